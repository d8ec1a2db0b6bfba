import Deadlines
import JSONTree
import Timescales

/// A fact of a case as it was given, with its name.
struct GivenFact {
  let word: String
  let title: String
  /// Its value; of the grounds of an extension all that were given.
  let values: [String]

  var json: JSON {
    ["fact": .string(word), "title": .string(title), "values": .array(values.map { .string($0) })]
  }
}

extension Schedule {
  /// The facts of the case that were given: the shared ones, then the policy's own.
  var facts: [GivenFact] {
    let shared = CaseFact.allCases.compactMap { fact -> GivenFact? in
      let values = record.words(of: fact)
      return values.isEmpty ? nil : GivenFact(word: fact.rawValue, title: Meaning(fact).name, values: values)
    }
    let words = EventWords(policy.profile)
    let own = record.ownFacts.sorted { $0.key < $1.key }.map { id, value in
      GivenFact(word: id, title: words.title(ofFact: id), values: [value])
    }
    return shared + own
  }
}
