import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Days known only as ranges give what trying every one of them gives: the engine examines a few days of each range, the test all.
@Suite("Every day of the ranges is tried")
struct EveryPossibleDayTests {
  private static let seed: UInt64 = 20_260_911

  @Test("The intervals are those of all the days together, and so is everything else that is said")
  func everyDay() {
    var random = SplitMix64(state: Self.seed)
    var found: [String] = []
    var uncertain = 0
    var disputed = 0
    for number in 0..<Self.count {
      let example = RangedCase(number, using: &random)
      let said = example.schedule(of: example.record)
      let differences = EveryDay(of: example, said).differences(from: said)
      if let first = differences.first { found.append("\(first); \(example.words)") }
      uncertain += said.deadlines.count { $0.status == .uncertain }
      disputed += said.deadlines.count { $0.isDisputed }
    }
    #expect(found.isEmpty, "\(found.count) cases, first: \(found.prefix(3).joined(separator: "\n"))")
    // The cases are of the kind in which days matter.
    #expect(uncertain > Self.count / 4 && disputed > Self.count / 5)
  }

  // Twelve months that each end on the day of receipt: more combinations than are examined, unless the order of events is seen first.
  @Test("Of ranges of which the order of events leaves one day, that day is taken")
  func oneDayLeft() {
    let events: [CaseEvent] = [
      .acknowledged, .logged, .contacted, .complaintClarified, .stage1Extended, .holdingLetterSent, .stage1Responded,
      .stage1ResponseReceived, .stage2Requested, .stage2Acknowledged, .investigatorAppointed, .complaintAgreed,
    ]
    var (exact, ranged) = (record("received=2026-03-02"), record("received=2026-03-02"))
    for event in events {
      exact.record(event, on: day("2026-03-02"))
      ranged.record(event, on: day("2026-02-01")...day("2026-03-02"))
    }
    for plan in RandomCases.plans {
      let (said, known) = (
        plan.schedule(of: ranged, asOf: day("2026-03-20"), calendars: .englandAndWales),
        plan.schedule(of: exact, asOf: day("2026-03-20"), calendars: .englandAndWales)
      )
      #expect(said.deadlines == known.deadlines, "\(plan.policy.profile.qualifiedID)")
    }
  }

  private static let count = Effort.count(64, long: 1600)
}

// MARK: - The cases

/// A random case of which one or two events are known only as ranges, with few enough combinations of days to try them all.
private struct RangedCase {
  let plan: DeadlinePlan
  private(set) var asOf: Day
  private var facts = CaseRecord()
  private var events: [(event: CaseEvent, days: ClosedRange<Day>)] = []

  /// What decides about the days of a case.
  private enum Kind: Int, CaseIterable {
    /// Many events.
    case any
    /// Few events, so that few days are examined for another's sake.
    case few
    /// The readings of a passage agree on some days of the week only.
    case disputed
    /// As `disputed`, after proceedings.
    case madeAgain
    /// A range longer than the relaxation of 2020, which it may contain.
    case relaxed
    /// The case is suspended for a while or still.
    case paused
    /// Whether an advocate was awaited depends on when stage 1 was out of time.
    case advocate
    /// The last months of the calendar.
    case last

    /// A day on which a case begins.
    func firstDay(_ random: inout SplitMix64) -> Day {
      let isLast = self == .last || self == .madeAgain && Bool.random(using: &random)
      let years =
        isLast ? "2040-10..2040-12" : self == .relaxed ? "2020-02-20..2020-04-10" : "2006-09..2030-12"
      return days(years).randomDay(&random)
    }

    /// The events that such a case has whatever else; one of them is a range.
    func events(_ random: inout SplitMix64) -> [CaseEvent] {
      switch self {
      case .any, .few, .last: return []
      case .disputed: return [.received]
      case .madeAgain: return [.resubmitted]
      case .relaxed:
        let stage3: [CaseEvent] = [.stage2ResponseReceived, .stage3Requested, .panelHeld, .panelReported]
        return [stage3.randomElement(using: &random) ?? .panelHeld]
      case .paused: return [.received, .suspended]
      case .advocate: return [.received, .advocateRequested]
      }
    }

    /// How likely each other event is, of a hundred.
    func share(_ random: inout SplitMix64) -> Int {
      switch self {
      case .any: Int.random(in: 20...80, using: &random)
      case .disputed, .madeAgain, .relaxed: Int.random(in: 0...2, using: &random)
      default: Int.random(in: 0...15, using: &random)
      }
    }

    /// How many days after the first of a range the as-of day mostly is.
    var asOf: ClosedRange<Int> {
      switch self {
      case .disputed, .madeAgain: -2...150
      case .relaxed: 150...500
      default: -2...80
      }
    }

    /// How many days a range has.
    func length(_ random: inout SplitMix64, atMost most: Int) -> Int {
      switch self {
      case .relaxed: Int.random(in: 190...220, using: &random)
      case .advocate: min(most, Int.random(in: 10...30, using: &random))
      // Mostly with both ends on the same day of the week.
      case .disputed, .madeAgain: min(most, [4, 8, 15, 22].randomElement(using: &random) ?? 8)
      default: Int.random(in: 2...min(most, [6, 50].randomElement(using: &random) ?? 6), using: &random)
      }
    }

    /// The policies: of those with readings each more often where readings decide, of those that stop clocks where pauses do.
    func plan(_ number: Int) -> DeadlinePlan {
      let plans = RandomCases.plans.filter { plan in
        switch self {
        case .disputed, .madeAgain:
          plan.timescales.contains { $0.rule.clock == .event(.received) && !$0.readings.isEmpty }
        case .paused: plan.policy.profile.pauses?.stopsClock ?? false
        default: true
        }
      }
      return plans[number % plans.count]
    }
  }

  /// Half of the cases have their events in the order of a case, the others on any days.
  init(_ number: Int, using random: inout SplitMix64) {
    let kind = Kind(rawValue: number % Kind.allCases.count) ?? .any
    plan = kind.plan(number / Kind.allCases.count)
    let first = kind.firstDay(&random)
    let needed = kind.events(&random)
    asOf = first
    addEvents(needed, kind.share(&random), from: first, &random)
    let last = events.map { $0.days.upperBound }.max() ?? first
    if kind != .relaxed, Bool.random(using: &random) {
      for index in events.indices {
        let day = (first.later(by: -20)...last.later(by: 20)).randomDay(&random)
        events[index].days = day...day
      }
    }
    for fact in CaseFact.allCases where Int.random(in: 1...(kind == .any ? 4 : 12), using: &random) == 1 {
      let day = (first...last.later(by: 30)).randomDay(&random)
      try? facts.set(fact, to: fact.words.randomElement(using: &random) ?? day.description)
    }
    blur(needed, kind, &random)
    asOf = (first.later(by: -5)...last.later(by: 60)).randomDay(&random)
    // Mostly as of a day on which the times that begin with a range run, or are just out.
    if let range = events.map({ $0.days }).filter({ $0.count > 1 }).randomElement(using: &random),
      Int.random(in: 1...4, using: &random) > 1
    {
      asOf = range.lowerBound.later(by: Int.random(in: kind.asOf, using: &random))
    }
  }

  /// Events in the order of a case, and at some time of it what may be at any time.
  private mutating func addEvents(
    _ needed: [CaseEvent], _ share: Int, from first: Day, _ random: inout SplitMix64
  ) {
    var last = first
    for event in CaseEvent.standard + plan.policy.profile.events.map({ $0.event }) where !Self.anyTime.contains(event) {
      let isNeeded = event == .received || needed.contains(event)
      guard isNeeded || Int.random(in: 1...100, using: &random) <= share else { continue }
      last = last.later(by: Self.gap(&random))
      events.append((event, last...last))
    }
    for event in Self.anyTime where needed.contains(event) || Int.random(in: 1...10, using: &random) == 1 {
      let day = (first...last.later(by: 20)).randomDay(&random)
      events.append((event, day...day))
      if event == .suspended, Bool.random(using: &random) {
        let end = day.later(by: Self.gap(&random))
        events.append((.resumed, end...end))
      }
    }
  }

  /// What may happen at any time of a case.
  private static let anyTime: [CaseEvent] = [
    .proceedingsStarted, .proceedingsEnded, .resubmitted, .suspended, .resumed, .ombudsmanComplained, .withdrawn,
    .closed,
  ]

  /// Days between two events: none, a few, or about as many as a limit has.
  private static func gap(_ random: inout SplitMix64) -> Int {
    let most = [0, 3, 16, 40].randomElement(using: &random) ?? 0
    return Int.random(in: 0...most, using: &random)
  }

  /// Makes ranges of one or two of the events, first of one that is needed.
  private mutating func blur(_ needed: [CaseEvent], _ kind: Kind, _ random: inout SplitMix64) {
    var indices = events.indices.shuffled(using: &random)
    if let first = indices.firstIndex(where: { needed.contains(events[$0].event) }) { indices.swapAt(0, first) }
    var combinations = 60
    for index in indices.prefix(Int.random(in: 1...2, using: &random)) where combinations > 1 {
      let length = kind.length(&random, atMost: combinations)
      combinations /= length
      let before = kind == .relaxed ? 0 : Int.random(in: 0..<length, using: &random)
      let first = events[index].days.lowerBound.later(by: -before)
      events[index].days = first...first.later(by: length - 1)
    }
  }

  var record: CaseRecord {
    var record = facts
    for (event, days) in events { record.record(event, on: days) }
    return record
  }

  /// The case as it would be recorded if the days were known, for every choice of them.
  var exactRecords: [CaseRecord] {
    var records = [facts]
    for (event, days) in events {
      records = days.allDays.flatMap { day in
        records.map { record in
          var record = record
          record.record(event, on: day)
          return record
        }
      }
    }
    return records
  }

  func schedule(of record: CaseRecord) -> Schedule {
    plan.schedule(of: record, asOf: asOf, calendars: .englandAndWales)
  }

  /// What to type to see it again.
  var words: String { "--policy \(plan.policy.profile.qualifiedID) --as-of \(asOf) \(record.words)" }
}

extension Day {
  fileprivate func later(by days: Int) -> Day { Day(number: number + Int32(days)) ?? self }
}

extension ClosedRange<Day> {
  fileprivate func randomDay(_ random: inout SplitMix64) -> Day {
    Day(number: Int32.random(in: lowerBound.number...upperBound.number, using: &random)) ?? lowerBound
  }

  fileprivate var allDays: [Day] { (lowerBound.number...upperBound.number).compactMap { Day(number: $0) } }
}

// MARK: - What every day gives

/// The schedules of all the exact records that contradict the order of events no more than they must.
private struct EveryDay {
  private let schedules: [Schedule]

  /// What the policy does not use contradicts nothing.
  init(of example: RangedCase, _ said: Schedule) {
    let unknown = Set(said.problems.filter { $0.code == .unknownEvent }.flatMap { $0.events })
    let own = example.plan.policy.profile.pauses?.between.map { ($0.from, $0.to) }
    let records = example.exactRecords
    let counts = records.map { record in
      var known = CaseRecord()
      for entry in record.events where !unknown.contains(entry.event) { known.record(entry.event, on: entry.days) }
      return Contradictions(in: known, asOf: example.asOf, own: own).count
    }
    let least = counts.min() ?? 0
    schedules = zip(records, counts).filter { $1 == least }.map { example.schedule(of: $0.0) }
  }

  // MARK: - Comparing

  func differences(from said: Schedule) -> [String] {
    var found: [String] = []
    for (index, deadline) in said.deadlines.enumerated() {
      let exact = schedules.map { $0.deadlines[index] }
      let id = deadline.timescale.id
      found += Self.compare("\(id)", deadline.policy, exact.map { $0.policy })
      if let law = deadline.law { found += Self.compare("\(id) in law", law, exact.compactMap { $0.law }) }
      for (number, reading) in deadline.readings.enumerated() {
        found += Self.compare("\(id), \(reading.id)", reading.layer, exact.map { $0.readings[number].layer })
      }
      let isDisputed = exact.contains { $0.isDisputed }
      if deadline.isDisputed != isDisputed { found.append("\(id): disputed, by every day \(isDisputed)") }
      let isRobust = exact.allSatisfy { $0.isRobust && $0.status == exact[0].status }
      if deadline.isRobust != isRobust { found.append("\(id): robust, by every day \(isRobust)") }
    }
    let problems = Self.problems(said)
    let certain = schedules.dropFirst().reduce(Self.problems(schedules[0])) { $0.intersection(Self.problems($1)) }
    for problem in problems.symmetricDifference(certain).map({ "\($0)" }).sorted() { found.append(problem) }
    return found
  }

  /// What differs between a layer with intervals and the layers of all the exact records.
  private static func compare(_ name: String, _ said: DeadlineLayer, _ exact: [DeadlineLayer]) -> [String] {
    let (latest, earliest) = (said.outcome, said.earliest ?? said.outcome)
    var outcomes = exact.map { $0.outcome }
    var found: [String] = []
    func compare<Value: Comparable>(_ part: String, _ path: KeyPath<Outcome, Value?>, _ values: [Value]) {
      let own = [earliest[keyPath: path], latest[keyPath: path]]
      let all = [values.min(), values.max()]
      if own != all { found.append("\(name): \(part) \(own), by every day \(all)") }
    }
    for (part, path) in [("extended", \Outcome.extendedTo), ("met", \.metOn)] {
      compare(part, path, outcomes.compactMap { $0[keyPath: path] })
    }
    let counts: [(String, KeyPath<Outcome, Int?>)] = [
      ("taken", \.workingDaysTaken), ("left", \.workingDaysLeft), ("late", \.workingDaysLate),
    ]
    for (part, path) in counts {
      // Beside records that are late, one that is not late is late by nothing.
      let values = outcomes.map { $0[keyPath: path] }
      compare(part, path, values.contains { $0 != nil } ? values.map { $0 ?? 0 } : [])
    }
    let statuses = Set(outcomes.map { $0.status })
    let status = statuses.count == 1 ? outcomes[0].status : .uncertain
    if latest.status != status { found.append("\(name): \(latest.status), by every day \(status)") }
    // A road that one of the days ends is not shown.
    if outcomes.contains(where: { $0.clockBasis != .projected }) { outcomes.removeAll { $0.clockBasis == .projected } }
    let days: [(String, KeyPath<Outcome, Day?>)] = [
      ("start", \.start), ("due", \.due), ("maximum", \.maximumDue), ("operative", \.operativeDue),
    ]
    for (part, path) in days { compare(part, path, outcomes.compactMap { $0[keyPath: path] }) }
    return found
  }

  /// What is reported, without what only concerns ranges.
  private static func problems(_ schedule: Schedule) -> Set<[String]> {
    let ofRanges: Set<RecordProblem.Code> = [.uncertainDay, .uncertainStatus, .versionUncertain, .nonWorkingDay]
    let problems = schedule.problems.filter { !ofRanges.contains($0.code) }
    return Set(
      problems.map { problem in
        [problem.code.rawValue, problem.timescale?.rawValue ?? "", problem.layer?.rawValue ?? ""]
          + problem.events.map { $0.rawValue }
      })
  }
}
