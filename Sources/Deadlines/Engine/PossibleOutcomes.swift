import Timescales
package import WorkingDays

/// Applies a plan to each exact record that an uncertain one may represent, and merges the results.
///
/// It keeps its blocks from case to case, so that a file with many such cases pays for them once.
package struct PossibleOutcomes: Sendable {
  let plan: DeadlinePlan
  private let calendars: PlanCalendars
  private let asOf: Day
  private var runner: BlockRunner
  /// Computes only the timescales with several readings.
  private var readingRunner: BlockRunner
  private let several: [Int]
  private var own: CaseOutcomes
  private var compared = ComparedDaysMemory()

  /// How many records are computed at a time.
  private static let block = 64

  package init(_ plan: DeadlinePlan, in calendars: PlanCalendars, asOf: Day, absent: AbsentColumns = .none) {
    self.plan = plan
    own = CaseOutcomes(plan)
    self.calendars = calendars
    self.asOf = asOf
    several = plan.council.indices.filter { plan.council[$0].rules.count > 1 }
    runner = BlockRunner(
      [plan], calendars: [calendars], asOf: asOf, parts: .all, findsProblems: true, absent: absent,
      capacity: Self.block)
    readingRunner = BlockRunner(
      [plan], calendars: [calendars], asOf: asOf, parts: [], findsProblems: false, wanted: [several],
      absent: absent, capacity: Self.block)
  }

  /// The merged results of a case with ranges, projected and with rights if wanted, and findings.
  mutating func outcomes(
    of row: CaseRow, isProjected: Bool, hasRights: Bool = false
  ) -> (CaseOutcomes, [Finding]) {
    // What the policy does not know decides nothing, and would only multiply the records.
    let possible = PossibleRecords(
      plan.withoutForeign(row), of: plan, in: calendars, asOf: asOf,
      always: plan.turningDays(in: calendars, asOf: asOf))
    let (rows, isSelection) = possible.rows(&compared)
    var merged: CaseOutcomes?
    var findings: [Finding] = []
    for (number, exact) in rows.enumerated() {
      let place = number % Self.block
      if place == 0 { runner.run(rows[number...].prefix(Self.block)) }
      runner.fill(&own, place)
      let found = runner.findings(of: place)
      // A problem that exists only on some of the days may not exist at all.
      findings = number == 0 ? found : findings.filter { found.contains($0) }
      var rights: [ComplainantRight] = []
      if hasRights {
        let effective = plan.effective(exact, in: calendars, asOf: asOf).row
        if isProjected { plan.project(effective, in: calendars, asOf: asOf, into: &own) }
        rights = plan.rights(own, row: effective, asOf: asOf)
      }
      if merged == nil { merged = own.asUncertain } else { merged?.merge(own) }
      merged?.uncertainty?.rights.merge(rights)
    }
    var outcomes = merged ?? own
    findDisputes(possible.everyDay, into: &outcomes)
    if isSelection { outcomes.doubtWhatVaries() }
    return (
      outcomes,
      plan.unknownEvents(in: row)
        + plan.findings(
          findings, ranges: row.ranges.map { $0.field }, mayBeResubmitted: row.mayBeResubmitted(by: asOf)
        ) { layer, index in
          layer == .law ? outcomes.statuses(law: index) != nil : outcomes.statuses(council: index) != nil
        }
    )
  }

  /// Whether readings differ on any of the days that an event may have been.
  private mutating func findDisputes(_ rows: [CaseRow], into outcomes: inout CaseOutcomes) {
    for first in stride(from: 0, to: rows.count, by: Self.block) {
      guard several.contains(where: { !outcomes.isDisputed[$0] }) else { return }
      let block = rows[first...].prefix(Self.block)
      readingRunner.run(block)
      for place in 0..<block.count {
        for index in several
        where readingRunner.outcome(plan.councilPlaces[index], of: place).flags.contains(.disputed) {
          outcomes.isDisputed[index] = true
        }
      }
    }
  }
}

extension DeadlinePlan {
  /// The problems of a case with ranges: those that all its records have, and what varies.
  ///
  /// - Parameters:
  ///   - common: the problems that all of its records have.
  ///   - fields: the fields that are known only as ranges.
  ///   - mayBeResubmitted: whether the complaint may have been resubmitted by the as-of day.
  ///   - varies: whether the status of a timescale, by its index in its layer, is not the same in
  ///     all.
  /// - Returns: the problems, in the order in which they are reported.
  func findings(
    _ common: [Finding], ranges fields: [Int], mayBeResubmitted: Bool,
    varies: (DeadlineLayer.Origin, Int) -> Bool
  ) -> [Finding] {
    var findings = common
    // Both ends of a range may fall on weekends when the day itself does not. A resubmitted
    // complaint is received on the day of its resubmission.
    let inexact = mayBeResubmitted ? fields + [Field.received] : fields
    findings.removeAll { finding in
      finding.code == .nonWorkingDay && inexact.contains { .event($0) == finding.subject }
    }
    func add(_ finding: Finding) { if !findings.contains(finding) { findings.append(finding) } }
    // An event that the policy does not know is reported as such, whenever it was.
    for field in Set(fields).subtracting(foreignFields).sorted() { add(Finding(.uncertainDay, .event(field))) }
    for index in council.indices where varies(.policy, index) { add(Finding(.uncertainStatus, .policy(index))) }
    // Beside a procedure that stands alone there is no deadline in law.
    for index in law.indices where !isLaw && !policy.profile.standsAlone && varies(.law, index) {
      add(Finding(.uncertainStatus, .law(index)))
    }
    if !policy.alsoPossible.isEmpty { add(Finding(.versionUncertain)) }
    return findings
  }
}

extension BlockRunner {
  /// Runs a block of some rows.
  fileprivate mutating func run(_ rows: ArraySlice<CaseRow>) {
    clear()
    for row in rows { append(row, plan: 0) }
    run()
  }

  /// Both layers of one row, with every detail.
  func fill(_ outcomes: inout CaseOutcomes, _ row: Int) {
    let plan = outcomes.plan
    let program = program(of: row)
    outcomes.fill(program) {
      outcome($0, of: row)
    } choice: { place in
      isWritten(place, of: row)
        ? Int(lanes.choice[lanes.base(place) &+ lane(of: row)]) : plan.unconditionalReading(program, place)
    }
  }
}
