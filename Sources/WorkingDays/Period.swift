/// A count, a unit and a direction, such as "10 working days after".
///
///     try WorkingCalendar.englandAndWales.due(.workingDays(10), from: received)
///     try received.adding(.months(1))
///     try Period(count, .weeks)  // for a count that comes from outside
///
/// The day that a period leads to also depends on whether the first day counts (``FirstDay``) and,
/// for working days, on a ``WorkingCalendar``.
public struct Period: Hashable, Sendable {
  /// The number of units, at least 1.
  public let count: Int
  /// The unit that is counted.
  public let unit: Unit
  /// Whether the period runs forwards from its start or backwards.
  public let direction: Direction

  /// A period of a number of units.
  ///
  /// For a count that the source code states, ``workingDays(_:_:)`` and its siblings do not throw.
  ///
  /// - Parameters:
  ///   - count: The number of units.
  ///   - unit: The unit.
  ///   - direction: Whether the period runs forwards or backwards.
  /// - Throws: ``PeriodError`` for a count of zero or less.
  public init(_ count: Int, _ unit: Unit, _ direction: Direction = .after) throws(PeriodError) {
    guard count >= 1 else { throw PeriodError(.countBelowOne(count)) }
    self.count = count
    self.unit = unit
    self.direction = direction
  }

  init(uncheckedCount count: Int, _ unit: Unit, _ direction: Direction) {
    self.count = count
    self.unit = unit
    self.direction = direction
  }

  /// The unit of a period; its raw value, such as `working-days`, is used by profiles and the tool.
  public enum Unit: String, CaseIterable, Sendable {
    /// Days that are not a Saturday, a Sunday or a holiday of the calendar in use.
    case workingDays = "working-days"
    /// Calendar days.
    case days
    /// Seven calendar days each.
    case weeks
    /// Calendar months, by the corresponding-date rule.
    case months
    /// Twelve calendar months each.
    case years
  }

  /// The direction in which a period runs from its start.
  public enum Direction: String, CaseIterable, Sendable {
    /// Forwards: a limit after an event.
    case after
    /// Backwards: a number of units before an event.
    case before
  }
}

// MARK: - Periods with a count that the source code states

extension Period {
  /// A period of working days, such as `.workingDays(10)`.
  ///
  /// It does not throw, so it is made for a count that the source code states. For a count that
  /// comes from outside, use ``init(_:_:_:)``.
  ///
  /// - Parameters:
  ///   - count: The number of working days.
  ///   - direction: Whether the period runs forwards or backwards.
  /// - Returns: The period.
  /// - Precondition: The count is at least 1.
  public static func workingDays(_ count: Int, _ direction: Direction = .after) -> Period {
    Period(stated: count, .workingDays, direction)
  }

  /// A period of calendar days, such as `.days(5)`: see ``workingDays(_:_:)``.
  ///
  /// - Parameters:
  ///   - count: The number of days.
  ///   - direction: Whether the period runs forwards or backwards.
  /// - Returns: The period.
  /// - Precondition: The count is at least 1.
  public static func days(_ count: Int, _ direction: Direction = .after) -> Period {
    Period(stated: count, .days, direction)
  }

  /// A period of weeks of seven calendar days, such as `.weeks(2)`: see ``workingDays(_:_:)``.
  ///
  /// - Parameters:
  ///   - count: The number of weeks.
  ///   - direction: Whether the period runs forwards or backwards.
  /// - Returns: The period.
  /// - Precondition: The count is at least 1.
  public static func weeks(_ count: Int, _ direction: Direction = .after) -> Period {
    Period(stated: count, .weeks, direction)
  }

  /// A period of calendar months, such as `.months(3)`: see ``workingDays(_:_:)``.
  ///
  /// - Parameters:
  ///   - count: The number of months.
  ///   - direction: Whether the period runs forwards or backwards.
  /// - Returns: The period.
  /// - Precondition: The count is at least 1.
  public static func months(_ count: Int, _ direction: Direction = .after) -> Period {
    Period(stated: count, .months, direction)
  }

  /// A period of years of twelve calendar months, such as `.years(1)`: see ``workingDays(_:_:)``.
  ///
  /// - Parameters:
  ///   - count: The number of years.
  ///   - direction: Whether the period runs forwards or backwards.
  /// - Returns: The period.
  /// - Precondition: The count is at least 1.
  public static func years(_ count: Int, _ direction: Direction = .after) -> Period {
    Period(stated: count, .years, direction)
  }

  private init(stated count: Int, _ unit: Unit, _ direction: Direction) {
    precondition(count >= 1, "\(PeriodError(.countBelowOne(count)))")
    self.init(uncheckedCount: count, unit, direction)
  }
}

extension Period: CustomStringConvertible {
  /// The period in words, such as `10 working days after` or `1 year after`.
  public var description: String { "\(measure) \(direction.rawValue)" }

  /// The count and the unit in words, such as `10 working days` or `1 year`.
  package var measure: String {
    let plural =
      switch unit {
      case .workingDays: "working days"
      default: unit.rawValue
      }
    return "\(count) \(count == 1 ? String(plural.dropLast()) : plural)"
  }
}

/// Whether the day of the event counts as day 1 of a period.
///
/// English law excludes it, unless words such as "beginning with the day" include it: Lester v
/// Garland (1808), Dodds v Walker [1981].
public enum FirstDay: String, CaseIterable, Sendable {
  /// The day of the event is day 0; the next day that counts is day 1.
  case excluded
  /// The day of the event is day 1, if the unit counts it.
  case included
}
