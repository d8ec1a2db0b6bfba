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
    var ends: [Double] = []
    for series in chart.series { drawing += draw(series, scale, &ends) }
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

  private func draw(_ series: Chart.Series, _ scale: ChartScale, _ ends: inout [Double]) -> [HTML] {
    let points = chart.places.indices.map { index in
      series.value(at: index).map { (x: x(index), y: scale.y($0.number)) }
    }
    // A place without a value breaks the line.
    var drawing = points.split(separator: nil).map { run in
      SVG.path(run.compactMap { $0 }, series.layer == .policy ? "policy" : "law")
    }
    for case let point? in points {
      drawing.append(
        series.layer == .policy
          ? SVG.circle(point.x, point.y, radius: 4.5, "dot")
          : SVG.rectangle(point.x - 4, point.y - 4, width: 8, height: 8, "box"))
    }
    guard let last = points.compactMap({ $0 }).last else { return drawing }
    var y = last.y + 4
    while ends.contains(where: { abs($0 - y) < 15 }) { y -= 15 }
    ends.append(y)
    return drawing + [SVG.text(Self.right + 8, y, series.name, .start, "label")]
  }
}

extension [(x: Double, y: Double)?] {
  /// The runs of points between places that have none.
  fileprivate func split(separator: (x: Double, y: Double)?) -> [[(x: Double, y: Double)?]] {
    var runs: [[(x: Double, y: Double)?]] = [[]]
    for point in self {
      if point == nil { runs.append([]) } else { runs[runs.count - 1].append(point) }
    }
    return runs.filter { !$0.isEmpty }
  }
}
