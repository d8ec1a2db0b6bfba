import CSVRecords

/// A row of totals, such as a spreadsheet has under its last case: a word like “Total”, and numbers.
enum TotalsRow {
  private static let words: Set<String> = [
    "total", "totals", "grand total", "sub total", "subtotal", "sum", "count", "total cases", "total complaints",
    "total requests", "number of cases", "number of complaints",
  ]

  /// Whether fields with something in them are a word for a total and otherwise numbers.
  static func isOne(_ fields: [ArraySlice<UInt8>]) -> Bool {
    var hasWord = false
    for field in fields where !field.allSatisfy({ $0 == 0x20 }) {
      guard field.count <= 60 else { return false }
      // “Total: 300” has both in one field.
      let text = field.filter { !isOfNumber($0) }
      let key = HeadingWords.key(String(decoding: text, as: UTF8.self))
      guard !key.isEmpty else { continue }
      guard words.contains(key) else { return false }
      hasWord = true
    }
    return hasWord
  }

  /// Whether the record that a reader has just refused is one.
  static func isOne(_ csv: borrowing CSVReader) -> Bool {
    var fields: [ArraySlice<UInt8>] = []
    for field in csv.fields { fields.append(field.content(in: csv.buffer)) }
    return isOne(fields)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || ".,%".utf8.contains(byte) }
}

/// Some lines of a file: how many, and the first of them.
package struct LineList: Hashable, Sendable {
  /// How many there are.
  package private(set) var count = 0
  /// The first of them, in order.
  package private(set) var first: [Int] = []

  private static let most = 20

  /// Lines that are known from elsewhere.
  package init(count: Int = 0, first: [Int] = []) {
    (self.count, self.first) = (count, first)
  }

  /// Adds a line.
  mutating func add(_ line: Int) {
    count += 1
    if first.count < Self.most { first.append(line) }
  }

  /// Adds lines of another part of the file.
  mutating func add(_ other: LineList) {
    count += other.count
    first = Array((first + other.first).sorted().prefix(Self.most))
  }
}
