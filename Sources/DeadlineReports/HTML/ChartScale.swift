/// The upright scale of a chart: from 0 to a round number that no value exceeds.
struct ChartScale {
  /// The numbers that have a line, from 0 up.
  let ticks: [Int]
  private let top: Double
  private let bottom: Double

  /// A scale for values up to the greatest, between two heights of a drawing.
  init(greatest: Int, top: Double, bottom: Double) {
    self.top = top
    self.bottom = bottom
    let greatest = max(1, greatest)
    var step = 1
    // 1, 2, 5, 10, 20, 50 …: at most five lines above 0.
    var next = [2, 5, 10][...]
    while greatest > 5 * step {
      step = next.first ?? step
      next = next.dropFirst()
      if next.isEmpty { next = [2 * step, 5 * step, 10 * step] }
    }
    ticks = Array(stride(from: 0, through: (greatest + step - 1) / step * step, by: step))
  }

  /// The height of a value.
  func y(_ value: Double) -> Double { bottom - (bottom - top) * value / Double(ticks.last ?? 1) }

  /// A line and a number for each tick.
  func lines(from left: Double, to right: Double, unit: String = "") -> [HTML] {
    ticks.flatMap { tick in
      let y = y(Double(tick))
      return [
        SVG.line(left, y, right, y, "grid"), SVG.text(left - 6, y + 4, "\(tick)\(unit)", .end, "small"),
      ]
    }
  }
}
