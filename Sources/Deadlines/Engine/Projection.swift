import Timescales
import WorkingDays

extension DeadlinePlan {
  /// Gives clocks that have not started a day, assuming that every step is taken on its last day.
  ///
  /// Each layer is projected by its own days alone. What is projected stays `not-started`. Nothing
  /// follows a case that is over, a window that has lapsed or a stopped clock. Nor is a step expected
  /// after one that is dated later than the as-of day, or before what it answers.
  func project(_ row: CaseRow, in calendars: PlanCalendars, asOf: Day, into outcomes: inout CaseOutcomes) {
    guard !row.isEndInDoubt else { return }
    let end = row.end(by: asOf)
    // A referral to the Ombudsman leaves what is owed at stages 1 and 2.
    guard end == nil || end == Field.referredToOmbudsman else { return }
    let last = end == nil ? Timescale.Stage.ombudsman : .stage2
    let lawBefore = law.indices.map { outcomes[law: $0] }
    var road = Projection(
      self, rows: law, chosen: [], outcomes: lawBefore, law: nil, row, pauses: [], in: calendars, asOf: asOf)
    road.projectAll(upTo: last)
    let lawAfter = road.outcomes
    for index in law.indices { outcomes[law: index] = lawAfter[index] }
    if isLaw {
      // The law is a policy too: both layers are one.
      for index in law.indices where lawAfter[index].clockBasis == .projected {
        outcomes[outcomes.readings(index).lowerBound] = lawAfter[index]
        outcomes[council: index] = lawAfter[index]
      }
      return
    }
    road = Projection(
      self, rows: council, chosen: outcomes.chosen, outcomes: council.indices.map { outcomes[council: $0] },
      law: lawAfter, row, pauses: pauses(of: row, asOf: asOf), in: calendars, asOf: asOf)
    road.projectAll(upTo: last)
    for index in council.indices
    where outcomes[council: index].isAwaited && road.outcomes[index].clockBasis == .projected {
      projectReadings(of: index, &road, into: &outcomes)
    }
  }

  /// Every reading of a step, projected by the same assumptions, and the choice among them.
  private func projectReadings(of index: Int, _ road: inout Projection, into outcomes: inout CaseOutcomes) {
    let (row, readings) = (council[index], outcomes.readings(index))
    for (rule, place) in zip(row.rules, readings) where outcomes[place].isAwaited {
      let projection = row.rules.count == 1 ? road.outcomes[index] : road.projection(row, rule)
      outcomes[place] = projection ?? outcomes[place]
    }
    let chosen = Run.choice(row.selection, count: row.rules.count) {
      outcomes[readings.lowerBound + $0].operativeDueNumber
    }
    outcomes.choose(chosen, council: index)
  }
}

extension Outcome {
  /// The clock waits for something that has not happened.
  fileprivate var isAwaited: Bool { status == .notStarted && clockBasis == .awaited }
}

/// The steps of one layer that are still to be taken, each on its last day.
private struct Projection {
  private let plan: DeadlinePlan
  private let rows: [CompiledTimescale]
  /// Which rule of each row is followed; the first for the law.
  private let chosen: [Int]
  private(set) var outcomes: [Outcome]
  /// The law's outcomes, for a maximum that is inherited; `nil` where this is the law.
  private let law: [Outcome]?
  private let pauses: [Pause]
  private let asOf: Day
  /// Only what is recorded.
  private let record: CaseRow
  /// What is recorded and happened, and what is assumed.
  private var assumed: CaseRow
  private let calendars: PlanCalendars
  /// Most cases have nothing to project.
  private lazy var single = SingleRule(plan, in: calendars, asOf: asOf)
  /// The fields that are being assumed, so that clocks which wait for each other come to an end.
  private var visited: Set<Int> = []

  init(
    _ plan: DeadlinePlan, rows: [CompiledTimescale], chosen: [Int], outcomes: [Outcome], law: [Outcome]?,
    _ record: CaseRow, pauses: [Pause], in calendars: PlanCalendars, asOf: Day
  ) {
    self.plan = plan
    self.rows = rows
    self.chosen = chosen
    self.outcomes = outcomes
    self.law = law
    self.record = record
    self.pauses = pauses
    self.asOf = asOf
    assumed = record
    for field in Bits(record.recorded.events)
    where record[field].map({ $0 > asOf }) ?? false || record.isImpossible(field) {
      assumed[field] = nil
    }
    self.calendars = calendars
  }

  /// Projects every row that waits up to a stage, in the order of a case.
  mutating func projectAll(upTo last: Timescale.Stage) {
    let stages = Timescale.Stage.allCases.prefix { $0 != last } + [last]
    for index in rows.indices where outcomes[index].isAwaited && stages.contains(rows[index].timescale.stage) {
      project(index)
    }
  }

  private func rule(_ index: Int) -> CompiledRule { rows[index].rules[chosen.isEmpty ? 0 : chosen[index]] }

  private mutating func project(_ index: Int) {
    let rule = rule(index)
    let field = Int(outcomes[index].startField)
    guard outcomes[index].isAwaited, rule.limit != nil, let start = rule.start, field >= 0 else { return }
    // What later events prove to be done is not ahead.
    guard !rule.satisfiedBy.contains(where: { EventOrder.isProved($0.event, in: record.recorded.events) }) else {
      return
    }
    var isAssumed = assume(field)
    if !isAssumed, field >= FieldIndex.sharedEvents {
      // A day that is yet to be arranged is unknown, but the act itself has a last day.
      isAssumed = start.fields.contains { !steps(satisfiedBy: $0).isEmpty && assume($0) }
    }
    guard isAssumed, let projection = projection(rows[index], rule) else { return }
    outcomes[index] = projection
  }

  /// The outcome of a rule by what is assumed: days without a status.
  mutating func projection(_ row: CompiledTimescale, _ rule: CompiledRule) -> Outcome? {
    let isLaw = law == nil || row.isInherited
    let outcome = single.outcome(
      rule, of: row, isLaw: isLaw, for: assumed, pauses: pauses,
      law: row.counterpart.flatMap { law?[$0] }, beside: outcomes, in: rows)
    guard outcome.start != nil, outcome.due != nil else { return nil }
    var projection = Outcome()
    projection.clockBasis = .projected
    projection.startField = outcome.startField
    projection.startNumber = outcome.startNumber
    projection.dueNumber = outcome.dueNumber
    projection.maximumDueNumber = outcome.maximumDueNumber
    projection.operativeDueNumber = outcome.isOpenEnded ? Outcome.blank : outcome.dueNumber
    projection.flags = outcome.flags.subtracting([.outsideCoverage, .metAtTheLatest])
    return projection
  }

  /// Assumes an unrecorded event on its timescale's last day or, without one, when it is possible.
  ///
  /// Never before the as-of day. Returns whether the event, or its sending instead, is now there.
  private mutating func assume(_ field: Int) -> Bool {
    guard field < FieldIndex.sharedEvents else { return false }
    let event = CaseEvent.standard[field]
    if let day = record[field] { return day <= asOf && !record.isImpossible(field) }
    if assumed[field] != nil { return true }
    if let sending = event.sending.flatMap({ plan.fields.field(of: $0) }) { return assume(sending) }
    guard visited.insert(field).inserted, let day = day(of: event, in: field) else { return false }
    assumed.record(event, in: field, on: max(day, asOf))
    return true
  }

  /// The rows that ask for the event of a field before any other.
  private func steps(satisfiedBy field: Int) -> [Int] {
    rows.indices.filter { rule($0).satisfiedBy.first?.event == field }
  }

  private mutating func day(of event: CaseEvent, in field: Int) -> Day? {
    let steps = steps(satisfiedBy: field)
    guard !steps.isEmpty else { return possible(event) }
    guard let index = steps.first(where: { outcomes[$0].status != .notApplicable }) else { return nil }
    guard rule(index).limit != nil else { return opening(of: index) }
    project(index)
    // Nothing follows a window that was not used, nor a clock that starts with what lies ahead.
    if outcomes[index].status == .lapsed || isAhead(Int(outcomes[index].startField)) { return nil }
    return outcomes[index].operativeDue
  }

  /// Whether an event, other than a day that was agreed, is recorded for a day after the as-of day.
  private func isAhead(_ field: Int) -> Bool {
    (0..<FieldIndex.sharedEvents).contains(field) && record[field].map { $0 > asOf } ?? false
  }

  /// The day on which a right without a limit opens: when what it follows is done or projected due.
  private mutating func opening(of index: Int) -> Day? {
    guard let before = rows[index].opensAfter, outcomes[index].status != .notApplicable else { return nil }
    if outcomes[before].metOn == nil, let step = rule(before).satisfiedBy.first?.event, !assume(step) { return nil }
    return rule(before).satisfiedBy.compactMap { assumed[$0.event] }.min() ?? outcomes[before].metOn
  }

  /// When an event without a timescale becomes possible: once all that must precede it is there.
  private mutating func possible(_ event: CaseEvent) -> Day? {
    var latest: Day?
    // Stage 2 may be requested without an answer at stage 1, but the projection assumes one.
    let followsAnswer = event == .stage2Requested && !steps(satisfiedBy: Field.stage1Responded).isEmpty
    for before in followsAnswer ? [.stage1Responded] : event.presupposed {
      if let day = assumed.dayInPlace(of: before) {
        guard day <= asOf else { return nil }
        latest = max(latest ?? day, day)
        continue
      }
      guard let field = plan.fields.field(of: before), assume(field) else { return nil }
      let sending = before.sending.flatMap { plan.fields.field(of: $0) }
      if let day = assumed[field] ?? sending.flatMap({ assumed[$0] }) { latest = max(latest ?? day, day) }
    }
    return latest
  }
}
