extension PolicyProfile {
  /// The bands of working days in which a council reports how long a step took.
  package struct ReportingBands: Hashable, Sendable {
    /// The step.
    package var timescale: TimescaleID
    /// The upper ends of the bands, in working days from the clock's start, ascending; what takes
    /// longer than the last is a band of its own.
    package var upTo: [Int]
    /// The passage.
    package var citation: Citation

    /// Bands.
    package init(timescale: TimescaleID, upTo: [Int], citation: Citation) {
      self.timescale = timescale
      self.upTo = upTo
      self.citation = citation
    }

    /// The index of the band that a step which took this many working days falls into: `upTo.count`
    /// for the last, open one.
    package func band(ofWorkingDays days: Int) -> Int {
      upTo.firstIndex { days <= $0 } ?? upTo.count
    }

    /// The bands' names, such as `up to 10`, `11 to 20`, `over 20`.
    package var names: [String] {
      var names: [String] = []
      for (index, end) in upTo.enumerated() {
        let first = index == 0 ? nil : min(upTo[index - 1], .max - 1) + 1
        names.append(first.map { "\($0) to \(end)" } ?? "up to \(end)")
      }
      if let last = upTo.last { names.append("over \(last)") }
      return names
    }
  }
}
