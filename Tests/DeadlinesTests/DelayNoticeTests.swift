import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

/// Stage 2 asked for on 2026-03-02: day 25 is 2026-04-08, day 65 is 2026-06-05 (law examples).
@Suite("The notice that stage 2 will be late (SI 2006/1738 reg 17(6))")
struct DelayNoticeTests {
  struct Grant: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var extendedTo: String?
    var operative: String
    var codes: [String]

    init(_ name: String, _ words: String, to extendedTo: String?, operative: String, _ codes: String...) {
      testDescription = name
      self.words = words
      self.extendedTo = extendedTo
      self.operative = operative
      self.codes = codes
    }
  }

  // By hand.
  // By hand: 25 working days after Sunday 16 April 2023 are over on 23 May, without 1 and 8 May.
  @Test("Of what shows by when the answer was given, the earliest counts, before its receipt too")
  func shownBeforeReceipt() throws {
    let words = """
      received=2023-03-13 stage-2-requested=2023-04-16 delay-notice-sent=2023-05-07 stage-2-response-received=2023-05-25 \
      stage-3-requested=
      """
    let inTime = try deadline("stage-2-delay-notice", words + "2023-05-23", asOf: "2023-06-30").policy.outcome
    #expect((inTime.due, inTime.status) == (day("2023-05-23"), .notApplicable))
    #expect(try deadline("stage-2-delay-notice", words + "2023-05-24", asOf: "2023-06-30").status == .met)
  }

  @Test("A notice for an oral complaint has a day only with the written record, whatever else is recorded")
  func withoutRecord() throws {
    for words in ["stage-2-requested=2024-03-05", "stage-2-responded=2024-05-10", "delay-notice-sent=2024-04-02"] {
      let notice = try deadline("stage-2-delay-notice", "received=2024-01-08 mode=oral \(words)", asOf: "2024-06-28")
      #expect(notice.status == .cannotCompute, "\(words)")
    }
  }

  @Test(
    "It extends the period if it was sent by the end of day 25",
    arguments: [
      Grant(
        "on day 24", "delay-notice-sent=2026-04-07", to: "2026-06-05", operative: "2026-06-05",
        "extended-to-not-recorded"),
      Grant(
        "on day 25", "delay-notice-sent=2026-04-08", to: "2026-06-05", operative: "2026-06-05",
        "extended-to-not-recorded"),
      Grant(
        "on day 26 it is too late", "delay-notice-sent=2026-04-09", to: "2026-06-05", operative: "2026-04-08",
        "extension-granted-late"),
      Grant(
        "to the day that it names", "delay-notice-sent=2026-04-01 stage-2-extended-to=2026-05-15", to: "2026-05-15",
        operative: "2026-05-15"),
      Grant(
        "not beyond day 65", "delay-notice-sent=2026-04-01 stage-2-extended-to=2026-06-08", to: "2026-06-05",
        operative: "2026-06-05", "extension-capped"),
      Grant(
        "another record of an extension is not one", "stage-2-extended=2026-04-01", to: nil, operative: "2026-04-08"),
      Grant(
        "the ground of an extension of stage 1 plays no part",
        "delay-notice-sent=2026-04-01 stage-1-extension-ground=agreed", to: "2026-06-05", operative: "2026-06-05",
        "extended-to-not-recorded"),
    ])
  func grant(row: Grant) throws {
    let schedule = try schedule("received=2026-02-02 stage-2-requested=2026-03-02 \(row.words)")
    let stage2 = try #require(schedule["stage-2-response"]).policy.outcome
    #expect(stage2.due == day("2026-04-08"))
    #expect(stage2.extendedTo == row.extendedTo.map(day))
    #expect(stage2.operativeDue == day(row.operative))
    #expect(schedule.codes == row.codes)
  }

  // By hand: reg 17(6) extends the day by the notice, not by a day that was written down.
  @Test("A new day without the notice is not a grant, in law or under a council that does not state an extension")
  func dayWithoutNotice() throws {
    let words = "received=2026-02-02 stage-2-requested=2026-03-02 stage-2-extended-to=2026-05-15"
    for policy in ["regulations", "worcestershire"] {
      let stage2 = try deadline("stage-2-response", words, under: policy, asOf: "2026-04-09").policy.outcome
      #expect(stage2.maximumDue == day("2026-06-05"))
      // It is shown, and is not valid.
      #expect(stage2.extendedTo == day("2026-05-15"))
      #expect(stage2.extensionFaults == .noNotice)
      #expect(stage2.operativeDue == day("2026-04-08"))
      #expect(stage2.status == .overdue)
    }
  }

  struct Standing: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var asOf: String
    var status: Deadline.Status

    init(_ name: String, _ words: String, asOf: String = "2026-07-01", _ status: Deadline.Status) {
      testDescription = name
      self.words = words
      self.asOf = asOf
      self.status = status
    }
  }

  // By hand.
  @Test(
    "It is a deadline of its own",
    arguments: [
      Standing("before the request", "", asOf: "2026-03-01", .notStarted),
      Standing("on the day of the request", "", asOf: "2026-03-02", .running),
      Standing("on day 24", "", asOf: "2026-04-07", .running), Standing("on day 25", "", asOf: "2026-04-08", .dueToday),
      Standing("on day 26", "", asOf: "2026-04-09", .overdue),
      Standing("sent on day 25", "delay-notice-sent=2026-04-08", .met),
      Standing("sent on day 26", "delay-notice-sent=2026-04-09", .missed),
      Standing("answered on day 25", "stage-2-responded=2026-04-08", .notApplicable),
      Standing("answered on day 26, without a notice", "stage-2-responded=2026-04-09", .missed),
      Standing(
        "answered on day 26, with a notice", "stage-2-responded=2026-04-09 delay-notice-sent=2026-04-01", .met),
      Standing(
        "answered on day 25, with a notice that turned out needless",
        "stage-2-responded=2026-04-08 delay-notice-sent=2026-04-01", .notApplicable),
      Standing(
        "answered by day 25, which only the receipt shows", "stage-2-response-received=2026-04-08", .notApplicable),
      Standing(
        "an answer on day 20 is not yet one on day 19", "stage-2-responded=2026-03-30", asOf: "2026-03-27", .running),
    ])
  func standing(row: Standing) throws {
    let words = "received=2026-02-02 stage-2-requested=2026-03-02 \(row.words)"
    let notice = try deadline("stage-2-delay-notice", words, asOf: row.asOf)
    #expect(notice.policy.outcome.status == row.status)
    #expect(notice.policy.outcome.due == day("2026-04-08"))
  }

  // By hand: 25 working days after 2 March 2026 are over on 8 April, 25 after 30 March on 7 May.
  @Test(
    "It announces the policy's own answer, by the policy's clock; where the policy is silent, it is the law's",
    arguments: [
      ("cheshire-east", "complaint-agreed 2026-03-30, due 2026-05-07, running", "inferred"),
      ("luton", "complaint-agreed 2026-03-30, due 2026-05-07, running", "inferred"),
      ("dudley", "stage-2-requested 2026-03-02, due 2026-04-08, overdue by 1", "inferred"),
      ("worcestershire", "stage-2-requested 2026-03-02, due 2026-04-08, overdue by 1", "inferred"),
      ("cheshire-west", "stage-2-requested 2026-03-02, due 2026-04-08, overdue by 1", "inherited"),
    ])
  func ownClock(policy: String, words: String, basis: String) throws {
    let notice = try deadline(
      "stage-2-delay-notice", "received=2026-02-02 stage-2-requested=2026-03-02 complaint-agreed=2026-03-30",
      under: policy, asOf: "2026-04-09")
    #expect(notice.words == words)
    #expect(notice.basis.kind.rawValue == basis)
    #expect(notice.law?.words == "stage-2-requested 2026-03-02, due 2026-04-08, overdue by 1")
  }
}
