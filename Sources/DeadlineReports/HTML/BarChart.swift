/// Values of places that have no order in time, such as teams or stages, as bars with their words: the
/// policy's filled, the law's hatched.
struct BarChart {
  let chart: Chart

  private static let (left, right, row) = (8.0, 640.0, 20.0)

  /// The drawing and its table; nothing where no series has a value.
  var html: HTML {
    let most = chart.series.flatMap(\.values).compactMap { $0?.number }.max() ?? 0
    guard most > 0 || chart.series.contains(where: { $0.values.contains { $0 != nil } }) else { return .nothing }
    let group = 18 + Double(chart.series.count) * Self.row
    var drawing: [HTML] = []
    for (index, place) in chart.places.enumerated() {
      let y = Double(index) * group + 6
      drawing.append(SVG.text(Self.left, y + 10, place, .start, "label"))
      for (line, series) in chart.series.enumerated() {
        drawing += bar(series, at: index, y + 15 + Double(line) * Self.row, most)
      }
    }
    return HTMLFigure(
      id: chart.id, title: chart.title, description: chart.description, caption: chart.caption, width: 760,
      height: Double(chart.places.count) * group + 12, drawing: drawing
    ).html + chart.table.html
  }

  private func bar(_ series: Chart.Series, at index: Int, _ y: Double, _ most: Double) -> [HTML] {
    guard let value = series.value(at: index) else {
      return [SVG.text(Self.left, y + 12, "\(Chart.noValue) \(suffix(series))", .start, "small")]
    }
    let width = most > 0 ? (Self.right - Self.left) * value.number / most : 0
    return [
      SVG.rectangle(Self.left, y, width: width, height: 14, series.layer == .policy ? "bar" : "barlaw"),
      SVG.text(Self.left + max(1, width) + 6, y + 12, "\(value.words) \(suffix(series))", .start, "small"),
    ]
  }

  /// Whose value it is, if there are several.
  private func suffix(_ series: Chart.Series) -> String { chart.series.count > 1 ? series.name : "" }
}
