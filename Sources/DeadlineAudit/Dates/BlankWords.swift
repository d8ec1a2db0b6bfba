/// The words for nothing in a column of dates.
package struct BlankWords: Hashable, Sendable {
  /// In small letters.
  private var words: Set<String>

  /// The words that every file may have.
  package static let common = BlankWords(["n/a", "-", "–", "—", "none", "tbc", "ongoing", "not yet"])

  private init(_ words: Set<String>) {
    self.words = words
  }

  /// The words with some more; capitals and spaces around them make no difference.
  package func adding(_ more: some Sequence<String>) -> BlankWords {
    BlankWords(words.union(more.map { Self.key($0[...]) }))
  }

  /// The word for nothing that a field is; `nil` if it is something else.
  func word(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= 64, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let key = Self.key(text[...])
    return words.contains(key) ? key : nil
  }

  /// A word in small letters, with one space between its parts.
  private static func key(_ text: Substring) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ").lowercased()
  }
}

/// The words read as blank, each with its count.
typealias BlankTally = [String: Int]
