/// Why a text or three numbers name no day.
public enum DayError: Error, Hashable, Sendable {
  /// The text is not of the form `yyyy-mm-dd`.
  case notISO8601(String)
  /// The year is not 1 to 9999.
  case yearOutOfRange(Int)
  /// The month is not 1 to 12.
  case noSuchMonth(year: Int, month: Int)
  /// The month has no such day.
  case noSuchDay(year: Int, month: Int, day: Int, monthLength: Int)
  /// The text is neither of the form `yyyy-mm-dd` nor a month nor a range.
  case noDayNorRange(String)
  /// The last day of a range lies before its first.
  case lastBeforeFirst(Day, Day)
}

/// Why a count makes no period.
public enum PeriodError: Error, Hashable, Sendable {
  /// A period counts at least one unit.
  case countBelowOne(Int)
}

/// Why a calendar cannot answer.
public enum CalendarError: Error, Hashable, Sendable {
  /// A day lies outside what the calendar knows.
  case outsideCoverage(Day, calendar: String, coverage: ClosedRange<Day>)
  /// Counting from a day that the calendar knows leads outside of it.
  case resultOutsideCoverage(from: Day, period: Period, calendar: String, coverage: ClosedRange<Day>)
  /// A period of days, weeks, months or years leads outside years 1 to 9999.
  case beyondYear9999(from: Day, period: Period)
  /// A calendar of more days than ``WorkingCalendar/longestCoverage``.
  case coverageTooLong(calendar: String, coverage: ClosedRange<Day>)
  /// Calendars that have no day in common cannot be joined.
  case noCommonCoverage(calendars: [String])
}

// MARK: - The text of the errors, for people

extension DayError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .notISO8601(let text): "“\(text)” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
    case .noDayNorRange(let text):
      "“\(text)” is not a date of the form yyyy-mm-dd, such as 2025-12-19, nor a month, 2025-12, nor a range, 2025-12-01..2025-12-19"
    case .yearOutOfRange(let year): "the year \(year) is not between 1 and 9999"
    case .noSuchMonth(_, let month): "there is no month \(month): months are 01 to 12"
    case .noSuchDay(let year, let month, let day, let length):
      "there is no day \(day) in month \(month) of \(year): it has \(length) days"
    case .lastBeforeFirst(let first, let last): "the range ends on \(last), before it begins on \(first)"
    }
  }
}

extension PeriodError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .countBelowOne(let count): "a period counts at least 1 unit, not \(count)"
    }
  }
}

extension CalendarError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .outsideCoverage(let day, let calendar, let coverage):
      "\(day) is outside the calendar \(calendar), which covers \(coverage.lowerBound) to \(coverage.upperBound)"
    case .resultOutsideCoverage(let start, let period, let calendar, let coverage):
      "\(period) \(start) is outside the calendar \(calendar), which covers \(coverage.lowerBound) to \(coverage.upperBound)"
    case .beyondYear9999(let start, let period):
      "\(period) \(start) is outside the years 1 to 9999"
    case .coverageTooLong(let calendar, let coverage):
      "the calendar \(calendar) would cover \(coverage.lowerBound) to \(coverage.upperBound): "
        + "at most \(WorkingCalendar.longestCoverage) days are possible"
    case .noCommonCoverage(let calendars):
      "the calendars \(calendars.joined(separator: ", ")) have no day in common"
    }
  }
}
