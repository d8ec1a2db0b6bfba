import Deadlines

/// The cases that wait for a block to be run and written, in the order of the file.
struct WaitingCases: Sendable {
  /// A case that waits to be written.
  struct Entry {
    /// Where what is written of its own fields is.
    let lead: Range<Int>
    let plan: Int
    /// Its row in the block.
    let row: Int
    /// What it is instead of a row, if some of its days are not known exactly.
    let ranged: RangedCases.Entry?
    /// Where its row of the table is among those of its block, once it is written group by group.
    var text = 0..<0
  }

  private(set) var entries: [Entry] = []
  /// What is written of their own fields, one after the other.
  private(set) var leads: [UInt8] = []
  /// The place of the case of each row of the block.
  private var places: [Int] = []

  var count: Int { entries.count }

  /// Adds a case, which is the next row of the block unless it is ranged.
  mutating func append(
    plan: Int, row: Int, ranged: RangedCases.Entry?, lead: (inout [UInt8]) -> Void
  ) {
    let start = leads.count
    lead(&leads)
    if ranged == nil { places.append(entries.count) }
    entries.append(Entry(lead: start..<leads.count, plan: plan, row: row, ranged: ranged))
  }

  /// The place of the case of a row of the block.
  @inline(__always)
  func place(ofRow row: Int) -> Int { places[row] }

  /// Where the lead of the case at a place is.
  @inline(__always)
  func lead(at place: Int) -> Range<Int> { entries[place].lead }

  @inline(__always)
  mutating func set(_ text: Range<Int>, at place: Int) { entries[place].text = text }

  /// Forgets the cases but keeps the memory.
  mutating func clear() {
    entries.removeAll(keepingCapacity: true)
    leads.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }
}
