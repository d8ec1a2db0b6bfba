public import WorkingDays

/// A bank holiday of one division, with what GOV.UK says about it.
public struct BankHoliday: Hashable, Sendable {
  /// The division that has the day off; one of ``Division/published``.
  public let division: Division
  /// The day off, never at a weekend: a holiday that falls there is listed on its substitute day only.
  public let day: Day
  /// What the day is called, such as `Boxing Day`.
  public let title: String
  /// Empty, or a remark such as `Substitute day`.
  ///
  /// That a holiday was moved is not marked here: see ``Announcement``.
  public let notes: String
  /// Whether flags are to be flown.
  public let bunting: Bool

  /// A bank holiday.
  public init(division: Division, day: Day, title: String, notes: String, bunting: Bool) {
    self.division = division
    self.day = day
    self.title = title
    self.notes = notes
    self.bunting = bunting
  }
}
