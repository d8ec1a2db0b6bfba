public import Deadlines
import Timescales
import WorkingDays

extension Worklist {
  /// The list as one calendar file for all cases (iCalendar, RFC 5545), with an entry on the day of each act.
  ///
  /// The entries have the same `UID` as those of ``Schedule/iCalendar(alarmDaysBefore:)`` of a case with the
  /// same reference, so that one file updates the other.
  ///
  /// - Parameter alarmDaysBefore: how many days before its day an entry reminds; `nil` for no reminder.
  /// - Returns: the text of the file, with lines that end with CRLF.
  public func iCalendar(alarmDaysBefore: Int? = nil) -> String {
    var writer = ICalendarWriter()
    writer.component("VCALENDAR") { writer in
      writer.property("VERSION", "2.0")
      writer.property("PRODID", "-//CouncilDeadlines//council-deadlines//EN")
      writer.property("CALSCALE", "GREGORIAN")
      for item in items { write(item, alarmDaysBefore: alarmDaysBefore, to: &writer) }
      if items.isEmpty { Schedule.writeTimeZone(to: &writer) }
    }
    return writer.lines
  }

  private func write(_ item: Item, alarmDaysBefore: Int?, to writer: inout ICalendarWriter) {
    // Where the policy has no day at present, the law's is entered.
    let isByLaw = !item.status.isOwed || item.due == nil
    guard let day = isByLaw ? item.statuteDue : item.due else { return }
    writer.component("VEVENT") { writer in
      writer.property(
        "UID",
        Schedule.uid(
          policy: String(item.policy.prefix { $0 != "@" }), case: ["reference", item.reference ?? ""],
          item.timescale.id, isByLaw ? .law : .policy))
      writer.property("DTSTAMP", "\(ICalendarWriter.digits(of: asOf))T000000Z")
      writer.property("SEQUENCE", "\(asOf.number - Day.first.number)")
      writer.day("DTSTART", day)
      if let next = day.next { writer.day("DTEND", next) }
      writer.property("TRANSP", "TRANSPARENT")
      writer.text("SUMMARY", item.summary(isByLaw: isByLaw))
      writer.text("DESCRIPTION", item.description(on: day, isByLaw: isByLaw))
      writer.text("CATEGORIES", isByLaw ? "Law" : "Policy")
      if let days = alarmDaysBefore, day >= asOf {
        Schedule.writeAlarm(days, summary: item.summary(isByLaw: isByLaw), to: &writer)
      }
    }
  }
}

extension Worklist.Item {
  fileprivate func summary(isByLaw: Bool) -> String {
    let isLate = (isByLaw ? statuteStatus : status) == .overdue
    let word = timescale.binding == .target ? "target" : isLate ? "overdue" : "due"
    return "\(timescale.title): \(word)" + (isByLaw ? " by law" : "") + (reference.map { " – \($0)" } ?? "")
  }

  fileprivate func description(on day: Day, isByLaw: Bool) -> String {
    var lines = ["Owed by \(timescale.owner), \(isByLaw ? "by law" : "by the policy \(policy)")"]
    lines.append("Last day: \(day.withShortWeekday)" + (maximumDue.map { ", at most \($0) if extended" } ?? ""))
    if let statuteDue, statuteDue != day { lines.append("In law: \(statuteDue.withShortWeekday)") }
    if let next { lines.append("Next: \(next.title), \(next.due)") }
    return lines.joined(separator: "\n")
  }
}
