import JSONTree

/// A JSON file whose faults are reported with line and column.
struct JSONSource {
  let bytes: [UInt8]
  let file: String

  /// A fault at an offset in the file.
  func fault(_ message: String, at offset: Int) -> ToolError {
    let position = TextPosition(offset: offset, in: bytes)
    return .data(message, file: file, line: position.line, column: position.column)
  }

  /// The members of the object that the file holds.
  ///
  /// - Parameter wanted: what would be right instead of another value, such as `an object of events`.
  /// - Returns: the members in order.
  /// - Throws: for a file that is not JSON, or not an object.
  func members(_ wanted: String) throws(ToolError) -> [JSON.Member] {
    let tree: JSON
    do {
      tree = try JSONReader.read(bytes)
    } catch {
      throw fault("\(error)", at: error.offset)
    }
    guard case .object(let members) = tree.content else {
      throw fault("found \(tree.kind); give \(wanted)", at: tree.offset)
    }
    return members
  }
}
