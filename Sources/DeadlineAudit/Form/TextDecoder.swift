/// Turns the bytes of a file, block by block, into UTF-8 with lines that end in LF or CRLF.
///
/// A block may end in the middle of a character. A file in UTF-8 with such line ends passes through
/// unchanged.
struct TextDecoder {
  private(set) var encoding: FileEncoding
  /// Whether lines end with CR alone.
  var endsLinesWithCR: Bool
  /// The bytes of a character that the next block completes.
  private var pending: [UInt8] = []
  /// The first half of a surrogate pair.
  private var highSurrogate: UInt32?

  init(_ encoding: FileEncoding, endsLinesWithCR: Bool = false) {
    self.encoding = encoding
    self.endsLinesWithCR = endsLinesWithCR
  }

  /// Whether the bytes of the file are the text.
  var isPlain: Bool { encoding == .utf8 && !endsLinesWithCR }

  /// Adds the text of a block to the end of an array.
  mutating func decode(_ block: ArraySlice<UInt8>, into text: inout [UInt8]) {
    let start = text.count
    switch encoding {
    case .utf8: text.append(contentsOf: block)
    case .windows1252:
      text.reserveCapacity(start + block.count + block.count / 16)
      for byte in block {
        if byte < 0x80 { text.append(byte) } else { text.appendUTF8(Windows1252.scalar(byte)) }
      }
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(block, into: &text)
    }
    guard endsLinesWithCR else { return }
    for index in start..<text.count where text[index] == 0x0D { text[index] = 0x0A }
  }

  /// Adds what is left of a character that the file does not complete.
  mutating func finish(into text: inout [UInt8]) {
    if highSurrogate != nil || !pending.isEmpty { text.appendUTF8(0xD800) }
    highSurrogate = nil
    pending = []
  }

  private mutating func decodeUTF16(_ block: ArraySlice<UInt8>, into text: inout [UInt8]) {
    let bytes = pending.isEmpty ? block : (pending + block)[...]
    pending = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      append(unit: encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second, to: &text)
      index += 2
    }
    if index < bytes.endIndex { pending = [bytes[index]] }
  }

  private mutating func append(unit: UInt32, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if 0xDC00..<0xE000 ~= unit { return text.appendUTF8(0x10000 + (high - 0xD800) << 10 + unit - 0xDC00) }
      text.appendUTF8(0xD800)
    }
    if 0xD800..<0xDC00 ~= unit {
      highSurrogate = unit
    } else if unit < 0x80 {
      text.append(UInt8(unit))
    } else {
      text.appendUTF8(unit)
    }
  }
}
