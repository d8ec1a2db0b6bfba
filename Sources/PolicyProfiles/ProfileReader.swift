import JSONTree
import Timescales
import WorkingDays

/// Turns JSON values into the parts of a profile, and remembers every fault on the way instead of
/// stopping at the first.
///
/// A function that returns `nil` has noted at least one fault.
struct ProfileReader {
  private(set) var faults: [(path: String, offset: Int, problem: String, instead: String)] = []

  mutating func fault(_ node: JSONNode, _ problem: String, instead: String) {
    faults.append((node.path, node.json.offset, problem, instead))
  }

  mutating func fault(_ node: JSONNode, _ reason: PolicyProfile.Flaw.Reason) {
    fault(node, reason.problem, instead: reason.instead)
  }

  /// A fault with a hint at what was probably meant.
  mutating func fault(_ node: JSONNode, _ reason: PolicyProfile.Flaw.Reason, hint: String) {
    fault(node, reason.problem, instead: reason.instead + hint)
  }

  // MARK: Plain values

  mutating func string(_ node: JSONNode) -> String? {
    guard let text = node.string else {
      fault(node, "found \(node.json.kind)", instead: "give a string")
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      fault(node, "the text is empty", instead: "give some text")
      return nil
    }
    return text
  }

  mutating func integer(_ node: JSONNode, atLeast least: Int) -> Int? {
    guard let number = node.integer else {
      fault(node, "found \(node.json.kind)", instead: "give a whole number")
      return nil
    }
    guard number >= least, number <= ProfileFormat.largestCount else {
      fault(node, .outOfRange(number, least...ProfileFormat.largestCount))
      return nil
    }
    return number
  }

  mutating func bool(_ node: JSONNode) -> Bool? {
    guard let flag = node.bool else {
      fault(node, "found \(node.json.kind)", instead: "give true or false")
      return nil
    }
    return flag
  }

  mutating func day(_ node: JSONNode) -> Day? {
    guard let text = string(node) else { return nil }
    do {
      return try Day(iso8601: text)
    } catch {
      fault(node, "\(error)", instead: "give a day that exists as yyyy-mm-dd")
      return nil
    }
  }

  /// A word of a closed list.
  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ node: JSONNode, _: Word.Type, what: String
  ) -> Word? {
    guard let text = string(node) else { return nil }
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      fault(
        node, "“\(text)” is not \(what)",
        instead: "give one of \(known.joined(separator: ", "))" + Suggestion.question(about: text, among: known))
      return nil
    }
    return word
  }

  /// An identifier: lower-case letters, digits and hyphens.
  mutating func identifier(_ node: JSONNode) -> String? {
    guard let text = string(node) else { return nil }
    guard PolicyProfile.isIdentifier(text) else {
      fault(node, .notAnIdentifier(text))
      return nil
    }
    return text
  }

  // MARK: Structure

  mutating func elements(_ node: JSONNode) -> [JSONNode]? {
    guard let elements = node.elements else {
      fault(node, "found \(node.json.kind)", instead: "give an array")
      return nil
    }
    return elements
  }

  /// Every element of an array that can be read; faults are noted for the rest.
  mutating func list<Element>(_ node: JSONNode?, _ read: (inout ProfileReader, JSONNode) -> Element?) -> [Element] {
    guard let node, let elements = elements(node) else { return [] }
    return elements.compactMap { read(&self, $0) }
  }

  /// The members of an object; a key that is not allowed is a fault, and so is a missing one that
  /// is required.
  mutating func object(_ node: JSONNode, _ format: ProfileFormat.Object) -> [String: JSONNode]? {
    guard let members = node.members(required: format.required, optional: format.optional) else {
      fault(node, "found \(node.json.kind)", instead: "give an object with \(format.namesAsked)")
      return nil
    }
    for member in members.unknown {
      faults.append(
        (
          member.value.path, member.offset, "there is no key “\(member.key)” here",
          "use only \(format.names.joined(separator: ", "))"
            + Suggestion.question(about: member.key, among: format.names)
        ))
    }
    for key in members.missing { fault(node, "the key “\(key)” is missing", instead: "add it") }
    return members.known
  }
}

// MARK: - What can be seen in a value before it is read, and without any fault

extension JSONNode {
  /// The value, if it is an identifier.
  var identifier: String? { string.flatMap { PolicyProfile.isIdentifier($0) ? $0 : nil } }

  /// The words under this key in the elements of an array, so far as they are identifiers.
  func identifiers(_ key: String) -> [String] { (elements ?? []).compactMap { $0[key]?.identifier } }
}

extension ProfileFormat.Object {
  /// Every key that may be there.
  fileprivate var names: [String] { required + optional }

  /// The keys to give: the required ones or, without any, those to choose from.
  fileprivate var namesAsked: String {
    required.isEmpty ? "one of \(optional.joined(separator: ", "))" : required.joined(separator: ", ")
  }
}
