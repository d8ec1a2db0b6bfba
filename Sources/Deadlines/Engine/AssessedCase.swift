import Timescales
public import UKBankHolidays
public import WorkingDays

/// A case to which a plan has been applied once, from which its schedule and its explanations are made.
///
/// A screen that shows the deadlines and how each came about asks it for both; ``DeadlinePlan/schedule(of:asOf:calendars:)`` and
/// ``DeadlinePlan/explanations(of:asOf:calendars:)`` are for one of them alone.
///
///     let assessed = plan.assessed(record, asOf: today)
///     assessed.schedule.deadlines  // what is due, and how it stands
///     assessed.explanations  // every day that was counted or skipped, for each of them
public struct AssessedCase: Sendable {
  /// The record.
  public let record: CaseRecord
  /// The day as of which the case was assessed.
  public let asOf: Day

  let calendars: PlanCalendars
  let plan: DeadlinePlan
  /// The record as of the day, with ranges on the first of their days.
  let firstRow: CaseRow
  let outcomes: CaseOutcomes
  /// What a person should look at.
  let findings: [Finding]

  init(_ record: CaseRecord, plan: DeadlinePlan, calendars: PlanCalendars, asOf: Day) {
    self.record = record
    self.calendars = calendars
    self.asOf = asOf
    self.plan = plan
    let row = CaseRow(record, fields: plan.fields)
    guard row.ranges.isEmpty else {
      (outcomes, findings) = plan.possibleOutcomes(of: row, in: calendars, asOf: asOf, isProjected: true)
      firstRow = plan.effective(row.onFirstDays, in: calendars, asOf: asOf).row
      return
    }
    let (effective, notes) = plan.effective(row, in: calendars, asOf: asOf)
    var found = Findings(capacity: 1, keepsAll: true)
    for finding in plan.unknownEvents(in: row) { found.add(finding, 0) }
    var outcomes = plan.outcomes(of: effective, notes: notes, in: calendars, asOf: asOf, findings: &found)
    plan.project(effective, in: calendars, asOf: asOf, into: &outcomes)
    self.outcomes = outcomes
    firstRow = effective
    findings = found.all.map { $0.finding }
  }

  /// The schedule.
  ///
  /// - Complexity: linear in the number of timescales, readings and recorded events; made again each time it is asked for.
  public var schedule: Schedule { Schedule(self) }
}

extension DeadlinePlan {
  /// Applies the plan to a case once, for its schedule and its explanations.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - asOf: the day as of which statuses are given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  /// - Complexity: linear in the number of timescales, readings and recorded events; where days are not known exactly, multiplied
  ///   by the number of records that have to be examined, up to 1,024.
  public func assessed(_ record: CaseRecord, asOf: Day, calendars: Calendars = .embedded) -> AssessedCase {
    AssessedCase(record, plan: self, calendars: self.calendars(from: calendars), asOf: asOf)
  }
}

extension DeadlinePlan {
  /// Applies the plan to each of the exact records that an uncertain one may represent, and merges what comes out.
  ///
  /// - Parameter isProjected: whether clocks that have not started are projected and rights are found.
  func possibleOutcomes(
    of row: CaseRow, in calendars: PlanCalendars, asOf: Day, isProjected: Bool
  ) -> (CaseOutcomes, [Finding]) {
    // What the policy does not know decides nothing, and would only multiply the records.
    let possible = PossibleRecords(row.without(foreignFields), of: self, in: calendars, asOf: asOf)
    var runner = BlockRunner(
      [self], calendars: [calendars], asOf: asOf, parts: .all, findsProblems: true,
      capacity: min(possible.rows.count, 256))
    var merged: CaseOutcomes?
    var findings: [Finding] = []
    for (number, exact) in possible.rows.enumerated() {
      if number % runner.capacity == 0 {
        runner.clear()
        for row in possible.rows[number...].prefix(runner.capacity) { runner.append(row, plan: 0) }
        runner.run()
      }
      var own = CaseOutcomes()
      runner.fill(&own, number % runner.capacity)
      let found = runner.findings(of: number % runner.capacity)
      // What is wrong only if a day was one of several may not be wrong at all.
      findings = number == 0 ? found.filter { $0.code != .unknownEvent } : findings.filter { found.contains($0) }
      var rights: [ComplainantRight] = []
      if isProjected {
        let effective = effective(exact, in: calendars, asOf: asOf).row
        project(effective, in: calendars, asOf: asOf, into: &own)
        rights = self.rights(own, row: effective, asOf: asOf)
      }
      if merged == nil { merged = own.asUncertain } else { merged?.merge(own) }
      merged?.uncertainty?.rights.merge(rights)
    }
    var outcomes = merged ?? CaseOutcomes()
    findDisputes(possible.dayByDay, in: calendars, asOf: asOf, into: &outcomes)
    if possible.isSelection { outcomes.doubtWhatVaries() }
    // Both ends of a range may fall on weekends without the day itself.
    findings.removeAll { finding in
      finding.code == .nonWorkingDay && row.ranges.contains { $0.field == finding.subject }
    }
    return (outcomes, unknownEvents(in: row) + findings + uncertainties(of: row, outcomes, besides: findings))
  }

  /// Whether readings differ on any of the days that an event may have been.
  private func findDisputes(
    _ rows: [CaseRow], in calendars: PlanCalendars, asOf: Day, into outcomes: inout CaseOutcomes
  ) {
    guard !rows.isEmpty else { return }
    let several = council.indices.filter {
      council[$0].rules.count > 1 && outcomes.uncertainty?.isDisputed[$0] == false
    }
    guard !several.isEmpty else { return }
    var runner = BlockRunner(
      [self], calendars: [calendars], asOf: asOf, parts: [], findsProblems: false, wanted: [several],
      capacity: rows.count)
    for row in rows { runner.append(row, plan: 0) }
    runner.run()
    for (number, _) in rows.enumerated() {
      for index in several where runner.outcome(councilPlaces[index], of: number).flags.contains(.disputed) {
        outcomes.uncertainty?.isDisputed[index] = true
      }
    }
  }

  /// The days that are not known exactly, and the statuses that depend on them.
  private func uncertainties(of row: CaseRow, _ outcomes: CaseOutcomes, besides found: [Finding]) -> [Finding] {
    // An event that the policy does not know is reported as such, whenever it was.
    var findings = Set(row.ranges.map { $0.field }).subtracting(foreignFields).sorted()
      .map { Finding(.uncertainDay, $0) }
    guard let uncertainty = outcomes.uncertainty else { return findings }
    for index in council.indices where uncertainty.councilStatuses[index].isSeveral {
      findings.append(Finding(.uncertainStatus, index))
    }
    for index in law.indices where !isLaw && uncertainty.lawStatuses[index].isSeveral {
      findings.append(Finding(.uncertainStatus, index, isLaw: true))
    }
    if !policy.alsoPossible.isEmpty { findings.append(Finding(.versionUncertain)) }
    return findings.filter { !found.contains($0) }
  }
}

extension BlockRunner {
  /// Both layers of one row, with every detail.
  func fill(_ outcomes: inout CaseOutcomes, _ row: Int) {
    let program = program(of: row)
    outcomes.fill(program) {
      outcome($0, of: row)
    } choice: { place in
      isWritten(place, of: row)
        ? Int(lanes.choice[lanes.base(place) &+ lane(of: row)]) : program.plan.unconditionalReading(program, place)
    }
  }
}
