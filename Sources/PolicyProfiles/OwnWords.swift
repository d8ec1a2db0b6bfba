import JSONTree
import Timescales

/// What a profile adds to the shared vocabulary, and how it uses it, so far as its text says.
struct OwnWords {
  /// Its events, even those that have another fault.
  let events: Set<CaseEvent>
  /// Its facts that could be read.
  let facts: [PolicyProfile.OwnFact]
  /// The words of its facts, even those that have a fault.
  let factWords: Set<String>
  /// Whether the profile stands alone.
  let standsAlone: Bool

  init(_ members: [String: JSONNode], facts: [PolicyProfile.OwnFact]) {
    events = Set((members["events"]?.identifiers("id") ?? []).map { CaseEvent(rawValue: $0) })
    factWords = Set(members["facts"]?.identifiers("id") ?? [])
    standsAlone = members["standsAlone"]?.bool ?? false
    self.facts = facts
  }

  /// Every event that may be named.
  var eventWords: [String] { CaseEvent.standard.map(\.rawValue) + events.map(\.rawValue).sorted() }

  /// Whether the text has a fact that could not be read, so that nothing more is said of it.
  func isUnread(_ fact: String) -> Bool { factWords.contains(fact) && !facts.contains { $0.id == fact } }
}
