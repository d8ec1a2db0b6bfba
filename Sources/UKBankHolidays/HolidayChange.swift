internal import WorkingDays

/// A difference between two lists of bank holidays, such as a holiday that was moved.
package struct HolidayChange: Hashable, Sendable {
  /// What happened to the holiday.
  package let kind: Kind
  /// The holiday in the new list; for one that was dropped, in the older list.
  package let holiday: BankHoliday
  /// The holiday in the older list, if it was moved or renamed.
  package let former: BankHoliday?
  /// Whether it is a difference from the standing rules, because the older list does not have the
  /// year.
  package let isAgainstRules: Bool

  /// What happened to a holiday.
  package enum Kind: String, CaseIterable, Sendable {
    /// It is new.
    case added
    /// It is on another day of the year, with the same title or one that differs only in its
    /// brackets.
    case moved
    /// It is on the same day with another title.
    case renamed
    /// It is no longer listed.
    case dropped
  }

  /// The differences between two lists of one year, in order of day.
  static func changes(from old: [BankHoliday], to new: [BankHoliday], isAgainstRules: Bool) -> [HolidayChange] {
    var changes: [HolidayChange] = []
    func add(_ kind: Kind, _ holiday: BankHoliday, was former: BankHoliday? = nil) {
      changes.append(HolidayChange(kind: kind, holiday: holiday, former: former, isAgainstRules: isAgainstRules))
    }
    var gone = old.filter { holiday in !new.contains { $0.day == holiday.day } }
    for holiday in new {
      if let same = old.first(where: { $0.day == holiday.day }) {
        if same.title != holiday.title { add(.renamed, holiday, was: same) }
        continue
      }
      let match =
        gone.firstIndex { $0.title == holiday.title }
        ?? gone.firstIndex { name(of: $0) == name(of: holiday) }
      if let match { add(.moved, holiday, was: gone.remove(at: match)) } else { add(.added, holiday) }
    }
    for holiday in gone { add(.dropped, holiday) }
    return changes.sorted { $0.holiday.day < $1.holiday.day }
  }

  /// The title without its brackets: `Early May bank holiday` for `Early May bank holiday (VE
  /// day)`.
  private static func name(of holiday: BankHoliday) -> Substring {
    var name = holiday.title.prefix { $0 != "(" }
    while name.last == " " { name.removeLast() }
    return name
  }
}
