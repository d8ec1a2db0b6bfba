import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

/// SI 2006/1738 reg 15(2) and 17(1)(b): stage 1 ends with the request for stage 2.
@Suite("What the next step overtakes is owed no longer")
struct OvertakenTests {
  /// The history procedure without an answer at stage 1.
  private static let whole = """
    received=2024-01-08 stage-2-requested=2024-03-01 stage-2-responded=2024-05-10 stage-3-requested=2024-05-20 \
    panel-held=2024-06-20 panel-reported=2024-06-26 stage-3-responded=2024-07-30
    """

  // By hand: 9 to 12, 15 to 19 and 22 January are 10 working days. Late are 23 to 26, 29 to 31
  // January, 1, 2, 5 to 9, 12 to 16, 19 to 23, 26 to 29 February and 1 March.
  @Test("Stage 1 gets no later once stage 2 is requested", arguments: ["2024-03-01", "2026-01-05"])
  func stage1(asOf: String) throws {
    let outcome = try deadline("stage-1-response", Self.whole, asOf: asOf).policy.outcome
    #expect(outcome.due == day("2024-01-22"))
    #expect(outcome.status == .missed)
    #expect(outcome.metOn == nil)
    #expect(outcome.workingDaysLate == 29)
    #expect(outcome.workingDaysTaken == 39)
  }

  @Test("Until the request it is overdue")
  func before() throws {
    let outcome = try deadline("stage-1-response", Self.whole, asOf: "2024-02-29").policy.outcome
    #expect(outcome.status == .overdue)
    #expect(outcome.workingDaysLate == 28)
  }

  // By hand: day 10 is 2024-01-22.
  @Test(
    "Nothing was late if stage 2 was requested by the last day",
    arguments: [
      ("2024-01-19", Deadline.Status.notApplicable, nil), ("2024-01-22", .notApplicable, nil),
      ("2024-01-23", .missed, 1),
    ])
  func turn(requested: String, status: Deadline.Status, late: Int?) throws {
    let words = "received=2024-01-08 stage-2-requested=\(requested)"
    for asOf in ["2024-01-23", "2026-01-05"] {
      let outcome = try deadline("stage-1-response", words, asOf: asOf).policy.outcome
      #expect(outcome.status == status)
      #expect(outcome.workingDaysLate == late)
    }
  }

  // By hand: day 10 is 2024-01-22.
  @Test("Stage 2 answered shows that it was requested, in time or not")
  func answeredWithoutRequest() throws {
    let schedule = try schedule("received=2024-01-08 stage-2-responded=2024-03-01")
    let outcome = try #require(schedule[.stage1Response]).policy.outcome
    #expect(outcome.status == .uncertain)
    #expect(outcome.doubt == .overtakenAtTheLatest)
    #expect(outcome.workingDaysLate == nil)
    let message = try #require(
      schedule.problems.first { $0.code == .uncertainStatus && $0.timescale == .stage1Response }
    ).message(in: schedule)
    #expect(message.hasSuffix("is not recorded, and may have been within the time limit"))
    let inTime = try deadline("stage-1-response", "received=2024-01-08 stage-2-responded=2024-01-22").policy.outcome
    #expect(inTime.status == .notApplicable)
  }

  // By hand: three working days after Monday 5 January 2026 end on the 8th; 9 and 12 to 16 January are six more.
  @Test(
    "What was not done before the answer at stage 1 was late until then, recorded or not that stage 2 was asked for",
    arguments: [
      "", "stage-2-requested=2026-01-30 stage-2-responded=2026-04-01", "stage-2-responded=2026-04-01",
      "complaint-agreed=2026-02-10", "investigation-reported=2026-03-10",
    ], ["luton", "cheshire-east"])
  func acknowledgement(stage2: String, policy: String) throws {
    let words = "received=2026-01-05 stage-1-responded=2026-01-16 \(stage2)"
    let outcome = try deadline(.acknowledgement, words, under: policy, asOf: "2026-05-10").policy.outcome
    #expect(outcome.status == .missed)
    #expect(outcome.workingDaysLate == 6)
  }

  @Test("What proves that the next step has begun overtakes as well")
  func proved() throws {
    // Stage 2 was requested by the day on which the complaint was agreed.
    let late = try deadline("stage-1-response", "received=2024-01-08 complaint-agreed=2024-03-01").policy.outcome
    #expect(late.status == .uncertain)
    #expect(late.workingDaysLate == nil)
    let inTime = try deadline("stage-1-response", "received=2024-01-08 complaint-agreed=2024-01-22")
    #expect(inTime.policy.outcome.status == .notApplicable)
  }

  // By hand, from 13.2 of Luton's procedure: 3 working days after 19 December are over on 24
  // December.
  @Test("An acknowledgement that the answer made needless is neither met nor missed")
  func needless() throws {
    let words = "received=2025-12-19 stage-1-responded=2025-12-22"
    let outcome = try deadline("acknowledgement", words, under: "luton", asOf: "2026-01-10").policy.outcome
    #expect(outcome.due == day("2025-12-24"))
    #expect(outcome.status == .notApplicable)
    #expect(outcome.metOn == nil)
    #expect(outcome.workingDaysLate == nil)
  }

  // By hand, from Dudley 4.1: one working day after 4 March. Late are 6 to 8 and 11 to 15 March.
  @Test("An acknowledgement gets no later once the complaint is answered, and is owed no longer")
  func acknowledgement() throws {
    let history = try schedule(
      "received=2019-03-04 stage-1-responded=2019-03-15", under: "dudley", asOf: "2026-11-28")
    let outcome = try #require(history["acknowledgement"]).policy.outcome
    #expect(outcome.due == day("2019-03-05"))
    #expect(outcome.status == .missed)
    #expect(outcome.workingDaysLate == 8)
    #expect(history.open() == [])
  }

  @Test("An act that was done counts as done, whatever came before it")
  func done() throws {
    let words = "received=2019-03-04 acknowledged=2019-03-18 stage-1-responded=2019-03-15"
    let outcome = try deadline("acknowledgement", words, under: "dudley").policy.outcome
    #expect(outcome.status == .missed)
    #expect(outcome.metOn == day("2019-03-18"))
  }

  @Test("A next step that lies ahead overtakes nothing yet")
  func ahead() throws {
    let words = "received=2024-01-08 stage-2-requested=2024-03-01"
    #expect(try deadline("stage-1-response", words, asOf: "2024-01-15").policy.outcome.status == .running)
  }

  // By hand: day 10 is 2024-01-22; from 23 January to 2 February are 9 working days.
  @Test("A range of days of the next step is a range of counts")
  func range() throws {
    let request = try deadline(
      "stage-1-response", "received=2024-01-08 stage-2-requested=2024-01-15..2024-02-02", asOf: "2024-06-28")
    #expect(request.policy.outcome.status == .uncertain)
    #expect(request.policy.outcome.doubt == .varies)
    #expect(request.policy.outcome.workingDaysLate == 9)
    #expect(request.policy.earliest?.workingDaysLate == 0)
  }

  // By hand: 25 working days after 1 December 2025 are over on 8 January 2026, 25 after 2 March on 8
  // April.
  @Test("A policy whose answer is in time by its own clock owes no notice of delay (Luton 14.7)")
  func ownClock() throws {
    let words = "stage-2-requested=2025-12-01 complaint-agreed=2026-03-02 stage-2-responded=2026-04-01"
    let history = try schedule(words, under: "luton", asOf: "2026-06-30")
    let response = try #require(history["stage-2-response"])
    #expect(response.policy.outcome.due == day("2026-04-08"))
    #expect(response.policy.outcome.status == .met)
    #expect(response.law?.outcome.status == .missed)
    let notice = try #require(history["stage-2-delay-notice"])
    #expect(notice.policy.outcome.status == .notApplicable)
    #expect(notice.policy.outcome.workingDaysLate == nil)
    #expect(notice.law?.outcome.due == day("2026-01-08"))
    #expect(notice.law?.outcome.status == .missed)
    // By hand: late by its clock as well; the notice is then owed by both.
    let late = try deadline(
      "stage-2-delay-notice", "stage-2-requested=2025-12-01 complaint-agreed=2026-03-02 stage-2-responded=2026-04-09",
      under: "luton")
    #expect(late.policy.outcome.status == .missed)
  }
}
