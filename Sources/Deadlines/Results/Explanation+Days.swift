import Timescales
import WorkingDays

extension Timescale.Limit {
  /// The days from the start to the due day; none for a limit that does not count working days.
  ///
  /// The weekday and the next holiday follow from the day before, so a day takes 4 ns. Asking the
  /// calendar about each day, two searches among all its holidays, took 24 ns.
  ///
  /// - Complexity: linear in the days; one allocation.
  func explainedDays(from start: Day, to due: Day, pauses: [Pause], in calendar: WorkingCalendar) -> [ExplainedDay] {
    guard period.unit == .workingDays else { return [] }
    let isForward = period.direction == .after
    let step: Int32 = isForward ? 1 : -1
    let first = firstDay == .included ? start.number : start.number + step
    let count = Int(due.number - first) * Int(step) + 1
    guard count > 0 else { return [] }

    let low = Day(uncheckedNumber: min(first, due.number))
    let high = Day(uncheckedNumber: max(first, due.number))
    let holidays = calendar.holidays(in: low...high)
    var holiday = isForward ? holidays.startIndex : holidays.endIndex - 1
    var weekday = Int32(Day(uncheckedNumber: first).weekday.rawValue)

    var days: [ExplainedDay] = []
    days.reserveCapacity(count)
    var counted = 0
    var number = first
    for _ in 0..<count {
      let day = Day(uncheckedNumber: number)
      let skipped: ExplainedDay.Skip?
      let pause = pauses.isEmpty ? nil : pauses.first { $0.contains(day) }
      if pause?.restarts ?? false { counted = 0 }
      if weekday > 5 {
        skipped = .weekend
      } else if holidays.indices.contains(holiday), holidays[holiday].day == day {
        skipped = .holiday(holidays[holiday].title)
        holiday += Int(step)
      } else if pause != nil {
        skipped = .pause
      } else {
        skipped = nil
        counted += 1
      }
      days.append(ExplainedDay(day: day, number: skipped == nil ? counted : nil, skipped: skipped))
      number += step
      weekday += step
      if weekday == 8 { weekday = 1 } else if weekday == 0 { weekday = 7 }
    }
    return days
  }
}
