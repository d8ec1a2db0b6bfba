import Timescales
import WorkingDays

/// Both layers of one case: the outcome of every rule.
package struct CaseOutcomes: Sendable {
  let plan: DeadlinePlan
  /// The law's outcomes, the profile's in the chosen reading, then each reading's, adopted first.
  ///
  /// Where days are not known exactly, the latest days and the highest counts.
  private(set) var all: [Outcome] = []
  /// For each timescale of the profile, which of its readings is followed.
  package private(set) var chosen: [Int] = []
  /// For each timescale of the profile, whether its computable readings differ in the due day or
  /// in the last day after an extension.
  package internal(set) var isDisputed: [Bool] = []
  /// What depends on days that are not known exactly; `nil` if there are none.
  var uncertainty: Uncertainty?

  init(_ plan: DeadlinePlan) { self.plan = plan }

  package subscript(law index: Int) -> Outcome {
    get { all[index] }
    set { all[index] = newValue }
  }

  package subscript(council index: Int) -> Outcome {
    get { all[plan.law.count + index] }
    set { all[plan.law.count + index] = newValue }
  }

  /// The places of the readings of a timescale of the profile.
  package func readings(_ index: Int) -> Range<Int> {
    let first = plan.law.count + plan.council.count + plan.firstReading[index]
    return first..<first + plan.council[index].rules.count
  }

  package subscript(place: Int) -> Outcome {
    get { all[place] }
    set { all[place] = newValue }
  }

  /// Whether every reading can be computed and gives the same status, whatever is not recorded of an
  /// extension.
  package func isRobust(council index: Int) -> Bool {
    let status = self[council: index].status
    return status.isKnown
      && all[readings(index)].allSatisfy { $0.status == status && !$0.flags.contains(.dependsOnExtension) }
  }

  /// Follows a reading of a timescale of the profile.
  mutating func choose(_ reading: Int, council index: Int) {
    let outcome = all[readings(index).lowerBound + reading]
    chosen[index] = reading
    self[council: index] = outcome
    isDisputed[index] = all[readings(index)].contains { other in
      other.due != nil && outcome.due != nil && other.due != outcome.due
        || other.operativeDue != nil && outcome.operativeDue != nil && other.operativeDue != outcome.operativeDue
    }
  }

  mutating func fill(_ program: Program, outcome: (Int) -> Outcome, choice: (Int) -> Int) {
    all.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
    isDisputed.removeAll(keepingCapacity: true)
    uncertainty = nil
    /// Whether readings agree is not part of an outcome.
    func add(_ outcome: Outcome) {
      all.append(outcome)
      all[all.count - 1].flags.subtract([.disputed, .robust])
    }
    for place in plan.law.indices { add(outcome(place)) }
    for (index, row) in plan.council.enumerated() {
      let own = outcome(plan.councilPlaces[index])
      isDisputed.append(own.flags.contains(.disputed))
      chosen.append(row.ownReading ?? choice(plan.councilPlaces[index]))
      add(own)
    }
    for (index, row) in plan.council.enumerated() {
      for reading in plan.readingPlaces[index] { add(outcome(reading)) }
      // Whether a right without a limit is open is found for the policy as a whole.
      guard row.rules[0].limit == nil else { continue }
      for reading in readings(index) { all[reading].status = self[council: index].status }
    }
  }
}

extension DeadlinePlan {
  /// Applies the plan to a case of which every day is known exactly.
  func outcomes(
    of row: CaseRow, notes: RowNotes, in calendars: PlanCalendars, asOf: Day, findings: inout Findings
  ) -> CaseOutcomes {
    let program = memory.program(self, for: Recorded(row, asOf: asOf))
    let run = Run(calendars: calendars, asOf: asOf.number, tables: nil, parts: .all, findsProblems: true)
    var lanes = OutcomeLanes(capacity: 1, places: program.template.count)
    var scratch = Run.Scratch(capacity: 1)
    var rows = RowGroup(days: row.days, capacity: 1, lanes: 0..<1)
    let pauses = pauses(of: row, asOf: asOf)
    if !pauses.isEmpty { rows.pauses[0] = pauses }
    if notes != [] { rows.notes[0] = notes }
    rows.findImpossibleDays(program.order, program.order.least)
    run.run(program, &rows, needed: [], into: &lanes, &scratch)
    for finding in notes.findings { findings.add(finding, 0) }
    run.check(program, rows, lanes, isWritten: program.isConstant.map { !$0 }, &findings)
    var outcomes = CaseOutcomes(self)
    outcomes.fill(program) {
      program.isConstant[$0] ? program.template[$0] : lanes[$0, 0]
    } choice: {
      program.isConstant[$0] ? self.unconditionalReading(program, $0) : Int(lanes.choice[$0])
    }
    return outcomes
  }

  /// The reading that is followed where none has a day.
  func unconditionalReading(_ program: Program, _ place: Int) -> Int {
    councilPlaces.firstIndex(of: place).map { council[$0].selection.unconditional } ?? 0
  }
}
