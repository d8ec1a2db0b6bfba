/// What becomes of a record.
extension CSVReader {
  /// A field of the record just read, without the quotes around it.
  struct Field {
    var range: Range<Int>
    var isQuoted: Bool
    var hasDoubledQuotes: Bool
  }

  /// What is wrong with the form of a record.
  enum Fault {
    case unclosedQuote(field: Int)
    case textAfterQuote(field: Int)
    case quoteInField(field: Int)
    case width(found: Int)
    case tooLong
  }

  enum Outcome {
    case record
    case fault(Fault)
    case end
  }
}
