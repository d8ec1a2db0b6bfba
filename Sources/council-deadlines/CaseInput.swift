import CouncilDeadlines
import DeadlineAudit
import JSONTree

/// Reads one case, from words of the command line or from a JSON object.
enum CaseInput {
  /// Adds a word such as `received=2025-12-19` or `mode=oral`.
  static func add(_ word: String, own: OwnWords, to record: inout CaseRecord) throws(ToolError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw .usage("“\(word)” is not of the form EVENT=DAY or FACT=VALUE") }
    try add(parts[0], parts[1], own: own, to: &record)
  }

  /// The words, with the grounds of an extension that are given one by one as one list.
  static func joiningGrounds(_ words: [String]) -> [String] {
    var joined: [String] = []
    for word in words {
      let key = word.prefix { $0 != "=" }
      let isGround = CaseFact(rawValue: String(key))?.isExtensionGround ?? false
      if isGround, let earlier = joined.firstIndex(where: { $0.hasPrefix("\(key)=") }), word.count > key.count {
        joined[earlier] += ";" + word.dropFirst(key.count + 1)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// Refuses a fact that is given twice; only an event, or the ground of an extension, may be.
  static func checkFacts(_ words: [String], own: OwnWords) throws(ToolError) {
    var seen: Set<String> = []
    for word in words {
      let fact = String(word.prefix { $0 != "=" })
      guard CaseFact(rawValue: fact) != nil || own.facts[fact] != nil else { continue }
      guard seen.insert(fact).inserted else { throw .usage("the fact “\(fact)” is given twice") }
    }
  }

  private static func add(
    _ key: String, _ value: String, own: OwnWords, to record: inout CaseRecord
  ) throws(ToolError) {
    if let fact = CaseFact(rawValue: key) {
      do {
        try record.set(fact, to: value)
      } catch {
        throw .usage("\(error)")
      }
      return
    }
    if let fact = own.facts[key] {
      guard fact.contains(value) else {
        let hint = Suggestion.question(about: value, among: fact)
        throw .usage("\(key) cannot be “\(value)”; give one of \(fact.joined(separator: ", "))\(hint)")
      }
      record.set(key, to: value)
      return
    }
    let event = CaseEvent(rawValue: key)
    guard CaseEvent.standardSet.contains(event) || own.events.contains(event) else {
      throw .usage("“\(key)” is not an event or a fact; \(own.hint(about: key))")
    }
    record.record(event, on: try Shared.days(value, key))
  }

  /// The policy that a JSON object names under `policy`; `nil` if it names none.
  static func policy(in bytes: [UInt8], file: String) throws(ToolError) -> String? {
    let source = JSONSource(bytes: bytes, file: file)
    for member in try source.members("an object of events and facts") where member.key == policyKey {
      switch member.value.content {
      case .string(let text): return text
      case .null: return nil
      default: throw source.fault("$.policy: found \(member.value.kind); give a string", at: member.offset)
      }
    }
    return nil
  }

  private static let policyKey = "policy"

  /// Adds the members of a JSON object: events and facts with their values, and `reference`.
  ///
  /// An event that happened more than once has an array of days, and so have several grounds. Where a
  /// fact is yes or no, true and false stand for these.
  static func read(
    _ bytes: [UInt8], file: String, own: OwnWords, into record: inout CaseRecord
  ) throws(ToolError) {
    let source = JSONSource(bytes: bytes, file: file)
    for member in try source.members("an object of events and facts") {
      do throws(ToolError) {
        switch member.value.content {
        case .string where member.key == policyKey: break
        case .string(let text) where member.key == "reference": record.reference = text
        case .string(let text): try add(member.key, text, own: own, to: &record)
        case .array(let values):
          let isGround = CaseFact(rawValue: member.key)?.isExtensionGround ?? false
          var texts: [String] = []
          for value in values {
            guard case .string(let text) = value.content else {
              throw .data("found \(value.kind); give a \(isGround ? "ground" : "day")")
            }
            texts.append(text)
          }
          for text in isGround ? [texts.joined(separator: ";")] : texts {
            try add(member.key, text, own: own, to: &record)
          }
        case .bool(let flag) where own.isYesOrNo(member.key):
          try add(member.key, flag ? "yes" : "no", own: own, to: &record)
        case .null: break
        default: throw .data("found \(member.value.kind); give a string")
        }
      } catch {
        throw source.fault("$.\(member.key): \(error.message)", at: member.offset)
      }
    }
  }
}

/// The events and facts that the policies at hand add to the shared vocabulary.
struct OwnWords {
  let events: Set<CaseEvent>
  /// The words of each fact that is not a day.
  let facts: [String: [String]]
  /// Those that an everyday word may be taken for: under a procedure of its own, what it uses.
  private let likely: Set<String>

  /// The words of some policies.
  ///
  /// - Parameters:
  ///   - profiles: every profile at hand.
  ///   - chosen: the profiles of the policy that the case is under; all profiles unless given.
  init(_ profiles: [PolicyProfile], chosen: [PolicyProfile] = []) {
    let facts = profiles.flatMap(\.facts)
    let days = facts.filter(\.isDay).map { CaseEvent(rawValue: $0.id) }
    events = Set(profiles.flatMap { DeadlinePlan.ownEvents(of: ApplicablePolicy(profile: $0, law: $0)) } + days)
    let shared = CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue)
    let own = chosen.flatMap(\.usedWords)
    likely = chosen.contains { !$0.standsAlone } || own.isEmpty ? Set(shared + own) : Set(own)
    self.facts = Dictionary(facts.filter { !$0.isDay }.map { ($0.id, $0.words) }) { $0 + $1 }
  }

  /// Every event and fact that may be recorded.
  var known: [String] {
    CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue) + events.map(\.rawValue).sorted()
      + facts.keys.sorted()
  }

  /// Whether a word is a fact that is yes or no.
  func isYesOrNo(_ word: String) -> Bool {
    (CaseFact(rawValue: word)?.words ?? facts[word] ?? []).contains("yes")
  }

  /// What may have been meant by a word that is none of them.
  func hint(about word: String) -> String {
    let candidates = MeantWords.events(by: word, among: known, likely: likely)
    return Suggestion.question(among: candidates) ?? "council-deadlines events says what there is"
  }
}
