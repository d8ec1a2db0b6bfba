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
        reason: "the row has \(found) fields, the header \(headings.count)")
    case .tooLong: self.init(column: column(0), reason: "the line is longer than \(CSVReader.longestLine) bytes")
    }
  }
}
