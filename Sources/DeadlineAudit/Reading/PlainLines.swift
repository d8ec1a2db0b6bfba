import CSVRecords

/// Finds plain lines: each is a record, and any quote in it opens and closes within the line in
/// proper form.
///
/// They are handed over as bytes, and the worker finds their fields. Everything else goes through
/// `CSVReader.next()`, which can recover from a fault.
extension CSVReader {
  /// Skips the plain lines that come next, up to this many bytes, and returns where they are; `nil`
  /// if there is none.
  ///
  /// A last line without a line break is not plain, nor is a line that is longer than `size`.
  mutating func plainLines(upTo size: Int) throws -> (range: Range<Int>, firstLine: Int)? {
    let size = min(size, Self.longestLine)
    try fill(to: size)
    guard let (range, lines) = nextPlain(upTo: size) else { return nil }
    let firstLine = line
    pass(to: range.upperBound, lines: lines)
    return (range, firstLine)
  }

  private func nextPlain(upTo size: Int) -> (range: Range<Int>, lines: Int)? {
    let start = position
    let bytes = buffer.span
    guard let newline = bytes.last(UInt8(ascii: "\n"), in: start..<min(start + size, bytes.count)) else { return nil }
    let end = Self.plainEnd(bytes, from: start, to: newline + 1, delimiter: delimiter)
    guard end > start else { return nil }
    return (start..<end, bytes.count(of: UInt8(ascii: "\n"), in: start..<end))
  }

  /// The end of the plain lines at the beginning of a range.
  private static func plainEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int, delimiter: UInt8) -> Int {
    var seen = start
    while let quote = bytes.first(UInt8(ascii: "\""), in: seen..<end) {
      let line = bytes.last(UInt8(ascii: "\n"), in: seen..<quote).map { $0 + 1 } ?? seen
      guard let next = endOfPlainLine(bytes, from: line, to: end, delimiter: delimiter) else { return line }
      seen = next
    }
    return end
  }

  /// Where the next line begins; `nil` if a quote in this one is misplaced by RFC 4180 or closed
  /// only in a later line.
  private static func endOfPlainLine(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, delimiter: UInt8
  ) -> Int? {
    let (quote, newline) = (UInt8(ascii: "\""), UInt8(ascii: "\n"))
    var index = start
    while index < end {
      if bytes[index] == quote {
        index += 1
        while index < end, bytes[index] != quote || (index + 1 < end && bytes[index + 1] == quote) {
          if bytes[index] == newline { return nil }
          index += bytes[index] == quote ? 2 : 1
        }
        index += 1
        if index + 1 < end, bytes[index] == UInt8(ascii: "\r"), bytes[index + 1] == newline { index += 1 }
      } else {
        while index < end, bytes[index] != delimiter, bytes[index] != newline {
          if bytes[index] == quote { return nil }
          index += 1
        }
      }
      guard index < end else { return nil }
      if bytes[index] == newline { return index + 1 }
      guard bytes[index] == delimiter else { return nil }
      index += 1
    }
    return nil
  }
}
