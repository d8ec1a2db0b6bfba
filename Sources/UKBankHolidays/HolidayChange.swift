internal import WorkingDays

/// A bank holiday that one list has otherwise than another.
public struct HolidayChange: Hashable, Sendable {
  /// What happened to it.
  public let kind: Kind
  /// The holiday as the new list has it; for one that was dropped, as the older list had it.
  public let holiday: BankHoliday
  /// The holiday as the older list had it, if it was moved or renamed.
  public let former: BankHoliday?
  /// Whether the older list is a projection by the standing rules, because nothing was published for the year.
  public let isAgainstRules: Bool

  /// What happened to a holiday.
  public enum Kind: String, CaseIterable, Sendable {
    /// It is new.
    case added
    /// It is on another day of the year, under the same name or one that differs only in what stands in brackets.
    case moved
    /// It is on the same day under another name.
    case renamed
    /// It is gone.
    case dropped
  }

  /// What differs between two lists of one year, in order of day.
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

  /// The title without what stands in brackets, as in `Early May bank holiday (VE day)`.
  private static func name(of holiday: BankHoliday) -> Substring {
    var name = holiday.title.prefix { $0 != "(" }
    while name.last == " " { name.removeLast() }
    return name
  }
}
