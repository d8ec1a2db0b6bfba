public import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

extension AuditSummary {
  /// The counts of an audit as a page for a committee: one file that has no script and asks for nothing
  /// from anywhere.
  ///
  /// It has, for each policy, the headline figures with the year before beside them, the share in time by
  /// quarter by the policy and in law, the policy's own bands and every time limit; then what is to be
  /// checked, what the file could not show, and what was refused.
  ///
  /// - Parameter provenance: what the audit was made from.
  /// - Returns: the text of the file, in HTML.
  public func html(provenance: Provenance) -> String {
    let names = policies.map(\.council)
    let asOf = provenance.asOf.map { ", as of \($0)" } ?? ""
    var page = HTMLPage(
      title: names.count == 1 ? "\(names[0]): were complaints answered in time?" : "Were complaints answered in time?",
      lead: [
        HTML("\(rowsLine)\(asOf)."),
        HTML(
          "“By the policy” counts by the council's own rule, “in law” by the Regulations beside it. A share is of those "
            + "that were met, missed or are overdue; what the file does not show is in no share."),
      ], footer: provenance.html, generator: provenance.tool)
    for (index, policy) in policies.enumerated() {
      AuditPageParts(policy, number: index + 1, isOnly: policies.count == 1).add(to: &page)
    }
    page.add("checks", "Cases to check", checksTable.html)
    page.add("file", "What the file could not show, and what was refused", file)
    return page.text
  }

  private var checksTable: HTMLTable {
    var table = HTMLTable("Cases to check", [.text("What"), .number("Cases")])
    for check in checks { table.row(HTML(check.title), [HTML("\(check.cases)")]) }
    return table
  }

  private var file: HTML {
    let absent = absentEvents.map { HTML(Meaning($0).sentence) }
    let words = absent.isEmpty ? HTML.nothing : .paragraph(Self.absentWords) + .list(absent)
    let lines = (form.text + cureText).split(separator: "\n").map { String($0) }
    return words + .list(lines + [rowsLine])
  }
}

/// The parts of a page about the cases under one policy.
struct AuditPageParts {
  private let policy: PolicySummary
  private let number: Int
  /// Whether no other policy is on the page, so that no heading has to name it.
  private let isOnly: Bool

  init(_ policy: PolicySummary, number: Int, isOnly: Bool) {
    (self.policy, self.number, self.isOnly) = (policy, number, isOnly)
  }

  func add(to page: inout HTMLPage) {
    let name = isOnly ? "" : "\(policy.council): "
    guard policy.timescales.contains(where: \.hasCases) else {
      page.add("figures-\(number)", "\(name)figures".asCapitalised, .paragraph(policy.silence))
      return
    }
    page.add("figures-\(number)", "\(name)the figures".asCapitalised, headlines, years.html)
    page.add("quarters-\(number)", "\(name)in time by quarter".asCapitalised, .all(quarters))
    page.add("taken-\(number)", "\(name)how long answers took".asCapitalised, .list(policy.takenLines), .all(bands))
    page.add("limits-\(number)", "\(name)every time limit".asCapitalised, limits.html, .list(policy.withinMaximumLines))
  }

  private var responses: [TimescaleSummary] { policy.timescales.filter { $0.isResponse && $0.hasCases } }

  /// The whole, in large figures.
  private var headlines: HTML {
    var cards = [("\(policy.cases)", policy.cases == 1 ? "case" : "cases")]
    for row in responses {
      let title = row.timescale.title
      if let share = row.council.share { cards.append((share.words, "\(title): in time by the policy")) }
      if let share = row.statute.share { cards.append((share.words, "\(title): in time in law")) }
      if let median = row.taken.median {
        cards.append(("\(median)", "\(title): working days within which half were answered"))
      }
    }
    return .list(
      cards.map { HTML.element("b", [], HTML($0.0)) + HTML(" \($0.1)") }, [.class("cards")])
  }

  /// The two latest years beside each other.
  private var years: HTMLTable {
    let years = policy.periods.filter { $0.period.quarter == nil }.suffix(2)
    let names = years.map(\.period.year)
    var table = HTMLTable(
      "\(policy.council): \(names.inWords()), by the year in which each clock started",
      [.text("Answer")] + names.flatMap { [.number("\($0): ended"), .number("\($0): in time")] })
    guard !years.isEmpty else { return table }
    for row in responses {
      for (words, counts) in [("by the policy", \TimescaleSummary.council), ("in law", \TimescaleSummary.statute)] {
        let cells = years.flatMap { year -> [HTML] in
          let own = year.timescales.first { $0.timescale.id == row.timescale.id }?[keyPath: counts]
          return [HTML(own.map { "\($0.ended)" } ?? Chart.noValue), HTML(own?.share?.words ?? Chart.noValue)]
        }
        table.row(HTML("\(row.timescale.title), \(words)"), cells)
      }
    }
    return table
  }

  /// The share in time of each answer, by quarter and layer.
  private var quarters: [HTML] {
    let quarters = policy.periods.filter { $0.period.quarter != nil }.suffix(12)
    return responses.enumerated().map { index, row in
      func series(_ name: String, _ layer: Chart.Series.Layer, _ counts: KeyPath<TimescaleSummary, StatusCounts>)
        -> Chart.Series
      {
        Chart.Series(
          name: name, layer: layer,
          values: quarters.map { quarter in
            quarter.timescales.first { $0.timescale.id == row.timescale.id }?[keyPath: counts].share
          })
      }
      let chart = Chart(
        id: "quarters-\(number)-\(index + 1)", title: "\(policy.council), \(row.timescale.title): in time by quarter",
        caption: "The share answered in time of those that have ended, by the quarter in which the clock started.",
        placeHeading: "Quarter", places: quarters.map(\.period.words),
        series: [series("by the policy", .policy, \.council), series("in law", .law, \.statute)])
      return LineChart(chart: chart, unit: " %", greatest: 100).html
    }
  }

  /// The policy's own bands of working days.
  private var bands: [HTML] {
    policy.bands.filter { $0.total > 0 }.enumerated().map { index, summary in
      let chart = Chart(
        id: "bands-\(number)-\(index + 1)", title: "\(policy.council), \(summary.title): working days taken",
        caption: "\(summary.total) cases, by the bands in which the policy reports.", placeHeading: "Band",
        places: summary.bands.names,
        series: [.init(name: "cases", layer: .policy, values: summary.counts.map { .init(count: $0) })])
      return BarChart(chart: chart).html
    }
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
  fileprivate var share: Chart.Value? {
    perMilleInTime.map { Chart.Value(Double($0) / 10, "\(Double($0) / 10) %") }
  }
}

extension FinancialPeriod {
  /// The period for people, such as `2025-26 Q1`.
  var words: String { quarter.map { "\(year) Q\($0)" } ?? year }
}
