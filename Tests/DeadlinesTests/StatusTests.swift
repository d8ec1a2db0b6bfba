import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Status as of a day")
struct StatusTests {
  struct Standing: Sendable, CustomTestStringConvertible {
    var id: TimescaleID
    var words: String
    var asOf: String
    var expected: String
    var policy: String

    init(_ id: TimescaleID, _ words: String, _ asOf: String, _ expected: String, under policy: String = "regulations") {
      self.id = id
      self.words = words
      self.asOf = asOf
      self.expected = expected
      self.policy = policy
    }

    var testDescription: String { "\(id) of \(words) on \(asOf)" }
  }

  @Test("Statuses and codes of problems are kept in the order of their declaration")
  func positions() {
    #expect(Deadline.Status.allCases.map { $0.position } == Array(Deadline.Status.allCases.indices))
    #expect(RecordProblem.Code.allCases.map { $0.position } == Array(RecordProblem.Code.allCases.indices))
  }

  /// Status, then working days taken, left and late where there are any: `overdue 11/-/1`.
  private func standing(_ row: Standing) throws -> String {
    let outcome = try deadline(row.id, row.words, under: row.policy, asOf: row.asOf).policy.outcome
    let days = [outcome.workingDaysTaken, outcome.workingDaysLeft, outcome.workingDaysLate]
    return "\(outcome.status.rawValue) \(days.map { $0.map(String.init) ?? "-" }.joined(separator: "/"))"
  }

  // By hand: received on Monday 2026-06-01, due on Monday 2026-06-15; no holiday falls between.
  @Test(
    "An act that is owed runs to its last day, is then overdue, and is met or missed once done",
    arguments: [
      Standing("stage-1-response", "received=2026-06-01", "2026-05-29", "not-started -/-/-"),
      Standing("stage-1-response", "received=2026-06-01", "2026-06-01", "running 0/10/-"),
      Standing("stage-1-response", "received=2026-06-01", "2026-06-02", "running 1/9/-"),
      Standing("stage-1-response", "received=2026-06-01", "2026-06-13", "running 9/1/-"),
      Standing("stage-1-response", "received=2026-06-01", "2026-06-14", "running 9/1/-"),
      Standing("stage-1-response", "received=2026-06-01", "2026-06-15", "due-today 10/0/-"),
      Standing("stage-1-response", "received=2026-06-01", "2026-06-16", "overdue 11/-/1"),
      Standing("stage-1-response", "received=2026-06-01", "2026-06-20", "overdue 14/-/4"),
      Standing("stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-12", "2026-07-01", "met 9/-/-"),
      Standing("stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-15", "2026-07-01", "met 10/-/-"),
      Standing("stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-16", "2026-07-01", "missed 11/-/1"),
      Standing("stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-15", "2026-06-15", "met 10/-/-"),
      Standing("stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-01", "2026-06-15", "met 0/-/-"),
    ])
  func duty(row: Standing) throws {
    #expect(try standing(row) == row.expected)
  }

  // By hand: an extension to 2026-06-29.
  @Test(
    "The extended day is what counts once it was granted",
    arguments: [
      Standing(
        "stage-1-response", "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground=complex",
        "2026-06-16", "running 11/9/-"),
      Standing(
        "stage-1-response", "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground=complex",
        "2026-06-29", "due-today 20/0/-"),
      Standing(
        "stage-1-response", "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground=complex",
        "2026-06-30", "overdue 21/-/1"),
      Standing(
        "stage-1-response", "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground=agreed",
        "2026-06-16", "overdue 11/-/1"),
    ])
  func extended(row: Standing) throws {
    #expect(try standing(row) == row.expected)
  }

  // By hand: 20 working days after Wednesday 2026-07-01 is Wednesday 2026-07-29.
  @Test(
    "A window that is not used lapses; used too late it is missed",
    arguments: [
      Standing("stage-3-request", "stage-2-response-received=2026-07-01", "2026-06-30", "not-started -/-/-"),
      Standing("stage-3-request", "stage-2-response-received=2026-07-01", "2026-07-28", "running 19/1/-"),
      Standing("stage-3-request", "stage-2-response-received=2026-07-01", "2026-07-29", "due-today 20/0/-"),
      Standing("stage-3-request", "stage-2-response-received=2026-07-01", "2026-07-30", "lapsed 21/-/-"),
      Standing(
        "stage-3-request", "stage-2-response-received=2026-07-01 stage-3-requested=2026-07-29", "2026-08-03",
        "met 20/-/-"),
      Standing(
        "stage-3-request", "stage-2-response-received=2026-07-01 stage-3-requested=2026-07-30", "2026-08-03",
        "missed 21/-/1"),
      Standing(
        "stage-2-request", "received=2026-05-01 stage-1-response-received=2026-07-01", "2026-07-30", "lapsed 21/-/-",
        under: "cheshire-east"),
    ])
  func window(row: Standing) throws {
    #expect(try standing(row) == row.expected)
  }

  // By hand: reg 15(2) has no limit; it opens with the response, or when the time for it is out.
  @Test(
    "A right without a limit is open from the response, or from the day after its last day, until it is used",
    arguments: [
      Standing("stage-2-request", "received=2026-06-01", "2026-06-15", "not-started -/-/-"),
      Standing("stage-2-request", "received=2026-06-01", "2026-06-16", "open -/-/-"),
      Standing("stage-2-request", "received=2026-06-01", "2028-06-16", "open -/-/-"),
      Standing(
        "stage-2-request", "received=2026-06-01 stage-1-responded=2026-06-04", "2026-06-03", "not-started -/-/-"),
      Standing("stage-2-request", "received=2026-06-01 stage-1-responded=2026-06-04", "2026-06-04", "open -/-/-"),
      Standing(
        "stage-2-request", "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground=complex",
        "2026-06-16", "not-started -/-/-"),
      Standing(
        "stage-2-request", "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground=complex",
        "2026-06-30", "open -/-/-"),
      Standing("stage-2-request", "received=2026-06-01 stage-2-requested=2026-09-01", "2026-09-01", "met -/-/-"),
      // An agreed complaint shows that stage 2 was asked for, but not before it was agreed.
      Standing("stage-2-request", "received=2026-06-01 complaint-agreed=2026-09-01", "2026-09-01", "met -/-/-"),
      Standing("stage-2-request", "received=2026-06-01 complaint-agreed=2026-09-01", "2026-08-31", "open -/-/-"),
      Standing("stage-2-request", "received=2026-06-01 complaint-agreed=2026-09-01", "2026-06-05", "not-started -/-/-"),
      Standing("stage-2-request", "received=2026-06-01 withdrawn=2026-06-20", "2026-06-22", "not-applicable -/-/-"),
    ])
  func right(row: Standing) throws {
    #expect(try standing(row) == row.expected)
  }

  // By hand: papers for a panel on 2026-07-13 are due by 2026-06-29 (Cheshire East, Arrangements
  // for Panel).
  @Test(
    "What is counted back runs from the moment the panel is arranged",
    arguments: [
      Standing(
        "panel-papers", "received=2026-02-02 panel-arranged-for=2026-07-13", "2026-06-26", "running -/1/-",
        under: "cheshire-east"),
      Standing(
        "panel-papers", "received=2026-02-02 panel-arranged-for=2026-07-13", "2026-06-29", "due-today -/0/-",
        under: "cheshire-east"),
      Standing(
        "panel-papers", "received=2026-02-02 panel-arranged-for=2026-07-13", "2026-06-30", "overdue -/-/1",
        under: "cheshire-east"),
      Standing(
        "panel-papers", "received=2026-02-02 panel-arranged-for=2026-07-13 panel-papers-received=2026-06-29",
        "2026-07-20", "met -/-/-", under: "cheshire-east"),
      Standing(
        "panel-papers", "received=2026-02-02 panel-arranged-for=2026-07-13 panel-papers-received=2026-06-30",
        "2026-07-20", "missed -/-/1", under: "cheshire-east"),
      // The panel met a week later than arranged: the day it met counts.
      Standing(
        "panel-papers",
        "received=2026-02-02 panel-arranged-for=2026-07-13 panel-papers-received=2026-06-30 panel-held=2026-07-20",
        "2026-07-20", "met -/-/-", under: "cheshire-east"),
    ])
  func before(row: Standing) throws {
    #expect(try standing(row) == row.expected)
  }

  @Test("A panel that is arranged has not met")
  func arrangedIsNotHeld() throws {
    let panel = try deadline(
      "panel", "received=2026-02-02 stage-3-requested=2026-06-01 panel-arranged-for=2026-07-13", asOf: "2026-07-14")
    #expect(panel.policy.outcome.status == .overdue)
  }

  // By hand: reg 7, a complaint may be withdrawn at any time.
  @Test(
    "What is still in time when the complaint is withdrawn falls away; a breach before it stands",
    arguments: [
      Standing("stage-1-response", "received=2026-06-01 withdrawn=2026-06-12", "2026-06-11", "running 8/2/-"),
      Standing("stage-1-response", "received=2026-06-01 withdrawn=2026-06-12", "2026-06-12", "not-applicable -/-/-"),
      Standing("stage-1-response", "received=2026-06-01 withdrawn=2026-06-12", "2026-07-12", "not-applicable -/-/-"),
      Standing("stage-1-response", "received=2026-06-01 withdrawn=2026-06-15", "2026-07-12", "not-applicable -/-/-"),
      Standing(
        "stage-1-response", "received=2026-06-01 withdrawn=2026-06-16", "2026-06-16", "missed 11/-/1"),
      Standing(
        "stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-10 withdrawn=2026-06-12", "2026-07-12",
        "met 7/-/-"),
      Standing(
        "stage-3-request", "stage-2-response-received=2026-07-01 withdrawn=2026-07-08", "2026-08-12",
        "not-applicable -/-/-"),
    ])
  func withdrawn(row: Standing) throws {
    #expect(try standing(row) == row.expected)
  }

  // By hand.
  @Test(
    "An event after the as-of day starts its clock and meets nothing",
    arguments: [
      Standing("stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-10", "2026-06-09", "running 6/4/-"),
      Standing("stage-1-response", "received=2026-06-01 stage-1-responded=2026-06-10", "2026-06-10", "met 7/-/-"),
      Standing("panel-report", "panel-held=2026-07-01 panel-reported=2026-07-06", "2026-06-30", "not-started -/-/-"),
      Standing("panel-report", "panel-held=2026-07-01 panel-reported=2026-07-06", "2026-07-01", "running 0/5/-"),
      Standing(
        "stage-1-response", "received=2026-06-01 stage-1-response-received=2026-06-15", "2026-06-14", "running 9/1/-"),
    ])
  func future(row: Standing) throws {
    #expect(try standing(row) == row.expected)
  }

  @Test("A clock that will start has its due day already")
  func futureStart() throws {
    let schedule = try schedule("received=2026-06-01", asOf: "2026-05-01")
    let stage1 = try #require(schedule["stage-1-response"]).policy.outcome
    #expect(stage1.status == .notStarted)
    #expect(stage1.due == day("2026-06-15"))
    #expect(schedule.codes == ["event-after-as-of"])
  }

  // By hand. Cheshire East, Timescales for Panel: no last day while the complainant cannot attend.
  @Test("A panel that waits for the complainant has no last day at Cheshire East, and has one in law")
  func openEnded() throws {
    let words = "received=2026-02-02 stage-3-requested=2026-06-01 complainant-unavailable=yes"
    let waiting = try deadline("panel", words, under: "cheshire-east", asOf: "2026-09-01")
    #expect(waiting.policy.outcome.isOpenEnded)
    #expect(waiting.policy.outcome.operativeDue == nil)
    #expect(waiting.policy.outcome.status == .running)
    #expect(waiting.policy.outcome.due == day("2026-07-13"))
    #expect(waiting.law?.outcome.isOpenEnded == false)
    #expect(waiting.law?.outcome.operativeDue == day("2026-07-13"))
    #expect(waiting.law?.outcome.status == .overdue)
    let held = try deadline("panel", "\(words) panel-held=2026-08-20", under: "cheshire-east", asOf: "2026-09-01")
    #expect(held.policy.outcome.status == .met)
    #expect(held.law?.outcome.status == .missed)
    // Once a day is arranged for that complainant it is the last day, unless it lies within the 30 working days.
    func arranged(_ day: String, _ more: String = "", asOf: String = "2026-09-01") throws -> String {
      let panel = try deadline(
        "panel", "\(words) panel-arranged-for=\(day) \(more)", under: "cheshire-east", asOf: asOf)
      #expect(!panel.policy.outcome.isOpenEnded)
      #expect(panel.law?.outcome.operativeDue == DeadlinesTests.day("2026-07-13"))
      return "\(panel.operativeDue?.description ?? "-") \(panel.status.rawValue)"
    }
    #expect(try arranged("2026-09-10") == "2026-09-10 running")
    #expect(try arranged("2026-09-01") == "2026-09-01 due-today")
    #expect(try arranged("2026-08-20") == "2026-08-20 overdue")
    #expect(try arranged("2026-08-20", "panel-held=2026-08-20") == "2026-08-20 met")
    #expect(try arranged("2026-08-20", "panel-held=2026-08-21") == "2026-08-20 missed")
    #expect(try arranged("2026-07-06", asOf: "2026-07-10") == "2026-07-13 running")
    let available = try deadline(
      "panel",
      "received=2026-02-02 stage-3-requested=2026-06-01 complainant-unavailable=no panel-arranged-for=2026-09-10",
      under: "cheshire-east",
      asOf: "2026-09-01")
    #expect(!available.policy.outcome.isOpenEnded)
    #expect(available.policy.outcome.status == .overdue)
  }
}
