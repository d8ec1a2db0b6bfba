package import JSONTree

/// The JSON Schemas (draft 2020-12) of the documents that are read and written, for other programs.
///
/// They are the files of `Schemas/`; `.ci/embed` puts them into the program.
package enum DocumentSchema {
  /// The version that every document states as `schemaVersion`.
  ///
  /// It rises when a release changes one of the schemas, even if by a new key.
  package static let version = 2

  /// The names of the schemas, such as `schedule`, in alphabetical order.
  package static var names: [String] { EmbeddedSchemas.all.map(\.name) }

  /// The text of a schema; `nil` if none has this name.
  package static func json(of name: String) -> String? {
    EmbeddedSchemas.all.first { $0.name == name }.map { schema in
      unsafe String(
        decoding: UnsafeBufferPointer(start: schema.json.utf8Start, count: schema.json.utf8CodeUnitCount), as: UTF8.self
      ) + "\n"
    }
  }
}

extension JSON {
  /// The version of the schemas as the value of `schemaVersion`.
  package static var schemaVersion: JSON { .integer(DocumentSchema.version) }
}
