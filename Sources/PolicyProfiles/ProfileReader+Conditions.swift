import JSONTree
import Timescales
import WorkingDays

extension ProfileReader {
  /// A condition: a shared word, or an object that asks for a fact or for an event.
  mutating func condition(_ node: JSONNode, own: OwnWords) -> Condition? {
    if case .string = node.json.content { return word(node, Condition.self, what: "a condition") }
    guard case .object(let raw) = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give a condition, or an object with fact and is, or happened")
      return nil
    }
    if raw.contains(where: { $0.key == "fact" || $0.key == "is" }) { return factCondition(node, own: own) }
    guard let members = object(node, .eventCondition) else { return nil }
    guard members.count == 1, let (key, value) = members.first else {
      // A key that is not a kind of condition has been reported already.
      guard members.count > 1 || raw.isEmpty else { return nil }
      fault(
        node, "a condition has one key, not \(members.count)", instead: "give happened, notHappened, or fact and is")
      return nil
    }
    guard let event = event(value, own: own) else { return nil }
    return key == "happened" ? .happened(event) : .notHappened(event)
  }

  private mutating func factCondition(_ node: JSONNode, own: OwnWords) -> Condition? {
    let faultsBefore = faults.count
    guard let members = object(node, .factCondition) else { return nil }
    let fact = members["fact"].flatMap { identifier($0) }
    let words = members["is"].map { self.words($0) } ?? []
    guard faults.count == faultsBefore, let fact, let asked = members["is"], let place = members["fact"] else {
      return nil
    }
    if own.isUnread(fact) { return nil }
    for reason in own.facts.flaws(asking: fact, for: words) {
      switch reason {
      case .notAWord(let word, _, let words):
        fault(asked, reason, hint: Suggestion.question(about: word, among: words))
      case .noWordAsked: fault(asked, reason)
      default: fault(place, reason, hint: Suggestion.question(about: fact, among: own.facts.map(\.id)))
      }
    }
    return faults.count == faultsBefore ? .fact(fact, isOneOf: words) : nil
  }

  /// One word, or several.
  private mutating func words(_ node: JSONNode) -> [String] {
    if case .string = node.json.content { return identifier(node).map { [$0] } ?? [] }
    guard case .array = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give a word of the fact, or an array of words")
      return []
    }
    return list(node) { $0.identifier($1) }
  }

  // MARK: Facts and days off

  mutating func ownFacts(_ node: JSONNode?, events: [String]) -> [PolicyProfile.OwnFact] {
    var seen = Set(events)
    return list(node) { reader, node in
      guard let members = reader.object(node, .ownFact) else { return nil }
      let title = members["title"].flatMap { reader.string($0) }
      let values = members["values"].flatMap { reader.values($0) }
      let assumed = members["unlessRecorded"].flatMap { reader.identifier($0) }
      guard let id = members["id"].flatMap({ reader.identifier($0) }), let values else { return nil }
      let fact = PolicyProfile.OwnFact(id: id, title: title ?? "", words: values, unlessRecorded: assumed)
      for reason in fact.flaws(seen: &seen) {
        let place =
          switch reason {
          case .sharedEvent, .duplicateFact: "id"
          case .notAWord: "unlessRecorded"
          default: "values"
          }
        reader.fault(members[place] ?? node, reason)
      }
      return title == nil ? nil : fact
    }
  }

  /// The words of a fact; none for a day.
  private mutating func values(_ node: JSONNode) -> [String]? {
    if case .array = node.json.content {
      let words = list(node) { $0.identifier($1) }
      // Without words it would be a day.
      if node.isEmptyArray { fault(node, .tooFewWords) }
      return words.isEmpty ? nil : words
    }
    return word(node, FactValues.self, what: "a kind of value").map { $0 == .day ? [] : PolicyProfile.OwnFact.yesOrNo }
  }

  mutating func daysOff(_ node: JSONNode, document: String) -> PolicyProfile.DaysOff? {
    guard let members = object(node, .daysOff) else { return nil }
    let title = members["title"].flatMap { string($0) }
    let from = members["from"].flatMap { dayOff($0) }
    let through = members["through"].flatMap { dayOff($0) } ?? from
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    guard let title, let from, let through, let citation else { return nil }
    switch (from, through) {
    case (.day(let first), .day(let last)):
      guard first <= last else {
        fault(node, "they end before they begin", instead: "give from and through in order")
        return nil
      }
      return .init(title: title, time: .once(first...last), citation: citation)
    case (.yearly(let first), .yearly(let last)):
      return .init(title: title, time: .everyYear(from: first, through: last), citation: citation)
    default:
      fault(node, "one day has a year and the other has not", instead: "give both with the year, or both without it")
      return nil
    }
  }

  /// A day, or a day of every year.
  private mutating func dayOff(_ node: JSONNode) -> DayOff? {
    guard let text = string(node) else { return nil }
    if let day = Day(text) { return .day(day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]), let day = Int(parts[1]),
      let yearly = PolicyProfile.YearDay(month: month, day: day)
    {
      return .yearly(yearly)
    }
    fault(node, "“\(text)” is not a day", instead: "write 2026-12-29, or 12-29 for every year")
    return nil
  }
}

/// A day off, once or every year.
private enum DayOff {
  case day(Day)
  case yearly(PolicyProfile.YearDay)
}

/// What a fact may be, apart from a list of words.
enum FactValues: String, CaseIterable {
  case yesNo = "yes-no"
  case day
}
