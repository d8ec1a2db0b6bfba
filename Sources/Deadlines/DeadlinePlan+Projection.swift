import Timescales
import WorkingDays

extension DeadlinePlan {
  /// Gives the clocks that have not started the day on which they would start if every step still to be taken were taken on its last day.
  ///
  /// Each layer goes its own road: the law's steps are taken by the law's days, the council's by the council's. What is projected stays
  /// `not-started`. Nothing follows a case that is over, a window that has lapsed or a clock that stands still.
  func project(_ frame: CaseFrame, in calendar: WorkingCalendar, asOf: Day, into results: inout Assessments) {
    guard !frame.isOver(by: asOf) else { return }
    if results.law.contains(where: \.isAwaited) {
      var road = Road(
        rows: law, chosen: [], results: results.law, law: nil, slots: slots,
        in: Circumstances(frame: frame, calendar: calendar, asOf: asOf))
      road.travel()
      results.law = road.results
    }
    guard !isLaw else { return copyLaw(&results) }
    guard results.council.contains(where: \.isAwaited) else { return }
    var road = Road(
      rows: council, chosen: results.chosen, results: results.council, law: results.law, slots: slots,
      in: Circumstances(frame: frame, calendar: calendar, asOf: asOf, pauses: pauses(of: frame, asOf: asOf)))
    road.travel()
    for index in council.indices where results.council[index].isAwaited && road.results[index].clockBasis == .projected
    {
      projectReadings(of: index, on: road, into: &results)
    }
  }

  /// The law is a policy too: both layers are one.
  private func copyLaw(_ results: inout Assessments) {
    for (index, assessment) in results.law.enumerated() where assessment.clockBasis == .projected {
      results.readings[results.firstReading[index]] = assessment
      results.council[index] = assessment
    }
  }

  /// Every reading of a step on the same road, and the choice among them.
  private func projectReadings(of index: Int, on road: Road, into results: inout Assessments) {
    let row = council[index]
    let first = results.firstReading[index]
    for (offset, rule) in row.rules.enumerated() where results.readings[first + offset].isAwaited {
      results.readings[first + offset] = road.projection(row, rule) ?? results.readings[first + offset]
    }
    let chosen = row.choice(among: results.readings[first..<(first + row.rules.count)])
    results.chosen[index] = chosen
    results.council[index] = results.readings[first + chosen]
  }
}

extension Assessment {
  /// The clock waits for something that has not happened.
  fileprivate var isAwaited: Bool { status == .notStarted && clockBasis == .awaited }
}

/// The steps of one layer that are still to be taken, each on its last day.
private struct Road {
  let rows: [CompiledTimescale]
  /// Which rule of each row is followed; the first for the law.
  let chosen: [Int]
  private(set) var results: [Assessment]
  /// The law's results, for a maximum that is inherited.
  let law: [Assessment]?
  let slots: Slots
  /// What is recorded, and what is assumed besides.
  private var circumstances: Circumstances
  /// What is recorded alone.
  private let record: CaseFrame
  /// The slots that are being assumed, so that clocks which wait for each other come to an end.
  private var visited: Set<Int> = []

  init(
    rows: [CompiledTimescale], chosen: [Int], results: [Assessment], law: [Assessment]?, slots: Slots,
    in circumstances: Circumstances
  ) {
    self.rows = rows
    self.chosen = chosen
    self.results = results
    self.law = law
    self.slots = slots
    self.circumstances = circumstances
    record = circumstances.frame
  }

  /// Projects every row that waits, in the order of a case.
  mutating func travel() {
    for index in rows.indices where results[index].isAwaited { projectRow(index) }
  }

  private func rule(_ index: Int) -> CompiledRule { rows[index].rules[chosen.isEmpty ? 0 : chosen[index]] }

  private mutating func projectRow(_ index: Int) {
    let rule = rule(index)
    guard results[index].isAwaited, rule.limit != nil, let start = rule.start, results[index].startSlot >= 0 else {
      return
    }
    // What later events prove to be done is not ahead.
    guard !rule.satisfiedBy.contains(where: { EventOrder.isProved($0.event, in: record) }) else { return }
    var isAssumed = assume(results[index].startSlot)
    if !isAssumed, results[index].startSlot >= CaseEvent.standard.count {
      // Nobody can say a day that somebody has yet to arrange, but the act itself has a last day.
      isAssumed = start.slots.contains { !steps(satisfiedBy: $0).isEmpty && assume($0) }
    }
    guard isAssumed, let projection = projection(rows[index], rule) else { return }
    results[index] = projection
  }

  /// What a rule makes of the road: days without a status.
  func projection(_ row: CompiledTimescale, _ rule: CompiledRule) -> Assessment? {
    var result = rule.assess(row, in: circumstances, law: row.counterpart.flatMap { law?[$0] })
    guard result.start != nil, result.due != nil else { return nil }
    if row.relaxed != nil {
      row.relax(
        &result, considered: row.savedBy.flatMap { rows[$0].rules[0].underWay(results[$0], in: circumstances) })
    }
    result.isOutsideCoverage = false
    result.clockBasis = .projected
    result.status = .notStarted
    result.extendedTo = nil
    result.operativeDue = result.isOpenEnded ? nil : result.due
    result.extensionFaults = []
    result.metOn = nil
    result.isMetAtTheLatest = false
    result.workingDaysTaken = nil
    result.workingDaysLeft = nil
    result.workingDaysLate = nil
    return result
  }

  /// Assumes that an event happens, if it is not recorded: on the last day of the timescale that it satisfies, or, if it has none, on the day it
  /// becomes possible; never before the as-of day.
  ///
  /// - Returns: whether the event, or the sending that stands in for a receipt, is now there.
  private mutating func assume(_ slot: Int) -> Bool {
    guard slot < CaseEvent.standard.count else { return false }
    let event = CaseEvent.standard[slot]
    if circumstances.frame[slot] != nil { return true }
    if let sending = event.sending.flatMap({ slots.slot(of: $0) }) { return assume(sending) }
    guard visited.insert(slot).inserted, let day = day(of: event, in: slot) else { return false }
    circumstances.frame.record(event, in: slot, on: max(day, circumstances.asOf))
    return true
  }

  /// The rows that ask for the event of a slot before any other.
  private func steps(satisfiedBy slot: Int) -> [Int] {
    rows.indices.filter { rule($0).satisfiedBy.first?.event == slot }
  }

  private mutating func day(of event: CaseEvent, in slot: Int) -> Day? {
    let steps = steps(satisfiedBy: slot)
    guard !steps.isEmpty else { return possible(event) }
    guard let index = steps.first(where: { results[$0].status != .notApplicable }) else { return nil }
    guard rule(index).limit != nil else { return opening(of: index) }
    projectRow(index)
    let result = results[index]
    // A window that was not used ends the road.
    return result.status == .lapsed ? nil : result.operativeDue
  }

  /// The day on which a right without a limit may be used: when what it follows is done or, on the road, due.
  private mutating func opening(of index: Int) -> Day? {
    guard let before = rows[index].opensAfter, results[index].status != .notApplicable else { return nil }
    if results[before].metOn == nil, let step = rule(before).satisfiedBy.first?.event, !assume(step) { return nil }
    guard let done = rule(before).satisfiedBy.compactMap({ circumstances.frame[$0.event] }).min() else {
      return results[before].metOn
    }
    return done
  }

  /// The day on which something that no timescale asks for becomes possible: when all that must come before it is there.
  private mutating func possible(_ event: CaseEvent) -> Day? {
    var latest: Day?
    // Stage 2 can be asked for without an answer at stage 1, but on the road that is what it follows.
    let followsAnswer = event == .stage2Requested && !steps(satisfiedBy: Slots.Fixed.stage1Responded).isEmpty
    for before in followsAnswer ? [.stage1Responded] : event.presupposed {
      // Where stage 1 was left out by agreement, stage 2 needs no request.
      if before == .stage2Requested, let skipped = circumstances.frame[Slots.Fixed.stage1Skipped] {
        latest = [latest, skipped].compactMap(\.self).max()
        continue
      }
      guard let slot = slots.slot(of: before), assume(slot) else { return nil }
      let day =
        circumstances.frame[slot] ?? before.sending.flatMap { slots.slot(of: $0) }.flatMap { circumstances.frame[$0] }
      latest = [latest, day].compactMap(\.self).max()
    }
    return latest
  }
}
