import UKBankHolidays
import Deadlines
import PolicyProfiles
import Testing
import Timescales
import WorkingDays

@testable import DeadlineAudit

@Suite("Times taken, and quarters of financial years")
struct PeriodTests {
  @Test(
    "A financial year begins on 1 April",
    arguments: [
      ("2025-04-01", "2025-26", 1), ("2025-06-30", "2025-26", 1), ("2025-07-01", "2025-26", 2),
      ("2025-10-01", "2025-26", 3), ("2025-12-31", "2025-26", 3), ("2026-01-01", "2025-26", 4),
      ("2026-03-31", "2025-26", 4), ("2026-04-01", "2026-27", 1), ("1999-12-31", "1999-00", 3),
    ])
  func quarters(text: String, year: String, quarter: Int) {
    let period = FinancialPeriod(quarterOf: day(text))
    #expect(period.year == year)
    #expect(period.quarter == quarter)
  }

  @Test("A year comes before its quarters, and they before the next year")
  func order() {
    let year = FinancialPeriod(year: 2025)
    let first = FinancialPeriod(quarterOf: day("2025-04-01"))
    let last = FinancialPeriod(quarterOf: day("2026-03-31"))
    #expect(
      [FinancialPeriod(year: 2026), last, year, first].sorted() == [year, first, last, FinancialPeriod(year: 2026)])
  }

  // By hand, nearest rank: of ten the fifth and the ninth, of eleven the sixth and the tenth.
  @Test("Half, nine of ten and the longest, by the nearest rank")
  func percentiles() {
    var taken = TimeTaken()
    #expect(taken.median == nil && taken.ninetiethPercentile == nil && taken.longest == nil)
    for days in [40, 3, 3, 10, 12, 9, 9, 20, 1, 2] { taken.add(days: days) }
    // In order: 1, 2, 3, 3, 9, 9, 10, 12, 20, 40.
    #expect(taken.cases == 10)
    #expect(taken.median == 9)
    #expect(taken.ninetiethPercentile == 20)
    #expect(taken.longest == 40)
    taken.add(days: 0)
    #expect(taken.median == 9)
    #expect(taken.ninetiethPercentile == 20)
    #expect(taken.percentile(1) == 0)
    #expect(taken.percentile(100) == 40)
  }

  @Test("Counts in any order, and put together from parts, are the same")
  func parts() {
    var whole = TimeTaken()
    var left = TimeTaken()
    var right = TimeTaken()
    for days in [5, 0, 17, 5] {
      whole.add(days: days)
      left.add(days: days)
    }
    for days in [30, 2] {
      whole.add(days: days)
      right.add(days: days)
    }
    right.add(left)
    #expect(right == whole)
  }

  // By hand: 10 working days after Thursday 20 March 2025 end on 3 April. An answer on the 2nd took
  // nine; one on 30 April took 27, without Good Friday and Easter Monday. Stage 2 was requested in
  // the next year.
  @Test("A clock counts in the quarter in which it started, and in its year")
  func periods() throws {
    let text = """
      reference,received,stage-1-responded,stage-2-requested
      A,2025-03-20,2025-04-02,
      B,2025-03-20,2025-04-30,2025-05-06
      C,2025-05-06,2025-05-09,

      """
    for threads in [1, 2] {
      let run = try AuditRun(text, policy: "regulations") {
        $0.threads = threads
        $0.batchSize = 10
      }
      let policy = try #require(run.summary.policies.first)
      let periods = policy.periods.map { "\($0.period.year) \($0.period.quarter.map(String.init) ?? "year")" }
      #expect(periods == ["2024-25 year", "2024-25 4", "2025-26 year", "2025-26 1"])
      func row(_ place: Int, _ id: String) -> TimescaleSummary? {
        policy.periods[place].timescales.first { $0.timescale.id.rawValue == id }
      }
      let spring = try #require(row(1, "stage-1-response"))
      #expect(spring.council[.met] == 1)
      #expect(spring.council[.missed] == 1)
      #expect(spring.taken.cases == 2)
      #expect(spring.taken.median == 9)
      #expect(spring.taken.longest == 27)
      #expect(row(2, "stage-1-response")?.council[.met] == 1)
      #expect(row(2, "stage-1-response")?.taken.longest == 3)
      #expect(row(1, "stage-2-response") == nil)
      #expect(row(3, "stage-2-response")?.council[.overdue] == 1)
      #expect(policy.timescales.first { $0.timescale.id.rawValue == "stage-1-response" }?.taken.cases == 3)
    }
  }

  // Each batch has one row, so that one thread gets stage 3 only and the other stages 1 and 2.
  @Test("A period has its timescales in the order of a case, whichever thread met one first")
  func orderOfTimescales() throws {
    let text = """
      reference,received,stage-2-requested,stage-3-requested
      A,,,2025-05-20
      B,2025-05-06,2025-05-07,

      """
    let orders = try [1, 2].map { threads in
      let run = try AuditRun(text, policy: "regulations") {
        $0.threads = threads
        $0.batchSize = 1
      }
      let policy = try #require(run.summary.policies.first)
      let all = policy.timescales.map(\.timescale.id)
      for period in policy.periods {
        let places = period.timescales.compactMap { all.firstIndex(of: $0.timescale.id) }
        #expect(places == places.sorted())
      }
      return policy.periods.map { $0.timescales.map(\.timescale.id) }
    }
    #expect(orders[0] == orders[1])
    #expect(orders[0].contains { $0.count > 3 })
  }

  // A file and columns are counted by different code.
  @Test("Cases in columns give the same counts as a file of them", arguments: ["regulations", "cheshire-west"])
  func columns(policy: String) throws {
    var random = SplitMix64(state: 17)
    let events: [CaseEvent] = [
      .received, .stage1Responded, .stage1Skipped, .stage2Requested, .stage2Responded, .closed,
    ]
    let rows = (0..<6000).map { _ in
      let first = day("2024-05-01").number + Int32.random(in: 0...700, using: &random)
      return events.map { event in
        let isRare = event == .stage1Skipped || event == .closed
        let isRecorded = event == .received || Int.random(in: 0..<100, using: &random) < (isRare ? 5 : 60)
        return isRecorded ? first + Int32.random(in: 0...90, using: &random) : CaseColumns.blank
      }
    }
    var cases = CaseColumns(count: rows.count, assumesComplete: true)
    for (index, event) in events.enumerated() { try cases.set(event, to: rows.map { $0[index] }) }
    let texts = rows.enumerated().map { number, row in
      CSVText.row(["\(number)"] + row.map { Day(number: $0)?.description ?? "" })
    }
    let run = try AuditRun(CSVText.row(["reference"] + events.map(\.rawValue)) + texts.joined(), policy: policy)
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy(policy, on: day("2025-01-01")))
    let file = try #require(run.summary.policies.first)
    #expect(run.summary.policies.count == 1)
    for threads in [1, 2] {
      let summary = try PolicySummary(
        of: cases, under: plan, asOf: day("2026-01-10"), threads: threads)
      #expect(summary.cases == 6000)
      #expect(Self.counts(summary.timescales) == Self.counts(file.timescales))
      #expect(summary.periods.map(\.period) == file.periods.map(\.period))
      for (own, other) in zip(summary.periods, file.periods) {
        #expect(Self.counts(own.timescales) == Self.counts(other.timescales))
      }
      #expect(summary.bands.map(\.counts) == file.bands.map(\.counts))
    }
  }

  private static func counts(_ timescales: [TimescaleSummary]) -> [String] {
    timescales.map { row in
      let statuses = Deadline.Status.allCases.map { "\(row.council[$0])/\(row.statute[$0])" }
      return "\(row.timescale.id) \(statuses) \(row.disputed) \(row.robustBreaches) \(row.taken)"
    }
  }
}
