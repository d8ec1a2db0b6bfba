import JSONTree
import Timescales
import WorkingDays

// MARK: - Sources

extension ProfileReader {
  mutating func citation(_ node: JSONNode, in document: String) -> Citation? {
    guard let members = object(node, .citation) else { return nil }
    let codes = list(members["codes"]) { $0.string($1) }
    let place = members["place"].flatMap { string($0) }
    let other = members["document"].flatMap { string($0) }
    guard let place else { return nil }
    return Citation(document: other ?? document, place: place, codes: codes)
  }

  mutating func note(_ node: JSONNode, in document: String) -> PolicyProfile.Note? {
    guard let members = object(node, .note) else { return nil }
    let text = members["text"].flatMap { string($0) }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    guard let text, let citation else { return nil }
    return PolicyProfile.Note(text: text, citation: citation)
  }

  mutating func basis(_ node: JSONNode?) -> Timescale.Basis {
    let kinds = ProfileFormat.Object.basis.optional
    guard let node else { return .stated }
    guard case .object(let raw) = node.json.content, raw.count == 1, kinds.contains(raw[0].key) else {
      fault(
        node, "this is not a basis",
        instead: "give an object with the reason under one of \(kinds.joined(separator: ", "))")
      return .stated
    }
    let reason = string(JSONNode(raw[0].value, path: node.path(of: raw[0].key)))
    return Timescale.Basis(Timescale.Basis.Kind(rawValue: raw[0].key) ?? .inferred, because: reason)
  }
}

// MARK: - Clocks

extension ProfileReader {
  /// The events that clocks of a profile may name: the shared vocabulary and the profile's own.
  mutating func event(_ node: JSONNode, own: OwnWords) -> CaseEvent? {
    guard let text = string(node) else { return nil }
    let event = CaseEvent(rawValue: text)
    guard CaseEvent.standardSet.contains(event) || own.events.contains(event) else {
      fault(node, .unknownEvent(text), hint: MeantWords.question(MeantWords.events(by: text, among: own.eventWords)))
      return nil
    }
    return event
  }

  mutating func dayFact(_ node: JSONNode) -> CaseFact? {
    guard let fact = word(node, CaseFact.self, what: "a fact") else { return nil }
    guard fact.isDay else {
      fault(node, .notADay(fact))
      return nil
    }
    return fact
  }

  /// A fact that starts a clock: a shared one that is a day, or one of the profile's own.
  private mutating func factClock(_ node: JSONNode, own: OwnWords) -> Timescale.Clock? {
    guard let text = node.string, own.factWords.contains(text) else { return dayFact(node).map(Timescale.Clock.fact) }
    guard let fact = own.facts.first(where: { $0.id == text }) else { return nil }
    guard fact.isDay else {
      fault(node, .factIsNotADay(text))
      return nil
    }
    // It is recorded as the day of an event is.
    return .event(CaseEvent(rawValue: text))
  }

  mutating func clock(_ node: JSONNode, own: OwnWords) -> Timescale.Clock? {
    if case .string = node.json.content { return event(node, own: own).map(Timescale.Clock.event) }
    guard case .object(let raw) = node.json.content else {
      fault(node, "found \(node.json.kind)", instead: "give an event, or an object that says how the start is found")
      return nil
    }
    if raw.contains(where: { $0.key == "when" }) { return conditionalClock(node, own: own) }
    let kinds = ProfileFormat.Object.plainClock.optional
    guard let members = object(node, .plainClock) else { return nil }
    guard members.count == 1, let (kind, value) = members.first else {
      // A key that is not a kind of clock has been reported already.
      guard members.count > 1 || raw.isEmpty else { return nil }
      fault(
        node, "a clock has one key, not \(members.count)",
        instead: "give one of \(kinds.joined(separator: ", ")), or when, then and otherwise")
      return nil
    }
    switch kind {
    case "fact": return factClock(value, own: own)
    case "nextWorkingDay": return clock(value, own: own).map(Timescale.Clock.nextWorkingDay)
    case "sameAs": return identifier(value).map { .sameAs(TimescaleID($0)) }
    default: break
    }
    guard let elements = elements(value) else { return nil }
    let clocks = elements.compactMap { clock($0, own: own) }
    if elements.count < 2 {
      fault(value, .tooFewClocks)
    }
    guard clocks.count == elements.count, elements.count >= 2 else { return nil }
    switch kind {
    case "first": return .first(clocks)
    case "earliest": return .earliest(clocks)
    case "latest": return .latest(clocks)
    case "earliestRecorded": return .earliestRecorded(clocks)
    default: return .latestRecorded(clocks)
    }
  }

  private mutating func conditionalClock(_ node: JSONNode, own: OwnWords) -> Timescale.Clock? {
    guard let members = object(node, .conditionalClock) else { return nil }
    let condition = members["when"].flatMap { self.condition($0, own: own) }
    let then = members["then"].flatMap { clock($0, own: own) }
    let otherwise = members["otherwise"].flatMap { clock($0, own: own) }
    guard let condition, let then, let otherwise else { return nil }
    return .when(condition, then: then, otherwise: otherwise)
  }
}

// MARK: - Limits

extension ProfileReader {
  mutating func period(_ members: [String: JSONNode]) -> Period? {
    let count = members["count"].flatMap { integer($0, atLeast: 1) }
    let unit = members["unit"].flatMap { word($0, Period.Unit.self, what: "a unit") }
    var direction: Period.Direction? = .after
    if let node = members["direction"] { direction = word(node, Period.Direction.self, what: "a direction") }
    guard let count, let unit, let direction else { return nil }
    return try? Period(count, unit, direction)
  }

  mutating func limit(_ members: [String: JSONNode]) -> Timescale.Limit? {
    var firstDay: FirstDay? = .excluded
    if let node = members["firstDay"] { firstDay = word(node, FirstDay.self, what: "a first-day rule") }
    let isClear = members["clear"].flatMap { bool($0) } ?? false
    let end = members["end"].flatMap { word($0, LimitEnd.self, what: "an end of a period") }
    let period = period(members)
    if isClear, firstDay == .included, let node = members["clear"] {
      fault(node, .clearWithFirstDay)
      return nil
    }
    guard let period, let firstDay else { return nil }
    return Timescale.Limit(period, firstDay: firstDay, isClear: isClear, rollsToWorkingDay: end == .nextWorkingDay)
  }

  mutating func limit(_ node: JSONNode) -> Timescale.Limit? {
    if case .string(let text) = node.json.content {
      guard text == ProfileFormat.onTheDay else {
        fault(
          node, "“\(text)” is not a limit", instead: "give “\(ProfileFormat.onTheDay)” or an object with count, unit")
        return nil
      }
      return .onTheDay
    }
    guard let members = object(node, .limit) else { return nil }
    return limit(members)
  }

  /// How far a timescale can be extended; the facts that record why are those of its stage.
  mutating func maximum(_ node: JSONNode?, in stage: Timescale.Stage?, own: OwnWords) -> Timescale.Maximum? {
    guard let node else { return Timescale.Maximum.none }
    let faultsBefore = faults.count
    if case .string(let text) = node.json.content {
      guard text == "inherited" else {
        fault(node, "“\(text)” is not a maximum", instead: "give “inherited” or an object")
        return nil
      }
      return .inherited
    }
    guard let members = object(node, .extension) else { return nil }
    let openWhen = members["openWhen"].flatMap { self.condition($0, own: own) }
    let isOpen = members["openWhen"] != nil
    var limit: Timescale.Limit?
    if members["count"] != nil || members["unit"] != nil || members["grantedTo"] == nil && !isOpen {
      for key in ["count", "unit"] where members[key] == nil {
        fault(node, "the key “\(key)” is missing", instead: "add it, or say with openWhen what leaves the period open")
      }
      limit = self.limit(members)
      // A value that cannot be read has already been reported.
      if members["grantedBy"]?.isEmptyArray ?? true, members["grantedTo"] == nil { fault(node, .notGranted) }
    } else {
      checkUncounted(members, isOpen: isOpen)
    }
    let grant = grant(members, in: stage, own: own)
    let origin = members["from"].flatMap { word($0, Timescale.Extension.Origin.self, what: "an origin of a maximum") }
    let needsDay = members["needsDay"].flatMap { bool($0) }
    if let node = members["needsDay"], members["grantedTo"] == nil { fault(node, .noDayOfGrant) }
    let beyond = members["beyond"].flatMap { self.beyond($0, in: stage, own: own) }
    guard faults.count == faultsBefore else { return nil }
    var result = Timescale.Extension(
      limit: limit, from: origin ?? .start, needsDay: needsDay ?? false, beyond: beyond, openWhen: openWhen)
    result.grant = grant
    return .own(result)
  }

  /// A maximum without a length: only an agreed or promised day, or nothing, says how far it goes.
  private mutating func checkUncounted(_ members: [String: JSONNode], isOpen: Bool) {
    let counting = ["from", "firstDay", "clear", "end"]
    let granting = isOpen ? ["grounds", "groundFact", "grantedBy", "needsEvent", "needsDay"] : []
    for key in counting + granting {
      guard let member = members[key] else { continue }
      fault(member, .openAndExtended)
    }
    if let member = members["beyond"] { fault(member, .beyondNothing) }
  }

  private mutating func grant(
    _ members: [String: JSONNode], in stage: Timescale.Stage?, own: OwnWords
  ) -> Timescale.Grant {
    let grantedBy = list(members["grantedBy"]) { $0.event($1, own: own) }
    let grantedTo = members["grantedTo"].flatMap { dayFact($0) }
    let grounds = list(members["grounds"]) { $0.word($1, ExtensionGround.self, what: "a ground") }
    let groundFact = members["groundFact"].flatMap { self.groundFact($0) }
    let needsEvent = members["needsEvent"].flatMap { bool($0) }
    let grant = Timescale.Grant(
      grounds: grounds, groundFact: groundFact, grantedBy: grantedBy, grantedTo: grantedTo,
      needsEvent: needsEvent ?? false)
    if let node = members["grounds"], !grounds.isEmpty, members["groundFact"] == nil, let stage,
      grant.groundFact(in: stage) == nil
    {
      fault(node, .unrecordedGround(stage))
    }
    return grant
  }

  private mutating func groundFact(_ node: JSONNode) -> CaseFact? {
    guard let fact = word(node, CaseFact.self, what: "a fact") else { return nil }
    guard fact.isExtensionGround else {
      fault(node, .notAGround(fact))
      return nil
    }
    return fact
  }

  private mutating func beyond(
    _ node: JSONNode, in stage: Timescale.Stage?, own: OwnWords
  ) -> Timescale.Beyond? {
    guard let members = object(node, .beyond) else { return nil }
    let isAfterMaximum = members["afterMaximum"].flatMap { bool($0) }
    return Timescale.Beyond(grant(members, in: stage, own: own), isAfterMaximum: isAfterMaximum ?? false)
  }
}

extension ProfileReader {
  /// The limits that replace that of a timescale by condition.
  mutating func otherLimits(_ node: JSONNode?, own: OwnWords) -> [Timescale.ConditionalLimit] {
    list(node) { reader, node in
      guard let members = reader.object(node, .otherLimit) else { return nil }
      let condition = members["when"].flatMap { reader.condition($0, own: own) }
      guard let limit = reader.limit(members), let condition else { return nil }
      return Timescale.ConditionalLimit(condition, limit)
    }
  }

  /// The timescale of a day that is aimed at, before the last day of another.
  mutating func aim(_ limit: Timescale.Limit, _ node: JSONNode, at timescale: Timescale) -> Timescale? {
    guard timescale.kind == .duty else {
      fault(node, "only what is owed has an aim", instead: "leave it out")
      return nil
    }
    if let last = timescale.rule.limit, limit.relation(to: last) != .stricter,
      limit.period.unit == last.period.unit
    {
      fault(node, .aimNotShorter(limit.period.measure, limit: last.period.measure))
      return nil
    }
    var aim = timescale
    aim.id = TimescaleID("\(timescale.id)-aim")
    aim.title += ", aimed at"
    aim.binding = .target
    aim.counterpart = aim.id
    aim.rule.limit = limit
    aim.rule.otherLimits = []
    aim.rule.maximum = .none
    (aim.maximumBasis, aim.readings, aim.notes) = (.stated, [], [])
    return aim
  }
}

/// Where a period ends whose last day is a day off.
enum LimitEnd: String, CaseIterable {
  case asItFalls = "as-it-falls"
  case nextWorkingDay = "next-working-day"
}
