import Timescales
package import WorkingDays

/// Cases of which some days are known only as ranges, in blocks.
///
/// The exact records that they may represent are rows of one block, and so are computed together.
package struct RangedCases: Sendable {
  private let plans: [DeadlinePlan]
  private let calendars: [PlanCalendars]
  private let asOf: Day
  private var exact: BlockRunner
  /// Finds whether readings differ on any day, from the timescales with several readings alone.
  private var daily: BlockRunner
  private let several: [[Int]]
  private let absent: AbsentColumns
  private var compared: [ComparedDaysMemory]
  /// For each plan, the days with which those of every rule are compared.
  private let always: [[Int32]]
  /// What examines a case by itself, if it needs more than its rules compare.
  private var alone: [Int: PossibleOutcomes] = [:]

  /// How many records a block holds.
  private static let capacity = 512

  package init(_ plans: [DeadlinePlan], calendars: [PlanCalendars], asOf: Day, absent: AbsentColumns = .none) {
    self.absent = absent
    self.plans = plans
    self.calendars = calendars
    self.asOf = asOf
    several = plans.map { plan in plan.council.indices.filter { plan.council[$0].rules.count > 1 } }
    exact = BlockRunner(
      plans, calendars: calendars, asOf: asOf, parts: [.taken, .late, .maximum, .lateInLaw], findsProblems: true,
      keepsFindings: true, absent: absent, capacity: Self.capacity)
    daily = BlockRunner(
      plans, calendars: calendars, asOf: asOf, parts: [], findsProblems: false, wanted: several,
      absent: absent, capacity: Self.capacity)
    always = zip(plans, calendars).map { $0.turningDays(in: $1, asOf: asOf) }
    compared = plans.map { _ in ComparedDaysMemory() }
  }

  /// The rows of the block that stand for one case.
  package struct Rows: Sendable {
    fileprivate let plan: Int
    fileprivate let exact: Range<Int>
    fileprivate let daily: Range<Int>
    /// The fields that are known only as ranges.
    fileprivate let fields: [Int]
    fileprivate let isVersionUncertain: Bool
  }

  package enum Entry: Sendable {
    /// The case waits for the block to be run.
    case waiting(Rows)
    case ready(UncertainCase)
    /// The block has to be run first.
    case noRoom
  }

  /// Adds a case; `isVersionUncertain` says that another version of the policy may apply to it.
  package mutating func append(_ row: CaseRow, plan: Int, isVersionUncertain: Bool) -> Entry {
    let own = plans[plan]
    let fields = row.ranges.map { $0.field }
    let isKnown = !own.knowsForeign(row) && fields.allSatisfy { !own.foreignFields.contains($0) }
    let possible = PossibleRecords(
      row, of: own, in: calendars[plan], asOf: asOf, always: always[plan], tables: exact.tables(of: plan))
    guard isKnown, let records = possible.combinations(&compared[plan]), records.count <= Self.capacity else {
      return .ready(examined(row, plan, isVersionUncertain))
    }
    let days = possible.dayByDay(excluding: records)
    guard days.count <= Self.capacity else { return .ready(examined(row, plan, isVersionUncertain)) }
    guard exact.count + records.count <= Self.capacity, daily.count + days.count <= Self.capacity else {
      return .noRoom
    }
    let rows = Rows(
      plan: plan, exact: exact.count..<exact.count + records.count, daily: daily.count..<daily.count + days.count,
      fields: fields, isVersionUncertain: isVersionUncertain)
    var record = row
    record.forgetRanges()
    for number in 0..<records.count {
      possible.set(number, of: records, in: &record)
      exact.append(record, plan: plan)
    }
    for number in 0..<days.count {
      possible.set(number, of: days, in: &record)
      daily.append(record, plan: plan)
    }
    return .waiting(rows)
  }

  private mutating func examined(_ row: CaseRow, _ plan: Int, _ isVersionUncertain: Bool) -> UncertainCase {
    let (own, calendars, asOf, absent) = (plans[plan], calendars[plan], asOf, absent)
    let (outcomes, findings) = alone[plan, default: PossibleOutcomes(own, in: calendars, asOf: asOf, absent: absent)]
      .outcomes(of: row, isProjected: false)
    return UncertainCase(outcomes, findings, isVersionUncertain: isVersionUncertain)
  }

  /// Computes the cases that wait.
  package mutating func run() {
    exact.run()
    daily.run()
  }

  /// Forgets them but keeps the memory.
  package mutating func clear() {
    exact.clear()
    daily.clear()
  }

  // MARK: - What the records of a case give together

  /// One of the cases, once the block has been run.
  package func outcome(of rows: Rows) -> UncertainCase {
    let plan = plans[rows.plan]
    let law = plan.law.indices.map { merged($0, rows) }
    let policy = plan.councilPlaces.map { $0 < law.count ? law[$0] : merged($0, rows) }
    let deadlines = plan.council.enumerated().map { index, row in
      let own = policy[index]
      let isSeveral = row.rules.count > 1
      return BriefDeadline(
        own, law: row.statute.map { law[$0] },
        isDisputed: isSeveral && (own.isDisputed || isDisputed(plan.councilPlaces[index], rows)),
        isRobust: isSeveral
          ? own.isRobust && !own.statuses.isSeveral : own.status.isKnown && !own.dependsOnExtension)
    }
    var codes = ProblemCodes()
    // A case that may be resubmitted is examined alone.
    let findings = plan.findings(common(rows), ranges: rows.fields, mayBeResubmitted: false) { layer, index in
      (layer == .law ? law[index] : policy[index]).statuses.isSeveral
    }
    for finding in findings { codes.add(finding.code) }
    if rows.isVersionUncertain { codes.add(.versionUncertain) }
    return UncertainCase(deadlines, codes, plan)
  }

  /// The problems that all of the records have.
  private func common(_ rows: Rows) -> [Finding] {
    var findings = exact.findings(of: rows.exact.lowerBound)
    for row in rows.exact.dropFirst() where !findings.isEmpty {
      let others = exact.findings(of: row)
      findings.removeAll { !others.contains($0) }
    }
    return findings
  }

  /// The outcomes of a place in all records of a case.
  private func merged(_ place: Int, _ rows: Rows) -> MergedOutcome {
    let row = rows.exact.lowerBound
    guard exact.isWritten(place, of: row) else { return MergedOutcome(exact.outcome(place, of: row)) }
    // Records with the same program stand side by side.
    let lane = exact.lane(of: row)
    return MergedOutcome(place, lane..<lane + rows.exact.count, exact.lanes)
  }

  private func isDisputed(_ place: Int, _ rows: Rows) -> Bool {
    guard let row = rows.daily.first, daily.isWritten(place, of: row) else { return false }
    let first = daily.lanes.base(place) + daily.lane(of: row)
    return daily.lanes.flags[first..<first + rows.daily.count].contains { $0.contains(.disputed) }
  }
}
