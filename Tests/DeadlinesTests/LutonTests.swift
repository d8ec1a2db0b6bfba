import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Luton")
struct LutonTests {
  static let asOf = "2026-09-07"

  // numpy: received before Christmas 2025, agreed four weeks after the request for stage 2.
  static let words = """
    grounds-arose=2025-06-30 became-aware=2025-07-15 received=2025-12-19 acknowledged=2025-12-24
    contacted=2025-12-30 complaint-clarified=2025-12-30 stage-1-meeting-held=2026-01-02
    stage-1-investigation-concluded=2026-01-06 stage-1-extended=2026-01-13 stage-1-extension-ground=complex
    stage-1-responded=2026-01-26 stage-1-response-received=2026-01-28 stage-2-requested=2026-03-02
    stage-2-acknowledged=2026-03-06 investigator-appointed=2026-03-10 stage-2-complaint-clarified=2026-03-17
    complainant-met=2026-03-17 complaint-agreed=2026-03-30 delay-notice-sent=2026-04-08
    investigation-reported=2026-05-05 investigation-report-received=2026-05-06 stage-2-responded=2026-05-29
    stage-2-response-received=2026-06-01 stage-3-requested=2026-06-15 stage-3-acknowledged=2026-06-18
    additional-papers-sent=2026-07-10 panel-held=2026-07-22 panel-reported=2026-07-28
    panel-report-received=2026-07-30 complainant-informed=2026-07-30 stage-3-responded=2026-08-19
    ombudsman-complained=2026-07-14
    """
    + " director-agrees=yes"

  static let rows = [
    CouncilRow(
      "complaint-limit", "grounds-arose 2025-06-30, due 2026-06-30, met",
      law: "grounds-arose 2025-06-30, due 2026-06-30, met", .same),
    CouncilRow(
      "acknowledgement", "received 2025-12-19, due 2025-12-24, met", law: nil, .noCounterpart,
      basis: "stated inferred stated"),
    CouncilRow(
      "first-contact", "received 2025-12-19, due 2025-12-30, met", law: nil, .noCounterpart,
      readings: ["meeting: due 2025-12-30, missed by 2"], robust: false),
    CouncilRow(
      "stage-1-response", "received 2025-12-19, due 2026-01-14, max 2026-01-28, extended to 2026-01-28, met",
      law: "received 2025-12-19, due 2026-01-07, max 2026-01-21, extended to 2026-01-21 in vain, missed by 13", .looser,
      .council,
      readings: [
        "clarified-plus-10: due 2026-01-14, max 2026-01-28, extended to 2026-01-28, met",
        "outcome-plus-15: due 2026-01-27, max 2026-02-10, extended to 2026-02-10, met",
        "extension-calendar-days: due 2026-01-14, max 2026-01-24, extended to 2026-01-24, missed by 1",
      ], disputed: true, robust: false),
    CouncilRow(
      "stage-2-request", "stage-1-response-received 2026-01-28, due 2026-03-09, met", law: "met", .noLimitInLaw,
      .council, readings: ["summary-20: due 2026-02-25, missed by 3", "28-calendar-days: due 2026-02-25, missed by 3"],
      disputed: true, robust: false),
    CouncilRow(
      "stage-2-acknowledgement", "stage-2-requested 2026-03-02, due 2026-03-05, missed by 1", law: nil, .noCounterpart,
      basis: "stated inferred stated"),
    CouncilRow(
      "stage-2-meeting", "investigator-appointed 2026-03-10, due 2026-03-17, met", law: nil, .noCounterpart,
      readings: ["meeting: due 2026-03-17, met"]),
    CouncilRow(
      "stage-2-investigation", "complaint-agreed 2026-03-30, due 2026-05-07, met", law: nil, .noCounterpart,
      basis: "stated inferred stated",
      readings: ["clarified-plus-20: due 2026-04-16, missed by 12", "appointment: due 2026-04-16, missed by 12"],
      disputed: true, robust: false),
    CouncilRow(
      "stage-2-delay-notice", "complaint-agreed 2026-03-30, due 2026-05-07, met",
      law: "stage-2-requested 2026-03-02, due 2026-04-08, met", .looser, .council, basis: "inferred inferred stated"),
    CouncilRow(
      "stage-2-response", "complaint-agreed 2026-03-30, due 2026-05-07, max 2026-06-05, extended to 2026-06-05, met",
      law: "stage-2-requested 2026-03-02, due 2026-04-08, max 2026-06-05, extended to 2026-06-05, met", .looser,
      .council, basis: "stated stated inherited", robust: false),
    CouncilRow(
      "stage-3-request", "stage-2-response-received 2026-06-01, due 2026-06-29, met",
      law: "stage-2-response-received 2026-06-01, due 2026-06-29, met", .same),
    CouncilRow(
      "stage-3-acknowledgement", "stage-3-requested 2026-06-15, due 2026-06-18, met", law: nil, .noCounterpart),
    CouncilRow(
      "panel", "stage-3-requested 2026-06-15, due 2026-07-27, met",
      law: "stage-3-requested 2026-06-15, due 2026-07-27, met", .same),
    CouncilRow(
      "additional-papers", "panel-held 2026-07-22, due 2026-07-08, missed by 2", law: nil, .noCounterpart,
      readings: ["calendar-days: due 2026-07-12, met"], disputed: true, robust: false),
    CouncilRow(
      "panel-report", "panel-held 2026-07-22, due 2026-07-29, met", law: "panel-held 2026-07-22, due 2026-07-29, met",
      .same, basis: "stated inferred stated"),
    CouncilRow(
      "panel-report-distribution", "panel-held 2026-07-22, due 2026-07-29, missed by 1", law: nil, .noCounterpart,
      basis: "stated inferred stated", readings: ["recommendations: due 2026-08-04, met"], disputed: true, robust: false
    ),
    CouncilRow(
      "stage-3-response", "panel-report-received 2026-07-30, due 2026-08-20, met",
      law: "panel-report-received 2026-07-30, due 2026-08-20, met", .same, basis: "stated inferred stated",
      readings: ["calendar-days: due 2026-08-14, missed by 3", "panel: due 2026-08-12, missed by 5"], disputed: true,
      robust: false),
    CouncilRow(inherited: "ombudsman-complaint", "became-aware 2025-07-15, due 2026-07-14, met"),
  ]

  @Test("A whole case of three stages", arguments: rows)
  func wholeCase(row: CouncilRow) throws {
    try row.check(in: schedule(Self.words, under: "luton", asOf: Self.asOf))
  }

  @Test("What has no row does not apply to that case")
  func theRest() throws {
    let schedule = try schedule(Self.words, under: "luton", asOf: Self.asOf)
    let rows = Set(Self.rows.map(\.id))
    let rest = schedule.deadlines.filter { !rows.contains($0.timescale.id) }
    #expect(rest.map(\.timescale.id.rawValue) == ["resubmission-limit", "stage-3-disagreement"])
    #expect(rest.allSatisfy { $0.policy.outcome.status == .notApplicable })
  }

  // 1.3 leaves other complaints to the council's corporate procedure, which is another document.
  @Test("For a corporate complaint it has nothing, and says so")
  func corporate() throws {
    let schedule = try schedule("received=2026-03-23 route=corporate", under: "luton", asOf: "2026-04-01")
    let applicable = schedule.deadlines.filter { $0.status != .notApplicable }.map(\.timescale.id.rawValue)
    // The Ombudsman's twelve months are not those of the Regulations (Local Government Act 1974 s 26B).
    #expect(applicable == ["ombudsman-complaint"])
    #expect(schedule.codes == ["no-timescale-for-route"])
    #expect(
      schedule.messages == [
        "this policy has no time limits for the stages of the corporate procedure; "
          + "the Ombudsman's Code may apply (the policy “complaint-handling-code”)"
      ])
  }

  // Law examples; numpy for the working days late, taken and left.
  @Test("A complaint of 19 December 2025, as of 10 January 2026")
  func overChristmas() throws {
    let schedule = try schedule("received=2025-12-19", under: "luton", asOf: "2026-01-10")
    #expect(schedule["acknowledgement"]?.words == "received 2025-12-19, due 2025-12-24, overdue by 9")
    #expect(schedule["first-contact"]?.words == "received 2025-12-19, due 2025-12-30, overdue by 7")
    let stage1 = try #require(schedule["stage-1-response"])
    #expect(stage1.words == "received 2025-12-19, due 2026-01-14, max 2026-01-28, running")
    #expect(stage1.law?.words == "received 2025-12-19, due 2026-01-07, max 2026-01-21, overdue by 2")
    #expect(stage1.relation == .looser)
    #expect(stage1.favours == .council)
    #expect(stage1.policy.outcome.workingDaysTaken == 12)
    #expect(stage1.policy.outcome.workingDaysLeft == 3)
    #expect(schedule.policy.profile.qualifiedID == "luton@2020-08")
    #expect(schedule.problems.isEmpty)
  }

  // By hand: the 13th working day after 2025-12-19 is Monday 2026-01-12.
  @Test("An answer on working day 13 is met at Luton and missed in law")
  func dayThirteen() throws {
    let stage1 = try deadline("stage-1-response", "received=2025-12-19 stage-1-responded=2026-01-12", under: "luton")
    #expect(stage1.policy.outcome.status == .met)
    #expect(stage1.policy.outcome.workingDaysTaken == 13)
    #expect(stage1.law?.outcome.status == .missed)
    #expect(stage1.law?.outcome.workingDaysLate == 3)
  }

  // Law examples.
  @Test(
    "The summary counts 10 working days from clarifying the complaint",
    arguments: [("2025-12-30", "2026-01-14", false), ("2025-12-22", "2026-01-08", true)])
  func clarified(on clarified: String, due: String, isDisputed: Bool) throws {
    let stage1 = try deadline(
      "stage-1-response", "received=2025-12-19 complaint-clarified=\(clarified)", under: "luton")
    #expect(stage1.readings[1].id == "clarified-plus-10")
    #expect(stage1.readings[1].outcome.due == day(due))
    #expect(stage1.isDisputed == isDisputed)
  }

  // Law examples: 10 more working days end on Wednesday 2026-01-28, 10 days on Saturday 2026-01-24.
  @Test("For a complex complaint 10 working days are added to the due day, or 10 calendar days")
  func complex() throws {
    let stage1 = try deadline(
      "stage-1-response",
      "received=2025-12-19 stage-1-extended=2026-01-05 stage-1-extension-ground=complex stage-1-responded=2026-01-26",
      under: "luton")
    #expect(stage1.words == "received 2025-12-19, due 2026-01-14, max 2026-01-28, extended to 2026-01-28, met")
    #expect(
      stage1.readings.last?.words
        == "extension-calendar-days: due 2026-01-14, max 2026-01-24, extended to 2026-01-24, missed by 1")
    #expect(
      stage1.law?.words
        == "received 2025-12-19, due 2026-01-07, max 2026-01-21, extended to 2026-01-21, missed by 3")
  }

  // Law examples: the response arrives on 2026-04-08.
  @Test("“28? Working days” to ask for stage 2, or 20, or 28 days")
  func stage2Request() throws {
    let request = try deadline(
      "stage-2-request", "received=2026-03-20 stage-1-responded=2026-04-02 stage-1-response-received=2026-04-08",
      under: "luton", asOf: "2026-05-06")
    #expect(
      request.readings.map(\.words) == [
        "28-working-days: due 2026-05-19, running", "summary-20: due 2026-05-07, running",
        "28-calendar-days: due 2026-05-06, due-today",
      ])
    #expect(request.relation == .noLimitInLaw)
    #expect(request.favours == .council)
  }

  // Law examples: the panel met on 2026-07-01, the report arrived on 2026-07-08.
  @Test("The director has 15 working days to agree and 20 to meet the Chair; in law 15 to answer either way")
  func director() throws {
    let schedule = try schedule(
      "received=2026-02-02 panel-held=2026-07-01 panel-reported=2026-07-08 panel-report-received=2026-07-08",
      under: "luton")
    #expect(schedule["panel-report"]?.policy.outcome.due == day("2026-07-08"))
    #expect(
      schedule["panel-report-distribution"]?.readings.map(\.outcome.due) == [day("2026-07-08"), day("2026-07-15")])
    let agrees = try #require(schedule["stage-3-response"])
    #expect(agrees.readings.map(\.outcome.due) == [day("2026-07-29"), day("2026-07-23"), day("2026-07-22")])
    #expect(agrees.relation == .same)
    let disagrees = try #require(schedule["stage-3-disagreement"])
    // numpy: 20 calendar days, and twice 20 working days.
    #expect(
      disagrees.readings.map(\.outcome.due) == [
        day("2026-08-05"), day("2026-08-05"), day("2026-07-28"), day("2026-09-03"),
      ])
    #expect(disagrees.law == nil)
    #expect(disagrees.relation == .noCounterpart)
    #expect(disagrees.favours == .neither)
    #expect(agrees.law?.outcome.due == day("2026-07-29"))
  }

  // By hand: of the working days after Friday 8 May 2026 the 15th is 1 June, because 25 May is a bank
  // holiday, the 18th 4 June, the 20th 8 June, the 23rd 11 June. 20 calendar days end on 28 May.
  // 20.6: the Director meets the Chair within 20 working days; for the letter of 20.8 there is no time.
  @Test(
    "A director who does not agree has to meet the Chair; the letter has no time of its own",
    arguments: [
      ("director-met-chair=2026-06-04 stage-3-responded=2026-06-11", "met"),
      ("director-met-chair=2026-06-08 stage-3-responded=2026-06-11", "met"),
      ("director-met-chair=2026-06-09 stage-3-responded=2026-06-11", "missed by 1"),
      ("stage-3-responded=2026-06-11", "overdue by 4"),
    ])
  func chair(words: String, expected: String) throws {
    let schedule = try schedule(
      "received=2026-01-05 panel-held=2026-05-05 panel-report-received=2026-05-08 director-agrees=no \(words)",
      under: "luton", asOf: "2026-06-12")
    let meeting = try #require(schedule["stage-3-disagreement"])
    #expect(meeting.words == "panel-report-received 2026-05-08, due 2026-06-08, \(expected)")
    #expect(meeting.law == nil)
    #expect(
      meeting.readings.dropFirst().map(\.words) == [
        "response: due 2026-06-08, missed by 3", "calendar-days: due 2026-05-28, missed by 10",
        "two-periods: due 2026-07-06, met",
      ])
    // The answer itself is late in law alone: 2 to 5 and 8 to 11 June.
    #expect(schedule["stage-3-response"]?.status == .notApplicable)
    #expect(
      schedule["stage-3-response"]?.law?.words == "panel-report-received 2026-05-08, due 2026-06-01, missed by 8")
  }

  // As above. Whether the director agreed is not recorded.
  @Test("One answer never counts as the answer of a director who agrees and of one who does not")
  func oneAnswer() throws {
    let record = record(
      "received=2026-01-05 panel-held=2026-05-05 panel-report-received=2026-05-08 stage-3-responded=2026-05-29")
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-05"))
    for reading in ["meeting", "response", "two-periods"] {
      var readings = ReadingChoice.adopted
      readings.chosen["stage-3-disagreement"] = reading
      let schedule = Schedule(
        of: record, under: policy, asOf: day("2026-07-10"), readings: readings, calendars: .englandAndWales)
      #expect(schedule["stage-3-response"]?.status == .met)
      #expect(schedule["stage-3-disagreement"]?.status == .uncertain, "\(reading)")
      #expect(schedule["stage-3-disagreement"]?.policy.outcome.metOn == nil, "\(reading)")
    }
  }

  @Test("The road ahead has no day of the law for the meeting with the Chair")
  func chairAhead() throws {
    let meeting = try deadline("stage-3-disagreement", "received=2026-06-01", under: "luton", asOf: "2026-06-01")
    #expect(meeting.isOnRoad)
    #expect(meeting.law == nil)
  }

  // By hand: the working days before Tuesday 5 May 2026 are 1 May (1), because the 4th is a bank
  // holiday, 30 to 27 April (5) and 24 to 20 April (10); ten calendar days before it is 25 April.
  // 18.6: papers that the parties wish to be considered; 18.7: late ones are for the Chair.
  @Test(
    "Nobody owes additional papers: without any the window has lapsed, and nothing is overdue",
    arguments: [
      ("", "lapsed", "lapsed"), ("additional-papers-sent=2026-04-20", "met", "met"),
      ("additional-papers-sent=2026-04-22", "missed by 2", "met"),
    ])
  func noPapers(words: String, expected: String, calendar: String) throws {
    let schedule = try schedule(
      "received=2026-01-05 stage-3-requested=2026-03-20 panel-held=2026-05-05 \(words)", under: "luton",
      asOf: "2026-05-15")
    let papers = try #require(schedule["additional-papers"])
    #expect(papers.words == "panel-held 2026-05-05, due 2026-04-20, \(expected)")
    #expect(papers.readings.last?.words == "calendar-days: due 2026-04-25, \(calendar)")
    #expect(schedule.open(owedBy: .parties).isEmpty)
    #expect(papers.timescale.owedBy == .parties)
  }

  // The panel is not arranged yet, so that it is not known until when papers are taken.
  @Test("Papers sent before the panel is arranged are not said to be in time")
  func earlyPapers() throws {
    let papers = try deadline(
      "additional-papers", "received=2026-01-05 stage-3-requested=2026-03-20 additional-papers-sent=2026-03-27",
      under: "luton", asOf: "2026-03-30")
    #expect(papers.status == .notStarted)
  }

  // By hand: the fifth working day after Tuesday 10 February 2026 is the 17th; 18 to 20 are three more.
  // 14.1: the investigator contacts the complainant and, where required, meets him.
  @Test(
    "At stage 2 contact is what is owed, however it was made; a meeting is another reading",
    arguments: [
      ("complaint-agreed=2026-02-13", "met", "overdue by 3"),
      ("stage-2-contacted=2026-02-17", "met", "overdue by 3"),
      ("stage-2-complaint-clarified=2026-02-16", "met", "overdue by 3"),
      ("stage-2-contacted=2026-02-18", "missed by 1", "overdue by 3"), ("complainant-met=2026-02-17", "met", "met"),
      ("stage-2-contacted=2026-02-12 complainant-met=2026-02-19", "met", "missed by 2"),
      ("contacted=2026-02-12", "overdue by 3", "overdue by 3"),
    ])
  func stage2Contact(words: String, expected: String, meeting: String) throws {
    let deadline = try deadline(
      "stage-2-meeting",
      "received=2026-01-05 stage-2-requested=2026-02-02 investigator-appointed=2026-02-10 \(words)", under: "luton",
      asOf: "2026-02-20")
    #expect(deadline.words == "investigator-appointed 2026-02-10, due 2026-02-17, \(expected)")
    #expect(deadline.readings.map(\.id) == ["contact", "meeting"])
    #expect(deadline.readings.last?.words == "meeting: due 2026-02-17, \(meeting)")
    let isSame = expected == meeting
    #expect(deadline.isRobust == isSame)
  }

  // By hand: the fifth working day after Monday 2 March 2026 is the 9th; 10 to 13 are four more. 13.3:
  // contact, to clarify the complaint where required and for a meeting where necessary.
  @Test(
    "At stage 1 clarifying the complaint and meeting the complainant are contact",
    arguments: [
      ("complaint-clarified=2026-03-04", "met", "overdue by 4"), ("stage-1-meeting-held=2026-03-05", "met", "met"),
      ("contacted=2026-03-09", "met", "overdue by 4"),
      ("complaint-clarified=2026-03-10", "missed by 1", "overdue by 4"),
    ])
  func stage1Contact(words: String, expected: String, meeting: String) throws {
    let contact = try deadline("first-contact", "received=2026-03-02 \(words)", under: "luton", asOf: "2026-03-13")
    #expect(contact.words == "received 2026-03-02, due 2026-03-09, \(expected)")
    #expect(contact.readings.last?.words == "meeting: due 2026-03-09, \(meeting)")
  }

  // By hand: the fifth working day after Monday 1 June 2026 is the 8th. 19.12 asks for recommendations,
  // 20.1 has the complainant informed of them, which follows the report.
  @Test("That the complainant was informed of recommendations proves that they were made")
  func recommendations() throws {
    let report = try deadline(
      "panel-report", "received=2026-01-05 panel-held=2026-06-01 complainant-informed=2026-06-08", under: "luton",
      asOf: "2026-06-10")
    #expect(report.words == "panel-held 2026-06-01, due 2026-06-08, met")
    #expect(report.law?.words == "panel-held 2026-06-01, due 2026-06-08, met")
    // Informed a day after the last: the report may have been made in time.
    let late = try deadline(
      "panel-report", "received=2026-01-05 panel-held=2026-06-01 complainant-informed=2026-06-09", under: "luton",
      asOf: "2026-06-10")
    #expect(late.words == "panel-held 2026-06-01, due 2026-06-08, uncertain")
  }

  // Law examples: the panel of 2026-07-13.
  @Test("Additional papers are due 10 working days before the panel, or 10 calendar days")
  func papers() throws {
    let papers = try deadline("additional-papers", "received=2026-02-02 panel-arranged-for=2026-07-13", under: "luton")
    #expect(papers.readings.map(\.outcome.due) == [day("2026-06-29"), day("2026-07-03")])
  }

  // Law examples for the law's maximum: it runs from the request, whenever the complaint was
  // agreed.
  @Test(
    "Stage 2 borrows the law's maximum, from the law's own start and by the law's own grant",
    arguments: [
      ("", "due 2026-05-07, max 2026-06-05, running"),
      ("delay-notice-sent=2026-04-08", "due 2026-05-07, max 2026-06-05, extended to 2026-06-05, running"),
      (
        "delay-notice-sent=2026-04-08 stage-2-extended-to=2026-04-30",
        "due 2026-05-07, max 2026-06-05, running"
      ), ("delay-notice-sent=2026-04-09", "due 2026-05-07, max 2026-06-05, extended to 2026-06-05 in vain, running"),
      ("stage-2-extended=2026-04-08", "due 2026-05-07, max 2026-06-05, running"),
    ])
  func borrowedMaximum(words: String, expected: String) throws {
    let response = try deadline(
      "stage-2-response", "received=2026-02-02 stage-2-requested=2026-03-02 complaint-agreed=2026-03-30 \(words)",
      under: "luton", asOf: "2026-05-06")
    #expect(response.words == "complaint-agreed 2026-03-30, \(expected)")
    #expect(response.maximumBasis.kind == .inherited)
    let isExtended = words == "delay-notice-sent=2026-04-08"
    #expect(response.policy.outcome.operativeDue == day(isExtended ? "2026-06-05" : "2026-05-07"))
  }
}
