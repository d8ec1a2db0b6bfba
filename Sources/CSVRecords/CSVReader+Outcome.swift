extension CSVReader {
  /// A field of a record, without the quotes around it.
  package struct Field {
    /// Where its content is in the buffer.
    package var range: Range<Int>
    package var isQuoted: Bool
    package var hasDoubledQuotes: Bool

    package init(range: Range<Int>, isQuoted: Bool, hasDoubledQuotes: Bool) {
      self.range = range
      self.isQuoted = isQuoted
      self.hasDoubledQuotes = hasDoubledQuotes
    }

    /// The content of the field among these bytes; of two quotes in a row, one remains.
    package func content(in bytes: [UInt8]) -> ArraySlice<UInt8> {
      guard hasDoubledQuotes else { return bytes[range] }
      var content: [UInt8] = []
      var index = range.lowerBound
      while index < range.upperBound {
        content.append(bytes[index])
        index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
      }
      return content[...]
    }
  }

  /// What is wrong with the form of a record.
  package enum Fault: Sendable {
    case unclosedQuote(field: Int)
    case textAfterQuote(field: Int)
    case quoteInField(field: Int)
    case width(found: Int)
    case tooLong
  }

  /// The result of reading a record.
  package enum Outcome: Sendable {
    case record
    case fault(Fault)
    case end
  }
}
