extension ClosedRange where Bound == Day {
  /// The days that a text leaves open: a day, a month, or a first and a last of either with two dots between.
  ///
  /// `2025-09-03` is that day alone, `2025-09` every day of September, `2025-09-01..2025-09-12` those twelve days and `2025-09..2025-11` three
  /// months. Published records often know an event no better.
  ///
  /// - Throws: ``DayError`` for any other form, a day or month that does not exist, and a last day before the first.
  public init(iso8601 text: String) throws(DayError) {
    do {
      try self.init(parts: text)
    } catch .notISO8601 {
      throw .noDayNorRange(text)
    }
  }

  private init(parts text: String) throws(DayError) {
    guard let dots = text.firstRange(of: "..") else {
      self = try Self.dayOrMonth(text)
      return
    }
    let first = try Self.dayOrMonth(String(text[..<dots.lowerBound]))
    let last = try Self.dayOrMonth(String(text[dots.upperBound...]))
    guard first.lowerBound <= last.upperBound else { throw .lastBeforeFirst(first.lowerBound, last.upperBound) }
    self = first.lowerBound...last.upperBound
  }

  private static func dayOrMonth(_ text: String) throws(DayError) -> Self {
    guard text.utf8.count == 7 else {
      let day = try Day(iso8601: text)
      return day...day
    }
    do {
      let first = try Day(iso8601: text + "-01")
      let (year, month, _) = first.components
      return first...(try Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)))
    } catch .notISO8601 {
      throw .notISO8601(text)
    }
  }

  /// A day, or the first and the last with two dots between.
  package var words: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)..\(upperBound)" }
}
