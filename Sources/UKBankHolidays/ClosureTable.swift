internal import CSVRecords
internal import JSONTree
internal import WorkingDays

/// A reader of a council's closures as comma-separated values (RFC 4180), one day and title a row.
struct ClosureTable {
  private let bytes: [UInt8]
  private var csv: CSVReader
  private static let header = ["date", "title"]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    csv = CSVReader(text: bytes[...])
  }

  /// A closure and the offset of its day in the text.
  struct Row {
    let day: Day
    let title: String
    let offset: Int
  }

  private struct Field {
    var text: String
    var offset: Int
  }

  func error(_ reason: FeedError.Reason, at offset: Int, _ column: String = "") -> FeedError {
    let place = TextPosition(offset: offset, in: bytes)
    return FeedError(reason, path: column, line: place.line, column: place.column)
  }

  mutating func readHeader() throws(FeedError) {
    let fields = try record()
    let names = fields?.map(\.text) ?? []
    guard names == Self.header else {
      throw error(.wrongHeader(String(names.joined(separator: ",").prefix(60))), at: fields?.first?.offset ?? 0)
    }
    csv.width = Self.header.count
  }

  /// The next row, or `nil` at the end.
  mutating func next() throws(FeedError) -> Row? {
    guard let fields = try record() else { return nil }
    let (date, title) = (fields[0], fields[1])
    let day: Day
    do {
      day = try Day(iso8601: date.text)
    } catch {
      throw self.error(.notADay(error), at: date.offset, "date")
    }
    if let reason = FeedError.Reason(ofWords: title.text) { throw error(reason, at: title.offset, "title") }
    return Row(day: day, title: title.text, offset: date.offset)
  }

  /// The fields of the next record, or `nil` at the end.
  private mutating func record() throws(FeedError) -> [Field]? {
    let outcome: CSVReader.Outcome
    do {
      outcome = try csv.next()
    } catch {
      // Input cannot cause this: the whole text is in memory.
      preconditionFailure("a text in memory could not be read: \(error)")
    }
    switch outcome {
    case .end: return nil
    case .fault(let fault): throw error(FeedError.Reason(fault, width: Self.header.count), at: csv.faultOffset)
    case .record:
      return try csv.fields.map { field throws(FeedError) in
        let offset = csv.offset(of: field)
        guard let text = String(validating: csv.bytes(field), as: UTF8.self) else { throw error(.notUTF8, at: offset) }
        return Field(text: text, offset: offset)
      }
    }
  }
}

extension FeedError.Reason {
  /// The fault in the form of a row that must have so many fields.
  fileprivate init(_ fault: CSVReader.Fault, width: Int) {
    self =
      switch fault {
      case .unclosedQuote, .textAfterQuote, .quoteInField: .strayQuote
      case .width(let found): .wrongWidth(found, expected: width)
      case .tooLong: .rowTooLong(limit: CSVReader.longestLine)
      }
  }
}
