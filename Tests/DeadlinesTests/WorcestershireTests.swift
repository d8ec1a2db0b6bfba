import Deadlines
import Testing
import Timescales
import WorkingDays

@Suite("Worcestershire")
struct WorcestershireTests {
  static let asOf = "2022-11-21"

  // numpy: over the Jubilee, the summer holiday and the State Funeral of 2022; no notice of delay.
  static let words = """
    grounds-arose=2021-05-20 became-aware=2021-09-15 received=2022-05-20 acknowledged=2022-05-25
    stage-1-extended=2022-06-07 stage-1-extension-ground=agreed stage-1-responded=2022-06-20
    stage-1-response-received=2022-06-22 stage-2-requested=2022-07-04 stage-2-responded=2022-08-09
    stage-2-response-received=2022-08-11 stage-3-requested=2022-08-26 panel-held=2022-10-10
    panel-reported=2022-10-17 panel-report-received=2022-10-18 stage-3-responded=2022-11-08
    ombudsman-complained=2022-09-14
    """

  static let rows = [
    CouncilRow(inherited: "complaint-limit", "grounds-arose 2021-05-20, due 2022-05-20, met"),
    CouncilRow(
      "acknowledgement", "received 2022-05-20, due 2022-05-25, met", law: nil, .noCounterpart,
      basis: "stated inferred stated"),
    CouncilRow(
      "stage-1-response", "received 2022-05-20, due 2022-06-07, max 2022-06-21, extended to 2022-06-21, met",
      law: "received 2022-05-20, due 2022-06-07, max 2022-06-21, extended to 2022-06-21 in vain, missed by 9", .same,
      readings: ["agreed-timescale: due 2022-06-07, max 2022-06-21, extended to 2022-06-21, met"]),
    CouncilRow(inherited: "stage-2-request", "met"),
    CouncilRow(
      "stage-2-delay-notice", "stage-2-requested 2022-07-04, due 2022-08-08, missed by 1",
      law: "stage-2-requested 2022-07-04, due 2022-08-08, missed by 1", .same, basis: "inferred inferred stated"),
    CouncilRow(
      "stage-2-response", "stage-2-requested 2022-07-04, due 2022-08-08, max 2022-10-05, missed by 1",
      law: "stage-2-requested 2022-07-04, due 2022-08-08, max 2022-10-05, missed by 1", .same,
      basis: "inferred inferred inherited"),
    CouncilRow(inherited: "stage-3-request", "stage-2-response-received 2022-08-11, due 2022-09-09, met"),
    CouncilRow(inherited: "panel", "stage-3-requested 2022-08-26, due 2022-10-11, met"),
    CouncilRow(inherited: "panel-report", "panel-held 2022-10-10, due 2022-10-17, met"),
    CouncilRow(inherited: "stage-3-response", "panel-report-received 2022-10-18, due 2022-11-08, met"),
    CouncilRow(inherited: "ombudsman-complaint", "became-aware 2021-09-15, due 2022-09-14, met"),
    // The corresponding day three months on; a target, which nobody is in breach of.
    CouncilRow(
      "three-months", "received 2022-05-20, due 2022-08-20, target-passed", law: nil, .noCounterpart,
      basis: "stated inferred stated"),
  ]

  @Test("A whole case of three stages", arguments: rows)
  func wholeCase(row: CouncilRow) throws {
    try row.check(in: schedule(Self.words, under: "worcestershire", asOf: Self.asOf))
  }

  @Test("What has no row does not apply to that case")
  func theRest() throws {
    let schedule = try schedule(Self.words, under: "worcestershire", asOf: Self.asOf)
    let rows = Set(Self.rows.map(\.id))
    let rest = schedule.deadlines.filter { !rows.contains($0.timescale.id) }
    #expect(rest.map(\.timescale.id.rawValue) == ["resubmission-limit"])
    #expect(rest.allSatisfy { $0.policy.outcome.status == .notApplicable })
  }

  // By hand: the law's example of 2026-03-02; 4. Data for future report, the law's notice and
  // maximum.
  @Test("Stage 2 has 25 working days from its reporting band, and the law's maximum")
  func stage2() throws {
    let response = try deadline(
      "stage-2-response", "received=2026-02-02 stage-2-requested=2026-03-02 delay-notice-sent=2026-04-08",
      under: "worcestershire", asOf: "2026-06-05")
    #expect(
      response.words
        == "stage-2-requested 2026-03-02, due 2026-04-08, max 2026-06-05, extended to 2026-06-05, due-today")
    #expect(response.relation == .same)
  }

  @Test("The note is about the statutory procedure alone: for a corporate complaint it has nothing")
  func corporate() throws {
    let schedule = try schedule("received=2026-03-23 route=corporate", under: "worcestershire", asOf: "2026-04-01")
    #expect(schedule.deadlines.filter { $0.status != .notApplicable }.map(\.timescale.id) == [.ombudsmanComplaint])
    #expect(schedule.codes == ["no-timescale-for-route"])
  }

  @Test("Its version is known by year: before 1 April 2019 the law is assumed")
  func version() throws {
    #expect(try schedule("received=2019-04-01", under: "worcestershire").policy.basis == .stated)
    #expect(try schedule("received=2019-03-31", under: "worcestershire").policy.basis == .assumed)
  }
}
