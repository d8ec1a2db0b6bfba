import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

/// A complaint received on 2026-06-01 is due on 2026-06-15, after 20 working days on 2026-06-29.
@Suite("Several grounds for one extension")
struct SeveralGroundsTests {
  private static let extended = "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground="

  // By hand: reg 14(5) has complexity alone; Dudley 3.3 all three; Worcestershire 2. agreement;
  // Cheshire East, Timescales for Stage 1, complexity, and agreement only beyond 20 working days.
  @Test(
    "Each layer allows the extension for any ground that it knows",
    arguments: [
      ("worcestershire", "complex;agreed", "2026-06-29", "2026-06-29"),
      ("worcestershire", "agreed;advocate", "2026-06-29", "2026-06-15"),
      ("worcestershire", "complex;advocate", "2026-06-15", "2026-06-29"),
      ("dudley", "complex;agreed", "2026-06-29", "2026-06-29"),
      ("dudley", "agreed;advocate", "2026-06-29", "2026-06-15"),
      ("dudley", "complex;agreed;advocate", "2026-06-29", "2026-06-29"),
      ("cheshire-east", "complex;agreed", "2026-06-29", "2026-06-29"),
      ("cheshire-east", "agreed;advocate", "2026-06-15", "2026-06-15"),
      // 15 working days, and 10 more.
      ("luton", "agreed;complex", "2026-07-06", "2026-06-29"),
      ("cheshire-west", "agreed;complex", "2026-06-29", "2026-06-29"),
    ])
  func anyGround(policy: String, grounds: String, council: String, law: String) throws {
    let deadline = try deadline("stage-1-response", Self.extended + grounds, under: policy)
    #expect(deadline.policy.outcome.operativeDue == day(council))
    #expect(deadline.law?.outcome.operativeDue == day(law))
  }

  // Findings of practice: the complaint is complex and its extension was agreed.
  @Test("An agreed extension of a complex complaint is in time in Worcestershire and in law")
  func worcestershire() throws {
    let words = Self.extended + "complex,agreed acknowledged=2026-06-02 stage-1-responded=2026-06-29"
    let schedule = try schedule(words, under: "worcestershire")
    let deadline = try #require(schedule["stage-1-response"])
    #expect([deadline.policy.outcome.status, deadline.law?.outcome.status] == [.met, .met])
    #expect(schedule.codes == [])
  }

  @Test(
    "A word that is not known is reported, and is harmless beside a ground that is allowed",
    arguments: [
      ("workload;complex", "2026-06-29", ["extension-ground-unknown"]),
      ("workload", "2026-06-15", ["extension-ground-unknown"]),
      ("workload;agreed", "2026-06-15", ["extension-ground-not-allowed", "extension-ground-unknown"]),
      ("agreed;advocate", "2026-06-15", ["extension-ground-not-allowed"]),
    ])
  func unknown(grounds: String, operative: String, codes: [String]) throws {
    let schedule = try schedule(Self.extended + grounds)
    #expect(schedule["stage-1-response"]?.policy.outcome.operativeDue == day(operative))
    #expect(schedule.codes == codes)
    #expect(schedule.messages.contains { $0.contains("though another allows it") } == (operative == "2026-06-29"))
  }

  @Test("A record keeps every word, from a list with either mark, with spaces and capitals")
  func words() throws {
    var record = CaseRecord()
    try record.set(.stage1ExtensionGround, to: "Complex; agreed,workload;")
    #expect(record.stage1ExtensionGrounds == ["complex", "agreed", "workload"])
    try record.set(.stage2ExtensionGround, to: "agreed")
    #expect(record.stage2ExtensionGrounds == ["agreed"])
    try record.set(.stage1ExtensionGround, to: "advocate")
    #expect(record.stage1ExtensionGrounds == ["advocate"])
    #expect(throws: CaseError.self) { try record.set(.stage1ExtensionGround, to: " ; ,") }
    #expect(throws: CaseError.self) { try record.set(.mode, to: "oral;written") }
  }

  @Test("In columns an entry may list several grounds, but has to name one")
  func columns() throws {
    let policy = try PolicyLibrary.embedded.policy("worcestershire", on: day("2026-06-01"))
    var cases = CaseColumns(count: 3, assumesComplete: true)
    try cases.set(.received, to: Array(repeating: day("2026-06-01").number, count: 3))
    try cases.set(.stage1Extended, to: Array(repeating: day("2026-06-10").number, count: 3))
    try cases.set(.stage1ExtensionGround, to: ["complex;agreed", "complex", nil])
    let column = try DeadlinePlan(policy).outcomes(of: cases, asOf: day("2026-07-31"), only: [.stage1Response])[0]
    #expect(column.operativeDue == ["2026-06-29", "2026-06-15", "2026-06-15"].map { day($0).number })
    #expect(throws: CaseColumnError.self) {
      try cases.set(.stage2ExtensionGround, to: ["complex", ";", nil])
    }
  }
}

/// Stage 2 asked for on 2026-03-02: day 25 is 2026-04-08, day 65 is 2026-06-05 (law examples).
@Suite("The grounds of stage 2 and of a profile's own timescales")
struct OwnGroundFactTests {
  /// As Bexley, Devon and Greenwich have it: 65 working days for complex complaints.
  private static func policy(groundFact: String = "") throws -> ApplicablePolicy {
    let text = """
      {
        "schemaVersion": 1, "id": "anytown", "version": "2024", "council": "Anytown Council",
        "effective": {"from": "2024-01-01"},
        "document": {"title": "Complaints", "publisher": "Anytown Council", "date": "2024"},
        "timescales": [
          {
            "id": "stage-2-response", "clock": "stage-2-requested", "limit": {"count": 25, "unit": "working-days"},
            "maximum": {
              "count": 65, "unit": "working-days", "grounds": ["complex"], \(groundFact)
              "grantedBy": ["stage-2-extended"], "grantedTo": "stage-2-extended-to"
            },
            "citation": {"place": "Stage 2"}
          }
        ]
      }
      """
    let law = try PolicyLibrary.embedded.policy("regulations", on: day("2026-03-02")).law
    return ApplicablePolicy(profile: try PolicyProfile(json: Array(text.utf8), file: "anytown"), law: law)
  }

  private static func schedule(_ grounds: String, groundFact: String = "") throws -> Schedule {
    let words = "received=2026-02-02 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 \(grounds)"
    return Schedule(
      of: record(words), under: try policy(groundFact: groundFact), asOf: day("2026-07-31"),
      calendars: .englandAndWales)
  }

  @Test(
    "The ground of stage 2 is its own, not that of stage 1",
    arguments: [
      ("stage-2-extension-ground=complex", "2026-06-05"), ("stage-2-extension-ground=agreed;complex", "2026-06-05"),
      ("stage-1-extension-ground=complex", "2026-04-08"), ("stage-2-extension-ground=agreed", "2026-04-08"),
    ])
  func stage2(grounds: String, operative: String) throws {
    #expect(try Self.schedule(grounds)["stage-2-response"]?.policy.outcome.operativeDue == day(operative))
  }

  // By hand: 30 working days after 2 March 2026 end on 15 April (Good Friday 3 and Easter Monday 6 April), 40 on
  // 29 April.
  @Test(
    "So is the ground of stage 3",
    arguments: [
      ("stage-3-extension-ground=complex", "2026-04-29"), ("stage-3-extension-ground=agreed", "2026-04-15"),
      ("stage-2-extension-ground=complex", "2026-04-15"), ("stage-1-extension-ground=complex", "2026-04-15"),
    ])
  func stage3(grounds: String, operative: String) throws {
    let policy = try OwnPolicy.anytown(
      #"""
      "events": [{"id": "panel-postponed", "title": "The panel was postponed"}],
      "timescales": [
        {
          "id": "panel", "clock": "stage-3-requested", "limit": {"count": 30, "unit": "working-days"},
          "maximum": {"count": 40, "unit": "working-days", "grounds": ["complex"], "grantedBy": ["panel-postponed"]},
          "citation": {"place": "9"}
        }
      ]
      """#)
    let words = "received=2026-01-05 stage-3-requested=2026-03-02 panel-postponed=2026-03-20 \(grounds)"
    let panel = try deadline("panel", words, under: policy, asOf: "2026-07-31")
    #expect(panel.policy.outcome.operativeDue == day(operative))
  }

  @Test("The message names the fact that records the ground")
  func message() throws {
    let missing = try Self.schedule("")
    #expect(
      missing.messages.contains {
        $0.hasSuffix("no ground is recorded; the ground has to be “complex”")
      })
    let other = try Self.schedule("", groundFact: #""groundFact": "stage-1-extension-ground","#)
    #expect(other.messages.contains { $0.hasSuffix("; the ground has to be “complex”") })
  }

  @Test("A profile may name another fact for its grounds")
  func named() throws {
    let fact = #""groundFact": "stage-1-extension-ground","#
    let schedule = try Self.schedule("stage-1-extension-ground=complex", groundFact: fact)
    #expect(schedule["stage-2-response"]?.policy.outcome.operativeDue == day("2026-06-05"))
  }
}
