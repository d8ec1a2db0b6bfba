public import Deadlines
public import WorkingDays

extension PolicySummary {
  /// What cases as columns come to under one plan, counted as an audit of a file of them counts.
  ///
  ///     let summary = try PolicySummary(of: cases, under: plan, calendar: .englandAndWales, asOf: asOf, threads: 2)
  ///     for timescale in summary.timescales {
  ///       print(timescale.timescale.id, timescale.council.percentInTime ?? 0, timescale.taken.median ?? 0)
  ///     }
  ///
  /// - Parameters:
  ///   - asOf: the day as of which the statuses are given.
  ///   - threads: how many threads share the cases; the counts do not depend on it.
  /// - Throws: ``Deadlines/CaseColumnError/unknownEvent(_:)`` for a column of an event that the policy does not know.
  /// - Complexity: as ``Deadlines/DeadlinePlan/verdicts(of:calendar:asOf:only:threads:)``, and no memory for each case.
  public init(
    of cases: CaseColumns, under plan: DeadlinePlan, calendar: WorkingCalendar, asOf: Day, threads: Int = 1
  ) throws(CaseColumnError) {
    let judge = try ColumnJudge(cases, plan: plan, calendar: calendar, asOf: asOf)
    let counter = PolicyCounter(plan)
    let states = inPieces(
      cases.count, of: DeadlinePlan.piece, threads: threads, state: { (judge: judge, counter: counter) }
    ) { state, rows in
      for row in rows {
        if let shape = state.judge.judge(row) {
          state.counter.count(shape, state.judge.verdicts)
        } else {
          state.counter.count(state.judge.verdicts, lawCount: plan.law.count)
        }
      }
    }
    let summaries = states.map { $0.counter.counted($0.judge.shapes) }
    self = PolicyCounter.merged(summaries).first ?? counter.counted([])
  }
}
