/// The one place where text becomes a part of a page.
enum HTMLText {
  /// The text with what could be markup escaped, and what could not be seen shown as an escape such as
  /// `\u{202e}`.
  ///
  /// Not seen are control characters, marks that turn the direction of what follows, characters without
  /// a width, and numbers that are no character. A line feed or a tab is a space. What joins letters of
  /// one script, or the parts of one sign, stays.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped += " "
      case _ where isHidden(scalar): escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a text with this byte has to be looked at: markup, a control character, or not ASCII.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte > 0x7E || [0x22, 0x26, 0x27, 0x3C, 0x3E].contains(byte)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    // Those that join, or do not join, what stands around them.
    if scalar == "\u{200C}" || scalar == "\u{200D}" { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    // Of those that are not assigned, only what never will be cannot stand on a page.
    case .unassigned: scalar.properties.isNoncharacterCodePoint
    default: false
    }
  }
}
