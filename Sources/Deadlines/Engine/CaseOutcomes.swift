import Timescales
import WorkingDays

/// Both layers of one case: the outcome of every rule.
package struct CaseOutcomes: Sendable {
  /// For each timescale of the law, in its order.
  package var law: [Outcome] = []
  /// For each timescale of the profile, in its order, under the reading chosen.
  package var council: [Outcome] = []
  /// The outcomes of the profile under each reading, the adopted one first, all timescales in a row.
  var readings: [Outcome] = []
  /// Where the readings of each timescale of the profile begin.
  var firstReading: [Int] = []
  /// For each timescale of the profile, which of its readings `council` holds.
  package var chosen: [Int] = []
  /// For each timescale of the profile, whether the due day differs between readings that can be computed.
  var differs: [Bool] = []
  /// What depends on days that are not known exactly; `nil` if all are.
  var uncertainty: Uncertainty?

  package init() {}

  /// The outcomes of a timescale under each reading, the adopted one first.
  package func readings(ofCouncil index: Int) -> ArraySlice<Outcome> {
    let end = index + 1 < firstReading.count ? firstReading[index + 1] : readings.count
    return readings[firstReading[index]..<end]
  }

  /// The due day differs between readings that can be computed.
  package func isDisputed(council index: Int) -> Bool {
    if let uncertainty { return uncertainty.isDisputed[index] }
    return differs[index]
  }

  /// The status is the same under every reading, and every reading can be computed.
  package func isRobust(council index: Int) -> Bool {
    let status = council[index].status
    return status.isKnown && readings(ofCouncil: index).allSatisfy { $0.status == status }
  }

  mutating func removeAll() {
    law.removeAll(keepingCapacity: true)
    council.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    firstReading.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
    differs.removeAll(keepingCapacity: true)
    uncertainty = nil
  }

  /// Takes the outcomes of a program.
  mutating func fill(_ program: Program, outcome: (Int) -> Outcome, choice: (Int) -> Int) {
    removeAll()
    for place in program.plan.law.indices { law.append(outcome(place)) }
    for (index, row) in program.plan.council.enumerated() {
      let place = program.plan.councilPlaces[index]
      var own = outcome(place)
      differs.append(own.flags.contains(.disputed))
      // Whether readings agree is not part of an outcome.
      own.flags.subtract([.disputed, .robust])
      council.append(own)
      chosen.append(row.ownReading ?? choice(place))
      firstReading.append(readings.count)
      for reading in program.plan.readingPlaces[index] {
        var own = outcome(reading)
        own.flags.subtract([.disputed, .robust])
        readings.append(own)
      }
      // Whether a right without a limit is open is found for the policy as a whole.
      if row.rules[0].limit == nil { readings[firstReading[index]].status = own.status }
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
    run.run(program, rows, needed: [], into: &lanes, &scratch)
    let isWritten = program.isConstant.map { !$0 }
    for finding in notes.findings { findings.add(finding, 0) }
    run.check(program, rows, lanes, isWritten: isWritten, &findings)
    var outcomes = CaseOutcomes()
    outcomes.fill(program) {
      isWritten[$0] ? lanes[$0, 0] : program.template[$0]
    } choice: {
      isWritten[$0] ? Int(lanes.choice[$0]) : self.unconditionalReading(program, $0)
    }
    return outcomes
  }

  /// The reading that is followed where none has a day.
  func unconditionalReading(_ program: Program, _ place: Int) -> Int {
    councilPlaces.firstIndex(of: place).map { council[$0].selection.unconditional } ?? 0
  }
}
