/// A JSON value that remembers where in the text it began, so that a fault in it can be pointed at.
package struct JSON: Sendable {
  package var content: Content
  /// The offset of the value's first byte; 0 for a value that was made, not read.
  package var offset: Int
  /// Whether it is written on one line, with all that it holds.
  package var isOnOneLine = false

  package enum Content: Sendable {
    case null
    case bool(Bool)
    /// A number that is whole and fits an `Int`.
    case integer(Int)
    /// Any other number.
    case number(Double)
    case string(String)
    case array([JSON])
    /// The members in the order of the text. Reading refuses a key that comes twice.
    case object([Member])
  }

  package struct Member: Sendable {
    package var key: String
    package var value: JSON
    /// The offset of the key's opening quote.
    package var offset: Int

    package init(key: String, value: JSON, offset: Int = 0) {
      self.key = key
      self.value = value
      self.offset = offset
    }
  }

  package init(_ content: Content, offset: Int = 0) {
    self.content = content
    self.offset = offset
  }

  /// The same value, written on one line with all that it holds.
  package var onOneLine: JSON {
    var own = self
    own.isOnOneLine = true
    return own
  }

  /// What kind of value this is, in the words of JSON.
  package var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// The member of an object with this key, if this is an object and has one.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }
}

// MARK: - Making values

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self.init(.string(value)) }
  package init(integerLiteral value: Int) { self.init(.integer(value)) }
  package init(booleanLiteral value: Bool) { self.init(.bool(value)) }
  package init(nilLiteral: ()) { self.init(.null) }
  package init(arrayLiteral elements: JSON...) { self.init(.array(elements)) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(.object(elements.map { Member(key: $0.0, value: $0.1) }))
  }

  package static func string(_ text: some CustomStringConvertible) -> JSON { JSON(.string(text.description)) }
  package static func string(_ text: (some CustomStringConvertible)?) -> JSON {
    text.map { JSON(.string($0.description)) } ?? nil
  }
  package static func integer(_ number: Int?) -> JSON { number.map { JSON(.integer($0)) } ?? nil }
  package static func bool(_ flag: Bool?) -> JSON { flag.map { JSON(.bool($0)) } ?? nil }
  package static func array(_ elements: some Sequence<JSON>) -> JSON { JSON(.array(Array(elements))) }
}
