import JSONTree
public import Timescales

extension PolicyProfile {
  /// Reads a profile from JSON in the project's profile format.
  ///
  /// - Parameters:
  ///   - bytes: the JSON text, UTF-8.
  ///   - file: the name of the file, for messages.
  /// - Throws: ``ProfileError`` with every fault found, each with its line, column and JSON path,
  ///   what is wrong and what would be right.
  public init(json bytes: [UInt8], file: String) throws(ProfileError) {
    let lines = TextLines(bytes)
    func located(_ path: String, _ offset: Int, _ problem: String, _ instead: String) -> ProfileFault {
      let position = lines.position(of: offset)
      return ProfileFault(
        path: path, line: position.line, column: position.column, problem: problem, instead: instead)
    }

    let tree: JSON
    do {
      tree = try JSONReader.read(bytes)
    } catch {
      throw ProfileError(
        file: file, faults: [located("$", error.offset, "\(error)", "give one valid JSON object")])
    }
    var reader = ProfileReader()
    let profile = reader.profile(JSONNode(tree, path: "$"))
    guard reader.faults.isEmpty, let profile else {
      let inOrder = reader.faults.enumerated().sorted {
        ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
      }
      throw ProfileError(
        file: file,
        faults: inOrder.map { located($0.element.path, $0.element.offset, $0.element.problem, $0.element.instead) })
    }
    self = profile
  }
}
