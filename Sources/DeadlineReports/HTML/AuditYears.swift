import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

/// The latest financial year of a policy's cases and the one before it, figure by figure.
struct AuditYears {
  /// A figure of both years, and of all cases.
  struct Figure {
    let title: String
    let whole: String
    let latest: String
    let before: String
    /// Whether it is among those that are shown large.
    let isHeadline: Bool
  }

  /// The heading of the latest year, such as `2025-26 so far`.
  private(set) var latest = ""
  /// The heading of the year before.
  private(set) var before = ""
  private(set) var figures: [Figure] = []
  private let years: [PeriodSummary?]

  /// The figures of a policy; none if no case has a year.
  init(_ policy: PolicySummary) {
    let all = policy.periods.filter { $0.period.quarter == nil }
    guard let last = all.last else {
      years = []
      return
    }
    let previous = FinancialPeriod(year: last.period.startYear - 1)
    years = [last, all.first { $0.period == previous }]
    let isOver = policy.asOf.flatMap { asOf in last.period.lastDay.map { $0 < asOf } } ?? true
    (latest, before) = (last.period.year + (isOver ? "" : " so far"), previous.year)
    stages(policy)
    for row in policy.timescales where row.isResponse && row.hasCases {
      let title = row.timescale.title
      let id = row.timescale.id
      layer("\(title), by the policy", row, id, \.council)
      layer("\(title), in law", row, id, \.statute)
      times("\(title)", row, id)
    }
  }

  private mutating func add(
    _ title: String, _ whole: String, isHeadline: Bool = false, _ own: (PeriodSummary) -> String?
  ) {
    let cells = years.map { $0.flatMap(own) ?? Chart.noValue }
    guard cells != [Chart.noValue, Chart.noValue] else { return }
    figures.append(Figure(title: title, whole: whole, latest: cells[0], before: cells[1], isHeadline: isHeadline))
  }

  private mutating func stages(_ policy: PolicySummary) {
    let all = policy.escalation
    add("Cases", "\(policy.cases)", isHeadline: true) { "\($0.escalation.cases)" }
    for (title, stage) in EscalationCounts.stages where all[keyPath: stage] > 0 {
      add(title, "\(all[keyPath: stage])") { "\($0.escalation[keyPath: stage])" }
    }
  }

  private mutating func layer(
    _ title: String, _ row: TimescaleSummary, _ id: TimescaleID, _ counts: KeyPath<TimescaleSummary, StatusCounts>
  ) {
    guard let share = row[keyPath: counts].share else { return }
    add("\(title): in time", share.words, isHeadline: true) { $0.row(id)?[keyPath: counts].share?.words }
    add("\(title): met, missed or overdue", "\(row[keyPath: counts].ended)") {
      $0.row(id).map { "\($0[keyPath: counts].ended)" }
    }
  }

  private mutating func times(_ title: String, _ row: TimescaleSummary, _ id: TimescaleID) {
    guard let mean = row.taken.meanWords else { return }
    add("\(title): working days taken, mean", mean) { $0.row(id)?.taken.meanWords }
    add("\(title): working days taken, half within", row.taken.median.map { "\($0)" } ?? Chart.noValue) {
      $0.row(id)?.taken.median.map { "\($0)" }
    }
  }
}

extension EscalationCounts {
  /// The stages, and what is said of the cases that reached them.
  static var stages: [(title: String, counts: KeyPath<EscalationCounts, Int>)] {
    [("Reached stage 2", \.stage2), ("Reached stage 3", \.stage3), ("Went to the Ombudsman", \.ombudsman)]
  }
}

extension TimeTaken {
  /// The mean, with one decimal place as JSON has it.
  var meanWords: String? { meanInTenths.map { "\(Double($0) / 10)" } }
}

extension AuditPageParts {
  /// The latest year in large figures, the year before beside each.
  func cards(_ years: AuditYears) -> HTML {
    let cards = years.figures.filter(\.isHeadline).map { figure -> HTML in
      HTML.element("b", [], HTML(figure.latest))
        + HTML(" \(figure.title), \(years.latest) (\(years.before): \(figure.before))")
    }
    return cards.isEmpty
      ? .list(
        [HTML.element("b", [], HTML("\(policy.cases)")) + HTML(policy.cases == 1 ? " case" : " cases")],
        [.class("cards")])
      : .list(cards, [.class("cards")])
  }

  /// The two years beside each other, and all cases of the file.
  func yearsTable(_ years: AuditYears) -> HTMLTable {
    var table = HTMLTable(
      caption("the year and the year before"),
      [.text("Figure"), .number(years.before), .number(years.latest), .number("All in the file")])
    for figure in years.figures {
      table.row(HTML(figure.title), [figure.before, figure.latest, figure.whole].map { HTML($0) })
    }
    return table
  }
}
