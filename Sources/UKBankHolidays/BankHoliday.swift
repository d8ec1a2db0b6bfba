package import WorkingDays

/// A bank holiday of one division as GOV.UK lists it, such as Boxing Day on 2025-12-26.
package struct BankHoliday: Hashable, Sendable {
  /// The division that has the holiday; one of ``Division/published``.
  package let division: Division
  /// The day of the holiday, such as 2025-12-26.
  ///
  /// It is never at a weekend: a holiday that falls there is listed on its substitute day only.
  package let day: Day
  /// The title, such as `Boxing Day`.
  package let title: String
  /// A remark such as `Substitute day`; usually empty.
  ///
  /// It does not say whether a holiday was moved: see ``Announcement``.
  package let notes: String
  /// Whether buildings show bunting.
  package let bunting: Bool

  /// A bank holiday of one division.
  ///
  /// - Parameters:
  ///   - division: The division that has the holiday.
  ///   - day: The day of the holiday.
  ///   - title: The title, such as `Boxing Day`.
  ///   - notes: A remark such as `Substitute day`, or an empty text.
  ///   - bunting: Whether buildings show bunting.
  package init(division: Division, day: Day, title: String, notes: String, bunting: Bool) {
    self.division = division
    self.day = day
    self.title = title
    self.notes = notes
    self.bunting = bunting
  }
}
