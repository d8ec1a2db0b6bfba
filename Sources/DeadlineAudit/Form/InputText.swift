import CSVRecords

/// The text of a file of cases from its header on, in UTF-8 with lines that end in LF or CRLF.
///
/// How the file is written is found from its first megabyte, so that memory stays bounded and a pipe
/// can be read too. The rest is turned into text block by block.
final class InputText {
  private let source: Audit.Source
  private var decoder: TextDecoder
  /// Whether the encoding is certain; it is open as long as every byte is ASCII.
  private var isDecided: Bool
  /// The text read and not yet given.
  private var text: [UInt8] = []
  private var isAtEnd = false

  /// How the file is written.
  private(set) var form = FileForm()

  /// How many bytes are looked at.
  static let sampleSize = 1 << 20
  /// How many bytes are looked at for the header.
  private static let headerSample = 1 << 18
  /// How many bytes decide the encoding, from the first that is not ASCII.
  private static let encodingSample = 1 << 16

  /// Looks at the beginning of a file.
  ///
  /// - Parameters:
  ///   - source: gives the bytes.
  ///   - options: what the user says of the file.
  ///   - enough: how many known headings make a header.
  ///   - isKnown: whether a heading is known.
  /// - Throws: ``HeadingError`` for a file that is of another kind or empty, and what the source
  ///   throws.
  init(
    _ source: @escaping Audit.Source, options: FileForm.Options, enough: Int, isKnown: @escaping (String) -> Bool
  ) throws {
    self.source = source
    var head: [UInt8] = []
    while head.count < Self.sampleSize, !isAtEnd { isAtEnd = try source(&head) == 0 }
    // With a header that is given, any text can be rows.
    if options.header == nil, let kind = FileKind.of(head.prefix(1 << 16)) { throw HeadingError(.otherKind(kind)) }
    let mark = FileEncoding.mark(of: head)
    if mark == nil, options.encoding == nil, let first = head.firstNotASCII {
      while head.count - first < Self.encodingSample, !isAtEnd { isAtEnd = try source(&head) == 0 }
    }
    let hasMark = mark.map { options.encoding == nil || options.encoding == $0.encoding } ?? false
    let content = head.dropFirst(hasMark ? mark?.length ?? 0 : 0)
    let encoding = options.encoding ?? mark?.encoding ?? Self.encoding(of: content, isWhole: isAtEnd)
    isDecided = encoding != nil
    decoder = TextDecoder(encoding ?? .utf8)
    decoder.decode(content, into: &text)
    if isAtEnd { decoder.finish(into: &text) }
    if Self.endsLinesWithCR(text.prefix(Self.sampleSize)) {
      decoder.endsLinesWithCR = true
      for index in text.indices where text[index] == 0x0D { text[index] = 0x0A }
    }
    form.encoding = decoder.encoding
    form.endsLinesWithCR = decoder.endsLinesWithCR
    if let header = options.header {
      put(header, before: options.delimiter)
    } else {
      findHeader(options, enough: enough, isKnown: isKnown)
    }
  }

  /// Puts a header that the file does not have before its first line, which stays line 1.
  private func put(_ header: String, before delimiter: UInt8?) {
    text.insert(contentsOf: Array(header.utf8) + [0x0A], at: 0)
    form.delimiter = delimiter ?? UInt8(ascii: ",")
    form.headerLine = 0
  }

  /// Drops the lines above the header.
  private func findHeader(_ options: FileForm.Options, enough: Int, isKnown: @escaping (String) -> Bool) {
    var (start, line) = (0, 1)
    var delimiter = options.delimiter
    if let separator = Self.separatorLine(text) {
      delimiter = delimiter ?? separator.delimiter
      (start, line) = (separator.length, 2)
    }
    let search = HeaderSearch(isKnown: isKnown, enough: enough, delimiter: delimiter)
    guard let (header, titles) = search.find(text[start...].prefix(Self.headerSample), line: line) else {
      form.delimiter = delimiter ?? form.delimiter
      form.headerLine = line
      return text.removeSubrange(..<start)
    }
    form.delimiter = header.delimiter
    form.headerLine = header.line
    form.titles = titles
    text.removeSubrange(..<(start + header.offset))
  }

  /// The first whole lines of the text, from the header on.
  var sample: ArraySlice<UInt8> {
    let sample = text.prefix(Self.sampleSize)
    guard !isAtEnd || sample.count < text.count, let end = sample.lastIndex(of: 0x0A) else { return sample }
    return sample[...end]
  }

  /// Whether the sample is the whole text.
  var isSampleWhole: Bool { isAtEnd && text.count <= Self.sampleSize }

  /// A reader of the text.
  func reader() -> CSVReader {
    var csv = CSVReader({ [self] bytes in try next(into: &bytes) }, line: form.headerLine)
    csv.delimiter = form.delimiter
    return csv
  }

  /// Adds the next bytes of the text to the end of an array and returns how many; 0 at its end.
  func next(into bytes: inout [UInt8]) throws -> Int {
    if !text.isEmpty {
      defer { text = [] }
      bytes += text
      return text.count
    }
    let start = bytes.count
    while bytes.count == start, !isAtEnd {
      if isDecided, decoder.isPlain {
        isAtEnd = try source(&bytes) == 0
        continue
      }
      var block: [UInt8] = []
      isAtEnd = try source(&block) == 0
      if !isDecided, let first = block.firstNotASCII { try decide(&block, from: first) }
      decoder.decode(block[...], into: &bytes)
      if isAtEnd { decoder.finish(into: &bytes) }
    }
    return bytes.count - start
  }

  // MARK: - The encoding

  /// Decides the encoding at the first byte of the file that is not ASCII.
  private func decide(_ block: inout [UInt8], from first: Int) throws {
    while block.count - first < Self.encodingSample, !isAtEnd { isAtEnd = try source(&block) == 0 }
    let sample = block[first...].prefix(Self.encodingSample)
    let guess = FileEncoding.guess(Self.wholeCharacters(sample, isWhole: isAtEnd)) ?? .utf8
    var decided = TextDecoder(guess)
    decided.endsLinesWithCR = decoder.endsLinesWithCR
    decoder = decided
    form.encoding = guess
    isDecided = true
  }

  /// The encoding of a text without a mark; `nil` if all of it is ASCII.
  private static func encoding(of content: ArraySlice<UInt8>, isWhole: Bool) -> FileEncoding? {
    if let wide = FileEncoding.unmarkedUTF16(content) { return wide }
    guard let first = content.firstNotASCII else { return isWhole ? .utf8 : nil }
    let sample = content[first...].prefix(encodingSample)
    return FileEncoding.guess(wholeCharacters(sample, isWhole: isWhole)) ?? .utf8
  }

  /// Bytes without a character at their end that may go on.
  private static func wholeCharacters(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> ArraySlice<UInt8> {
    guard !isWhole || bytes.count == encodingSample else { return bytes }
    var (end, count) = (bytes.endIndex, 0)
    while end > bytes.startIndex, bytes[end - 1] >= 0x80, count < 3 {
      end -= 1
      count += 1
    }
    return bytes[..<end]
  }

  // MARK: - Lines

  /// Whether the lines of a text end with CR alone: there is one, and no LF outside quotes.
  private static func endsLinesWithCR(_ text: ArraySlice<UInt8>) -> Bool {
    var (hasCR, isQuoted) = (false, false)
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { return false }
      if byte == 0x0D { hasCR = true }
    }
    return hasCR
  }

  /// The character that Excel's line `sep=;` names, and how long the line is.
  private static func separatorLine(_ text: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    var index = text.first == UInt8(ascii: "\"") ? 1 : 0
    for letter in "sep=".utf8 {
      guard index < text.count, text[index] | 0x20 == letter | 0x20 else { return nil }
      index += 1
    }
    guard index < text.count, let delimiter = FileForm.delimiter(text[index]) else { return nil }
    index += 1
    if index < text.count, text[index] == UInt8(ascii: "\""), text.first == UInt8(ascii: "\"") { index += 1 }
    while index < text.count, [0x20, UInt8(ascii: ","), 0x0D].contains(text[index]) { index += 1 }
    guard index < text.count else { return (delimiter, index) }
    return text[index] == 0x0A ? (delimiter, index + 1) : nil
  }
}

extension FileForm {
  /// A byte if it can stand between two fields: an ASCII character that is no letter or digit, no
  /// quote and no line break, and that does not stand in dates.
  package static func delimiter(_ byte: UInt8) -> UInt8? {
    let isAlphanumeric = 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
    let others = Array("\"'-/.: _\n\r".utf8)
    return byte < 0x7F && (byte >= 0x20 || byte == 0x09) && !isAlphanumeric && !others.contains(byte) ? byte : nil
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The place of the first byte that is not ASCII.
  fileprivate var firstNotASCII: Int? {
    // Bytes are put together, so that the search needs no branch for each.
    var start = startIndex
    while start < endIndex {
      let end = Swift.min(start + 256, endIndex)
      var all: UInt8 = 0
      for index in start..<end { all |= self[index] }
      if all >= 0x80 { return (start..<end).first { self[$0] >= 0x80 } }
      start = end
    }
    return nil
  }
}
