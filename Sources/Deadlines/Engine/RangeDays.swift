/// Exact records, each with one day for every range.
struct RangeDays: Sendable {
  private let ranges: Int
  private var days: [Int32] = []

  /// How many records there are.
  private(set) var count = 0

  /// - Parameter ranges: how many ranges a record has.
  init(_ ranges: Int) { self.ranges = ranges }

  subscript(record: Int, range: Int) -> Int32 { days[record &* ranges &+ range] }

  /// Adds a record, with a day for each range.
  @inline(__always)
  mutating func append(_ day: (Int) -> Int32) {
    count += 1
    for range in 0..<ranges { days.append(day(range)) }
  }

  /// Sorts the records, earlier days first, and removes duplicates, so that equal cases give equal
  /// results.
  mutating func sort() {
    let order = (0..<count).sorted { precedes($0, $1) }
    var sorted: [Int32] = []
    sorted.reserveCapacity(days.count)
    var last: Int?
    var kept = 0
    for record in order {
      if let last, !precedes(last, record) { continue }
      sorted += days[record * ranges..<(record + 1) * ranges]
      last = record
      kept += 1
    }
    (days, count) = (sorted, kept)
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    for range in 0..<ranges where self[one, range] != self[other, range] {
      return self[one, range] < self[other, range]
    }
    return false
  }
}

/// A set of days within a range, one bit for each day.
struct DaysOfRange: Sendable {
  let range: ClosedRange<Int32>
  /// The first 64 days: enough for a month, without an allocation.
  private var first: UInt64 = 0
  private var further: [UInt64] = []

  /// An empty set.
  init(_ range: ClosedRange<Int32>) {
    self.range = range
    if range.count > 64 { further = [UInt64](repeating: 0, count: (range.count - 1) / 64) }
  }

  /// Adds those days that lie in the range.
  mutating func add(_ days: ClosedRange<Int32>) {
    guard days.overlaps(range) else { return }
    for day in days.clamped(to: range) {
      let place = Int(day &- range.lowerBound)
      if place < 64 {
        first |= 1 &<< UInt64(place)
      } else {
        further[place / 64 - 1] |= 1 &<< UInt64(place & 63)
      }
    }
  }

  mutating func add(_ day: Int32) { add(day...day) }

  /// Adds the first and the last day.
  mutating func addEnds() {
    add(range.lowerBound)
    add(range.upperBound)
  }

  /// The days, the earliest first.
  var days: [Int32] {
    var days = Bits(first).map { range.lowerBound &+ Int32($0) }
    for (word, bits) in further.enumerated() {
      days += Bits(bits).map { range.lowerBound &+ Int32(64 * (word + 1) + $0) }
    }
    return days
  }
}
