import Timescales
import WorkingDays

/// The exact records that a record with ranges of days may represent, as far as they have to be examined.
///
/// Results change with a day only where it passes another one: a recorded day, the as-of day, the end of a limit. Between such
/// turning points they run in one direction. So it is enough to look at the ends of what the order of events leaves of each range,
/// and at the turning points inside.
struct PossibleRecords {
  private(set) var rows: [CaseRow] = []
  /// There are too many to examine them all: a selection.
  private(set) var isSelection = false
  /// Records in which each event is once on every day of its range: whether readings differ can change from day to day.
  private(set) var dayByDay: [CaseRow] = []

  private let record: CaseRow
  private let base: CaseRow
  private let plan: DeadlinePlan
  private let calendars: PlanCalendars
  /// The pauses whose days are known exactly.
  private var pauses: [Pause] = []
  /// The first and the last day of each range, as far as the order of events leaves them.
  private var ends: [ClosedRange<Int32>]

  /// How many records are examined at most.
  private static let most = 1024

  init(_ record: CaseRow, of plan: DeadlinePlan, in calendars: PlanCalendars, asOf: Day) {
    self.record = record
    self.plan = plan
    self.calendars = calendars
    var base = record
    base.forgetRanges()
    self.base = base
    ends = record.ranges.map { $0.days.lowerBound.number...$0.days.upperBound.number }
    narrow()
    pauses = plan.pauses(of: base, asOf: asOf)
    // Which day begins or ends a pause decides over all others: every day is examined.
    let isPauseVague = record.ranges.contains { $0.event.suspends || $0.event.resumes }
    var choices = isPauseVague ? ends.map { Array($0.prefix(Self.most + 1)) } : self.choices(asOf: asOf.number)
    if isPauseVague, !Self.isFew(choices) { choices = self.choices(asOf: asOf.number) }
    let ends = ends.map { [$0.lowerBound, $0.upperBound] }
    if Self.isFew(choices) {
      rows = leastContradictory(product(of: choices))
    } else if Self.isFew(ends) {
      // The ends of ranges may contradict each other where days between do not.
      rows = product(of: ends)
      isSelection = true
    } else {
      rows = selection()
      isSelection = true
    }
    dayByDay = leastContradictory(everyDay())
  }

  // MARK: - What the order of events leaves

  /// Narrows each range by the recorded days, and by the other ranges, that must lie before or after it.
  ///
  /// A range that contradicts the order is left as it is.
  private mutating func narrow() {
    var events = base.recorded.events
    for entry in record.ranges where entry.field < FieldIndex.sharedEvents { events |= 1 << UInt64(entry.field) }
    let pairs = EventOrder.pairs(in: events)
    for _ in record.ranges {
      for (index, entry) in record.ranges.enumerated() {
        var (low, high) = (ends[index].lowerBound, ends[index].upperBound)
        for pair in pairs where pair.later == entry.field { low = max(low, first(of: pair.earlier)) }
        for pair in pairs where pair.earlier == entry.field { high = min(high, last(of: pair.later)) }
        if low <= high { ends[index] = low...high }
      }
    }
  }

  /// The first day on which the event of a field may have been.
  private func first(of field: Int) -> Int32 {
    var first = base[field]?.number ?? Int32.max
    for (index, entry) in record.ranges.enumerated() where entry.field == field {
      first = min(first, ends[index].lowerBound)
    }
    return first
  }

  /// The last day on which the first such event may have been.
  private func last(of field: Int) -> Int32 {
    var last = base[field]?.number ?? Int32.max
    for (index, entry) in record.ranges.enumerated() where entry.field == field {
      last = min(last, ends[index].upperBound)
    }
    return last
  }

  // MARK: - Where results turn

  /// For each range its ends and the turning points inside.
  private func choices(asOf: Int32) -> [[Int32]] {
    var fixed = [asOf]
    // Days outside the calendar are not counted.
    for calendar in [calendars.law, calendars.council] {
      fixed += [calendar.coverage.lowerBound.number, calendar.coverage.upperBound.number]
    }
    for relaxation in plan.policy.law.relaxations {
      fixed += [relaxation.days.lowerBound.number, relaxation.days.upperBound.number]
    }
    for field in base.fields where base.days[field] != CaseRow.blank { fixed.append(base.days[field]) }
    fixed += (base.pauseStarts + base.pauseEnds).map { $0.number }
    fixed += dues(from: base)
    return ends.indices.map { index in
      var points = fixed
      for other in ends.indices where other != index { points += [ends[other].lowerBound, ends[other].upperBound] }
      var days: Set<Int32> = [ends[index].lowerBound, ends[index].upperBound]
      func add(_ day: Int32) { if ends[index].contains(day) { days.insert(day) } }
      for point in points {
        add(point - 1)
        add(point)
        add(point + 1)
      }
      for entry in plan.limits(from: record.ranges[index].field) {
        for day in passes(entry, ends[index], points) { add(day) }
      }
      return days.sorted()
    }
  }

  /// The ends of the limits that start with days known exactly.
  private func dues(from row: CaseRow) -> [Int32] {
    var dues: [Int32] = []
    for field in Bits(row.recorded.events) {
      for entry in plan.limits(from: field) {
        if let due = due(entry, row.days[field]) { dues.append(due) }
      }
    }
    return dues
  }

  /// The days of a range on both sides of the places where the end of a limit passes one of some days.
  private func passes(_ entry: PlanLimits.Entry, _ range: ClosedRange<Int32>, _ points: [Int32]) -> [Int32] {
    let first = due(entry, range.lowerBound) ?? Int32.max
    let last = due(entry, range.upperBound) ?? Int32.max
    var days: [Int32] = []
    /// The first day from which the limit ends on some day or later.
    func firstDay(endingFrom end: Int32) -> Int32 {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = low + (high - low) / 2
        if due(entry, middle) ?? Int32.max >= end { high = middle } else { low = middle + 1 }
      }
      return low
    }
    // Where the calendar ends, or a pause that is still open begins.
    if first != Int32.max, last == Int32.max {
      let day = firstDay(endingFrom: Int32.max)
      days += [day - 1, day]
    }
    for point in Set(points) where first <= point && point <= last {
      let (reaching, passing) = (firstDay(endingFrom: point), firstDay(endingFrom: point + 1))
      days += [reaching - 1, reaching, passing - 1, passing]
    }
    return days
  }

  /// The day on which a limit ends; `nil` past the calendar and during a pause that is still open.
  private func due(_ entry: PlanLimits.Entry, _ start: Int32) -> Int32? {
    func due(_ limit: Timescale.Limit, _ start: Day) -> Day? {
      let calendar = entry.isLaw ? calendars.law : calendars.council
      guard case .due(let day)? = try? limit.due(from: start, pauses: entry.isLaw ? [] : pauses, in: calendar) else {
        return nil
      }
      return day
    }
    var start = Day(uncheckedNumber: start)
    if let after = entry.after {
      guard let end = due(after, start) else { return nil }
      start = end
    }
    return due(entry.limit, start)?.number
  }

  // MARK: - Records

  private static func isFew(_ choices: [[Int32]]) -> Bool {
    var count = 1
    return choices.allSatisfy { days in
      count = min(count * min(days.count, most + 1), most + 1)
      return count <= most
    }
  }

  private func row(_ day: (Int) -> Int32) -> CaseRow {
    var row = base
    for (index, entry) in record.ranges.enumerated() {
      row.record(entry.event, in: entry.field, on: Day(uncheckedNumber: day(index)))
    }
    return row
  }

  private func product(of choices: [[Int32]]) -> [CaseRow] {
    var rows = [base]
    for (entry, days) in zip(record.ranges, choices) {
      rows = days.flatMap { day in
        rows.map { row in
          var row = row
          row.record(entry.event, in: entry.field, on: Day(uncheckedNumber: day))
          return row
        }
      }
    }
    return rows
  }

  /// Of all these records, those with the fewest contradictions: an answer does not precede the complaint.
  private func leastContradictory(_ rows: [CaseRow]) -> [CaseRow] {
    // The same events are recorded in all of them.
    let pairs = rows.first.map { EventOrder.pairs(in: $0.recorded.events) } ?? []
    let counts = rows.map { row in
      pairs.count { row.days[$0.earlier] > row.days[$0.later] }
        + row.pauseEnds.count { end in !row.pauseStarts.contains { $0 <= end } }
    }
    let least = counts.min() ?? 0
    return zip(rows, counts).filter { $1 == least }.map { $0.0 }
  }

  /// All on their first days, all on their last, and each one, and each pair, otherwise.
  private func selection() -> [CaseRow] {
    let (first, last) = (ends.map { $0.lowerBound }, ends.map { $0.upperBound })
    var rows = [row { first[$0] }, row { last[$0] }]
    let count = min(ends.count, 24)
    for one in ends.indices {
      rows.append(row { $0 == one ? last[$0] : first[$0] })
      rows.append(row { $0 == one ? first[$0] : last[$0] })
      for other in 0..<min(one, count) where one < count {
        rows.append(row { $0 == one || $0 == other ? last[$0] : first[$0] })
        rows.append(row { $0 == one || $0 == other ? first[$0] : last[$0] })
      }
    }
    return rows
  }

  private func everyDay() -> [CaseRow] {
    var rows: [CaseRow] = []
    for (index, entry) in record.ranges.enumerated() where plan.readingFields.contains(entry.field) {
      guard ends[index].count <= 366 else { continue }
      for day in ends[index] {
        rows.append(row { $0 == index ? day : max(ends[$0].lowerBound, min(ends[$0].upperBound, day)) })
      }
    }
    return rows
  }
}

extension CaseRow {
  /// The record with every range on the first of its days.
  package var onFirstDays: CaseRow { on { $0.days.lowerBound } }

  /// The record with every range on the last of its days.
  package var onLastDays: CaseRow { on { $0.days.upperBound } }

  private func on(_ day: (RangedEvent) -> Day) -> CaseRow {
    var row = self
    for entry in ranges { row.record(entry.event, in: entry.field, on: day(entry)) }
    return row
  }
}
