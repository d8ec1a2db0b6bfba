/// Strings as JSON text.
package enum JSONString {
  /// Appends a text in quotes, with what JSON requires escaped: quotes, backslashes and control
  /// characters.
  ///
  /// Other bytes are copied as they are, so that text which is not ASCII stays readable. Line feed,
  /// carriage return and tab are written `\n`, `\r` and `\t`; other control characters, and delete,
  /// as `\u` and four digits.
  ///
  /// - Parameters:
  ///   - text: the text in UTF-8; it is not validated.
  ///   - output: what the JSON string is appended to.
  /// - Complexity: linear in the bytes of the text.
  package static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + text.count + 2)
    output.append(UInt8(ascii: "\""))
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape(byte, into: &output)
      case UInt8(ascii: "\n"): escape(UInt8(ascii: "n"), into: &output)
      case UInt8(ascii: "\r"): escape(UInt8(ascii: "r"), into: &output)
      case UInt8(ascii: "\t"): escape(UInt8(ascii: "t"), into: &output)
      case 0x00..<0x20, 0x7F:
        escape(UInt8(ascii: "u"), into: &output)
        output.append(UInt8(ascii: "0"))
        output.append(UInt8(ascii: "0"))
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 15))
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether JSON does not allow a text between quotes as it is.
  ///
  /// If this is false, ``append(_:to:)`` copies the text and adds only the quotes.
  ///
  /// - Complexity: linear in the bytes of the text.
  package static func needsEscapes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where isEscaped(text[index]) { return true }
    return false
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    output.append(byte)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
