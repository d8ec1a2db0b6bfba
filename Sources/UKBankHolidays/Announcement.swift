package import WorkingDays

/// The day on which a one-off or moved holiday became certain.
///
/// Before that day the holiday could not be taken into account. That of the State Funeral on 19
/// September 2022 became certain on 10 September.
package struct Announcement: Hashable, Sendable {
  /// The division that has the holiday; one of ``Division/published``.
  package let division: Division
  /// The day of the holiday, such as 2022-09-19.
  package let day: Day
  /// Whether the holiday is an extra one or a regular one on another day.
  package let kind: Kind
  /// The day on which the holiday became certain, such as 2022-09-10; always before the holiday.
  package let known: Day
  /// The regular day that a moved holiday replaces, and `nil` for a one-off.
  package let replaces: Day?
  /// The reason why ``known`` may not be exact; empty if it is.
  package let note: String
  /// The publication that announced it.
  package let source: String

  /// How a holiday differs from the regular ones.
  package enum Kind: String, CaseIterable, Sendable {
    /// An extra holiday.
    case oneOff = "one-off"
    /// A regular holiday on another day than usual.
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
