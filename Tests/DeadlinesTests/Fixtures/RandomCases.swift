import Deadlines
import PolicyProfiles
import TestSupport
import Timescales
import UKBankHolidays
import WorkingDays

/// Nonsensical cases: any events on any days, most of them close together, some at the ends of all
/// calendars.
enum RandomCases {
  static let seed: UInt64 = 20_260_601
  static let count = Effort.count(1200, long: 7200)

  struct Case: Sendable {
    var number: Int
    var record: CaseRecord
    var asOf: Day

    /// What to type to see it again.
    var words: String { "seed \(seed), case \(number), as of \(asOf): \(record.words)" }
  }

  /// Every council's profile, every procedure that stands alone and the Regulations, with the law
  /// of 2006; and some with the law of 1991.
  static let plans: [DeadlinePlan] = policies.map { DeadlinePlan($0) }

  static let policies: [ApplicablePolicy] = {
    let library = PolicyLibrary.embedded
    let versions = library.profiles.filter { $0.qualifiedID != "regulations@1991" }.map(\.qualifiedID)
    let names =
      versions.map { (name: $0, on: "2026-06-01") } + [("luton@2020-08", "2000-01-01"), ("regulations", "2000-01-01")]
    return names.compactMap { name, on in try? library.policy(name, on: day(on)) }
  }()

  /// The events that profiles add; most of them are unknown to the policy of a case.
  private static let own = PolicyLibrary.embedded.profiles.flatMap(\.events).map(\.event)

  static let all: [Case] = {
    var random = SplitMix64(state: seed)
    return (0..<count).map { number in
      let first = anyDay(&random)
      var record = CaseRecord()
      let share = Int.random(in: 1...10, using: &random)
      for event in (CaseEvent.standard + own).shuffled(using: &random)
      where Int.random(in: 1...10, using: &random) <= share {
        record.record(event, on: near(first, &random))
        if Int.random(in: 1...30, using: &random) == 1 { record.record(event, on: near(first, &random)) }
      }
      // In every other round of the plans the days follow the order of a case, so that they are possible.
      if (number / plans.count).isMultiple(of: 2) { record = inOrder(record) }
      for fact in CaseFact.allCases where Int.random(in: 1...3, using: &random) == 1 {
        var value = fact.words.randomElement(using: &random) ?? near(first, &random).description
        if fact.isExtensionGround, Bool.random(using: &random) {
          value += ";\((fact.words + ["workload"]).randomElement(using: &random) ?? "")"
        }
        try? record.set(fact, to: value)
      }
      if Int.random(in: 1...20, using: &random) == 1 { try? record.set(.stage1ExtensionGround, to: "workload") }
      return Case(number: number, record: record, asOf: near(first, &random))
    }
  }()

  /// The same events, with the earliest day for the one that comes first in a case, and so on.
  private static func inOrder(_ record: CaseRecord) -> CaseRecord {
    let order = Dictionary(
      (CaseEvent.standard + own).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let events = record.events.sorted { order[$0.event, default: 0] < order[$1.event, default: 0] }
    var ordered = CaseRecord()
    for (entry, day) in zip(events, record.events.map(\.day).sorted()) { ordered.record(entry.event, on: day) }
    return ordered
  }

  /// Some of these cases, up to four of whose events are known only as a range of days.
  static let uncertain: [Case] = {
    var random = SplitMix64(state: seed + 2)
    return all.prefix(Effort.count(100, long: 1440)).map { example in
      var known = example
      known.record = CaseRecord()
      known.record.copyFacts(of: example.record)
      var ranges = 0
      for entry in example.record.events {
        let isRange = ranges < 4 && Int.random(in: 1...4, using: &random) == 1
        ranges += isRange ? 1 : 0
        let last = Day(number: entry.day.number + Int32(Int.random(in: 1...60, using: &random)))
        known.record.record(entry.event, on: entry.day...(isRange ? last ?? entry.day : entry.day))
      }
      return known
    }
  }()

  /// Any day of 1995 to 2040; one in a hundred is the first or the last day there is, and three in
  /// twenty lie near the relaxation of 2020.
  private static func anyDay(_ random: inout SplitMix64) -> Day {
    switch Int.random(in: 1...200, using: &random) {
    case 1: .first
    case 2: .last
    case 3...32: Day(number: Int32(Int.random(in: 18_330...18_600, using: &random))) ?? .last
    default: Day(number: Int32(Int.random(in: 9131...25_932, using: &random))) ?? .last
    }
  }

  /// A day up to half a year from another, so that some steps are in time; one in twenty is any
  /// day.
  private static func near(_ day: Day, _ random: inout SplitMix64) -> Day {
    guard Int.random(in: 1...20, using: &random) > 1 else { return anyDay(&random) }
    return Day(number: day.number + Int32(Int.random(in: -40...180, using: &random))) ?? day
  }
}

extension CaseRecord {
  /// Takes over the facts.
  mutating func copyFacts(of other: CaseRecord) {
    mode = other.mode
    route = other.route
    stage1ExtensionGrounds = other.stage1ExtensionGrounds
    stage2ExtensionGrounds = other.stage2ExtensionGrounds
    complainantUnavailable = other.complainantUnavailable
    directorAgrees = other.directorAgrees
    for (fact, day) in other.dayFacts { try? set(fact, to: day.description) }
  }
}

extension DeadlinePlan {
  /// The schedule of a random case.
  func schedule(of random: RandomCases.Case) -> Schedule {
    schedule(of: random.record, asOf: random.asOf, calendars: .englandAndWales)
  }
}
