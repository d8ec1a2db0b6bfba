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
    calendarEntries.map(event).calendar(alarmDaysBefore: alarmDaysBefore)
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
  private func event(_ entry: CalendarEntry) -> ICalendarEvent {
    ICalendarEvent(
      uid: uid(of: entry.layer), asOf: asOf, day: entry.day, summary: entry.summary, description: entry.description,
      isByLaw: entry.isByLaw)
  }

  private func uid(of layer: DeadlineLayer) -> String {
    let name = caseName.map { ["reference", $0] } ?? ["day", versionDay.map { "\($0)" } ?? ""]
    return ICalendarEvent.uid(policy: policy.profile.id, case: name, layer.timescale.id, layer.origin)
  }
}
