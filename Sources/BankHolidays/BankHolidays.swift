public import WorkingDays

/// The bank holidays that come with the package: published ones from 1995 to 2028, and projected ones through 2040, all divisions.
///
/// They are embedded in the program, so nothing is read from a file or a network. `Calendars/README.md` says where the facts
/// come from and what is not certain about them.
public enum BankHolidays {
  /// The state of GOV.UK's published list that the embedded data follows: the last day on which a change to it was taken over.
  public static let dataVersion = "2026-02-25"

  /// The embedded holidays.
  public static let published: BankHolidayFeed = {
    do {
      return try BankHolidayFeed(json: bytes(of: EmbeddedCalendars.bankHolidays))
    } catch {
      // No input reaches this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }()

  /// When the one-off and moved holidays among ``published`` became certain, by division and in order of day.
  public static let announcements: [Announcement] = {
    do {
      return try Announcement.read(json: bytes(of: EmbeddedCalendars.announcements))
    } catch {
      // No input reaches this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded announcements: \(error)")
    }
  }()

  /// The last year through which the standing rules project the regular holidays, past the end of the published list.
  ///
  /// A limit of the law ends within a year or two, so that this reaches well beyond any of them. Results past the published list are
  /// provisional: nobody can foresee a one-off holiday or a move.
  public static let projectedThrough = 2040

  /// The working days of a division by the embedded holidays: 1995 to 2028 as published, then through 2040 as the rules project them.
  ///
  /// With a day in `knownOn` it is the calendar as it was known on that day: one-off holidays that became certain later are no holidays
  /// yet, and of a holiday that was moved later the regular day still is the holiday. The day on which a holiday became certain counts;
  /// regular holidays are always known.
  ///
  ///     // A letter of 1 September 2022 could not reckon with the State Funeral on the 19th.
  ///     let sent = try Day(iso8601: "2022-09-01")
  ///     let limit = try Period(20, .workingDays)
  ///     try BankHolidays.calendar(for: .englandAndWales, knownOn: sent).due(limit, from: sent, firstDay: .excluded)  // 2022-09-29
  ///     try BankHolidays.calendar(for: .englandAndWales).due(limit, from: sent, firstDay: .excluded)  // 2022-09-30
  ///
  /// - Complexity: without `knownOn` the calendar is made once, when first asked for; with it anew each time, linear in the days covered.
  public static func calendar(for division: Division, knownOn: Day? = nil) -> WorkingCalendar {
    if let knownOn { return embeddedCalendar(for: division, knownOn: knownOn) }
    return switch division {
    case .englandAndWales: englandAndWales
    case .scotland: scotland
    case .northernIreland: northernIreland
    case .anyUK: anyUK
    }
  }

  /// The working days of a division by the embedded holidays brought up to date by a newer feed: see ``BankHolidayFeed/merged(with:)``.
  ///
  /// When a holiday became certain that only the feed has is not recorded. But the embedded list is the published one of
  /// ``dataVersion`` and did not have it. So up to that day the feed has nothing to say of what was known, and after it all that the feed
  /// lists is taken as known.
  ///
  /// - Throws: ``FeedMergeError`` for a feed that cannot be merged, and ``CalendarError/coverageTooLong(calendar:coverage:)`` for one
  ///   that reaches further than a calendar can.
  public static func calendar(
    for division: Division, knownOn: Day? = nil, updatedBy feed: BankHolidayFeed
  ) throws -> WorkingCalendar {
    let merged = try published.merged(with: feed)
    if let knownOn, let state = Day(dataVersion), knownOn <= state { return calendar(for: division, knownOn: knownOn) }
    return try merged.calendar(for: division, knownOn: knownOn, projectedThrough: projectedThrough)
  }

  private static let englandAndWales = embeddedCalendar(for: .englandAndWales)
  private static let scotland = embeddedCalendar(for: .scotland)
  private static let northernIreland = embeddedCalendar(for: .northernIreland)
  private static let anyUK = embeddedCalendar(for: .anyUK)

  private static func embeddedCalendar(for division: Division, knownOn: Day? = nil) -> WorkingCalendar {
    do {
      return try published.calendar(for: division, knownOn: knownOn, projectedThrough: projectedThrough)
    } catch {
      // No input reaches this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
