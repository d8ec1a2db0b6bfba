import Timescales
import WorkingDays

/// One rule compiled and run for one row: what an assumed step of a projection, and the question whether an advocate was requested
/// in time, need.
struct SingleRule {
  private let plan: DeadlinePlan
  private let run: Run
  private var lanes = OutcomeLanes(capacity: 1, places: 3)
  private var scratch = Run.Scratch(capacity: 1)

  init(_ plan: DeadlinePlan, in calendars: PlanCalendars, asOf: Day) {
    self.plan = plan
    run = Run(calendars: calendars, asOf: asOf.number, tables: nil, parts: .all, findsProblems: false)
  }

  /// The outcome of a rule.
  ///
  /// - Parameters:
  ///   - row: what is recorded, as far as it has an effect.
  ///   - law: the outcome of the statutory counterpart, whose extension the rule may inherit.
  ///   - outcomes: what is known of the other timescales of its layer; empty if nothing is.
  ///   - layer: its layer.
  mutating func outcome(
    _ rule: CompiledRule, of timescale: CompiledTimescale, isLaw: Bool, for row: CaseRow, pauses: [Pause],
    law: Outcome?, beside outcomes: [Outcome], in layer: [CompiledTimescale]
  ) -> Outcome {
    var builder = ProgramBuilder(plan, Recorded(row, asOf: Day(uncheckedNumber: run.asOf)))
    let statute = law.map { builder.addPlace($0) }
    let place = builder.addRule(rule, of: timescale, law: statute, isLaw: isLaw, isPaused: !pauses.isEmpty)
    builder.addRelaxation(timescale, at: place, in: layer) { outcomes.isEmpty ? nil : $0.addPlace(outcomes[$1]) }
    let program = Program(builder.parts)
    var rows = RowGroup(days: row.days, capacity: 1, lanes: 0..<1)
    if !pauses.isEmpty { rows.pauses[0] = pauses }
    run.run(program, rows, needed: [], into: &lanes, &scratch)
    return program.isConstant[place] ? program.template[place] : lanes[place, 0]
  }
}
