/// How many working days a step took, counted over cases.
///
/// It is exact for any number of cases in any order: ``counts`` is the whole distribution, from which all
/// other figures follow.
public struct TimeTaken: Hashable, Sendable {
  /// How often each number of days was found, up to the longest.
  private var frequencies: [Int] = []
  /// How many cases were counted.
  public private(set) var cases = 0

  init() {}

  /// The distribution of the cases given as pairs; those of no case or of a negative number of days are
  /// left out.
  package init(counts: [Count]) {
    for count in counts where count.days >= 0 { add(days: count.days, cases: count.cases) }
  }

  /// A number of working days, and how many cases took exactly that many.
  public struct Count: Hashable, Sendable {
    /// The number of working days, 0 or more.
    public let days: Int
    /// The number of cases, 1 or more.
    public let cases: Int

    /// A number of days that some cases took.
    package init(days: Int, cases: Int) { (self.days, self.cases) = (days, cases) }
  }

  /// The distribution: each number of working days that some case took, ascending.
  ///
  /// - Complexity: linear in the longest.
  public var counts: [Count] {
    frequencies.indices.filter { frequencies[$0] > 0 }.map { Count(days: $0, cases: frequencies[$0]) }
  }

  /// The mean number of working days, the sum divided by the cases; `nil` without cases.
  ///
  /// - Complexity: linear in the longest.
  public var mean: Double? { cases == 0 ? nil : sum / Double(cases) }

  /// The mean in tenths of a working day, halves rounded up.
  package var meanInTenths: Int? {
    cases == 0 ? nil : Int((20 * sum + Double(cases)) / Double(2 * cases))
  }

  /// The working days that all cases took together: exact below 2⁵³, and a summary from elsewhere may say
  /// more than an `Int` holds.
  private var sum: Double { frequencies.enumerated().reduce(0) { $0 + Double($1.offset) * Double($1.element) } }

  /// How many cases took at most this many working days.
  ///
  /// - Parameter days: the number of working days; none for a negative one.
  /// - Returns: the number of cases.
  /// - Complexity: linear in the number of days.
  public func cases(within days: Int) -> Int {
    days < 0 ? 0 : frequencies.prefix(days < .max ? days + 1 : days).reduce(0, +)
  }

  /// The cases in bands of working days, such as up to 10, 11 to 20 and over 20.
  ///
  ///     taken.bands(upTo: [10, 20]).map(\.cases)  // [16, 7, 25]
  ///
  /// - Parameter ends: the upper ends of the bands, in any order.
  /// - Returns: the bands, ascending; the last one has what took longer than every end. Together they
  ///   have every case once.
  public func bands(upTo ends: [Int]) -> [Band] {
    var (bands, before) = ([Band](), 0)
    for end in Set(ends).sorted() {
      let within = cases(within: end)
      bands.append(Band(upTo: end, cases: within - before))
      before = within
    }
    return bands + [Band(upTo: nil, cases: cases - before)]
  }

  /// The cases that took more working days than the band before allows, and at most so many.
  public struct Band: Hashable, Sendable {
    /// The most working days; `nil` for the last band, which has no end.
    public let upTo: Int?
    /// The number of cases.
    public let cases: Int
  }

  mutating func add(days: Int, cases more: Int = 1) {
    guard more > 0 else { return }
    if days >= frequencies.count { frequencies += repeatElement(0, count: days + 1 - frequencies.count) }
    frequencies[days] += more
    cases += more
  }

  mutating func add(_ other: TimeTaken) {
    if other.frequencies.count > frequencies.count {
      frequencies += repeatElement(0, count: other.frequencies.count - frequencies.count)
    }
    for (days, count) in other.frequencies.enumerated() { frequencies[days] += count }
    cases += other.cases
  }

  /// The working days within which half of the cases were done; `nil` without cases.
  public var median: Int? { percentile(50) }

  /// The working days within which nine of ten cases were done; `nil` without cases.
  public var ninetiethPercentile: Int? { percentile(90) }

  /// The most working days that a case took; `nil` without cases.
  public var longest: Int? { frequencies.lastIndex { $0 > 0 } }

  /// The least number of working days within which this percentage of cases was done (nearest
  /// rank); `nil` without cases.
  ///
  /// - Parameter percent: the percentage; less than 1 is taken as 1, and more than 100 as 100.
  /// - Returns: the number of working days.
  public func percentile(_ percent: Int) -> Int? {
    let rank = (cases * min(max(percent, 1), 100) + 99) / 100
    var sum = 0
    for (days, count) in frequencies.enumerated() where count > 0 {
      sum += count
      if sum >= rank { return days }
    }
    return nil
  }
}
