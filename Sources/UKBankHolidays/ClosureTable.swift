internal import JSONTree
internal import WorkingDays

/// The rows of a council's closures as comma-separated values: RFC 4180, one day and its title a
/// row.
struct ClosureTable {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// A closure and where its day stands.
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
    let start = position
    let names = try record()?.map(\.text) ?? []
    guard names == ["date", "title"] else {
      throw error(.wrongHeader(String(names.joined(separator: ",").prefix(60))), at: start)
    }
  }

  /// The next row, or `nil` at the end.
  mutating func next() throws(FeedError) -> Row? {
    guard let fields = try record() else { return nil }
    guard fields.count == 2 else { throw error(.wrongWidth(fields.count, expected: 2), at: fields[0].offset) }
    let day: Day
    do {
      day = try Day(iso8601: fields[0].text)
    } catch {
      throw self.error(.notADay(error), at: fields[0].offset, "date")
    }
    if let reason = FeedError.Reason(ofWords: fields[1].text) { throw error(reason, at: fields[1].offset, "title") }
    return Row(day: day, title: fields[1].text, offset: fields[0].offset)
  }

  // MARK: - Fields

  /// The fields of the next line that is not empty, or `nil` at the end.
  private mutating func record() throws(FeedError) -> [Field]? {
    while endOfLine() {}
    guard position < bytes.count else { return nil }
    var fields = [try field()]
    while position < bytes.count, bytes[position] == UInt8(ascii: ",") {
      position += 1
      fields.append(try field())
    }
    guard position == bytes.count || endOfLine() else { throw error(.strayQuote, at: fields[fields.count - 1].offset) }
    return fields
  }

  /// Goes past a line feed or a carriage return and a line feed, if one stands here.
  private mutating func endOfLine() -> Bool {
    let rest = bytes[position...]
    guard let length = rest.starts(with: [0x0A]) ? 1 : rest.starts(with: [0x0D, 0x0A]) ? 2 : nil else { return false }
    position += length
    return true
  }

  private mutating func field() throws(FeedError) -> Field {
    let start = position
    var content: [UInt8] = []
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      position += 1
      try readQuoted(from: start, into: &content)
    } else {
      while position < bytes.count, ![UInt8(ascii: ","), 0x0A].contains(bytes[position]) {
        guard bytes[position] != UInt8(ascii: "\"") else { throw error(.strayQuote, at: start) }
        if bytes[position...].starts(with: [0x0D, 0x0A]) { break }
        content.append(bytes[position])
        position += 1
      }
    }
    guard let text = String(validating: content, as: UTF8.self) else { throw error(.notUTF8, at: start) }
    return Field(text: text, offset: start)
  }

  /// Reads to the quote that closes a field; two quotes stand for one.
  private mutating func readQuoted(from start: Int, into content: inout [UInt8]) throws(FeedError) {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { return }
        position += 1
      }
      content.append(byte)
    }
    throw error(.strayQuote, at: start)
  }
}
