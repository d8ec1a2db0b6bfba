/// Some events of a case, one bit each: the shared ones, and those of profiles.
///
/// Of the fields after the shared events it holds the first 64, more than any profile of ours needs.
struct EventSet: Hashable, Sendable, BitwiseCopyable {
  var shared: UInt64 = 0
  private(set) var own: UInt64 = 0

  init(shared: UInt64 = 0) { self.shared = shared }

  init(_ fields: some Sequence<Int>) {
    for field in fields { insert(field) }
  }

  var isEmpty: Bool { shared | own == 0 }

  func contains(_ field: Int) -> Bool {
    if field < FieldIndex.sharedEvents { return shared & (1 &<< UInt64(field)) != 0 }
    let place = field &- FieldIndex.sharedEvents
    return place < 64 && own & (1 &<< UInt64(place)) != 0
  }

  /// The fields of events of profiles among them.
  func own(in index: FieldIndex) -> [Int] { index.ownEvents.filter { contains($0) } }

  mutating func insert(_ field: Int) {
    if field < FieldIndex.sharedEvents {
      shared |= 1 &<< UInt64(field)
    } else if field < FieldIndex.sharedEvents + 64 {
      own |= 1 &<< UInt64(field &- FieldIndex.sharedEvents)
    }
  }

  mutating func remove(_ field: Int) {
    if field < FieldIndex.sharedEvents {
      shared &= ~(1 &<< UInt64(field))
    } else if field < FieldIndex.sharedEvents + 64 {
      own &= ~(1 &<< UInt64(field &- FieldIndex.sharedEvents))
    }
  }

  func meets(_ other: EventSet) -> Bool { !(self & other).isEmpty }

  static func | (one: EventSet, other: EventSet) -> EventSet {
    EventSet(shared: one.shared | other.shared, own: one.own | other.own)
  }

  static func |= (one: inout EventSet, other: EventSet) { one = one | other }

  static func & (one: EventSet, other: EventSet) -> EventSet {
    EventSet(shared: one.shared & other.shared, own: one.own & other.own)
  }

  func subtracting(_ other: EventSet) -> EventSet {
    EventSet(shared: shared & ~other.shared, own: own & ~other.own)
  }

  private init(shared: UInt64, own: UInt64) { (self.shared, self.own) = (shared, own) }
}
