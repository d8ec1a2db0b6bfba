import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Cheshire East")
struct CheshireEastTests {
  static let asOf = "2024-12-09"

  // numpy: received before Easter 2024, extended once in each stage, and a day too late in law at
  // stage 2.
  static let words = """
    grounds-arose=2023-11-15 became-aware=2023-12-01 received=2024-03-21 acknowledged=2024-03-25
    logged=2024-03-22 stage-1-extended=2024-04-03 stage-1-extension-ground=complex
    holding-letter-sent=2024-04-05 stage-1-responded=2024-04-16 stage-1-response-received=2024-04-18
    stage-2-requested=2024-05-15 investigator-appointed=2024-05-20 complaint-agreed=2024-05-24
    agreement-letter-received=2024-05-30 delay-notice-sent=2024-06-19 investigation-reported=2024-08-02
    investigation-report-received=2024-08-05 stage-2-responded=2024-08-19 stage-2-response-received=2024-08-22
    stage-3-requested=2024-09-17 panel-papers-sent=2024-10-04 panel-papers-received=2024-10-07 panel-held=2024-10-21 panel-reported=2024-10-29
    panel-report-received=2024-10-30 stage-3-responded=2024-11-19 ombudsman-complained=2024-12-02
    """

  static let rows = [
    CouncilRow(
      "complaint-limit", "grounds-arose 2023-11-15, due 2024-11-15, met",
      law: "grounds-arose 2023-11-15, due 2024-11-15, met", .same),
    CouncilRow(
      "acknowledgement", "received 2024-03-21, due 2024-03-26, met", law: nil, .noCounterpart,
      readings: ["calendar-days: due 2024-03-24, missed by 1"], disputed: true, robust: false),
    CouncilRow(
      "logging", "received 2024-03-21, due 2024-03-26, met", law: nil, .noCounterpart,
      readings: ["calendar-days: due 2024-03-24, met"], disputed: true),
    CouncilRow(
      "stage-1-response", "received 2024-03-21, due 2024-04-08, max 2024-04-22, extended to 2024-04-22, met",
      law: "received 2024-03-21, due 2024-04-08, max 2024-04-22, extended to 2024-04-22, met", .same,
      basis: "stated inferred stated",
      readings: [
        "latest-event: due 2024-04-08, max 2024-04-22, extended to 2024-04-22, met",
        "earliest-event: due 2024-04-08, max 2024-04-22, extended to 2024-04-22, met",
      ]),
    CouncilRow(
      "holding-letter", "received 2024-03-21, due 2024-04-08, met", law: nil, .noCounterpart,
      basis: "inferred inferred stated"),
    CouncilRow(
      "stage-2-request", "stage-1-response-received 2024-04-18, due 2024-05-17, met", law: "met", .noLimitInLaw,
      .council, readings: ["letter-date: due 2024-05-15, met"], disputed: true),
    CouncilRow(
      "stage-2-investigation",
      "complaint-agreed 2024-05-24, due 2024-07-01, max 2024-08-27, extended to 2024-08-27, met",
      law: nil, .noCounterpart,
      readings: ["signed-letter: due 2024-07-04, max 2024-08-30, extended to 2024-08-30, met"], disputed: true,
      robust: false),
    CouncilRow(
      "stage-2-delay-notice", "complaint-agreed 2024-05-24, due 2024-07-01, met",
      law: "stage-2-requested 2024-05-15, due 2024-06-20, met", .looser, .council, basis: "inferred stated stated"),
    CouncilRow(
      "stage-2-response", "investigation-report-received 2024-08-05, due 2024-08-19, met",
      law: "stage-2-requested 2024-05-15, due 2024-06-20, max 2024-08-15, extended to 2024-08-15, missed by 2", .looser,
      .council),
    CouncilRow(
      "stage-3-request", "stage-2-responded 2024-08-19, due 2024-09-17, met",
      law: "stage-2-response-received 2024-08-22, due 2024-09-20, met", .stricter, .council),
    CouncilRow(
      "panel", "stage-3-requested 2024-09-17, due 2024-10-29, met",
      law: "stage-3-requested 2024-09-17, due 2024-10-29, met", .same),
    CouncilRow(
      "panel-papers", "panel-held 2024-10-21, due 2024-10-07, met", law: nil, .noCounterpart,
      readings: ["clear-days: due 2024-10-04, missed by 1"], disputed: true, robust: false),
    CouncilRow(
      "panel-report", "panel-held 2024-10-21, due 2024-10-28, missed by 1",
      law: "panel-held 2024-10-21, due 2024-10-28, missed by 1", .same),
    CouncilRow(
      "stage-3-response", "panel-report-received 2024-10-30, due 2024-11-20, met",
      law: "panel-report-received 2024-10-30, due 2024-11-20, met", .same,
      readings: ["panel-plus-20: due 2024-11-18, missed by 1"], disputed: true, robust: false),
    CouncilRow(inherited: "ombudsman-complaint", "became-aware 2023-12-01, due 2024-11-30, missed by 1"),
  ]

  @Test("A whole case of three stages", arguments: rows)
  func wholeCase(row: CouncilRow) throws {
    try row.check(in: schedule(Self.words, under: "cheshire-east", asOf: Self.asOf))
  }

  @Test("What has no row does not apply to that case")
  func theRest() throws {
    let schedule = try schedule(Self.words, under: "cheshire-east", asOf: Self.asOf)
    let rows = Set(Self.rows.map(\.id))
    let rest = schedule.deadlines.filter { !rows.contains($0.timescale.id) }
    #expect(
      rest.map(\.timescale.id.rawValue) == ["resubmission-limit", "stage-2-right-notice", "corporate-stage-2-response"])
    #expect(rest.allSatisfy { $0.policy.outcome.status == .notApplicable })
  }

  // By hand, without Good Friday, 3 April, and Easter Monday, 6 April 2026: the working days after
  // 23 March are 24, 25, 26 (3), 27, 30, 31 March, 1, 2, 7, 8 April (10), 9, 10, 13 to 17 and 20 to
  // 22 April (20). From 26 March to 1 April are 4. Receipt on 8 April gives 9 (1), 10, 13 to 17, 20
  // to 24, 27 to 30 April (16), 1, 5, 6, 7 May (20), because 4 May is a bank holiday.
  //
  // Acknowledgement of the complaint; Logging the Complaint, “All Complaints”; Timescales for Stage
  // 1; Request for Stage 2 Investigation: none of them is for one of the two processes alone.
  @Test("Under the corporate process stage 1 has the same times, and the Regulations have none")
  func corporate() throws {
    let words = "received=2026-03-23 route=corporate"
    let running = try schedule(words, under: "cheshire-east", asOf: "2026-04-01")
    #expect(running["acknowledgement"]?.words == "received 2026-03-23, due 2026-03-26, overdue by 4")
    #expect(running["logging"]?.words == "received 2026-03-23, due 2026-03-26, overdue by 4")
    let stage1 = try #require(running["stage-1-response"])
    #expect(stage1.words == "received 2026-03-23, due 2026-04-08, max 2026-04-22, running")
    #expect(stage1.law?.words == "not-applicable")
    #expect(stage1.relation == .noCounterpart)
    #expect(stage1.favours == .neither)
    #expect(running["stage-2-response"]?.words == "not-applicable")
    #expect(running["panel"]?.words == "not-applicable")
    #expect(running.codes == [])

    let later = try schedule(
      """
      \(words) grounds-arose=2025-03-24 acknowledged=2026-04-13 stage-1-extended=2026-04-08
      stage-1-extension-ground=complex stage-1-response-received=2026-04-08
      """, under: "cheshire-east", asOf: "2026-05-07")
    // Twelve months from 24 March 2025 end on 24 March 2026.
    #expect(later["complaint-limit"]?.words == "grounds-arose 2025-03-24, due 2026-03-24, met")
    #expect(later["acknowledgement"]?.words == "received 2026-03-23, due 2026-03-26, missed by 10")
    // Answered on the last day, it needs no letter.
    #expect(later["holding-letter"]?.words == "received 2026-03-23, due 2026-04-08, not-applicable")
    #expect(later["stage-2-request"]?.words == "stage-1-response-received 2026-04-08, due 2026-05-07, due-today")
    #expect(later["stage-2-request"]?.relation == .noCounterpart)
  }

  @Test("Under the statutory process the same days stand, with the law's beside them")
  func statutory() throws {
    for words in ["received=2026-03-23", "received=2026-03-23 route=statutory"] {
      let stage1 = try deadline("stage-1-response", words, under: "cheshire-east", asOf: "2026-04-01")
      #expect(stage1.words == "received 2026-03-23, due 2026-04-08, max 2026-04-22, running")
      #expect(stage1.law?.words == stage1.words)
      #expect(stage1.relation == .same)
    }
  }

  // A suspension stops its own clocks; the law has none that could run on.
  @Test("Under the corporate process no clock of the law runs on through a pause")
  func corporatePause() throws {
    let words = "received=2026-03-23 suspended=2026-03-30"
    #expect(try schedule("\(words) route=corporate", under: "cheshire-east", asOf: "2026-04-01").codes == [])
    #expect(try schedule(words, under: "cheshire-east", asOf: "2026-04-01").codes == ["pause-runs-on"])
  }

  // By hand: 20 working days after 23 March 2026 end on 22 April. An advocate requested on the 23rd
  // was not awaited while stage 1 ran.
  @Test("An advocate asked for after the time of stage 1 starts nothing, under either process")
  func lateAdvocate() throws {
    for route in ["statutory", "corporate"] {
      let schedule = try schedule(
        "received=2026-03-23 advocate-requested=2026-04-23 route=\(route)", under: "cheshire-east",
        asOf: "2026-04-30")
      #expect(schedule["stage-1-response"]?.policy.outcome.due == day("2026-04-08"), "\(route)")
      #expect(schedule.codes == ["advocate-asked-late"], "\(route)")
    }
  }

  // Law examples: asked for on 2026-03-02, agreed on 2026-03-30.
  @Test("Counted from the agreement, stage 2 ends four weeks after the law's day")
  func agreement() throws {
    let schedule = try schedule(
      "received=2026-02-02 stage-2-requested=2026-03-02 complaint-agreed=2026-03-30", under: "cheshire-east",
      asOf: "2026-04-09")
    let investigation = try #require(schedule["stage-2-investigation"])
    #expect(investigation.words == "complaint-agreed 2026-03-30, due 2026-05-07, max 2026-07-03, running")
    // The law has one limit for stage 2, which stands with the response.
    #expect(investigation.law == nil)
    #expect(investigation.relation == .noCounterpart)
    #expect(
      schedule["stage-2-response"]?.law?.words
        == "stage-2-requested 2026-03-02, due 2026-04-08, max 2026-06-05, overdue by 1")
  }

  // Law example: 65 working days for the investigation and 10 for the response are 75.
  @Test("Investigation and response together may take ten working days more than the law allows")
  func seventyFive() throws {
    let schedule = try schedule(
      """
      received=2026-02-02 stage-2-requested=2026-03-02 complaint-agreed=2026-03-02 delay-notice-sent=2026-04-08
      investigation-reported=2026-06-05 investigation-report-received=2026-06-05 stage-2-responded=2026-06-19
      """, under: "cheshire-east")
    #expect(schedule["stage-2-investigation"]?.policy.outcome.status == .met)
    #expect(schedule["stage-2-response"]?.words == "investigation-report-received 2026-06-05, due 2026-06-19, met")
    #expect(
      schedule["stage-2-response"]?.law?.words
        == "stage-2-requested 2026-03-02, due 2026-04-08, max 2026-06-05, extended to 2026-06-05, missed by 10")
  }

  // Law examples: the letter of Thursday 2026-04-02 arrives after Easter, on 2026-04-08.
  @Test("A panel has to be asked for within 20 working days of the letter's date, two days before the law's last day")
  func letterDate() throws {
    let request = try deadline(
      "stage-3-request",
      """
      received=2026-01-05 stage-2-responded=2026-04-02 stage-2-response-received=2026-04-08
      stage-3-requested=2026-05-06
      """,
      under: "cheshire-east")
    #expect(request.words == "stage-2-responded 2026-04-02, due 2026-05-05, missed by 1")
    #expect(request.law?.words == "stage-2-response-received 2026-04-08, due 2026-05-07, met")
    #expect(request.relation == .stricter)
    #expect(request.favours == .council)
  }

  @Test("Stage 2 is to be asked for within 20 working days of receipt, or of the letter's date; the law has no limit")
  func stage2Request() throws {
    let request = try deadline(
      "stage-2-request", "received=2026-03-20 stage-1-responded=2026-04-02 stage-1-response-received=2026-04-08",
      under: "cheshire-east", asOf: "2026-05-06")
    #expect(request.words == "stage-1-response-received 2026-04-08, due 2026-05-07, running")
    #expect(request.readings.last?.words == "letter-date: due 2026-05-05, lapsed")
    #expect(request.relation == .noLimitInLaw)
    #expect(request.favours == .council)
    #expect(request.isDisputed)
    #expect(!request.isRobust)
    #expect(request.law?.outcome.status == .open)
  }

  // Law examples: the panel met on 2026-07-01.
  @Test(
    "The response is due 15 working days after the report, or 20 after the panel",
    arguments: [
      ("2026-07-08", "2026-07-29", false), ("2026-07-09", "2026-07-30", true), ("2026-07-03", "2026-07-24", true),
    ])
  func response(received: String, due: String, isDisputed: Bool) throws {
    let response = try deadline(
      "stage-3-response",
      "received=2026-01-05 panel-held=2026-07-01 panel-reported=\(received) panel-report-received=\(received)",
      under: "cheshire-east", asOf: "2026-07-10")
    #expect(response.policy.outcome.due == day(due))
    #expect(response.law?.outcome.due == day(due))
    #expect(response.readings.last?.words == "panel-plus-20: due 2026-07-29, running")
    #expect(response.isDisputed == isDisputed)
    #expect(response.isRobust)
  }

  // Law examples: the panel of 2026-07-13.
  @Test("Papers are due on the tenth working day before the panel, or with ten clear days between")
  func papers() throws {
    for panel in ["panel-arranged-for", "panel-held"] {
      let papers = try deadline("panel-papers", "received=2026-02-02 \(panel)=2026-07-13", under: "cheshire-east")
      #expect(papers.readings.map(\.outcome.due) == [day("2026-06-29"), day("2026-06-26")])
      #expect(papers.policy.startWord == panel)
    }
  }

  // By hand: the working days before Wednesday 6 May 2026 are 5 and 1 May (2), because 4 May is a bank
  // holiday, 30 to 27 April (6) and 24 to 21 April (10); with ten clear days, 20 April. Arrangements
  // for Panel: the papers should be *with* the complainant by then, and go by recorded delivery. First-class
  // post is presumed to arrive by the second working day (Practice Direction [1985] 1 All ER 889; CPR 6.26): from Thursday 16 April on Monday 20, from Friday 17
  // and Saturday 18 on Tuesday 21, from Monday 20 on Wednesday 22.
  @Test(
    "Papers for the panel have to arrive: sent alone, they were late, or in time if sent early enough",
    arguments: [
      ("panel-papers-received=2026-04-21", "met", "missed by 1"),
      ("panel-papers-received=2026-04-22", "missed by 1", "missed by 2"),
      ("panel-papers-received=2026-04-20", "met", "met"),
      ("panel-papers-sent=2026-04-17 panel-papers-received=2026-04-22", "missed by 1", "missed by 2"),
      ("panel-papers-sent=2026-04-21", "uncertain", "missed by 1"),
      ("panel-papers-sent=2026-04-20", "uncertain", "uncertain"),
      ("panel-papers-sent=2026-04-18", "met", "uncertain"),
      ("panel-papers-sent=2026-04-17", "met", "uncertain"),
      ("panel-papers-sent=2026-04-16", "met", "met"),
      ("panel-papers-sent=2026-03-30", "met", "met"),
      ("panel-papers-sent=2026-04-22", "missed by 1", "missed by 2"),
      // Never sent: they were 10 or 11 working days late when the panel met, and are owed no longer.
      ("", "missed by 10", "missed by 11"),
    ])
  func papersArrive(words: String, expected: String, clear: String) throws {
    let papers = try deadline(
      "panel-papers", "received=2026-01-05 stage-3-requested=2026-03-25 panel-held=2026-05-06 \(words)",
      under: "cheshire-east", asOf: "2026-05-08")
    #expect(papers.words == "panel-held 2026-05-06, due 2026-04-21, \(expected)")
    #expect(papers.readings.last?.words == "clear-days: due 2026-04-20, \(clear)")
    #expect((papers.policy.outcome.doubt == .arrivalNotRecorded) == (expected == "uncertain"))
    // That they have arrived by a day is known, not the day.
    #expect(papers.policy.outcome.isMetAtTheLatest == (expected == "met" && !words.contains("received")))
  }

  @Test("What is missing is named, and a sending of tomorrow is none yet")
  func papersSent() throws {
    let words = "received=2026-01-05 stage-3-requested=2026-03-25 panel-arranged-for=2026-05-06"
    // Two working days from Friday 17 April end on the last day: until then they may be on their way.
    let posted = try schedule("\(words) panel-papers-sent=2026-04-17", under: "cheshire-east", asOf: "2026-04-17")
    #expect(posted["panel-papers"]?.words == "panel-arranged-for 2026-05-06, due 2026-04-21, running")
    let sent = try schedule("\(words) panel-papers-sent=2026-04-20", under: "cheshire-east", asOf: "2026-04-20")
    #expect(sent["panel-papers"]?.words == "panel-arranged-for 2026-05-06, due 2026-04-21, uncertain")
    #expect(sent["panel-papers"]?.policy.outcome.metOn == nil)
    #expect(
      sent.messages.contains(
        "“Papers for the panel” is uncertain by the policy: it was sent on 2026-04-20, and the day the "
          + "papers for the panel were received is not recorded"))
    for late in ["panel-papers-sent=2026-04-17", "panel-papers-received=2026-04-17"] {
      let before = try deadline("panel-papers", "\(words) \(late)", under: "cheshire-east", asOf: "2026-04-16")
      #expect(before.status == .running, "\(late)")
    }
    // Known as a week: sent in time or not, and then it came late.
    let week = try schedule(
      "\(words) panel-papers-sent=2026-04-20..2026-04-24", under: "cheshire-east", asOf: "2026-05-05")
    #expect(
      week.messages.contains(
        "“Papers for the panel” is missed or uncertain by the policy, depending on days that are not known exactly"
      ))
  }

  // By hand. Timescales for Stage 1: receipt 2026-06-01, advocate 2026-06-10, eligibility
  // 2026-06-05.
  @Test("Of three starts the law's order decides; the latest or the earliest are other readings")
  func stage1Start() throws {
    let stage1 = try deadline(
      "stage-1-response",
      """
      received=2026-06-01 advocate-requested=2026-06-01 advocate-appointed=2026-06-10
      sufficient-interest-decided=2026-06-05
      """,
      under: "cheshire-east", asOf: "2026-06-16")
    #expect(
      stage1.readings.map(\.words) == [
        "conditions-in-order: due 2026-06-19, max 2026-07-03, running",
        "latest-event: due 2026-06-24, max 2026-07-08, running",
        "earliest-event: due 2026-06-15, max 2026-06-29, overdue by 1",
      ])
    #expect(stage1.relation == .same)
    #expect(stage1.isDisputed)
    #expect(!stage1.isRobust)
  }

  // Law examples. Acknowledgement of the complaint: three “days”; Flowchart: three working days.
  @Test(
    "Three days to acknowledge and to log are working days, or calendar days",
    arguments: [("2025-12-19", "2025-12-24", "2025-12-22"), ("2025-12-24", "2025-12-31", "2025-12-27")])
  func threeDays(received: String, workingDays: String, calendarDays: String) throws {
    let schedule = try schedule("received=\(received)", under: "cheshire-east")
    for id: TimescaleID in ["acknowledgement", "logging"] {
      let deadline = try #require(schedule[id])
      #expect(deadline.readings.map(\.id) == ["working-days", "calendar-days"])
      #expect(deadline.readings.map(\.outcome.due) == [day(workingDays), day(calendarDays)])
      #expect(deadline.isDisputed)
    }
  }

  @Test("A reading whose start is not recorded makes the verdict less than robust, and disputes no day")
  func unrecordedReading() throws {
    let words =
      "received=2026-02-02 stage-2-requested=2026-03-02 complaint-agreed=2026-03-30 investigation-reported=2026-05-01"
    let missing = try deadline("stage-2-investigation", words, under: "cheshire-east")
    #expect(missing.policy.outcome.status == .met)
    #expect(missing.readings.last?.words == "signed-letter: cannot-compute")
    #expect(!missing.isDisputed)
    #expect(!missing.isRobust)
    let recorded = try deadline(
      "stage-2-investigation", "\(words) agreement-letter-received=2026-03-31", under: "cheshire-east")
    #expect(recorded.readings.last?.words == "signed-letter: due 2026-05-08, max 2026-07-06, met")
    #expect(recorded.isDisputed)
    #expect(recorded.isRobust)
  }

  // By hand: 20 working days after Monday 5 January 2026 end on 2 February; the duty arises once they
  // have passed. 4, 5 and 6 February are the first three days after the 3rd.
  @Test(
    "Once the maximum of stage 1 has passed, the complainant is to be informed of the right to stage 2",
    arguments: [
      ("", "2026-02-03", "due-today"), ("", "2026-02-06", "overdue by 3"),
      ("stage-2-right-explained=2026-02-03", "2026-02-06", "met"),
      ("stage-2-right-explained=2026-02-04", "2026-02-06", "missed by 1"),
      // An answer within the maximum, although late in law, leaves nothing to be explained.
      ("stage-1-responded=2026-01-16", "2026-02-06", "not-applicable"),
      ("stage-1-responded=2026-02-02", "2026-02-06", "not-applicable"),
      ("stage-1-responded=2026-02-06", "2026-03-06", "missed by 3"),
      ("stage-2-requested=2026-02-03", "2026-03-06", "not-applicable"),
      ("stage-2-requested=2026-02-05", "2026-03-06", "missed by 2"),
      ("stage-1-skipped=2026-01-12", "2026-02-06", "not-applicable"),
      ("withdrawn=2026-01-30", "2026-02-06", "not-applicable"),
    ])
  func stage2RightNotice(words: String, asOf: String, expected: String) throws {
    let notice = try deadline(
      "stage-2-right-notice", "received=2026-01-05 \(words)", under: "cheshire-east", asOf: asOf)
    #expect(notice.policy.outcome.due == day("2026-02-03") || expected == "not-applicable")
    #expect(notice.words.hasSuffix(expected))
    #expect(notice.law == nil)
    #expect(notice.timescale.owedBy == .council)
  }

  @Test("The notice is a duty of Cheshire East's alone, for either procedure, and follows the holding letter")
  func stage2RightNoticePlace() throws {
    let ids = DeadlinePlan(try PolicyLibrary.embedded.policy("cheshire-east", on: day("2026-01-05"))).timescales.map(
      \.id)
    let place = try #require(ids.firstIndex(of: "stage-2-right-notice"))
    #expect(ids[place - 1...place + 1] == ["holding-letter", "stage-2-right-notice", "stage-2-request"])
    for policy in ["luton", "dudley", "worcestershire", "cheshire-west", "regulations"] {
      #expect(try schedule("received=2026-01-05", under: policy)["stage-2-right-notice"] == nil)
    }
    let corporate = try deadline(
      "stage-2-right-notice", "received=2026-01-05 route=corporate", under: "cheshire-east", asOf: "2026-02-04")
    #expect(corporate.status == .overdue)
  }

  // By hand: 15 working days after Wednesday 20 May 2026, without Monday the 25th, end on 11 June; 20
  // after Tuesday 5 May end on 3 June.
  @Test("Where the panel's report is late, the law's own day is taken, and the earlier reading stands beside it")
  func lateReport() throws {
    let response = try deadline(
      "stage-3-response", "stage-3-requested=2026-03-30 panel-held=2026-05-05 panel-report-received=2026-05-20",
      under: "cheshire-east", asOf: "2026-06-01")
    #expect(response.policy.outcome.due == day("2026-06-11"))
    #expect(response.law?.outcome.due == day("2026-06-11"))
    #expect(response.readings.compactMap(\.outcome.due).contains(day("2026-06-03")))
    #expect(response.isDisputed)
  }
}
