import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Stage 2 in law (SI 2006/1738 reg 17)")
struct StageTwoInLawTests {
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

  // Law examples for the written and the oral complaint, by hand for the others: reg 17(4) and (5).
  @Test(
    "The period starts",
    arguments: [
      Start(
        "written: with the receipt of the request", "stage-2-requested=2026-03-02", "stage-2-requested 2026-03-02"),
      Start(
        "written: with the request although a statement is drafted later",
        "stage-2-requested=2026-03-02 written-record-produced=2026-03-16 complaint-agreed=2026-03-30",
        "stage-2-requested 2026-03-02"),
      Start(
        "written: with the agreement to skip stage 1", "stage-1-skipped=2026-02-20", "stage-1-skipped 2026-02-20"),
      Start(
        "written: with that agreement although a request followed",
        "stage-1-skipped=2026-02-20 stage-2-requested=2026-03-02", "stage-1-skipped 2026-02-20"),
      Start(
        "oral: with the written record, signed or not",
        "mode=oral stage-2-requested=2026-03-02 written-record-produced=2026-03-16",
        "written-record-produced 2026-03-16"),
      Start(
        "oral: with the written record although the complaint was agreed earlier",
        "mode=oral stage-2-requested=2026-03-02 complaint-agreed=2026-03-09 written-record-produced=2026-03-16",
        "written-record-produced 2026-03-16"),
      Start(
        "oral: with the written record although stage 1 was skipped",
        "mode=oral stage-1-skipped=2026-02-20 written-record-produced=2026-03-16",
        "written-record-produced 2026-03-16"),
    ])
  func startDay(row: Start) throws {
    for id: TimescaleID in ["stage-2-response", "stage-2-delay-notice"] {
      let deadline = try deadline(id, "received=2026-02-02 \(row.words)")
      let start = try #require(deadline.policy.outcome.start)
      #expect("\(deadline.policy.startWord ?? "nothing") \(start)" == row.start)
    }
  }

  @Test(
    "An oral complaint without its written record leaves stage 2 without a start",
    arguments: ["stage-2-requested=2026-03-02", "stage-1-skipped=2026-03-02"])
  func oralWithoutRecord(words: String) throws {
    let schedule = try schedule("received=2026-02-02 mode=oral \(words)")
    for id: TimescaleID in ["stage-2-response", "stage-2-delay-notice"] {
      let deadline = try #require(schedule[id])
      #expect(deadline.policy.outcome.status == .cannotCompute)
      #expect(deadline.policy.startWord == "written-record-produced")
      #expect(deadline.policy.outcome.due == nil)
    }
    #expect(Set(schedule.codes) == ["start-missing"])
    // Reg 16(2): the record is owed, so this is not a gap in the data.
    #expect(
      Set(schedule.messages) == [
        "the written record of the oral complaint is owed now, as soon as possible (reg 16(2)); the time of stage 2 "
          + "starts when it is produced"
      ])
    // Once stage 2 has been answered, there has been a record.
    let answered = try DeadlinesTests.schedule("received=2026-02-02 mode=oral \(words) stage-2-responded=2026-03-30")
    #expect(answered.messages.contains { $0.hasSuffix("the day the written record was produced is not recorded") })
  }

  @Test("An oral complaint that has not gone to stage 2 waits for nothing")
  func oralNotYet() throws {
    let deadline = try deadline("stage-2-response", "received=2026-02-02 mode=oral")
    #expect(deadline.policy.outcome.status == .notStarted)
  }

  @Test("If stage 1 is skipped, its response is neither awaited nor missed")
  func skipped() throws {
    let schedule = try schedule("received=2026-02-02 stage-1-skipped=2026-02-20")
    // By 16 February the response was owed; an agreement made after that does not undo the breach.
    #expect(schedule["stage-1-response"]?.words.hasSuffix("missed by 4") == true)
    let inTime = try deadline("stage-1-response", "received=2026-02-02 stage-1-skipped=2026-02-16")
    #expect(inTime.policy.outcome.status == .notApplicable)
    #expect(schedule["stage-2-request"]?.policy.outcome.status == .notApplicable)
    #expect(
      schedule["stage-2-response"]?.words
        == "stage-1-skipped 2026-02-20, due 2026-03-27, max 2026-05-28, overdue by 570")
    #expect(schedule.rights.isEmpty)
  }

  // Law examples for the first two, numpy for the others.
  @Test(
    "25 working days, and at most 65 from the same start",
    arguments: [
      ("2026-03-02", "2026-04-08", "2026-06-05"), ("2026-03-16", "2026-04-22", "2026-06-19"),
      ("2024-08-29", "2024-10-03", "2024-11-28"), ("2024-04-09", "2024-05-15", "2024-07-11"),
      ("2022-07-04", "2022-08-08", "2022-10-05"), ("2025-11-28", "2026-01-07", "2026-03-04"),
      ("2023-03-31", "2023-05-11", "2023-07-07"), ("2009-12-24", "2010-02-02", "2010-03-30"),
      ("2019-12-31", "2020-02-05", "2020-04-01"), ("2026-02-20", "2026-03-27", "2026-05-28"),
    ])
  func twentyFiveAndSixtyFive(requested: String, due: String, maximum: String) throws {
    let schedule = try schedule("received=\(requested) stage-2-requested=\(requested)")
    let response = try #require(schedule["stage-2-response"]).policy.outcome
    #expect(response.due == day(due))
    #expect(response.operativeDue == day(due))
    #expect(response.maximumDue == day(maximum))
    #expect(schedule["stage-2-delay-notice"]?.policy.outcome.due == day(due))
  }
}
