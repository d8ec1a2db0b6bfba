/// A JSON value and the path to it from the top of its text, such as `$.timescales[2].limit`.
///
/// A reader walks from node to node, so that a fault anywhere can be reported with its path and its
/// offset. Whether it stops at the first fault or collects them all is up to the reader.
package struct JSONNode: Sendable {
  package let json: JSON
  package let path: String

  /// The top of a text.
  ///
  /// - Parameters:
  ///   - json: the whole value.
  ///   - path: what paths begin with; empty if they begin with the first key.
  package init(_ json: JSON, path: String) {
    self.json = json
    self.path = path
  }

  /// The path to a member of this object, whether it is there or not.
  package func path(of key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  /// The member of an object with this key, if this is an object and has one.
  package subscript(key: String) -> JSONNode? {
    json[key].map { JSONNode($0, path: path(of: key)) }
  }

  /// The elements of an array; `nil` if this is not an array.
  package var elements: [JSONNode]? {
    guard case .array(let elements) = json.content else { return nil }
    return elements.enumerated().map { JSONNode($1, path: "\(path)[\($0)]") }
  }

  /// The members of an object in the order of the text; `nil` if this is not an object.
  package var members: [Member]? {
    guard case .object(let members) = json.content else { return nil }
    return members.map { Member(key: $0.key, value: JSONNode($0.value, path: path(of: $0.key)), offset: $0.offset) }
  }

  /// A member of an object.
  package struct Member: Sendable {
    package let key: String
    package let value: JSONNode
    /// The offset of the key's opening quote.
    package let offset: Int
  }

  /// The members of an object, sorted by what is known of their keys; `nil` if this is not an
  /// object.
  ///
  /// - Parameters:
  ///   - required: the keys that must be there.
  ///   - optional: the other keys that may be there.
  /// - Returns: the members by key, the unknown ones, and the required keys that are missing.
  package func members(required: [String], optional: [String]) -> SortedMembers? {
    guard let members else { return nil }
    var sorted = SortedMembers(known: [:], unknown: [], missing: [])
    for member in members {
      if required.contains(member.key) || optional.contains(member.key) {
        sorted.known[member.key] = member.value
      } else {
        sorted.unknown.append(member)
      }
    }
    sorted.missing = required.filter { sorted.known[$0] == nil }
    return sorted
  }

  /// The members of an object, sorted by what is known of their keys.
  package struct SortedMembers: Sendable {
    /// Those with a key that may be there.
    package var known: [String: JSONNode]
    /// The others, in the order of the text.
    package var unknown: [Member]
    /// The required keys that are not there.
    package var missing: [String]
  }
}

// MARK: - Plain values

extension JSONNode {
  /// The text of a string; `nil` if this is not a string.
  package var string: String? {
    if case .string(let text) = json.content { text } else { nil }
  }

  /// The number; `nil` if this is not a whole number.
  package var integer: Int? {
    if case .integer(let number) = json.content { number } else { nil }
  }

  /// True or false; `nil` if this is neither.
  package var bool: Bool? {
    if case .bool(let flag) = json.content { flag } else { nil }
  }

  package var isNull: Bool {
    if case .null = json.content { true } else { false }
  }

  package var isEmptyArray: Bool {
    if case .array(let elements) = json.content { elements.isEmpty } else { false }
  }

  package var isEmptyObject: Bool {
    if case .object(let members) = json.content { members.isEmpty } else { false }
  }
}
