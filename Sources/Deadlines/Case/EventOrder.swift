import Timescales
import WorkingDays

/// Which recorded events prove that an event happened, and which days contradict each other.
enum EventOrder {
  /// For each shared event, the events that must precede it, one or more steps back, one bit each.
  static let ancestors = masks { $0.presupposed }

  /// For each shared event, the events that it answers or carries on, however many steps back.
  ///
  /// A complaint answers what it is about, but a mistake in that day does not make every act impossible.
  static let answered: [UInt64] = {
    var all = masks { $0 == .received ? [] : $0.answered }
    for event in CaseEvent.received.answered { all[Field.received] |= 1 << UInt64(Field.position(event)) }
    return all
  }()

  private static func masks(_ previous: (CaseEvent) -> [CaseEvent]) -> [UInt64] {
    let position = Dictionary(uniqueKeysWithValues: CaseEvent.standard.enumerated().map { ($1, $0) })
    var masks = CaseEvent.standard.map { event in
      previous(event).reduce(UInt64(0)) { $0 | UInt64(1) << UInt64(position[$1] ?? 0) }
    }
    // The vocabulary is in the order of a case: an event's ancestors are complete before its turn.
    for index in masks.indices {
      for earlier in 0..<index where masks[index] & (UInt64(1) << UInt64(earlier)) != 0 {
        masks[index] |= masks[earlier]
      }
    }
    return masks
  }

  /// For each shared event, the events that prove it has happened.
  static let descendants = followers(of: ancestors)

  private static let answers = followers(of: answered)

  private static func followers(of ancestors: [UInt64]) -> [UInt64] {
    var masks = [UInt64](repeating: 0, count: CaseEvent.standard.count)
    for (later, mask) in ancestors.enumerated() {
      for earlier in masks.indices where mask & (UInt64(1) << UInt64(earlier)) != 0 {
        masks[earlier] |= UInt64(1) << UInt64(later)
      }
    }
    return masks
  }

  /// Whether the event of a field cannot have happened before that of another.
  static func presupposes(_ field: Int, _ other: Int) -> Bool {
    field < ancestors.count && (0..<ancestors.count).contains(other)
      && ancestors[field] & (UInt64(1) << UInt64(other)) != 0
  }

  /// The recorded events that prove that the event of a field has happened, one bit each.
  static func proofs(of field: Int, in events: UInt64) -> UInt64 {
    field >= descendants.count || isNeedless(field, in: events) ? 0 : events & descendants[field]
  }

  /// Whether recorded events prove that the event of a field has happened.
  static func isProved(_ field: Int, in events: UInt64) -> Bool { proofs(of: field, in: events) != 0 }

  /// Whether events recorded up to a day prove that the event of a field has happened.
  static func isProved(_ field: Int, in row: CaseRow, by day: Day) -> Bool {
    earliest(of: proofs(of: field, in: row.recorded.events), in: row).map { $0 <= day } ?? false
  }

  /// The earliest day of the events that happen only after the event of a field.
  static func earliestFollower(_ field: Int, in row: CaseRow) -> Day? {
    earliest(of: row.recorded.events & descendants[field], in: row)
  }

  private static func earliest(of events: UInt64, in row: CaseRow) -> Day? {
    var earliest: Day?
    for field in Bits(events) {
      if let day = row[field] { earliest = min(earliest ?? day, day) }
    }
    return earliest
  }

  /// The recorded pairs of which one presupposes the other, in order, without those implied.
  static func pairs(in events: UInt64) -> [(earlier: Int, later: Int)] { pairs(in: events, ancestors, descendants) }

  /// The recorded pairs of which one answers or carries on the other, without those implied.
  static func answers(in events: UInt64) -> [(earlier: Int, later: Int)] { pairs(in: events, answered, answers) }

  private static func pairs(
    in events: UInt64, _ ancestors: [UInt64], _ descendants: [UInt64]
  ) -> [(earlier: Int, later: Int)] {
    var pairs: [(earlier: Int, later: Int)] = []
    for event in Bits(events) where event < ancestors.count {
      for ancestor in Bits(ancestors[event] & events)
      where ancestors[event] & descendants[ancestor] & events == 0 {
        pairs.append((ancestor, event))
      }
    }
    return pairs
  }
}

/// The positions of the bits that are set in a number, lowest first.
struct Bits: Sequence, IteratorProtocol {
  private var rest: UInt64

  init(_ bits: UInt64) { rest = bits }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest &- 1 }
    return rest.trailingZeroBitCount
  }
}
