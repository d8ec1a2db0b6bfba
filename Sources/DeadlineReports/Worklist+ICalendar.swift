public import Deadlines
import Timescales
import WorkingDays

extension Worklist {
  /// The list as one calendar file for all cases (iCalendar, RFC 5545), with an entry on the day of each act.
  ///
  /// The entries have the same `UID` as those of ``Schedule/iCalendar(alarmDaysBefore:)`` of a case with the
  /// same reference, so that one file updates the other. Where several cases have one reference, or none,
  /// their number in the list tells them apart.
  ///
  /// - Parameter alarmDaysBefore: how many days before its day an entry reminds; `nil` for no reminder.
  /// - Returns: the text of the file, with lines that end with CRLF.
  public func iCalendar(alarmDaysBefore: Int? = nil) -> String {
    var seen: [String: Int] = [:]
    let events = items.compactMap { item -> ICalendarEvent? in
      guard let day = item.calendarDay else { return nil }
      let uid = item.uid
      seen[uid, default: 0] += 1
      let number = seen[uid] ?? 1
      return ICalendarEvent(
        uid: number == 1 ? uid : "\(number)-\(uid)", asOf: asOf, day: day, summary: item.summary,
        description: item.description(on: day), isByLaw: item.isByLaw)
    }
    return events.calendar(alarmDaysBefore: alarmDaysBefore)
  }
}

extension Worklist.Item {
  /// Whether the law's day is entered: where the policy has none at present.
  fileprivate var isLawsDay: Bool { !status.isOwed || due == nil }
  fileprivate var calendarDay: Day? { isLawsDay ? statuteDue : due }
  fileprivate var isByLaw: Bool { isLawsDay || council == nil }

  fileprivate var uid: String {
    ICalendarEvent.uid(
      policy: String(policy.prefix { $0 != "@" }), case: ["reference", reference ?? ""], timescale.id,
      isLawsDay ? .law : .policy)
  }

  fileprivate var summary: String {
    let isLate = (isLawsDay ? statuteStatus : status) == .overdue
    let word = timescale.binding == .target ? "target" : isLate ? "overdue" : "due"
    return "\(timescale.title): \(word)" + (isByLaw ? " by law" : "") + (reference.map { " – \($0)" } ?? "")
  }

  fileprivate func description(on day: Day) -> String {
    let rule = isByLaw ? "by law" : "by the policy" + (council.map { " (\($0))" } ?? "")
    var lines = ["Owed by \(timescale.owner), \(rule)"]
    lines.append("Last day: \(day.withShortWeekday)" + (maximumDue.map { ", at most \($0) if extended" } ?? ""))
    if let statuteDue, statuteDue != day { lines.append("In law: \(statuteDue.withShortWeekday)") }
    if let next { lines.append("Next: \(next.title), \(next.due)") }
    return lines.joined(separator: "\n")
  }
}
