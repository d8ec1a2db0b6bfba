import Deadlines

/// How many cases there are, and how many of them went on to a later stage, by the events on record up
/// to the as-of day.
public struct EscalationCounts: Hashable, Sendable {
  /// The number of cases.
  public internal(set) var cases = 0
  /// Of these, how many reached stage 2: it was requested, stage 1 was skipped, or a step of stage 2 or 3
  /// was taken.
  public internal(set) var stage2 = 0
  /// How many reached stage 3: it was requested, or a step of it was taken.
  public internal(set) var stage3 = 0
  /// How many were made or referred to the Ombudsman.
  public internal(set) var ombudsman = 0

  init() {}

  /// The counts of some cases.
  package init(cases: Int, stage2: Int, stage3: Int, ombudsman: Int) {
    (self.cases, self.stage2, self.stage3, self.ombudsman) = (cases, stage2, stage3, ombudsman)
  }

  mutating func add(_ reached: StagesReached) {
    cases += 1
    guard !reached.isEmpty else { return }
    if reached.contains(.stage2) { stage2 += 1 }
    if reached.contains(.stage3) { stage3 += 1 }
    if reached.contains(.ombudsman) { ombudsman += 1 }
  }

  mutating func add(_ other: EscalationCounts) {
    cases += other.cases
    stage2 += other.stage2
    stage3 += other.stage3
    ombudsman += other.ombudsman
  }
}

/// Counts cases and their stages by period and by the value of a column.
struct EscalationTally: Sendable {
  /// The counts of each quarter, by the value; those of cases without a day under `nil`.
  private(set) var counts: [Key: EscalationCounts] = [:]
  /// The counts of the usual quarters, which are most, by quarter and value.
  private var usual: [EscalationCounts]
  private let slots: Int
  private let quarters = QuarterTable.shared

  /// The counts of a quarter and a value.
  typealias Entry = (key: Key, counts: EscalationCounts)

  struct Key: Hashable {
    let quarter: Int?
    let slot: Int
  }

  init(slots: Int) {
    self.slots = slots
    usual = [EscalationCounts](repeating: EscalationCounts(), count: QuarterTable.usual.count * slots)
  }

  @inline(__always)
  mutating func add(_ reached: StagesReached, on day: Int32, slot: Int) {
    let quarter = day == BriefDeadline.blank ? -1 : quarters.quarter(of: day)
    if QuarterTable.usual.contains(quarter) {
      usual[quarter &* slots &+ slot].add(reached)
    } else {
      counts[Key(quarter: day == BriefDeadline.blank ? nil : quarter, slot: slot), default: EscalationCounts()]
        .add(reached)
    }
  }

  /// Counts what was counted for one value under another.
  mutating func move(_ slot: Int, to other: Int) {
    for (key, own) in all where key.slot == slot {
      counts[Key(quarter: key.quarter, slot: other), default: EscalationCounts()].add(own)
      counts[key] = nil
    }
    for quarter in QuarterTable.usual { usual[quarter * slots + slot] = EscalationCounts() }
  }

  /// All counts that are not zero, by quarter and value; a key may come twice.
  var all: [Entry] {
    usual.indices.filter { usual[$0].cases > 0 }.map { (Key(quarter: $0 / slots, slot: $0 % slots), usual[$0]) }
      + counts.map { ($0.key, $0.value) }
  }
}
