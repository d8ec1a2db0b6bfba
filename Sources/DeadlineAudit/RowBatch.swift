/// Some records of a file, in order, with bytes of their own, so that they can be worked on beside the reading of the next.
struct RowBatch: Sendable {
  /// A record, or what is wrong with one.
  struct Row {
    /// The line on which it begins.
    var line: Int
    /// Where its fields begin among those of the batch, or what is wrong.
    var content: Content
  }

  enum Content {
    case record(firstField: Int)
    /// The fault, and the bytes of the reference if they could be read.
    case fault(CSVReader.Fault, reference: [UInt8])
  }

  private(set) var rows: [Row] = []
  private var bytes: [UInt8] = []
  private var fields: [CSVReader.Field] = []

  /// How many bytes the records hold, those of refused ones included.
  private(set) var size = 0

  /// Takes over the record that a reader stands at.
  mutating func append(_ csv: borrowing CSVReader) {
    rows.append(Row(line: csv.recordLine, content: .record(firstField: fields.count)))
    guard let first = csv.fields.first?.range.lowerBound, let end = csv.fields.last?.range.upperBound else { return }
    let shift = bytes.count - first
    size += end - first
    bytes.append(contentsOf: csv.buffered(first..<end))
    for field in csv.fields {
      var own = field
      own.range = field.range.lowerBound + shift..<field.range.upperBound + shift
      fields.append(own)
    }
  }

  /// Takes note of a record that is refused.
  mutating func append(_ fault: CSVReader.Fault, line: Int, reference: [UInt8]) {
    size += reference.count
    rows.append(Row(line: line, content: .fault(fault, reference: reference)))
  }

  /// A field of the record whose fields begin at `first`.
  func field(_ column: Int, of first: Int) -> CSVReader.Field { fields[first + column] }

  /// The bytes of a field as they stand; doubled quotes still doubled.
  func raw(_ field: CSVReader.Field) -> ArraySlice<UInt8> { bytes[field.range] }

  /// The bytes of a field, without quotes.
  func content(_ field: CSVReader.Field) -> [UInt8] { field.content(in: bytes) }
}

extension CSVReader.Field {
  /// The bytes of the field, without quotes.
  func content(in bytes: [UInt8]) -> [UInt8] {
    guard hasDoubledQuotes else { return Array(bytes[range]) }
    var content: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      content.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return content
  }
}
