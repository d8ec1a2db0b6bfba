import Deadlines
import WorkingDays

/// Counts the outcomes of each timescale by the quarter in which the clock started, in one flat
/// array.
///
/// Every deadline of every case is counted. In a flat array this is one addition in place, without
/// unpacking nested values.
struct Tally: Sendable {
  private let timescales: Int
  /// A block for each quarter found, and first one for clocks without a quarter.
  private var counts: [Int]
  /// The block of each quarter from ``firstYear`` on; -1 if it has none yet.
  private var blocks: [Int32] = []
  /// The quarter of each day of some decades.
  private let quarters = QuarterTable.shared
  /// Where the counts of each lane of a group stand, for the timescale that is being counted.
  private var starts: [Int] = []
  /// Counts for steps that took more working days than the blocks cover.
  private var longTimes: [LongTime: Int] = [:]

  private struct LongTime: Hashable {
    let place: Int
    let days: Int
  }

  /// Where the counts of a timescale stand, those of its statuses first, with room for sixteen.
  private enum Place {
    static let statute = 16
    static let disputed = 32
    static let robustBreaches = disputed + 1
    static let withinMaximum = disputed + 2
    static let withinMaximumInLaw = disputed + 3
    static let taken = disputed + 4
    /// How many numbers of working days a block covers.
    static let times = 128
    static let takenInLaw = taken + times
    static let stride = takenInLaw + times
  }

  init(timescales: Int) {
    self.timescales = timescales
    counts = [Int](repeating: 0, count: timescales * Place.stride)
  }

  /// Counts the outcome of a timescale in a number of cases.
  @inline(__always)
  mutating func add(_ timescale: Int, _ deadline: BriefDeadline, isBreachInLaw: Bool, cases: Int = 1) {
    let place = (block(of: deadline.start) * timescales + timescale) * Place.stride
    counts[place + deadline.status.position] += cases
    if isBreachInLaw, let statute = deadline.lawStatus { counts[place + Place.statute + statute.position] += cases }
    if deadline.isDisputed { counts[place + Place.disputed] += cases }
    if deadline.isRobust, deadline.status.isBreach { counts[place + Place.robustBreaches] += cases }
    if deadline.isWithinMaximum { counts[place + Place.withinMaximum] += cases }
    if isBreachInLaw, deadline.isWithinMaximumInLaw { counts[place + Place.withinMaximumInLaw] += cases }
    // A time that is not known exactly is not counted.
    if deadline.taken != BriefDeadline.blank, deadline.earliest == nil {
      add(time: deadline.taken, at: place + Place.taken, cases)
    }
    if deadline.lawTaken != BriefDeadline.blank { add(time: deadline.lawTaken, at: place + Place.takenInLaw, cases) }
  }

  /// Counts the outcomes of a timescale in the lanes of a group, whose policy's outcome varies.
  ///
  /// Column by column this takes a third of the time of ``add(_:_:isBreachInLaw:cases:)`` for each lane.
  mutating func add(
    _ timescale: Int, _ lanes: Range<Int>, _ places: BlockRunner.Places, of columns: borrowing OutcomeLanes,
    isBreachInLaw: Bool
  ) {
    let own = columns.columns(places.policy, lanes)
    findPlaces(timescale, columns.start.span.extracting(own))
    addStatuses(
      columns.status.span.extracting(own), columns.flags.span.extracting(own), isSeveral: places.isSeveral)
    addTimes(
      columns.taken.span.extracting(own), columns.metOn.span.extracting(own), columns.flags.span.extracting(own),
      at: Place.taken)
    guard places.law >= 0 else {
      if isBreachInLaw, let statute = places.first.lawStatus {
        for lane in 0..<lanes.count { counts[starts[lane] &+ Place.statute &+ statute.position] += 1 }
      }
      return
    }
    let law = columns.columns(places.law, lanes)
    if isBreachInLaw {
      addLawStatuses(columns.status.span.extracting(law), columns.flags.span.extracting(law))
    }
    if places.isCountedInLaw {
      addTimes(
        columns.taken.span.extracting(law), columns.metOn.span.extracting(law), columns.flags.span.extracting(law),
        at: Place.takenInLaw)
    }
  }

  /// Finds where the counts of each lane stand, by the quarter of its start.
  private mutating func findPlaces(_ timescale: Int, _ days: Span<Int32>) {
    if starts.count < days.count { starts = [Int](repeating: 0, count: days.count) }
    for lane in days.indices { starts[lane] = (block(of: days[lane]) &* timescales &+ timescale) &* Place.stride }
  }

  private mutating func addStatuses(
    _ statuses: Span<Deadline.Status>, _ flags: Span<Outcome.Flags>, isSeveral: Bool
  ) {
    let (disputed, robust, within): (Outcome.Flags, Outcome.Flags, Outcome.Flags) = (
      .disputed, .robust, .withinMaximum
    )
    let depending = Outcome.Flags.dependsOnExtension
    // Taken out, so that whether the array is shared is not checked again for each count.
    var own: [Int] = []
    swap(&own, &self.counts)
    var counts = own.mutableSpan
    for lane in statuses.indices {
      let (place, status, flags) = (starts[lane], statuses[lane], flags[lane])
      counts[place &+ status.position] += 1
      if flags.contains(within) { counts[place &+ Place.withinMaximum] += 1 }
      if isSeveral, flags.contains(disputed) { counts[place &+ Place.disputed] += 1 }
      guard status.isBreach else { continue }
      // What is a breach is known.
      if isSeveral ? flags.contains(robust) : !flags.contains(depending) {
        counts[place &+ Place.robustBreaches] += 1
      }
    }
    swap(&own, &self.counts)
  }

  private mutating func addLawStatuses(_ statuses: Span<Deadline.Status>, _ flags: Span<Outcome.Flags>) {
    let within = Outcome.Flags.withinMaximum
    var own: [Int] = []
    swap(&own, &self.counts)
    var counts = own.mutableSpan
    for lane in statuses.indices {
      counts[starts[lane] &+ Place.statute &+ statuses[lane].position] += 1
      if flags[lane].contains(within) { counts[starts[lane] &+ Place.withinMaximumInLaw] += 1 }
    }
    swap(&own, &self.counts)
  }

  /// Counts the working days that acts took whose days are known.
  private mutating func addTimes(
    _ times: Span<Int32>, _ metDays: Span<Int32>, _ flags: Span<Outcome.Flags>, at place: Int
  ) {
    let (blank, atTheLatest) = (BriefDeadline.blank, Outcome.Flags.metAtTheLatest)
    for lane in times.indices
    where times[lane] != blank && metDays[lane] != blank && !flags[lane].contains(atTheLatest) {
      add(time: times[lane], at: starts[lane] &+ place, 1)
    }
  }

  @inline(__always)
  private mutating func add(time: Int32, at place: Int, _ cases: Int) {
    if time < Place.times {
      counts[place + Int(time)] += cases
    } else {
      longTimes[LongTime(place: place, days: Int(time)), default: 0] += cases
    }
  }

  /// The block of the quarter in which a clock started.
  @inline(__always)
  private mutating func block(of start: Int32) -> Int {
    guard start != BriefDeadline.blank else { return 0 }
    let quarter = quarters.quarter(of: start)
    guard quarter >= 0 else { return 0 }
    if quarter < blocks.count, blocks[quarter] >= 0 { return Int(blocks[quarter]) }
    return newBlock(quarter)
  }

  @inline(never)
  private mutating func newBlock(_ quarter: Int) -> Int {
    while blocks.count <= quarter { blocks.append(-1) }
    let block = counts.count / (timescales * Place.stride)
    blocks[quarter] = Int32(truncatingIfNeeded: block)
    counts += repeatElement(0, count: timescales * Place.stride)
    return block
  }

  // MARK: - What was counted

  /// The quarters found, in order, each with its block.
  var periods: [(quarter: FinancialPeriod, block: Int)] {
    blocks.indices.filter { blocks[$0] >= 0 }.map { (QuarterTable.period($0), Int(blocks[$0])) }
  }

  /// Adds the counts of a timescale in one block, or in all, to a summary.
  func add(_ timescale: Int, in block: Int? = nil, to summary: inout TimescaleSummary) {
    let all = 0..<counts.count / max(1, timescales * Place.stride)
    for own in block.map({ $0..<$0 + 1 }) ?? all {
      let place = (own * timescales + timescale) * Place.stride
      for status in Deadline.Status.allCases {
        summary.council[status] += counts[place + status.position]
        summary.statute[status] += counts[place + Place.statute + status.position]
      }
      summary.disputed += counts[place + Place.disputed]
      summary.robustBreaches += counts[place + Place.robustBreaches]
      summary.withinMaximum += counts[place + Place.withinMaximum]
      summary.withinMaximumInLaw += counts[place + Place.withinMaximumInLaw]
      add(at: place + Place.taken, to: &summary.taken)
      add(at: place + Place.takenInLaw, to: &summary.takenInLaw)
    }
  }
}

extension Tally {
  private func add(at place: Int, to time: inout TimeTaken) {
    for days in 0..<Place.times { time.add(days: days, cases: counts[place + days]) }
    for (long, cases) in longTimes where long.place == place { time.add(days: long.days, cases: cases) }
  }
}

/// The quarter of the financial year of each day.
private struct QuarterTable: Sendable {
  /// The first financial year of the table.
  private static let firstYear = 1990
  static let shared = QuarterTable()
  private static let first = Day.number(year: firstYear, month: 4, day: 1)
  private static let last = Day.number(year: 2041, month: 3, day: 31)

  private let first = Self.first
  private let quarters: [UInt8] = (Self.first...Self.last).map { UInt8(truncatingIfNeeded: Self.place(of: $0)) }

  /// The number of quarters from the first one to that of a day; negative before it.
  @inline(__always)
  func quarter(of day: Int32) -> Int {
    let index = Int(day) &- Int(first)
    return quarters.indices.contains(index) ? Int(quarters[index]) : Self.place(of: day)
  }

  @inline(never)
  private static func place(of day: Int32) -> Int {
    let quarter = FinancialPeriod(quarterOf: Day(uncheckedNumber: day))
    return (quarter.startYear - firstYear) * 4 + (quarter.quarter ?? 1) - 1
  }

  static func period(_ place: Int) -> FinancialPeriod {
    FinancialPeriod(year: firstYear + place / 4, quarter: place % 4 + 1)
  }
}
