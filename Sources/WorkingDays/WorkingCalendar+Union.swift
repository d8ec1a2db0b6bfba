extension WorkingCalendar {
  /// The calendar in which a day is a working day only if it is one in every part.
  ///
  /// It covers the days that all parts cover. If only some parts have a holiday, its title names
  /// them, as in `St Patrick’s Day (northern-ireland)`.
  ///
  /// - Parameters:
  ///   - name: The name of the new calendar, such as `any-uk`.
  ///   - parts: The calendars to join, at least one.
  /// - Returns: The calendar with the holidays of all parts.
  /// - Throws: ``CalendarError`` if the parts have no day in common.
  public static func union(_ name: String, of parts: [WorkingCalendar]) throws(CalendarError) -> WorkingCalendar {
    guard
      let first = parts.map(\.coverage.lowerBound).max(), let last = parts.map(\.coverage.upperBound).min(),
      first <= last
    else { throw CalendarError(.noCommonCoverage(calendars: parts.map(\.name))) }

    var titles: [Day: [(title: String, calendar: String)]] = [:]
    for part in parts {
      for holiday in part.holidays { titles[holiday.day, default: []].append((holiday.title, part.name)) }
    }
    let holidays = titles.map { day, entries in
      let title = entries[0].title
      guard entries.count < parts.count else { return Holiday(day: day, title: title) }
      return Holiday(day: day, title: "\(title) (\(entries.map(\.calendar).joined(separator: ", ")))")
    }
    let published = parts.map(\.publishedThrough).min() ?? last
    return try WorkingCalendar(
      name: name, coverage: first...last, publishedThrough: min(published, last), holidays: holidays)
  }
}
