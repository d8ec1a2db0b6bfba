import Deadlines
import Testing
import Timescales
import WorkingDays

@Suite("Cheshire West and Chester")
struct CheshireWestTests {
  static let asOf = "2023-12-11"

  // numpy: over Christmas 2022, and Easter and the Coronation of 2023; the last day used at every
  // step of stage 3.
  static let words = """
    grounds-arose=2021-12-15 became-aware=2022-01-10 received=2022-12-16 stage-1-extended=2022-12-30
    stage-1-extension-ground=complex stage-1-extended-to=2023-01-13 stage-1-responded=2023-01-16
    stage-1-response-received=2023-01-18 stage-2-requested=2023-02-13 delay-notice-sent=2023-03-20
    stage-2-responded=2023-05-19 stage-2-response-received=2023-05-22 stage-3-requested=2023-06-20
    panel-held=2023-08-01 panel-reported=2023-08-08 panel-report-received=2023-08-09
    stage-3-responded=2023-08-31 ombudsman-complained=2023-12-01
    """

  static let rows = [
    CouncilRow(inherited: "complaint-limit", "grounds-arose 2021-12-15, due 2022-12-15, missed by 1"),
    CouncilRow(
      inherited: "stage-1-response",
      "received 2022-12-16, due 2023-01-04, max 2023-01-18, extended to 2023-01-13, missed by 1"),
    CouncilRow(inherited: "stage-2-request", "met"),
    CouncilRow(inherited: "stage-2-delay-notice", "stage-2-requested 2023-02-13, due 2023-03-20, met"),
    CouncilRow(
      inherited: "stage-2-response",
      "stage-2-requested 2023-02-13, due 2023-03-20, max 2023-05-19, extended to 2023-05-19, met",
      robust: false),
    CouncilRow(inherited: "stage-3-request", "stage-2-response-received 2023-05-22, due 2023-06-20, met"),
    CouncilRow(inherited: "panel", "stage-3-requested 2023-06-20, due 2023-08-01, met"),
    CouncilRow(inherited: "panel-report", "panel-held 2023-08-01, due 2023-08-08, met"),
    CouncilRow(inherited: "stage-3-response", "panel-report-received 2023-08-09, due 2023-08-31, met"),
    CouncilRow(inherited: "ombudsman-complaint", "became-aware 2022-01-10, due 2023-01-09, missed by 228"),
  ]

  @Test("A whole case of three stages", arguments: rows)
  func wholeCase(row: CouncilRow) throws {
    try row.check(in: schedule(Self.words, under: "cheshire-west", asOf: Self.asOf))
  }

  @Test("What has no row does not apply to that case")
  func theRest() throws {
    let schedule = try schedule(Self.words, under: "cheshire-west", asOf: Self.asOf)
    let rows = Set(Self.rows.map(\.id))
    let rest = schedule.deadlines.filter { !rows.contains($0.timescale.id) }
    #expect(rest.map(\.timescale.id.rawValue) == ["resubmission-limit"])
    #expect(rest.allSatisfy { $0.policy.outcome.status == .notApplicable })
  }

  // By hand: twelve months that begin with 24 March 2025 end on 23 March 2026.
  @Test("The law has nothing for a corporate complaint but the Ombudsman's time, so neither has the document")
  func corporate() throws {
    for policy in ["cheshire-west", "regulations"] {
      let schedule = try schedule(
        "received=2026-03-16 became-aware=2025-03-24 route=corporate", under: policy, asOf: "2026-03-20")
      let applicable = schedule.deadlines.filter { $0.status != .notApplicable }
      #expect(applicable.map(\.words) == ["became-aware 2025-03-24, due 2026-03-23, running"])
      #expect(schedule.rights.map(\.id) == ["ombudsman-complaint"])
      #expect(schedule.codes == ["no-timescale-for-route"])
    }
  }

  @Test("Every deadline is the law's own, day for day")
  func everyDayIsTheLaws() throws {
    let council = try schedule(Self.words, under: "cheshire-west", asOf: Self.asOf)
    let law = try schedule(Self.words, asOf: Self.asOf)
    #expect(council.deadlines.map(\.timescale.id) == law.deadlines.map(\.timescale.id))
    #expect(council.deadlines.map(\.policy.outcome) == law.deadlines.map(\.policy.outcome))
    #expect(council.rights == law.rights)
  }
}
