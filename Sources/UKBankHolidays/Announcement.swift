public import WorkingDays

/// When a holiday that no standing rule gives became certain.
///
/// Nobody could count with such a holiday before: the State Funeral's on 19 September 2022 became known on 10 September.
public struct Announcement: Hashable, Sendable {
  /// The division that has the holiday; one of ``Division/published``.
  public let division: Division
  /// The holiday.
  public let day: Day
  /// Whether the holiday is an extra one or a regular one on another day.
  public let kind: Kind
  /// The day on which the holiday became certain; always before the holiday itself.
  public let known: Day
  /// The regular day that a moved holiday replaces, and `nil` for a one-off.
  public let replaces: Day?
  /// Why ``known`` may not be exact, or empty where it is.
  public let note: String
  /// Where it was announced.
  public let source: String

  /// How a holiday differs from those that come every year.
  public enum Kind: String, CaseIterable, Sendable {
    /// An extra day.
    case oneOff = "one-off"
    /// A regular holiday that was put on another day for one year.
    case moved
  }

  init(
    division: Division, day: Day, kind: Kind, known: Day, replaces: Day?, note: String, source: String
  ) {
    self.division = division
    self.day = day
    self.kind = kind
    self.known = known
    self.replaces = replaces
    self.note = note
    self.source = source
  }
}
