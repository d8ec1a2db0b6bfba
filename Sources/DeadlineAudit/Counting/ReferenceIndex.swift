/// The references of a file's first rows, to find those that come again.
///
/// They are kept as numbers of 64 bits, so that memory stays small. Of 100,000 references two that
/// differ have the same number once in some billion files.
struct ReferenceIndex {
  /// How many lines are compared.
  static let most = 100_000

  private var slots = [UInt64](repeating: 0, count: 1 << 18)
  /// The references that came again, the first of many.
  private(set) var repeated: [FileForm.RepeatedReference] = []
  /// How many rows have a reference that an earlier one has.
  private(set) var count = 0

  private static let mostListed = 20

  /// Adds the references of a batch, in their order.
  mutating func add(_ list: borrowing ReferenceList) {
    for index in 0..<list.count where !insert(list.hash(index)) {
      count += 1
      if repeated.count < Self.mostListed { repeated.append(list.entry(index)) }
    }
  }

  /// Adds a number, and returns whether it is new.
  private mutating func insert(_ hash: UInt64) -> Bool {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash &>> 40) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = hash
    return true
  }
}

/// The references of the rows of a batch.
struct ReferenceList: ~Copyable {
  private var bytes: [UInt8] = []
  private var entries: [(end: Int, line: Int, hash: UInt64)] = []

  var count: Int { entries.count }

  mutating func append(_ reference: ArraySlice<UInt8>, line: Int) {
    // FNV-1a, whose bits are mixed again, because the slots take a few of them.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in reference { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash &>> 32) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash &>> 32
    bytes.append(contentsOf: reference)
    // Zero is a free slot.
    entries.append((bytes.count, line, max(hash, 1)))
  }

  func hash(_ index: Int) -> UInt64 { entries[index].hash }

  func entry(_ index: Int) -> FileForm.RepeatedReference {
    let start = index == 0 ? 0 : entries[index - 1].end
    return .init(
      reference: String(decoding: bytes[start..<entries[index].end].prefix(60), as: UTF8.self),
      line: entries[index].line)
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }
}
