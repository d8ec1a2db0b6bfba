import Timescales
import WorkingDays

/// What the rules of a plan compare, for the cases seen so far.
struct ComparedDaysMemory: Sendable {
  /// What a rule compares; a class, because copying its lists took longer than using them.
  final class Rule: Sendable {
    let compared: ComparedDays
    /// The indices of the ranges that the rule compares.
    let ranges: [Int]

    init(_ compared: ComparedDays, among ranges: [Int]) {
      self.compared = compared
      self.ranges = ranges.indices.filter { compared.contains(ranges[$0]) }
    }
  }

  private struct Key: Hashable {
    let recorded: Recorded
    /// The fields that are known only as ranges.
    let ranges: [Int]
  }

  private var known: [Key: [Rule]] = [:]

  /// What the rules that depend on a range compare, in cases with these fields recorded.
  mutating func rules(
    _ fields: RecordedFields, _ words: CaseWords, ranges: [Int], _ plan: DeadlinePlan
  ) -> [Rule] {
    let key = Key(recorded: Recorded(plain: fields, words), ranges: ranges)
    if let rules = known[key] { return rules }
    if known.count > 1024 { known = [:] }
    let rules = ComparedDays.all(in: plan.memory.program(plan, for: key.recorded))
      .map { Rule($0, among: ranges) }.filter { !$0.ranges.isEmpty }
    known[key] = rules
    return rules
  }
}

/// The exact records that must be examined for a record with ranges of days.
///
/// Results change only where a day passes another: a recorded day, the as-of day or a limit's end.
/// Between such turning points they move in one direction. So the ends of each range, as the order
/// of events leaves it, and the turning points inside are enough.
struct PossibleRecords {
  let record: CaseRow
  let base: CaseRow
  let plan: DeadlinePlan
  let calendars: PlanCalendars
  private let asOf: Day
  /// Due days by look-up, where many cases are examined.
  let tables: DayTables?
  /// The days with which those of every rule are compared.
  let always: [Int32]
  /// The pauses whose days are known exactly.
  private(set) var pauses: [Pause] = []
  /// The first and the last day of each range, as narrowed by the order of events.
  private(set) var ends: [ClosedRange<Int32>]

  /// Whether no range contradicts the order of events.
  private(set) var isNarrowed = true

  /// The most records that are examined.
  static let most = 1024

  init(
    _ record: CaseRow, of plan: DeadlinePlan, in calendars: PlanCalendars, asOf: Day, always: [Int32],
    tables: DayTables? = nil
  ) {
    self.record = record
    self.plan = plan
    self.calendars = calendars
    self.asOf = asOf
    self.tables = tables
    self.always = always
    var base = record
    base.forgetRanges()
    self.base = base
    ends = record.ranges.map { $0.days.lowerBound.number...$0.days.upperBound.number }
    // A day decides to which of two complaints an event belongs, so the events of both have no order.
    if record.mayBeResubmitted { narrowResubmission() } else { narrow() }
    pauses = plan.pauses(of: base, asOf: asOf)
  }

  /// The records to examine, and whether they are a selection because there are too many.
  func rows(_ memory: inout ComparedDaysMemory) -> (rows: [CaseRow], isSelection: Bool) {
    if let all = combinations(&memory) { return (rows(all), false) }
    // A day that begins or ends a pause affects all others, so every day is examined; so does one that
    // leaves a pause to an earlier complaint, or shows that one whose end is not recorded is over.
    let isPauseVague = record.ranges.contains { range in
      plan.fields.isPausing(range.event) || range.field == Field.resubmitted && !pauses.isEmpty
        || pauses.last?.isOpen == true
    }
    var choices = isPauseVague ? ends.map { Array($0.prefix(Self.most + 1)) } : self.choices()
    if isPauseVague, !Self.isFew(choices) { choices = self.choices() }
    if Self.isFew(choices) { return (leastContradictory(product(of: choices)), false) }
    // The ends of ranges may contradict each other where days between do not.
    let ends = ends.map { [$0.lowerBound, $0.upperBound] }
    return (Self.isFew(ends) ? product(of: ends) + oneByOne(choices) : selection(), true)
  }

  /// Every day of each range that readings depend on, since whether they differ may change daily.
  ///
  /// For a single range, days that were examined already are left out.
  func dayByDay(excluding examined: RangeDays? = nil) -> RangeDays {
    var all = RangeDays(ends.count)
    for (index, entry) in record.ranges.enumerated() where plan.readingFields.contains(entry.field) {
      guard ends[index].count <= 366 else { continue }
      for day in ends[index] {
        if ends.count == 1, let examined, (0..<examined.count).contains(where: { examined[$0, 0] == day }) { continue }
        all.append { max(ends[$0].lowerBound, min(ends[$0].upperBound, day)) }
      }
    }
    return all
  }

  /// The same as records.
  var everyDay: [CaseRow] { leastContradictory(rows(dayByDay())) }

  private func rows(_ all: RangeDays) -> [CaseRow] {
    (0..<all.count).map { number in row { all[number, $0] } }
  }

  /// Records the days of the ranges in place of those that the fields had; none may affect a pause.
  func set(_ number: Int, of all: RangeDays, in row: inout CaseRow) {
    for entry in record.ranges { row[entry.field] = base[entry.field] }
    for (index, entry) in record.ranges.enumerated() {
      let day = Day(uncheckedNumber: all[number, index])
      row[entry.field] = row.counting(day, in: entry.field)
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

  /// Narrows the days on which the complaint was made again: not before it was received.
  private mutating func narrowResubmission() {
    let received = first(of: Field.received)
    for (index, entry) in record.ranges.enumerated() where entry.field == Field.resubmitted {
      if received == Int32.max { continue }
      if received <= ends[index].upperBound {
        ends[index] = max(ends[index].lowerBound, received)...ends[index].upperBound
      } else {
        isNarrowed = false
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

  // MARK: - Records

  static func isFew(_ choices: [[Int32]]) -> Bool {
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
    var known: [UInt64: [(earlier: Int, later: Int)]] = [:]
    let counts = rows.map { row in
      let row = row.current(asOf: asOf)
      let events = row.recorded.events
      let pairs = known[events] ?? EventOrder.pairs(in: events)
      known[events] = pairs
      return pairs.count { row.days[$0.earlier] > row.days[$0.later] }
        + row.suspensions.endsBeforeAny(by: plan.policy.profile.pauses)
    }
    let least = counts.min() ?? 0
    return zip(rows, counts).filter { $1 == least }.map { $0.0 }
  }

  /// Each range on all of its days to examine, while all others are on their first or last days.
  private func oneByOne(_ choices: [[Int32]]) -> [CaseRow] {
    var rows: [CaseRow] = []
    for (one, days) in choices.enumerated() where rows.count + 2 * days.count <= Self.most {
      for day in days {
        rows.append(row { $0 == one ? day : ends[$0].lowerBound })
        rows.append(row { $0 == one ? day : ends[$0].upperBound })
      }
    }
    return rows
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
