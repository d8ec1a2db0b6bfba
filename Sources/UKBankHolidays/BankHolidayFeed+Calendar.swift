package import WorkingDays

extension BankHolidayFeed {
  /// The working calendar of a division by this feed.
  ///
  /// Its name begins with the division's raw value, such as `england-and-wales`. With a known day
  /// it is `england-and-wales (known on 2022-09-01)`.
  ///
  /// - Parameters:
  ///   - division: The division whose bank holidays count. For ``Division/anyUK``, the title of a
  ///     holiday that only some divisions have names them.
  ///   - knownOn: The day as of which holidays are known; `nil` for everything that the feed lists.
  ///     One-off holidays that became certain later are left out, and later moves are undone. A
  ///     holiday without an ``Announcement`` is assumed to have always been known.
  ///   - lastYear: The year through which the standing rules project the regular holidays after the
  ///     feed's list; `nil` for no projection. The calendar is still published only through the
  ///     list's last year.
  /// - Returns: The calendar, which covers whole years.
  /// - Throws: `CalendarError` for more than 179 years.
  package func calendar(
    for division: Division, knownOn: Day? = nil, projectedThrough lastYear: Int? = nil
  ) throws(CalendarError) -> WorkingCalendar {
    let name = division.rawValue + (knownOn.map { " (known on \($0))" } ?? "")
    guard division == .anyUK else {
      return try calendar(name, of: division, knownOn: knownOn, projectedThrough: lastYear)
    }
    var parts: [WorkingCalendar] = []
    for part in Division.published {
      parts.append(try calendar(part.rawValue, of: part, knownOn: knownOn, projectedThrough: lastYear))
    }
    return try .union(name, of: parts)
  }

  private func calendar(
    _ name: String, of division: Division, knownOn: Day?, projectedThrough lastYear: Int?
  ) throws(CalendarError) -> WorkingCalendar {
    let published = coverage(of: division)
    var holidays = knownOn.map { self.holidays(of: division, knownOn: $0) } ?? self.holidays(of: division)
    var coverage = published
    if let lastYear, lastYear > published.upperBound.year {
      let last = try? Day(year: min(lastYear, Day.last.year), month: 12, day: 31)
      coverage = published.lowerBound...(last ?? Day.last)
      // Checked first, so that centuries of holidays are not made for nothing.
      guard coverage.upperBound.number - coverage.lowerBound.number < WorkingCalendar.longestCoverage else {
        throw CalendarError(.coverageTooLong(calendar: name, coverage: coverage))
      }
      for year in (published.upperBound.year + 1)...coverage.upperBound.year {
        holidays += HolidayRules.holidays(of: division, in: year)
      }
    }
    return try WorkingCalendar(
      name: name, coverage: coverage, publishedThrough: published.upperBound,
      holidays: holidays.map { Holiday(day: $0.day, title: $0.title) })
  }

  /// The holidays of one of ``Division/published`` as they were known on a day.
  ///
  /// Holidays announced later are left out, and the regular days that they replace are put back.
  private func holidays(of division: Division, knownOn day: Day) -> [BankHoliday] {
    var holidays = holidays(of: division)
    for announcement in Announcement.embedded where announcement.division == division && announcement.known > day {
      guard let index = holidays.firstIndex(where: { $0.day == announcement.day }) else { continue }
      let holiday = holidays.remove(at: index)
      guard let original = announcement.replaces, !holidays.contains(where: { $0.day == original }) else { continue }
      let regular = HolidayRules.holidays(of: division, in: original.year).first { $0.day == original }
      let restored =
        regular
        ?? BankHoliday(division: division, day: original, title: holiday.title, notes: "", bunting: holiday.bunting)
      holidays.insert(restored, at: holidays.firstIndex { $0.day > original } ?? holidays.endIndex)
    }
    return holidays
  }
}
