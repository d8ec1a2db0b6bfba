import DeadlineAudit
import Deadlines
import Timescales

// The figures by the values of a column, such as teams, and the latest cases.

extension AuditPageParts {
  /// The most values that have bars.
  private static let mostBars = 20

  /// The values that are shown, with their names.
  private var shownValues: [(name: String, value: ValueSummary)] {
    policy.values.prefix(detail.values).map { ($0.name, $0) }
      + (policy.otherValues.map { [("All other values", $0)] } ?? [])
  }

  func values(_ column: String) -> HTML {
    let all = shownValues
    guard !all.isEmpty else { return .nothing }
    let charts = all.count > Self.mostBars || detail.pictures < .main ? [] : Array(responses.prefix(1))
    return .all(charts.map { bars($0, column, all) } + [cases(column, all)] + responses.map { table($0, column, all) })
  }

  /// How many cases have each value, and how many of them went on.
  private func cases(_ column: String, _ all: [(name: String, value: ValueSummary)]) -> HTML {
    var table = HTMLTable(
      caption("by \(column)"), [.text(column), .number("Cases")] + EscalationCounts.stages.map { .number($0.title) })
    for (name, value) in all {
      let counts = [value.cases] + EscalationCounts.stages.map { value.escalation[keyPath: $0.counts] }
      table.row(.isolated(name), counts.map { HTML("\($0)") })
    }
    return table.html
  }

  /// An answer in the cases of each value.
  private func table(
    _ response: TimescaleSummary, _ column: String, _ all: [(name: String, value: ValueSummary)]
  ) -> HTML {
    var table = HTMLTable(
      caption("\(response.timescale.title): by \(column)"),
      [
        .text(column), .number("By the policy: ended"), .number("In time"), .number("In law: ended"),
        .number("In time in law"), .number("Working days taken: mean"), .number("Half within"),
      ])
    for (name, value) in all {
      let own = value.row(response.timescale.id)
      let counts = [own?.council, own?.statute].flatMap { ["\($0?.ended ?? 0)", $0?.share?.words] }
      let times = [own?.taken.meanWords, own?.taken.median.map { "\($0)" }]
      table.row(.isolated(name), (counts + times).map { HTML($0 ?? Chart.noValue) })
    }
    return table.html
  }

  private func bars(_ row: TimescaleSummary, _ column: String, _ all: [(name: String, value: ValueSummary)]) -> HTML {
    func series(_ name: String, _ layer: Chart.Series.Layer, _ counts: KeyPath<TimescaleSummary, StatusCounts>)
      -> Chart.Series
    {
      Chart.Series(
        name: name, layer: layer, values: all.map { $0.value.row(row.timescale.id)?[keyPath: counts].share })
    }
    let chart = Chart(
      id: "values-chart-\(number)", title: caption("\(row.timescale.title): in time by \(column)"),
      caption: "The share answered in time of those that have ended.", placeHeading: column,
      places: all.map(\.name),
      series: [series("by the policy", .policy, \.council), series("in law", .law, \.statute)].filter {
        $0.values.contains { $0 != nil }
      })
    return chart.series.isEmpty ? .nothing : BarChart(chart: chart).html
  }

  /// The latest cases of each time limit, to unfold.
  var latest: [HTML] {
    guard detail.latest > 0 else { return [] }
    return policy.timescales.filter { !$0.latest.isEmpty }.map { row in
      var table = HTMLTable(
        caption("\(row.timescale.title): the latest"),
        [.text("Case"), .text("Status"), .text("Due"), .text("Done"), .number("Working days late")])
      let shown = row.latest.prefix(detail.latest)
      for late in shown {
        table.row(
          .isolated(late.reference),
          [
            .marked(late.status.rawValue, .late), .day(orNone: late.due), .day(orNone: late.doneOn),
            HTML("\(late.daysLate)"),
          ])
      }
      return .details(HTML("\(row.timescale.title): the \(shown.count) latest by the policy"), [table.html])
    }
  }
}

extension ValueSummary {
  /// The value for people.
  var name: String { value.isEmpty ? "(blank)" : value }

  /// The figures of a time limit.
  func row(_ id: TimescaleID) -> TimescaleSummary? { timescales.first { $0.timescale.id == id } }
}
