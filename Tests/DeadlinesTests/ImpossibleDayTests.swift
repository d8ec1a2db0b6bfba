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

  /// What ends a complaint, or begins a new one.
  private static let ends = ["withdrawn", "closed", "refused", "not-considered", "resubmitted"]

  // By hand: the tenth working day after Tuesday 5 March 2024 is the 19th.
  @Test("A complaint that ended before it was received has ended on some other day, or not at all", arguments: ends)
  func ended(event: String) throws {
    for policy in ["regulations", "cheshire-east", "luton", "dudley", "worcestershire"] {
      let schedule = try schedule("received=2024-03-05 \(event)=2023-04-11", under: policy, asOf: "2024-06-28")
      let answer = try #require(schedule[.stage1Response])
      for outcome in [answer.policy.outcome, try #require(answer.law).outcome] {
        #expect(outcome.status == .uncertain, "\(policy)")
        #expect(outcome.doubt == .impossibleDay, "\(policy)")
        #expect(outcome.workingDaysLate == nil, "\(policy)")
      }
      #expect(answer.law?.outcome.due == (event == "resubmitted" ? nil : day("2024-03-19")), "\(policy)")
      #expect(schedule.codes.contains("events-out-of-order"), "\(policy)")
      #expect(!schedule.codes.contains("made-again"), "\(policy)")
      #expect(schedule.ended == nil, "\(policy)")
      #expect(!schedule.deadlines.contains { $0.policy.outcome.isProjected }, "\(policy)")
      // A case that is closed keeps the right to stage 2.
      #expect(Set(schedule.rights.map(\.id)) == (event == "closed" ? ["stage-2-request"] : []), "\(policy)")
    }
  }

  @Test("What was done was done, on whatever day the complaint ended", arguments: ends.dropLast())
  func doneBeforeEnd(event: String) throws {
    let words = "received=2024-03-05 stage-1-responded=2024-03-18 \(event)=2023-04-11"
    #expect(try deadline(.stage1Response, words, asOf: "2024-06-28").status == .met)
    let late = "received=2024-03-05 stage-1-responded=2024-03-20 \(event)=2023-04-11"
    #expect(try deadline(.stage1Response, late, asOf: "2024-06-28").status == .missed)
  }

  // SI 2006/1738 reg 8(5): every period starts again, so that an answer is of the old complaint or the new.
  @Test("Made again on an impossible day, nobody knows which complaint was answered")
  func madeAgain() throws {
    let words = "received=2024-03-05 stage-1-responded=2024-03-18 resubmitted=2023-03-18"
    let answer = try deadline(.stage1Response, words, under: "luton", asOf: "2024-06-28")
    #expect(answer.status == .uncertain)
    #expect(answer.policy.outcome.start == nil)
    // Made again on the day of the complaint it is possible.
    let same = try schedule("received=2024-03-05 resubmitted=2024-03-05", asOf: "2024-06-28")
    #expect(same[.stage1Response]?.status == .overdue)
  }

  @Test("A referral before the complaint leaves stages 1 and 2, which it does not end")
  func referred() throws {
    let words = """
      received=2024-01-08 stage-2-requested=2024-02-05 stage-2-responded=2024-03-05 stage-3-requested=2024-03-12 \
      referred-to-ombudsman=2023-04-11
      """
    let schedule = try schedule(words, under: "dudley", asOf: "2024-06-28")
    #expect(schedule[.stage2Response]?.status == .met)
    #expect(schedule[.panel]?.status == .uncertain)
  }

  // SI 2006/1738 reg 15(2): the request has no limit, so that only whether it was made matters.
  @Test("A request for stage 2 before the complaint was received is uncertain in law too")
  func request() throws {
    let words = "received=2024-03-05 stage-2-requested=2023-04-11"
    for policy in ["regulations", "cheshire-east", "luton", "dudley"] {
      let schedule = try schedule(words, under: policy, asOf: "2024-06-28")
      let request = try #require(schedule[.stage2Request]?.law)
      #expect(request.outcome.status == .uncertain, "\(policy)")
      #expect(request.outcome.doubt == .impossibleDay, "\(policy)")
      #expect(!schedule.rights.contains { $0.id == "stage-2-request" }, "\(policy)")
    }
    // An answer at stage 2 shows that it was asked for.
    let answered = try schedule("\(words) stage-2-responded=2024-05-10", asOf: "2024-06-28")
    #expect(answered[.stage2Request]?.status == .met)
  }

  @Test("Stage 2 cannot be declined before it is requested")
  func declined() throws {
    let words = "received=2024-01-08 stage-2-requested=2024-03-05 stage-2-declined=2023-03-12"
    let schedule = try schedule(words, under: "cheshire-east", asOf: "2024-06-28")
    let response = try #require(schedule[.stage2Response])
    #expect(response.law?.outcome.status == .overdue)
    #expect(!schedule.deadlines.contains { $0.policy.outcome.isProjected })
  }

  // Reg 8(4): the year runs from the end of the proceedings, which no record shows.
  @Test("An impossible decision leaves a year that has not started as it is, whatever was withdrawn")
  func waitingYear() throws {
    let words = "received=2024-01-08 not-considered=2023-06-06"
    for more in ["", " withdrawn=2024-02-27 stage-2-requested=2024-03-05"] {
      #expect(try deadline("resubmission-limit", words + more, asOf: "2024-06-28").status == .notStarted)
    }
    #expect(
      try deadline("resubmission-limit", words + " withdrawn=2024-02-27", asOf: "2024-06-28").status == .notApplicable)
  }

  // Reg 14(3)(b): with an advocate asked for and none appointed stage 1 has not started, whenever it was answered.
  @Test("An impossible answer does not come before the request for an advocate")
  func advocate() throws {
    let words = "received=2024-03-05 advocate-requested=2024-03-04 stage-1-responded=2023-03-18"
    #expect(try deadline(.stage1Response, words, asOf: "2024-06-28").status == .cannotCompute)
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
