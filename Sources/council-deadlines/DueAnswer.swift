import CouncilDeadlines
import DeadlineReports
import JSONTree

/// Where a period ends that starts on a day, or on one of several days if the start is known roughly.
struct DueAnswer {
  let period: Period
  /// The possible starts; one day if the start is known.
  let starts: ClosedRange<Day>
  let firstDay: FirstDay
  let isRolled: Bool
  let division: Division
  let calendar: WorkingCalendar
  /// The end of the period from the first and from the last possible start.
  let ends: ClosedRange<Day>
  /// The same days, or the next working days if the period is rolled.
  let due: ClosedRange<Day>

  /// Counts the period from the first and from the last start: a later start never ends earlier.
  init(
    _ period: Period, from starts: ClosedRange<Day>, firstDay: FirstDay, isRolled: Bool, division: Division,
    in calendar: WorkingCalendar
  ) throws(CalendarError) {
    self.period = period
    self.starts = starts
    self.firstDay = firstDay
    self.isRolled = isRolled
    self.division = division
    self.calendar = calendar
    let first = try calendar.due(period, from: starts.lowerBound, firstDay: firstDay)
    let last = try calendar.due(period, from: starts.upperBound, firstDay: firstDay)
    ends = first...last
    due = isRolled ? try calendar.nextOrSame(first)...calendar.nextOrSame(last) : ends
  }

  private var isExact: Bool { starts.lowerBound == starts.upperBound }

  private var skipped: ArraySlice<Holiday> {
    let isBackward = period.direction == .before
    let (start, end) =
      isBackward ? (starts.upperBound, ends.lowerBound) : (starts.lowerBound, ends.upperBound)
    return calendar.skipped(period, from: start, to: end, firstDay: firstDay)
  }

  private var latest: Day { max(starts.upperBound, due.upperBound) }

  private var isProvisional: Bool {
    (period.unit == .workingDays || isRolled) && latest > calendar.publishedThrough
  }

  /// The answer in words.
  ///
  /// - Parameter qualifier: what the calendar is beside its division.
  /// - Returns: the answer, and on further lines how it was counted.
  func text(qualifier: String) -> String {
    var text = days(due) + "\n"
    let start = isExact ? "\(starts.lowerBound)" : "a day from \(starts.lowerBound) to \(starts.upperBound)"
    text += "\(period.measure) \(period.direction.rawValue) \(start), first day \(firstDay.rawValue)"
    if period.unit == .workingDays { text += ", working days of \(division.name)\(qualifier)" }
    text += "\n"
    if due != ends { text += "  ends on the next working day after \(days(ends))\n" }
    for holiday in skipped { text += "  not counted: \(holiday.day) \(holiday.day.weekday.name), \(holiday.title)\n" }
    if isProvisional { text += calendar.provisionalLine(reaching: latest) }
    return text
  }

  private func days(_ days: ClosedRange<Day>) -> String {
    func text(_ day: Day) -> String { "\(day) \(day.weekday.name)" }
    let first = text(days.lowerBound)
    return days.lowerBound == days.upperBound ? first : "\(first) to \(text(days.upperBound))"
  }

  var json: JSON {
    [
      "schemaVersion": .schemaVersion, "dueFrom": .string(isExact ? nil : due.lowerBound),
      "due": .string(due.upperBound),
      "startFrom": .string(isExact ? nil : starts.lowerBound), "start": .string(starts.upperBound),
      "count": .integer(period.count), "unit": .string(period.unit.rawValue),
      "direction": .string(period.direction.rawValue), "firstDay": .string(firstDay.rawValue),
      "roll": .string(isRolled ? "next-working-day" : nil), "division": .string(division.rawValue),
      "skipped": .array(skipped.map { ["date": .string($0.day), "title": .string($0.title)] }),
      "provisional": .bool(isProvisional),
    ]
  }
}
