import WorkingDays

/// Where a day stands on a line.
struct DayScale {
  private let days: ClosedRange<Day>
  private let from: Double
  /// The width of a day.
  let perDay: Double

  init(_ days: ClosedRange<Day>, from: Double, to: Double) {
    self.days = days
    self.from = from
    perDay = (to - from) / Double(max(1, days.upperBound.number - days.lowerBound.number))
  }

  func x(_ day: Day) -> Double { from + Double(day.number - days.lowerBound.number) * perDay }

  /// A line at the beginning of each month, with its name where there is room; of each year if there are
  /// many months.
  func months(from top: Double, to bottom: Double) -> [HTML] {
    let step = [1, 3, 6, 12, 60, 120].first { Double($0) * 30 * perDay >= 52 } ?? 600
    var (year, month, _) = days.lowerBound.components
    var drawing: [HTML] = []
    month = (month - 1) / min(step, 12) * min(step, 12) + 1
    while let day = try? Day(year: year, month: month, day: 1), day <= days.upperBound {
      if day >= days.lowerBound {
        drawing.append(SVG.line(x(day), top + 4, x(day), bottom, "grid"))
        let words = step < 12 ? "\(year)-\(month < 10 ? "0" : "")\(month)" : "\(year)"
        // A name that would go beyond the end is left out.
        if x(day) + 44 <= x(days.upperBound) { drawing.append(SVG.text(x(day), top, words, .start, "small")) }
      }
      let next = month - 1 + step
      (year, month) = (year + next / 12, next % 12 + 1)
    }
    return drawing
  }
}
