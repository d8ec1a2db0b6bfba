public import Deadlines
public import UKBankHolidays
public import WorkingDays

extension PolicySummary {
  /// The counts for cases in columns under one plan, equal to those of an audit of a file with
  /// these cases.
  ///
  ///     let summary = try PolicySummary(of: cases, under: plan, asOf: asOf, threads: 2)
  ///     for timescale in summary.timescales {
  ///       print(timescale.timescale.id, timescale.council.percentInTime ?? 0, timescale.taken.median ?? 0)
  ///     }
  ///
  /// Periods are by the start of each time limit. There are no latest cases, since columns have no
  /// references.
  ///
  /// - Parameters:
  ///   - cases: the cases.
  ///   - plan: the policy.
  ///   - asOf: the day as of which the statuses are given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  ///   - threads: how many threads share the cases; the counts do not depend on it.
  /// - Throws: `CaseColumnError` for a column of an event that the policy does not
  ///   have.
  /// - Complexity: as `DeadlinePlan.outcomes(of:asOf:only:calendars:threads:)`, but without memory
  ///   for each case.
  public init(
    of cases: CaseColumns, under plan: DeadlinePlan, asOf: Day, calendars: Calendars = .embedded, threads: Int = 1
  ) throws(CaseColumnError) {
    let rows = try ColumnRows(cases, of: plan)
    let counter = PolicyCounter(plan)
    let stages = StageFields()
    let own = plan.calendars(from: calendars)
    let absent = cases.absent(in: plan.fields)
    @Sendable func runner() -> BlockRunner {
      BlockRunner(
        [plan], calendars: [own], asOf: asOf, parts: [.late, .taken, .maximum], findsProblems: false,
        absent: absent, capacity: min(DeadlinePlan.block, cases.count), tablesAfter: 0)
    }
    let states = inPieces(
      cases.count, of: DeadlinePlan.block, threads: threads,
      state: { (runner: runner(), counter: counter, row: CaseRow(plan.fields)) }
    ) { state, piece in
      for index in piece {
        rows.fill(index, into: &state.row)
        let received = state.row.receivedNumber(stages)
        state.counter.count(state.row.stagesReached(by: asOf, stages), on: received, slot: 0)
      }
      state.runner.clear()
      rows.append(piece, to: &state.runner)
      state.runner.run()
      for group in state.runner.groups { state.counter.count(group, in: state.runner) }
    }
    self = states.map { $0.counter.counted() }.merged.first ?? counter.counted()
    self.asOf = asOf
  }
}
