import Deadlines
import PolicyProfiles
import Timescales
import UKBankHolidays
import WorkingDays

/// An invented policy and law: any clocks, limits, maxima, readings, relaxations and pauses in any
/// order, and cases that are near their rules.
struct RandomProfile {
  let number: Int
  private(set) var policy: ApplicablePolicy
  private(set) var readings = ReadingChoice.adopted
  private(set) var calendars = Calendars.englandAndWales
  private(set) var asOf = Day.first
  /// The events that the rules name, and a few others.
  private var events: [CaseEvent] = []

  private static let citation = Citation(document: "Invented", place: "1")
  private static let document = PolicyProfile.Document(title: "Invented", publisher: "Nobody", date: "2024")
  private static let standard = StandardTimescale.all.map(\.id)
  private static let laws = PolicyLibrary.embedded.profiles.filter { $0.id == PolicyProfile.regulationsID }

  /// The profile with a number; the same number gives the same profile.
  init(_ number: Int) {
    self.number = number
    var random = SplitMix64(state: 20_260_214 &+ UInt64(number) &* 0x9E37_79B9)
    var chance = Chance(random: random)
    let law = chance.of(50) ? Self.invented(isLaw: true, &chance) : Self.known(&chance)
    let profile = chance.of(8) ? law : Self.invented(isLaw: false, &chance)
    policy = ApplicablePolicy(profile: profile, law: law)
    random = chance.random
    readings = Self.readings(of: profile, &chance)
    calendars = Self.calendars(&chance)
    let days = calendars.general.coverage
    asOf = chance.day(days.lowerBound.number - 40...days.upperBound.number + 40)
    if chance.of(10) { asOf = chance.day(18_370...18_700) }
    events = Self.events(of: profile, &chance)
  }

  /// Whether a file could hold both.
  var isSound: Bool {
    [policy.profile, policy.law].allSatisfy { profile in
      do {
        try profile.validate()
        return true
      } catch {
        return false
      }
    }
  }

  /// What to type to see it again.
  var words: String {
    "profile \(number), \(readings), calendar \(calendars.general.coverage), as of \(asOf)"
  }

  /// The same with the rows of the law, and of the policy, in another order.
  func shuffled(_ random: inout SplitMix64) -> ApplicablePolicy {
    var (profile, law) = (policy.profile, policy.law)
    law.timescales.shuffle(using: &random)
    profile = profile == policy.law ? law : profile
    if profile != law { profile.timescales.shuffle(using: &random) }
    return ApplicablePolicy(profile: profile, law: law)
  }

  // MARK: - Profiles

  /// A known version of the law, with its rows in any order.
  private static func known(_ chance: inout Chance) -> PolicyProfile {
    var law = chance.one(of: laws)
    if chance.of(50) { law.timescales.shuffle(using: &chance.random) }
    return law
  }

  private static func invented(isLaw: Bool, _ chance: inout Chance) -> PolicyProfile {
    var ids = standard.shuffled(using: &chance.random)
    ids = Array(ids.prefix(chance.number(1...(chance.of(20) ? ids.count : 8))))
    // Beyond sixty-four own events a row keeps its marks elsewhere.
    let own = (0..<(chance.of(4) ? 70 : chance.number(0...3))).map {
      CaseEvent(rawValue: "\(isLaw ? "law" : "own")-\($0)")
    }
    if !isLaw { ids += (0..<chance.number(0...2)).map { TimescaleID("own-duty-\($0)") } }
    ids.shuffle(using: &chance.random)
    let words = Words(ids: ids, events: CaseEvent.standard + own)
    var profile = PolicyProfile(
      id: isLaw ? PolicyProfile.regulationsID : "anytown", version: "2024", council: "Anytown",
      effectiveFrom: chance.day(9200...20_000), effectiveBasis: .stated,
      calendar: chance.of(20) ? "any-uk" : nil, standsAlone: !isLaw && chance.of(12), isLaw: isLaw,
      document: document, events: own.map { .init(event: $0, title: "Own") },
      timescales: ids.map { timescale($0, words, isLaw: isLaw, &chance) })
    profile.relaxations = (0..<(isLaw ? chance.number(0...2) : 0)).map { _ in relaxation(&chance) }
    if chance.of(30) {
      profile.bands = [
        .init(
          timescale: chance.one(of: standard), upTo: [chance.number(0...10), chance.number(11...100_000)],
          citation: citation)
      ]
    }
    if chance.of(70) {
      // Not drawn, so that the numbers of profiles that were once remarkable keep their meaning.
      let duringProceedings = profile.timescales.count.isMultiple(of: 2)
      profile.pauses = .init(
        chance.one(of: PolicyProfile.PauseRule.Effect.allCases), duringProceedings: duringProceedings, basis: .stated,
        citation: citation)
    }
    if chance.of(50) { profile.straightToStage2 = note }
    return profile
  }

  /// What the timescales of a profile may refer to.
  private struct Words {
    var ids: [TimescaleID]
    var events: [CaseEvent]
  }

  private static let note = PolicyProfile.Note(text: "A note", citation: citation)

  private static func timescale(
    _ id: TimescaleID, _ words: Words, isLaw: Bool, _ chance: inout Chance
  ) -> Timescale {
    let kind: Timescale.Kind = chance.one(of: [.duty, .duty, .duty, .window, .right])
    let rule = rule(of: kind, id, words, &chance)
    var timescale = Timescale(
      id: id, title: "\(id)", stage: chance.one(of: Timescale.Stage.allCases), kind: kind,
      owedBy: chance.one(of: Timescale.Party.allCases),
      route: chance.of(16) ? chance.one(of: [.corporate, .any]) : .statutory,
      rule: rule, citation: citation)
    if chance.of(20) { timescale.appliesWhen = [chance.one(of: Condition.allCases)] }
    if chance.of(4) { timescale.appliesWhen.append(chance.one(of: Condition.allCases)) }
    if chance.of(10) { timescale.onlyIfLate = chance.one(of: words.ids) }
    if kind == .duty, let act = rule.satisfiedBy.last, let place = words.events.firstIndex(of: act), place % 5 == 0 {
      timescale.overtakenBy = [words.events[(place + 3) % words.events.count]]
    }
    if kind != .duty, chance.of(70) { timescale.opensAfter = chance.one(of: words.ids) }
    if kind != .duty, chance.of(30) { timescale.opensAtMaximum = note }
    if kind == .window, chance.of(30) { timescale.discretion = note }
    if chance.of(6) { timescale.counterpart = chance.one(of: standard) }
    guard !isLaw, chance.of(30) else { return timescale }
    let count = chance.number(2...3)
    let adopted = chance.number(0...count - 1)
    timescale.readings = (0..<count).map { index in
      .init(
        id: "reading-\(index)", rule: index == adopted ? rule : varied(rule, of: kind, id, words, &chance), says: "So",
        citation: citation, adoptedBecause: index == adopted ? "It is" : nil)
    }
    return timescale
  }

  private static func rule(
    of kind: Timescale.Kind, _ id: TimescaleID, _ words: Words, _ chance: inout Chance
  ) -> Timescale.Rule {
    let limit = kind == .right ? nil : limit(&chance)
    return Timescale.Rule(
      clock: kind == .right && chance.of(70) ? nil : clock(id, words, depth: 0, &chance), limit: limit,
      maximum: maximum(of: limit, words, &chance),
      satisfiedBy: (0..<chance.number(1...2)).map { _ in chance.one(of: words.events) })
  }

  /// Another reading of the same passage.
  private static func varied(
    _ rule: Timescale.Rule, of kind: Timescale.Kind, _ id: TimescaleID, _ words: Words, _ chance: inout Chance
  ) -> Timescale.Rule {
    var other = rule
    let new = Self.rule(of: kind, id, words, &chance)
    if chance.of(50) { other.clock = new.clock }
    if chance.of(50) { (other.limit, other.maximum) = (new.limit, new.maximum) }
    if chance.of(30) { other.satisfiedBy = new.satisfiedBy }
    return other
  }

  private static func clock(
    _ id: TimescaleID, _ words: Words, depth: Int, _ chance: inout Chance
  ) -> Timescale.Clock {
    func part() -> Timescale.Clock { clock(id, words, depth: depth + 1, &chance) }
    func parts() -> [Timescale.Clock] { (0..<chance.number(2...3)).map { _ in part() } }
    let isNested = depth == 0 ? chance.of(50) : depth < 4 && chance.of(20)
    guard isNested else {
      if depth == 0, chance.of(8) { return .sameAs(chance.one(of: words.ids)) }
      if chance.of(12) { return .fact(chance.one(of: CaseFact.days)) }
      return .event(chance.of(40) ? .received : chance.one(of: words.events))
    }
    switch chance.number(0...6) {
    case 0: return .first(parts())
    case 1: return .earliest(parts())
    case 2: return .latest(parts())
    case 3: return .earliestRecorded(parts())
    case 4: return .latestRecorded(parts())
    case 5: return .when(chance.one(of: Condition.allCases), then: part(), otherwise: part())
    default:
      // Now and then as deep as a file may hold.
      guard chance.of(10) else { return part() }
      return (depth..<63).reduce(.event(.received)) { clock, _ in .first([.event(.logged), clock]) }
    }
  }

  private static func limit(_ chance: inout Chance) -> Timescale.Limit {
    let unit = chance.one(of: Period.Unit.allCases)
    let most: [Period.Unit: Int] = [.workingDays: 40, .days: 60, .weeks: 9, .months: 12, .years: 2]
    let count = chance.of(4) ? chance.number(PolicyProfile.counts) : chance.number(1...(most[unit] ?? 10))
    let period = (try? Period(count, unit, chance.of(18) ? .before : .after)) ?? .workingDays(10)
    let firstDay: FirstDay = chance.of(25) ? .included : .excluded
    return Timescale.Limit(
      period, firstDay: firstDay, isClear: firstDay == .excluded && chance.of(25), rollsToWorkingDay: chance.of(25))
  }

  private static func maximum(
    of limit: Timescale.Limit?, _ words: Words, _ chance: inout Chance
  ) -> Timescale.Maximum {
    guard chance.of(60) else { return chance.of(50) ? .none : .inherited }
    guard chance.of(85) else { return .own(.init(limit: nil, openWhen: chance.one(of: Condition.allCases))) }
    var own = Timescale.Extension(
      limit: Self.limit(&chance), from: chance.one(of: Timescale.Extension.Origin.allCases),
      grounds: chance.of(50) ? [chance.one(of: ExtensionGround.allCases)] : [],
      grantedBy: (0..<chance.number(0...2)).map { _ in
        chance.of(50)
          ? chance.one(of: [.stage1Extended, .stage2Extended, .delayNoticeSent]) : chance.one(of: words.events)
      },
      grantedTo: chance.of(60) ? chance.one(of: CaseFact.days) : nil, needsEvent: chance.of(30),
      openWhen: chance.of(15) ? chance.one(of: Condition.allCases) : nil)
    addToGrant(of: &own)
    return .own(own)
  }

  /// Not drawn, so that the numbers of profiles that were once remarkable keep their meaning.
  private static func addToGrant(of own: inout Timescale.Extension) {
    let number = own.limit?.period.count ?? 0
    own.grant.groundFact = CaseFact.extensionGrounds[number % 2]
    own.needsDay = own.grant.grantedTo != nil && number % 3 == 0
    guard let event = own.grant.grantedBy.first, number % 5 < 2 else { return }
    var grant = own.grant
    grant.grounds = number % 4 == 0 ? [ExtensionGround.allCases[number % 3]] : []
    grant.grantedBy = [event]
    grant.grantedTo = own.grant.grantedTo ?? .stage1ExtendedTo
    grant.needsEvent = number % 7 < 3
    // One with a maximum and one beyond it, or none at all.
    if number % 10 < 7 { own.beyond = .init(grant, isAfterMaximum: number % 6 < 3) }
    if own.beyond == nil, own.openWhen == nil { (own.limit, own.grant, own.needsDay) = (nil, grant, false) }
  }

  private static func relaxation(_ chance: inout Chance) -> PolicyProfile.Relaxation {
    let first = chance.of(60) ? chance.day(18_370...18_420) : chance.day(9_000...26_000)
    return .init(
      timescales: Array(standard.shuffled(using: &chance.random).prefix(chance.number(1...12))),
      days: first...chance.day(first.number...first.number + 300),
      savedBy: chance.of(60) ? chance.one(of: standard) : nil, citation: citation)
  }

  private static func readings(of profile: PolicyProfile, _ chance: inout Chance) -> ReadingChoice {
    var choice = ReadingChoice(chance.one(of: ReadingChoice.Preference.allCases))
    for timescale in profile.timescales where chance.of(20) {
      choice.chosen[timescale.id] = timescale.readings.randomElement(using: &chance.random)?.id
    }
    return choice
  }

  /// The whole calendar, or one of some months.
  private static func calendars(_ chance: inout Chance) -> Calendars {
    let named: [String: WorkingCalendar] = ["any-uk": .anyUK]
    let known = WorkingCalendar.englandAndWales
    let first = chance.day(9200...25_000)
    guard chance.of(30), let last = Day(number: first.number + Int32(chance.number(60...500))),
      let short = try? WorkingCalendar(name: "short", coverage: first...last, holidays: known.holidays)
    else { return Calendars(known, named: named) }
    return Calendars(short, named: chance.of(50) ? named : [:])
  }

  private static func events(of profile: PolicyProfile, _ chance: inout Chance) -> [CaseEvent] {
    var events: Set<CaseEvent> = [.received, .stage1Extended, .delayNoticeSent, .withdrawn, .closed]
    for rule in profile.timescales.flatMap({ [$0.rule] + $0.readings.map(\.rule) }) {
      events.formUnion((rule.clock?.events ?? []) + rule.satisfiedBy)
      if case .own(let own) = rule.maximum {
        events.formUnion(own.grant.grantedBy + (own.beyond?.grant.grantedBy ?? []))
      }
    }
    let others = (CaseEvent.standard + profile.events.map(\.event)).shuffled(using: &chance.random).prefix(8)
    return events.union(others).sorted { $0.rawValue < $1.rawValue }
  }

  // MARK: - Cases

  /// A case near the as-of day; up to so many of its days are known only as ranges.
  func record(_ random: inout SplitMix64, ranges: Int = 0) -> CaseRecord {
    var chance = Chance(random: random)
    defer { random = chance.random }
    var record = CaseRecord()
    let share = chance.one(of: [15, 40, 70])
    var doubtful = ranges
    func near() -> Day {
      if chance.of(2) { return chance.one(of: [.first, .last, asOf]) }
      return chance.day(asOf.number - 160...asOf.number + 25)
    }
    for event in events where chance.of(event == .received ? 85 : share) {
      if [.suspended, .resumed, .proceedingsStarted, .proceedingsEnded, .resubmitted].contains(event), chance.of(50) {
        continue
      }
      let first = near()
      let isRange = doubtful > 0 && chance.of(40)
      doubtful -= isRange ? 1 : 0
      record.record(event, on: first...(isRange ? chance.day(first.number...first.number + 40) : first))
      if [.suspended, .resumed].contains(event), chance.of(40) { record.record(event, on: near()) }
    }
    for fact in CaseFact.allCases where chance.of(30) {
      try? record.set(fact, to: fact.words.randomElement(using: &chance.random) ?? near().description)
    }
    if chance.of(5) { try? record.set(.stage1ExtensionGround, to: "workload") }
    return record
  }
}

/// Draws from a generator.
private struct Chance {
  var random: SplitMix64

  /// True in this many of a hundred.
  mutating func of(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func day(_ numbers: ClosedRange<Int32>) -> Day { Day(number: .random(in: numbers, using: &random)) ?? .last }

  mutating func one<Item>(of items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &random)]
  }
}
