import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Whatever an event's true day is, it must not contradict what was reported while only a range of
/// days was known.
@Suite("What holds whichever of the possible days it was")
struct UncertainDayPropertiesTests {
  private static let seed: UInt64 = 20_260_907

  /// A random case of which up to three events are known only as a range of up to 40 days.
  private struct Case {
    var number: Int
    var plan: DeadlinePlan
    var asOf: Day
    /// Every event, the exact ones with one day only.
    var events: [(event: CaseEvent, days: ClosedRange<Day>)]
    var facts: CaseRecord

    init(_ random: RandomCases.Case, atMost most: Int, using generator: inout SplitMix64) {
      number = random.number
      plan = RandomCases.plans[random.number % RandomCases.plans.count]
      asOf = random.asOf
      facts = CaseRecord()
      facts.copyFacts(of: random.record)
      events = random.record.events.map { ($0.event, $0.days) }
      let count = min(events.count, Int.random(in: 1...most, using: &generator))
      for index in events.indices.shuffled(using: &generator).prefix(count) {
        let first = events[index].days.lowerBound
        let length = Int.random(in: 1...40, using: &generator)
        events[index].days = first...(Day(number: first.number + Int32(length)) ?? first)
      }
    }

    var record: CaseRecord {
      var record = facts
      for (event, days) in events { record.record(event, on: days) }
      return record
    }

    /// The case as it would be recorded if the days were known: any of the possible ones.
    func known(using generator: inout SplitMix64) -> CaseRecord {
      var record = facts
      for (event, days) in events {
        let number = Int32.random(in: days.lowerBound.number...days.upperBound.number, using: &generator)
        record.record(event, on: Day(number: number) ?? days.lowerBound)
      }
      return record
    }

    func schedule(of record: CaseRecord) -> Schedule {
      plan.schedule(of: record, asOf: asOf, calendars: .englandAndWales)
    }

    /// What to type to see it again.
    var words: String {
      let events = events.map {
        "\($0.event)=\($0.days.lowerBound)"
          + ($0.days.lowerBound == $0.days.upperBound ? "" : "..\($0.days.upperBound)")
      }
      return
        "seed \(UncertainDayPropertiesTests.seed), case \(number): schedule --policy \(plan.policy.profile.qualifiedID) --as-of \(asOf) "
        + (events + [facts.words]).joined(separator: " ")
    }
  }

  /// The cases, those without an event left out.
  private static func cases(_ count: Int, atMost most: Int, _ generator: inout SplitMix64) -> [Case] {
    RandomCases.all.shuffled(using: &generator).prefix(count).filter { !$0.record.events.isEmpty }
      .map { Case($0, atMost: most, using: &generator) }
  }

  /// The results of one layer or reading for ranges, and for exact days.
  private static func contradiction(_ latest: Outcome, _ earliest: Outcome?, _ known: Outcome) -> String? {
    let earliest = earliest ?? latest
    if latest.status != .uncertain, latest.status != known.status {
      return "\(latest.status.rawValue), but \(known.status.rawValue)"
    }
    // If the clock may stop, or the calendar may end, a day may or may not exist.
    if latest.isStopped || latest.isOutsideCoverage { return nil }
    // Nothing is projected if one of the days ends the projection, or if one is a recorded start.
    if known.clockBasis == .projected, latest.clockBasis != .projected { return nil }
    let days: [(String, KeyPath<Outcome, Day?>)] = [
      ("start", \.start), ("due", \.due), ("maximum", \.maximumDue), ("extended", \.extendedTo),
      ("operative", \.operativeDue), ("met", \.metOn),
    ]
    for (name, path) in days {
      guard let day = known[keyPath: path] else { continue }
      guard let first = earliest[keyPath: path], let last = latest[keyPath: path] else { return "\(name) \(day)" }
      if !(first...max(first, last)).contains(day) { return "\(name) \(day), not \(first) to \(last)" }
    }
    let counts: [(String, KeyPath<Outcome, Int?>)] = [
      ("taken", \.workingDaysTaken), ("left", \.workingDaysLeft), ("late", \.workingDaysLate),
    ]
    for (name, path) in counts {
      guard let count = known[keyPath: path] else { continue }
      guard let lowest = earliest[keyPath: path], let highest = latest[keyPath: path] else { return "\(name) \(count)" }
      if !(lowest...max(lowest, highest)).contains(count) { return "\(name) \(count), not \(lowest) to \(highest)" }
    }
    return nil
  }

  private static func contradiction(_ uncertain: Schedule, _ known: Schedule) -> String? {
    for (uncertain, known) in zip(uncertain.deadlines, known.deadlines) {
      let id = uncertain.timescale.id
      if let found = contradiction(uncertain.policy.outcome, uncertain.policy.earliest, known.policy.outcome) {
        return "\(id): \(found)"
      }
      if let law = uncertain.law, let other = known.law,
        let found = contradiction(law.outcome, law.earliest, other.outcome)
      {
        return "\(id) in law: \(found)"
      }
      for (reading, other) in zip(uncertain.readings, known.readings) {
        guard let found = contradiction(reading.outcome, reading.earliest, other.outcome) else { continue }
        return "\(id), reading \(reading.id): \(found)"
      }
    }
    // A right may be certain or depend on the days; its own days are within the reported ones. This
    // does not hold if it is uncertain which of two complaints the right belongs to.
    let isMadeAgain = uncertain.problems.contains {
      $0.code == .uncertainDay && $0.message(in: uncertain).contains("“resubmitted”")
    }
    for right in isMadeAgain ? [] : known.rights {
      let said = uncertain.rights.filter {
        ($0.id, $0.isLaw, $0.isAtDiscretion) == (right.id, right.isLaw, right.isAtDiscretion)
      }
      for other in said {
        let opens = other.opensFrom ?? other.opens
        if !(opens...max(opens, other.opens)).contains(right.opens) {
          return "\(right.id) opens \(right.opens), not \(opens) to \(other.opens)"
        }
      }
    }
    return nil
  }

  @Test("The exact days lead to days inside the intervals, and to the status unless that was uncertain")
  func soundness() {
    var generator = SplitMix64(state: Self.seed)
    var found: [String] = []
    for example in Self.cases(Effort.count(50, long: 1000), atMost: 3, &generator) {
      let uncertain = example.schedule(of: example.record)
      for _ in 0..<5 {
        let known = example.known(using: &generator)
        guard let contradiction = Self.contradiction(uncertain, example.schedule(of: known)) else { continue }
        // Days with more contradictions than necessary are not possible.
        let own = Contradictions(in: known, asOf: example.asOf).count
        guard own == Contradictions.least(of: example.events, asOf: example.asOf) else { continue }
        found.append("\(contradiction); \(example.words); \(known.words)")
        break
      }
    }
    #expect(found.isEmpty, "\(found.count): \(found.first ?? "")")
  }

  // More than ten are too many to try every combination of their ends. Then a status is certain
  // only if no day of the deadline varies.
  @Test("With up to 25 uncertain days no status is said that one of the possible records contradicts")
  func manyUncertain() {
    var generator = SplitMix64(state: Self.seed + 1)
    var found: [String] = []
    for example in Self.cases(Effort.count(10, long: 100), atMost: 25, &generator) {
      let uncertain = example.schedule(of: example.record)
      for _ in 0..<3 {
        let known = example.known(using: &generator)
        let schedule = example.schedule(of: known)
        for (deadline, other) in zip(uncertain.deadlines, schedule.deadlines)
        where deadline.policy.outcome.status != .uncertain
          && deadline.policy.outcome.status != other.policy.outcome.status
          && Contradictions(in: known, asOf: example.asOf).pauses == 0
        {
          let statuses = "\(deadline.timescale.id) \(deadline.policy.outcome.status), \(other.policy.outcome.status)"
          found.append("\(statuses); \(example.words); \(known.words)")
        }
      }
    }
    #expect(found.isEmpty, "\(found.count): \(found.first ?? "")")
  }

  @Test("A range of one day is that day")
  func oneDay() {
    for random in RandomCases.all.prefix(Effort.count(60, long: 600)) {
      let plan = RandomCases.plans[random.number % RandomCases.plans.count]
      var ranges = CaseRecord()
      ranges.copyFacts(of: random.record)
      for entry in random.record.events { ranges.record(entry.event, on: entry.day...entry.day) }
      let (exact, ranged) = (
        plan.schedule(of: random),
        plan.schedule(of: ranges, asOf: random.asOf, calendars: .englandAndWales)
      )
      #expect(ranged.deadlines.map(\.policy.outcome) == exact.deadlines.map(\.policy.outcome), "\(random.words)")
      #expect(ranged.deadlines.allSatisfy { $0.policy.earliest == nil }, "\(random.words)")
      #expect(ranged.rights == exact.rights, "\(random.words)")
      #expect(ranged.problems == exact.problems, "\(random.words)")
    }
  }

  @Test("The order in which uncertain days are recorded does not matter")
  func order() {
    var generator = SplitMix64(state: Self.seed + 2)
    for example in Self.cases(Effort.count(20, long: 200), atMost: 4, &generator) {
      var shuffled = example
      shuffled.events.shuffle(using: &generator)
      let (first, second) = (example.schedule(of: example.record), shuffled.schedule(of: shuffled.record))
      #expect(first.deadlines.map(\.policy.outcome) == second.deadlines.map(\.policy.outcome), "\(example.words)")
      #expect(first.deadlines.map(\.policy.earliest) == second.deadlines.map(\.policy.earliest), "\(example.words)")
      #expect(first.rights == second.rights, "\(example.words)")
      #expect(first.problems.map(\.code) == second.problems.map(\.code), "\(example.words)")
    }
  }
}
