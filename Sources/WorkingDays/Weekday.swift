/// A day of the week; its raw value is the number of ISO 8601, from 1 for Monday to 7 for Sunday.
public enum Weekday: Int, CaseIterable, Sendable {
  /// The first day of the ISO week.
  case monday = 1
  /// The second day of the ISO week.
  case tuesday
  /// The third day of the ISO week.
  case wednesday
  /// The fourth day of the ISO week.
  case thursday
  /// The fifth day of the ISO week.
  case friday
  /// The sixth day of the ISO week; never a working day.
  case saturday
  /// The seventh day of the ISO week; never a working day.
  case sunday

  /// Whether it is Saturday or Sunday.
  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The English name, such as `Friday`.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
