import Timescales
import WorkingDays

/// One rule compiled and run for one row, for projections and for a late request for an advocate.
struct SingleRule {
  private let plan: DeadlinePlan
  private let run: Run
  private var lanes = OutcomeLanes(capacity: 1, places: 3)
  private var scratch = Run.Scratch(capacity: 1)

  init(_ plan: DeadlinePlan, in calendars: PlanCalendars, asOf: Day) {
    self.plan = plan
    run = Run(calendars: calendars, asOf: asOf.number, tables: nil, parts: .all, findsProblems: false)
  }

  /// The outcome of a rule for a row's effective entries; it may inherit the extension of `law`.
  ///
  /// `outcomes` holds what is known of the other timescales of its layer; it may be empty.
  mutating func outcome(
    _ rule: CompiledRule, of timescale: CompiledTimescale, isLaw: Bool, for row: CaseRow, pauses: [Pause],
    law: Outcome?, beside outcomes: [Outcome], in layer: [CompiledTimescale]
  ) -> Outcome {
    var builder = ProgramBuilder(plan, Recorded(row, asOf: Day(uncheckedNumber: run.asOf)))
    let statute = law.map { builder.addPlace($0) }
    let place = builder.addRule(rule, of: timescale, law: statute, isLaw: isLaw, isPaused: !pauses.isEmpty)
    builder.addRelaxation(timescale, at: place, in: layer) { outcomes.isEmpty ? nil : $0.addPlace(outcomes[$1]) }
    let program = Program(builder.partsOfOneLayer(isLaw: isLaw))
    var rows = RowGroup(days: row.days, capacity: 1, lanes: 0..<1)
    if !pauses.isEmpty { rows.pauses[0] = pauses }
    rows.findImpossibleDays(program.order, program.order.least)
    run.run(program, &rows, needed: [], into: &lanes, &scratch)
    return program.isConstant[place] ? program.template[place] : lanes[place, 0]
  }
}
