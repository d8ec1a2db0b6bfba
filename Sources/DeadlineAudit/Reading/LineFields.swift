/// Splits plain lines into fields, one line after the other.
///
/// It first finds every separator and line break, eight bytes at a time and without a branch for each.
/// A row then takes as many of these as it has columns. Memory is allocated for the first lines
/// only.
struct LineFields {
  /// The kind of the next line.
  enum Line {
    /// A record of the right width, whose fields are in `fields`.
    case record
    /// A line that is not a record of that width.
    case other
    case end
  }

  private let width: Int
  private let delimiter: UInt8
  /// The fields of the record just found.
  private(set) var fields: [FieldRange]
  /// The line on which it begins.
  private(set) var line = 0
  /// Where that line is, with its line break.
  private(set) var range = 0..<0
  /// Whether all bytes of these lines are ASCII, so that their texts need no check.
  private(set) var isASCII = true

  /// The indexes of the characters between fields and of line breaks, also of those inside quotes.
  private var separators: [UInt32] = []
  private var next = 0
  private var start = 0
  private var end = 0
  private var nextLine = 0

  init(width: Int, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.width = width
    self.delimiter = delimiter
    fields = [FieldRange](repeating: FieldRange(0, 0), count: width)
  }

  /// Starts on the lines in a range, after which at least ``RowBatch/padding`` more bytes may be
  /// read.
  mutating func begin(_ bytes: Span<UInt8>, in range: Range<Int>, firstLine: Int) {
    if separators.count < range.count + 16 { separators = [UInt32](repeating: 0, count: range.count + 16) }
    let delimiter = UInt64(delimiter)
    var separators = separators.mutableSpan
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (low, high) = (ones &* 0x7F, ones &* 0x80)
    let (commas, newlines) = (ones &* delimiter, ones &* 0x0A)
    var count = 0
    var all: UInt64 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var word = bytes.word(at: index)
      // Bytes after the range are ignored.
      if range.upperBound &- index < 8 { word &= (1 &<< UInt64(8 &* (range.upperBound &- index))) &- 1 }
      all |= word
      // The highest bit of each byte that is a comma or a line break. It is exact, because no carry
      // leaves its byte.
      let (comma, newline) = (word ^ commas, word ^ newlines)
      let isOther = (((comma & low) &+ low) | comma) & (((newline & low) &+ low) | newline)
      var found = ~isOther & high
      let foundCount = Int(truncatingIfNeeded: ((found &>> 7) &* ones) &>> 56)
      // Two are always stored, even if there are fewer. More than two in eight bytes are rare.
      separators[count] = UInt32(truncatingIfNeeded: index &+ (found.trailingZeroBitCount &>> 3))
      found &= found &- 1
      separators[count &+ 1] = UInt32(truncatingIfNeeded: index &+ (found.trailingZeroBitCount &>> 3))
      if foundCount > 2 {
        for further in 2..<foundCount {
          found &= found &- 1
          separators[count &+ further] = UInt32(truncatingIfNeeded: index &+ (found.trailingZeroBitCount &>> 3))
        }
      }
      count &+= foundCount
      index &+= 8
    }
    isASCII = all & high == 0
    next = 0
    start = range.lowerBound
    end = range.upperBound
    nextLine = firstLine
  }

  /// Finds the fields of the next line that is not empty.
  mutating func nextRecord(_ bytes: Span<UInt8>) -> Line {
    while start < end {
      let lineStart = start
      line = nextLine
      nextLine &+= 1
      var column = 0
      var isEnd = false
      repeat {
        let (field, separator) = nextField(bytes)
        if column < width { fields[column] = field }
        column &+= 1
        start = separator &+ 1
        isEnd = bytes[separator] == UInt8(ascii: "\n")
      } while !isEnd
      let length = start &- lineStart
      let isBlank = length == 1 || (length == 2 && bytes[lineStart] == UInt8(ascii: "\r"))
      guard isBlank else {
        range = lineStart..<start
        return column == width ? .record : .other
      }
      // A blank line is skipped.
    }
    return .end
  }

  /// The field that begins here, and the index of the comma or line break after it.
  @inline(__always)
  private mutating func nextField(_ bytes: Span<UInt8>) -> (FieldRange, separator: Int) {
    guard bytes[start] != UInt8(ascii: "\"") else { return nextQuotedField(bytes) }
    let separator = Int(separators[next])
    next &+= 1
    var end = separator
    if bytes[separator] == UInt8(ascii: "\n"), separator > start, bytes[separator &- 1] == UInt8(ascii: "\r") {
      end &-= 1
    }
    return (FieldRange(start, end), separator)
  }

  @inline(never)
  private mutating func nextQuotedField(_ bytes: Span<UInt8>) -> (FieldRange, separator: Int) {
    let quote = UInt8(ascii: "\"")
    var close = start + 1
    var hasDoubledQuotes = false
    while bytes[close] != quote || bytes[close + 1] == quote {
      if bytes[close] == quote {
        hasDoubledQuotes = true
        close += 1
      }
      close += 1
    }
    while separators[next] < close { next += 1 }
    let separator = Int(separators[next])
    next += 1
    return (FieldRange(start + 1, close, hasDoubledQuotes: hasDoubledQuotes), separator)
  }
}
