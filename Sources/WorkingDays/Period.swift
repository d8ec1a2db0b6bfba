/// A count, a unit and a direction, such as "10 working days after".
///
/// What day it leads to also depends on whether the first day counts (``FirstDay``) and, for working days, on a
/// ``WorkingCalendar``.
public struct Period: Hashable, Sendable {
  /// How many units; at least 1.
  public let count: Int
  /// What is counted.
  public let unit: Unit
  /// Whether the period runs forwards from its start or backwards.
  public let direction: Direction

  /// A period of `count` units.
  ///
  /// - Throws: ``PeriodError/countBelowOne(_:)`` for a count of zero or less: a period that leads nowhere is a mistake.
  public init(_ count: Int, _ unit: Unit, _ direction: Direction = .after) throws(PeriodError) {
    guard count >= 1 else { throw .countBelowOne(count) }
    self.count = count
    self.unit = unit
    self.direction = direction
  }

  init(uncheckedCount count: Int, _ unit: Unit, _ direction: Direction) {
    self.count = count
    self.unit = unit
    self.direction = direction
  }

  /// What a period counts.
  ///
  /// The raw value is the word that profiles and the tool use.
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

  /// Which way a period runs from its start.
  public enum Direction: String, CaseIterable, Sendable {
    /// Forwards: a limit after an event.
    case after
    /// Backwards: so long before an event.
    case before
  }
}

extension Period: CustomStringConvertible {
  /// The period in words, such as `10 working days after` or `1 year after`.
  public var description: String { "\(measure) \(direction.rawValue)" }

  /// The count and the unit in words, such as `10 working days` or `1 year`.
  public var measure: String {
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
/// English law excludes it unless the words include it ("beginning with the day"): Lester v Garland (1808), Dodds v Walker [1981].
public enum FirstDay: String, CaseIterable, Sendable {
  /// The day of the event is day 0; the next day that counts is day 1.
  case excluded
  /// The day of the event, if it is one that counts, is day 1.
  case included
}
