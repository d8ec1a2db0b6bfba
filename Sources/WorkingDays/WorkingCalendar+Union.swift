extension WorkingCalendar {
  /// The calendar in which a day is a working day only if it is one in every part: a holiday anywhere is a holiday.
  ///
  /// It covers only the days that all its parts cover. The title of a holiday that only some of the parts have names them.
  ///
  /// - Throws: ``CalendarError/noCommonCoverage(calendars:)`` if there is no such day.
  public static func union(_ name: String, of parts: [WorkingCalendar]) throws(CalendarError) -> WorkingCalendar {
    guard
      let first = parts.map(\.coverage.lowerBound).max(), let last = parts.map(\.coverage.upperBound).min(),
      first <= last
    else { throw .noCommonCoverage(calendars: parts.map(\.name)) }

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
