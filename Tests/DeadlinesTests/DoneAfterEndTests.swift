import DeadlineReports
import Deadlines
import Testing
import Timescales
import WorkingDays

// SI 2006/1738 reg 7: a complaint may be withdrawn at any time; reg 8(1): the authority shall not consider,
// or further consider, it; reg 9 and 12: it need not. What was not done by then is owed no longer.
@Suite("What is done after a withdrawal or a decision")
struct DoneAfterEndTests {
  // By hand: ten working days after 2 March 2026 are over on the 16th, and Luton's and Dudley's limits
  // are not over before 5 March.
  @Test(
    "Whether an answer after the end was still owed is not known, late or not, and the end is said",
    arguments: ["withdrawn", "not-considered", "refused"],
    ["regulations", "cheshire-east", "luton", "dudley", "worcestershire"])
  func answer(end: String, policy: String) throws {
    for day in ["2026-03-10", "2026-04-20"] {
      let words = "received=2026-03-02 \(end)=2026-03-05 stage-1-responded=\(day)"
      let schedule = try schedule(words, under: policy, asOf: "2026-05-02")
      let answer = try #require(schedule[.stage1Response])
      for layer in [answer.policy, answer.law].compactMap(\.self) {
        #expect(layer.outcome.status == .uncertain, "\(words)")
        #expect(layer.outcome.doubt == .doneAfterEnd)
        #expect(layer.outcome.workingDaysLate == nil)
      }
      #expect(schedule.ended?.event.rawValue == end)
      let problem = try #require(schedule.problems.first { $0.timescale == .stage1Response })
      #expect(problem.message(in: schedule).contains("was done on \(day), after"))
      #expect(problem.message(in: schedule).contains("on 2026-03-05. Was the complaint taken up again?"))
      #expect(schedule[.stage2Request]?.status == .notApplicable)
      #expect(!schedule.text.contains("Not started:"))
      #expect(schedule.rights.contains { $0.id == "ombudsman-complaint" } == (end != "withdrawn"))
      #expect(!schedule.rights.contains { $0.id.contains("stage-2") })
    }
  }

  // By hand: from 16 March to 20 April 2026 there are 23 working days, with Good Friday and Easter Monday.
  @Test("What was done by the end was done, and what was late before the end is late")
  func before() throws {
    let done = try deadline(
      .stage1Response, "received=2026-03-02 stage-1-responded=2026-03-12 withdrawn=2026-03-12", asOf: "2026-05-02")
    #expect(done.status == .met)
    let late = try deadline(
      .stage1Response, "received=2026-03-02 refused=2026-03-17 stage-1-responded=2026-04-20", asOf: "2026-05-02")
    #expect(late.status == .missed)
    #expect(late.policy.outcome.workingDaysLate == 23)
  }

  // By hand: 25 working days after 2 February 2026 are over on 9 March.
  @Test("A step of stage 2 within its time shows that the complaint was taken up again; the answer alone does not")
  func takenUpAgain() throws {
    let words = "received=2026-01-05 stage-2-requested=2026-02-02 withdrawn=2026-02-10 stage-2-responded=2026-05-20"
    let alone = try schedule(words, asOf: "2026-05-30")
    #expect(alone[.stage2Response]?.status == .uncertain)
    let line = "\nWithdrawn on 2026-02-10; a later step suggests that the case was taken up again.\n"
    #expect(alone.text.contains(line))
    let again = try schedule("\(words) investigator-appointed=2026-02-16", asOf: "2026-05-30")
    #expect(again[.stage2Response]?.status == .missed)
    #expect(again.text.contains(line))
    // Nor is the answer in time a step before itself.
    let early = try deadline(
      .stage2Response,
      "received=2026-01-05 stage-2-requested=2026-02-02 withdrawn=2026-02-10 stage-2-responded=2026-03-02",
      asOf: "2026-05-30")
    #expect(early.status == .uncertain)
    let later = try schedule("\(words) investigator-appointed=2026-03-10", asOf: "2026-05-30")
    #expect(later[.stage2Response]?.status == .uncertain)
  }

  // By hand: 25 working days after 1 June 2026 are over on 6 July, 65 on 1 September (31 August is a day off).
  @Test(
    "An end between the first limit and the maximum leaves a later answer in doubt if a notice may have extended it")
  func withinMaximum() throws {
    let words =
      "received=2026-05-01 stage-2-requested=2026-06-01 not-considered=2026-07-20 stage-2-responded=2026-09-07"
    #expect(try deadline(.stage2Response, words, asOf: "2026-10-01").status == .missed)
    let slip = try deadline(.stage2Response, "\(words) delay-notice-sent=2025-07-01", asOf: "2026-10-01")
    #expect(slip.status == .uncertain)
  }

  @Test(
    "An acknowledgement or a letter undoes neither a withdrawal nor a closing, and nothing lies ahead",
    arguments: [
      ("luton", "withdrawn=2026-03-05 acknowledged=2026-03-06", "Withdrawn on 2026-03-05: no further steps are due."),
      ("dudley", "closed=2026-03-05 acknowledged=2026-03-06", "Closed on 2026-03-05: no further steps are expected."),
      ("dudley", "closed=2026-03-05 logged=2026-03-06", "Closed on 2026-03-05: no further steps are expected."),
      ("luton", "withdrawn=2026-03-05 contacted=2026-03-06", "Withdrawn on 2026-03-05: no further steps are due."),
      (
        "cheshire-east", "withdrawn=2026-03-05 stage-1-responded=2026-03-06",
        "Withdrawn on 2026-03-05: no further steps are due."
      ),
    ])
  func standing(policy: String, words: String, line: String) throws {
    let schedule = try schedule("received=2026-03-02 \(words)", under: policy, asOf: "2026-04-20")
    #expect(schedule.text.contains("\n\(line)\n"))
    #expect(!schedule.text.contains("Not started:"))
    #expect(!schedule.text.contains("Projected dates"))
    #expect(!schedule.rights.contains { $0.id == "straight-to-stage-2" })
    if words.hasPrefix("withdrawn") {
      #expect(schedule[.stage2Request]?.status == .notApplicable)
      #expect(schedule[.stage2Request]?.law?.status == .notApplicable)
    }
  }

  @Test("A request for the next stage takes a withdrawn or closed case up again", arguments: ["withdrawn", "closed"])
  func request(end: String) throws {
    let schedule = try schedule(
      "received=2026-03-02 \(end)=2026-03-05 stage-2-requested=2026-03-20", asOf: "2026-04-01")
    #expect(schedule.ended == nil)
    #expect(schedule[.stage2Response]?.status == .running)
    #expect(schedule.text.contains("on 2026-03-05; a later step suggests that the case was taken up again."))
  }

  // Reg 17(5): the time of stage 2 starts with the written record; Cheshire East: the window opens with
  // the receipt of the response.
  @Test("No clock starts after an end that stands")
  func clocks() throws {
    let oral = "received=2026-03-02 mode=oral stage-1-responded=2026-03-10 stage-2-requested=2026-03-20"
    let record = try deadline(
      .stage2Response, "\(oral) withdrawn=2026-03-25 written-record-produced=2026-03-27", asOf: "2026-06-01")
    #expect(record.status == .notApplicable)
    let again = try deadline(
      .stage2Response,
      "\(oral) withdrawn=2026-03-25 written-record-produced=2026-03-27 investigator-appointed=2026-03-30",
      asOf: "2026-04-01")
    #expect(again.status == .running)
    let window = try deadline(
      .stage2Request,
      "received=2026-03-02 stage-1-responded=2026-03-10 withdrawn=2026-03-11 stage-1-response-received=2026-03-12",
      under: "cheshire-east", asOf: "2026-06-01")
    #expect(window.status == .notApplicable)
  }

  // Reg 17(3), 17(6): the notice of 22 August 2023 extends stage 2 to 65 working days after 26 July, which
  // end on 26 October (counted a day at a time). A panel is asked for only after the answer, so the day of its request is wrong.
  @Test("A request for a panel on an impossible day does not take a withdrawn complaint up again")
  func impossibleRequest() throws {
    let words = """
      received=2023-06-18 stage-1-responded=2023-07-07 stage-2-requested=2023-07-26 withdrawn=2023-08-02
      delay-notice-sent=2023-08-22 stage-2-responded=2023-10-17 stage-3-requested=2023-09-07
      """
    #expect(try deadline(.stage2Response, words, asOf: "2026-06-30").status == .uncertain)
  }
}
