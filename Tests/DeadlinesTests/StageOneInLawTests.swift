import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Stage 1 in law (SI 2006/1738 reg 14)")
struct StageOneInLawTests {
  struct Start: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var start: String

    init(_ name: String, _ words: String, _ start: String) {
      testDescription = name
      self.words = words
      self.start = start
    }
  }

  // By hand, from reg 14(3) and (4).
  @Test(
    "The period starts on the day that the first of the conditions gives",
    arguments: [
      Start("receipt", "received=2026-06-01", "received 2026-06-01"),
      Start("receipt of an oral complaint", "received=2026-06-01 mode=oral", "received 2026-06-01"),
      Start("receipt on a Saturday is receipt on that day", "received=2026-05-23", "received 2026-05-23"),
      Start(
        "sufficient interest decided", "received=2026-06-01 sufficient-interest-decided=2026-06-05",
        "sufficient-interest-decided 2026-06-05"),
      Start(
        "sufficient interest goes before an advocate",
        """
        received=2026-06-01 advocate-requested=2026-06-01 advocate-appointed=2026-06-10
        sufficient-interest-decided=2026-06-05
        """,
        "sufficient-interest-decided 2026-06-05"),
      Start(
        "an advocate asked for, and none at receipt",
        "received=2026-06-01 advocate-requested=2026-05-28 advocate-appointed=2026-06-10",
        "advocate-appointed 2026-06-10"),
      Start(
        "an advocate asked for after receipt",
        "received=2026-06-01 advocate-requested=2026-06-03 advocate-appointed=2026-06-10",
        "advocate-appointed 2026-06-10"),
      Start(
        "an advocate appointed the day after receipt",
        "received=2026-06-01 advocate-requested=2026-06-01 advocate-appointed=2026-06-02",
        "advocate-appointed 2026-06-02"),
      Start(
        "an advocate appointed on the day of receipt",
        "received=2026-06-01 advocate-requested=2026-05-28 advocate-appointed=2026-06-01", "received 2026-06-01"),
      Start(
        "an advocate appointed before receipt",
        "received=2026-06-01 advocate-requested=2026-05-11 advocate-appointed=2026-05-20", "received 2026-06-01"),
      Start(
        "an advocate never asked for", "received=2026-06-01 advocate-appointed=2026-06-10", "received 2026-06-01"),
      Start(
        "a later start that was agreed", "received=2026-06-01 stage-1-start-day=2026-06-12",
        "stage-1-start-day 2026-06-12"),
      Start(
        "an agreed start goes before every other",
        """
        received=2026-06-01 advocate-requested=2026-06-01 advocate-appointed=2026-06-10
        sufficient-interest-decided=2026-06-05 stage-1-start-day=2026-06-12
        """,
        "stage-1-start-day 2026-06-12"),
      Start(
        "an agreed start stands although the advocate was never appointed",
        "received=2026-06-01 advocate-requested=2026-06-01 stage-1-start-day=2026-06-12", "stage-1-start-day 2026-06-12"
      ),
    ])
  func startDay(row: Start) throws {
    let deadline = try deadline("stage-1-response", row.words)
    let start = try #require(deadline.policy.outcome.start)
    #expect("\(deadline.policy.startWord ?? "nothing") \(start)" == row.start)
    #expect(deadline.policy.outcome.clockBasis == .recorded)
  }

  @Test("An advocate asked for and never appointed leaves stage 1 without a start, and nothing stands in for it")
  func advocateNeverAppointed() throws {
    let schedule = try schedule("received=2026-06-01 advocate-requested=2026-06-01", asOf: "2026-08-03")
    let deadline = try #require(schedule["stage-1-response"])
    #expect(deadline.policy.outcome.status == .cannotCompute)
    #expect(deadline.policy.outcome.clockBasis == .missing)
    #expect(deadline.policy.startWord == "advocate-appointed")
    #expect(deadline.policy.outcome.start == nil)
    #expect(deadline.policy.outcome.due == nil)
    #expect(deadline.policy.outcome.maximumDue == nil)
    #expect(deadline.policy.outcome.operativeDue == nil)
    #expect(!deadline.isRobust)
    #expect(schedule.codes == ["start-missing"])
    #expect(
      schedule.messages.allSatisfy {
        $0.hasSuffix("for the advocate who was requested: it starts with the appointment")
      })
  }

  @Test("A decision on sufficient interest starts stage 1 although an advocate is still awaited")
  func interestWithoutAdvocate() throws {
    let deadline = try deadline(
      "stage-1-response", "received=2026-06-01 advocate-requested=2026-06-01 sufficient-interest-decided=2026-06-05",
      asOf: "2026-06-19")
    #expect(deadline.words == "sufficient-interest-decided 2026-06-05, due 2026-06-19, max 2026-07-03, due-today")
  }

  // Law examples for the first four, numpy for the others.
  @Test(
    "10 working days, and at most 20, from the day after the start",
    arguments: [
      ("2025-12-19", "2026-01-07", "2026-01-21"), ("2026-05-23", "2026-06-08", "2026-06-22"),
      // The same complaint, had it come on the next working day.
      ("2026-05-26", "2026-06-09", "2026-06-23"),
      ("2026-12-18", "2027-01-06", "2027-01-20"), ("2025-12-24", "2026-01-12", "2026-01-26"),
      // Good Friday itself; over 29 February; over the State Funeral, the Jubilee, the moved May
      // Day of 2020.
      ("2026-04-03", "2026-04-20", "2026-05-05"), ("2024-02-16", "2024-03-01", "2024-03-15"),
      ("2022-09-09", "2022-09-26", "2022-10-10"), ("2022-05-20", "2022-06-07", "2022-06-21"),
      ("2020-04-30", "2020-05-15", "2020-06-01"), ("2012-05-25", "2012-06-12", "2012-06-26"),
      ("2011-04-18", "2011-05-06", "2011-05-20"), ("2023-04-28", "2023-05-16", "2023-05-31"),
      // The Regulations' first day.
      ("2006-09-01", "2006-09-15", "2006-09-29"),
    ])
  func tenAndTwenty(received: String, due: String, maximum: String) throws {
    let plain = try deadline("stage-1-response", "received=\(received)").policy.outcome
    #expect(plain.due == day(due))
    #expect(plain.operativeDue == day(due))
    #expect(plain.maximumDue == day(maximum))
    let complex = try deadline(
      "stage-1-response", "received=\(received) stage-1-extended=\(received) stage-1-extension-ground=complex"
    ).policy.outcome
    #expect(complex.due == day(due))
    #expect(complex.operativeDue == day(maximum))
  }

  // Reg 14(3)(b) needs a request; a record with the appointment alone may lack it.
  @Test(
    "An advocate appointed after the receipt without a request is asked about, where it could matter",
    arguments: [
      ("received=2026-06-01 advocate-appointed=2026-06-02", true),
      ("received=2026-06-01..2026-06-02 advocate-appointed=2026-06-03", true),
      ("received=2026-06-01 advocate-appointed=2026-06-01", false),
      ("received=2026-06-02..2026-06-04 advocate-appointed=2026-06-03", false),
      ("received=2026-06-01 advocate-requested=2026-06-01 advocate-appointed=2026-06-02", false),
      // Asked for after the time of stage 1 had passed: a request all the same.
      ("received=2026-06-01 advocate-requested=2026-06-22 advocate-appointed=2026-06-24", false),
      ("received=2026-06-01 sufficient-interest-decided=2026-06-03 advocate-appointed=2026-06-02", false),
    ])
  func advocateNotAsked(words: String, isReported: Bool) throws {
    for policy in ["regulations", "cheshire-east", "luton"] {
      let codes = try schedule(words, under: policy, asOf: "2026-07-01").codes
      #expect(codes.contains("advocate-not-asked") == isReported, "\(policy)")
    }
    let corporate = try schedule("\(words) route=corporate", under: "luton", asOf: "2026-07-01")
    #expect(!corporate.codes.contains("advocate-not-asked"))
  }
}
