import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// A case gives the same in a block of many rows as alone, under rules that no council has and with
/// calendars of a few months.
@Suite("Many cases under odd profiles")
struct OddProfilesTests {
  private static let fields = FieldIndex(
    ownEvents: PolicyLibrary.embedded.profiles.flatMap {
      DeadlinePlan.ownEvents(of: ApplicablePolicy(profile: $0, law: $0))
    })

  /// Luton's policy with other rules.
  private static func plan(_ change: (inout Timescale) -> Void) throws -> DeadlinePlan {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-01"))
    var profile = policy.profile
    for index in profile.timescales.indices { change(&profile.timescales[index]) }
    return DeadlinePlan(ApplicablePolicy(profile: profile, law: policy.law), fields: fields)
  }

  /// What differs between the case in a block of rows and alone.
  private static func differences(_ text: String, _ plan: DeadlinePlan, _ asOf: String) -> [String] {
    var blocks = Blocks(plan, asOf: day(asOf), capacity: 2)
    var (statuses, codes) = (Set<Deadline.Status>(), Set<RecordProblem.Code>())
    for _ in 0..<2 { blocks.add(DeadlinesTests.record(text)) }
    return blocks.differences(&statuses, &codes)
  }

  // Ten days before Thursday 5 January 1995 is 26 December 1994, before the first day of the
  // calendar. So the number of days late is unknown.
  @Test("A day that starts or ends outside the calendar")
  func outside() throws {
    let papers = try Self.plan { timescale in
      guard timescale.id.rawValue == "additional-papers", let period = try? Period(10, .days, .before) else { return }
      timescale.rule.limit = Timescale.Limit(period)
      timescale.readings = []
    }
    #expect(Self.differences("panel-held=1995-01-05 additional-papers-sent=1995-01-05", papers, "2026-01-01") == [])
    let clock = try Self.plan { timescale in
      guard timescale.id.rawValue == "stage-2-response" else { return }
      timescale.rule.clock = .fact(.stage1ExtendedTo)
      timescale.readings = []
    }
    for fact in ["1990-03-02", "2025-11-20", "2026-03-02", "2040-12-20", "2061-03-02"] {
      let text = "received=2025-11-03 stage-1-extended-to=\(fact)"
      #expect(Self.differences(text, clock, "2026-01-01") == [], "\(fact)")
    }
  }

  @Test("Where one reading has started and another waits, what is missing is reported alike")
  func readings() throws {
    let plan = try Self.plan { timescale in
      // Nothing else may report the same.
      timescale.appliesWhen = [.oral]
      guard timescale.id.rawValue == "stage-1-response" else { return }
      var other = timescale.rule
      other.clock = .event(.stage1Responded)
      timescale.rule.clock = .event(.received)
      timescale.readings = ["a", "b"].map { id in
        Timescale.Reading(
          id: id, rule: id == "a" ? timescale.rule : other, says: id, citation: timescale.citation,
          adoptedBecause: id == "a" ? "it is" : nil)
      }
    }
    for text in ["stage-1-responded=2025-03-03", "stage-1-responded=2025-03-03 mode=oral", "received=2025-03-03"] {
      #expect(Self.differences(text, plan, "2026-01-01") == [], "\(text)")
    }
  }

  @Test("Random rules, calendars and cases")
  func randomRules() throws {
    var random = SplitMix64(state: 77)
    var differences: [String] = []
    var (statuses, codes) = (Set<Deadline.Status>(), Set<RecordProblem.Code>())
    for round in 0..<Effort.count(10, long: 300) {
      let plan = try Self.plan { Self.change(&$0, &random) }
      let calendar = try Self.calendar(&random)
      let days = calendar.coverage.lowerBound.number...calendar.coverage.upperBound.number
      let asOf = try #require(Day(number: Int32.random(in: days, using: &random)))
      var blocks = Blocks(plan, calendars: Calendars(calendar), asOf: asOf, capacity: 40)
      for _ in 0..<40 { blocks.add(Self.record(asOf, &random)) }
      differences += blocks.differences(&statuses, &codes).map { "round \(round), \(calendar.coverage): \($0)" }
    }
    #expect(differences.isEmpty, "\(differences.count) differences, first: \(differences.first ?? "")")
    #expect(codes.contains(.outsideCoverage) && statuses.count > 8)
  }

  // MARK: - Invented profiles and cases

  /// The calendar of some months, or the whole one.
  private static func calendar(_ random: inout SplitMix64) throws -> WorkingCalendar {
    let known = WorkingCalendar.englandAndWales
    guard Bool.random(using: &random) else { return known }
    let first = Int.random(in: 9200...25_000, using: &random)
    guard let start = Day(number: Int32(first)),
      let end = Day(number: Int32(first + Int.random(in: 60...500, using: &random)))
    else {
      return known
    }
    return try WorkingCalendar(name: "short", coverage: start...end, holidays: known.holidays)
  }

  private static func change(_ timescale: inout Timescale, _ random: inout SplitMix64) {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    guard chance(50) else { return }
    if chance(60) { timescale.rule.clock = clock(&random) }
    if chance(60), timescale.rule.limit != nil { timescale.rule.limit = limit(&random) }
    if chance(40) {
      timescale.rule.maximum =
        [
          .none, .inherited,
          .own(
            Timescale.Extension(
              limit: limit(&random), from: chance(50) ? .due : .start, grounds: chance(50) ? [.complex] : [],
              grantedBy: [.stage1Extended, .delayNoticeSent], grantedTo: .stage1ExtendedTo, needsEvent: chance(50),
              openWhen: chance(20) ? .complainantUnavailable : nil)),
        ].randomElement(using: &random) ?? .none
    }
    if chance(30) {
      timescale.readings = []
    } else if !timescale.readings.isEmpty, timescale.rule.limit != nil {
      for index in timescale.readings.indices where chance(50) {
        timescale.readings[index].rule.clock = clock(&random)
        timescale.readings[index].rule.limit = limit(&random)
      }
    }
    if chance(20) {
      timescale.appliesWhen = [[.oral], [.directorAgrees], [.stage1Extended]].randomElement(using: &random) ?? []
    }
  }

  private static func clock(_ random: inout SplitMix64) -> Timescale.Clock {
    let parts: [Timescale.Clock] = [
      .event(.received), .event(.stage1Responded), .event(.stage1ResponseReceived), .event(.stage2Requested),
      .event(.panelHeld), .fact(.stage1ExtendedTo), .fact(.stage2ExtendedTo),
    ].shuffled(using: &random)
    return [
      parts[0], .first([parts[0], parts[1]]), .earliest([parts[0], parts[1]]), .latest([parts[0], parts[1]]),
      .earliestRecorded([parts[0], .latestRecorded([parts[1], parts[2]])]),
      .when(.oral, then: parts[0], otherwise: .first([parts[1], parts[2]])),
    ].randomElement(using: &random) ?? parts[0]
  }

  private static func limit(_ random: inout SplitMix64) -> Timescale.Limit? {
    let units: [(Period.Unit, Int)] = [(.workingDays, 30), (.days, 60), (.weeks, 8), (.months, 3)]
    let (unit, most) = units.randomElement(using: &random) ?? (.days, 10)
    let direction: Period.Direction = Int.random(in: 0..<4, using: &random) == 0 ? .before : .after
    let period = try? Period(Int.random(in: 1...most, using: &random), unit, direction)
    guard let period else { return nil }
    return Timescale.Limit(
      period, firstDay: Bool.random(using: &random) ? .included : .excluded,
      isClear: Bool.random(using: &random), rollsToWorkingDay: Bool.random(using: &random))
  }

  private static func record(_ asOf: Day, _ random: inout SplitMix64) -> CaseRecord {
    var record = CaseRecord()
    let events: [CaseEvent] = [
      .received, .acknowledged, .stage1Extended, .stage1Responded, .stage1ResponseReceived, .stage2Requested,
      .complaintAgreed, .delayNoticeSent, .stage2Responded, .stage2ResponseReceived, .stage3Requested, .panelPapersSent,
      .additionalPapersSent, .panelHeld, .panelReported, .stage3Responded, .withdrawn, .closed,
    ]
    func near() -> Day? { Day(number: asOf.number - Int32(Int.random(in: -3...120, using: &random))) }
    for event in events where Int.random(in: 0..<3, using: &random) == 0 {
      if let day = near() { record.record(event, on: day) }
    }
    for fact in [CaseFact.stage1ExtendedTo, .stage2ExtendedTo] where Int.random(in: 0..<3, using: &random) == 0 {
      if let day = near().flatMap({ Day(number: $0.number + Int32(Int.random(in: 0...100, using: &random))) }) {
        try? record.set(fact, to: day.description)
      }
    }
    if Bool.random(using: &random) { record.mode = .oral }
    if Bool.random(using: &random) { record.complainantUnavailable = Bool.random(using: &random) }
    if Bool.random(using: &random) { record.directorAgrees = Bool.random(using: &random) }
    if Bool.random(using: &random) { record.extensionGround = "complex" }
    return record
  }
}
