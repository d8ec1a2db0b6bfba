import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Explanations")
struct ExplanationTests {
  private func explain(_ id: TimescaleID, _ words: [CaseEvent: String], _ policy: String, asOf: String = "2026-12-31")
    throws
    -> [Explanation]
  {
    var record = CaseRecord()
    for (event, day) in words { record.record(event, on: try Day(iso8601: day)) }
    let policy = try PolicyLibrary.embedded.policy(policy, on: try Day(iso8601: "2026-01-05"))
    return DeadlinePlan(policy).explain(
      id, of: record, asOf: try Day(iso8601: asOf), calendars: .englandAndWales)
  }

  @Test("every day on the way is counted or passed over, with the reason")
  func days() throws {
    let explanations = try explain("stage-1-response", [.received: "2025-12-19"], "luton")
    #expect(explanations.map(\.isLaw) == [false, true])
    let law = try #require(explanations.last)
    // By hand: 10 working days after Friday 19 December 2025.
    #expect(
      law.days.compactMap { $0.number == nil ? nil : $0.day.description } == [
        "2025-12-22", "2025-12-23", "2025-12-24", "2025-12-29", "2025-12-30", "2025-12-31", "2026-01-02", "2026-01-05",
        "2026-01-06", "2026-01-07",
      ])
    #expect(law.days.compactMap(\.number) == Array(1...10))
    #expect(
      law.days.compactMap { day in
        if case .holiday(let title) = day.skipped { "\(day.day) \(title)" } else { nil }
      } == ["2025-12-25 Christmas Day", "2025-12-26 Boxing Day", "2026-01-01 New Year’s Day"])
    #expect(law.days.count { $0.skipped == .weekend } == 6)
    #expect(law.layer.startWord == "received")
  }

  @Test("days on which the case was suspended are skipped by the policy and counted by the law")
  func pauses() throws {
    var record = CaseRecord()
    for (event, day) in [(CaseEvent.received, "2026-03-02"), (.suspended, "2026-03-09"), (.resumed, "2026-03-16")] {
      record.record(event, on: try Day(iso8601: day))
    }
    let policy = try PolicyLibrary.embedded.policy("luton", on: try Day(iso8601: "2026-03-02"))
    let explanations = DeadlinePlan(policy).explain(
      "stage-1-response", of: record, asOf: try Day(iso8601: "2026-03-31"), calendars: .englandAndWales)
    #expect(explanations.first?.days.count { $0.skipped == .pause } == 6)
    #expect(explanations.first?.days.compactMap(\.number).last == 15)
    #expect(explanations.last?.days.count { $0.skipped == .pause } == 0)
  }

  @Test("the count reaches the limit under every policy, forwards and backwards, for every start day of two years")
  func countsReachTheLimit() throws {
    let limits: [(timescale: String, event: CaseEvent, policy: String, count: Int)] = [
      ("stage-1-response", .received, "dudley", 10), ("stage-2-response", .stage2Requested, "dudley", 25),
      ("panel", .stage3Requested, "regulations", 30), ("panel-papers", .panelHeld, "cheshire-east", 10),
    ]
    var wrong: [String] = []
    let first = try Day(iso8601: "2024-01-01")
    for (timescale, event, policy, count) in limits {
      let policy = try PolicyLibrary.embedded.policy(policy, on: try Day(iso8601: "2026-01-05"))
      let plan = DeadlinePlan(policy)
      for offset in stride(from: 0, to: 730, by: 3) {
        let start = try #require(Day(number: first.number + Int32(offset)))
        var record = CaseRecord()
        record.record(event, on: start)
        let explanation = plan.explain(TimescaleID(timescale), of: record, asOf: start, calendars: .englandAndWales)
          .first
        if explanation?.days.last?.number != count || explanation?.days.last?.day != explanation?.outcome.due {
          wrong.append("\(timescale) from \(start)")
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("what is inherited is explained once, as the law's; what no layer has is not explained")
  func layers() throws {
    let inherited = try explain("stage-1-response", [.received: "2026-03-02"], "cheshire-west")
    #expect(inherited.map(\.isLaw) == [true])
    #expect(try explain("stage-1-response", [.received: "2026-03-02"], "regulations").map(\.isLaw) == [true])
    #expect(try explain("logging", [.received: "2026-03-02"], "luton").isEmpty)
  }

  @Test("the other readings are given too, with their days")
  func alternatives() throws {
    let luton = try #require(
      try explain("stage-1-response", [.received: "2025-12-19", .complaintClarified: "2025-12-22"], "luton").first)
    #expect(luton.reading?.adoptedBecause != nil)
    #expect(luton.alternatives.first { $0.id == "clarified-plus-10" }?.outcome.due?.description == "2026-01-08")
    #expect(luton.alternatives.allSatisfy { !$0.isChosen })
  }

  @Test(
    "without a start there is no day, and the explanation says what is awaited or needed; on the road ahead it is assumed"
  )
  func noStart() throws {
    let projected = try #require(try explain("panel", [.received: "2026-03-02"], "dudley").first)
    #expect(projected.outcome.clockBasis == .projected)
    #expect(projected.layer.startWord == "stage-3-requested")
    #expect(projected.days.last?.number == 30)
    let awaited = try #require(
      try explain("panel", [.received: "2026-03-02", .withdrawn: "2026-03-03"], "dudley").first)
    #expect(awaited.outcome.clockBasis == .awaited)
    #expect(awaited.days.isEmpty)
    let missing = try #require(try explain("panel", [.panelHeld: "2026-03-02"], "dudley").first)
    #expect(missing.outcome.clockBasis == .missing)
    #expect(missing.layer.startWord == "stage-3-requested")
  }
}
