import Foundation
import PolicyProfiles
import Timescales
import TestSupport

/// The profiles as files, to compare with the embedded ones.
enum ProfileFiles {
  static let folder = packageFolder.appending(path: "Sources/PolicyProfiles/Profiles")

  /// Every profile file, in the order of the names.
  static let all: [(name: String, bytes: [UInt8])] = {
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
    return (files ?? []).sorted { $0.0 < $1.0 }
  }()

  static let names = all.map(\.name)

  static func bytes(_ name: String) -> [UInt8] {
    all.first { $0.name == name }?.bytes ?? []
  }

  /// The profile with this id and version, read from its file.
  static func profile(_ qualifiedID: String) throws -> PolicyProfile {
    try PolicyProfile(json: bytes("\(qualifiedID).json"), file: "\(qualifiedID).json")
  }
}
