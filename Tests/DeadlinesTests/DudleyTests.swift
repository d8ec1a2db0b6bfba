import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Dudley")
struct DudleyTests {
  static let asOf = "2027-01-25"

  // numpy: received on a Saturday before a bank holiday, extended on a ground and by an act that
  // the law does not have.
  static let words = """
    grounds-arose=2025-05-19 became-aware=2025-09-01 received=2026-05-23 acknowledged=2026-05-27
    logged=2026-05-26 stage-1-extended=2026-06-05 stage-1-extension-ground=agreed stage-1-responded=2026-06-22
    stage-1-response-received=2026-06-24 stage-2-requested=2026-07-01 stage-2-extended=2026-08-03
    delay-notice-sent=2026-08-06 stage-2-responded=2026-10-01 stage-2-response-received=2026-10-05
    stage-3-requested=2026-11-02 panel-held=2026-12-14 panel-reported=2026-12-22
    panel-report-received=2026-12-23 stage-3-responded=2027-01-15 ombudsman-complained=2027-01-18
    """

  static let rows = [
    CouncilRow(
      "complaint-limit", "became-aware 2025-09-01, due 2026-09-01, met",
      law: "grounds-arose 2025-05-19, due 2026-05-19, missed by 3", .looser, .complainant,
      readings: ["event: due 2026-05-19, missed by 3"], disputed: true, robust: false),
    CouncilRow(
      "acknowledgement", "received 2026-05-23, due 2026-05-26, missed by 1", law: nil, .noCounterpart),
    CouncilRow("logging", "received 2026-05-23, due 2026-05-26, met", law: nil, .noCounterpart),
    CouncilRow(
      "stage-1-response", "received 2026-05-23, due 2026-06-08, max 2026-06-22, extended to 2026-06-22, met",
      law: "received 2026-05-23, due 2026-06-08, max 2026-06-22, extended to 2026-06-22 in vain, missed by 10", .same,
      readings: ["first-day-included: due 2026-06-08, max 2026-06-22, extended to 2026-06-22, met"]),
    CouncilRow(inherited: "stage-2-request", "met"),
    CouncilRow(
      "stage-2-delay-notice", "stage-2-requested 2026-07-01, due 2026-08-05, missed by 1",
      law: "stage-2-requested 2026-07-01, due 2026-08-05, missed by 1", .same, basis: "inferred inferred stated"),
    CouncilRow(
      "stage-2-response", "stage-2-requested 2026-07-01, due 2026-08-05, max 2026-10-01, extended to 2026-10-01, met",
      law: "stage-2-requested 2026-07-01, due 2026-08-05, max 2026-10-01, extended to 2026-10-01 in vain, missed by 40",
      .same, basis: "stated inferred stated"),
    CouncilRow(
      "stage-3-request", "stage-2-response-received 2026-10-05, due 2026-11-02, met",
      law: "stage-2-response-received 2026-10-05, due 2026-11-02, met", .same, basis: "stated inferred stated"),
    CouncilRow(
      "panel", "stage-3-requested 2026-11-02, due 2026-12-14, met",
      law: "stage-3-requested 2026-11-02, due 2026-12-14, met", .same, basis: "stated inferred stated"),
    CouncilRow(
      "panel-report", "panel-held 2026-12-14, due 2026-12-21, missed by 1",
      law: "panel-held 2026-12-14, due 2026-12-21, missed by 1", .same, basis: "stated inferred stated"),
    CouncilRow(
      "stage-3-response", "panel-report-received 2026-12-23, due 2027-01-18, met",
      law: "panel-report-received 2026-12-23, due 2027-01-18, met", .same, basis: "stated inferred stated"),
    CouncilRow(inherited: "ombudsman-complaint", "became-aware 2025-09-01, due 2026-08-31, missed by 97"),
  ]

  @Test("A whole case of three stages", arguments: rows)
  func wholeCase(row: CouncilRow) throws {
    try row.check(in: schedule(Self.words, under: "dudley", asOf: Self.asOf))
  }

  @Test("What has no row does not apply to that case")
  func theRest() throws {
    let schedule = try schedule(Self.words, under: "dudley", asOf: Self.asOf)
    let rows = Set(Self.rows.map(\.id))
    let rest = schedule.deadlines.filter { !rows.contains($0.timescale.id) }
    #expect(rest.map(\.timescale.id.rawValue) == ["resubmission-limit", "informal-resolution"])
    #expect(rest.allSatisfy { $0.policy.outcome.status == .notApplicable })
  }

  // Law examples.
  @Test("A complaint received on a Saturday before a bank holiday")
  func saturday() throws {
    let schedule = try schedule("received=2026-05-23", under: "dudley", asOf: "2026-05-26")
    for id: TimescaleID in ["acknowledgement", "logging"] {
      #expect(schedule[id]?.words == "received 2026-05-23, due 2026-05-26, due-today")
      #expect(schedule[id]?.isDisputed == false)
    }
    #expect(schedule["stage-1-response"]?.words == "received 2026-05-23, due 2026-06-08, max 2026-06-22, running")
    #expect(
      schedule["stage-1-response"]?.law?.words == "received 2026-05-23, due 2026-06-08, max 2026-06-22, running")
  }

  // Law example: with the day of receipt counted, 10 working days end on 2026-01-06.
  @Test("On a working day the readings of stage 1 part: the day of receipt counted or not")
  func workingDay() throws {
    let schedule = try schedule("received=2025-12-19 acknowledged=2025-12-22", under: "dudley", asOf: "2026-01-07")
    #expect(
      schedule["stage-1-response"]?.readings.map(\.words) == [
        "first-day-excluded: due 2026-01-07, max 2026-01-21, due-today",
        "first-day-included: due 2026-01-06, max 2026-01-20, overdue by 1",
      ])
  }

  // By hand: Friday 2 January 2026, then Monday the 5th. 4.1 has “on the day … or latest next working day”.
  @Test("An acknowledgement on the next working day is in time, and no reading disputes it")
  func nextWorkingDay() throws {
    for (acknowledged, expected) in [
      ("2026-01-02", "met"), ("2026-01-05", "met"), ("2026-01-06", "missed by 1"),
    ] {
      let words = "received=2026-01-02 acknowledged=\(acknowledged) logged=\(acknowledged)"
      let schedule = try schedule(words, under: "dudley", asOf: "2026-01-07")
      for id in [TimescaleID.acknowledgement, .logging] {
        let deadline = try #require(schedule[id])
        #expect(deadline.words == "received 2026-01-02, due 2026-01-05, \(expected)")
        #expect((deadline.isDisputed, deadline.isRobust) == (false, true))
        #expect(deadline.readings.map(\.id) == ["as-written"])
      }
    }
  }

  // By hand: the working day after Monday 23 March 2026 is the 24th; to 1 April are 6 more. 4.1 has
  // all complaints registered and acknowledged; 3.15 has two corporate stages without a time.
  @Test("A corporate complaint is registered and acknowledged as any other, and its stages have no times")
  func corporate() throws {
    let schedule = try schedule("received=2026-03-23 route=corporate", under: "dudley", asOf: "2026-04-01")
    for id in [TimescaleID.acknowledgement, .logging] {
      #expect(schedule[id]?.words == "received 2026-03-23, due 2026-03-24, overdue by 6")
    }
    #expect(schedule["stage-1-response"]?.words == "not-applicable")
    #expect(schedule["stage-1-response"]?.law?.words == "not-applicable")
    #expect(
      schedule.messages == [
        "this policy has no time limits for the stages of the corporate procedure; "
          + "the Ombudsman's Code may apply (the policy “complaint-handling-code”)"
      ])
    // 4.2 is about any complaint that was made orally to the service, if that is recorded.
    let oral = try deadline(
      "informal-resolution", "received=2026-03-23 route=corporate mode=oral closed=2026-03-24", under: "dudley")
    #expect(oral.words == "received 2026-03-23, due 2026-03-24, uncertain")
  }

  // Law examples.
  @Test("The chain of stage 3")
  func stage3() throws {
    let requested = try deadline("panel", "received=2026-02-02 stage-3-requested=2026-06-01", under: "dudley")
    #expect(requested.policy.outcome.due == day("2026-07-13"))
    let held = try schedule(
      "received=2026-02-02 panel-held=2026-07-01 panel-report-received=2026-07-03", under: "dudley", asOf: "2026-07-06")
    #expect(held["panel-report"]?.words == "panel-held 2026-07-01, due 2026-07-08, met")
    #expect(held["stage-3-response"]?.words == "panel-report-received 2026-07-03, due 2026-07-24, running")
  }

  @Test("Asking for stage 2 is without a limit, as in law")
  func stage2Request() throws {
    let request = try deadline(
      "stage-2-request", "received=2026-02-02 stage-1-responded=2026-02-16", under: "dudley", asOf: "2027-02-16")
    #expect(request.policy.outcome.status == .open)
    #expect(request.relation == .same)
    #expect(request.basis.kind == .inherited)
  }

  // By hand. 3.3 knows the extension itself, the law only the notice: day 25 of 2026-03-02 is
  // 2026-04-08.
  @Test("Stage 2 is extended by an act that the law does not know")
  func stage2Extension() throws {
    let response = try deadline(
      "stage-2-response",
      "received=2026-02-02 stage-2-requested=2026-03-02 stage-2-extended=2026-04-08 stage-2-responded=2026-06-05",
      under: "dudley")
    #expect(
      response.words == "stage-2-requested 2026-03-02, due 2026-04-08, max 2026-06-05, extended to 2026-06-05, met")
    #expect(response.law?.words == "stage-2-requested 2026-03-02, due 2026-04-08, max 2026-06-05, missed by 40")
    #expect(response.relation == .same)
  }
}
