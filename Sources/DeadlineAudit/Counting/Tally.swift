import Deadlines
import WorkingDays

/// Counts the outcomes of each timescale by period and by the value of a column, in one flat array.
///
/// Every deadline of every case is counted. In a flat array this is one addition in place, without
/// unpacking nested values.
struct Tally: Sendable {
  let timescales: Int
  /// Whether each layer is counted in the period of its own clock; otherwise a case has one period.
  let followsClocks: Bool
  /// For each timescale, whether it is owed, so that what is open at the end of a period is counted.
  let isDuty: [Bool]
  /// By how many values cases are counted: one if by none.
  let slots: Int
  /// A block for each quarter and value found.
  var counts: [Int] = []
  /// The block of each value in each quarter of ``QuarterTable/usual``, after those of no quarter;
  /// -1 if it has none yet.
  private var blocks: [Int32]
  /// The blocks of the other quarters.
  private var farBlocks: [BlockKey: Int32] = [:]
  /// What each block counts; `nil` for one that was given up.
  private(set) var keys: [BlockKey?] = []
  private let quarters = QuarterTable.shared
  /// Where the counts of each lane of a group stand, for the timescale that is being counted.
  var starts: [Int] = []
  /// The same for the law's layer.
  var lawStarts: [Int] = []
  /// What is known of the case of each lane of a group; empty if nothing is.
  var notes: [CaseNote] = []
  /// Counts for steps that took more working days than the blocks cover.
  var longTimes: [LongTime: Int] = [:]
  /// For each timescale, how many working days late a case is that may be among the latest.
  var leastLate: [Int32]
  /// The lanes of a group that may be among the latest.
  var lateLanes: [Int] = []

  struct LongTime: Hashable {
    let place: Int
    let days: Int
  }

  /// What a block counts.
  struct BlockKey: Hashable {
    /// The number of the quarter; `nil` for what has none.
    let quarter: Int?
    let slot: Int
  }

  /// Where the counts of a timescale stand, those of its statuses first, with room for sixteen.
  enum Place {
    static let statute = 16
    static let disputed = 32
    static let robustBreaches = disputed + 1
    static let withinMaximum = disputed + 2
    static let withinMaximumInLaw = disputed + 3
    /// The four counts of a ``Flow``.
    static let flow = disputed + 4
    static let flowInLaw = flow + 4
    static let taken = flowInLaw + 4
    /// How many numbers of working days a block covers.
    static let times = 128
    static let takenInLaw = taken + times
    static let stride = takenInLaw + times
  }

  /// An empty tally.
  ///
  /// - Parameters:
  ///   - isDuty: for each timescale, whether it is owed.
  ///   - basis: what decides the period of an outcome.
  ///   - slots: by how many values cases are counted.
  ///   - findsLatest: whether the latest cases are looked for.
  init(isDuty: [Bool], basis: PeriodBasis = .start, slots: Int = 1, findsLatest: Bool = false) {
    timescales = isDuty.count
    self.isDuty = isDuty
    self.slots = slots
    followsClocks = basis == .start
    blocks = [Int32](repeating: -1, count: (QuarterTable.usual.count + 1) * slots)
    leastLate = [Int32](repeating: findsLatest ? 1 : .max, count: isDuty.count)
  }

  /// Whether cases differ in nothing but their outcomes.
  var isPlain: Bool { followsClocks && slots == 1 }

  // MARK: - Blocks

  /// Where the counts of a timescale stand for a day and a value.
  @inline(__always)
  mutating func place(_ timescale: Int, _ day: Int32, _ slot: Int) -> Int {
    (block(of: day, slot) &* timescales &+ timescale) &* Place.stride
  }

  /// The block of the quarter of a day, or of none, and of a value.
  @inline(__always)
  private mutating func block(of day: Int32, _ slot: Int) -> Int {
    var index = slot
    if day != BriefDeadline.blank {
      let quarter = quarters.quarter(of: day)
      guard QuarterTable.usual.contains(quarter) else { return farBlock(quarter, slot) }
      index = (quarter &+ 1) &* slots &+ slot
    }
    let block = blocks[index]
    return block >= 0 ? Int(block) : newBlock(at: index)
  }

  @inline(never)
  private mutating func newBlock(at index: Int) -> Int {
    let quarter = index / slots - 1
    let block = newBlock(BlockKey(quarter: quarter < 0 ? nil : quarter, slot: index % slots))
    blocks[index] = Int32(truncatingIfNeeded: block)
    return block
  }

  @inline(never)
  private mutating func farBlock(_ quarter: Int, _ slot: Int) -> Int {
    let key = BlockKey(quarter: quarter, slot: slot)
    if let known = farBlocks[key] { return Int(known) }
    let block = newBlock(key)
    farBlocks[key] = Int32(truncatingIfNeeded: block)
    return block
  }

  private mutating func newBlock(_ key: BlockKey) -> Int {
    if let free = keys.firstIndex(of: nil) {
      keys[free] = key
      return free
    }
    keys.append(key)
    counts += repeatElement(0, count: timescales * Place.stride)
    return keys.count - 1
  }

  /// Counts what was counted for one value under another.
  mutating func move(_ slot: Int, to other: Int) {
    let size = timescales * Place.stride
    for block in keys.indices {
      guard let key = keys[block], key.slot == slot else { continue }
      let target = blockIndex(of: BlockKey(quarter: key.quarter, slot: other))
      for place in 0..<size {
        counts[target * size + place] += counts[block * size + place]
        counts[block * size + place] = 0
      }
      for (long, cases) in longTimes where long.place / size == block {
        longTimes[long] = nil
        longTimes[LongTime(place: long.place + (target - block) * size, days: long.days), default: 0] += cases
      }
      keys[block] = nil
      if let quarter = key.quarter, !QuarterTable.usual.contains(quarter) {
        farBlocks[key] = nil
      } else {
        blocks[index(of: key)] = -1
      }
    }
  }

  private func index(of key: BlockKey) -> Int { ((key.quarter ?? -1) + 1) * slots + key.slot }

  private mutating func blockIndex(of key: BlockKey) -> Int {
    if let quarter = key.quarter, !QuarterTable.usual.contains(quarter) { return farBlock(quarter, key.slot) }
    let index = index(of: key)
    return blocks[index] >= 0 ? Int(blocks[index]) : newBlock(at: index)
  }

  // MARK: - What was counted

  /// Adds the counts of a timescale in one block to a summary.
  func add(_ timescale: Int, in block: Int, to summary: inout TimescaleSummary) {
    let place = (block * timescales + timescale) * Place.stride
    for status in Deadline.Status.allCases {
      summary.council[status] += counts[place + status.position]
      summary.statute[status] += counts[place + Place.statute + status.position]
    }
    summary.disputed += counts[place + Place.disputed]
    summary.robustBreaches += counts[place + Place.robustBreaches]
    summary.withinMaximum += counts[place + Place.withinMaximum]
    summary.withinMaximumInLaw += counts[place + Place.withinMaximumInLaw]
    summary.flow.add(Flow(counts[place + Place.flow..<place + Place.flowInLaw]))
    summary.flowInLaw.add(Flow(counts[place + Place.flowInLaw..<place + Place.taken]))
    add(at: place + Place.taken, to: &summary.taken)
    add(at: place + Place.takenInLaw, to: &summary.takenInLaw)
  }

  private func add(at place: Int, to time: inout TimeTaken) {
    for days in 0..<Place.times { time.add(days: days, cases: counts[place + days]) }
    for (long, cases) in longTimes where long.place == place { time.add(days: long.days, cases: cases) }
  }
}
