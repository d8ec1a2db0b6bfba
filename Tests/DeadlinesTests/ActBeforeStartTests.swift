import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// What is recorded of a case in which an act is dated before the start of its time limit.
struct DatedSlip: Sendable, CustomTestStringConvertible {
  let policy: String
  let id: TimescaleID
  /// What is recorded, the act last.
  let words: String
  var testDescription: String { "\(policy) \(words)" }

  static let panel = "received=2025-10-01 stage-2-requested=2025-11-03 stage-2-responded=2025-12-08 "
  static let asked = "received=2026-01-05 stage-2-requested=2026-01-20 "

  /// Days before what the act answers: the receipt for a profile's own events; the panel's report (reg 20(3)),
  /// the report of the investigation and the agreed complaint (Cheshire East's stage 2), the appointment of the
  /// manager, the written record (reg 17(5)), what the complainant became aware of (s 26B), the proceedings
  /// (reg 8(4) and (5)).
  static let ofPolicies: [DatedSlip] = [
    DatedSlip(
      policy: "freedom-of-information", id: "information-response",
      words: "received=2026-01-05 information-sent=2025-12-30"
    ),
    DatedSlip(
      policy: "freedom-of-information", id: "internal-review",
      words: "received=2026-01-05 internal-review-requested=2026-03-02 internal-review-answered=2026-02-27"),
    DatedSlip(
      policy: "freedom-of-information", id: "fee-payment", words: "fees-notice-given=2026-03-02 fee-received=2026-03-01"
    ),
    DatedSlip(policy: "subject-access", id: "access-response", words: "received=2026-03-02 access-answered=2026-02-20"),
    DatedSlip(
      policy: "subject-access", id: "access-extension-notice",
      words: "received=2026-03-02 access-extension-explained=2026-02-20"),
    DatedSlip(
      policy: "cheshire-east", id: "stage-2-right-notice",
      words: "received=2026-03-02 stage-2-right-explained=2026-02-01"),
    DatedSlip(policy: "luton", id: "first-contact", words: "received=2026-03-02 stage-1-meeting-held=2026-02-01"),
    DatedSlip(
      policy: "cheshire-east", id: "stage-2-response",
      words: asked + "complaint-agreed=2026-02-02 investigation-report-received=2026-03-20 stage-2-responded=2026-03-18"
    ),
    DatedSlip(
      policy: "cheshire-east", id: "stage-2-investigation",
      words: asked + "complaint-agreed=2026-02-16 investigation-reported=2026-02-13"),
    DatedSlip(
      policy: "cheshire-east", id: "stage-2-investigation",
      words: asked + "complaint-agreed=2026-02-16 stage-2-responded=2026-02-13"),
    DatedSlip(
      policy: "cheshire-east", id: "corporate-stage-2-response",
      words: "route=corporate " + asked + "investigator-appointed=2026-01-26 stage-2-responded=2026-01-22"),
    DatedSlip(
      policy: "luton", id: "stage-3-disagreement",
      words: panel + "stage-3-requested=2026-02-02 panel-held=2026-03-10 panel-report-received=2026-03-16 "
        + "director-agrees=no director-met-chair=2026-03-12"),
    DatedSlip(
      policy: "luton", id: "stage-2-meeting",
      words: asked + "investigator-appointed=2026-02-02 stage-2-complaint-clarified=2026-01-30"),
    DatedSlip(
      policy: "luton", id: "stage-2-response", words: asked + "complaint-agreed=2026-02-16 stage-2-responded=2026-02-13"
    ),
  ]

  static let ofLaw: [DatedSlip] = [
    DatedSlip(
      policy: "regulations", id: "stage-3-response",
      words: panel + "stage-3-requested=2026-01-05 panel-held=2026-02-10 panel-report-received=2026-02-20 "
        + "stage-3-responded=2026-02-12"),
    DatedSlip(
      policy: "regulations", id: "stage-3-response",
      words: panel + "stage-3-requested=2026-01-05 panel-held=2026-02-10 panel-reported=2026-02-12 "
        + "stage-3-responded=2026-02-11"),
    DatedSlip(
      policy: "regulations", id: "stage-2-response",
      words: "mode=oral " + asked + "written-record-produced=2026-02-02 stage-2-responded=2026-01-30"),
    DatedSlip(
      policy: "regulations", id: "ombudsman-complaint", words: "became-aware=2026-01-01 ombudsman-complained=2025-12-31"
    ),
    DatedSlip(
      policy: "regulations", id: "resubmission-limit",
      words: "received=2026-01-05 not-considered=2026-03-10 proceedings-ended=2026-06-10 resubmitted=2026-06-01"),
  ]

  /// What may come before the start of its limit: an answer at stage 1 whose start was moved by an advocate, a
  /// decision or an agreed day (reg 14(3) and (4)); information that was sent although more had been asked for
  /// (FOIA 2000 s 1(3)); an answer before its acknowledgement; a request before the answer (reg 15(2)); papers
  /// for the panel; a notice of delay before the complaint is agreed.
  static let possible: [DatedSlip] = [
    DatedSlip(
      policy: "regulations", id: .stage1Response,
      words:
        "received=2026-03-02 advocate-requested=2026-03-02 advocate-appointed=2026-03-11 stage-1-responded=2026-03-10"),
    DatedSlip(
      policy: "regulations", id: .stage1Response,
      words: "received=2026-03-02 sufficient-interest-decided=2026-03-11 stage-1-responded=2026-03-10"),
    DatedSlip(
      policy: "cheshire-east", id: .stage1Response,
      words: "received=2026-03-02 stage-1-start-day=2026-03-11 stage-1-responded=2026-03-10"),
    DatedSlip(
      policy: "freedom-of-information", id: "information-response",
      words: "received=2026-03-02 clarification-received=2026-03-11 information-sent=2026-03-10"),
    DatedSlip(
      policy: "complaint-handling-code", id: "corporate-stage-1-response",
      words: "route=corporate received=2026-03-02 acknowledged=2026-03-04 stage-1-responded=2026-03-03"),
    DatedSlip(
      policy: "luton", id: .stage2Request,
      words: "received=2026-03-02 stage-1-responded=2026-03-11 stage-2-requested=2026-03-10"),
    DatedSlip(
      policy: "regulations", id: .stage3Request,
      words: panel + "stage-2-response-received=2025-12-10 stage-3-requested=2025-12-09"),
    DatedSlip(
      policy: "cheshire-east", id: .panelPapers,
      words: panel + "stage-3-requested=2026-01-05 panel-held=2026-02-10 panel-papers-received=2026-01-20"),
    DatedSlip(
      policy: "cheshire-east", id: .stage2DelayNotice,
      words: asked + "complaint-agreed=2026-02-16 delay-notice-sent=2026-02-13"),
  ]
}

/// In each layer an act answers what starts its own time limit, and what its profile says.
@Suite("An act that is dated before the start of its own time limit says nothing")
struct ActBeforeStartTests {
  private static let asOf = "2026-07-01"
  @Test("Neither in time nor late", arguments: DatedSlip.ofPolicies + DatedSlip.ofLaw)
  func uncertain(slip: DatedSlip) throws {
    let answer = try deadline(slip.id, slip.words, under: slip.policy, asOf: Self.asOf).policy.outcome
    #expect(answer.status == .uncertain)
    #expect(answer.doubt == .impossibleDay)
    #expect(answer.metOn == nil)
  }

  @Test("The two days are named", arguments: DatedSlip.ofPolicies + DatedSlip.ofLaw)
  func message(slip: DatedSlip) throws {
    let schedule = try schedule(slip.words, under: slip.policy, asOf: Self.asOf)
    let act = try #require(slip.words.split(separator: " ").last?.split(separator: "="))
    let problem = try #require(schedule.problems.first { $0.code == .uncertainStatus && $0.timescale == slip.id })
    #expect(problem.events.first == CaseEvent(rawValue: String(act[0])))
    #expect(problem.message(in: schedule).contains(act[1]))
  }

  @Test("Other councils' layers inherit it from the law", arguments: ["cheshire-west", "dudley", "worcestershire"])
  func inherited(policy: String) throws {
    for slip in DatedSlip.ofLaw where slip.id != "stage-2-response" {
      let answer = try deadline(slip.id, slip.words, under: policy, asOf: Self.asOf)
      #expect(answer.policy.outcome.status == .uncertain, "\(slip)")
      #expect(answer.law?.outcome.status == .uncertain, "\(slip)")
    }
  }

  @Test("On the day of the start it is possible", arguments: DatedSlip.ofPolicies + DatedSlip.ofLaw)
  func sameDay(slip: DatedSlip) throws {
    // The day of the start is the last one before the act's, but for a fact between them.
    let words = slip.words.split(separator: " ").map { $0.split(separator: "=") }
    let act = try #require(words.last)
    let start = try #require(words.dropLast().last { $0[1].contains("-") })
    let same = slip.words.replacing("\(act[0])=\(act[1])", with: "\(act[0])=\(start[1])")
    let answer = try deadline(slip.id, same, under: slip.policy, asOf: Self.asOf).policy.outcome
    #expect(answer.doubt != .impossibleDay)
  }

  // By hand: the tenth working day after Monday 2 March 2026 is the 16th, the twentieth the 30th.
  @Test("A profile need not say it of acts and approvals in the time that starts with the receipt")
  func unstated() throws {
    let policy = try OwnPolicy.anytown(
      #"""
      "events": [{"id": "visit-made", "title": "Visit"}, {"id": "time-approved", "title": "Longer time approved"}],
      "timescales": [
        {"id": "first-visit", "title": "First visit", "stage": "stage-1", "kind": "duty", "owedBy": "council",
         "satisfiedBy": ["visit-made"], "clock": "received", "limit": {"count": 5, "unit": "working-days"},
         "citation": {"place": "1"}},
        {"id": "stage-1-response", "clock": "received", "limit": {"count": 10, "unit": "working-days"},
         "maximum": {"count": 20, "unit": "working-days", "grantedBy": ["time-approved"]}, "citation": {"place": "2"}}]
      """#)
    for (day, status) in [("2026-02-27", Deadline.Status.uncertain), ("2026-03-02", .met)] {
      let words = "received=2026-03-02 visit-made=\(day) time-approved=\(day) stage-1-responded=2026-03-20"
      #expect(try deadline("first-visit", words, under: policy, asOf: Self.asOf).status == status)
      #expect(try deadline(.stage1Response, words, under: policy, asOf: Self.asOf).status == status)
    }
  }

  // Regs 17(3) and 20(3) for the law's layer: the request and the report's own start, whatever the council's.
  @Test("Each layer by its own start: what is impossible in the one has its day in the other")
  func byLayer() throws {
    // By hand: the 25th working day after Tuesday 20 January 2026 is 24 February.
    let words = DatedSlip.asked + "complaint-agreed=2026-02-16 stage-2-responded=2026-02-13"
    let answer = try deadline(.stage2Response, words, under: "luton", asOf: Self.asOf)
    #expect(answer.policy.outcome.status == .uncertain)
    #expect(answer.law?.outcome.status == .met)
    #expect(answer.law?.outcome.due == day("2026-02-24"))
  }

  @Test("No clock starts with it, and no right opens")
  func opensNothing() throws {
    let reported = try schedule(
      DatedSlip.asked + "complaint-agreed=2026-02-16 investigation-reported=2026-02-13", under: "cheshire-east",
      asOf: Self.asOf)
    #expect(reported[.stage2Response]?.status == .uncertain)
    #expect(reported[.stage2Response]?.policy.outcome.start == nil)
    let answered = try schedule(
      DatedSlip.asked
        + "complaint-agreed=2026-02-02 investigation-report-received=2026-03-20 stage-2-responded=2026-03-18",
      under: "cheshire-east", asOf: "2026-04-01")
    #expect(answered[.stage3Request]?.status == .uncertain)
    // A review is not asked for before the request itself, so that no time runs for its answer.
    let review = try schedule(
      "received=2026-03-02 internal-review-requested=2026-02-20", under: "freedom-of-information", asOf: Self.asOf)
    #expect(review["internal-review"]?.status == .uncertain)
    #expect(review["internal-review"]?.policy.outcome.due == nil)
  }

  // By hand, Luton 13.6 and 13.9: the 25th working day after Monday 2 March 2026 is 8 April, without Good Friday
  // and Easter Monday, so that the answer of 20 April was late unless an exception was approved up to the 30th.
  @Test("An exception that was approved before the complaint may have been approved in time")
  func exception() throws {
    let words = "received=2026-03-02 stage-1-exception-approved=2026-01-20 stage-1-extended-to=2026-04-30 "
    let answer = try deadline(
      .stage1Response, words + "stage-1-responded=2026-04-20", under: "luton", asOf: Self.asOf)
    #expect(answer.policy.outcome.status == .uncertain)
    #expect(answer.policy.outcome.doubt == .impossibleDay)
    // Within the 15 working days, and after the day to which it was extended, the approval is no matter.
    for (day, status) in [("2026-03-23", Deadline.Status.met), ("2026-05-01", .missed)] {
      let answer = try deadline(.stage1Response, words + "stage-1-responded=\(day)", under: "luton", asOf: Self.asOf)
      #expect(answer.policy.outcome.status == status, "\(day)")
    }
  }

  @Test("What may come before the start of its limit is in time", arguments: DatedSlip.possible)
  func possible(slip: DatedSlip) throws {
    #expect(try deadline(slip.id, slip.words, under: slip.policy, asOf: Self.asOf).policy.outcome.status == .met)
  }

  @Test(
    "Columns say the same as schedules, with tables and without",
    arguments: ["freedom-of-information", "luton", "regulations"])
  func columns(policy: String) throws {
    let slips = (DatedSlip.ofPolicies + DatedSlip.ofLaw).filter {
      $0.policy == policy && !$0.words.contains("became-aware")
    }
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy(policy, on: day("2026-01-01")))
    for slip in slips {
      let record = record(slip.words)
      var cases = CaseColumns(count: 2, assumesComplete: true)
      for entry in record.events {
        try cases.set(entry.event, to: [entry.days.lowerBound.number, CaseColumns.blank])
      }
      if slip.words.contains("oral") { try cases.set(.mode, to: ["oral", nil]) }
      if slip.words.contains("director-agrees") { try cases.set(.directorAgrees, to: ["no", nil]) }
      let columns = try plan.outcomes(of: cases, asOf: day(Self.asOf), calendars: .englandAndWales)
      let schedule = plan.schedule(of: record, asOf: day(Self.asOf), calendars: .englandAndWales)
      #expect(columns.map { $0.status[0] } == schedule.deadlines.map { $0.status }, "\(slip)")
      // One timescale alone looks at what the others say of its start.
      for column in columns {
        let alone = try plan.outcomes(
          of: cases, asOf: day(Self.asOf), only: [column.timescale.id], calendars: .englandAndWales)
        #expect(alone.first?.status == column.status, "\(slip) \(column.timescale.id)")
      }
    }
  }
}
