/// A day on which no work is counted although it is not a weekend, and what it is called.
public struct Holiday: Hashable, Sendable {
  /// The day off.
  public let day: Day
  /// What the day is called, such as `Boxing Day`.
  public let title: String

  /// A holiday.
  public init(day: Day, title: String) {
    self.day = day
    self.title = title
  }
}
