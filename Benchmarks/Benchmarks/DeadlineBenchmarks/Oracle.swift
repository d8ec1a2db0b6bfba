import CouncilDeadlines

/// A plain and slow count of working days, one day after the other.
struct Oracle {
  private let holidays: [Day: String]

  init(_ calendar: WorkingCalendar) {
    holidays = Dictionary(uniqueKeysWithValues: calendar.holidays.map { ($0.day, $0.title) })
  }

  func reason(_ day: Day) -> ExplainedDay.Skip? {
    if day.weekday == .saturday || day.weekday == .sunday { return .weekend }
    return holidays[day].map { .holiday($0) }
  }

  /// The day this many working days after another, or before it if the number is negative.
  func adding(_ days: Int, to start: Day) -> Day {
    var day = start
    var left = abs(days)
    while left > 0, let next = days > 0 ? day.next : day.previous {
      day = next
      if reason(day) == nil { left -= 1 }
    }
    return day
  }

  /// The number of working days after one day up to and including a later one.
  func count(from start: Day, to end: Day) -> Int {
    var day = start
    var count = 0
    while day < end, let next = day.next {
      day = next
      if reason(day) == nil { count += 1 }
    }
    return count
  }

  /// Whether an explanation of a case without pauses counts and skips the right days.
  func agrees(with explanation: Explanation) -> Bool {
    guard let limit = explanation.layer.rule.limit, limit.period.unit == .workingDays,
      let start = explanation.layer.outcome.start, let due = explanation.layer.outcome.due
    else { return explanation.days.isEmpty }
    var expected: [ExplainedDay.Skip?] = []
    var days: [Day] = []
    var day: Day? = start
    if limit.firstDay == .excluded { day = limit.period.direction == .after ? start.next : start.previous }
    while let current = day, limit.period.direction == .after ? current <= due : current >= due {
      days.append(current)
      expected.append(reason(current))
      day = limit.period.direction == .after ? current.next : current.previous
    }
    return explanation.days.map(\.day) == days && explanation.days.map(\.skipped) == expected
      && explanation.days.compactMap(\.number) == Array(1...max(1, limit.period.count))
  }
}
