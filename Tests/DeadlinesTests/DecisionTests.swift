import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Decisions that end what is owed, or that the law forbids")
struct DecisionTests {
  // SI 2006/1738 reg 8(1): the authority shall not consider, or further consider, the complaint.
  private let notConsidered = "received=2026-03-02 proceedings-started=2026-03-04 not-considered=2026-03-05"

  @Test("A complaint that is not considered is owed no answer from that day (reg 8(1))")
  func isNotOwed() throws {
    let before = try deadline(.stage1Response, notConsidered, asOf: "2026-03-04")
    #expect(before.due == day("2026-03-16"))
    #expect(before.status == .running)
    #expect(try deadline(.stage1Response, notConsidered, asOf: "2026-03-05").status == .notApplicable)
    #expect(try deadline(.stage1Response, notConsidered, asOf: "2026-04-01").status == .notApplicable)
  }

  @Test(
    "The decision ends the duties of either layer: Dudley 3.9, Luton 5.3, Cheshire East",
    arguments: ["dudley", "luton", "cheshire-east"])
  func inBothLayers(policy: String) throws {
    let answer = try deadline(.stage1Response, notConsidered, under: policy, asOf: "2026-04-01")
    #expect(answer.status == .notApplicable)
    #expect(answer.law?.status == .notApplicable)
  }

  // 17, 18, 19 and 20 March are the working days from the last day to the decision.
  @Test("What was overdue before the decision was missed, and grows no later")
  func breachStays() throws {
    let answer = try deadline(.stage1Response, "received=2026-03-02 not-considered=2026-03-20", asOf: "2026-04-01")
    #expect(answer.status == .missed)
    #expect(answer.policy.outcome.workingDaysLate == 4)
  }

  @Test("The complaint may be made again within a year of the end of the proceedings (reg 8(4), 8(5))")
  func mayBeMadeAgain() throws {
    let ended = "received=2026-03-02 not-considered=2026-03-05 proceedings-ended=2026-06-01"
    let year = try deadline(.resubmissionLimit, ended, asOf: "2026-06-10")
    #expect(year.due == day("2027-06-01"))
    #expect(year.status == .running)
    // Not yet ended: the year is still to come, whether or not their start is recorded.
    let waiting = try deadline(.resubmissionLimit, "received=2026-03-02 not-considered=2026-03-05", asOf: "2026-06-10")
    #expect(waiting.status == .notStarted)
  }

  @Test("A refusal ends the duties, not the right to complain to the Ombudsman (reg 9, 12; 1974 Act s 26B)")
  func refused() throws {
    let words = "became-aware=2026-02-02 received=2026-03-02 refused=2026-03-06"
    let schedule = try schedule(words, asOf: "2026-04-01")
    #expect(schedule[.stage1Response]?.status == .notApplicable)
    #expect(schedule[.stage2Request]?.status == .notApplicable)
    #expect(schedule[.ombudsmanComplaint]?.status == .running)
    #expect(schedule[.ombudsmanComplaint]?.due == day("2027-02-01"))
    #expect(schedule.rights.map(\.id) == ["ombudsman-complaint"])
  }

  @Test("An act after the decision shows that the complaint was taken up again")
  func takenUpAgain() throws {
    let words = "received=2026-03-02 refused=2026-03-05 stage-2-requested=2026-03-20"
    let schedule = try schedule(words, asOf: "2026-04-01")
    #expect(schedule.ended == nil)
    #expect(schedule[.stage2Response]?.status == .running)
  }

  // Cheshire East, "Fast tracking to the Ombudsman"; Dudley 7.4.
  @Test("After a referral to the Ombudsman no panel is owed", arguments: ["regulations", "cheshire-east", "dudley"])
  func referred(policy: String) throws {
    let words = """
      received=2026-01-05 stage-2-requested=2026-01-20 stage-2-responded=2026-02-10 stage-3-requested=2026-02-12
      referred-to-ombudsman=2026-02-20
      """
    #expect(try deadline(.panel, words, under: policy, asOf: "2026-02-19").law?.status == .running)
    let panel = try deadline(.panel, words, under: policy, asOf: "2026-05-20")
    #expect(panel.status == .notApplicable)
    #expect(panel.law?.status == .notApplicable)
  }

  @Test("A referral in the midst of stage 2 does not end what is owed there")
  func referredEarly() throws {
    let words = "received=2026-01-05 stage-2-requested=2026-01-20 referred-to-ombudsman=2026-02-02"
    let answer = try deadline(.stage2Response, words, asOf: "2026-02-05")
    #expect(answer.due == day("2026-02-24"))
    #expect(answer.status == .running)
  }

  private let declined = """
    received=2026-01-05 stage-1-responded=2026-01-15 stage-2-requested=2026-01-20 complaint-agreed=2026-01-22
    stage-2-declined=2026-01-28
    """

  // Cheshire East: "Stage 2 may be declined"; reg 17(1): the authority must consider the complaint.
  @Test("Cheshire East may decline stage 2 by its own words, but not in law (reg 17(1))")
  func declinedInCheshireEast() throws {
    let schedule = try schedule(declined, under: "cheshire-east", asOf: "2026-03-10")
    let answer = try #require(schedule[.stage2Response])
    // The investigation that would start its clock does not come, nor does a panel.
    #expect(answer.status == .notApplicable)
    for id in ["stage-3-request", "panel-papers", "panel", "panel-report", "stage-3-response"] as [TimescaleID] {
      #expect(schedule[id]?.status == .notApplicable, "\(id)")
    }
    #expect(schedule[.panel]?.law?.status == .notStarted)
    #expect(answer.due == nil)
    #expect(answer.law?.due == day("2026-02-24"))
    #expect(answer.law?.status == .overdue)
    let problem = try #require(schedule.problems.first { $0.code == .declinedAgainstLaw })
    #expect(problem.message(in: schedule).contains("contrary to reg 17(1)"))
  }

  @Test("A step of stage 2 or 3 after the request was declined shows that it was taken up again")
  func declinedAndTakenUp() throws {
    for step in ["investigation-reported", "stage-3-requested"] {
      let schedule = try schedule("\(declined) \(step)=2026-02-20", under: "cheshire-east", asOf: "2026-03-10")
      #expect(schedule[.stage3Response]?.status == .notStarted, "\(step)")
      #expect(!schedule.text.contains("Stage 2 was declined"), "\(step)")
    }
  }

  // SI 2006/1738 reg 8(1), 9, 12: nothing more is done about the complaint.
  @Test(
    "What had not started when a decision was taken is no longer due, unless the case was taken up again",
    arguments: ["withdrawn", "not-considered", "refused"], ["regulations", "cheshire-east", "luton", "dudley"])
  func unstarted(event: String, policy: String) throws {
    let words = "received=2026-03-02 \(event)=2026-03-10"
    func statuses(_ words: String, asOf: String = "2026-04-01") throws -> [Deadline.Status?] {
      let schedule = try schedule(words, under: policy, asOf: asOf)
      let ids: [TimescaleID] = [.stage2Response, .panel, .panelReport]
      return ids.flatMap { [schedule[$0]?.status, schedule[$0]?.law?.status] }
    }
    #expect(try statuses(words).allSatisfy { $0 == .notApplicable })
    #expect(try statuses(words, asOf: "2026-03-09").allSatisfy { $0 == .notStarted })
    #expect(try statuses("\(words) stage-1-responded=2026-03-12").allSatisfy { $0 == .notApplicable })
    #expect(try statuses("\(words) stage-2-requested=2026-03-12")[2...].allSatisfy { $0 == .notStarted })
  }

  // Local Government Act 1974 s 26B: twelve months from the day of first notice, s 26(5): after the council
  // has had the complaint.
  @Test(
    "After a decision the complainant may go to the Ombudsman, although the day of first notice is not recorded",
    arguments: [
      ("received=2026-01-05 not-considered=2026-01-28", "the council has decided not to consider the complaint"),
      ("received=2026-01-05 refused=2026-01-28", "the council has refused the complaint"),
      (
        "received=2026-01-05 stage-2-requested=2026-01-20 stage-2-declined=2026-01-28",
        "the council has declined stage 2"
      ),
      (
        "received=2026-01-05 stage-2-requested=2026-01-08 stage-2-responded=2026-01-20 referred-to-ombudsman=2026-01-28",
        "the council has referred the complaint to the Ombudsman"
      ),
    ])
  func ombudsman(words: String, decision: String) throws {
    func right(_ words: String, _ policy: String, asOf: String = "2026-02-10") throws -> ComplainantRight? {
      try schedule(words, under: policy, asOf: asOf).rights.first { $0.id == "ombudsman-complaint" }
    }
    for policy in ["regulations", "cheshire-east", "luton", "dudley", "cheshire-west", "worcestershire"] {
      let open = try #require(try right(words, policy), "\(policy)")
      #expect(open.opens == day("2026-01-28"))
      #expect(open.closes == nil)
      let needs =
        "the last day needs the day the complainant became aware of the matter (Local Government Act 1974, s 26B); "
      #expect(open.because.hasPrefix(needs + decision), "\(open.because)")
      #expect(!open.because.contains("after the council's own procedure"))
      let known = try #require(try right("became-aware=2025-12-01 \(words)", policy))
      #expect(known.closes == day("2026-11-30"))
      #expect(known.because.contains(decision))
      #expect(!known.because.contains("after the council's own procedure"))
      #expect(try right(words, policy, asOf: "2026-01-27") == nil)
      #expect(try right("\(words) ombudsman-complained=2026-02-02", policy) == nil)
    }
  }

  // Cheshire East, Request for Stage 2 Investigation.
  @Test("Where Cheshire East declines stage 2, its own words refer the complainant to the Ombudsman")
  func referredByDeclining() throws {
    let right = try schedule(declined, under: "cheshire-east", asOf: "2026-03-10").rights.first {
      $0.id == "ombudsman-complaint"
    }
    #expect(right?.because.contains("the complainant is referred straight to the Ombudsman") == true)
    let elsewhere = try schedule(declined, under: "dudley", asOf: "2026-03-10").rights.first {
      $0.id == "ombudsman-complaint"
    }
    #expect(elsewhere?.because.hasSuffix("the council has declined stage 2") == true)
  }

  // Reg 17(1) is about complaints under the statutory procedure.
  @Test(
    "The law's duty to consider a complaint at stage 2 is named beside Cheshire East's own words, and only where it is one"
  )
  func declinedInLaw() throws {
    func because(_ words: String) throws -> String? {
      try schedule("\(declined) \(words)", under: "cheshire-east", asOf: "2026-03-10").rights.first {
        $0.id == "ombudsman-complaint"
      }?.because
    }
    #expect(
      try because("")?.hasSuffix(
        "Request for Stage 2 Investigation); in law, the authority must consider the complaint (reg 17(1))") == true)
    #expect(try because("route=corporate")?.contains("the complainant is referred straight to the Ombudsman") == true)
    #expect(try because("route=corporate")?.contains("17(1)") == false)
  }

  // Reg 8(4) and 8(5) are about complaints under the statutory procedure.
  @Test("A corporate complaint that is not considered has no year in which it may be made again")
  func corporate() throws {
    let words = "received=2026-03-02 not-considered=2026-03-05"
    let statutory = try schedule(words, under: "cheshire-east", asOf: "2026-04-01").text
    #expect(statutory.contains("no further steps are due; the complaint may be made again within a year"))
    let corporate = try schedule("\(words) route=corporate", under: "cheshire-east", asOf: "2026-04-01").text
    #expect(corporate.contains("\nNot considered, by the decision of 2026-03-05: no further steps are due.\n"))
  }

  @Test(
    "On the time to make the complaint nothing hangs once it is over; the Ombudsman's time goes on",
    arguments: ["withdrawn", "refused", "not-considered"])
  func undated(end: String) throws {
    let text = try schedule("received=2026-03-02 \(end)=2026-03-05", under: "luton", asOf: "2026-04-01").text
    #expect(!text.contains("Time to make the complaint:"))
    #expect(text.contains("Complaint to the Ombudsman: needs the day"))
  }

  @Test(
    "A document that does not let the council decline stage 2 is not changed by it", arguments: ["luton", "dudley"])
  func declinedElsewhere(policy: String) throws {
    let schedule = try schedule(declined, under: policy, asOf: "2026-04-10")
    #expect(schedule[.stage2Response]?.status == .overdue)
    #expect(schedule.problems.contains { $0.code == .declinedAgainstLaw })
  }

  // Reg 8(1) forbids to go on considering the complaint, not to acknowledge it; a referral ends
  // stage 3, so that only a step of stage 3 undoes it.
  @Test(
    "An acknowledgement, a contact or a letter does not undo a decision; a step of the next stage does",
    arguments: [
      ("not-considered=2026-03-10 acknowledged=2026-03-12", true),
      ("refused=2026-03-10 contacted=2026-03-12", true),
      ("not-considered=2026-03-10 stage-1-responded=2026-03-12", true),
      ("not-considered=2026-03-10 stage-2-requested=2026-03-12", false),
      ("stage-2-requested=2026-03-03 referred-to-ombudsman=2026-03-10 stage-2-responded=2026-03-12", true),
      ("stage-2-requested=2026-03-03 referred-to-ombudsman=2026-03-10 panel-held=2026-03-12", false),
      ("withdrawn=2026-03-10 acknowledged=2026-03-12", true),
      ("withdrawn=2026-03-10 stage-1-skipped=2026-03-12", false),
    ])
  func reopening(words: String, isEnded: Bool) throws {
    let schedule = try schedule("received=2026-03-02 \(words)", under: "luton", asOf: "2026-04-20")
    #expect((schedule.ended != nil) == isEnded)
    if isEnded { #expect(!schedule.text.contains("Projected dates")) }
  }

  @Test(
    "The text says how a case ended, and lists nothing as coming",
    arguments: [
      ("withdrawn", "Withdrawn on 2026-03-05: no further steps are due."),
      ("not-considered", "Not considered, by the decision of 2026-03-05: no further steps are due"),
      ("refused", "Refused on 2026-03-05: no further steps are due."),
      ("closed", "Closed on 2026-03-05: no further steps are expected."),
      ("referred-to-ombudsman", "Referred to the Ombudsman on 2026-03-05: stage 3 is no longer due."),
    ])
  func text(event: String, line: String) throws {
    let schedule = try schedule("received=2026-03-02 \(event)=2026-03-05", under: "luton", asOf: "2026-03-09")
    #expect(schedule.ended?.event == CaseEvent(rawValue: event))
    #expect(schedule.ended?.days == day("2026-03-05")...day("2026-03-05"))
    #expect(schedule.text.contains("\n" + line))
    #expect(!schedule.text.contains("Not started:"))
    // A referral leaves stages 1 and 2 owed.
    #expect(schedule.text.contains("Projected dates") == (event == "referred-to-ombudsman"))
    #expect(!schedule.text.contains("Review panel"))
    let running = try DeadlinesTests.schedule(
      "received=2026-03-02 \(event)=2026-03-05", under: "luton", asOf: "2026-03-04"
    ).text
    #expect(!running.contains("\n" + line))
    #expect(running.contains("Projected dates"))
  }
}
