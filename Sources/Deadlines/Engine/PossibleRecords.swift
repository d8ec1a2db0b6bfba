import Timescales
import WorkingDays

/// What the rules of a plan compare, as far as it has been worked out.
struct ComparedDaysMemory: Sendable {
  private var known: [Recorded: [ComparedDays]] = [:]

  /// What is compared in cases with these fields recorded.
  mutating func days(_ fields: RecordedFields, _ words: CaseWords, _ plan: DeadlinePlan) -> [ComparedDays] {
    let recorded = Recorded(plain: fields, words)
    if let days = known[recorded] { return days }
    if known.count > 1024 { known = [:] }
    let days = ComparedDays.all(in: plan.memory.program(plan, for: recorded))
    known[recorded] = days
    return days
  }
}

/// The exact records that must be examined for a record with ranges of days.
///
/// Results change only where a day passes another: a recorded day, the as-of day or a limit's end.
/// Between such turning points they move in one direction. So the ends of each range, as the order
/// of events leaves it, and the turning points inside are enough.
struct PossibleRecords {
  private let record: CaseRow
  private let base: CaseRow
  private let plan: DeadlinePlan
  private let calendars: PlanCalendars
  /// The days with which those of every rule are compared.
  private let always: [Int32]
  /// The pauses whose days are known exactly.
  private var pauses: [Pause] = []
  /// The first and the last day of each range, as narrowed by the order of events.
  private var ends: [ClosedRange<Int32>]

  /// Whether no range contradicts the order of events.
  private var isNarrowed = true

  /// The most records that are examined.
  private static let most = 1024

  init(_ record: CaseRow, of plan: DeadlinePlan, in calendars: PlanCalendars, asOf: Day) {
    self.record = record
    self.plan = plan
    self.calendars = calendars
    let coverages = [calendars.law.coverage, calendars.council.coverage]
    // Days outside the calendar are not counted.
    always = [asOf.number] + plan.relaxedDays + coverages.flatMap { [$0.lowerBound.number, $0.upperBound.number] }
    var base = record
    base.forgetRanges()
    self.base = base
    ends = record.ranges.map { $0.days.lowerBound.number...$0.days.upperBound.number }
    narrow()
    pauses = plan.pauses(of: base, asOf: asOf)
  }

  /// The records to examine, and whether they are a selection because there are too many.
  func rows(_ memory: inout ComparedDaysMemory) -> (rows: [CaseRow], isSelection: Bool) {
    if let all = combinations(&memory) { return (all.map { days in row { days[$0] } }, false) }
    // A day that begins or ends a pause affects all others, so every day is examined.
    let isPauseVague = record.ranges.contains { $0.event.suspends || $0.event.resumes }
    var choices = isPauseVague ? ends.map { Array($0.prefix(Self.most + 1)) } : self.choices()
    if isPauseVague, !Self.isFew(choices) { choices = self.choices() }
    if Self.isFew(choices) { return (leastContradictory(product(of: choices)), false) }
    // The ends of ranges may contradict each other where days between do not.
    let ends = ends.map { [$0.lowerBound, $0.upperBound] }
    return (Self.isFew(ends) ? product(of: ends) : selection(), true)
  }

  /// Every day of each range that readings depend on, since whether they differ may change daily.
  var dayByDay: [[Int32]] {
    var all: [[Int32]] = []
    for (index, entry) in record.ranges.enumerated() where plan.readingFields.contains(entry.field) {
      guard ends[index].count <= 366 else { continue }
      for day in ends[index] { all.append(ends.map { max($0.lowerBound, min($0.upperBound, day)) }) }
    }
    return all
  }

  /// The same as records.
  var everyDay: [CaseRow] { leastContradictory(dayByDay.map { days in row { days[$0] } }) }

  /// Records the days of the ranges in place of those that the fields had; none may affect a pause.
  func set(_ days: [Int32], in row: inout CaseRow) {
    for entry in record.ranges { row[entry.field] = base[entry.field] }
    for (entry, number) in zip(record.ranges, days) {
      let day = Day(uncheckedNumber: number)
      row[entry.field] = min(row[entry.field] ?? day, day)
    }
  }

  // MARK: - What the order of events leaves

  /// Narrows each range by what must lie before or after it; a contradictory range stays as it is.
  private mutating func narrow() {
    var events = base.recorded.events
    for entry in record.ranges where entry.field < FieldIndex.sharedEvents { events |= 1 << UInt64(entry.field) }
    let pairs = EventOrder.pairs(in: events)
    for _ in record.ranges {
      for (index, entry) in record.ranges.enumerated() {
        var (low, high) = (ends[index].lowerBound, ends[index].upperBound)
        for pair in pairs where pair.later == entry.field { low = max(low, first(of: pair.earlier)) }
        for pair in pairs where pair.earlier == entry.field { high = min(high, last(of: pair.later)) }
        if low <= high { ends[index] = low...high } else { isNarrowed = false }
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

  /// For each range its ends and the turning points inside, whatever the rules compare.
  private func choices() -> [[Int32]] {
    let fixed = always + everything()
    return ends.indices.map { index in
      var points = fixed
      for other in ends.indices where other != index { points += [ends[other].lowerBound, ends[other].upperBound] }
      var days = TurningDays(ends[index])
      for point in points { days.add(point - 1...point + 1) }
      for entry in plan.limits(from: record.ranges[index].field) {
        for day in passes(entry, ends[index], points) { days.add(day...day) }
      }
      return days.sorted
    }
  }

  /// The days of the ranges, rule by rule; `nil` if the days say more than the rules compare.
  ///
  /// Each rule depends only on the ranges that it compares.
  func combinations(_ memory: inout ComparedDaysMemory) -> [[Int32]]? {
    var recorded = base.recorded
    for entry in record.ranges { recorded[entry.field] = true }
    guard isNarrowed, CaseRow.isPlain(recorded.events, recorded.beyond), plan.readings.preference == .adopted else {
      return nil
    }
    var all: Set<[Int32]> = [ends.map { $0.lowerBound }, ends.map { $0.upperBound }]
    for compared in memory.days(recorded, record.words, plan) {
      let own = ends.indices.filter { compared.contains(record.ranges[$0].field) }
      guard !own.isEmpty else { continue }
      var days = [ends.map { $0.lowerBound }]
      for index in own {
        let choices = turningDays(index, compared)
        days = days.flatMap { days in
          choices.map { day in
            var days = days
            days[index] = day
            return days
          }
        }
        if days.count > Self.most { return nil }
      }
      all.formUnion(days.map { arranged($0, own) }.filter { isInOrder($0) })
    }
    if all.count > Self.most { return nil }
    // Earlier days first, so that equal files give equal reports.
    return all.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The days of one range on which a rule that compares it may turn.
  private func turningDays(_ index: Int, _ compared: ComparedDays) -> [Int32] {
    let (field, range) = (record.ranges[index].field, ends[index])
    var days = TurningDays(range)
    for day in always { days.add(day - 1...day + 1) }
    let others = compared.others.filter { $0 != field }
    let lawEnds = known(compared.lawLimits, compared.lawStarts, without: field)
    if compared.starts.contains(field) {
      // An act on the day of the start is not before it.
      for day in known(others) { days.add(day...day + 1) }
      for day in known(compared.starts, without: field) { days.add(day - 1...day + 1) }
      for limit in compared.limits {
        let entry = plan.limits.entries[limit]
        for day in passes(entry, range, always + lawEnds + known([compared.requested])) { days.add(day...day) }
        for day in reaches(entry, range, known(others)) { days.add(day - 1...day) }
      }
    }
    if compared.lawStarts.contains(field) {
      let points = always + known(compared.limits, compared.starts, without: field) + known(others)
      for limit in compared.lawLimits {
        for day in passes(plan.limits.entries[limit], range, points) { days.add(day...day) }
      }
    }
    if compared.others.contains(field) {
      for day in known(compared.starts, without: field) { days.add(day - 1...day) }
      let before: Int32 = field == compared.requested ? 1 : 0
      // An act on the last day is in time.
      for day in known(compared.limits, compared.starts, without: field) + lawEnds { days.add(day - before...day + 1) }
    }
    if compared.rivals.contains(field) {
      for day in known(compared.rivals, without: field) { days.add(day - 1...day + 1) }
    }
    return days.sorted
  }

  /// Puts the other ranges' days where they contradict none of a rule's: first before, last after.
  private func arranged(_ days: [Int32], _ own: [Int]) -> [Int32] {
    var days = days
    for index in days.indices where !own.contains(index) {
      let isAfter = own.contains { EventOrder.presupposes(record.ranges[index].field, record.ranges[$0].field) }
      if isAfter { days[index] = ends[index].upperBound }
    }
    return days
  }

  /// Whether no range lies before one that it presupposes.
  private func isInOrder(_ days: [Int32]) -> Bool {
    days.indices.allSatisfy { later in
      days.indices.allSatisfy { earlier in
        days[earlier] <= days[later]
          || !EventOrder.presupposes(record.ranges[later].field, record.ranges[earlier].field)
      }
    }
  }

  /// The days of some fields, or the ends of their ranges.
  private func known(_ fields: [Int], without own: Int = -1) -> [Int32] {
    var known: [Int32] = []
    for field in fields where field != own && field >= 0 {
      if base.days[field] != CaseRow.blank { known.append(base.days[field]) }
      for (index, entry) in record.ranges.enumerated() where entry.field == field {
        known += [ends[index].lowerBound, ends[index].upperBound]
      }
    }
    return known
  }

  /// The ends of some limits, from the known days that start them.
  private func known(_ limits: [Int], _ starts: [Int], without own: Int) -> [Int32] {
    let starts = known(starts, without: own)
    return limits.flatMap { limit in starts.compactMap { due(plan.limits.entries[limit], $0) } }
  }

  /// The first days of a range from which a limit ends on or after some days, where that varies.
  private func reaches(_ entry: PlanLimits.Entry, _ range: ClosedRange<Int32>, _ points: [Int32]) -> [Int32] {
    guard !points.isEmpty else { return [] }
    let first = due(entry, range.lowerBound) ?? Int32.max
    let last = due(entry, range.upperBound) ?? Int32.max
    return points.filter { first < $0 && $0 <= last }.map { firstDay(entry, range, endingFrom: $0) }
  }

  /// Every day that is known exactly, and the ends of the limits that start with them.
  private func everything() -> [Int32] {
    var days = base.fields.map { base.days[$0] }.filter { $0 != CaseRow.blank }
    days += (base.pauseStarts + base.pauseEnds).map { $0.number }
    for field in Bits(base.recorded.events) {
      days += plan.limits(from: field).compactMap { due($0, base.days[field]) }
    }
    return days
  }

  /// The days of a range on both sides of where the end of a limit passes one of some days.
  private func passes(_ entry: PlanLimits.Entry, _ range: ClosedRange<Int32>, _ points: [Int32]) -> [Int32] {
    let first = due(entry, range.lowerBound) ?? Int32.max
    let last = due(entry, range.upperBound) ?? Int32.max
    var days: [Int32] = []
    // Where the calendar ends, or a pause that is still open begins.
    if first != Int32.max, last == Int32.max {
      let day = firstDay(entry, range, endingFrom: Int32.max)
      days += [day - 1, day]
    }
    for point in Set(points) where first <= point && point <= last {
      let reaching = firstDay(entry, range, endingFrom: point)
      let passing = firstDay(entry, range, endingFrom: point + 1)
      days += [reaching - 1, reaching, passing - 1, passing]
    }
    return days
  }

  /// The first day of a range from which a limit ends on some day or later.
  private func firstDay(_ entry: PlanLimits.Entry, _ range: ClosedRange<Int32>, endingFrom end: Int32) -> Int32 {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if due(entry, middle) ?? Int32.max >= end { high = middle } else { low = middle + 1 }
    }
    return low
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

  /// The records with the fewest contradictions, since an answer does not precede its complaint.
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

  /// All ranges on their first days, all on their last, then each one and each pair the other way.
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

/// Days of a range.
private struct TurningDays {
  private let range: ClosedRange<Int32>
  private var days: [Int32]

  init(_ range: ClosedRange<Int32>) {
    self.range = range
    days = range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound]
  }

  /// Adds those days that lie in the range.
  mutating func add(_ others: ClosedRange<Int32>) {
    for day in others where range.contains(day) && !days.contains(day) { days.append(day) }
  }

  var sorted: [Int32] { days.sorted() }
}
