import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("What a new holiday moves")
struct CalendarImpactTests {
  /// The calendar of England and Wales with additional holidays.
  private static func calendar(with days: [String]) throws -> WorkingCalendar {
    let known = WorkingCalendar.englandAndWales
    return try WorkingCalendar(
      name: "updated", coverage: known.coverage, publishedThrough: known.publishedThrough,
      holidays: known.holidays + days.map { Holiday(day: day($0), title: "Proclaimed") })
  }

  private static func plan(_ policy: String) throws -> DeadlinePlan {
    DeadlinePlan(try PolicyLibrary.embedded.policy(policy, on: day("2026-06-01")))
  }

  // By hand: ten working days after Monday 1 June 2026 end on the 15th, twenty on the 29th, Luton's
  // fifteen on the 22nd and 25 on 6 July.
  @Test(
    "A holiday inside the time moves what is due, and what may be extended, in each layer; the two are listed apart")
  func moves() throws {
    let impact = CalendarImpact(
      from: .englandAndWales, to: Calendars(try Self.calendar(with: ["2026-06-10"])), under: try Self.plan("luton"))
    #expect(impact.changedDays == [day("2026-06-10")])
    let moves = impact.moves(of: record("received=2026-06-01 acknowledged=2026-06-02"), asOf: day("2026-06-05"))
    let words = moves.map { move in
      "\(move.timescale) \(move.isLaw ? "law" : "policy") "
        + "\(move.old.due?.description ?? "-") \(move.new.due?.description ?? "-") "
        + "\(move.old.maximumDue?.description ?? "-") \(move.new.maximumDue?.description ?? "-")"
    }
    #expect(
      words == [
        "stage-1-response policy 2026-06-22 2026-06-23 2026-07-06 2026-07-07",
        "stage-1-response law 2026-06-15 2026-06-16 2026-06-29 2026-06-30",
      ])
  }

  @Test(
    "Nothing moves where the day is the start itself, lies before it, behind the last possible day, or on a weekend",
    arguments: ["2026-06-01", "2026-05-29", "2026-05-01", "2027-06-01", "2026-06-06"])
  func untouched(holiday: String) throws {
    let impact = CalendarImpact(
      from: .englandAndWales, to: Calendars(try Self.calendar(with: [holiday])), under: try Self.plan("dudley"))
    #expect(impact.moves(of: record("received=2026-06-01"), asOf: day("2026-06-05")) == [])
  }

  // By hand: the tenth working day before Monday 15 June 2026 is the 1st; without the 3rd it is
  // Friday 29 May.
  @Test("A day that is counted back from the only one recorded moves to an earlier one")
  func before() throws {
    let impact = CalendarImpact(
      from: .englandAndWales, to: Calendars(try Self.calendar(with: ["2026-06-03"])),
      under: try Self.plan("cheshire-east"))
    let moves = impact.moves(of: record("panel-arranged-for=2026-06-15"), asOf: day("2026-05-20"))
    #expect(moves.map(\.timescale.rawValue) == ["panel-papers"])
    #expect(moves.first?.old.due == day("2026-06-01"))
    #expect(moves.first?.new.due == day("2026-05-29"))
  }

  /// The Complaint Handling Code, if its answer at stage 2 had another time and another extension.
  private static func code(_ count: Int, _ unit: String, extension most: Int) throws -> DeadlinePlan {
    let json = try #require(PolicyLibrary.embeddedJSON("complaint-handling-code@2024-02"))
    var text = String(decoding: json, as: UTF8.self)
    for (old, new) in [
      (#""limit": {"count": 20, "unit": "working-days"}"#, #""limit": {"count": \#(count), "unit": "\#(unit)"}"#),
      (#""count": 20,"#, #""count": \#(most),"#),
    ] {
      let place = try #require(text.firstRange(of: old))
      text.replaceSubrange(place, with: new)
    }
    let law = try PolicyLibrary.embedded.policy("regulations", on: day("2026-06-01")).profile
    return DeadlinePlan(
      ApplicablePolicy(profile: try PolicyProfile(json: Array(text.utf8), file: "code.json"), law: law))
  }

  // By hand: 60 working days after Monday 1 June 2026 end on 24 August, 60 more on 17 November.
  // Nine months end on Monday 1 March 2027, ten more working days on the 15th. Both are later than
  // the law's 65 working days.
  @Test(
    "The last day of an extension that follows the due day moves, however far behind the record it lies",
    arguments: [
      (60, "working-days", 60, "2026-11-09", "2026-11-17", "2026-11-18"),
      (9, "months", 10, "2027-03-08", "2027-03-15", "2027-03-16"),
    ])
  func farExtension(
    count: Int, unit: String, most: Int, holiday: String, before: String, after: String
  ) throws {
    let impact = CalendarImpact(
      from: .englandAndWales, to: Calendars(try Self.calendar(with: [holiday])),
      under: try Self.code(count, unit, extension: most)
    )
    let moves = impact.moves(of: record("stage-2-acknowledged=2026-06-01 route=corporate"), asOf: day("2026-06-05"))
    #expect(moves.map(\.timescale.rawValue) == ["corporate-stage-2-response"])
    #expect(moves.first?.old.maximumDue == day(before))
    #expect(moves.first?.new.maximumDue == day(after))
  }

  @Test("A limit longer than any calendar does not trap")
  func endless() throws {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-01"))
    var profile = policy.profile
    let index = try #require(profile.timescales.firstIndex { $0.id.rawValue == "additional-papers" })
    for unit in Period.Unit.allCases {
      profile.timescales[index].rule.limit = Timescale.Limit(
        try Period(.max, unit), isClear: true, rollsToWorkingDay: true)
      let impact = CalendarImpact(
        from: .englandAndWales, to: Calendars(try Self.calendar(with: ["2026-06-10"])),
        under: DeadlinePlan(ApplicablePolicy(profile: profile, law: policy.law)))
      #expect(impact.touches(record("panel-held=2000-01-04")))
    }
  }

  // By hand: a month before Tuesday 30 June 2026 is Saturday 30 May. The next working day is 1
  // June, or the 2nd if the 1st is a holiday.
  @Test("A month counted back that ends on a day off moves with a holiday at its end")
  func monthBefore() throws {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-01"))
    var profile = policy.profile
    let index = try #require(profile.timescales.firstIndex { $0.id.rawValue == "additional-papers" })
    profile.timescales[index].rule.limit = Timescale.Limit(try Period(1, .months, .before), rollsToWorkingDay: true)
    profile.timescales[index].readings = []
    let impact = CalendarImpact(
      from: .englandAndWales, to: Calendars(try Self.calendar(with: ["2026-06-01"])),
      under: DeadlinePlan(ApplicablePolicy(profile: profile, law: policy.law)))
    let moves = impact.moves(of: record("panel-held=2026-06-30"), asOf: day("2026-07-01"))
    #expect(moves.map(\.timescale.rawValue) == ["additional-papers"])
    #expect(moves.first?.old.due == day("2026-06-01"))
    #expect(moves.first?.new.due == day("2026-06-02"))
  }

  // By hand: ten working days after Monday 1 June 2026 end on the 15th, which a calendar up to the
  // 10th does not reach.
  @Test("Where one calendar reaches further than the other, what only one can say has moved, alone and in columns")
  func coverage() throws {
    let known = WorkingCalendar.englandAndWales
    let short = try WorkingCalendar(
      name: "short", coverage: known.coverage.lowerBound...day("2026-06-10"),
      holidays: known.holidays.filter { $0.day <= day("2026-06-10") })
    let impact = CalendarImpact(from: Calendars(short), to: Calendars(known), under: try Self.plan("regulations"))
    #expect(impact.changedDays == [])
    let moves = impact.moves(of: record("received=2026-06-01"), asOf: day("2026-06-05"))
    let response = try #require(moves.first { $0.timescale.rawValue == "stage-1-response" })
    #expect(response.old.status == .cannotCompute)
    #expect(response.new.due == day("2026-06-15"))
    var cases = CaseColumns(count: 2, assumesComplete: true)
    try cases.set(.received, to: [day("2026-06-01").number, day("2026-04-01").number])
    let columns = try impact.moves(of: cases, asOf: day("2026-06-05"))
    #expect(columns.map(\.index) == moves.map { _ in 0 })
    #expect(columns.map(\.move.timescale) == moves.map(\.timescale))
  }

  // By hand: ten working days after Sunday 1 March 2026 end on the 13th, or on the 16th if the 6th
  // is a holiday. The last day of the interval stays.
  @Test(
    "Of days that are not known exactly the first may move alone, and is the one that is shown of an act that is owed")
  func range() throws {
    var record = CaseRecord()
    record.record(.received, on: day("2026-03-01")...day("2026-03-31"))
    let impact = CalendarImpact(
      from: .englandAndWales, to: Calendars(try Self.calendar(with: ["2026-03-06"])),
      under: try Self.plan("regulations"))
    let move = try #require(
      impact.moves(of: record, asOf: day("2026-06-01")).first { $0.timescale.rawValue == "stage-1-response" })
    #expect(move.old.due == day("2026-03-13"))
    #expect(move.new.due == day("2026-03-16"))
  }

  @Test("A record without days, and a calendar that is the same, touch nothing")
  func nothing() throws {
    let plan = try Self.plan("luton")
    let same = CalendarImpact(from: .englandAndWales, to: .englandAndWales, under: plan)
    #expect(same.changedDays == [])
    #expect(!same.touches(record("received=2026-06-01")))
    let other = CalendarImpact(
      from: .englandAndWales, to: Calendars(try Self.calendar(with: ["2026-06-10"])), under: plan)
    #expect(!other.touches(CaseRecord()))
  }

  @Test("What is not touched does not move: random cases under every plan, holidays anywhere")
  func sound() throws {
    var random = SplitMix64(state: RandomCases.seed + 7)
    var (touched, moved) = (0, 0)
    for (number, example) in RandomCases.all.prefix(Effort.count(250, long: 1500)).enumerated() {
      let plan = RandomCases.plans[number % RandomCases.plans.count]
      guard let near = example.record.events.randomElement(using: &random)?.day,
        let holiday = Day(number: near.number + Int32(Int.random(in: -60...160, using: &random)))
      else { continue }
      let updated = try Self.calendar(with: [holiday.description])
      let impact = CalendarImpact(from: .englandAndWales, to: Calendars(updated), under: plan)
      let old = plan.schedule(of: example.record, asOf: example.asOf, calendars: .englandAndWales)
      let new = plan.schedule(of: example.record, asOf: example.asOf, calendars: Calendars(updated))
      let differs = zip(old.deadlines, new.deadlines).contains { one, other in
        one.policy.outcome.clockBasis != .projected
          && (Self.days(one.policy.outcome) != Self.days(other.policy.outcome)
            || one.law.map { Self.days($0.outcome) } != other.law.map { Self.days($0.outcome) })
      }
      let moves = impact.moves(of: example.record, asOf: example.asOf)
      if impact.touches(example.record) { touched += 1 }
      if !moves.isEmpty { moved += 1 }
      // If only the law's projection differs, there is not a deadline yet that could move.
      let isProjected = old.deadlines.contains { $0.law?.outcome.clockBasis == .projected }
      if differs, !isProjected { #expect(!moves.isEmpty, "\(holiday), \(example.words)") }
      if !moves.isEmpty { #expect(impact.touches(example.record), "\(holiday), \(example.words)") }
    }
    let least = Effort.count(50, long: 300)
    #expect(touched > least && moved > least / 3 && moved < touched, "\(touched) \(moved)")
  }

  /// A move in words, in either form.
  private static func words(_ timescale: TimescaleID, _ isLaw: Bool, _ days: [Day?], _ statuses: [Deadline.Status])
    -> String
  {
    "\(timescale) \(isLaw ? "law" : "policy") \(days.map { $0?.description ?? "-" }) \(statuses)"
  }

  @Test(
    "Many cases as columns move as each of them does alone, on one thread and on two",
    arguments: ["luton", "cheshire-east", "regulations"])
  func columns(policy: String) throws {
    var random = SplitMix64(state: 99)
    let plan = try Self.plan(policy)
    let events: [CaseEvent] = [
      .received, .acknowledged, .complaintClarified, .stage1Responded, .stage1ResponseReceived, .stage1Skipped,
      .stage2Requested, .complaintAgreed, .stage2Responded, .stage3Requested, .panelHeld, .suspended, .resumed,
    ]
    // Many cases record the same events, as in a file.
    let kinds = (0..<Effort.count(40, long: 2000)).map { _ in
      events.filter { event in
        let percent = [.stage1Skipped, .suspended, .resumed].contains(event) ? 4 : 50
        return Int.random(in: 0..<100, using: &random) < percent
      }
    }
    // Most of them lie years before any change, so that few have to be computed.
    let share = Effort.count(8, long: 1)
    let count = (policy == "luton" || Effort.isLong ? DeadlinePlan.block : 1000) + 200
    let rows = (0..<count).map { number in
      let years = number % share == 0 ? 0 : Int32(10 * 365)
      let first = day("2022-09-19").number - years + Int32.random(in: -200...60, using: &random)
      let recorded = kinds.randomElement(using: &random) ?? events
      return events.map { event in
        recorded.contains(event) ? first + Int32.random(in: 0...120, using: &random) : CaseColumns.blank
      }
    }
    var cases = CaseColumns(count: rows.count, assumesComplete: true)
    for (index, event) in events.enumerated() { try cases.set(event, to: rows.map { $0[index] }) }
    // The day of the State Funeral as if it had not been proclaimed, and a holiday that never was.
    let known = WorkingCalendar.englandAndWales
    let before = try WorkingCalendar(
      name: "before", coverage: known.coverage, holidays: known.holidays.filter { $0.day != day("2022-09-19") })
    let impact = CalendarImpact(
      from: Calendars(before), to: Calendars(try Self.calendar(with: ["2022-10-12"])), under: plan)
    let asOf = day("2022-11-01")
    let moves = try impact.moves(of: cases, asOf: asOf)
    #expect(try impact.moves(of: cases, asOf: asOf, threads: 2) == moves)

    var expected: [String] = []
    for (number, row) in rows.enumerated() {
      var record = CaseRecord()
      for (event, number) in zip(events, row) where number != CaseColumns.blank {
        record.record(event, on: try #require(Day(number: number)))
      }
      expected += impact.moves(of: record, asOf: asOf).map { move in
        let days = [move.old, move.new].flatMap { [$0.due, $0.maximumDue, $0.operativeDue] }
        return "\(number) " + Self.words(move.timescale, move.isLaw, days, [move.old.status, move.new.status])
      }
    }
    let found = moves.map { entry in
      let move = entry.move
      let days = [move.old, move.new].flatMap { [$0.due, $0.maximumDue, $0.operativeDue] }
      return "\(entry.index) " + Self.words(move.timescale, move.isLaw, days, [move.old.status, move.new.status])
    }
    #expect(found == expected)
    #expect(found.count > Effort.count(50, long: 500))
  }

  // In law stage 1 may take twenty working days from the receipt, which after 1 June 2026 end on
  // the 29th. Stage 2 may take 65 from the request, which after 7 September end on 7 December
  // (numpy, with the eight holidays of the year).
  @Test("Only the time of a deadline counts, not the time between two stages")
  func between() throws {
    let plan = try Self.plan("regulations")
    let text = "received=2026-06-01 stage-2-requested=2026-09-07"
    for (holiday, isTouched) in [
      ("2026-06-29", true), ("2026-07-01", false), ("2026-08-03", false), ("2026-09-08", true), ("2026-12-07", true),
      ("2026-12-09", false),
    ] {
      let impact = CalendarImpact(
        from: .englandAndWales, to: Calendars(try Self.calendar(with: [holiday])), under: plan)
      #expect(impact.touches(record(text)) == isTouched, "\(holiday)")
    }
  }

  private static func days(_ outcome: Outcome) -> [Day?] {
    outcome.clockBasis == .projected ? [] : [outcome.due, outcome.maximumDue, outcome.operativeDue]
  }
}
