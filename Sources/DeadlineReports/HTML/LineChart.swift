/// Values over time as lines: the policy's whole with round marks, the law's dashed with square ones.
struct LineChart {
  let chart: Chart
  /// What follows a number of the scale, such as ` %`.
  var unit = ""
  /// The top of the scale, if it is known, such as 100 for percentages.
  var greatest: Int?

  private static let (left, right, top, bottom) = (52.0, 660.0, 18.0, 220.0)

  /// The drawing and its table; nothing where no series has a value.
  var html: HTML {
    let all = chart.series.flatMap(\.values).compactMap { $0?.number }
    guard let most = all.max() else { return .nothing }
    let scale = ChartScale(
      greatest: greatest ?? Int(most.rounded(.up)), top: Self.top, bottom: Self.bottom)
    var drawing = scale.lines(from: Self.left, to: Self.right, unit: unit) + names
    for series in chart.series { drawing += lines(series, scale) }
    // A round mark is seen within a square one where both layers have the same value.
    for series in chart.series.reversed() { drawing += marks(series, scale) }
    drawing += endings(scale)
    return HTMLFigure(
      id: chart.id, title: chart.title, description: chart.description, caption: chart.caption, width: 760, height: 262,
      drawing: drawing
    ).html + chart.table.html
  }

  private func x(_ index: Int) -> Double {
    Self.left + (Self.right - Self.left) * (Double(index) + 0.5) / Double(max(1, chart.places.count))
  }

  /// The names of the places; where there are many, of some of them.
  private var names: [HTML] {
    let room = (Self.right - Self.left) / Double(max(1, chart.places.count))
    let longest = chart.places.map(\.count).max() ?? 1
    let every = max(1, Int((Double(longest) * 7 / room).rounded(.up)))
    return chart.places.indices.filter { $0 % every == 0 }.map {
      SVG.text(x($0), Self.bottom + 18, chart.places[$0], .middle, "small")
    }
  }

  private func points(_ series: Chart.Series, _ scale: ChartScale) -> [(x: Double, y: Double)?] {
    chart.places.indices.map { index in
      series.value(at: index).map { (x: x(index), y: scale.y($0.number)) }
    }
  }

  /// The lines of a series, which a place without a value breaks.
  private func lines(_ series: Chart.Series, _ scale: ChartScale) -> [HTML] {
    points(series, scale).runs.map { SVG.path($0, series.layer == .policy ? "policy" : "law") }
  }

  private func marks(_ series: Chart.Series, _ scale: ChartScale) -> [HTML] {
    points(series, scale).compactMap { $0 }.map { point in
      series.layer == .policy
        ? SVG.circle(point.x, point.y, radius: 3.5, "dot")
        : SVG.rectangle(point.x - 5.5, point.y - 5.5, width: 11, height: 11, "box")
    }
  }

  /// The name of each series at the end of its line, no two at one height.
  private func endings(_ scale: ChartScale) -> [HTML] {
    var taken: [Double] = []
    return chart.series.compactMap { series -> HTML? in
      guard let last = points(series, scale).compactMap({ $0 }).last else { return nil }
      var y = last.y + 4
      while taken.contains(where: { abs($0 - y) < 15 }) { y -= 15 }
      taken.append(y)
      return SVG.text(Self.right + 8, y, series.name, .start, "label")
    }
  }
}

extension [(x: Double, y: Double)?] {
  /// The runs of points between places that have none.
  fileprivate var runs: [[(x: Double, y: Double)]] {
    var runs: [[(x: Double, y: Double)]] = [[]]
    for point in self {
      if let point { runs[runs.count - 1].append(point) } else { runs.append([]) }
    }
    return runs.filter { !$0.isEmpty }
  }
}
