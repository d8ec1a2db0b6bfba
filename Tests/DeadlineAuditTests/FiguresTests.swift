import Deadlines
import PolicyProfiles
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@testable import DeadlineAudit

/// The figures of random cases of every policy are held against a plain count over the schedules of the
/// single cases.
@Suite("The figures of an audit add up")
struct FiguresTests {
  private static let asOf = day("2026-01-10")

  /// An invented case and its schedule.
  private struct Single {
    var reference: String
    var made: SingleCaseEqualityTests.Case
    var team: String
    var schedule: Schedule
    var policy: String { schedule.policy.profile.qualifiedID }
  }

  /// Cases whose days are all known exactly.
  private static func cases(_ count: Int, seed: UInt64, teams: [String] = ["North"]) throws -> [Single] {
    var random = SplitMix64(state: seed)
    var singles: [Single] = []
    while singles.count < count {
      let made = SingleCaseEqualityTests.Case(asOf: asOf, &random)
      guard made.last.isEmpty else { continue }
      let policy = try PolicyLibrary.embedded.policy(made.policyName, on: made.versionDays(asOf: asOf))
      let schedule = DeadlinePlan(policy).schedule(
        of: try made.record(), asOf: asOf,
        calendars: Calendars(.englandAndWales, named: SingleCaseEqualityTests.calendars))
      let team = teams[Int.random(in: 0..<teams.count, using: &random)]
      singles.append(Single(reference: "C\(singles.count)", made: made, team: team, schedule: schedule))
    }
    return singles
  }

  private static func summary(
    _ cases: [Single], configure: (inout AuditOptions) -> Void = { _ in }
  ) throws -> AuditSummary {
    let rows = cases.map { $0.team + "," + $0.made.row($0.reference) }
    return try AuditRun("Team," + SingleCaseEqualityTests.header + rows.joined(), policy: nil, asOf: asOf) {
      $0.calendars.named = SingleCaseEqualityTests.calendars
      configure(&$0)
    }.summary
  }

  /// The quarter of a day, such as `2025-26 4`, and its year, such as `2025-26 year`, by the months.
  private static func periods(of day: Day) -> [String] {
    let (year, month, _) = day.components
    let start = month < 4 ? year - 1 : year
    let end = (start + 1) % 100
    let name = "\(start)-\(end < 10 ? "0" : "")\(end)"
    return ["\(name) \([4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3][month - 1])", "\(name) year"]
  }

  private static func name(_ period: FinancialPeriod) -> String {
    "\(period.year) \(period.quarter.map(String.init) ?? "year")"
  }

  private static func start(_ outcome: Outcome) -> Day? { outcome.clockBasis == .projected ? nil : outcome.start }

  /// The deadlines that are counted: those of each layer, with the layer's name.
  private static func layers(_ deadline: Deadline) -> [(name: String, outcome: Outcome)] {
    // The breach of a notice that was not sent is in law that of the answer.
    let law = deadline.timescale.onlyIfLate == nil ? deadline.law : nil
    return [("policy", deadline.policy.outcome)] + (law.map { [("law", $0.outcome)] } ?? [])
  }

  /// The counts of a summary as lines: period, timescale, layer, status.
  private static func lines(_ policy: PolicySummary) -> [String: Int] {
    var lines: [String: Int] = [:]
    func add(_ rows: [TimescaleSummary], _ period: String) {
      for row in rows {
        for status in Deadline.Status.allCases {
          for (layer, counts) in [("policy", row.council), ("law", row.statute)] where counts[status] > 0 {
            lines["\(policy.policy) \(period) \(row.timescale.id) \(layer) \(status)", default: 0] += counts[status]
          }
        }
      }
    }
    add(policy.timescales, "all")
    for period in policy.periods { add(period.timescales, name(period.period)) }
    return lines
  }

  @Test(
    "Each layer is counted in the period of its own start, of the receipt or of the end",
    arguments: PeriodBasis.allCases)
  func periods(basis: PeriodBasis) throws {
    let cases = try Self.cases(Effort.count(500, long: 5000), seed: 81)
    let summary = try Self.summary(cases) { $0.periodBasis = basis }
    #expect(summary.periodBasis == basis)
    var expected: [String: Int] = [:]
    for single in cases {
      let ends = [.withdrawn, .notConsidered, .refused].compactMap { single.made.days[$0] }.filter { $0 <= Self.asOf }
      let closed = single.made.days[.closed].map { $0 <= Self.asOf ? $0 : nil } ?? ends.min()
      for deadline in single.schedule.deadlines {
        for (layer, outcome) in Self.layers(deadline) {
          let day =
            switch basis {
            case .start: Self.start(outcome)
            case .receipt: single.made.days[.received]
            case .closing: closed
            }
          for period in ["all"] + (day.map(Self.periods) ?? []) {
            expected["\(single.policy) \(period) \(deadline.timescale.id) \(layer) \(outcome.status)", default: 0] += 1
          }
        }
      }
    }
    let found = summary.policies.map(Self.lines).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    let wrong = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.sorted()
    #expect(wrong.isEmpty, "\(wrong.count), such as \(wrong.first ?? ""): \(found[wrong.first ?? ""] ?? 0)")
    #expect(expected.count > 1000)
  }

  @Test("The law's periods add up to its total less what has no start in law")
  func lawAddsUp() throws {
    let cases = try Self.cases(Effort.count(400, long: 5000), seed: 82)
    for policy in try Self.summary(cases).policies {
      for row in policy.timescales {
        let quarters = policy.periods.filter { $0.period.quarter != nil }
        let rows = quarters.compactMap { $0.timescales.first { $0.timescale.id == row.timescale.id } }
        let inPeriods = rows.reduce(0) { sum, row in sum + Deadline.Status.allCases.reduce(0) { $0 + row.statute[$1] } }
        let total = Deadline.Status.allCases.reduce(0) { $0 + row.statute[$1] }
        let without = cases.filter { $0.policy == policy.policy }.flatMap(\.schedule.deadlines).count { deadline in
          deadline.timescale.id == row.timescale.id && deadline.timescale.onlyIfLate == nil
            && deadline.law.map { Self.start($0.outcome) == nil } ?? false
        }
        #expect(inPeriods == total - without, "\(policy.policy) \(row.timescale.id)")
      }
    }
  }

  @Test("What was open and overdue at the end of a period, by the days of each case")
  func backlog() throws {
    let cases = try Self.cases(Effort.count(500, long: 5000), seed: 83)
    let summary = try Self.summary(cases)
    var (compared, open) = (0, 0)
    for policy in summary.policies {
      let own = cases.filter { $0.policy == policy.policy }.flatMap(\.schedule.deadlines)
      for period in policy.periods.map(\.period) {
        let end = try #require(period.lastDay)
        guard end < Self.asOf else { continue }
        for row in policy.timescales where row.timescale.kind == .duty {
          for inLaw in [false, true] {
            var expected = (open: 0, overdue: 0)
            for deadline in own where deadline.timescale.id == row.timescale.id {
              let outcomes = Self.layers(deadline).filter { $0.name == (inLaw ? "law" : "policy") }.map(\.outcome)
              guard let outcome = outcomes.first, Self.isOpen(outcome, at: end) else { continue }
              expected.open += 1
              let isLate = outcome.status == .missed || outcome.status == .overdue
              if isLate, let due = outcome.operativeDue, due < end { expected.overdue += 1 }
            }
            let found = try #require(policy.backlog(of: row.timescale.id, atTheEndOf: period, inLaw: inLaw))
            #expect(
              found.open == expected.open && found.overdue == expected.overdue,
              "\(policy.policy) \(row.timescale.id) \(Self.name(period)) \(inLaw): \(found), not \(expected)")
            compared += 1
            open += found.open
          }
        }
      }
    }
    #expect(compared > 500 && open > 500)
  }

  /// Whether an act was owed and not done at the end of a day; what ended without it is not counted.
  private static func isOpen(_ outcome: Outcome, at end: Day) -> Bool {
    guard let start = start(outcome), start <= end else { return false }
    let done = outcome.isMetAtTheLatest ? nil : outcome.metOn
    switch outcome.status {
    case .met, .missed: return done.map { end < $0 } ?? false
    case .open, .running, .dueToday, .overdue, .suspended: return true
    case .targetPassed: return done.map { end < $0 } ?? true
    default: return false
    }
  }

  @Test("The ten latest are the first of all when the latest come first, then by reference")
  func latest() throws {
    // Many are late by the same number of days.
    let cases = try Self.cases(Effort.count(600, long: 5000), seed: 84)
    let summary = try Self.summary(cases) { $0.batchSize = 3000 }
    var full = 0
    for policy in summary.policies {
      for row in policy.timescales {
        var late: [(days: Int, reference: String)] = []
        for single in cases where single.policy == policy.policy {
          for deadline in single.schedule.deadlines where deadline.timescale.id == row.timescale.id {
            guard [.missed, .overdue].contains(deadline.status), let days = deadline.policy.outcome.workingDaysLate
            else { continue }
            if days > 0 { late.append((days, single.reference)) }
          }
        }
        late.sort { ($1.days, $0.reference) < ($0.days, $1.reference) }
        #expect(row.latest.map(\.reference) == late.prefix(10).map(\.reference), "\(policy.policy) \(row.timescale.id)")
        #expect(row.latest.map(\.daysLate) == late.prefix(10).map(\.days))
        if late.count > 10 { full += 1 }
      }
    }
    #expect(full > 3)
    #expect(try Self.summary(cases.reversed()).policies == summary.policies)
    #expect(try Self.summary(cases) { $0.threads = 3 }.policies == summary.policies)
  }

  @Test("By the values of a column the figures are those of the cases with each value alone")
  func values() throws {
    let cases = try Self.cases(150, seed: 85, teams: ["North", "South", " West ", ""])
    let summary = try Self.summary(cases) { $0.byColumn = "team" }
    #expect(summary.byColumn == "Team")
    for team in ["North", "South", " West ", ""] {
      let alone = try Self.summary(cases.filter { $0.team == team })
      for own in alone.policies {
        let policy = try #require(summary.policies.first { $0.policy == own.policy })
        let value = try #require(policy.values.first { $0.value == (team == " West " ? "West" : team) })
        #expect(value.cases == own.cases)
        #expect(value.escalation == own.escalation)
        #expect(value.periods == own.periods)
        #expect(Self.withoutLatest(value.timescales) == Self.withoutLatest(own.timescales))
      }
    }
    // What is told of all cases does not depend on it.
    var all = summary.policies
    for index in all.indices { all[index].values = [] }
    #expect(all == (try Self.summary(cases)).policies)
  }

  private static func withoutLatest(_ rows: [TimescaleSummary]) -> [TimescaleSummary] {
    rows.filter { !$0.isEmpty }.map { row in
      var row = row
      row.latest = []
      return row
    }
  }

  @Test("Of many values the first fifty have figures of their own, whatever the order of the rows")
  func manyValues() throws {
    let teams = (0..<80).map { "T\(1000 - $0)" }
    let cases = try Self.cases(180, seed: 86, teams: teams)
    let used = Set(cases.map(\.team)).sorted()
    #expect(used.count > 60)
    let first = Set(used.prefix(50))
    let summary = try Self.summary(cases) { $0.byColumn = "Team" }
    for policy in summary.policies {
      let own = cases.filter { $0.policy == policy.policy }
      #expect(policy.values.map(\.value) == Set(own.map(\.team)).filter { first.contains($0) }.sorted())
      for value in policy.values { #expect(value.cases == own.count { $0.team == value.value }) }
      let others = own.filter { !first.contains($0.team) }
      #expect(policy.otherValues?.cases ?? 0 == others.count)
      if !others.isEmpty {
        let alone = try Self.summary(others).policies.first { $0.policy == policy.policy }
        #expect(policy.otherValues?.periods == alone?.periods)
      }
    }
    for (threads, order) in [(1, cases.reversed()), (3, cases), (2, cases.sorted { $1.team < $0.team })] {
      let again = try Self.summary(order) {
        ($0.byColumn, $0.threads, $0.batchSize) = ("Team", threads, 4000)
      }
      #expect(again.policies == summary.policies)
    }
    let receipts = try Self.summary(cases) { ($0.byColumn, $0.periodBasis) = ("Team", .receipt) }
    let plain = try Self.summary(cases) { $0.periodBasis = .receipt }
    #expect(receipts.policies.map(\.periods) == plain.policies.map(\.periods))
  }

  @Test("A column that the file does not have is refused")
  func missingColumn() {
    let reason = headingError {
      _ = try AuditRun("reference,Team,received\nA,North,2025-12-19\n") { $0.byColumn = "Taem" }
    }
    #expect(reason == .missing("Taem", suggestion: "Team"))
  }
}
