import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

/// An answer cannot be dated before what it answers: as each January, the year is most often wrong.
@Suite("An act that is dated before what it answers says nothing")
struct ImpossibleDayTests {
  // By hand: the tenth working day after Tuesday 5 March 2024 is the 19th.
  @Test("Answered a year before it was received: neither in time nor late")
  func yearSlip() throws {
    let schedule = try schedule("received=2024-03-05 stage-1-responded=2023-03-18", asOf: "2024-06-30")
    let answer = try #require(schedule[.stage1Response]).policy.outcome
    #expect(answer.status == .uncertain)
    #expect(answer.doubt == .impossibleDay)
    #expect(answer.due == day("2024-03-19"))
    #expect(answer.metOn == nil)
    #expect(answer.workingDaysTaken == nil)
    #expect(answer.workingDaysLate == nil)
    #expect(schedule.codes.contains("response-before-request"))
    let message = try #require(schedule.problems.first { $0.code == .uncertainStatus }).message(in: schedule)
    #expect(message.contains("2023-03-18") && message.contains("2024-03-05"))
    // The time of stage 1 is out whenever it was answered; the impossible day opens nothing.
    #expect(schedule.rights.first { $0.id == "stage-2-request" }?.opens == day("2024-03-20"))
  }

  @Test("An answer on the day of the complaint is possible")
  func sameDay() throws {
    let answer = try deadline(.stage1Response, "received=2024-03-05 stage-1-responded=2024-03-05", asOf: "2024-06-30")
    #expect(answer.status == .met)
    // Beside an impossible answer too.
    let acknowledgement = try deadline(
      .acknowledgement, "received=2024-03-05 acknowledged=2024-03-05 stage-1-responded=2023-03-18", under: "dudley",
      asOf: "2024-06-30")
    #expect(acknowledgement.status == .met)
  }

  @Test("An acknowledgement, a log entry or a first contact too", arguments: ["acknowledged", "logged", "contacted"])
  func intake(event: String) throws {
    let policy = event == "contacted" ? "luton" : "dudley"
    let policies = event == "logged" ? ["dudley", "cheshire-east"] : [policy]
    for policy in policies {
      let schedule = try schedule("received=2024-03-05 \(event)=2023-03-06", under: policy, asOf: "2024-06-30")
      let doubtful = schedule.deadlines.filter { $0.policy.outcome.doubt == .impossibleDay }
      #expect(doubtful.count == 1, "\(policy)")
    }
  }

  // SI 2006/1738 reg 18(2): 20 working days from the response, which cannot precede the request.
  @Test("No window runs from an impossible day, so that nobody is shut out by it")
  func window() throws {
    let words = "received=2024-01-08 stage-2-requested=2024-03-05 stage-2-responded=2023-04-10"
    let schedule = try schedule(words, asOf: "2024-06-30")
    #expect(schedule[.stage2Response]?.status == .uncertain)
    #expect(schedule[.stage3Request]?.status == .uncertain)
    #expect(schedule[.stage3Request]?.policy.outcome.doubt == .impossibleDay)
    #expect(!schedule.rights.contains { $0.id == "stage-3-request" })
  }

  @Test("What an impossible day would have overtaken or made needless stays as it is without it")
  func overtaken() throws {
    // By hand: 25 working days after 5 March 2024 are over on 11 April.
    let words = "received=2024-01-08 stage-1-responded=2024-01-15 stage-2-requested=2024-03-05"
    let slip = try schedule("\(words) stage-2-responded=2023-04-10", asOf: "2024-06-30")
    #expect(slip[.stage2DelayNotice]?.status == .uncertain)
    // Stage 1 was answered before, on a possible day.
    #expect(slip[.stage1Response]?.status == .met)
  }

  @Test("A receipt before its sending starts nothing, and the panel's report cannot precede the panel")
  func later() throws {
    let receipt = try schedule(
      "received=2024-01-08 stage-1-responded=2024-01-15 stage-1-response-received=2023-01-16", under: "luton",
      asOf: "2024-06-30")
    #expect(receipt[.stage2Request]?.status == .uncertain)
    let panel = try schedule(
      "stage-3-requested=2024-04-02 panel-held=2024-05-07 panel-reported=2023-05-10", asOf: "2024-06-30")
    #expect(panel[.panel]?.status == .met)
    #expect(panel[.panelReport]?.status == .uncertain)
    #expect(panel[.stage3Response]?.status == .uncertain)
  }

  @Test("A report that was filed after the response is out of order, but the response keeps its day")
  func outOfOrder() throws {
    let schedule = try schedule(
      "received=2024-01-08 stage-2-requested=2024-03-05 investigation-reported=2024-04-20 stage-2-responded=2024-04-08",
      asOf: "2024-06-30")
    #expect(schedule[.stage2Response]?.status == .met)
    #expect(schedule.codes.contains("events-out-of-order"))
  }

  @Test("The event that each one answers is one that it presupposes")
  func answered() {
    func presupposed(_ event: CaseEvent) -> Set<CaseEvent> {
      event.presupposed.reduce(into: []) { $0.formUnion([$1] + presupposed($1)) }
    }
    for event in CaseEvent.standard {
      #expect(presupposed(event).isSuperset(of: event.answered), "\(event)")
    }
  }
}
