import CSVRecords

extension CaseRowReader.Fault {
  /// What is wrong with the form of a record, in words.
  init(_ fault: CSVReader.Fault, headings: [String]) {
    func column(_ index: Int) -> String {
      headings.indices.contains(index) ? headings[index] : "field \(index + 1)"
    }
    switch fault {
    case .unclosedQuote(let field): self.init(column: column(field), reason: "a quote is opened and not closed")
    case .textAfterQuote(let field):
      self.init(column: column(field), reason: "text stands between a closing quote and the next comma")
    case .quoteInField(let field):
      self.init(column: column(field), reason: "a quote stands inside a field that does not begin with one")
    case .width(let found):
      self.init(
        column: column(min(found, headings.count)),
        reason: "the row has \(found) \(found == 1 ? "field" : "fields"), the header \(headings.count)")
    case .tooLong: self.init(column: column(0), reason: "the line is longer than \(CSVReader.longestLine) bytes")
    }
  }
}

extension BatchResult {
  /// Adds a refused record: line, column, reason, reference.
  mutating func reject(
    _ line: Int, _ faults: [CaseRowReader.Fault], reference: ArraySlice<UInt8>, isForSpreadsheet: Bool = false
  ) {
    CSVField.append(line, to: &rejects)
    // Bytes that are not text are repaired, so that the file of rejects itself is valid UTF-8.
    let texts = [
      faults.map(\.column).joined(separator: "; "), faults.map(\.reason).joined(separator: "; "),
      String(decoding: reference, as: UTF8.self),
    ]
    for text in texts {
      rejects.append(UInt8(ascii: ","))
      CSVField.append(Array(text.utf8), isForSpreadsheet: isForSpreadsheet, to: &rejects)
    }
    rejects.append(0x0A)
  }

  /// The header of the file of refused records.
  static var rejectsHeader: [UInt8] { Array("line,column,reason,reference\n".utf8) }
}
