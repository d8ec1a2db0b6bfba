/// What an everyday word may stand for where an event, a fact, a timescale or a stage is asked for.
///
/// It is for suggestions only: nothing is taken for a word that was not given.
package enum EverydayWords {
  /// A few words of one meaning, and what they may stand for, the likeliest first.
  struct Entry {
    let words: [String]
    var events: [String] = []
    var timescales: [String] = []
  }

  static let entries: [Entry] = [
    Entry(
      words: ["answer", "answered", "reply", "replied", "response", "responded", "final-response", "outcome"],
      events: [
        "stage-1-responded", "stage-2-responded", "stage-3-responded", "information-sent", "access-answered",
        "internal-review-answered",
      ],
      timescales: ["stage-1-response", "stage-2-response", "stage-3-response"]),
    Entry(
      words: ["acknowledgement", "acknowledge", "acknowledged", "ack"],
      events: ["acknowledged", "stage-2-acknowledged", "stage-3-acknowledged"],
      timescales: ["acknowledgement", "stage-2-acknowledgement", "stage-3-acknowledgement"]),
    Entry(
      words: ["complaint", "complained", "made", "submitted", "receipt", "receive", "start"],
      events: ["received", "stage-1-start-day"], timescales: ["complaint-limit"]),
    Entry(
      words: ["request", "requested", "escalated", "escalation"],
      events: ["stage-2-requested", "stage-3-requested", "internal-review-requested"],
      timescales: ["stage-2-request", "stage-3-request"]),
    Entry(
      words: ["stage-1", "local-resolution"], events: ["received", "stage-1-responded"],
      timescales: ["stage-1", "stage-1-response"]),
    Entry(
      words: ["stage-2", "investigation", "investigated"],
      events: ["stage-2-requested", "investigation-reported", "stage-2-responded"],
      timescales: ["stage-2", "stage-2-investigation", "stage-2-response"]),
    Entry(
      words: ["stage-3"], events: ["stage-3-requested", "panel-held", "stage-3-responded"],
      timescales: ["stage-3", "panel", "stage-3-response"]),
    Entry(
      words: ["panel", "review-panel", "review", "hearing", "panel-meeting", "panel-met"],
      events: ["panel-held", "stage-3-requested", "panel-arranged-for"],
      timescales: ["panel", "stage-3-request", "stage-3"]),
    Entry(
      words: ["adjudication", "adjudicated"], events: ["stage-2-responded"], timescales: ["stage-2-response"]),
    Entry(
      words: ["report", "reported"], events: ["investigation-reported", "panel-reported"],
      timescales: ["stage-2-investigation", "panel-report"]),
    Entry(
      words: ["extension", "extended"], events: ["stage-1-extended", "stage-2-extended", "internal-review-extended"],
      timescales: ["stage-1-response", "stage-2-response", "stage-2-delay-notice"]),
    Entry(
      words: ["extended-to", "extended-until", "extension-to", "new-date", "new-deadline"],
      events: ["stage-1-extended-to", "stage-2-extended-to"]),
    Entry(
      words: ["ground", "grounds", "reason", "complex"],
      events: ["stage-1-extension-ground", "stage-2-extension-ground", "stage-3-extension-ground"]),
    Entry(
      words: ["delay", "delayed", "delay-letter", "holding-letter", "holding"],
      events: ["holding-letter-sent", "delay-notice-sent"], timescales: ["holding-letter", "stage-2-delay-notice"]),
    Entry(
      words: ["meeting", "met"], events: ["complainant-met", "panel-held", "director-met-chair"],
      timescales: ["stage-2-meeting", "panel", "stage-3-disagreement"]),
    Entry(
      words: ["contact", "contacted", "first-contact", "called"], events: ["contacted", "stage-2-contacted"],
      timescales: ["first-contact", "stage-2-meeting"]),
    Entry(
      words: ["investigator", "investigating-officer", "io", "appointed", "appointment"],
      events: ["investigator-appointed", "advocate-appointed"], timescales: ["stage-2-investigation"]),
    Entry(words: ["advocate", "advocacy"], events: ["advocate-requested", "advocate-appointed"]),
    Entry(
      words: ["statement", "statement-of-complaint", "complaint-statement", "agreed", "signed"],
      events: ["complaint-agreed", "written-record-produced"]),
    Entry(words: ["written-record", "record"], events: ["written-record-produced"]),
    Entry(words: ["clarified", "clarification"], events: ["complaint-clarified", "clarification-received"]),
    Entry(
      words: ["papers", "panel-papers"],
      events: ["panel-papers-sent", "panel-papers-received", "additional-papers-sent"],
      timescales: ["panel-papers", "additional-papers"]),
    Entry(
      words: ["recommendations", "findings"], events: ["panel-reported", "complainant-informed"],
      timescales: ["panel-report", "panel-report-distribution"]),
    Entry(
      words: ["director", "chair"], events: ["director-agrees", "director-met-chair"],
      timescales: ["stage-3-response", "stage-3-disagreement"]),
    Entry(words: ["skipped", "fast-track", "straight-to-stage-2"], events: ["stage-1-skipped"]),
    Entry(
      words: ["rejected", "rejection", "declined", "refusal", "not-accepted"],
      events: ["refused", "not-considered", "stage-2-declined"]),
    Entry(
      words: ["ombudsman", "lgsco", "lgo"], events: ["ombudsman-complained", "referred-to-ombudsman"],
      timescales: ["ombudsman", "ombudsman-complaint"]),
    Entry(words: ["court", "proceedings", "tribunal"], events: ["proceedings-started", "proceedings-ended"]),
    Entry(words: ["pause", "paused", "hold", "on-hold", "suspension", "stopped"], events: ["suspended"]),
    Entry(words: ["restarted", "unpaused", "resumption", "continued"], events: ["resumed"]),
    Entry(words: ["withdrawal", "cancelled", "dropped"], events: ["withdrawn"]),
    Entry(words: ["closure", "completed", "finished", "resolved", "ended", "end"], events: ["closed", "withdrawn"]),
    Entry(
      words: ["incident", "happened", "occurred", "matter"], events: ["grounds-arose", "became-aware"],
      timescales: ["complaint-limit"]),
    Entry(words: ["aware", "knew", "notice"], events: ["became-aware"], timescales: ["ombudsman-complaint"]),
    Entry(words: ["oral", "verbal", "written", "orally"], events: ["mode"]),
    Entry(words: ["statutory", "corporate", "procedure"], events: ["route"]),
    Entry(words: ["logging", "registered", "registration"], events: ["logged"], timescales: ["logging"]),
    Entry(words: ["intake"], events: ["received", "acknowledged", "logged"], timescales: ["intake"]),
  ]

  /// The most candidates of a suggestion.
  private static let most = 3
  /// Words that only say what every event has: a day, or that something was sent on it.
  private static let empty: Set<Substring> = ["date", "day", "dated", "on", "of", "the", "sent", "issued", "letter"]

  /// The events and facts that a word may stand for, of those that are known; at most three.
  package static func events(meantBy word: String, among known: some Sequence<String>) -> [String] {
    candidates(word, among: Set(known)) { $0.events }
  }

  /// The timescales and stages that a word may stand for, of those that are known; at most three.
  package static func timescales(meantBy word: String, among known: some Sequence<String>) -> [String] {
    candidates(word, among: Set(known)) { $0.timescales }
  }

  private static func candidates(
    _ word: String, among known: Set<String>, _ meanings: (Entry) -> [String]
  ) -> [String] {
    var parts = normalised(word).split(separator: "-")
    var found = meant(parts, meanings)
    if found == nil {
      parts.removeAll { empty.contains($0) }
      found = meant(parts, meanings)
    }
    return Array((found ?? []).filter { known.contains($0) }.prefix(most))
  }

  /// What the parts of a word mean; `nil` for an unknown one.
  private static func meant(_ parts: [Substring], _ meanings: (Entry) -> [String]) -> [String]? {
    func all(_ parts: some Sequence<Substring>) -> [String]? {
      let word = parts.joined(separator: "-")
      return entries.first { $0.words.contains(word) }.map(meanings)
    }
    if let found = all(parts) { return found }
    // What is said of a stage: `stage-2-answered`.
    guard let place = parts.firstIndex(of: "stage"), place + 1 < parts.count, "123".contains(parts[place + 1]) else {
      return nil
    }
    let stage = "stage-\(parts[place + 1])"
    guard let found = all(parts[..<place] + parts[(place + 2)...]) else { return nil }
    let ofStage = found.filter { $0.hasPrefix(stage) }
    // The acts of stage 1 mostly do not name it.
    let plain = stage == "stage-1" ? found.filter { !$0.hasPrefix("stage-") } : []
    return !ofStage.isEmpty ? ofStage : !plain.isEmpty ? plain : found
  }

  /// A word in small letters with hyphens: `Stage2 Acknowledgment` is `stage-2-acknowledgement`.
  private static func normalised(_ word: String) -> String {
    var text = ""
    for character in word.lowercased() {
      let isBeforeNumber = character.isNumber && text.last?.isLetter ?? false
      if isBeforeNumber || !(character.isLetter || character.isNumber) { text += "-" }
      if character.isLetter || character.isNumber { text.append(character) }
    }
    return text.split(separator: "-").joined(separator: "-")
      .replacing("acknowledgment", with: "acknowledgement")
  }
}
