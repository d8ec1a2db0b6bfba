/// How the characters of a file of cases are written as bytes.
public enum FileEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 with the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "utf-16be"
  /// The character set of Western Europe that Excel's plain CSV has.
  case windows1252 = "windows-1252"

  /// The name for people.
  package var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 (low byte first)"
    case .utf16BigEndian: "UTF-16 (high byte first)"
    case .windows1252: "Windows-1252"
    }
  }

  /// The encoding that a byte order mark says, and how long the mark is; `nil` without one.
  static func mark(of bytes: some Collection<UInt8>) -> (encoding: FileEncoding, length: Int)? {
    let head = Array(bytes.prefix(3))
    if head == [0xEF, 0xBB, 0xBF] { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The encoding of a text in UTF-16 without a mark, whose ASCII letters have a zero beside them;
  /// `nil` for anything else.
  static func unmarkedUTF16(_ bytes: some Collection<UInt8>) -> FileEncoding? {
    let isZero = bytes.prefix(8).map { $0 == 0 }
    if isZero == [false, true, false, true, false, true, false, true] { return .utf16LittleEndian }
    return isZero == [true, false, true, false, true, false, true, false] ? .utf16BigEndian : nil
  }

  /// The encoding of bytes without a mark; `nil` if all of them are ASCII, which both have in common.
  ///
  /// What is not UTF-8 outweighs what is: single letters of Windows-1252 are not UTF-8, and their
  /// pairs hardly ever are by chance.
  static func guess(_ bytes: ArraySlice<UInt8>) -> FileEncoding? {
    var (letters, faults) = (0, 0)
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    reading: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded): letters += encoded.count > 1 ? 1 : 0
      case .error: faults += 1
      case .emptyInput: break reading
      }
    }
    if letters == 0, faults == 0 { return nil }
    return faults > letters ? .windows1252 : .utf8
  }
}

/// The characters of Windows-1252.
enum Windows1252 {
  /// The characters 80 to 9F; those that are not assigned are control characters, as in web pages.
  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The scalar of a byte.
  static func scalar(_ byte: UInt8) -> UInt32 {
    0x80..<0xA0 ~= byte ? UInt32(upper[Int(byte) - 0x80]) : UInt32(byte)
  }
}

extension [UInt8] {
  /// Adds a scalar value in UTF-8; the replacement character for half of a surrogate pair.
  mutating func appendUTF8(_ value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
