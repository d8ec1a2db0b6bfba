/// Finds the word that was probably meant, for suggestions.
package enum Suggestion {
  /// The known word that a word most likely misspells, if one is close enough: one edit away, or
  /// two for words of six letters or more.
  package static func closest(to word: String, among known: some Sequence<String>) -> String? {
    let limit = word.count < 6 ? 1 : 2
    var best: (word: String, distance: Int)?
    for candidate in known where abs(candidate.count - word.count) <= limit {
      let distance = distance(Array(word), Array(candidate))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The number of letters to insert, delete, replace or swap with the next to turn one word into
  /// the other.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(previous[j] + (left[i] == right[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        row.append(cost)
      }
      beforePrevious = previous
      previous = row
    }
    return previous[right.count]
  }

  /// The question which of some words was meant, such as `did you mean “a”, “b” or “c”?`; `nil` for
  /// none.
  package static func question(among candidates: [String]) -> String? {
    guard let last = candidates.last else { return nil }
    let others = candidates.dropLast().map { "“\($0)”" }.joined(separator: ", ")
    return "did you mean \(others.isEmpty ? "" : others + " or ")“\(last)”?"
  }

  /// The question whether that word was meant, as the end of a message; empty if none is close.
  package static func question(about word: String, among known: some Sequence<String>) -> String {
    closest(to: word, among: known).map { "; did you mean “\($0)”?" } ?? ""
  }
}
