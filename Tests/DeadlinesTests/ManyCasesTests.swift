import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// A case gives the same in a block of many rows, with tables of due days, as it does alone.
@Suite("Many cases at once")
struct ManyCasesTests {
  private static let library = PolicyLibrary.embedded
  private static let own = library.profiles.flatMap(\.events).map(\.event)

  /// Every policy with the law in force, and some with the law of 1991.
  private static let policies: [ApplicablePolicy] = {
    let names = library.profiles.map(\.qualifiedID)
    return (names.map { ($0, "2026-06-01") } + library.ids.map { ($0, "2000-01-01") }).compactMap { name, on in
      try? library.policy(name, on: day(on))
    }
  }()

  /// The adopted readings, either end, and every reading by its name.
  private static func choices(_ policy: ApplicablePolicy) -> [ReadingChoice] {
    ReadingChoice.Preference.allCases.map { ReadingChoice($0) }
      + policy.profile.timescales.flatMap { timescale in
        timescale.readings.map { ReadingChoice(.adopted, chosen: [timescale.id: $0.id]) }
      }
  }

  /// The features that make a case unusual.
  private static let rare: Set<CaseEvent> = [
    .advocateRequested, .advocateAppointed, .sufficientInterestDecided, .stage1Skipped, .stage1Extended,
    .proceedingsStarted, .proceedingsEnded, .resubmitted, .suspended, .resumed,
  ]

  /// An invented case: some of the events, mostly in order and close together, and few facts.
  ///
  /// Most cases end early, and few have days in the future. A third of the cases have rare
  /// features.
  private static func record(_ first: Day, asOf: Day, _ random: inout SplitMix64) -> CaseRecord {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func shifted(_ day: Day, _ range: ClosedRange<Int>) -> Day {
      Day(number: day.number + Int32(Int.random(in: range, using: &random))) ?? day
    }
    var record = CaseRecord()
    let share = [8, 25, 50, 80].randomElement(using: &random) ?? 50
    let isRare = chance(33)
    var latest = first
    let events = CaseEvent.standard + own
    let last = Int.random(in: 1..<2 * events.count, using: &random)
    for (place, event) in events.enumerated() where place <= last || chance(8) {
      let percent = rare.contains(event) ? isRare ? 20 : 1 : event == .received ? 92 : share
      guard chance(percent) else { continue }
      latest = shifted(latest, 0...16)
      let day = chance(6) ? shifted(latest, -60...60) : latest
      guard day <= asOf || chance(isRare ? 20 : 1) else { continue }
      record.record(event, on: day)
      if [.suspended, .resumed].contains(event), chance(40) { record.record(event, on: shifted(day, -20...40)) }
    }
    for (fact, percent) in [
      (CaseFact.stage1StartDay, isRare ? 20 : 1), (.panelArrangedFor, isRare ? 10 : 1), (.stage1ExtendedTo, 15),
      (.stage2ExtendedTo, 15),
    ] where chance(percent) {
      try? record.set(fact, to: shifted(first, -5...160).description)
    }
    // Some are suspended soon, and not resumed.
    if isRare, chance(20) { record.record(.suspended, on: shifted(first, 0...15)) }
    if chance(20) { record.mode = .oral }
    if chance(10) { record.route = chance(50) ? .corporate : .statutory }
    if chance(20) { record.complainantUnavailable = chance(60) }
    if chance(40) { record.directorAgrees = chance(50) }
    if chance(30) {
      let grounds = ["workload", "complex", "agreed", "advocate"].shuffled(using: &random)
      record.stage1ExtensionGrounds = Set(grounds.prefix(chance(70) ? 1 : 2))
    }
    return record
  }

  /// The case moved as a whole, and some of its days separately.
  private static func moved(_ record: CaseRecord, _ random: inout SplitMix64) -> CaseRecord {
    let shift = Int.random(in: -20...20, using: &random)
    func moved(_ day: Day) -> Day {
      let own = Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: -12...12, using: &random) : 0
      return Day(number: day.number + Int32(shift + own)) ?? day
    }
    var other = CaseRecord()
    other.copyFacts(of: record)
    for entry in record.events { other.record(entry.event, on: moved(entry.day)) }
    for fact in CaseFact.days { if let day = record.dayFacts[fact] { try? other.set(fact, to: "\(moved(day))") } }
    return other
  }

  @Test("random cases under every policy and every reading")
  func randomCases() throws {
    var random = SplitMix64(state: 20_261_121)
    var differences: [String] = []
    var statuses: Set<Deadline.Status> = []
    var codes: Set<RecordProblem.Code> = []
    for policy in Self.policies {
      let fields = FieldIndex(ownEvents: DeadlinePlan.ownEvents(of: policy) + Self.own)
      for choice in Self.choices(policy) {
        let plan = DeadlinePlan(policy, readings: choice, fields: fields)
        let count = Effort.count(choice.chosen.isEmpty ? 40 : 10, long: 5000)
        for round in stride(from: 0, to: count, by: 1000) {
          // Any day that the calendar knows, and often one near the relaxation of 2020.
          let asOfDays = Bool.random(using: &random) ? 9200...25_900 : 18_370...18_700
          let asOf = try #require(Day(number: Int32(Int.random(in: asOfDays, using: &random))))
          // Making tables takes long, and they are the same whichever reading is chosen.
          let usesTables = Effort.isLong || choice == .init(.adopted)
          var blocks = Blocks(plan, asOf: asOf, capacity: 64, usesTables: usesTables)
          var record = CaseRecord()
          for number in round..<min(round + 1000, count) {
            let age = Int.random(in: Bool.random(using: &random) ? -10...900 : 0...80, using: &random)
            let first = try #require(Day(number: asOf.number - Int32(age)))
            // Several cases record the same events, so that one program runs them together.
            record =
              number % 5 == 0 ? Self.record(first, asOf: asOf, &random) : Self.moved(record, &random)
            blocks.add(record)
            if blocks.records.count == 50 { differences += blocks.differences(&statuses, &codes) }
          }
          differences += blocks.differences(&statuses, &codes)
        }
      }
    }
    #expect(differences.isEmpty, "\(differences.count) differences, first: \(differences.first ?? "")")
    // They cover every kind.
    #expect(Set(Deadline.Status.allCases).subtracting(statuses).isEmpty)
    #expect(codes.count > 20)
  }
}
