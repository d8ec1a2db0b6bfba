import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("What records of real cases show")
struct RealLifeTests {
  // Reg 14(1), 17(1)(a): stage 1 is left out only by agreement. By hand: ten working days after Monday 2
  // March 2026 are over on the 16th.
  @Test(
    "A request for stage 2 within the time of stage 1 asks whether leaving it out was agreed",
    arguments: [
      ("stage-2-requested=2026-03-10", true), ("stage-2-requested=2026-03-16", true),
      // Reg 17(1)(b): after the time of stage 1 no agreement is needed.
      ("stage-2-requested=2026-03-17", false), ("stage-1-skipped=2026-03-09 stage-2-requested=2026-03-10", false),
      ("stage-1-responded=2026-03-09 stage-2-requested=2026-03-10", false),
      ("stage-1-response-received=2026-03-09 stage-2-requested=2026-03-10", false), ("", false),
    ])
  func leftEarly(words: String, isReported: Bool) throws {
    for policy in ["regulations", "luton"] {
      let schedule = try schedule("received=2026-03-02 \(words)", under: policy, asOf: "2026-04-20")
      #expect(schedule.codes.contains("skip-not-recorded") == isReported, "\(policy)")
    }
  }

  // Dudley 7.4; Cheshire East, "Fast tracking to the Ombudsman": after stage 2.
  @Test("A referral to the Ombudsman before stage 2 is answered leaves stages 1 and 2 owed, and says so")
  func referredEarly() throws {
    let words = "received=2026-01-05 stage-1-responded=2026-01-15 referred-to-ombudsman=2026-02-02"
    let early = try schedule(words, asOf: "2026-02-05")
    #expect(early.codes.contains("referred-early"))
    #expect(early[.stage2Response]?.policy.outcome.isProjected == true)
    #expect(early[.panel]?.policy.outcome.isProjected == false)
    let late = try schedule(
      "received=2026-01-05 stage-2-requested=2026-01-16 stage-2-responded=2026-02-01 referred-to-ombudsman=2026-02-02",
      asOf: "2026-02-05")
    #expect(!late.codes.contains("referred-early"))
  }

  // Local Government Act 1974 s 26B: twelve months from the day on which the matter was noticed.
  @Test("Neither a withdrawal nor a decision ends the time for a complaint to the Ombudsman")
  func ombudsman() throws {
    for end in ["withdrawn", "refused", "not-considered"] {
      let words = "became-aware=2026-01-05 received=2026-01-12 \(end)=2026-01-20"
      let right = try deadline(.ombudsmanComplaint, words, asOf: "2026-03-01")
      #expect(right.status == .running, "\(end)")
      #expect(right.due == day("2027-01-04"), "\(end)")
    }
  }

  // Cheshire East, "Request for Stage 2 Investigation": 20 working days after Thursday 15 January 2026
  // are over on 12 February, for either procedure.
  @Test("Under the corporate procedure the council's own window for stage 2 is a right")
  func corporateRight() throws {
    let words = "received=2026-01-05 route=corporate stage-1-responded=2026-01-14 stage-1-response-received=2026-01-15"
    let rights = try schedule(words, under: "cheshire-east", asOf: "2026-01-20").rights
    let right = try #require(rights.first { $0.id == "stage-2-request" })
    #expect(right.opens == day("2026-01-15"))
    #expect(right.closes == day("2026-02-12"))
    #expect(!right.isLaw)
    let lapsed = try schedule(words, under: "cheshire-east", asOf: "2026-02-13").rights
    #expect(!lapsed.contains { $0.id == "stage-2-request" })
  }

  // Reg 8(1): the authority shall not, or not further, consider the complaint.
  @Test("Of a complaint that is not considered no clock runs on through the proceedings")
  func notConsidered() throws {
    let words = "received=2026-03-02 proceedings-started=2026-03-04 suspended=2026-03-05"
    #expect(try schedule(words, asOf: "2026-04-01").codes.contains("pause-runs-on"))
    #expect(try !schedule("\(words) not-considered=2026-03-06", asOf: "2026-04-01").codes.contains("pause-runs-on"))
  }

  @Test("A case that has ended is not said to have started no time limit")
  func endedText() throws {
    let ended = try schedule("received=2026-03-02 not-considered=2026-03-06", asOf: "2026-04-01").text
    #expect(ended.contains("\nNo step is due.\n"))
    #expect(try schedule("", asOf: "2026-04-01").text.contains("No time limit has started."))
  }

  @Test(
    "An answer under another procedure's name is reported, not taken for silence",
    arguments: ["freedom-of-information", "subject-access"])
  func otherName(policy: String) throws {
    let schedule = try schedule("received=2026-03-02 stage-1-responded=2026-03-31", under: policy, asOf: "2026-06-30")
    #expect(schedule.codes.contains("unknown-event"))
    let known = try DeadlinesTests.schedule("received=2026-03-02 closed=2026-03-31", under: policy, asOf: "2026-06-30")
    #expect(!known.codes.contains("unknown-event"))
  }

  // The section 45 Code of Practice, numpy with the days off of any part of the United Kingdom: 20
  // working days after 2 February 2026 are over on 2 March, 40 on 31 March (17 March does not count).
  @Test("An internal review of a request for information has 20 working days, and at most 40")
  func internalReview() throws {
    func reviewed(_ events: [(CaseEvent, String)], asOf: String) throws -> Deadline {
      var record = CaseRecord()
      for (event, text) in events { record.record(event, on: day(text)) }
      let policy = try PolicyLibrary.embedded.policy("freedom-of-information", on: day("2026-01-05"))
      return try #require(Schedule(of: record, under: policy, asOf: day(asOf))["internal-review"])
    }
    let requested: [(CaseEvent, String)] = [
      (.received, "2026-01-05"), ("information-sent", "2026-01-30"), ("internal-review-requested", "2026-02-02"),
    ]
    let review = try reviewed(requested, asOf: "2026-02-20")
    #expect(review.policy.outcome.due == day("2026-03-02"))
    #expect(review.policy.outcome.maximumDue == day("2026-03-31"))
    #expect(review.status == .running)
    let extended = try reviewed(requested + [("internal-review-extended", "2026-02-27")], asOf: "2026-03-20")
    #expect(extended.policy.outcome.operativeDue == day("2026-03-31"))
  }

  // FOIA s 10(6): received is, if later, the day on which the further information of s 1(3) arrives; a
  // second may be needed. By hand, with the days off of any part of the United Kingdom: 20 working days
  // after Tuesday 3 February 2026 are over on 3 March.
  @Test("Of two clarifications the last one counts, in whatever order they are recorded")
  func secondClarification() throws {
    let policy = try PolicyLibrary.embedded.policy("freedom-of-information", on: day("2026-01-05"))
    for days in [["2026-01-20", "2026-02-03"], ["2026-02-03", "2026-01-20"]] {
      var record = CaseRecord()
      record.record(.received, on: day("2026-01-05"))
      for text in days { record.record("clarification-received", on: day(text)) }
      let schedule = Schedule(of: record, under: policy, asOf: day("2026-02-10"))
      #expect(schedule["information-response"]?.due == day("2026-03-03"))
      #expect(schedule.codes == [])
    }
  }

  // The ranges leave open whether the investigator was appointed before or after the withdrawal.
  @Test("Where an act may come after the end of a case, what follows from either is possible")
  func actAfterTheEnd() throws {
    let words = "received=2026-03-02 stage-2-requested=2026-03-03"
    let over = try schedule("\(words) investigator-appointed=2026-03-04 withdrawn=2026-03-10", asOf: "2026-03-12")
    #expect(over[.panel]?.status == .notApplicable)
    let vague = try schedule(
      "\(words) investigator-appointed=2026-03-04..2026-03-11 withdrawn=2026-03-05..2026-03-12", asOf: "2026-03-12")
    #expect(vague[.panel]?.status == .uncertain)
  }
}
