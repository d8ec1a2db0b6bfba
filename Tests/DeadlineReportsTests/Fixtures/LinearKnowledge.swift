/// What a reader can work out from sums: unknown counts, each 0 or more, and equations between them.
///
/// It solves by elimination and by bounds, and knows nothing of how counts were hidden.
struct LinearKnowledge {
  private var places: [String: Int] = [:]
  private var equations: [Equation] = []

  private struct Equation {
    var terms: [(place: Int, factor: Int)]
    var sum: Int
  }

  private mutating func place(_ name: String) -> Int {
    if let known = places[name] { return known }
    places[name] = places.count
    return places.count - 1
  }

  /// The whole is the sum of its parts.
  mutating func add(_ whole: String, isSumOf parts: [String]) {
    let terms = [(place(whole), 1)] + parts.map { (place($0), -1) }
    equations.append(Equation(terms: terms, sum: 0))
  }

  /// A count is known.
  mutating func add(_ name: String, is count: Int) { add([name], sumTo: count) }

  /// The sum of counts is known.
  mutating func add(_ names: [String], sumTo count: Int) {
    equations.append(Equation(terms: names.map { (place($0), 1) }, sum: count))
  }

  private static let most = 1_000_000

  /// The counts that have one value only, with that value.
  func determined() -> [String: Int] {
    var bounds = [ClosedRange<Int>](repeating: 0...Self.most, count: places.count)
    while true {
      narrow(&bounds)
      var isNew = false
      for (place, value) in solved(bounds) where bounds[place].count > 1 {
        bounds[place] = value...value
        isNew = true
      }
      guard isNew else { break }
    }
    return places.filter { bounds[$0.value].count == 1 }.mapValues { bounds[$0].lowerBound }
  }

  /// Narrows the bounds of each count by each equation that it is in, until nothing changes.
  private func narrow(_ bounds: inout [ClosedRange<Int>]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for equation in equations {
        var (low, high) = (0, 0)
        for (place, factor) in equation.terms {
          low += min(factor * bounds[place].lowerBound, factor * bounds[place].upperBound)
          high += max(factor * bounds[place].lowerBound, factor * bounds[place].upperBound)
        }
        for (place, factor) in equation.terms {
          let own = bounds[place]
          let (least, greatest) = (
            min(factor * own.lowerBound, factor * own.upperBound), max(factor * own.lowerBound, factor * own.upperBound)
          )
          // factor · count = sum - the others, and each factor is 1 or -1.
          let (a, b) = (equation.sum - (high - greatest), equation.sum - (low - least))
          let fitting = factor > 0 ? a...b : -b...(-a)
          let next = max(own.lowerBound, fitting.lowerBound)...min(own.upperBound, fitting.upperBound)
          guard next != own else { continue }
          bounds[place] = next
          isChanged = true
          low += min(factor * next.lowerBound, factor * next.upperBound) - least
          high += max(factor * next.lowerBound, factor * next.upperBound) - greatest
        }
      }
    }
  }

  private static let prime = 2_147_483_647

  /// The counts that follow from the equations alone, by elimination modulo a prime.
  private func solved(_ bounds: [ClosedRange<Int>]) -> [(place: Int, value: Int)] {
    let open = bounds.indices.filter { bounds[$0].count > 1 }
    let columns = Dictionary(uniqueKeysWithValues: open.enumerated().map { ($1, $0) })
    let width = open.count
    var rows: [[Int]] = equations.compactMap { equation in
      var row = [Int](repeating: 0, count: width + 1)
      row[width] = equation.sum
      for (place, factor) in equation.terms {
        if let column = columns[place] {
          row[column] += factor
        } else {
          row[width] -= factor * bounds[place].lowerBound
        }
      }
      guard row.dropLast().contains(where: { $0 != 0 }) else { return nil }
      return row.map { ($0 % Self.prime + Self.prime) % Self.prime }
    }
    var (done, pivots) = (0, [Int]())
    for column in 0..<width {
      guard let pivot = (done..<rows.count).first(where: { rows[$0][column] != 0 }) else { continue }
      rows.swapAt(done, pivot)
      let inverse = Self.power(rows[done][column], Self.prime - 2)
      let lead = rows[done].map { $0 * inverse % Self.prime }
      rows[done] = lead
      let filled = lead.indices.filter { lead[$0] != 0 }
      for row in rows.indices where row != done && rows[row][column] != 0 {
        let factor = Self.prime - rows[row][column]
        for place in filled { rows[row][place] = (rows[row][place] + factor * lead[place]) % Self.prime }
      }
      pivots.append(column)
      done += 1
    }
    return pivots.enumerated().compactMap { row, column in
      let isAlone = !(0..<width).contains { $0 != column && rows[row][$0] != 0 }
      return isAlone && rows[row][width] < Self.most ? (open[column], rows[row][width]) : nil
    }
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
