import JSONTree
import Timescales
import WorkingDays

/// Turns JSON values into the parts of a profile, and remembers every fault on the way instead of stopping at the first.
///
/// A function that returns `nil` has noted at least one fault.
struct ProfileReader {
  private(set) var faults: [(path: String, offset: Int, problem: String, instead: String)] = []

  mutating func fault(_ node: Node, _ problem: String, instead: String) {
    faults.append((node.path, node.json.offset, problem, instead))
  }

  // MARK: Plain values

  mutating func string(_ node: Node) -> String? {
    guard case .string(let text) = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give a string")
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      fault(node, "the text is empty", instead: "give some text")
      return nil
    }
    return text
  }

  mutating func integer(_ node: Node, atLeast least: Int) -> Int? {
    guard case .integer(let number) = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give a whole number")
      return nil
    }
    guard number >= least, number <= 100_000 else {
      fault(node, "\(number) is out of range", instead: "give a whole number from \(least) to 100000")
      return nil
    }
    return number
  }

  mutating func bool(_ node: Node) -> Bool? {
    guard case .bool(let flag) = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give true or false")
      return nil
    }
    return flag
  }

  mutating func day(_ node: Node) -> Day? {
    guard let text = string(node) else { return nil }
    do {
      return try Day(iso8601: text)
    } catch {
      fault(node, "\(error)", instead: "give a day that exists as yyyy-mm-dd")
      return nil
    }
  }

  /// A word of a closed list.
  mutating func word<Word: CaseIterable & RawRepresentable<String>>(_ node: Node, _: Word.Type, what: String) -> Word? {
    guard let text = string(node) else { return nil }
    guard let word = Word(rawValue: text) else {
      fault(
        node, "“\(text)” is no \(what)", instead: "give one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))"
      )
      return nil
    }
    return word
  }

  /// An identifier: lower-case letters, digits and hyphens.
  mutating func identifier(_ node: Node) -> String? {
    guard let text = string(node) else { return nil }
    guard Node.isIdentifier(text) else {
      fault(node, "“\(text)” is no identifier", instead: "use lower-case letters, digits and hyphens")
      return nil
    }
    return text
  }

  // MARK: Structure

  mutating func elements(_ node: Node) -> [Node]? {
    guard case .array = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give an array")
      return nil
    }
    return node.elements
  }

  /// Every element of an array that can be read; faults are noted for the rest.
  mutating func list<Element>(_ node: Node?, _ read: (inout ProfileReader, Node) -> Element?) -> [Element] {
    guard let node, let elements = elements(node) else { return [] }
    return elements.compactMap { read(&self, $0) }
  }

  /// The members of an object; a key that is not allowed is a fault, and so is a missing one that is required.
  mutating func object(_ node: Node, required: [String], optional: [String]) -> [String: Node]? {
    guard case .object(let members) = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give an object with \(required.joined(separator: ", "))")
      return nil
    }
    var found: [String: Node] = [:]
    for member in members {
      guard required.contains(member.key) || optional.contains(member.key) else {
        faults.append(
          (
            "\(node.path).\(member.key)", member.offset, "there is no key “\(member.key)” here",
            "use only \((required + optional).joined(separator: ", "))"
          ))
        continue
      }
      found[member.key] = Node(json: member.value, path: "\(node.path).\(member.key)")
    }
    for key in required where found[key] == nil {
      fault(node, "the key “\(key)” is missing", instead: "add it")
    }
    return found
  }
}

/// A JSON value and the path to it.
struct Node {
  var json: JSON
  var path: String

  var isNull: Bool {
    if case .null = json.content { true } else { false }
  }
}

// MARK: - What can be seen in a value before it is read, and without any fault

extension Node {
  static func isIdentifier(_ text: String) -> Bool {
    let allowed = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
    return allowed && !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-")
  }

  /// The value, if it is an identifier.
  var identifier: String? {
    guard case .string(let text) = json.content, Self.isIdentifier(text) else { return nil }
    return text
  }

  /// The elements, if it is an array; else none.
  var elements: [Node] {
    guard case .array(let elements) = json.content else { return [] }
    return elements.enumerated().map { Node(json: $1, path: "\(path)[\($0)]") }
  }

  var isEmptyArray: Bool {
    if case .array(let elements) = json.content { elements.isEmpty } else { false }
  }

  var isEmptyObject: Bool {
    if case .object(let members) = json.content { members.isEmpty } else { false }
  }

  /// The member of an object with this key, if it is an object and has one.
  subscript(key: String) -> Node? { json[key].map { Node(json: $0, path: "\(path).\(key)") } }

  /// The words under this key in the elements of an array, so far as they are identifiers.
  func identifiers(_ key: String) -> [String] { elements.compactMap { $0[key]?.identifier } }
}
