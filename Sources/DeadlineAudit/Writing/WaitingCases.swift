import Deadlines

/// The cases that wait for a block to be run and written, in the order of the file.
///
/// The cases of a group lie apart, so what is read of each is kept short: with one large entry for each
/// case, writing waited a third of its time for memory.
struct WaitingCases: Sendable {
  private struct Entry {
    /// Where what is written of its own fields ends.
    let leadEnd: UInt32
    let plan: Int32
    /// Its row in the block; negative for a case of which some days are not known exactly.
    let row: Int32
  }

  private var entries: [Entry] = []
  /// What is written of their own fields, one after the other.
  var leads: [UInt8] = []
  /// The place of the case of each row of the block.
  private var places: [Int32] = []
  /// Where the row of the table of each case is, once it is written with its group.
  private var texts: [(start: UInt32, end: UInt32)] = []
  /// The cases of which some days are not known exactly, in order.
  private var ranged: [RangedCases.Entry] = []

  var count: Int { entries.count }

  /// Adds a case whose own fields are at the end of ``leads``: a row of the block, or one of which some days
  /// are not known exactly.
  mutating func append(plan: Int, row: Int, ranged: RangedCases.Entry?) {
    var row = Int32(truncatingIfNeeded: row)
    if let ranged {
      self.ranged.append(ranged)
      row = -Int32(truncatingIfNeeded: self.ranged.count)
    } else {
      places.append(Int32(truncatingIfNeeded: entries.count))
    }
    entries.append(
      Entry(leadEnd: UInt32(truncatingIfNeeded: leads.count), plan: Int32(truncatingIfNeeded: plan), row: row))
    texts.append((0, 0))
  }

  /// The place of the case of a row of the block.
  @inline(__always)
  func place(ofRow row: Int) -> Int { Int(places[row]) }

  /// Where what is written of the own fields of a case is.
  @inline(__always)
  func lead(at place: Int) -> Range<Int> {
    Int(place == 0 ? 0 : entries[place &- 1].leadEnd)..<Int(entries[place].leadEnd)
  }

  func plan(at place: Int) -> Int { Int(entries[place].plan) }

  /// The row of a case in the block; `nil` if some of its days are not known exactly.
  @inline(__always)
  func row(at place: Int) -> Int? { entries[place].row < 0 ? nil : Int(entries[place].row) }

  /// What a case is instead of a row.
  func ranged(at place: Int) -> RangedCases.Entry? {
    entries[place].row < 0 ? ranged[-1 - Int(entries[place].row)] : nil
  }

  @inline(__always)
  mutating func set(_ text: Range<Int>, at place: Int) {
    texts[place] = (UInt32(truncatingIfNeeded: text.lowerBound), UInt32(truncatingIfNeeded: text.upperBound))
  }

  /// Where the row of the table of a case is among those of its block.
  @inline(__always)
  func text(at place: Int) -> Range<Int> { Int(texts[place].start)..<Int(texts[place].end) }

  /// Forgets the cases but keeps the memory.
  mutating func clear() {
    entries.removeAll(keepingCapacity: true)
    leads.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    ranged.removeAll(keepingCapacity: true)
  }
}
