import Deadlines
import Timescales

/// The headings that are known, and what each of a file's headings means by them.
struct HeadingWords {
  /// The column of each heading as it is written here.
  let known: [String: CaseColumn]
  /// The events of which every day, or the last one, counts.
  let repeated: [CaseEvent]
  /// The heading here that a heading of the file means, as the user gives it.
  let map: [String: String]
  /// The headings of the map that the file need not have.
  let optional: Set<String>
  /// The event of the answer under the policy of the file.
  private let answer: String

  /// How often an event may happen in a row: `suspended`, `suspended-2`, and so on.
  static let most = 9
  /// The word that a heading is mapped to so that its column is skipped.
  static let skip = "skip"

  /// The known headings.
  ///
  /// - Parameters:
  ///   - map: the recognised heading that a heading of the file means.
  ///   - mapping: the same from a file of mappings, whose skipped headings may be missing.
  ///   - ownEvents: the events that profiles add to the shared ones.
  ///   - repeated: those of which every day, or the last one, counts.
  ///   - facts: the facts that profiles add to the shared ones.
  ///   - policyEvents: the events that the policy of the file adds, if there is one for all cases.
  init(
    map: [String: String], mapping: [String: String] = [:], ownEvents: [CaseEvent], repeated: [CaseEvent] = [],
    facts: [PolicyProfile.OwnFact] = [],
    policyEvents: Set<CaseEvent> = []
  ) {
    var known: [String: CaseColumn] = ["reference": .reference, "policy": .policy]
    for event in CaseEvent.standard + ownEvents { known[event.rawValue] = .event(event) }
    for fact in facts {
      known[fact.id] = fact.isDay ? .event(CaseEvent(rawValue: fact.id)) : .ownFact(fact.id)
    }
    for fact in CaseFact.allCases { known[fact.rawValue] = .fact(fact) }
    let repeated = CaseEvent.standard.filter { $0.suspends || $0.resumes } + repeated
    for event in repeated {
      for number in 2...Self.most { known["\(event.rawValue)-\(number)"] = .again(event, number: number) }
    }
    self.known = known
    self.repeated = repeated
    self.map = mapping.merging(map) { _, given in given }
    optional = Set(mapping.filter { $0.value == Self.skip && map[$0.key] == nil }.keys)
    let answers = HeadingSynonyms.answers
    answer = answers.first { policyEvents.contains(CaseEvent(rawValue: $0)) } ?? answers[0]
  }

  /// What a heading means, and why.
  struct Meaning {
    var column: CaseColumn
    var why: ColumnReason
    /// The heading here that it stands for.
    var word: String
  }

  /// What each heading of a header means.
  func meanings(of headings: [String]) -> [Meaning] {
    let keys = headings.map(Self.key)
    let besideStage = keys.contains(where: HeadingSynonyms.stageColumns.contains)
    let own = Set(zip(headings, keys).compactMap { heading, key in target(of: heading, key, among: headings) })
    var hasReference = own.contains("reference")
    return zip(headings, keys).map { heading, key in
      if let target = mapped(heading, key, among: headings) {
        return Meaning(column: known[target] ?? .skipped, why: .mapped, word: target)
      }
      let word = Self.normalised(heading)
      if let column = known[word] { return Meaning(column: column, why: .own, word: word) }
      switch HeadingSynonyms.meaning(of: key, besideStage: besideStage) {
      case .ofAnyStage: return Meaning(column: .skipped, why: .stageNotSaid, word: word)
      case .word("reference") where hasReference: return Meaning(column: .skipped, why: .secondReference, word: word)
      case .word(let synonym) where own.contains(synonym): return Meaning(column: .skipped, why: .taken, word: synonym)
      case .answer where own.contains(answer): return Meaning(column: .skipped, why: .taken, word: answer)
      case .word(let synonym):
        if synonym == "reference" { hasReference = true }
        return Meaning(column: known[synonym] ?? .skipped, why: .synonym, word: synonym)
      case .answer: return Meaning(column: known[answer] ?? .skipped, why: .synonym, word: answer)
      case nil: return Meaning(column: .skipped, why: .unknown, word: word)
      }
    }
  }

  /// Whether a heading means a column.
  func isKnown(_ heading: String) -> Bool {
    let key = Self.key(heading)
    return known[Self.normalised(heading)] != nil || map.keys.contains { Self.key($0) == key }
      || HeadingSynonyms.meaning(of: key, besideStage: false) != nil
  }

  /// The heading here that a heading of the file is by itself or by the map, not by the table.
  private func target(of heading: String, _ key: String, among headings: [String]) -> String? {
    if let target = mapped(heading, key, among: headings) { return target }
    let word = Self.normalised(heading)
    return known[word] == nil ? nil : word
  }

  /// What the user maps a heading to.
  ///
  /// A heading that is written exactly so in the map comes before one that differs in capitals.
  private func mapped(_ heading: String, _ key: String, among headings: [String]) -> String? {
    if let target = map[heading] { return self.word(target) }
    guard let other = map.keys.sorted().first(where: { Self.key($0) == key }), !headings.contains(other) else {
      return nil
    }
    return map[other].map(word)
  }

  /// A target of the map as it is written here.
  func word(_ target: String) -> String {
    known[target] != nil || target == Self.skip ? target : Self.normalised(target)
  }

  /// A heading for comparison: capitals, punctuation, spaces and line breaks make no difference.
  ///
  /// Between two words is one space.
  static func key(_ heading: String) -> String {
    var key = ""
    for scalar in heading.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      // An apostrophe is part of its word.
      if scalar == "'" || scalar == "\u{2019}" { continue }
      if isLetter {
        key += scalar.properties.lowercaseMapping
      } else if !key.isEmpty, key.last != " " {
        key += " "
      }
    }
    return key.last == " " ? String(key.dropLast()) : key
  }

  /// A heading as it would be written here: `Stage 1 responded` is `stage-1-responded`.
  static func normalised(_ heading: String) -> String { key(heading).replacing(" ", with: "-") }
}

/// Why a column is taken for what it is taken for.
package enum ColumnReason: String, Hashable, Sendable {
  /// The heading is one of the tool's own.
  case own
  /// The user says so.
  case mapped
  /// The heading is another system's name for it.
  case synonym
  /// The heading means nothing here.
  case unknown
  /// Another column is that already.
  case taken
  /// There is a column of references before it.
  case secondReference
  /// It may be of any stage, because the file has a column for the stage.
  case stageNotSaid
}
