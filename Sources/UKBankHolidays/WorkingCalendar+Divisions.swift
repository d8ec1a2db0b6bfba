public import WorkingDays

extension WorkingCalendar {
  /// The working days of England and Wales, 1995 to 2040.
  public static var englandAndWales: WorkingCalendar { EmbeddedCalendar.englandAndWales }
  /// The working days of Scotland, 1995 to 2040.
  public static var scotland: WorkingCalendar { EmbeddedCalendar.scotland }
  /// The working days of Northern Ireland, 1995 to 2040.
  public static var northernIreland: WorkingCalendar { EmbeddedCalendar.northernIreland }
  /// The days that are working days in every part of the United Kingdom, 1995 to 2040: see ``Division/anyUK``.
  public static var anyUK: WorkingCalendar { EmbeddedCalendar.anyUK }

  /// The last year through which the standing rules project the regular holidays, past the end of the published list.
  ///
  /// A limit of the law ends within a year or two, so that this reaches well beyond any of them. Results past the published list are
  /// provisional: nobody can foresee a one-off holiday or a move.
  public static let lastProjectedYear = 2040

  /// The working days of a division by the embedded holidays: 1995 to 2028 as published, then through 2040 as the rules project them.
  ///
  /// With a day in `knownOn` it is the calendar as it was known on that day. One-off holidays that became certain later are not in it.
  /// Where a holiday was moved later, its regular day is still the holiday. A holiday counts from the day on which it became certain,
  /// and regular holidays are always known.
  ///
  ///     // A letter of 1 September 2022 could not reckon with the State Funeral on the 19th.
  ///     let sent = try Day(iso8601: "2022-09-01")
  ///     let limit = try Period(20, .workingDays)
  ///     try WorkingCalendar(of: .englandAndWales, knownOn: sent).due(limit, from: sent, firstDay: .excluded)  // 2022-09-29
  ///     try WorkingCalendar(of: .englandAndWales).due(limit, from: sent, firstDay: .excluded)  // 2022-09-30
  ///
  /// - Complexity: without `knownOn` the calendar is made once, when first asked for; with it anew each time, linear in the days covered.
  public init(of division: Division, knownOn: Day? = nil) {
    if let knownOn {
      self = EmbeddedCalendar.calendar(of: division, knownOn: knownOn)
      return
    }
    self =
      switch division {
      case .englandAndWales: .englandAndWales
      case .scotland: .scotland
      case .northernIreland: .northernIreland
      case .anyUK: .anyUK
      }
  }

  /// The working days of a division by the embedded holidays brought up to date by a newer feed: see ``BankHolidayFeed/merged(with:)``.
  ///
  /// When a holiday became certain that only the feed has is not recorded. But the embedded list is the published one of
  /// ``BankHolidayFeed/embeddedVersion`` and did not have it. So up to that day the feed has nothing to say of what was known, and after
  /// it all that the feed lists is taken as known.
  ///
  /// - Throws: ``FeedMergeError`` for a feed that cannot be merged, and ``CalendarError/coverageTooLong(calendar:coverage:)`` for one
  ///   that reaches further than a calendar can.
  public init(of division: Division, knownOn: Day? = nil, updatedBy feed: BankHolidayFeed) throws {
    let merged = try BankHolidayFeed.embedded.merged(with: feed)
    if let knownOn, let state = Day(BankHolidayFeed.embeddedVersion), knownOn <= state {
      self.init(of: division, knownOn: knownOn)
    } else {
      self = try merged.calendar(for: division, knownOn: knownOn, projectedThrough: Self.lastProjectedYear)
    }
  }
}

/// The calendars of the embedded holidays, each made when it is first asked for.
private enum EmbeddedCalendar {
  static let englandAndWales = calendar(of: .englandAndWales)
  static let scotland = calendar(of: .scotland)
  static let northernIreland = calendar(of: .northernIreland)
  static let anyUK = calendar(of: .anyUK)

  static func calendar(of division: Division, knownOn: Day? = nil) -> WorkingCalendar {
    do {
      return try BankHolidayFeed.embedded.calendar(
        for: division, knownOn: knownOn, projectedThrough: WorkingCalendar.lastProjectedYear)
    } catch {
      // No input reaches this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }
}
