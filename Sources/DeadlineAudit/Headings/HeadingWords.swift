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
  /// Whether one policy is given for all cases, so that a column such as “Council” is not looked for.
  private let hasPolicy: Bool

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
  ///   - hasPolicy: whether there is one policy for all cases.
  ///   - policyEvents: the events that the policy of the file adds, if there is one for all cases.
  init(
    map: [String: String], mapping: [String: String] = [:], ownEvents: [CaseEvent], repeated: [CaseEvent] = [],
    facts: [PolicyProfile.OwnFact] = [], hasPolicy: Bool = false,
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
    self.hasPolicy = hasPolicy
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
    let besideStage = keys.contains(where: HeadingSynonyms.isStageColumn)
    let own = Set(zip(headings, keys).compactMap { heading, key in target(of: heading, key, among: headings) })
    // What was taken by its other name: of two references or policies the first is taken.
    var taken: Set<String> = []
    return zip(headings, keys).map { heading, key in
      if let target = mapped(heading, key, among: headings) {
        return Meaning(column: known[target] ?? .skipped, why: .mapped, word: target)
      }
      let word = Self.normalised(heading)
      if let column = ownColumn(heading) { return Meaning(column: column, why: .own, word: word) }
      switch synonym(heading, besideStage: besideStage) {
      case .ofAnyStage: return Meaning(column: .skipped, why: .stageNotSaid, word: word)
      case .word("reference") where own.contains("reference") || taken.contains("reference"):
        return Meaning(column: .skipped, why: .secondReference, word: word)
      case .word("policy") where taken.contains("policy"):
        return Meaning(column: .skipped, why: .taken, word: word)
      case .word(let synonym) where own.contains(synonym): return Meaning(column: .skipped, why: .taken, word: synonym)
      case .answer where own.contains(answer): return Meaning(column: .skipped, why: .taken, word: answer)
      case .word(let synonym):
        taken.insert(synonym)
        return Meaning(column: known[synonym] ?? .skipped, why: .synonym, word: synonym)
      case .answer: return Meaning(column: known[answer] ?? .skipped, why: .synonym, word: answer)
      case nil: return Meaning(column: .skipped, why: .unknown, word: word)
      }
    }
  }

  /// Whether a heading means a column.
  func isKnown(_ heading: String) -> Bool {
    let key = Self.key(heading)
    return ownColumn(heading) != nil || map.keys.contains { Self.key($0) == key }
      || synonym(heading, besideStage: false) != nil
  }

  /// The column of a heading that is written as it is here, but for a form of dates in brackets.
  private func ownColumn(_ heading: String) -> CaseColumn? {
    known[Self.normalised(heading)] ?? known[Self.normalised(Self.withoutForm(heading))]
  }

  /// What a heading means that is another system's; `nil` for an unknown one.
  private func synonym(_ heading: String, besideStage: Bool) -> HeadingSynonyms.Meaning? {
    let heading = Self.withoutForm(heading)
    for key in [Self.key(heading), Self.key(Self.apart(heading))] {
      if let meaning = HeadingSynonyms.meaning(of: key, besideStage: besideStage) { return meaning }
      if !hasPolicy, HeadingSynonyms.policies.contains(key) { return .word("policy") }
    }
    return nil
  }

  /// A heading without the form of its dates, which stands in brackets at its end: `Received (dd/mm/yyyy)`.
  private static func withoutForm(_ heading: String) -> String {
    guard let open = heading.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return heading }
    let rest = heading[open...].lowercased().filter { !$0.isWhitespace }
    guard let last = rest.last, last == ")" || last == "]" else { return heading }
    let form = rest.dropFirst().dropLast()
    let isForm = form == "date" || form == "uk" || form.contains("d") && form.allSatisfy { "dmyhs/-.:".contains($0) }
    return isForm ? String(heading[..<open]) : heading
  }

  /// A heading with spaces between words that capitals keep apart: `DateReceived`.
  private static func apart(_ heading: String) -> String {
    var text = ""
    for letter in heading {
      if letter.isUppercase, text.last?.isLowercase ?? false { text.append(" ") }
      text.append(letter)
    }
    return text
  }

  /// The heading here that a heading of the file is by itself or by the map, not by the table.
  private func target(of heading: String, _ key: String, among headings: [String]) -> String? {
    if let target = mapped(heading, key, among: headings) { return target }
    let word = Self.normalised(heading)
    if known[word] != nil { return word }
    let shorter = Self.normalised(Self.withoutForm(heading))
    return known[shorter] == nil ? nil : shorter
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
