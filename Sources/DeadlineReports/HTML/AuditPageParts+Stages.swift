import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

// How far cases went, and what was open at the end of each quarter.

extension AuditPageParts {
  /// How many cases reached each stage.
  var stages: HTML {
    let reached = EscalationCounts.stages.map { (title: $0.title, count: policy.escalation[keyPath: $0.counts]) }
    let chart = Chart(
      id: "stages-\(number)", title: caption("how far cases went"),
      caption: "A case that went to stage 3 is counted at stage 2 too.", placeHeading: "Stage",
      places: ["All cases"] + reached.map(\.title),
      series: [
        .init(
          name: "cases", layer: .policy,
          values: ([policy.escalation.cases] + reached.map(\.count)).map { .init(count: $0) })
      ])
    return detail.pictures >= .all ? BarChart(chart: chart).html : chart.table.html
  }

  /// The same by year and quarter.
  var stagesByPeriod: HTMLTable {
    let words = summary.periodBasis == .closing ? "ended" : "were received"
    var table = HTMLTable(
      caption("how far the cases went that \(words) in a period"),
      [.text("Period"), .number("Cases")] + EscalationCounts.stages.map { .number($0.title) })
    let years = policy.periods.filter { $0.period.quarter == nil }.suffix(4)
    for period in (years + lastQuarters).sorted(by: { $0.period < $1.period }) where period.escalation.cases > 0 {
      let counts = [period.escalation.cases] + EscalationCounts.stages.map { period.escalation[keyPath: $0.counts] }
      table.row(HTML(period.period.words), counts.map { HTML("\($0)") })
    }
    return table
  }

  /// What was open and overdue of each answer at the end of each quarter that has ended, by the policy and
  /// in law.
  var backlog: [HTML] {
    let flows = policy.periods.upToTheEnd()
    let ended = policy.periods.indices.filter { index in
      let period = policy.periods[index].period
      return period.quarter != nil && policy.hasEnded(period)
    }.suffix(detail.quarters)
    let quarters = ended.map { (words: policy.periods[$0].period.words, flows: flows[$0]) }
    return responses.enumerated().flatMap { index, row -> [HTML] in
      let id = row.timescale.id
      let layers = [
        ("by the policy", "", AuditPageDetail.Pictures.main, quarters.map { Backlog($0.flows[id]?.policy ?? Flow()) }),
        ("in law", "law-", .all, quarters.map { Backlog($0.flows[id]?.law ?? Flow()) }),
      ]
      return layers.map { words, mark, pictures, counts in
        guard counts.contains(where: { $0.open > 0 }) else { return .nothing }
        let chart = Chart(
          id: "open-\(mark)\(number)-\(index + 1)",
          title: caption("\(row.timescale.title): not answered at the end of the quarter, \(words)"),
          caption: "Those whose days are known exactly: begun and not answered, and of these past the last day.",
          placeHeading: "Quarter", places: quarters.map(\.words),
          series: [
            .init(name: "open", layer: .policy, values: counts.map { .init(count: $0.open) }),
            .init(name: "overdue", layer: .law, values: counts.map { .init(count: $0.overdue) }),
          ])
        return detail.pictures >= pictures ? LineChart(chart: chart).html : chart.table.html
      }
    }
  }
}

extension PolicySummary {
  /// Whether a period was over on the as-of day, so that what was open at its end is known.
  func hasEnded(_ period: FinancialPeriod) -> Bool {
    asOf.map { day in period.lastDay.map { $0 < day } ?? false } ?? false
  }
}
