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
      let differences = EveryDay(of: example).differences(from: said)
      if let first = differences.first { found.append("\(first); \(example.words)") }
      uncertain += said.deadlines.count { $0.status == .uncertain }
      disputed += said.deadlines.count { $0.isDisputed }
    }
    #expect(found.isEmpty, "\(found.count) cases, first: \(found.prefix(3).joined(separator: "\n"))")
    // The cases are of the kind in which days matter.
    #expect(uncertain > Self.count / 3 && disputed > Self.count)
  }

  private static let count = 150
}

// MARK: - The cases

/// A random case of which one or two events are known only as ranges, with few enough combinations of days to try them all.
private struct RangedCase {
  let plan: DeadlinePlan
  private(set) var asOf: Day
  private var facts = CaseRecord()
  private var events: [(event: CaseEvent, days: ClosedRange<Day>)] = []

  /// How many combinations of days a case has at most.
  private static let most = 200

  /// Half of the cases have their events in the order of a case, the others on any days.
  init(_ number: Int, using random: inout SplitMix64) {
    plan = RandomCases.plans[number % RandomCases.plans.count]
    let years = Int.random(in: 1...4, using: &random) == 1 ? "2019-11-01..2020-09-30" : "2006-09-01..2030-12-31"
    var last = days(years).randomDay(&random)
    asOf = last
    let first = last
    let share = Int.random(in: 2...8, using: &random)
    // Two of three have what most cases have: nothing that changes which days the rules look at.
    let isPlain = number % 3 != 0
    let known = (CaseEvent.standard + plan.policy.profile.events.map { $0.event })
      .filter { !isPlain || !Self.unusual.contains($0) }
    for event in known where event == .received || Int.random(in: 1...10, using: &random) <= share {
      if Self.anyTime.contains(event) { continue }
      last = last.later(by: Self.gap(&random))
      events.append((event, last...last))
    }
    for event in Self.anyTime where Int.random(in: 1...6, using: &random) == 1 {
      if isPlain, Self.unusual.contains(event) { continue }
      let day = (first...last).randomDay(&random)
      events.append((event, day...day))
      if event == .suspended, Int.random(in: 1...4, using: &random) > 1 {
        let end = day.later(by: Self.gap(&random))
        events.append((.resumed, end...end))
      }
    }
    if number % 2 == 1 {
      for index in events.indices {
        let day = (first.later(by: -20)...last.later(by: 20)).randomDay(&random)
        events[index].days = day...day
      }
    }
    for fact in CaseFact.allCases where Int.random(in: 1...4, using: &random) == 1 {
      if isPlain, fact == .stage1StartDay { continue }
      let day = (first...last.later(by: 30)).randomDay(&random)
      try? facts.set(fact, to: fact.words.randomElement(using: &random) ?? day.description)
    }
    asOf = (first.later(by: -5)...last.later(by: 60)).randomDay(&random)
    blur(&random)
    // Mostly as of a day on which the times that begin with a range run, or are just out.
    if let range = events.map({ $0.days }).filter({ $0.count > 1 }).randomElement(using: &random),
      Int.random(in: 1...4, using: &random) > 1
    {
      asOf = (range.lowerBound.later(by: -2)...range.upperBound.later(by: 40)).randomDay(&random)
    }
  }

  /// What may happen at any time of a case.
  private static let anyTime: [CaseEvent] = [
    .proceedingsStarted, .proceedingsEnded, .resubmitted, .suspended, .resumed, .ombudsmanComplained, .withdrawn,
    .closed,
  ]

  /// Events that decide which days the rules look at.
  private static let unusual: Set<CaseEvent> = [
    .advocateRequested, .sufficientInterestDecided, .stage1Skipped, .stage1Extended, .resubmitted, .suspended, .resumed,
    .proceedingsStarted, .proceedingsEnded,
  ]

  /// Days between two events: none, a few, or about as many as a limit has.
  private static func gap(_ random: inout SplitMix64) -> Int {
    let most = [0, 3, 16, 40].randomElement(using: &random) ?? 0
    return Int.random(in: 0...most, using: &random)
  }

  /// Makes ranges of one or two of the events, mostly of those that start or satisfy a time.
  private mutating func blur(_ random: inout SplitMix64) {
    let rules = plan.timescales.flatMap { [$0.rule] + $0.readings.map { $0.rule } }
    let telling = Set(
      rules.flatMap { ($0.clock?.events ?? []) + $0.satisfiedBy } + [.resubmitted, .suspended, .resumed])
    var indices = events.indices.shuffled(using: &random)
    if Int.random(in: 1...8, using: &random) > 1 {
      indices = indices.filter { telling.contains(events[$0].event) }
    }
    var combinations = Self.most
    for index in indices.prefix(Int.random(in: 1...3, using: &random)) {
      let length = Int.random(in: 2...min(combinations > 60 ? 50 : 12, combinations), using: &random)
      combinations /= length
      let first = events[index].days.lowerBound.later(by: -Int.random(in: 0..<length, using: &random))
      events[index].days = first...first.later(by: length - 1)
      if combinations < 2 { break }
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

  init(of example: RangedCase) {
    let records = example.exactRecords
    let pairs = Self.pairs(Set(example.record.events.map { $0.event }))
    let counts = records.map { Self.contradictions($0, pairs) }
    let least = counts.min() ?? 0
    schedules = zip(records, counts).filter { $1 == least }.map { example.schedule(of: $0.0) }
  }

  /// How often an event is recorded before one that it presupposes, or a case goes on that was not suspended by then.
  private static func contradictions(_ record: CaseRecord, _ pairs: [(CaseEvent, CaseEvent)]) -> Int {
    var days: [CaseEvent: Day] = [:]
    for entry in record.events { days[entry.event] = min(days[entry.event] ?? entry.day, entry.day) }
    let suspended = [days[.suspended], days[.proceedingsStarted]].compactMap { $0 }.min() ?? .last
    let goesOn: Set<CaseEvent> = [.resumed, .proceedingsEnded]
    return pairs.count { earlier, later in (days[earlier] ?? .first) > (days[later] ?? .last) }
      + record.events.count { goesOn.contains($0.event) && $0.day < suspended }
  }

  /// The events of which one presupposes the other; those between which another one stands are compared with that one alone.
  private static func pairs(_ recorded: Set<CaseEvent>) -> [(CaseEvent, CaseEvent)] {
    recorded.flatMap { event in
      let before = ancestors(of: event).intersection(recorded)
      return before.filter { one in !before.contains { ancestors(of: $0).contains(one) } }.map { ($0, event) }
    }
  }

  private static let allAncestors: [CaseEvent: Set<CaseEvent>] = {
    func all(_ event: CaseEvent) -> Set<CaseEvent> {
      event.presupposed.reduce(into: []) { $0.formUnion(all($1).union([$1])) }
    }
    return Dictionary(uniqueKeysWithValues: CaseEvent.standard.map { ($0, all($0)) })
  }()

  private static func ancestors(of event: CaseEvent) -> Set<CaseEvent> { allAncestors[event] ?? [] }

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
