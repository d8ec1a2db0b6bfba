import WorkingDays

extension PolicyProfile {
  /// The deepest nesting of clocks in a clock: as deep as JSON is read.
  package static let deepestClock = 64

  /// The counts that a limit or a maximum may have.
  package static let counts = 1...100_000

  /// Checks a profile that was made in code as a file is checked.
  ///
  /// A profile that was read from JSON has no flaws. Only the structure is checked: texts may be
  /// empty.
  ///
  /// - Throws: ``ValidationError`` with every flaw, such as a clock that borrows itself, two
  ///   timescales with one id, or a count out of range.
  /// - Complexity: linear in the size of the profile; clocks are followed 64 levels deep.
  package func validate() throws(ValidationError) {
    var validation = Validation(self)
    validation.run()
    guard validation.flaws.isEmpty else {
      throw ValidationError(profile: qualifiedID, flaws: validation.flaws)
    }
  }

  /// Whether a text can be the word for something: lower-case letters, digits and hyphens, with a
  /// hyphen at neither end.
  package static func isIdentifier(_ text: String) -> Bool {
    let allowed = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
    return allowed && !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-")
  }
}

/// Collects the flaws of a profile.
private struct Validation {
  typealias Reason = PolicyProfile.Flaw.Reason

  private let profile: PolicyProfile
  private let events: Set<CaseEvent>
  private let timescales: Set<TimescaleID>
  private let dayFacts: Set<CaseEvent>
  private(set) var flaws: [PolicyProfile.Flaw] = []

  init(_ profile: PolicyProfile) {
    self.profile = profile
    // A fact that is a day starts clocks as an event does.
    events = CaseEvent.standardSet.union(profile.events.map(\.event))
    dayFacts = Set(profile.facts.filter(\.isDay).map { CaseEvent($0.id) })
    timescales = Set(StandardTimescale.all.map(\.id) + profile.timescales.map(\.id))
  }

  private mutating func add(_ reason: Reason, _ path: String) {
    flaws.append(PolicyProfile.Flaw(path: path, reason: reason))
  }

  private mutating func check(_ isRight: Bool, _ reason: @autoclosure () -> Reason, _ path: String) {
    if !isRight { add(reason(), path) }
  }

  mutating func run() {
    checkIdentifier(profile.id, "$.id")
    checkEvents()
    checkFacts()
    for (index, timescale) in profile.timescales.enumerated() { check(timescale, "$.timescales[\(index)]") }
    checkLinks()
    for (index, relaxation) in profile.relaxations.enumerated() { check(relaxation, "$.relaxations[\(index)]") }
    for (index, bands) in profile.bands.enumerated() { check(bands, "$.bands[\(index)]") }
    for (index, clock) in profile.governance.enumerated() {
      checkReadings(clock.readings.map { ($0.id, $0.adoptedBecause) }, "$.governance[\(index)].readings")
    }
    if let pauses = profile.pauses { check(pauses) }
  }

  private mutating func checkIdentifier(_ text: String, _ path: String) {
    check(PolicyProfile.isIdentifier(text), .notAnIdentifier(text), path)
  }

  private mutating func checkEvents() {
    var seen: Set<CaseEvent> = []
    for (index, own) in profile.events.enumerated() {
      let word = own.event.rawValue
      let path = "$.events[\(index)]"
      checkIdentifier(word, "\(path).id")
      check(!CaseEvent.standardSet.contains(own.event) && CaseFact(rawValue: word) == nil, .sharedEvent(word), path)
      check(seen.insert(own.event).inserted, .duplicateEvent(word), path)
      check(own.answers, "\(path).answers")
    }
  }

  private mutating func check(_ pauses: PolicyProfile.PauseRule) {
    guard let between = pauses.between else { return }
    let own = Set(profile.events.map(\.event))
    for (key, event) in [("from", between.from), ("to", between.to)] {
      check(own.contains(event), .notAnOwnEvent(event.rawValue), "$.pauses.\(key)")
    }
    check(between.from != between.to, .pauseWithinOneEvent, "$.pauses.to")
    check(pauses.stopsClock, .pauseRunsOn, "$.pauses.from")
  }

  private mutating func checkFacts() {
    var seen = Set(profile.events.map(\.event.rawValue))
    for (index, fact) in profile.facts.enumerated() {
      let path = "$.facts[\(index)]"
      checkIdentifier(fact.id, "\(path).id")
      for reason in fact.flaws(seen: &seen) { add(reason, path) }
    }
  }

  private mutating func check(_ condition: Condition, _ path: String) {
    if let event = condition.event { check(events.contains(event), .unknownEvent(event.rawValue), path) }
    if case .fact(let id, let words) = condition {
      for reason in profile.facts.flaws(asking: id, for: words) { add(reason, path) }
    }
  }

  /// Checks what timescales say of each other, unless a clock is too deep to be followed.
  private mutating func checkLinks() {
    guard !flaws.contains(where: { $0.reason == .clockTooDeep }) else { return }
    for (index, reason) in TimescaleLinks.flaws(of: profile.timescales.map(TimescaleLinks.init)) {
      add(reason, "$.timescales[\(index)]")
    }
  }

  // MARK: Timescales

  private mutating func check(_ timescale: Timescale, _ path: String) {
    checkIdentifier(timescale.id.rawValue, "\(path).id")
    check(timescale.rule, of: timescale, path)
    check(timescale.overtakenBy, "\(path).overtakenBy")
    check(timescale.binding == .limit || timescale.kind != .right, .targetOfRight, "\(path).binding")
    for (index, condition) in timescale.appliesWhen.enumerated() { check(condition, "\(path).appliesWhen[\(index)]") }
    for (index, reading) in timescale.readings.enumerated() {
      check(reading.rule, of: timescale, "\(path).readings[\(index)]")
    }
    checkReadings(timescale.readings.map { ($0.id, $0.adoptedBecause) }, "\(path).readings")
  }

  private mutating func checkReadings(_ readings: [(id: String, adopted: String?)], _ path: String) {
    guard !readings.isEmpty else { return }
    if profile.id == PolicyProfile.regulationsID { return add(.readingsOfLaw, path) }
    check(readings.count > 1, .tooFewReadings, path)
    let adopted = readings.count { $0.adopted != nil }
    check(adopted == 1, .adoptedReadings(adopted), path)
    var seen: Set<String> = []
    for (id, _) in readings { check(seen.insert(id).inserted, .duplicateReading(id), path) }
  }

  private mutating func check(_ rule: Timescale.Rule, of timescale: Timescale, _ path: String) {
    if timescale.kind == .right {
      check(rule.limit == nil, .limitOfRight, path)
    } else if rule.limit == nil {
      add(.noLimit, path)
    } else {
      check(rule.clock != nil, .noClock, path)
    }
    check(!rule.satisfiedBy.isEmpty, .nothingSatisfies, path)
    check(rule.satisfiedBy, "\(path).satisfiedBy")
    if let clock = rule.clock { check(clock, "\(path).clock", depth: 1) }
    if let limit = rule.limit { check(limit, "\(path).limit") }
    for (index, other) in rule.otherLimits.enumerated() {
      check(other.limit, "\(path).otherLimits[\(index)]")
      check(other.condition, "\(path).otherLimits[\(index)].when")
    }
    guard case .own(let own) = rule.maximum else { return }
    check(own, in: timescale.stage, "\(path).maximum")
    if let reason = own.flaw(extending: rule.limit) { add(reason, "\(path).maximum") }
  }

  private mutating func check(_ events: [CaseEvent], _ path: String) {
    for (index, event) in events.enumerated() where !self.events.contains(event) {
      add(.unknownEvent(event.rawValue), "\(path)[\(index)]")
    }
  }

  private mutating func check(_ clock: Timescale.Clock, _ path: String, depth: Int) {
    guard depth <= PolicyProfile.deepestClock else { return add(.clockTooDeep, path) }
    switch clock {
    case .event(let event):
      check(events.contains(event) || dayFacts.contains(event), .unknownEvent(event.rawValue), path)
    case .fact(let fact): check(fact.isDay, .notADay(fact), path)
    case .sameAs(let id): checkIdentifier(id.rawValue, path)
    case .nextWorkingDay(let clock): check(clock, "\(path).nextWorkingDay", depth: depth + 1)
    case .when(let condition, let then, let otherwise):
      check(condition, "\(path).when")
      check(then, "\(path).then", depth: depth + 1)
      check(otherwise, "\(path).otherwise", depth: depth + 1)
    case .first(let clocks): check(clocks, "\(path).first", depth: depth)
    case .earliest(let clocks): check(clocks, "\(path).earliest", depth: depth)
    case .latest(let clocks): check(clocks, "\(path).latest", depth: depth)
    case .earliestRecorded(let clocks): check(clocks, "\(path).earliestRecorded", depth: depth)
    case .latestRecorded(let clocks): check(clocks, "\(path).latestRecorded", depth: depth)
    }
  }

  private mutating func check(_ clocks: [Timescale.Clock], _ path: String, depth: Int) {
    check(clocks.count > 1, .tooFewClocks, path)
    for (index, clock) in clocks.enumerated() { check(clock, "\(path)[\(index)]", depth: depth + 1) }
  }

  private mutating func check(_ limit: Timescale.Limit, _ path: String) {
    let count = limit.period.count
    check(PolicyProfile.counts.contains(count), .outOfRange(count, PolicyProfile.counts), "\(path).count")
    check(!limit.isClear || limit.firstDay == .excluded, .clearWithFirstDay, "\(path).clear")
  }

  private mutating func check(_ own: Timescale.Extension, in stage: Timescale.Stage, _ path: String) {
    if let limit = own.limit { check(limit, path) }
    if let condition = own.openWhen { check(condition, "\(path).openWhen") }
    let grant = own.grant
    check(grant, in: stage, path)
    check(!own.needsDay || grant.grantedTo != nil, .noDayOfGrant, "\(path).needsDay")
    if let beyond = own.beyond {
      check(own.limit != nil, .beyondNothing, "\(path).beyond")
      check(beyond.grant, in: stage, "\(path).beyond")
      check(beyond.grant.grantedTo != nil, .noDayOfGrant, "\(path).beyond")
    }
    let isGranted = !grant.grantedBy.isEmpty || grant.grantedTo != nil
    if own.limit == nil, own.openWhen != nil {
      // Only the day that was arranged may be named.
      let isExtended = grant != Timescale.Grant(grantedTo: grant.grantedTo)
      check(!isExtended && !own.needsDay && own.from == .start, .openAndExtended, path)
    } else if own.limit == nil {
      check(grant.grantedTo != nil, .noLimit, path)
    } else {
      check(isGranted, .notGranted, path)
    }
  }

  private mutating func check(_ grant: Timescale.Grant, in stage: Timescale.Stage, _ path: String) {
    check(grant.grantedBy, "\(path).grantedBy")
    if let fact = grant.grantedTo { check(fact.isDay, .notADay(fact), "\(path).grantedTo") }
    if let fact = grant.groundFact { check(fact.isExtensionGround, .notAGround(fact), "\(path).groundFact") }
    check(grant.grounds.isEmpty || grant.groundFact(in: stage) != nil, .unrecordedGround(stage), "\(path).grounds")
  }

  // MARK: Relaxations and bands

  private mutating func check(_ relaxation: PolicyProfile.Relaxation, _ path: String) {
    check(!relaxation.timescales.isEmpty, .nothingRelaxed, "\(path).timescales")
    for (index, id) in relaxation.timescales.enumerated() {
      check(timescales.contains(id), .notOnSharedList(id), "\(path).timescales[\(index)]")
    }
    if let id = relaxation.savedBy {
      check(timescales.contains(id), .notOnSharedList(id), "\(path).savedBy")
    }
  }

  private mutating func check(_ bands: PolicyProfile.ReportingBands, _ path: String) {
    let range = 0...PolicyProfile.counts.upperBound
    check(timescales.contains(bands.timescale), .notOnSharedList(bands.timescale), "\(path).timescale")
    for (index, end) in bands.upTo.enumerated() {
      check(range.contains(end), .outOfRange(end, range), "\(path).upTo[\(index)]")
    }
    check(bands.isAscending, .bandsDoNotAscend, "\(path).upTo")
  }
}

extension Timescale.Extension {
  /// What is wrong with a whole length from the start, which cannot be shorter than the limit that
  /// it extends.
  package func flaw(extending limit: Timescale.Limit?) -> PolicyProfile.Flaw.Reason? {
    guard from == .start, let whole = self.limit?.period, let limit = limit?.period, whole.unit == limit.unit,
      whole.direction == limit.direction, whole.count < limit.count
    else { return nil }
    return .maximumTooShort(whole.measure, limit: limit.measure)
  }
}

extension PolicyProfile.ReportingBands {
  /// Whether there are ends, and each is greater than the one before.
  package var isAscending: Bool { !upTo.isEmpty && zip(upTo, upTo.dropFirst()).allSatisfy { $0 < $1 } }
}

extension PolicyProfile.OwnFact {
  /// What is wrong with it, given the words of events and facts before it.
  package func flaws(seen: inout Set<String>) -> [PolicyProfile.Flaw.Reason] {
    var flaws: [PolicyProfile.Flaw.Reason] = []
    if CaseEvent.standardSet.contains(CaseEvent(id)) || CaseFact(rawValue: id) != nil { flaws.append(.sharedEvent(id)) }
    if !seen.insert(id).inserted { flaws.append(.duplicateFact(id)) }
    if words.count == 1 { flaws.append(.tooFewWords) }
    var own: Set<String> = []
    for word in words {
      if !PolicyProfile.isIdentifier(word) { flaws.append(.notAnIdentifier(word)) }
      if !own.insert(word).inserted { flaws.append(.duplicateWord(word)) }
    }
    if let unlessRecorded, !own.contains(unlessRecorded) {
      flaws.append(.notAWord(unlessRecorded, of: id, words: words))
    }
    return flaws
  }
}

extension [PolicyProfile.OwnFact] {
  /// What is wrong with a condition that asks whether a fact has one of some words.
  package func flaws(asking id: String, for words: [String]) -> [PolicyProfile.Flaw.Reason] {
    guard let fact = first(where: { $0.id == id }) else { return [.unknownFact(id)] }
    if fact.isDay { return [.factIsADay(id)] }
    if words.isEmpty { return [.noWordAsked] }
    return words.filter { !fact.words.contains($0) }.map { .notAWord($0, of: id, words: fact.words) }
  }
}
