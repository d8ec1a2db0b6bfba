/// A reader of well-formed comma-separated values that works differently from the audit's: one
/// character at a time.
enum CSVText {
  /// The records of a text whose quotes are all placed as RFC 4180 requires; `nil` for any other
  /// text.
  static func records(_ bytes: [UInt8]) -> [[String]]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var state = State.fieldStart
    for byte in bytes {
      let isQuote = byte == UInt8(ascii: "\"")
      let isEnd = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
      if state == .quoted {
        if isQuote { state = .quoteInQuoted } else { field.append(byte) }
      } else if isQuote {
        guard state != .plain else { return nil }
        if state == .quoteInQuoted { field.append(byte) }
        state = .quoted
      } else if isEnd {
        record.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
        guard byte == UInt8(ascii: "\n") else { continue }
        records.append(record)
        record.removeAll(keepingCapacity: true)
      } else {
        guard state != .quoteInQuoted else { return nil }
        field.append(byte)
        state = .plain
      }
    }
    // A rest without a line break is not a record.
    guard state == .fieldStart, record.isEmpty else { return nil }
    return records
  }

  private enum State {
    case fieldStart
    case plain
    case quoted
    case quoteInQuoted
  }

  /// A row, each field in quotes only if it needs them.
  static func row(_ fields: [String]) -> String {
    fields.map { field in
      let needsQuotes = field.unicodeScalars.contains { ["\"", ",", "\n", "\r"].contains($0) }
      guard needsQuotes else { return field }
      var quoted = "\""
      for scalar in field.unicodeScalars {
        if scalar == "\"" { quoted += "\"" }
        quoted.unicodeScalars.append(scalar)
      }
      return quoted + "\""
    }.joined(separator: ",") + "\n"
  }
}
