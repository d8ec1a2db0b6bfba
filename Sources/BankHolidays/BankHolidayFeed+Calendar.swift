public import WorkingDays

extension BankHolidayFeed {
  /// The working days of a division by this feed; the calendar's name is the division's raw value.
  ///
  /// For ``Division/anyUK`` the title of a holiday that only some divisions have names them.
  ///
  /// - Throws: ``CalendarError/coverageTooLong(calendar:coverage:)`` for a feed of more than 179 years.
  public func calendar(for division: Division) throws(CalendarError) -> WorkingCalendar {
    guard division == .anyUK else {
      let holidays = holidays(of: division).map { Holiday(day: $0.day, title: $0.title) }
      return try WorkingCalendar(name: division.rawValue, coverage: coverage(of: division), holidays: holidays)
    }
    var parts: [WorkingCalendar] = []
    for part in Division.published { parts.append(try calendar(for: part)) }
    return try .union(division.rawValue, of: parts)
  }
}
