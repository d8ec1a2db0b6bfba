/// How many cases took how many working days, with the limits drawn in.
struct Histogram {
  /// A limit: its working days, and whose it is.
  struct Limit: Hashable, Sendable {
    let days: Int
    let words: String
  }

  /// Its name in the page, which no other chart has.
  let id: String
  let title: String
  let caption: String
  /// Each number of days that occurs, and how many cases took so many.
  let counts: [(days: Int, cases: Int)]
  let limits: [Limit]

  private static let (left, right, top, bottom) = (52.0, 748.0, 52.0, 240.0)
  /// The most bars that can be told apart.
  private static let mostBars = 60

  /// The drawing and its table; nothing without cases.
  var html: HTML {
    let bars = bars
    guard let most = bars.map(\.cases).max(), most > 0 else { return .nothing }
    let scale = ChartScale(greatest: most, top: Self.top, bottom: Self.bottom)
    let step = (Self.right - Self.left) / Double(bars.count)
    var drawing = scale.lines(from: Self.left, to: Self.right)
    let every = max(1, (bars.count + 11) / 12)
    for (index, bar) in bars.enumerated() {
      let x = Self.left + Double(index) * step
      if bar.cases > 0 {
        let y = scale.y(Double(bar.cases))
        drawing.append(SVG.rectangle(x + 0.5, y, width: step - 1, height: Self.bottom - y, "bar"))
      }
      if index % every == 0 {
        drawing.append(SVG.text(x + step / 2, Self.bottom + 16, "\(bar.days.lowerBound)", .middle, "small"))
      }
    }
    drawing.append(SVG.text(Self.right, Self.bottom + 34, "working days", .end, "small"))
    drawing += limitLines(bars, step)
    let total = counts.reduce(0) { $0 + $1.cases }
    return HTMLFigure(
      id: id, title: title, description: "\(total) cases. " + description(bars), caption: caption, width: 760,
      height: 282,
      drawing: drawing
    ).html + table(bars).html
  }

  /// A number of days, or several that one bar has together.
  private struct Bar {
    let days: ClosedRange<Int>
    let cases: Int

    var words: String { days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)" }
  }

  private var bars: [Bar] {
    let last = max(counts.map(\.days).max() ?? 0, limits.map(\.days).max() ?? 0)
    let width = last < Self.mostBars ? 1 : (last / Self.mostBars / 5 + 1) * 5
    var sums = [Int](repeating: 0, count: last / width + 1)
    for count in counts where count.days >= 0 { sums[count.days / width] += count.cases }
    return sums.enumerated().map { Bar(days: $0.offset * width...$0.offset * width + width - 1, cases: $0.element) }
  }

  /// A line after the last day of each limit, with its words above, one above the other.
  private func limitLines(_ bars: [Bar], _ step: Double) -> [HTML] {
    let width = bars.first?.days.count ?? 1
    return limits.sorted { $0.days < $1.days }.enumerated().flatMap { index, limit -> [HTML] in
      let x = Self.left + step * Double(limit.days + 1) / Double(width)
      let y = 14 + Double(index % 3) * 14
      let isRight = x > 520
      return [
        SVG.line(x, y - 8, x, Self.bottom, "limit"),
        SVG.text(isRight ? x - 4 : x + 4, y, limit.words, isRight ? .end : .start, "small"),
      ]
    }
  }

  private func description(_ bars: [Bar]) -> String {
    let limits = limits.sorted { $0.days < $1.days }.map { limit in
      "\(counts.filter { $0.days <= limit.days }.reduce(0) { $0 + $1.cases }) within \(limit.words)"
    }
    return (limits + ["the longest \(counts.map(\.days).max() ?? 0) working days"]).joined(separator: "; ") + "."
  }

  private func table(_ bars: [Bar]) -> HTMLTable {
    var table = HTMLTable("\(title): the figures", [.text("Working days"), .number("Cases")])
    for bar in bars where bar.cases > 0 { table.row(HTML(bar.words), [HTML("\(bar.cases)")]) }
    return table
  }
}
