package import WorkingDays

extension PolicyProfile {
  /// Days on which the council does not count by its own document: they move its own layer only.
  package struct DaysOff: Hashable, Sendable {
    /// What they are called, such as `Christmas closure`.
    package var title: String
    /// Which days they are.
    package var time: Time
    /// The passage.
    package var citation: Citation

    /// Days off.
    package init(title: String, time: Time, citation: Citation) {
      self.title = title
      self.time = time
      self.citation = citation
    }

    /// Once, or every year.
    package enum Time: Hashable, Sendable {
      /// On these days.
      case once(ClosedRange<Day>)
      /// From one day of the year through another, which may lie in the next year.
      case everyYear(from: YearDay, through: YearDay)
    }
  }

  /// A day of any year, such as 24 December.
  package struct YearDay: Hashable, Comparable, Sendable {
    /// The month, from 1.
    package var month: Int
    /// The day of the month, from 1.
    package var day: Int

    /// A day of the year; `nil` if no year has it.
    package init?(month: Int, day: Int) {
      guard (1...12).contains(month), (1...Day.length(ofMonth: month, year: 2000)).contains(day) else { return nil }
      self.month = month
      self.day = day
    }

    /// Whether it comes before another in a year.
    package static func < (left: Self, right: Self) -> Bool { (left.month, left.day) < (right.month, right.day) }
  }
}

extension PolicyProfile.DaysOff {
  /// The days off among some days.
  package func days(in coverage: ClosedRange<Day>) -> [Day] {
    switch time {
    case .once(let days):
      guard days.overlaps(coverage) else { return [] }
      return Array(days.clamped(to: coverage).days)
    case .everyYear(let from, let through):
      return coverage.days.filter { day in
        guard let place = PolicyProfile.YearDay(month: day.month, day: day.dayOfMonth) else { return false }
        // 24 December through 2 January is two parts of a year.
        return from <= through ? from <= place && place <= through : from <= place || place <= through
      }
    }
  }
}

extension ClosedRange<Day> {
  /// Every day of the range.
  fileprivate var days: some Sequence<Day> {
    (lowerBound.number...upperBound.number).lazy.map { Day(uncheckedNumber: $0) }
  }
}
