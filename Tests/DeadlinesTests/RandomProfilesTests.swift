import DeadlineAudit
import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Whatever a profile holds that `validate()` finds sound, every way to compute a case ends, and all
/// ways agree.
@Suite("Any sound profile")
struct RandomProfilesTests {
  private static let count = Effort.count(300, long: 20_000)
  private static let parts = 2
  /// Profiles whose cases once came out differently in one of the ways.
  private static let notable = [361, 409, 673, 4214, 4326, 5290, 13_143]

  @Test(
    "gives every case the same alone, among many, as columns and whatever the order of its rows", arguments: 0..<parts)
  func agreement(part: Int) throws {
    var reach = Reach()
    var found: [String] = []
    let others = Effort.isLong ? [] : Self.notable.filter { $0 % Self.parts == part }
    for number in others + stride(from: part, to: Self.count, by: Self.parts) {
      let profile = RandomProfile(number)
      guard profile.isSound else { continue }
      reach.sound += 1
      var trial = Trial(profile)
      try trial.run(&reach)
      found += trial.differences
    }
    #expect(found.isEmpty, "\(found.count) differences, first: \(found.prefix(3).joined(separator: "\n"))")
    // There is enough that is sound, and cases of all kinds.
    #expect(reach.sound > Self.count / Self.parts / 3, "\(reach.sound) sound")
    #expect(reach.statuses.count > 9 && reach.relations.count > 2 && reach.codes.count > 15, "\(reach)")
    #expect(reach.disputed > 0 && reach.moved > 0 && reach.explained > 0, "\(reach)")
  }
}

/// What the random profiles and cases reach.
private struct Reach {
  var sound = 0
  var statuses: Set<Deadline.Status> = []
  var codes: Set<RecordProblem.Code> = []
  var relations: Set<Deadline.Relation> = []
  var disputed = 0
  var moved = 0
  var explained = 0
}

/// One profile, and a few cases under it.
private struct Trial {
  private let profile: RandomProfile
  private let plan: DeadlinePlan
  private let own: PlanCalendars
  private var random: SplitMix64
  private(set) var differences: [String] = []

  init(_ profile: RandomProfile) {
    self.profile = profile
    plan = DeadlinePlan(profile.policy, readings: profile.readings)
    own = plan.calendars(from: profile.calendars)
    random = SplitMix64(state: UInt64(profile.number))
  }

  private mutating func add(_ text: String, _ record: CaseRecord? = nil) {
    differences.append("\(profile.words), \(record?.words ?? ""): \(text)")
  }

  mutating func run(_ reach: inout Reach) throws {
    let records = (0..<2).map { _ in profile.record(&random) }
    // Columns need tables of due days, which take long to make.
    let hasTables = Effort.isLong || profile.number % 20 < 2 || profile.number >= 300
    inBlocks(records, usesTables: hasTables, &reach)
    if hasTables { try inColumns(records) }
    try moves(records, &reach)
    inAnotherOrder(records[0])
    alone(records[0], &reach)
    compared()
    // Trying the days of ranges takes long.
    guard Effort.isLong || profile.number % 6 < 2 else { return }
    alone(profile.record(&random, ranges: 3), &reach)
    ranged()
  }

  private mutating func inBlocks(_ records: [CaseRecord], usesTables: Bool, _ reach: inout Reach) {
    var blocks = Blocks(
      plan, calendars: profile.calendars, asOf: profile.asOf, capacity: 4, usesTables: usesTables)
    for record in records { blocks.add(record) }
    differences += blocks.differences(&reach.statuses, &reach.codes).map { "\(profile.words): \($0)" }
  }

  /// The schedule, its words and the explanations.
  private mutating func alone(_ record: CaseRecord, _ reach: inout Reach) {
    let assessed = plan.assessed(record, asOf: profile.asOf, calendars: profile.calendars)
    let schedule = assessed.schedule
    if schedule.messages.contains("") { add("an empty message", record) }
    if schedule.deadlines.count != plan.timescales.count { add("a deadline is missing", record) }
    for deadline in schedule.deadlines {
      reach.statuses.insert(deadline.status)
      if let relation = deadline.relation { reach.relations.insert(relation) }
      if deadline.isDisputed { reach.disputed += 1 }
      if let first = deadline.policy.earliest?.due, let last = deadline.due, first > last {
        add("\(deadline.timescale.id): from \(first) to \(last)", record)
      }
    }
    for explanation in assessed.explanations {
      reach.explained += explanation.days.isEmpty ? 0 : 1
      // Of days known only as ranges the first or last is explained.
      let isExact = record.events.allSatisfy { $0.days.count == 1 }
      if isExact, let last = explanation.days.last, last.day != explanation.outcome.due {
        add("\(explanation.timescale.id): explained up to \(last.day)", record)
      }
    }
  }

  /// The same cases as columns, and their counts.
  private mutating func inColumns(_ records: [CaseRecord]) throws {
    let (cases, exact) = try columns(records)
    let columns = try plan.outcomes(of: cases, asOf: profile.asOf, calendars: profile.calendars)
    var breaches = 0
    for (row, record) in exact.enumerated() {
      let alone = plan.outcomes(of: CaseRow(record, fields: plan.fields), in: own, asOf: profile.asOf)
      for (index, column) in columns.enumerated() {
        let outcome = alone[council: index]
        breaches += outcome.status == .missed ? 1 : 0
        let isSame =
          column.due[row] == outcome.due?.number ?? CaseColumns.blank && column.status[row] == outcome.status
          && column.operativeDue[row] == outcome.operativeDue?.number ?? CaseColumns.blank
          && column.isDisputed[row] == alone.isDisputed[index]
        if !isSame { add("\(column.timescale.id) in columns", record) }
      }
    }
    let summary = try PolicySummary(
      of: cases, under: plan, asOf: profile.asOf, calendars: profile.calendars, threads: 1)
    let counted = summary.timescales.reduce(0) { $0 + $1.council[.missed] }
    if counted != breaches { add("\(counted) missed, not \(breaches)") }
  }

  /// Records with each event once, and their columns.
  private func columns(_ records: [CaseRecord]) throws -> (CaseColumns, [CaseRecord]) {
    let exact = records.map { record in
      var once = CaseRecord()
      once.copyFacts(of: record)
      for event in Set(record.events.map(\.event)) where plan.fields.field(of: event) != nil {
        if let day = record.day(of: event) { once.record(event, on: day) }
      }
      return once
    }
    var cases = CaseColumns(count: exact.count, assumesComplete: true)
    for event in Set(exact.flatMap { $0.events.map(\.event) }) {
      try cases.set(event, to: exact.map { $0.day(of: event)?.number ?? CaseColumns.blank })
    }
    for fact in CaseFact.days {
      try cases.set(fact, to: exact.map { $0.dayFacts[fact]?.number ?? CaseColumns.blank })
    }
    try cases.set(.mode, to: exact.map { $0.mode.rawValue })
    try cases.set(.route, to: exact.map { $0.route?.rawValue })
    for (fact, grounds) in [
      (CaseFact.stage1ExtensionGround, \CaseRecord.stage1ExtensionGrounds),
      (.stage2ExtensionGround, \.stage2ExtensionGrounds),
    ] {
      try cases.set(
        fact, to: exact.map { $0[keyPath: grounds].isEmpty ? nil : $0[keyPath: grounds].joined(separator: ";") })
    }
    try cases.set(.complainantUnavailable, to: exact.map { $0.complainantUnavailable.map { $0 ? "yes" : "no" } })
    try cases.set(.directorAgrees, to: exact.map { $0.directorAgrees.map { $0 ? "yes" : "no" } })
    return (cases, exact)
  }

  /// A new holiday moves what has another day because of it, alone and in columns.
  private mutating func moves(_ records: [CaseRecord], _ reach: inout Reach) throws {
    let known = profile.calendars.general
    let holiday = Day(number: profile.asOf.number + Int32.random(in: -60...30, using: &random)) ?? profile.asOf
    guard (try? known.isWorkingDay(holiday)) == true else { return }
    let holidays = (known.holidays + [Holiday(day: holiday, title: "Proclaimed")]).sorted { $0.day < $1.day }
    let updated = try WorkingCalendar(name: "updated", coverage: known.coverage, holidays: holidays)
    let calendars = Calendars(updated, named: profile.calendars.named)
    let impact = CalendarImpact(from: profile.calendars, to: calendars, under: plan)
    let (cases, exact) = try columns(records)
    let many = try impact.moves(of: cases, asOf: profile.asOf)
    for (index, record) in exact.enumerated() {
      let moves = impact.moves(of: record, asOf: profile.asOf)
      if moves != many.filter({ $0.index == index }).map(\.move) { add("moves in columns by \(holiday)", record) }
      reach.moved += moves.isEmpty ? 0 : 1
      let row = CaseRow(record, fields: plan.fields)
      let old = plan.outcomes(of: row, in: own, asOf: profile.asOf)
      let new = plan.outcomes(of: row, in: plan.calendars(from: calendars), asOf: profile.asOf)
      let hasMoved = plan.council.indices.contains { index in
        !plan.council[index].isInherited && old[council: index].due != new[council: index].due
      }
      if hasMoved, moves.isEmpty { add("\(holiday) moves nothing", record) }
    }
  }

  /// The rows of the law, and of the policy, in another order give the same deadlines.
  private mutating func inAnotherOrder(_ record: CaseRecord) {
    let other = DeadlinePlan(profile.shuffled(&random), readings: profile.readings)
    let (first, second) = (
      plan.schedule(of: record, asOf: profile.asOf, calendars: profile.calendars),
      other.schedule(of: record, asOf: profile.asOf, calendars: profile.calendars)
    )
    for deadline in first.deadlines {
      let again = second[deadline.timescale.id]
      if deadline.words != again?.words { add("\(deadline.timescale.id) in another order", record) }
      if deadline.law?.words != again?.law?.words { add("\(deadline.timescale.id) in law in another order", record) }
    }
  }

  /// A case with ranges among many such cases.
  private mutating func ranged() {
    let record = profile.record(&random, ranges: 2)
    let row = CaseRow(record, fields: plan.fields)
    guard !row.ranges.isEmpty else { return }
    var block = RangedCases([plan], calendars: [own], asOf: profile.asOf)
    let found: UncertainCase
    switch block.append(row, plan: 0, isVersionUncertain: false) {
    case .ready(let ready): found = ready
    case .noRoom: return add("there is no room", record)
    case .waiting(let rows):
      block.run()
      found = block.outcome(of: rows)
    }
    let schedule = plan.schedule(of: record, asOf: profile.asOf, calendars: profile.calendars)
    for (index, deadline) in schedule.deadlines.enumerated() {
      let brief = found.deadline(index)
      if brief.status != deadline.status { add("\(deadline.timescale.id): \(brief.status) among many", record) }
      // On the road ahead readings may differ too.
      let isDue = deadline.due != nil && !deadline.isOnRoad
      if isDue, brief.isDisputed != deadline.isDisputed { add("\(deadline.timescale.id): disputed", record) }
    }
  }

  /// Side by side with the law.
  private mutating func compared() {
    let policy = profile.policy
    let comparison = PolicyComparison(
      of: [policy], law: policy.law, received: profile.asOf, calendars: profile.calendars)
    for timescale in policy.profile.timescales where comparison[timescale.id] == nil {
      add("\(timescale.id) is not compared")
    }
    if policy.profile.departures(from: policy.law).contains(where: \.message.isEmpty) { add("an empty departure") }
  }
}
