import JSONTree
import Timescales

/// What was probably meant by a word that is not known: by its everyday meaning or, without one, by
/// its spelling.
package enum MeantWords {
  /// The events and facts that may have been meant; at most three.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - known: every word that may be given.
  ///   - likely: those that an everyday word may stand for; all of them unless given.
  /// - Returns: the candidates, the likeliest first.
  package static func events(by word: String, among known: [String], likely: Set<String>? = nil) -> [String] {
    let everyday = EverydayWords.events(meantBy: word, among: likely ?? Set(known))
    return everyday.isEmpty ? spelling(word, known) : everyday
  }

  /// The timescales or stages that may have been meant; at most three.
  package static func timescales(by word: String, among known: [String]) -> [String] {
    let everyday = EverydayWords.timescales(meantBy: word, among: known)
    return everyday.isEmpty ? spelling(word, known) : everyday
  }

  private static func spelling(_ word: String, _ known: [String]) -> [String] {
    Suggestion.closest(to: word, among: known).map { [$0] } ?? []
  }

  /// The question which was meant, as the end of a message; empty if nothing was.
  package static func question(_ candidates: [String]) -> String {
    Suggestion.question(among: candidates).map { "; \($0)" } ?? ""
  }
}
