/// Reads records of comma-separated values (RFC 4180) from a stream of bytes, in bounded memory.
///
/// A record ends with LF or CRLF. A field in double quotes may contain separators, line breaks and
/// doubled quotes. A byte order mark, empty lines and records of another width that are nothing but
/// separators are skipped. The separator may be another character than the comma.
///
/// One stray quote must not swallow the file. Where a quote that is not closed in its line makes a
/// record longer than ``longestQuotedRecord`` or of the wrong width, only the record's first line
/// is refused. Reading continues with the next line.
package struct CSVReader {
  /// The longest record with a line break inside quotes, in bytes.
  package static let longestQuotedRecord = 64 * 1024
  /// The longest line, in bytes.
  package static let longestLine = 1024 * 1024

  /// Adds bytes to the end of an array and returns how many; 0 at the end of the stream.
  package typealias Source = (inout [UInt8]) throws -> Int

  private let source: Source
  /// The bytes that have been read and not discarded.
  package private(set) var buffer: [UInt8] = []
  /// How many bytes have been discarded before the buffer.
  private var discarded = 0
  /// Where in the buffer the next record begins.
  package private(set) var position = 0
  private var isAtEnd = false
  /// The line, from 1, on which the next record begins.
  package private(set) var line: Int
  /// How many fields a record must have; if `nil`, any number.
  package var width: Int?
  /// How many fields a record has at least, where those after them may be left out, as a spreadsheet does
  /// at the ends of rows.
  package var leastWidth: Int?
  /// The character between two fields: an ASCII character other than a quote or a line break.
  package var delimiter = UInt8(ascii: ",")

  /// The field that is kept of a refused record, to say which record it was.
  package var keptField: Int?
  /// The bytes of that field of the record just refused, if it could be read.
  package private(set) var keptBytes: [UInt8]?

  /// The fields of the record just read.
  package private(set) var fields: [Field] = []
  /// The line on which it began.
  package private(set) var recordLine = 1
  /// Where it is in the buffer, with the line break after it.
  package private(set) var recordRange = 0..<0
  /// Where in the stream the record just read or refused begins.
  package private(set) var recordOffset = 0
  /// Where in the stream the fault of the record just refused begins: a field, or the record.
  package private(set) var faultOffset = 0

  /// A reader of a stream.
  ///
  /// - Parameters:
  ///   - source: gives the bytes.
  ///   - line: the number of the first line.
  package init(_ source: @escaping Source, line: Int = 1) {
    self.source = source
    self.line = line
  }

  /// A reader of a text that is already in memory, whose reading therefore never fails.
  ///
  /// - Parameters:
  ///   - text: the bytes.
  ///   - line: the number of the first line.
  package init(text: ArraySlice<UInt8>, line: Int = 1) {
    var rest = text
    self.init(
      { bytes in
        bytes += rest
        defer { rest = [] }
        return rest.count
      }, line: line)
  }

  /// Reads the next record into ``fields``.
  package mutating func next() throws -> Outcome {
    if line == 1, position == 0 { try skipByteOrderMark() }
    while true {
      let start = try fillLine()
      guard start < buffer.count else { return .end }
      let end = lineEnd(from: start)
      guard end.content > start else {
        advance(past: end.next)
        continue
      }
      recordLine = line
      recordOffset = discarded + start
      let outcome = try record(from: start)
      if case .fault(.width) = outcome, isRecordBlank { continue }
      return outcome
    }
  }

  /// Whether the record just read is nothing but separators and spaces.
  package var isRecordBlank: Bool {
    fields.allSatisfy { buffer[$0.range].allSatisfy { $0 == UInt8(ascii: " ") } }
  }

  /// The bytes of a field, without quotes.
  package func bytes(_ field: Field) -> [UInt8] { Array(field.content(in: buffer)) }

  /// Where in the stream a field of the record just read begins, with its quote.
  package func offset(of field: Field) -> Int {
    discarded + field.range.lowerBound - (field.isQuoted ? 1 : 0)
  }

  // MARK: - The buffer

  private mutating func skipByteOrderMark() throws {
    while buffer.count < 3, !isAtEnd { try fill() }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func fill() throws {
    if try source(&buffer) == 0 { isAtEnd = true }
  }

  /// Discards the bytes before the next record.
  private mutating func discard() {
    discarded += position
    buffer.removeSubrange(..<position)
    position = 0
  }

  /// Whether the stream has a byte at this place of the buffer.
  ///
  /// After a quoted line break the rest of the record may still be missing.
  private mutating func has(_ index: Int) throws -> Bool {
    while index >= buffer.count, !isAtEnd { try fill() }
    return index < buffer.count
  }

  /// Makes sure that a whole line is in the buffer, up to ``longestLine``, and returns where it
  /// begins.
  private mutating func fillLine() throws -> Int {
    var searched = position
    while true {
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")), newline >= 0 { break }
      guard !isAtEnd, buffer.count - position <= Self.longestLine else { break }
      // Records are discarded only before more is read, so that the rest is moved once a block and
      // not once a record.
      searched = buffer.count - position
      discard()
      try fill()
    }
    return position
  }

  /// The end of the line that begins at `start`: of its content, and the start of the next line.
  private func lineEnd(from start: Int) -> (content: Int, next: Int) {
    let newline = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count
    let content = newline > start && buffer[newline - 1] == UInt8(ascii: "\r") ? newline - 1 : newline
    return (content, min(newline + 1, buffer.count))
  }

  private mutating func advance(past end: Int) {
    position = end
    line += 1
  }

  /// Makes sure that this many bytes are in the buffer, as far as the stream has them.
  package mutating func fill(to count: Int) throws {
    guard buffer.count - position < count, !isAtEnd else { return }
    discard()
    while buffer.count < count, !isAtEnd { try fill() }
  }

  /// Skips records that the caller has already handled.
  package mutating func pass(to end: Int, lines: Int) {
    position = end
    line += lines
  }

  /// Skips the line at `start`, even if it is longer than the buffer.
  private mutating func skipLine(from start: Int) throws {
    var end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
    while end == nil, !isAtEnd {
      discarded += buffer.count
      buffer.removeAll(keepingCapacity: true)
      position = 0
      try fill()
      end = buffer.firstIndex(of: UInt8(ascii: "\n"))
    }
    advance(past: end.map { $0 + 1 } ?? buffer.count)
  }
}

// MARK: - One record

extension CSVReader {
  private mutating func record(from start: Int) throws -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var index = start
    var linesInside = 0
    while true {
      let fieldStart = index
      let scanned: (end: Int, lines: Int)?
      if try has(index), buffer[index] == UInt8(ascii: "\"") {
        scanned = try quotedField(at: index, start: start, spansLines: linesInside > 0)
      } else {
        scanned = try plainField(at: index).map { ($0, 0) }
      }
      guard let scanned else { return try refuse(start, .quoteInField(field: fields.count), at: fieldStart) }
      linesInside += scanned.lines
      index = scanned.end
      guard index >= 0 else { return try refuse(start, .unclosedQuote(field: fields.count), at: fieldStart) }
      guard index - start <= Self.longestLine else { return try refuse(start, .tooLong, at: start) }
      guard try has(index) else { break }
      if buffer[index] == delimiter {
        index += 1
        continue
      }
      if buffer[index] == UInt8(ascii: "\r"), try has(index + 1), buffer[index + 1] == UInt8(ascii: "\n") {
        index += 1
      }
      guard buffer[index] == UInt8(ascii: "\n") else {
        // A quote that closes only lines later was most likely never meant to open.
        let field = fields.count - 1
        let fault = linesInside > 0 ? Fault.unclosedQuote(field: field) : .textAfterQuote(field: field)
        return try refuse(start, fault, at: fieldStart)
      }
      break
    }
    if linesInside == 0 { fit(endingAt: index) }
    if let width, fields.count != width {
      // A stray quote that runs over line ends may have swallowed good rows: only its first line is
      // refused.
      if linesInside > 0 {
        let field = fields.firstIndex { spansLines($0) } ?? 0
        return try refuse(start, .unclosedQuote(field: field), at: offset(of: fields[field]) - discarded)
      }
      // A line with few of the fields is most likely the rest of a text, which is not a reference.
      let isRow = fields.count > 1 && fields.count * 2 >= width
      keptBytes = keptField.flatMap { isRow && fields.indices.contains($0) ? bytes(fields[$0]) : nil }
      faultOffset = recordOffset
      advance(past: min(index + 1, buffer.count))
      return .fault(.width(found: fields.count))
    }
    position = min(index + 1, buffer.count)
    recordRange = start..<position
    line += linesInside + 1
    return .record
  }

  /// Adds the fields that a record leaves out at its end.
  private mutating func fit(endingAt end: Int) {
    guard let width, let leastWidth, fields.count >= leastWidth else { return }
    while fields.count < width { fields.append(Field(range: end..<end, isQuoted: false, hasDoubledQuotes: false)) }
  }

  private func spansLines(_ field: Field) -> Bool {
    field.isQuoted && buffer[field.range].contains(UInt8(ascii: "\n"))
  }

  /// Refuses the line at `start` for a fault that begins at `place`.
  private mutating func refuse(_ start: Int, _ fault: Fault, at place: Int) throws -> Outcome {
    faultOffset = discarded + place
    keptBytes = keptField.flatMap { index in
      fields.indices.contains(index) && !spansLines(fields[index]) ? bytes(fields[index]) : nil
    }
    try skipLine(from: start)
    return .fault(fault)
  }

  /// Adds the plain field at `start` and returns its end; `nil` if there is a quote in it.
  private mutating func plainField(at start: Int) throws -> Int? {
    var index = start
    while true {
      // Only after a quoted line break may the rest of the line still be missing.
      if index == buffer.count {
        guard !isAtEnd, index - start <= Self.longestLine else { break }
        try fill()
        continue
      }
      let byte = buffer[index]
      if byte == delimiter || byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\"") { return nil }
      index += 1
    }
    var end = index
    if index < buffer.count, buffer[index] == UInt8(ascii: "\n"), end > start, buffer[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    } else if index == buffer.count, end > start, buffer[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    fields.append(Field(range: start..<end, isQuoted: false, hasDoubledQuotes: false))
    return index
  }

  /// Adds the quoted field at `start`.
  ///
  /// - Parameters:
  ///   - start: where its opening quote is.
  ///   - recordStart: where the record begins.
  ///   - spansLines: an earlier field of the record has line breaks.
  /// - Returns: the place after the closing quote, and how many line breaks are inside; a place of
  ///   -1 if the quote is not closed in time.
  /// - Throws: what the source throws.
  private mutating func quotedField(
    at start: Int, start recordStart: Int, spansLines: Bool
  ) throws -> (end: Int, lines: Int)? {
    var index = start + 1
    var lines = 0
    var hasDoubledQuotes = false
    while true {
      let longest = spansLines || lines > 0 ? Self.longestQuotedRecord : Self.longestLine
      guard index - recordStart <= longest, try has(index) else { return (-1, 0) }
      let byte = buffer[index]
      if byte == UInt8(ascii: "\n") { lines += 1 }
      if byte == UInt8(ascii: "\"") {
        guard try has(index + 1), buffer[index + 1] == UInt8(ascii: "\"") else { break }
        hasDoubledQuotes = true
        index += 1
      }
      index += 1
    }
    fields.append(Field(range: start + 1..<index, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
    return (index + 1, lines)
  }
}
