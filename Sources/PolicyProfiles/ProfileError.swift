/// All faults of a profile.
public struct ProfileError: Error, Hashable, Sendable {
  /// The name of the file or of the embedded profile.
  package var file: String
  /// The faults, in the order of the text; at least one.
  package var faults: [ProfileFault]

  init(file: String, faults: [ProfileFault]) {
    self.file = file
    self.faults = faults
  }
}

/// One fault of a profile, with its place.
package struct ProfileFault: Hashable, Sendable {
  /// Where, as a JSON path such as `$.timescales[2].limit.unit`.
  package var path: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1.
  package var column: Int
  /// What is wrong.
  package var problem: String
  /// What would be right.
  package var instead: String
}

extension ProfileFault: CustomStringConvertible {
  /// The place, what is wrong, and what would be right.
  package var description: String { "\(line):\(column): \(path): \(problem); \(instead)" }
}

extension ProfileError: CustomStringConvertible {
  /// One line for each fault, led by the file's name.
  public var description: String {
    faults.map { "\(file):\($0)" }.joined(separator: "\n")
  }
}
