package import JSONTree

extension JSON {
  /// The keys of an object, in their order.
  package var keys: [String] {
    guard case .object(let members) = content else { return [] }
    return members.map(\.key)
  }

  /// The elements of an array.
  package var elements: [JSON] {
    guard case .array(let elements) = content else { return [] }
    return elements
  }

  /// The text of a string.
  package var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  /// The number, if it is an integer.
  package var integer: Int? {
    guard case .integer(let number) = content else { return nil }
    return number
  }

  /// The value of `true` or `false`.
  package var flag: Bool? {
    guard case .bool(let flag) = content else { return nil }
    return flag
  }

  /// Whether it is `null`.
  package var isNull: Bool {
    guard case .null = content else { return false }
    return true
  }

  /// The value at a path such as `clock.day`.
  package func at(_ path: String) -> JSON? {
    var value: JSON? = self
    for key in path.split(separator: ".") { value = value?[String(key)] }
    return value
  }

  /// The element of an array whose member under a key is a text.
  package func first(_ key: String, _ text: String) -> JSON? {
    elements.first { $0[key]?.string == text }
  }
}
