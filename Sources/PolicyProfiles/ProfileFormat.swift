import JSONTree
import Timescales

/// The format of a profile: which objects it has, which keys each may have, what they hold and what
/// they mean.
///
/// This table is the only description of the keys. The reader takes from it which keys are
/// required, which are allowed and which bounds a number has. ``ProfileSchema`` turns it into a
/// JSON Schema. The reference in the article *Profile format* is printed from it.
package enum ProfileFormat {
  /// The version of the format that this library reads.
  package static let version = 1

  /// The largest number that a profile may have.
  package static let largestCount = PolicyProfile.counts.upperBound

  /// An object of the format.
  package struct Object: Sendable {
    /// The name of its definition in the schema.
    package let name: String
    /// What it is called in the reference.
    package let title: String
    /// Its keys, in the order in which they are best written.
    package let keys: [Key]
    /// What a schema can say about it beyond its keys, as the members of a schema.
    let constraints: [JSON.Member]

    /// The keys that must be there.
    package var required: [String] { keys.filter(\.isRequired).map(\.name) }
    /// The other keys.
    package var optional: [String] { keys.filter { !$0.isRequired }.map(\.name) }

    init(_ name: String, _ title: String, _ keys: [Key], also constraints: JSON = [:]) {
      self.name = name
      self.title = title
      self.keys = keys
      self.constraints = constraints.objectMembers
    }
  }

  /// A key of an object.
  package struct Key: Sendable {
    package let name: String
    /// The values that it may have.
    package let value: Value
    package let isRequired: Bool
    /// What it means, in a sentence.
    package let meaning: String
    /// The version of the package that first read it.
    package let since: String

    static func required(_ name: String, _ value: Value, _ meaning: String, since: String = "0.1.0") -> Key {
      Key(name: name, value: value, isRequired: true, meaning: meaning, since: since)
    }

    /// The same key, as another object has it from a later version on.
    func since(_ version: String) -> Key {
      Key(name: name, value: value, isRequired: isRequired, meaning: meaning, since: version)
    }

    static func optional(_ name: String, _ value: Value, _ meaning: String, since: String = "0.1.0") -> Key {
      Key(name: name, value: value, isRequired: false, meaning: meaning, since: since)
    }
  }

  /// The values that a key or an element may have.
  package struct Value: Sendable {
    /// The kinds of JSON that it may be, in the order of ``Kind``.
    package let kinds: [Kind]
    /// What it may be, in the words of the reference.
    package let words: String
    /// The members of its schema.
    let schema: [JSON.Member]

    init(_ kinds: [Kind], _ words: String, _ schema: JSON) {
      self.kinds = kinds
      self.words = words
      self.schema = schema.objectMembers
    }

    /// A value that is defined once in the schema and referred to by name.
    static func defined(_ name: String, _ kinds: [Kind], _ words: String) -> Value {
      Value(kinds, words, ["$ref": .string("#/$defs/\(name)")])
    }

    /// The same value with further requirements.
    func also(_ constraints: JSON) -> Value {
      Value(kinds, words, JSON(.object(schema + constraints.objectMembers)))
    }
  }

  /// A kind of JSON value.
  package enum Kind: CaseIterable, Sendable {
    case null, flag, integer, string, array, object
  }
}

extension JSON {
  /// The members of an object; none for any other value.
  var objectMembers: [Member] {
    if case .object(let members) = content { members } else { [] }
  }
}
