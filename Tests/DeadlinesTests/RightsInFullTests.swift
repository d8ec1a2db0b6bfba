import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

/// What the complainant may do next, beyond the ordinary next step.
@Suite("Rights in full")
struct RightsInFullTests {
  private func right(
    _ id: String, _ words: String, under policy: String = "regulations", asOf: String
  ) throws -> ComplainantRight? {
    try schedule(words, under: policy, asOf: asOf).rights.first { $0.id == id }
  }

  // MARK: Straight to stage 2

  // Reg 14(1) and 17(1)(a): as long as stage 1 is not answered, whether it is late or not.
  @Test(
    "While stage 1 is not answered, both may agree to leave it out",
    arguments: [
      ("received=2026-06-01", "regulations"), ("received=2026-06-01", "luton"),
      ("received=2026-06-01", "cheshire-west"),
      ("received=2026-06-01 acknowledged=2026-06-02 stage-1-extended=2026-06-08", "cheshire-east"),
      // What is recorded for a later day has not happened.
      ("received=2026-06-01 stage-1-responded=2026-07-01", "regulations"),
      ("received=2026-06-01 stage-1-skipped=2026-07-01", "dudley"),
    ])
  func straightToStage2(words: String, policy: String) throws {
    let right = try #require(try right(ComplainantRight.straightToStage2, words, under: policy, asOf: "2026-06-30"))
    #expect(right.opens == day("2026-06-01"))
    #expect(right.closes == nil)
    #expect(right.isLaw && !right.isAtDiscretion)
    #expect(right.because.hasPrefix("Stage 1 is left out if complainant and authority both agree"))
    #expect(right.because.contains("reg 14(1), 17(1)(a)"))
  }

  @Test(
    "Once stage 1 is answered or left out, or the case over, there is nothing to leave out",
    arguments: [
      ("received=2026-06-01 stage-1-responded=2026-06-30", "regulations"),
      ("received=2026-06-01 stage-1-response-received=2026-06-30", "regulations"),
      ("received=2026-06-01 stage-1-skipped=2026-06-05", "regulations"),
      ("received=2026-06-01 stage-2-requested=2026-06-22", "luton"),
      // A later step proves it.
      ("received=2026-06-01 stage-2-acknowledged=2026-06-24", "luton"),
      ("received=2026-06-01 withdrawn=2026-06-05", "regulations"),
      ("received=2026-06-01 closed=2026-06-05", "regulations"),
      ("received=2026-06-01 route=corporate", "cheshire-east"),
      ("grounds-arose=2026-05-01", "regulations"),
      ("received=2026-06-01", "complaint-handling-code"), ("received=2026-06-01", "freedom-of-information"),
    ])
  func noMoreStraightToStage2(words: String, policy: String) throws {
    #expect(try right(ComplainantRight.straightToStage2, words, under: policy, asOf: "2026-06-30") == nil)
  }

  // MARK: The two days of Cheshire East

  // numpy: 10 working days end on 15 June and 20 on 29 June; the right is there the day after, or
  // with the answer.
  @Test(
    "Cheshire East ties the right to stage 2 to 20 working days, the law to those that apply: both are shown",
    arguments: [
      ("received=2026-06-01", ["law 2026-06-16", "policy 2026-06-30"]),
      ("received=2026-06-01 stage-1-responded=2026-06-18", ["law 2026-06-16", "policy 2026-06-18"]),
      // Answered in time, or extended: one day.
      ("received=2026-06-01 stage-1-responded=2026-06-10", ["law 2026-06-10"]),
      ("received=2026-06-01 stage-1-extended=2026-06-08 stage-1-extension-ground=complex", ["law 2026-06-30"]),
      ("received=2026-06-01 stage-2-requested=2026-06-16", []),
    ])
  func twoDays(words: String, opens: [String]) throws {
    let rights = try schedule(words, under: "cheshire-east", asOf: "2026-06-20").rights
    let requests = rights.filter { $0.id == "stage-2-request" }
    #expect(requests.map { "\($0.isLaw ? "law" : "policy") \($0.opens)" } == opens)
    for own in requests where !own.isLaw {
      #expect(
        own.because.hasPrefix(
          "this is the policy's day; in law, it is 2026-06-16. The right to go to stage 2 is tied to "))
      #expect(own.because.contains("Timescales for Stage 1"))
    }
    // No other council says so.
    #expect(try schedule(words, under: "dudley", asOf: "2026-06-20").rights.allSatisfy(\.isLaw))
  }

  // MARK: At discretion

  // By hand: the day after the last one, without an end. Windows of 20 working days (numpy), a year,
  // twelve months.
  @Test(
    "A late request may still be accepted where there is a discretion; until then the window is a right",
    arguments: [
      (
        "complaint-limit", "grounds-arose=2025-01-10", "2026-01-10", "2025-01-10", "2026-01-10", "2026-01-11",
        "reg 9(2)"
      ),
      (
        "stage-3-request",
        "received=2026-02-02 stage-2-requested=2026-03-02 stage-2-responded=2026-04-02 stage-2-response-received=2026-04-08",
        "2026-05-07", "2026-04-08", "2026-05-07", "2026-05-08", "20-003-273"
      ),
      (
        "ombudsman-complaint", "became-aware=2024-03-10 received=2024-06-03 stage-2-requested=2024-07-01",
        "2025-03-09", "2024-03-10", "2025-03-09", "2025-03-10", "s 26B"
      ),
    ])
  func discretion(
    id: String, words: String, lastDay: String, opens: String, closes: String, from: String, source: String
  ) throws {
    for policy in ["regulations", "luton"] {
      let inTime = try #require(try right(id, words, under: policy, asOf: lastDay))
      #expect(!inTime.isAtDiscretion)
      #expect(inTime.opens == day(opens))
      #expect(inTime.closes == day(closes))
      let next = try #require(day(lastDay).next)
      let late = try #require(try right(id, words, under: policy, asOf: next.description))
      #expect(late.isAtDiscretion)
      #expect(late.opens == day(from))
      #expect(late.closes == nil)
      #expect(late.because.contains(source))
    }
  }

  @Test("A late request that was made is no longer a right, but a person should look at it")
  func lateUse() throws {
    let schedule = try schedule("grounds-arose=2025-01-10 received=2026-01-12", asOf: "2026-01-12")
    #expect(schedule["complaint-limit"]?.policy.outcome.status == .missed)
    #expect(!schedule.rights.contains { $0.id == "complaint-limit" })
    #expect(schedule.codes.contains("late-at-discretion"))
  }

  // MARK: Proceedings

  // Reg 8(5), for proceedings that ended on 31 August 2025; the last day is a bank holiday, and is
  // not put off.
  @Test("After proceedings the complaint may be made again for a year, and not a day longer")
  func resubmission() throws {
    let words = "received=2025-06-02 not-considered=2025-06-09 proceedings-ended=2025-08-31"
    let open = try #require(try right("resubmission-limit", words, asOf: "2026-08-31"))
    #expect(open.opens == day("2025-08-31"))
    #expect(open.closes == day("2026-08-31"))
    #expect(!open.isAtDiscretion)
    // Reg 9(2) lets in what is late under reg 9(1) only.
    #expect(try right("resubmission-limit", words, asOf: "2026-09-01") == nil)
    #expect(try right("resubmission-limit", "\(words) resubmitted=2026-02-02", asOf: "2026-02-03") == nil)
    #expect(try right("resubmission-limit", "received=2025-06-02", asOf: "2025-06-30") == nil)
  }

  // MARK: What is not known, and whose day it is

  @Test("Before a complaint is received there is the right to make it, and no later one is guessed")
  func beforeReceipt() throws {
    let rights = try schedule("grounds-arose=2026-01-10", asOf: "2026-02-02").rights
    #expect(rights.map(\.id) == ["complaint-limit"])
    #expect(rights.first?.opens == day("2026-01-10"))
    #expect(rights.first?.closes == day("2027-01-10"))
  }

  // numpy: 28 and 20 working days after 11 June; Dudley has no window of its own.
  @Test(
    "The law's right to stage 2 names the council's own last day, if it has one and its clock has started",
    arguments: [
      ("luton", "the council's own last day is 2026-07-21"),
      ("cheshire-east", "the council's own last day is 2026-07-09"), ("dudley", nil), ("regulations", nil),
    ])
  func ownWindow(policy: String, own: String?) throws {
    let words = "received=2026-06-01 stage-1-responded=2026-06-10 stage-1-response-received=2026-06-11"
    let right = try #require(try right("stage-2-request", words, under: policy, asOf: "2026-06-12"))
    #expect(right.closes == nil)
    #expect(right.because.contains("own last day") == (own != nil))
    if let own { #expect(right.because.hasSuffix(own)) }
    let ahead = try #require(
      try self.right("stage-2-request", "received=2026-06-01", under: policy, asOf: "2026-06-12"))
    #expect(!ahead.because.contains("own last day"))
  }
}
