extension JSON {
  /// The JSON text of the value, indented by two spaces a level, without a line break at the end.
  ///
  /// Members keep their order. Only what JSON requires is escaped, so that titles and names stay
  /// readable.
  package var text: String {
    var writer = JSONWriter()
    writer.write(self, indent: 0)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

/// Writes values as indented JSON text.
private struct JSONWriter {
  var output: [UInt8] = []

  mutating func write(_ json: JSON, indent: Int) {
    if json.isOnOneLine { return writeOnOneLine(json) }
    switch json.content {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let number): append(String(number))
    case .number(let number): append(String(number))
    case .string(let text): write(text)
    case .array(let elements) where elements.isEmpty: append("[]")
    case .array(let elements):
      append("[\n")
      for (index, element) in elements.enumerated() {
        self.indent(indent + 1)
        write(element, indent: indent + 1)
        append(index == elements.count - 1 ? "\n" : ",\n")
      }
      self.indent(indent)
      append("]")
    case .object(let members) where members.isEmpty: append("{}")
    case .object(let members):
      append("{\n")
      for (index, member) in members.enumerated() {
        self.indent(indent + 1)
        write(member.key)
        append(": ")
        write(member.value, indent: indent + 1)
        append(index == members.count - 1 ? "\n" : ",\n")
      }
      self.indent(indent)
      append("}")
    }
  }

  private mutating func writeOnOneLine(_ json: JSON) {
    switch json.content {
    case .array(let elements):
      append("[")
      for (index, element) in elements.enumerated() {
        append(index == 0 ? "" : ", ")
        writeOnOneLine(element)
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        append(index == 0 ? "" : ", ")
        write(member.key)
        append(": ")
        writeOnOneLine(member.value)
      }
      append("}")
    case .null, .bool, .integer, .number, .string: write(JSON(json.content), indent: 0)
    }
  }

  private mutating func append(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func indent(_ levels: Int) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: levels * 2))
  }

  private mutating func write(_ text: String) {
    let bytes = Array(text.utf8)
    JSONString.append(bytes.span, to: &output)
  }
}
