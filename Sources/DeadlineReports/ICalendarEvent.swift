import Deadlines
import Timescales
import WorkingDays

/// An entry of a calendar file for one day.
///
/// It is an event and not a task, because several common calendars do not show a `VTODO` (RFC 5545 section
/// 3.6.2). It lasts the whole day and does not mark it as busy.
struct ICalendarEvent {
  let uid: String
  /// The day as of which it was made.
  let asOf: Day
  let day: Day
  let summary: String
  let description: String
  let isByLaw: Bool

  /// An identifier of an entry that every schedule of a case gives.
  ///
  /// Each part is preceded by its length, so that no two cases give the same text. The version of
  /// the policy is left out, because a case keeps its version.
  static func uid(
    policy: String, case name: [String], _ timescale: TimescaleID, _ origin: DeadlineLayer.Origin
  ) -> String {
    let parts = [policy] + name + [timescale.rawValue, origin.rawValue]
    let bytes = parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    return "\(SHA256.hexDigest(of: bytes).prefix(32))@council-deadlines"
  }

  /// Writes it, with a reminder so many days before unless its day has passed.
  func write(alarmDaysBefore: Int?, to writer: inout ICalendarWriter) {
    writer.component("VEVENT") { writer in
      writer.property("UID", uid)
      // Taken from the as-of day and not from a clock, so that the same case on the same day gives
      // the same file.
      writer.property("DTSTAMP", "\(ICalendarWriter.digits(of: asOf))T000000Z")
      writer.property("SEQUENCE", "\(asOf.number - Day.first.number)")
      writer.day("DTSTART", day)
      // The end is exclusive. An entry without it lasts one day (section 3.6.1), so the last
      // possible day goes without it.
      if let next = day.next { writer.day("DTEND", next) }
      writer.property("TRANSP", "TRANSPARENT")
      writer.text("SUMMARY", summary)
      writer.text("DESCRIPTION", description)
      writer.text("CATEGORIES", isByLaw ? "Law" : "Policy")
      if let days = alarmDaysBefore, day >= asOf { writeAlarm(days, to: &writer) }
    }
  }

  private func writeAlarm(_ days: Int, to writer: inout ICalendarWriter) {
    writer.component("VALARM") { writer in
      writer.property("ACTION", "DISPLAY")
      writer.text("DESCRIPTION", summary)
      writer.property("TRIGGER", Self.trigger(daysBefore: days))
    }
  }

  /// Nine o'clock that many days before, counted from the local midnight with which the entry
  /// begins (section 3.8.6.3).
  private static func trigger(daysBefore days: Int) -> String {
    switch days {
    // Nine o'clock on the day before is 15 hours before midnight.
    case 2...: "-P\(days - 1)DT15H"
    case 1: "-PT15H"
    case 0: "PT9H"
    default: "P\(days.magnitude)DT9H"
    }
  }
}

extension [ICalendarEvent] {
  /// The entries as a calendar file, with lines that end with CRLF.
  ///
  /// A calendar must have a component (section 3.6). Without entries it is a time zone, universal time,
  /// which nothing refers to (section 3.6.5).
  func calendar(alarmDaysBefore: Int?) -> String {
    var writer = ICalendarWriter()
    writer.component("VCALENDAR") { writer in
      writer.property("VERSION", "2.0")
      writer.property("PRODID", "-//CouncilDeadlines//council-deadlines//EN")
      writer.property("CALSCALE", "GREGORIAN")
      for event in self { event.write(alarmDaysBefore: alarmDaysBefore, to: &writer) }
      guard isEmpty else { return }
      writer.component("VTIMEZONE") { writer in
        writer.property("TZID", "Etc/UTC")
        writer.component("STANDARD") { writer in
          writer.property("DTSTART", "19700101T000000")
          writer.property("TZOFFSETFROM", "+0000")
          writer.property("TZOFFSETTO", "+0000")
        }
      }
    }
    return writer.lines
  }
}
