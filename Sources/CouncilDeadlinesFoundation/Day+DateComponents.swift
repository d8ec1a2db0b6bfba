public import Foundation
public import WorkingDays

extension DateComponents {
  /// The year, month and day of the month of a day.
  ///
  ///     DateComponents(day).month  // 12 for 2025-12-19
  ///
  /// - Parameter day: The day.
  public init(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    self.init(year: year, month: month, day: dayOfMonth)
  }
}

extension Day {
  /// The day of the year, month and day of the month of date components.
  ///
  /// It is `nil` if one of the three is missing or if the date does not exist. It is also `nil` for
  /// the era before Christ and for a calendar that is not Gregorian. Other components, such as the
  /// hour, are ignored. `Day(year:month:day:)` reports why the date does not exist.
  ///
  /// - Parameter components: The components, such as those that a date picker returns.
  public init?(_ components: DateComponents) {
    guard let year = components.year, let month = components.month, let day = components.day,
      components.era ?? 1 == 1
    else { return nil }
    switch components.calendar?.identifier {
    case nil, .gregorian, .iso8601: break
    default: return nil
    }
    guard let found = try? Day(year: year, month: month, day: day) else { return nil }
    self = found
  }
}
