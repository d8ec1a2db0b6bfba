/// Why bytes are not a JSON text (RFC 8259), and where.
package struct JSONError: Error, Hashable, Sendable {
  package var reason: Reason
  package var offset: Int

  package enum Reason: Hashable, Sendable {
    case unexpectedEnd
    case unexpected(byte: UInt8, expected: String)
    case textAfterEnd
    case badEscape
    case controlCharacterInString
    case notUTF8
    case badNumber
    case duplicateKey(String)
    case tooDeep(limit: Int)
  }
}

extension JSONError: CustomStringConvertible {
  package var description: String {
    switch reason {
    case .unexpectedEnd: "the JSON text ends too early"
    case .unexpected(let byte, let expected):
      "\(expected) expected, found \((0x21..<0x7f).contains(byte) ? "“\(Character(Unicode.Scalar(byte)))”" : "byte \(byte)")"
    case .textAfterEnd: "there is more text after the end of the JSON value"
    case .badEscape: "an escape in a string is not one of JSON's"
    case .controlCharacterInString: "a control character in a string must be escaped"
    case .notUTF8: "the text is not valid UTF-8"
    case .badNumber: "a number is not of JSON's form"
    case .duplicateKey(let key): "the key “\(key)” stands twice in one object"
    case .tooDeep(let limit): "values are nested deeper than \(limit) levels"
    }
  }
}
