import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

// What was answered in time, and how long answers took.

extension AuditPageParts {
  /// The share in time of each answer, by quarter and layer.
  var quarters: [HTML] {
    responses.enumerated().map { index, row in
      InTimeChart(
        id: "quarters-\(number)-\(index + 1)", title: caption("\(row.timescale.title): in time by quarter"),
        row: row.timescale.id, quarters: lastQuarters, hasLaw: true
      ).html(hasPicture: detail.pictures >= .inTime)
    }
  }

  /// The days that answers took: in one table, in bands up to the limits, and each as a picture.
  var taken: HTML {
    let times = times
    var table = HTMLTable(
      caption("working days taken"),
      [
        .text("Answer"), .number("Cases"), .number("Mean"), .number("Half within"), .number("90 % within"),
        .number("Longest"),
      ])
    for own in times {
      let words = [own.taken.median, own.taken.ninetiethPercentile, own.taken.longest].map { $0.map { "\($0)" } }
      table.row(
        HTML(own.title),
        (["\(own.taken.cases)", own.taken.meanWords] + words).map { HTML($0 ?? Chart.noValue) })
    }
    return .all([table.html] + ownBands + times.map { histogram($0) + $0.bands(caption($0.title)).html })
  }

  /// The days of one answer, counted from one start.
  struct Times {
    let id: String
    let title: String
    let taken: TimeTaken
    let limits: WorkingDayLimits
    /// Whether the days are counted from the start in law, which is another one.
    var isInLaw = false
  }

  private var times: [Times] {
    responses.enumerated().flatMap { index, row in
      [
        Times(
          id: "taken-\(number)-\(index + 1)", title: row.timescale.title, taken: row.taken, limits: row.limits),
        Times(
          id: "law-\(number)-\(index + 1)", title: "\(row.timescale.title), counted from the start in law",
          taken: row.takenInLaw, limits: row.limits, isInLaw: true),
      ].filter { $0.taken.cases > 0 }
    }
  }

  private func histogram(_ times: Times) -> HTML {
    guard detail.pictures >= (times.isInLaw ? .all : .main) else { return .nothing }
    return Histogram(
      id: times.id, title: caption("\(times.title): how many working days it took"),
      caption: "The lines are the limits, as adopted, of the policy and of the law.",
      counts: times.taken.counts.map { ($0.days, $0.cases) }, limits: times.limits.lines
    ).html
  }

  /// The policy's own bands of working days.
  private var ownBands: [HTML] {
    policy.bands.filter { $0.total > 0 }.enumerated().map { index, summary in
      let chart = Chart(
        id: "bands-\(number)-\(index + 1)", title: caption("\(summary.title): working days taken"),
        caption: "\(summary.total) cases, by the bands in which the policy reports.", placeHeading: "Band",
        places: summary.bands.names,
        series: [.init(name: "cases", layer: .policy, values: summary.counts.map { .init(count: $0) })])
      return detail.pictures >= .main ? BarChart(chart: chart).html : chart.table.html
    }
  }
}

extension AuditPageParts.Times {
  /// How many answers were given up to each limit, and over the last.
  func bands(_ caption: String) -> HTMLTable {
    var table = HTMLTable("\(caption): by the limits", [.text("Working days"), .number("Cases")])
    let ends = limits.bandEnds
    guard !ends.isEmpty else { return table }
    for (words, cases) in zip(TimeTaken.bandNames(upTo: ends), taken.bands(upTo: ends).map(\.cases)) {
      table.row(HTML(words), [HTML("\(cases)")])
    }
    return table
  }
}

extension TimeTaken {
  /// The names of the bands up to some ends, ascending: `up to 10`, `11 to 20`, `over 20`.
  static func bandNames(upTo ends: [Int]) -> [String] {
    let names = ends.enumerated().map { $0 == 0 ? "up to \($1)" : "\(ends[$0 - 1] + 1) to \($1)" }
    return names + (ends.last.map { ["over \($0)"] } ?? [])
  }
}

extension WorkingDayLimits {
  /// The limits, each once, with whose they are.
  var lines: [Histogram.Limit] {
    let all = [
      (policy, "by the policy"), (policyMaximum, "the policy's maximum"), (law, "in law"),
      (lawMaximum, "the law's maximum"),
    ]
    return bandEnds.map { days in
      Histogram.Limit(days: days, words: "\(days): " + all.filter { $0.0 == days }.map(\.1).inWords())
    }
  }
}

/// The share in time of an answer, by quarter, by the policy and in law.
struct InTimeChart {
  let id: String
  let title: String
  let row: TimescaleID
  let quarters: [PeriodSummary]
  /// Whether the law's share is shown beside that of the policy.
  let hasLaw: Bool

  func html(hasPicture: Bool) -> HTML {
    func series(_ name: String, _ layer: Chart.Series.Layer, _ counts: KeyPath<TimescaleSummary, StatusCounts>)
      -> Chart.Series
    {
      Chart.Series(name: name, layer: layer, values: quarters.map { $0.row(row)?[keyPath: counts].share })
    }
    let all = [series("by the policy", .policy, \.council)] + (hasLaw ? [series("in law", .law, \.statute)] : [])
    let chart = Chart(
      id: id, title: title,
      caption: "The share answered in time of those that have ended, by quarter of the financial year.",
      placeHeading: "Quarter", places: quarters.map(\.period.words),
      series: all.filter { $0.values.contains { $0 != nil } })
    guard !chart.series.isEmpty else { return .nothing }
    return hasPicture ? LineChart(chart: chart, unit: " %", greatest: 100).html : chart.table.html
  }
}
