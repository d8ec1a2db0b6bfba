import CSVRecords

/// Some records of a file, in order.
///
/// A batch has its own bytes, so that it can be processed while the next one is read.
struct RowBatch: Sendable {
  /// A run of records.
  enum Piece {
    /// Plain lines: their range in the bytes, and the number of the first.
    case lines(Range<Int>, firstLine: Int)
    /// A record that has already been read, with its line break, and the line on which it begins.
    case record(Range<Int>, firstField: Int, line: Int)
    /// The fault of a refused record, and the bytes of its reference if they could be read.
    case fault(CSVReader.Fault, reference: [UInt8], line: Int)
    /// A line of totals that is shorter than the rows.
    case totals(line: Int, width: Int)
  }

  private(set) var pieces: [Piece] = []
  private(set) var bytes: [UInt8] = []
  /// The fields of the records that have already been read.
  private(set) var fields: [FieldRange] = []

  /// How many bytes the records have, including those of refused ones.
  private(set) var size = 0

  /// How many bytes after the last record may be read.
  static let padding = 16

  init() {}

  /// The one record or fault of a line.
  init(
    line: ArraySlice<UInt8>, number: Int, width: Int, leastWidth: Int? = nil, delimiter: UInt8, keptField: Int?
  ) {
    var csv = CSVReader(text: line, line: number)
    csv.width = width
    csv.leastWidth = leastWidth
    csv.delimiter = delimiter
    csv.keptField = keptField
    // Reading a line that is already in memory cannot fail.
    try? read(&csv, upTo: .max, recordByRecord: true)
  }

  /// Removes the records and keeps the memory.
  mutating func clear() {
    pieces.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    size = 0
  }

  /// Takes the next records of a reader, up to about this many bytes; none at the end of the file.
  mutating func read(_ csv: inout CSVReader, upTo size: Int, recordByRecord: Bool = false) throws {
    while self.size < size, pieces.count < size {
      if !recordByRecord, let (range, firstLine) = try csv.plainLines(upTo: size - self.size) {
        let start = bytes.count
        bytes.append(contentsOf: csv.buffer[range])
        self.size += range.count
        pieces.append(.lines(start..<bytes.count, firstLine: firstLine))
      } else {
        switch try csv.next() {
        case .end: return end()
        case .fault(.width) where TotalsRow.isOne(csv):
          self.size += 1
          pieces.append(.totals(line: csv.recordLine, width: csv.fields.count))
        case .fault(let fault): append(fault, line: csv.recordLine, reference: csv.keptBytes ?? [])
        case .record: append(csv)
        }
      }
    }
    end()
  }

  private mutating func end() {
    bytes.append(contentsOf: repeatElement(0, count: Self.padding))
  }

  /// Takes the record that a reader has just read.
  private mutating func append(_ csv: borrowing CSVReader) {
    let range = csv.recordRange
    let shift = bytes.count - range.lowerBound
    size += range.count
    bytes.append(contentsOf: csv.buffer[range])
    pieces.append(.record(range.lowerBound + shift..<bytes.count, firstField: fields.count, line: csv.recordLine))
    for field in csv.fields { fields.append(FieldRange(field, movedBy: shift)) }
  }

  /// Records a refused record.
  private mutating func append(_ fault: CSVReader.Fault, line: Int, reference: [UInt8]) {
    size += reference.count
    pieces.append(.fault(fault, reference: reference, line: line))
  }
}

/// Where the content of a field is among bytes, without the quotes around it.
struct FieldRange {
  private let start: UInt32
  private let end: UInt32
  let hasDoubledQuotes: Bool

  @inline(__always)
  init(_ start: Int, _ end: Int, hasDoubledQuotes: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  init(_ field: CSVReader.Field, movedBy shift: Int = 0) {
    self.init(
      field.range.lowerBound + shift, field.range.upperBound + shift, hasDoubledQuotes: field.hasDoubledQuotes)
  }

  @inline(__always)
  var range: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start == end }

  /// The bytes of the field, without doubled quotes.
  func content(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard hasDoubledQuotes else { return bytes[range] }
    return CSVReader.Field(range: range, isQuoted: true, hasDoubledQuotes: true).content(in: bytes)
  }
}
