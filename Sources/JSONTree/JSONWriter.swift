extension JSON {
  /// The JSON text of the value, indented by two spaces a level, without a line break at the end.
  ///
  /// Members keep their order. Only what JSON requires is escaped, so that titles and names stay readable.
  package var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch content {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += String(number)
    case .string(let string): JSON.write(string, to: &text)
    case .array(let elements) where elements.isEmpty: text += "[]"
    case .array(let elements):
      text += "[\n"
      for (index, element) in elements.enumerated() {
        text += inner
        element.write(to: &text, indent: indent + 1)
        text += index == elements.count - 1 ? "\n" : ",\n"
      }
      text += outer + "]"
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += inner
        JSON.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 1)
        text += index == members.count - 1 ? "\n" : ",\n"
      }
      text += outer + "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
