package import WorkingDays

/// Writes fields of comma-separated values (RFC 4180).
package enum CSVField {
  /// Writes a text, in quotes where necessary.
  ///
  /// A spreadsheet would run a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break. For
  /// a spreadsheet, such a cell gets a leading apostrophe.
  package static func append(
    _ text: some Collection<UInt8>, isForSpreadsheet: Bool = false, delimiter: UInt8 = 0x2C, to output: inout [UInt8]
  ) {
    let isFormula = isForSpreadsheet && (text.first.map { Array("=+-@\t\r\n".utf8).contains($0) } ?? false)
    let needsQuotes = text.contains { $0 == 0x22 || $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes || isFormula else {
      output.append(contentsOf: text)
      return
    }
    output.append(0x22)
    if isFormula { output.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }

  /// Writes a text that is part of other bytes, in quotes where necessary.
  static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isForSpreadsheet: Bool = false, to output: inout OutputBytes
  ) {
    var needsQuotes = isForSpreadsheet
    for index in range {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { needsQuotes = true }
    }
    guard needsQuotes else { return output.append(bytes, range) }
    // This is rare, so it is not written twice.
    var field: [UInt8] = []
    append(Array(copying: bytes.extracting(range)), isForSpreadsheet: isForSpreadsheet, to: &field)
    output.append(field)
  }

  /// Whether a text needs no quotes.
  @inline(__always)
  static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { return false }
    }
    return true
  }

  /// Writes a day as yyyy-mm-dd, or for a spreadsheet as dd/mm/yyyy; nothing for `nil`.
  package static func append(_ day: Day?, isForSpreadsheet: Bool, to output: inout [UInt8]) {
    guard let day else { return }
    let parts = day.description.split(separator: "-")
    output.append(contentsOf: (isForSpreadsheet ? parts.reversed().joined(separator: "/") : day.description).utf8)
  }

  /// Writes a number.
  static func append(_ number: Int, to output: inout [UInt8]) {
    output.append(contentsOf: String(number).utf8)
  }

  /// Writes a text into a buffer for many rows.
  static func append(_ text: Span<UInt8>, isForSpreadsheet: Bool, to output: inout OutputBytes) {
    var isPlain = !isForSpreadsheet
    for index in text.indices {
      let byte = text[index]
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { isPlain = false }
    }
    guard !isPlain else { return output.append(text, 0..<text.count) }
    var field: [UInt8] = []
    append(text.indices.map { text[$0] }, isForSpreadsheet: isForSpreadsheet, to: &field)
    output.append(field)
  }
}
