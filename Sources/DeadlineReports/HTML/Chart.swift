/// A chart with its table: the same values, drawn and written.
struct Chart {
  /// A value: where it stands, and its words, which are those of the table.
  struct Value: Hashable, Sendable {
    let number: Double
    let words: String

    init(_ number: Double, _ words: String) {
      self.number = number
      self.words = words
    }

    /// A count.
    init(count: Int) { self.init(Double(count), "\(count)") }
  }

  /// Values by the same measure, such as those of the policy or of the law.
  struct Series: Hashable, Sendable {
    /// Whose they are, for the dash, the mark and the colour.
    enum Layer: Hashable, Sendable {
      case policy
      case law
    }

    let name: String
    let layer: Layer
    /// A value for each place of the chart; `nil` where there is none.
    let values: [Value?]
  }

  /// Its name in the page, which no other chart has.
  let id: String
  let title: String
  /// What it counts or measures, in a sentence.
  let caption: String
  /// What the places are, such as `Quarter`.
  let placeHeading: String
  let places: [String]
  let series: [Series]

  /// What stands where there is no value.
  static let noValue = "–"

  /// The values in words, a row for each place.
  var table: HTMLTable {
    var table = HTMLTable(
      "\(title): the figures", [.text(placeHeading)] + series.map { .number($0.name.asCapitalised) })
    for (index, place) in places.enumerated() {
      table.row(HTML(place), series.map { HTML($0.value(at: index)?.words ?? Self.noValue) })
    }
    return table
  }

  /// The first and the last value of each series, for those who do not see the drawing.
  var description: String {
    let parts = series.map { series -> String in
      let known = places.indices.compactMap { index in series.value(at: index).map { (places[index], $0.words) } }
      guard let first = known.first, let last = known.last else { return "\(series.name): no value" }
      return known.count == 1
        ? "\(series.name): \(first.1) (\(first.0))"
        : "\(series.name): from \(first.1) (\(first.0)) to \(last.1) (\(last.0))"
    }
    return parts.joined(separator: "; ") + ". The table below has every value."
  }
}

extension Chart.Series {
  /// The value at a place.
  func value(at index: Int) -> Chart.Value? { values.indices.contains(index) ? values[index] : nil }
}
