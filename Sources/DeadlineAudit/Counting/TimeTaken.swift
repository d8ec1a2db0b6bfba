/// How many working days a step took, counted over cases.
///
/// It is exact for any number of cases in any order.
public struct TimeTaken: Hashable, Sendable {
  /// How often each number of days was found.
  private var counts: [Int] = []
  /// How many cases were counted.
  public private(set) var cases = 0

  init() {}

  mutating func add(days: Int, cases more: Int = 1) {
    guard more > 0 else { return }
    if days >= counts.count { counts += repeatElement(0, count: days + 1 - counts.count) }
    counts[days] += more
    cases += more
  }

  mutating func add(_ other: TimeTaken) {
    if other.counts.count > counts.count { counts += repeatElement(0, count: other.counts.count - counts.count) }
    for (days, count) in other.counts.enumerated() { counts[days] += count }
    cases += other.cases
  }

  /// The working days within which half of the cases were done; `nil` without cases.
  public var median: Int? { percentile(50) }

  /// The working days within which nine of ten cases were done; `nil` without cases.
  public var ninetiethPercentile: Int? { percentile(90) }

  /// The most working days that a case took; `nil` without cases.
  public var longest: Int? { counts.lastIndex { $0 > 0 } }

  /// The least number of working days within which this percentage of cases was done (nearest
  /// rank); `nil` without cases.
  ///
  /// - Parameter percent: the percentage; less than 1 is taken as 1, and more than 100 as 100.
  /// - Returns: the number of working days.
  package func percentile(_ percent: Int) -> Int? {
    let rank = (cases * min(max(percent, 1), 100) + 99) / 100
    var sum = 0
    for (days, count) in counts.enumerated() where count > 0 {
      sum += count
      if sum >= rank { return days }
    }
    return nil
  }
}
