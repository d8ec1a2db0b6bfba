import Deadlines
import Foundation
import Testing
import Timescales
import WorkingDays

@testable import DeadlineAudit

/// Figures that were published, or that follow by hand from a few rows.
@Suite("Figures by hand")
struct HandFiguresTests {
  private static func row(_ rows: [TimescaleSummary], _ id: String) -> TimescaleSummary? {
    rows.first { $0.timescale.id.rawValue == id }
  }

  /// The working day so many after another, counted one day at a time, in a time without bank holidays.
  private static func walk(_ count: Int, from start: Day) -> Day {
    var (day, left) = (start, count)
    while left > 0, let next = day.next {
      day = next
      if !day.weekday.isWeekend { left -= 1 }
    }
    return day
  }

  // Luton starts stage 2 when the complaint is agreed, the law when it is requested. A: both; requested in
  // June, agreed in July. B: not agreed, so that only the law's clock has started. C: not requested.
  @Test("The law's outcomes are in the period of the law's start, also where the policy's has none")
  func ownClocks() throws {
    let run = try AuditRun(
      """
      reference,received,stage-1-responded,stage-2-requested,complaint-agreed
      A,2025-05-06,2025-05-19,2025-06-20,2025-07-04
      B,2025-05-06,2025-05-19,2025-06-23,
      C,2025-05-06,2025-05-19,,

      """, asOf: day("2026-01-10"))
    let policy = try #require(run.summary.policies.first)
    let periods = Dictionary(uniqueKeysWithValues: policy.periods.map { ($0.period, $0) })
    let spring = try #require(periods[FinancialPeriod(year: 2025, quarter: 1)])
    let summer = try #require(periods[FinancialPeriod(year: 2025, quarter: 2)])
    let inSpring = try #require(Self.row(spring.timescales, "stage-2-response"))
    #expect(inSpring.statute[.overdue] == 2 && inSpring.council == .none)
    let inSummer = try #require(Self.row(summer.timescales, "stage-2-response"))
    #expect(inSummer.council[.overdue] == 1 && inSummer.statute == .none)
    #expect(spring.escalation == EscalationCounts(cases: 3, stage2: 2, stage3: 0, ombudsman: 0))
    // 25 working days after 4 July end on 8 August: open and overdue at the end of September.
    #expect(
      policy.backlog(of: "stage-2-response", atTheEndOf: summer.period)
        == Backlog(Flow(opened: 1, done: 0, becameOverdue: 1, overdueDone: 0)))
    #expect(policy.backlog(of: "stage-2-response", atTheEndOf: spring.period, inLaw: true)?.open == 2)
    #expect(policy.backlog(of: "stage-2-response", atTheEndOf: spring.period, inLaw: true)?.overdue == 0)
  }

  @Test("A stage counts once it was requested, or a step of it or of a later one was taken")
  func escalation() throws {
    let run = try AuditRun(
      """
      reference,received,stage-1-skipped,stage-2-requested,stage-2-responded,stage-3-requested,panel-held,ombudsman-complained
      plain,2025-05-06,,,,,,
      requested,2025-05-06,,2025-06-20,,,,
      skipped,2025-05-06,2025-05-07,,,,,
      answered,2025-05-06,,,2025-08-20,,,
      panel,2025-05-06,,,,,2025-10-10,
      later,2025-05-06,,2026-02-01,,,,2026-02-02
      straight,2025-05-06,,,,,,2025-11-02
      all,2025-08-06,,2025-09-20,2025-10-20,2025-11-01,2025-11-20,2025-12-20
      month,2025-08-06,,2025-09,,,,
      unknown,,,2025-09-20,,,,

      """, policy: "regulations", asOf: day("2026-01-10"))
    let policy = try #require(run.summary.policies.first)
    #expect(policy.escalation == EscalationCounts(cases: 10, stage2: 7, stage3: 2, ombudsman: 2))
    let quarters = policy.periods.filter { $0.period.quarter != nil && $0.escalation.cases > 0 }
    #expect(
      quarters.map(\.escalation) == [
        EscalationCounts(cases: 7, stage2: 4, stage3: 1, ombudsman: 1),
        EscalationCounts(cases: 2, stage2: 2, stage3: 1, ombudsman: 1),
      ])
    // The case without a day of receipt is in no period.
    #expect(policy.periods.first { $0.period.quarter == nil }?.escalation.cases == 9)
  }

  // 2024/25: an average of 21 working days over 44 complaints. Made up: 43 from 1 to 43 days without 22, and
  // two that make the sum 924.
  @Test("Buckinghamshire's mean of 21 working days")
  func mean() throws {
    var days = Array(1...43)
    // 1 to 43 are 946; with 44 complaints the sum has to be 924.
    days[42] = 10
    days.append(11)
    #expect(days.count == 44 && days.reduce(0, +) == 924)
    let received = day("2024-09-02")
    let rows = days.enumerated().map { "B\($0.offset),\(received),\(Self.walk($0.element, from: received))\n" }
    let run = try AuditRun(
      "reference,received,stage-1-responded\n" + rows.joined(), policy: "regulations", asOf: day("2025-03-31"))
    let policy = try #require(run.summary.policies.first)
    let taken = try #require(Self.row(policy.timescales, "stage-1-response")).taken
    #expect(taken.cases == 44)
    #expect(taken.mean == 21)
    #expect(taken.meanInTenths == 210)
    #expect(taken.counts.first == TimeTaken.Count(days: 1, cases: 1))
    #expect(taken.counts.count { $0.cases == 2 } == 2)
    // The answers of later quarters are there too, but not what they took.
    for period in policy.periods where [nil, 2].contains(period.period.quarter) {
      #expect(Self.row(period.timescales, "stage-1-response")?.taken == taken)
    }
  }

  // Of 33 answers at stage 2, 7 came within 65 working days.
  @Test("Bradford's 7 of 33 within the law's maximum")
  func withinMaximum() throws {
    let requested = day("2024-09-02")
    let days = [20, 25, 26, 40, 64, 65, 65] + (66..<92).map { $0 % 4 + 66 }
    #expect(days.count == 33)
    let rows = days.enumerated().map {
      "B\($0.offset),2024-08-05,\(requested),\(Self.walk($0.element, from: requested))\n"
    }
    let run = try AuditRun(
      "reference,received,stage-2-requested,stage-2-responded\n" + rows.joined(), policy: "regulations",
      asOf: day("2025-03-31"))
    let policy = try #require(run.summary.policies.first)
    let stage2 = try #require(Self.row(policy.timescales, "stage-2-response"))
    #expect(stage2.limits == WorkingDayLimits(policy: 25, policyMaximum: 65, law: 25, lawMaximum: 65))
    #expect(stage2.taken.bands(upTo: stage2.limits.bandEnds).map(\.cases) == [2, 5, 26])
    #expect(stage2.taken.cases(within: 65) == 7)
    #expect(stage2.taken.cases == 33)
  }

  // Worcestershire's published table of 2019/20: 16 within 10, 7 within 20, 25 later; 5 at stage 2, none
  // within 25.
  @Test("Worcestershire's bands by total, year and quarter, from the law's limits")
  func worcestershire() throws {
    let file = packageFolder.appending(path: "Tests/Samples/worcestershire-2019-20.csv")
    let run = try AuditRun([UInt8](Data(contentsOf: file)), policy: nil, asOf: day("2020-03-31"))
    let policy = try #require(run.summary.policies.first)
    func bands(_ rows: [TimescaleSummary], _ id: String) -> [Int] {
      Self.row(rows, id).map { $0.taken.bands(upTo: $0.limits.bandEnds).map(\.cases) } ?? []
    }
    #expect(bands(policy.timescales, "stage-1-response") == [16, 7, 25])
    #expect(bands(policy.timescales, "stage-2-response").reduce(0, +) == 5)
    #expect(bands(policy.timescales, "stage-2-response").first == 0)
    let year = try #require(policy.periods.first { $0.period == FinancialPeriod(year: 2019) })
    #expect(bands(year.timescales, "stage-1-response") == [16, 7, 25])
    let quarters = policy.periods.filter { $0.period.quarter != nil }.map { bands($0.timescales, "stage-1-response") }
      .filter { !$0.isEmpty }
    #expect((0..<3).map { place in quarters.reduce(0) { $0 + $1[place] } } == [16, 7, 25])
    #expect(year.escalation == EscalationCounts(cases: 48, stage2: 5, stage3: 0, ombudsman: 0))
  }

  @Test("Bands have every case once, and a distribution given again is the same")
  func bands() {
    var taken = TimeTaken()
    for days in [0, 10, 10, 11, 20, 21, 400] { taken.add(days: days) }
    #expect(taken.bands(upTo: [20, 10, 20]).map(\.cases) == [3, 2, 2])
    #expect(taken.bands(upTo: [20, 10]).map(\.upTo) == [10, 20, nil])
    #expect(taken.bands(upTo: []).map(\.cases) == [7])
    #expect(taken.cases(within: -1) == 0 && taken.cases(within: .max) == 7)
    #expect(taken.mean == 472.0 / 7)
    #expect(taken.meanInTenths == 674)
    #expect(TimeTaken(counts: taken.counts) == taken)
    #expect(TimeTaken().mean == nil && TimeTaken().counts.isEmpty)
  }
}
