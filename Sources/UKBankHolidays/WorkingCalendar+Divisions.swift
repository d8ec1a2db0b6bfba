public import WorkingDays

extension WorkingCalendar {
  /// The working days of England and Wales, 1995 to 2040.
  public static var englandAndWales: WorkingCalendar { EmbeddedCalendar.englandAndWales }
  /// The working days of Scotland, 1995 to 2040.
  public static var scotland: WorkingCalendar { EmbeddedCalendar.scotland }
  /// The working days of Northern Ireland, 1995 to 2040.
  public static var northernIreland: WorkingCalendar { EmbeddedCalendar.northernIreland }
  /// The days that are working days in every part of the United Kingdom, 1995 to 2040.
  public static var anyUK: WorkingCalendar { EmbeddedCalendar.anyUK }

  /// The last year for which the standing rules project the regular holidays.
  ///
  /// Limits of the law end within a year or two, so this is well past any of them. Results past the
  /// published list are provisional, because one-off holidays and moves cannot be foreseen.
  package static let lastProjectedYear = 2040

  /// The working calendar of a division by the embedded holidays, 1995 to 2040.
  ///
  /// The holidays are those published through 2028, and then those that the standing rules project.
  ///
  /// With `knownOn`, the calendar is the one that was known on that day. It leaves out one-off
  /// holidays that became certain later, and keeps the regular day of a holiday that was moved
  /// later.
  ///
  ///     // A letter of 1 September 2022 could not take the State Funeral on the 19th into account.
  ///     let sent = try Day(iso8601: "2022-09-01")
  ///     let known = WorkingCalendar(of: .englandAndWales, knownOn: sent)
  ///     try known.due(.workingDays(20), from: sent)  // 2022-09-29
  ///     try WorkingCalendar.englandAndWales.due(.workingDays(20), from: sent)  // 2022-09-30
  ///
  /// - Parameters:
  ///   - division: The division whose bank holidays count.
  ///   - knownOn: The day as of which holidays are known; `nil` for all that are embedded.
  /// - Complexity: O(1) after the first use; with `knownOn`, linear in the days covered each time.
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

  /// The working calendar of a division by the embedded holidays, updated by a newer feed.
  ///
  /// In the years that the feed lists completely, its holidays count; in all others, the embedded
  /// ones do. A feed has no date of its own, so giving an older one by mistake undoes later changes.
  /// Nor does it say when its holidays became certain. Up to the date of the embedded list,
  /// 2026-02-25, only the embedded holidays count as known; after it, all that the feed lists.
  ///
  /// - Parameters:
  ///   - division: The division whose bank holidays count.
  ///   - knownOn: The day as of which holidays are known; `nil` for all that the feed lists.
  ///   - feed: The newer feed, such as a recent copy of GOV.UK's.
  /// - Throws: ``FeedMergeError`` for a feed without a complete year, with years that do not adjoin
  ///   the embedded ones, or that reaches too far.
  public init(
    of division: Division, knownOn: Day? = nil, updatedBy feed: BankHolidayFeed
  ) throws(FeedMergeError) {
    let merged = try BankHolidayFeed.embedded.merged(with: feed)
    if let knownOn, let state = Day(BankHolidayFeed.embeddedVersion), knownOn <= state {
      self.init(of: division, knownOn: knownOn)
      return
    }
    do {
      self = try merged.calendar(for: division, knownOn: knownOn, projectedThrough: Self.lastProjectedYear)
    } catch {
      throw FeedMergeError(.calendar(error))
    }
  }
}

/// The calendars of the embedded holidays, each made on first use.
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
      // Input cannot cause this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }
}
