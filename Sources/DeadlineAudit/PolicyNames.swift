/// The names of policies found in the rows of a file, with their places.
///
/// A file names few policies, so a comparison or two finds the one of a row. The names are one text, so
/// that a row counts no references.
struct PolicyNames: Sendable {
  private var text: [UInt8] = []
  private var entries: [(name: Range<Int>, place: Int)] = []

  private static let most = 16

  /// The place of a policy, if its name has been added.
  func place(of name: Span<UInt8>) -> Int? {
    let text = text.span
    for index in entries.indices where text.extracting(entries[index].name).isEqual(to: name) {
      return entries[index].place
    }
    return nil
  }

  /// Adds a name, unless there are many.
  mutating func add(_ name: Span<UInt8>, place: Int) {
    guard entries.count < Self.most else { return }
    let start = text.count
    text.append(copying: name)
    entries.append((start..<text.count, place))
  }
}
