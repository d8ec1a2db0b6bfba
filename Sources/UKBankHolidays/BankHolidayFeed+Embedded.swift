extension BankHolidayFeed {
  /// The published bank holidays of all divisions from 1995 to 2028.
  ///
  /// They are embedded in the program, so that no file or network is read. `Calendars/README.md`
  /// names the sources and what is not certain about them.
  package static let embedded: BankHolidayFeed = {
    do {
      return try BankHolidayFeed(json: EmbeddedCalendars.bytes(of: EmbeddedCalendars.bankHolidays))
    } catch {
      // Input cannot cause this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }()

  /// The date of the last change to GOV.UK's list that the embedded bank holidays incorporate, such
  /// as `2026-02-25`.
  package static let embeddedVersion = "2026-02-25"
}

extension Announcement {
  /// The announcements of the one-off and moved holidays in ``BankHolidayFeed/embedded``.
  ///
  /// They are in order of division and then of day.
  package static let embedded: [Announcement] = {
    do {
      return try Announcement.read(json: EmbeddedCalendars.bytes(of: EmbeddedCalendars.announcements))
    } catch {
      // Input cannot cause this: the data is part of the program, and a test reads all of it.
      preconditionFailure("the embedded announcements: \(error)")
    }
  }()
}

extension EmbeddedCalendars {
  fileprivate static func bytes(of text: StaticString) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
