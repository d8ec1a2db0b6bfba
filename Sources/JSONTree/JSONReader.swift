/// Reads JSON text (RFC 8259) strictly: UTF-8 only, no key twice in an object, nothing after the
/// value.
///
/// Foundation's decoder keeps neither positions nor duplicate keys, and both have to be reported
/// for a profile or a feed that a person edits. It also costs a program that only wants one date
/// most of its start-up time.
package struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private let deepest = 64

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.error(.textAfterEnd) }
    return value
  }

  private func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    JSONError(reason: reason, offset: offset ?? position)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(JSONError) {
    guard let found = next else { throw error(.unexpectedEnd) }
    guard found == byte else { throw error(.unexpected(byte: found, expected: what)) }
    position += 1
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth <= deepest else { throw error(.tooDeep(limit: deepest)) }
    let start = position
    guard let byte = next else { throw error(.unexpectedEnd) }
    switch byte {
    case UInt8(ascii: "{"): return JSON(.object(try members(depth: depth)), offset: start)
    case UInt8(ascii: "["): return JSON(.array(try elements(depth: depth)), offset: start)
    case UInt8(ascii: "\""): return JSON(.string(try string()), offset: start)
    case UInt8(ascii: "t"): return JSON(try word("true", .bool(true)), offset: start)
    case UInt8(ascii: "f"): return JSON(try word("false", .bool(false)), offset: start)
    case UInt8(ascii: "n"): return JSON(try word("null", .null), offset: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return JSON(try number(), offset: start)
    default: throw error(.unexpected(byte: byte, expected: "a JSON value"))
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON.Content) throws(JSONError) -> JSON.Content {
    for byte in word.description.utf8 { try expect(byte, "“\(word)”") }
    return value
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSON] {
    position += 1
    skipSpace()
    var elements: [JSON] = []
    if next == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: "]") { break }
      try expect(UInt8(ascii: ","), "“,” or “]”")
    }
    position += 1
    return elements
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSON.Member] {
    position += 1
    skipSpace()
    var members: [JSON.Member] = []
    // A set only for large objects: for a handful of keys a walk is faster.
    var seen: Set<String> = []
    if next == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else {
        throw next.map { error(.unexpected(byte: $0, expected: "a key in quotes")) } ?? error(.unexpectedEnd)
      }
      let key = try string()
      let isRepeated = members.count < 16 ? members.contains { $0.key == key } : !seen.insert(key).inserted
      guard !isRepeated else { throw error(.duplicateKey(key), at: start) }
      if members.count == 15 { seen = Set(members.map(\.key) + [key]) }
      skipSpace()
      try expect(UInt8(ascii: ":"), "“:”")
      skipSpace()
      members.append(JSON.Member(key: key, value: try value(depth: depth + 1), offset: start))
      skipSpace()
      if next == UInt8(ascii: "}") { break }
      try expect(UInt8(ascii: ","), "“,” or “}”")
    }
    position += 1
    return members
  }

  private mutating func number() throws(JSONError) -> JSON.Content {
    let start = position
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false }
    var isWhole = true
    if next == UInt8(ascii: "-") { position += 1 }
    guard isDigit(next) else { throw error(.badNumber, at: start) }
    let leadingZero = next == UInt8(ascii: "0")
    let firstDigit = position
    while isDigit(next) { position += 1 }
    guard !leadingZero || position == firstDigit + 1 else { throw error(.badNumber, at: start) }
    if next == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      guard isDigit(next) else { throw error(.badNumber, at: start) }
      while isDigit(next) { position += 1 }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isWhole = false
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard isDigit(next) else { throw error(.badNumber, at: start) }
      while isDigit(next) { position += 1 }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let integer = Int(text) { return .integer(integer) }
    guard let double = Double(text), double.isFinite else { throw error(.badNumber, at: start) }
    return .number(double)
  }
}

// MARK: - Strings

extension JSONReader {
  fileprivate mutating func string() throws(JSONError) -> String {
    let start = position
    position += 1
    let firstByte = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
      bytes[position] >= 0x20
    {
      position += 1
    }
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    if bytes[position] == UInt8(ascii: "\"") {
      guard let text = String(validating: bytes[firstByte..<position], as: UTF8.self) else {
        throw error(.notUTF8, at: start)
      }
      position += 1
      return text
    }
    return try escapedString(from: firstByte, start: start)
  }

  private mutating func escapedString(from firstByte: Int, start: Int) throws(JSONError) -> String {
    var content = Array(bytes[firstByte..<position])
    while true {
      guard let byte = next else { throw error(.unexpectedEnd) }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let text = String(validating: content, as: UTF8.self) else { throw error(.notUTF8, at: start) }
        return text
      case UInt8(ascii: "\\"):
        position += 1
        content.append(contentsOf: try escape())
      case 0..<0x20: throw error(.controlCharacterInString)
      default:
        content.append(byte)
        position += 1
      }
    }
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard let byte = next else { throw error(.unexpectedEnd) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw error(.badEscape, at: position - 2)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> [UInt8] {
    let start = position - 2
    var code = try fourHexDigits()
    if (0xD800..<0xDC00).contains(code) {
      guard next == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else {
        throw error(.badEscape, at: start)
      }
      position += 2
      let low = try fourHexDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw error(.badEscape, at: start) }
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error(.badEscape, at: start) }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw error(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { throw error(.badEscape) }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
