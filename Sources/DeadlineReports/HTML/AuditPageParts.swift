import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

/// The parts of a page about the cases under one policy.
struct AuditPageParts {
  let policy: PolicySummary
  let number: Int
  let summary: AuditSummary
  let detail: AuditPageDetail
  /// What stands before headings, where other policies are on the page too.
  private let name: String

  init(_ policy: PolicySummary, number: Int, isOnly: Bool, summary: AuditSummary, detail: AuditPageDetail) {
    (self.policy, self.number, self.summary, self.detail) = (policy, number, summary, detail)
    name = isOnly ? "" : "\(policy.council), \(policy.policy): "
  }

  func add(to page: inout HTMLPage) {
    guard policy.timescales.contains(where: \.hasCases) else {
      page.add("figures-\(number)", heading("the figures"), .paragraph(policy.silence))
      return
    }
    let years = AuditYears(policy)
    page.add("figures-\(number)", heading("the figures"), cards(years), yearsTable(years).html)
    page.add("quarters-\(number)", heading("in time by quarter"), .all(quarters))
    page.add("taken-\(number)", heading("how long answers took"), taken)
    page.add("stages-\(number)", heading("how far cases went"), stages, stagesByPeriod.html)
    page.add("open-\(number)", heading("open and overdue"), .all(backlog))
    if let column = summary.byColumn {
      page.add("values-\(number)", heading("by \(column)"), values(column))
    }
    page.add("latest-\(number)", heading("the latest"), .all(latest))
    page.add("limits-\(number)", heading("every time limit"), limits.html)
  }

  private func heading(_ words: String) -> String { (name + words).asCapitalised }

  /// The caption of a table or a picture, which no other policy of the page has.
  func caption(_ words: String) -> String {
    let isShared = summary.policies.contains { $0.council == policy.council && $0.policy != policy.policy }
    return "\(policy.council)\(isShared ? " (\(policy.policy))" : ""), \(words)"
  }

  /// The answers that end a stage.
  var responses: [TimescaleSummary] { policy.timescales.filter { $0.isResponse && $0.hasCases } }

  /// The last quarters.
  var lastQuarters: [PeriodSummary] {
    Array(policy.periods.filter { $0.period.quarter != nil }.suffix(detail.quarters))
  }

  private var limits: HTMLTable {
    var table = HTMLTable(
      "\(policy.council) (\(policy.policy)): every time limit, \(policy.cases) \(policy.cases == 1 ? "case" : "cases")",
      [.text("Step")] + TimescaleSummary.headings.map { .number($0.asCapitalised) })
    for row in policy.timescales where row.hasCases { table.row(HTML(row.name), row.cells.map { HTML($0) }) }
    return table
  }
}

extension StatusCounts {
  /// The share that was met in time, with one decimal place as JSON has it.
  var share: Chart.Value? {
    perMilleInTime.map { Chart.Value(Double($0) / 10, "\(Double($0) / 10) %") }
  }
}

extension FinancialPeriod {
  /// The period for people, such as `2025-26 Q1`.
  var words: String { quarter.map { "\(year) Q\($0)" } ?? year }
}

extension PeriodSummary {
  /// The figures of a time limit in it.
  func row(_ id: TimescaleID) -> TimescaleSummary? { timescales.first { $0.timescale.id == id } }
}
