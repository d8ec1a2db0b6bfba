/// An error that says in its description what is wrong and what would be right.
///
/// The reason is for the tool and the tests. A program that uses the library shows the description.
package protocol DescribedError: Error, Hashable, Sendable, CustomStringConvertible {
  associatedtype Reason: Hashable, Sendable, CustomStringConvertible

  /// What is wrong.
  var reason: Reason { get }
}

extension DescribedError {
  /// What is wrong and what would be right, as one line of text.
  public var description: String { reason.description }
}

/// An error in parsing or constructing a ``Day``.
public struct DayError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a day.
  package enum Reason: Hashable, Sendable {
    /// The text is not of the form `yyyy-mm-dd`, such as `19/12/2025`.
    case notISO8601(String)
    /// The year is not 1 to 9999.
    case yearOutOfRange(Int)
    /// The month is not 1 to 12.
    case noSuchMonth(year: Int, month: Int)
    /// The month does not have that day, such as 2025-02-29.
    case noSuchDay(year: Int, month: Int, day: Int, monthLength: Int)
    /// The text is not a day, a month or a range of ``Day/range(iso8601:)``.
    case notADayNorRange(String)
    /// The last day of a range is before its first.
    case lastBeforeFirst(Day, Day)
  }
}

extension DayError {
  /// Whether the text is not even of the form of a date.
  package var isNotISO8601: Bool { if case .notISO8601 = reason { true } else { false } }
}

/// An error in constructing a ``Period``.
public struct PeriodError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a period.
  package enum Reason: Hashable, Sendable {
    /// The count is zero or negative.
    case countBelowOne(Int)
  }
}

/// An error in counting by a calendar or in constructing one.
public struct CalendarError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a count or a calendar.
  package enum Reason: Hashable, Sendable {
    /// A day is outside the coverage of the calendar.
    case outsideCoverage(Day, calendar: String, coverage: ClosedRange<Day>)
    /// A period leads from a day inside the coverage of the calendar to one outside it.
    case resultOutsideCoverage(from: Day, period: Period, calendar: String, coverage: ClosedRange<Day>)
    /// A period of days, weeks, months or years leads outside years 1 to 9999.
    case beyondYear9999(from: Day, period: Period)
    /// A period of working days was added to a day without a calendar.
    case needsCalendar(from: Day, period: Period)
    /// A calendar would have more than 65,535 days, some 179 years.
    case coverageTooLong(calendar: String, coverage: ClosedRange<Day>)
    /// Calendars without a day in common cannot be joined.
    case noCommonCoverage(calendars: [String])
  }
}

// MARK: - The text of the errors, for people

extension DayError.Reason: CustomStringConvertible {
  /// What is wrong and what would be right, as one line of text.
  package var description: String {
    switch self {
    case .notISO8601(let text): "“\(text)” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
    case .notADayNorRange(let text):
      "“\(text)” is not a date of the form yyyy-mm-dd, such as 2025-12-19, nor a month, 2025-12, nor a range, 2025-12-01..2025-12-19"
    case .yearOutOfRange(let year): "the year \(year) is not between 1 and 9999"
    case .noSuchMonth(_, let month): "there is no month \(month): months are 01 to 12"
    case .noSuchDay(let year, let month, let day, let length):
      "there is no day \(day) in month \(month) of \(year): it has \(length) days"
    case .lastBeforeFirst(let first, let last): "the range ends on \(last), before it begins on \(first)"
    }
  }
}

extension PeriodError.Reason: CustomStringConvertible {
  /// What is wrong and what would be right, as one line of text.
  package var description: String {
    switch self {
    case .countBelowOne(let count): "a period counts at least 1 unit, not \(count)"
    }
  }
}

extension CalendarError.Reason: CustomStringConvertible {
  /// What is wrong and what would be right, as one line of text.
  package var description: String {
    switch self {
    case .outsideCoverage(let day, let calendar, let coverage):
      "\(day) is outside the calendar \(calendar), which covers \(coverage.lowerBound) to \(coverage.upperBound)"
    case .resultOutsideCoverage(let start, let period, let calendar, let coverage):
      "\(period) \(start) is outside the calendar \(calendar), which covers \(coverage.lowerBound) to \(coverage.upperBound)"
    case .beyondYear9999(let start, let period):
      "\(period) \(start) is outside the years 1 to 9999"
    case .needsCalendar(let start, let period):
      "\(period) \(start) depends on the holidays: a working calendar counts working days"
    case .coverageTooLong(let calendar, let coverage):
      "the calendar \(calendar) would cover \(coverage.lowerBound) to \(coverage.upperBound): "
        + "at most \(WorkingCalendar.longestCoverage) days are possible"
    case .noCommonCoverage(let calendars):
      "the calendars \(calendars.joined(separator: ", ")) have no day in common; join calendars that overlap"
    }
  }
}
