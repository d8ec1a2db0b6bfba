/// A weekday that is not a working day, and its title, such as 2025-12-26, `Boxing Day`.
public struct Holiday: Hashable, Sendable {
  /// The day, such as 2025-12-26.
  public let day: Day
  /// The title, such as `Boxing Day`.
  public let title: String

  /// A holiday.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - title: The title, such as `Boxing Day`.
  public init(day: Day, title: String) {
    self.day = day
    self.title = title
  }
}
