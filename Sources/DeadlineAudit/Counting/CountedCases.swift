import Deadlines
import WorkingDays

/// What is needed of the cases that wait for a block to be counted, in the order in which they were
/// added.
struct CountedCases: Sendable {
  private let basis: PeriodBasis
  private let asOf: Day
  private let reference: Int?
  private let stages = StageFields()
  /// The values of the column by which cases are counted.
  private(set) var values: ColumnValues?
  private var references: [UInt8] = []
  private var entries: [(end: UInt32, line: Int)] = []
  /// The notes of the cases, where more than their outcomes decides how they are counted.
  private var notes: [CaseNote] = []

  /// The longest reference that is shown, in bytes.
  private static let longestReference = 60

  init(_ options: AuditOptions, heading: CaseHeading, byColumn: Int?) {
    basis = options.periodBasis
    asOf = options.asOf
    reference = heading.reference
    values = byColumn.map { ColumnValues(column: $0) }
  }

  /// By how many values cases are counted.
  var slots: Int { values == nil ? 1 : ColumnValues.slots }
  private var isPlain: Bool { basis == .start && values == nil }

  /// Takes a case that waits, and counts it with the stages that it reached.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the batch.
  ///   - fields: where in these bytes the fields of the case are.
  ///   - line: its line.
  ///   - row: what is recorded of it.
  ///   - plan: its plan.
  ///   - counters: the counters of all plans.
  mutating func append(
    _ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, _ row: CaseRow, plan: Int,
    to counters: inout [PolicyCounter]
  ) {
    if let reference {
      let range = fields[reference].range
      if fields[reference].hasDoubledQuotes {
        references += fields[reference].content(in: bytes).prefix(Self.longestReference + 4)
      } else {
        references.append(copying: bytes.span.extracting(range.prefix(Self.longestReference + 4)))
      }
    }
    entries.append((UInt32(truncatingIfNeeded: references.count), line))
    let received = row.receivedNumber(stages)
    let day = basis == .closing ? row.endNumber(by: asOf) : received
    var slot = 0
    if let column = values?.column, let found = values?.number(of: fields[column].content(in: bytes)) {
      slot = found.number
      if found.isGivenUp {
        for index in notes.indices where notes[index].slot == slot { notes[index].slot = ColumnValues.other }
        for index in counters.indices { counters[index].move(slot, to: ColumnValues.other) }
      }
    }
    if !isPlain { notes.append(CaseNote(day: basis == .start ? BriefDeadline.blank : day, slot: slot)) }
    counters[plan].count(row.stagesReached(by: asOf, stages), on: day, slot: slot)
  }

  /// The note of a case.
  @inline(__always)
  func note(_ place: Int) -> CaseNote { isPlain ? .plain : notes[place] }

  /// The reference of a case, or its line.
  func reference(_ place: Int) -> String {
    let start = place == 0 ? 0 : Int(entries[place - 1].end)
    var text = references[start..<Int(entries[place].end)]
    if text.count > Self.longestReference {
      var end = start + Self.longestReference
      while end > start, references[end] & 0xC0 == 0x80 { end -= 1 }
      text = references[start..<end]
    }
    return text.isEmpty ? "line \(entries[place].line)" : String(decoding: text, as: UTF8.self)
  }

  /// Forgets the cases but keeps the memory.
  mutating func clear() {
    references.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
  }
}
