import Timescales

extension PolicyLibrary {
  /// The profiles that the library was built with.
  public static let embedded: PolicyLibrary = {
    do {
      return try PolicyLibrary(EmbeddedProfiles.all.map { try PolicyProfile(json: bytes(of: $0.json), file: $0.name) })
    } catch {
      // Not a path that input can reach: the embedded profiles are part of the program, and a test
      // loads them all.
      preconditionFailure("an embedded profile cannot be read: \(error)")
    }
  }()

  /// The JSON text of an embedded profile, by id and version such as `luton@2020-08`.
  package static func embeddedJSON(_ qualifiedID: String) -> [UInt8]? {
    EmbeddedProfiles.all.first { $0.name == "\(qualifiedID).json" }.map { bytes(of: $0.json) }
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
