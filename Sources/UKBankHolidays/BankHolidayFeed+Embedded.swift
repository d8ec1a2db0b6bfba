extension BankHolidayFeed {
  /// The published bank holidays that come with the package: 1995 to 2028, all divisions.
  ///
  /// They are embedded in the program, so nothing is read from a file or a network. `Calendars/README.md` says where the facts
  /// come from and what is not certain about them.
  public static let embedded: BankHolidayFeed = {
    do {
      return try BankHolidayFeed(json: EmbeddedCalendars.bytes(of: EmbeddedCalendars.bankHolidays))
    } catch {
      // No input reaches this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }()

  /// The state of GOV.UK's published list that ``embedded`` follows: the last day on which a change to it was taken over.
  public static let embeddedVersion = "2026-02-25"
}

extension Announcement {
  /// When the one-off and moved holidays among ``BankHolidayFeed/embedded`` became certain, by division and in order of day.
  public static let embedded: [Announcement] = {
    do {
      return try Announcement.read(json: EmbeddedCalendars.bytes(of: EmbeddedCalendars.announcements))
    } catch {
      // No input reaches this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded announcements: \(error)")
    }
  }()
}

extension EmbeddedCalendars {
  fileprivate static func bytes(of text: StaticString) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
