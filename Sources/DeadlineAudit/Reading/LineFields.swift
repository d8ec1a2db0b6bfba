/// The fields of plain lines, one line after the other.
///
/// First every comma and line break is found, eight bytes at a time and without a branch for any of them; then a row takes as many of these
/// as it has columns. No memory is asked for after the first lines.
struct LineFields {
  /// What the next line is.
  enum Line {
    /// A record of the right width, whose fields stand in `fields`.
    case record
    /// A line that is not a record of that width.
    case other
    case end
  }

  private let width: Int
  /// The fields of the record just found.
  private(set) var fields: [FieldRange]
  /// The line on which it stands.
  private(set) var line = 0
  /// Where that line stands, with its line break.
  private(set) var range = 0..<0
  /// Whether all bytes of these lines are ASCII, so that no text of theirs has to be checked.
  private(set) var isASCII = true

  /// The places of commas and line breaks; those inside quotes too.
  private var separators: [UInt32] = []
  private var next = 0
  private var start = 0
  private var end = 0
  private var nextLine = 0

  init(width: Int) {
    self.width = width
    fields = [FieldRange](repeating: FieldRange(0, 0), count: width)
  }

  /// Begins with the lines in a range, behind which at least ``RowBatch/padding`` bytes may be looked at.
  mutating func begin(_ bytes: Span<UInt8>, in range: Range<Int>, firstLine: Int) {
    if separators.count < range.count + 16 { separators = [UInt32](repeating: 0, count: range.count + 16) }
    var separators = separators.mutableSpan
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (low, high) = (ones &* 0x7F, ones &* 0x80)
    let (commas, newlines) = (ones &* UInt64(UInt8(ascii: ",")), ones &* 0x0A)
    var count = 0
    var all: UInt64 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var word = bytes.word(at: index)
      // What lies behind the range is not looked at.
      if range.upperBound &- index < 8 { word &= (1 &<< UInt64(8 &* (range.upperBound &- index))) &- 1 }
      all |= word
      // The highest bit of each byte that is a comma or a line break; exact, because no carry leaves its byte.
      let (comma, newline) = (word ^ commas, word ^ newlines)
      let isOther = (((comma & low) &+ low) | comma) & (((newline & low) &+ low) | newline)
      var found = ~isOther & high
      let foundCount = Int(truncatingIfNeeded: ((found &>> 7) &* ones) &>> 56)
      // Two at once, whether they are there or not; more than two in eight bytes are rare.
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
      // A blank line is passed over.
    }
    return .end
  }

  /// The field that begins here, and the place of the comma or the line break behind it.
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
