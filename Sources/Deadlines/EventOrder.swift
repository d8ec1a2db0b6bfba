import Timescales
import WorkingDays

/// Which recorded events prove that an event has happened, and which pairs of days contradict each other.
enum EventOrder {
  /// For each shared event, the events that must have happened before it, one or more steps back, a bit each.
  static let ancestors: [UInt64] = {
    let position = Dictionary(uniqueKeysWithValues: CaseEvent.standard.enumerated().map { ($1, $0) })
    var masks = CaseEvent.standard.map { event in
      event.presupposed.reduce(UInt64(0)) { $0 | UInt64(1) << UInt64(position[$1] ?? 0) }
    }
    // The vocabulary is in the order of a case, so an event's ancestors stand before it and are complete when it comes.
    for index in masks.indices {
      for earlier in 0..<index where masks[index] & (UInt64(1) << UInt64(earlier)) != 0 {
        masks[index] |= masks[earlier]
      }
    }
    return masks
  }()

  /// For each shared event, the events that prove it has happened.
  static let descendants: [UInt64] = {
    var masks = [UInt64](repeating: 0, count: CaseEvent.standard.count)
    for (later, mask) in ancestors.enumerated() {
      for earlier in masks.indices where mask & (UInt64(1) << UInt64(earlier)) != 0 {
        masks[earlier] |= UInt64(1) << UInt64(later)
      }
    }
    return masks
  }()

  /// Whether the event of a slot cannot be before that of another.
  static func presupposes(_ slot: Int, _ other: Int) -> Bool {
    slot < ancestors.count && (0..<ancestors.count).contains(other)
      && ancestors[slot] & (UInt64(1) << UInt64(other)) != 0
  }

  /// Whether recorded events prove that the event of a slot has happened.
  ///
  /// Stage 2 needs no request where stage 1 was left out.
  static func isProved(_ slot: Int, in frame: CaseFrame) -> Bool {
    guard slot < descendants.count, frame.recorded & descendants[slot] != 0 else { return false }
    return slot != Slots.Fixed.stage2Requested || frame[Slots.Fixed.stage1Skipped] == nil
  }

  /// Whether events that are recorded up to a day prove that the event of a slot has happened.
  static func isProved(_ slot: Int, in frame: CaseFrame, by day: Day) -> Bool {
    guard isProved(slot, in: frame) else { return false }
    var proofs = frame.recorded & descendants[slot]
    while proofs != 0 {
      if let proof = frame[proofs.trailingZeroBitCount], proof <= day { return true }
      proofs &= proofs - 1
    }
    return false
  }

  /// The earliest day of the events that prove that the event of a slot has happened.
  static func earliestProof(_ slot: Int, in frame: CaseFrame) -> Day? {
    isProved(slot, in: frame) ? earliestFollower(slot, in: frame) : nil
  }

  /// The earliest day of the events that come only after the event of a slot.
  static func earliestFollower(_ slot: Int, in frame: CaseFrame) -> Day? {
    var proofs = frame.recorded & descendants[slot]
    var earliest: Day?
    while proofs != 0 {
      if let day = frame[proofs.trailingZeroBitCount] { earliest = min(earliest ?? day, day) }
      proofs &= proofs - 1
    }
    return earliest
  }

  /// The pairs of recorded events, in the order of a case, that are recorded in the wrong order of days, without those that follow from
  /// another pair.
  static func contradictions(in frame: CaseFrame) -> [(earlier: Int, later: Int)] {
    var pairs: [(earlier: Int, later: Int)] = []
    var later = frame.recorded
    while later != 0 {
      let event = later.trailingZeroBitCount
      later &= later - 1
      guard let day = frame[event] else { continue }
      var earlier = ancestors[event] & frame.recorded
      while earlier != 0 {
        let ancestor = earlier.trailingZeroBitCount
        earlier &= earlier - 1
        guard let before = frame[ancestor], before > day else { continue }
        let between = ancestors[event] & descendants[ancestor] & frame.recorded
        if between == 0 { pairs.append((ancestor, event)) }
      }
    }
    return pairs
  }
}
