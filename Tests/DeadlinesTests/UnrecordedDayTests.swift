import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

/// Stage 2 asked for on 2026-03-02: day 25 is 2026-04-08, day 65 is 2026-06-05 (law examples).
@Suite("A notice of delay of which the date in the notice is not recorded (SI 2006/1738 reg 17(6)(b))")
struct UnrecordedDayTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var asOf: String
    var status: Deadline.Status
    var isRobust: Bool
    var isReported: Bool

    init(
      _ name: String, _ words: String = "", asOf: String = "2026-07-31", _ status: Deadline.Status, robust: Bool,
      reported: Bool
    ) {
      testDescription = name
      self.words = words
      self.asOf = asOf
      self.status = status
      isRobust = robust
      isReported = reported
    }

    var record: String {
      "received=2026-02-02 stage-2-requested=2026-03-02 \(words.contains("notice") ? "" : "delay-notice-sent=2026-04-01") \(words)"
    }
  }

  // By hand: the day in the notice lies after day 25 and is day 65 at the latest.
  private static let examples = [
    Example("answered on day 25", "stage-2-responded=2026-04-08", .met, robust: true, reported: false),
    Example("answered on day 26", "stage-2-responded=2026-04-09", .met, robust: false, reported: true),
    Example("answered on day 65", "stage-2-responded=2026-06-05", .met, robust: false, reported: true),
    Example("answered on day 66", "stage-2-responded=2026-06-08", .missed, robust: true, reported: true),
    Example("as of day 25", asOf: "2026-04-08", .running, robust: true, reported: true),
    Example("as of day 26", asOf: "2026-04-09", .running, robust: false, reported: true),
    Example("as of day 65", asOf: "2026-06-05", .dueToday, robust: false, reported: true),
    Example("as of the day after day 65", asOf: "2026-06-06", .overdue, robust: true, reported: true),
    Example(
      "withdrawn on day 25", "withdrawn=2026-04-08", .notApplicable, robust: true, reported: false),
    Example(
      "the date in the notice is recorded and kept", "stage-2-extended-to=2026-05-15 stage-2-responded=2026-05-15",
      .met,
      robust: true, reported: false),
    Example(
      "the date in the notice is recorded and passed", "stage-2-extended-to=2026-05-15 stage-2-responded=2026-05-18",
      .missed,
      robust: true, reported: false),
    Example(
      "a notice on day 26 extends nothing", "delay-notice-sent=2026-04-09 stage-2-responded=2026-05-01", .missed,
      robust: true, reported: false),
    Example(
      "without a notice", "stage-2-extended-to=2026-05-15 no-notice=2026-01-01 stage-2-responded=2026-05-01", .missed,
      robust: true, reported: false),
  ]

  @Test("The verdict is certain only if it is the same whatever date it gave", arguments: examples)
  func verdict(example: Example) throws {
    let schedule = try schedule(example.record, asOf: example.asOf)
    let deadline = try #require(schedule["stage-2-response"])
    #expect(deadline.status == example.status)
    #expect(deadline.isRobust == example.isRobust)
    #expect(schedule.codes.contains("extended-to-not-recorded") == example.isReported)
  }

  @Test("Many cases say the same", arguments: examples.filter { !$0.words.contains("no-notice") })
  func columns(example: Example) throws {
    let record = record(example.record)
    var cases = CaseColumns(count: 1, assumesComplete: true)
    for entry in record.events { try cases.set(entry.event, to: [entry.days.lowerBound.number]) }
    for (fact, day) in record.dayFacts { try cases.set(fact, to: [day.number]) }
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("regulations", on: day("2026-02-02")))
    let column = try plan.outcomes(
      of: cases, asOf: day(example.asOf), only: [.stage2Response], calendars: .englandAndWales)[0]
    #expect(column.status == [example.status])
    #expect(column.isRobust == [example.isRobust])
  }

  @Test("The message asks for the date, and says that the maximum stands in")
  func message() throws {
    let schedule = try schedule("received=2026-02-02 stage-2-requested=2026-03-02 delay-notice-sent=2026-04-01")
    #expect(
      schedule.messages.contains(
        """
        the date to which “Response at stage 2” was extended in law is not recorded, \
        so the maximum stands in for it
        """))
    #expect(schedule["stage-2-response"]?.policy.outcome.operativeDue == day("2026-06-05"))
  }

  // Luton 14.7 and Worcestershire are silent on an extension: the law's applies. Cheshire East,
  // Timescale for Stage 2: an estimate is given. From 2026-03-30 day 25 is 2026-05-07, day 65
  // 2026-07-03 (law examples).
  @Test(
    "What inherits or repeats the law's extension is as uncertain",
    arguments: [
      ("luton", "stage-2-response", "stage-2-responded=2026-05-20", true),
      ("luton", "stage-2-response", "stage-2-responded=2026-05-07", false),
      ("luton", "stage-2-response", "stage-2-responded=2026-05-20 stage-2-extended-to=2026-05-29", false),
      ("worcestershire", "stage-2-response", "stage-2-responded=2026-05-20", true),
      ("cheshire-east", "stage-2-investigation", "investigation-reported=2026-06-01", true),
      ("cheshire-east", "stage-2-investigation", "investigation-reported=2026-05-07", false),
      (
        "cheshire-east", "stage-2-investigation", "investigation-reported=2026-06-01 stage-2-extended-to=2026-06-05",
        false
      ),
    ])
  func councils(policy: String, id: String, words: String, isOpen: Bool) throws {
    let schedule = try schedule(
      """
      received=2026-02-02 stage-2-requested=2026-03-02 complaint-agreed=2026-03-30 agreement-letter-received=2026-03-30
      delay-notice-sent=2026-04-01 \(words)
      """, under: policy)
    let deadline = try #require(schedule[TimescaleID(id)])
    #expect(deadline.status == .met)
    #expect(deadline.policy.outcome.flags.contains(.dependsOnExtension) == isOpen)
    #expect(!deadline.isRobust || !isOpen)
    let reported = schedule.problems.filter { $0.code == .extendedToNotRecorded && $0.layer == .policy }
    #expect(reported.contains { $0.timescale?.rawValue == id } == isOpen)
  }

  // Dudley 3.3 and 5.2 have an extension to 65 days and no notice that gives a date.
  @Test("Where no notice gives a date, the maximum is the last day")
  func dudley() throws {
    let deadline = try deadline(
      "stage-2-response",
      "received=2026-02-02 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 stage-2-responded=2026-05-20",
      under: "dudley")
    #expect(deadline.status == .met && deadline.isRobust)
  }

  // By hand: answered within 8 to 30 April, day 25 being the 8th.
  @Test("A range of days is as uncertain as any of its days")
  func ranges() throws {
    let words = "received=2026-02-02 stage-2-requested=2026-03-02 delay-notice-sent=2026-04-01"
    let partly = try deadline("stage-2-response", "\(words) stage-2-responded=2026-04-08..2026-04-30")
    #expect(partly.status == .met && !partly.isRobust)
    let early = try deadline("stage-2-response", "\(words) stage-2-responded=2026-04-02..2026-04-08")
    #expect(early.status == .met && early.isRobust)
  }
}
