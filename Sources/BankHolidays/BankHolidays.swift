public import WorkingDays

/// The bank holidays that come with the package: 1995 to 2028, all divisions.
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
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }()

  /// When the one-off and moved holidays among ``published`` became certain, by division and in order of day.
  public static let announcements: [Announcement] = {
    do {
      return try Announcement.read(json: bytes(of: EmbeddedCalendars.announcements))
    } catch {
      preconditionFailure("the embedded announcements: \(error)")
    }
  }()

  /// The working days of a division by the embedded holidays, made once when first asked for.
  public static func calendar(for division: Division) -> WorkingCalendar {
    switch division {
    case .englandAndWales: englandAndWales
    case .scotland: scotland
    case .northernIreland: northernIreland
    case .anyUK: anyUK
    }
  }

  private static let englandAndWales = embeddedCalendar(for: .englandAndWales)
  private static let scotland = embeddedCalendar(for: .scotland)
  private static let northernIreland = embeddedCalendar(for: .northernIreland)
  private static let anyUK = embeddedCalendar(for: .anyUK)

  // Whether the embedded data is sound does not depend on any input, and a test reads all of it.
  private static func embeddedCalendar(for division: Division) -> WorkingCalendar {
    do {
      return try published.calendar(for: division)
    } catch {
      preconditionFailure("the embedded bank holidays: \(error)")
    }
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
