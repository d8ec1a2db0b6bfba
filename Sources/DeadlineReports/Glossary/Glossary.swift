import DeadlineAudit
package import PolicyProfiles
import Timescales

/// Every event and fact that a case may have: what it means, what else it is called, and which
/// policies use it.
package struct Glossary: Sendable {
  /// The entries: the shared events in the order of a case, those of profiles, then the facts.
  package let entries: [Entry]

  /// An event or a fact.
  package struct Entry: Hashable, Sendable {
    /// Its word on the command line and in files.
    package let word: String
    package let isFact: Bool
    /// A sentence.
    package let meaning: String
    /// Where the meaning comes from; `nil` if no enactment or document has it.
    package let source: String?
    /// The words that a fact may have; empty for a day.
    package let values: [String]
    /// The headings that are taken for it.
    package let names: [String]
    /// The policies that use it, by id and version.
    package let policies: [String]
  }

  /// The glossary of the policies of a library.
  package init(_ library: PolicyLibrary) {
    let uses = library.profiles.map { (policy: $0.qualifiedID, words: $0.usedWords) }
    func entry(_ word: String, isFact: Bool, _ meaning: Meaning, values: [String] = []) -> Entry {
      Entry(
        word: word, isFact: isFact, meaning: meaning.sentence, source: meaning.source, values: values,
        names: HeadingNames.names(of: word), policies: uses.filter { $0.words.contains(word) }.map(\.policy))
    }
    var entries = CaseEvent.standard.map { entry($0.rawValue, isFact: false, Meaning($0)) }
    var seen = Set(entries.map(\.word))
    for profile in library.profiles {
      for own in profile.events where seen.insert(own.event.rawValue).inserted {
        entries.append(entry(own.event.rawValue, isFact: false, Meaning(own.title, of: profile)))
      }
    }
    for fact in CaseFact.allCases {
      seen.insert(fact.rawValue)
      entries.append(entry(fact.rawValue, isFact: true, Meaning(fact), values: fact.words))
    }
    for profile in library.profiles {
      for own in profile.facts where seen.insert(own.id).inserted {
        entries.append(entry(own.id, isFact: true, Meaning(own.title, of: profile), values: own.words))
      }
    }
    self.entries = entries
  }

  /// The entries about a word: that entry if there is one, else those that have it in their own word,
  /// a name or the meaning; empty if none has.
  package func entries(about text: String) -> [Entry] {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    guard !words.isEmpty else { return [] }
    func plain(_ text: String) -> String { text.lowercased().replacing("-", with: " ") }
    let exact = entries.filter { plain($0.word) == words }
    if !exact.isEmpty { return exact }
    return entries.filter { entry in
      ([entry.word, entry.meaning] + entry.names).contains { plain($0).contains(words) }
    }
  }
}
