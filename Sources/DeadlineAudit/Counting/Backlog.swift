public import Timescales
public import WorkingDays

/// What was open at the end of a period: acts that were owed and not done.
///
/// Only acts are counted whose days are known exactly, and none that ended without being done, by a
/// withdrawal or a later step.
public struct Backlog: Hashable, Sendable {
  /// How many time limits had begun to run while the act was not done on the period's last day.
  public let open: Int
  /// How many of these had passed their last day by then.
  public let overdue: Int

  package init(_ flow: Flow) { (open, overdue) = (flow.open, flow.overdue) }
}

extension FinancialPeriod {
  /// The last day of the quarter or year; `nil` only beyond the year 9999.
  public var lastDay: Day? {
    let month = quarter.map { [6, 9, 12, 3][($0 - 1) & 3] } ?? 3
    return try? Day(year: startYear + (month == 3 ? 1 : 0), month: month, day: month == 6 || month == 9 ? 30 : 31)
  }
}

extension [PeriodSummary] {
  /// What was opened and done of each timescale up to the end of each of these periods, which are in
  /// order of time.
  package func upToTheEnd() -> [[TimescaleID: (policy: Flow, law: Flow)]] {
    var (quarters, sums): ([Int: [TimescaleID: (policy: Flow, law: Flow)]], [TimescaleID: (policy: Flow, law: Flow)])
    (quarters, sums) = ([:], [:])
    for (index, period) in enumerated() where period.period.quarter != nil {
      for row in period.timescales {
        sums[row.timescale.id, default: (Flow(), Flow())].policy.add(row.flow)
        sums[row.timescale.id, default: (Flow(), Flow())].law.add(row.flowInLaw)
      }
      quarters[index] = sums
    }
    // A year ends with the last of its quarters that has figures.
    return indices.map { index in
      let year = self[index].period.startYear
      let last = indices.last { self[$0].period.startYear == year && quarters[$0] != nil }
      return quarters[index] ?? last.flatMap { quarters[$0] } ?? [:]
    }
  }
}

extension PolicySummary {
  /// What was open of a timescale, by the policy or in law, at the end of a period that is among
  /// ``periods``.
  ///
  /// - Parameters:
  ///   - id: the timescale.
  ///   - period: the period, which should have ended before the as-of day.
  ///   - inLaw: whether the law's time limit is meant, by its own clock.
  /// - Returns: the counts; `nil` if nothing is known of that period.
  /// - Complexity: linear in the periods and their timescales.
  public func backlog(of id: TimescaleID, atTheEndOf period: FinancialPeriod, inLaw: Bool = false) -> Backlog? {
    guard let index = periods.firstIndex(where: { $0.period == period }) else { return nil }
    let flows = periods.upToTheEnd()[index][id]
    return Backlog((inLaw ? flows?.law : flows?.policy) ?? Flow())
  }
}
