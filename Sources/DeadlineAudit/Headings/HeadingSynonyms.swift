/// What other systems call the columns of a file of cases: the table.
///
/// A name of an act is what is left of a heading without its stage (`Stage 2`) and without the words
/// that only say that it is a date. So “Date of Stage 2 Response” is the name `response` at stage 2.
enum HeadingSynonyms {
  /// The names of an act, and the heading that each stage of it has here.
  struct Act {
    /// Names that can only be a day, such as “response sent”.
    var names: [String]
    /// Names that are a day only beside a word such as “date”: “response” alone may be its text.
    var nouns: [String] = []
    /// What they are without a stage.
    var plain: String?
    /// What they are at each stage, from 1.
    var stages: [Int: String] = [:]
    /// Whether every stage has such an act, so that in a file with a column for the stage the plain
    /// name may be of any.
    var isOfAnyStage = false
  }

  static let acts: [Act] = [
    Act(
      names: ["received", "complaint received", "request received", "received complaint", "recd", "complaint recd"],
      nouns: [
        "receipt", "complaint", "complaint receipt", "request", "opened", "case opened", "complaint opened",
      ], plain: "received",
      stages: [1: "received", 2: "stage-2-requested", 3: "stage-3-requested"]),
    Act(
      names: [
        "acknowledged", "acknowledgement sent", "ack sent", "acknowledgement letter sent", "complaint acknowledged",
        "acknowledgement issued", "ack",
      ],
      nouns: ["acknowledgement", "acknowledgement letter"], plain: "acknowledged",
      stages: [1: "acknowledged", 2: "stage-2-acknowledged", 3: "stage-3-acknowledged"], isOfAnyStage: true),
    Act(
      names: [
        "responded", "response sent", "response issued", "response letter sent", "final response sent",
        "full response sent", "reply sent", "replied", "answered", "answer sent", "adjudication sent",
      ],
      nouns: ["response", "final response", "full response", "reply", "answer", "response letter"], plain: answer,
      stages: [1: "stage-1-responded", 2: "stage-2-responded", 3: "stage-3-responded"], isOfAnyStage: true),
    Act(
      names: ["requested", "escalated", "request received", "request made", "escalation requested"],
      nouns: ["request", "escalation", "escalation request"],
      stages: [2: "stage-2-requested", 3: "stage-3-requested"]),
    Act(
      names: ["extended", "extension agreed", "extension granted"], nouns: ["extension"],
      stages: [1: "stage-1-extended", 2: "stage-2-extended"]),
    Act(
      names: ["extended to", "extended until", "extension to", "extension until"],
      stages: [1: "stage-1-extended-to", 2: "stage-2-extended-to"]),
    Act(
      names: ["investigator appointed", "investigating officer appointed", "io appointed"],
      plain: "investigator-appointed", stages: [2: "investigator-appointed"]),
    Act(
      names: ["investigation report sent", "investigation report completed", "investigation reported"],
      nouns: ["investigation report"], plain: "investigation-reported", stages: [2: "investigation-reported"]),
    Act(
      names: ["panel held", "review panel held", "panel met"],
      nouns: ["panel", "review panel", "panel hearing", "panel meeting"], plain: "panel-held",
      stages: [3: "panel-held"]),
    Act(
      names: ["closed", "case closed", "complaint closed", "closing"], nouns: ["closure", "case closure"],
      plain: "closed"),
    Act(names: ["logged", "case logged", "complaint logged"], plain: "logged"),
    Act(names: ["withdrawn", "complaint withdrawn", "case withdrawn"], nouns: ["withdrawal"], plain: "withdrawn"),
  ]

  /// The answer to what a case is about, which each procedure calls by its own event.
  private static let answer = "answer"

  /// Whether an act is the answer to what a case is about.
  static func isAnswer(_ act: Act) -> Bool { act.plain == answer }

  /// The events that an answer may be, the shared one first.
  static let answers = ["stage-1-responded", "information-sent", "access-answered"]

  /// The names of the column with the reference.
  static let references: Set<String> = {
    let things = ["case", "complaint", "request", "enquiry", "file", "foi", "foi request", "our", "unique"]
    let words = ["ref", "reference", "no", "number", "id", "ref no", "reference no", "reference number", "ref number"]
    let alone = ["id", "ref", "ref no", "reference no", "reference number", "ref number", "case", "urn"]
    return Set(things.flatMap { thing in words.map { "\(thing) \($0)" } } + alone)
  }()

  /// The names of a column that may be the policy, where none is given for all cases.
  static let policies: Set<String> = ["council", "council name", "local authority"]

  /// Whether a heading is that of a column that says the stage of a row: “Stage Reached”, “Level”.
  static func isStageColumn(_ words: String) -> Bool {
    let words = words.split(separator: " ").map(String.init)
    return words.contains(where: stageWords.contains)
      && words.allSatisfy { stageWords.contains($0) || besideStageWords.contains($0) }
  }

  private static let stageWords: Set<String> = ["stage", "stages", "level", "tier"]
  private static let besideStageWords: Set<String> = [
    "complaint", "complaints", "procedure", "process", "case", "current", "final", "highest", "latest", "last",
    "reached",
    "number", "no", "name", "type", "status", "of", "the", "at", "which",
  ]

  /// Words that only say that a column is a date.
  private static let dateWords: Set<String> = ["date", "day", "dated", "on"]
  /// Words that say nothing.
  private static let empty: Set<String> = ["of", "the", "was", "at"]

  /// What the words of a heading mean.
  enum Meaning: Equatable {
    case word(String)
    /// The answer, whose event depends on the policy.
    case answer
    /// An act of a stage that the heading does not say, beside a column for the stage.
    case ofAnyStage
  }

  /// What a heading means, whose words are apart by one space each; `nil` for an unknown one.
  static func meaning(of words: String, besideStage: Bool) -> Meaning? {
    if references.contains(words) { return .word("reference") }
    var rest = words.split(separator: " ").map { String($0) }
    let stage = takeStage(from: &rest)
    let isDate = rest.contains(where: dateWords.contains)
    rest.removeAll { dateWords.contains($0) || empty.contains($0) }
    let name = rest.joined(separator: " ").replacing("acknowledgment", with: "acknowledgement")
    for act in acts where act.names.contains(name) || (isDate && act.nouns.contains(name)) {
      if let stage {
        guard let word = act.stages[stage] else { continue }
        return .word(word)
      }
      guard let plain = act.plain else { continue }
      if act.isOfAnyStage, besideStage { return .ofAnyStage }
      return plain == answer ? .answer : .word(plain)
    }
    return nil
  }

  /// Takes the words of a stage, such as `stage 2`, `stage2` or `s2`.
  private static func takeStage(from words: inout [String]) -> Int? {
    for index in words.indices {
      for prefix in ["stage", "stg", "s"] where words[index].hasPrefix(prefix) {
        let rest = words[index].dropFirst(prefix.count)
        if let stage = Int(rest), 1...3 ~= stage {
          words.remove(at: index)
          return stage
        }
        if rest.isEmpty, prefix != "s", index + 1 < words.count, let stage = stages[words[index + 1]] {
          words.removeSubrange(index...index + 1)
          return stage
        }
      }
    }
    return nil
  }

  private static let stages = ["1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3, "i": 1, "ii": 2, "iii": 3]
}
