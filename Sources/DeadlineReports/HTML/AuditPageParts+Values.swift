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
    let table = ValuesTable(
      caption: caption("by \(column)"), column: column, responses: responses.map(\.timescale))
    let charts = all.count > Self.mostBars || detail.pictures < .main ? [] : Array(responses.prefix(1))
    return .all(charts.map { bars($0, column, all) } + [table.html(all)])
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

/// A table with a row for each value of a column: its cases, how many went to stage 2, and each answer.
struct ValuesTable {
  let caption: String
  let column: String
  let responses: [Timescale]

  func html(_ values: [(name: String, value: ValueSummary)]) -> HTML {
    var table = HTMLTable(
      caption,
      [.text(column), .number("Cases"), .number("Reached stage 2")]
        + responses.flatMap { row -> [HTMLTable.Column] in
          [
            .number("\(row.title), by the policy: ended"), .number("\(row.title), by the policy: in time"),
            .number("\(row.title), in law: ended"), .number("\(row.title), in law: in time"),
          ]
        }, isWide: true)
    for (name, value) in values {
      let cells = responses.flatMap { response -> [String] in
        let own = value.row(response.id)
        return [own?.council, own?.statute].flatMap { counts in
          ["\(counts?.ended ?? 0)", counts?.share?.words ?? Chart.noValue]
        }
      }
      table.row(
        .isolated(name), ["\(value.cases)", "\(value.escalation.stage2)"].map { HTML($0) } + cells.map { HTML($0) })
    }
    return table.html
  }
}

extension ValueSummary {
  /// The value for people.
  var name: String { value.isEmpty ? "(blank)" : value }

  /// The figures of a time limit.
  func row(_ id: TimescaleID) -> TimescaleSummary? { timescales.first { $0.timescale.id == id } }
}
