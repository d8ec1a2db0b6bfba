public import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// The open deadlines as a calendar file that calendar programs can import (iCalendar, RFC 5545).
  ///
  /// There is an entry for each deadline that is running, due today or overdue, and for each that
  /// is uncertain and not done. The law has its own entry unless the policy has one for the same
  /// act on the same day that is just as certain; that entry then says so. Deadlines that are done,
  /// not started, suspended or without a last day do not have entries.
  ///
  /// An entry lasts the whole day (section 3.6.1) and does not mark it as busy (`TRANSP`, 3.8.2.7).
  /// Its `UID` (3.8.4.7) depends only on policy, case, timescale and layer. Its `SEQUENCE`
  /// (3.8.7.4) grows with the as-of day. So the file of a later day updates the entries of an
  /// earlier one. The reference distinguishes cases; without one it is the day that chose the
  /// policy's version, which two cases may share.
  ///
  /// `METHOD` is left out, so the file is a plain snapshot (section 3.7.2); `PUBLISH` would need an
  /// organizer (RFC 5546 section 3.2.1). A calendar must have a component (section 3.6). If nothing
  /// is open, the only one is a time zone, so the file is still valid, imports nothing, and can
  /// replace an older one.
  ///
  /// - Parameter alarmDaysBefore: how many days before its day an entry reminds, at 9:00 in the
  ///   reader's time zone (section 3.6.6). If `nil`, or once the day has passed, there is no
  ///   reminder. 0 is the day itself, and a negative number is a day after it.
  /// - Returns: the text of the file, with lines that end with CRLF.
  public func iCalendar(alarmDaysBefore: Int? = nil) -> String {
    let entries = calendarEntries
    var writer = ICalendarWriter()
    writer.component("VCALENDAR") { writer in
      writer.property("VERSION", "2.0")
      writer.property("PRODID", "-//CouncilDeadlines//council-deadlines//EN")
      writer.property("CALSCALE", "GREGORIAN")
      for entry in entries { write(entry, alarmDaysBefore: alarmDaysBefore, to: &writer) }
      if entries.isEmpty { Self.writeTimeZone(to: &writer) }
    }
    return writer.lines
  }

  /// How many entries ``iCalendar(alarmDaysBefore:)`` has.
  package var calendarEntryCount: Int { calendarEntries.count }
}

// MARK: - Which entries

extension Schedule {
  /// The entries in the order of a case, each of the law after that of the policy.
  private var calendarEntries: [CalendarEntry] {
    let layers = deadlines.map { $0.policy }
    var entries: [CalendarEntry] = []
    for (deadline, layer) in zip(deadlines, layers) {
      if let entry = entry(of: layer, in: deadline) { entries.append(entry) }
      guard let law = deadline.law, !layers.contains(where: { $0.openDay != nil && $0.saysAll(of: law) }) else {
        continue
      }
      if let entry = entry(of: law, in: deadline) { entries.append(entry) }
    }
    return entries
  }

  private func entry(of layer: DeadlineLayer, in deadline: Deadline) -> CalendarEntry? {
    guard let day = layer.openDay else { return nil }
    return CalendarEntry(layer: layer, day: day, deadline: deadline, policy: policy, asOf: asOf, reference: caseName)
  }

  /// The reference, if it has any text.
  private var caseName: String? { reference.flatMap { $0.isEmpty ? nil : $0 } }
}

// MARK: - Writing

extension Schedule {
  /// An event and not a task, because several common calendars do not show a `VTODO` (section
  /// 3.6.2).
  private func write(_ entry: CalendarEntry, alarmDaysBefore: Int?, to writer: inout ICalendarWriter) {
    writer.component("VEVENT") { writer in
      writer.property("UID", uid(of: entry.layer))
      // Taken from the as-of day and not from a clock, so that the same case on the same day gives
      // the same file.
      writer.property("DTSTAMP", "\(ICalendarWriter.digits(of: asOf))T000000Z")
      writer.property("SEQUENCE", "\(asOf.number - Day.first.number)")
      writer.day("DTSTART", entry.day)
      // The end is exclusive. An entry without it lasts one day (section 3.6.1), so the last
      // possible day goes without it.
      if let next = entry.day.next { writer.day("DTEND", next) }
      writer.property("TRANSP", "TRANSPARENT")
      writer.text("SUMMARY", entry.summary)
      writer.text("DESCRIPTION", entry.description)
      writer.text("CATEGORIES", entry.isByLaw ? "Law" : "Policy")
      if let days = alarmDaysBefore, entry.day >= asOf {
        Self.writeAlarm(days, summary: entry.summary, to: &writer)
      }
    }
  }

  static func writeAlarm(_ days: Int, summary: String, to writer: inout ICalendarWriter) {
    writer.component("VALARM") { writer in
      writer.property("ACTION", "DISPLAY")
      writer.text("DESCRIPTION", summary)
      writer.property("TRIGGER", trigger(daysBefore: days))
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

  /// An identifier of the entry that every schedule of a case gives.
  ///
  /// Each part is preceded by its length, so that no two cases give the same text. The version of
  /// the policy is left out, because a case keeps its version.
  private func uid(of layer: DeadlineLayer) -> String {
    let name = caseName.map { ["reference", $0] } ?? ["day", versionDay.map { "\($0)" } ?? ""]
    return Self.uid(policy: policy.profile.id, case: name, layer.timescale.id, layer.origin)
  }

  static func uid(
    policy: String, case name: [String], _ timescale: TimescaleID, _ origin: DeadlineLayer.Origin
  ) -> String {
    let parts = [policy] + name + [timescale.rawValue, origin.rawValue]
    let bytes = parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    return "\(SHA256.hexDigest(of: bytes).prefix(32))@council-deadlines"
  }

  /// Universal time, which nothing refers to (section 3.6.5).
  static func writeTimeZone(to writer: inout ICalendarWriter) {
    writer.component("VTIMEZONE") { writer in
      writer.property("TZID", "Etc/UTC")
      writer.component("STANDARD") { writer in
        writer.property("DTSTART", "19700101T000000")
        writer.property("TZOFFSETFROM", "+0000")
        writer.property("TZOFFSETTO", "+0000")
      }
    }
  }
}
