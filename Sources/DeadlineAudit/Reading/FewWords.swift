/// Words that come again and again in a column, such as the names of policies, with a number for each.
///
/// There are few, so a comparison or two finds the one of a row. They are one text, so that a row counts no
/// references.
struct FewWords: Sendable {
  private var text: [UInt8] = []
  private var entries: [(word: Range<Int>, number: Int)] = []

  private static let most = 16

  /// The number of a word, if it has been added.
  func number(of word: Span<UInt8>) -> Int? {
    let text = text.span
    for index in entries.indices where text.extracting(entries[index].word).isEqual(to: word) {
      return entries[index].number
    }
    return nil
  }

  /// Adds a word, unless there are many.
  mutating func add(_ word: Span<UInt8>, number: Int) {
    guard entries.count < Self.most else { return }
    let start = text.count
    text.append(copying: word)
    entries.append((start..<text.count, number))
  }
}
