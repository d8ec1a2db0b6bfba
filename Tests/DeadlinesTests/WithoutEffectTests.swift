import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Records that do not move a clock, and what follows from a missing record.
@Suite("Without effect")
struct WithoutEffectTests {
  // By hand: 25 working days after 18 February 2026 end on 25 March. 65 take thirteen weeks, and
  // four more days for 3 and 6 April, 4 and 25 May. Reg 17(4)(b) starts with the request; reg 14(1)
  // has nothing to leave out.
  @Test(
    "Stage 1 cannot be left out once it was answered or stage 2 was asked for: the request starts stage 2",
    arguments: [
      "received=2026-02-02 stage-1-responded=2026-02-10 stage-2-requested=2026-02-18 stage-1-skipped=2026-02-20",
      "received=2026-02-02 stage-2-requested=2026-02-18 stage-1-skipped=2026-02-20",
    ])
  func lateSkip(words: String) throws {
    let schedule = try DeadlinesTests.schedule(words, asOf: "2026-03-17")
    let response = try #require(schedule["stage-2-response"])
    #expect(response.words == "stage-2-requested 2026-02-18, due 2026-03-25, max 2026-05-26, running")
    #expect(schedule["stage-2-request"]?.policy.outcome.status == .met)
    #expect(schedule.codes.contains("skip-without-effect"))
  }

  @Test("Agreed before, or on the day of the request, stage 1 is left out")
  func timelySkip() throws {
    for day in ["2026-02-09", "2026-02-18"] {
      let schedule = try DeadlinesTests.schedule(
        "received=2026-02-02 stage-1-skipped=\(day) stage-2-requested=2026-02-18")
      #expect(schedule["stage-2-response"]?.policy.startWord == "stage-1-skipped")
      #expect(!schedule.codes.contains("skip-without-effect"))
    }
  }

  // By hand: due 16 February; late by the 17th to the 20th.
  @Test("An extension that is recorded for a later day has not been granted yet", arguments: ["dudley", "regulations"])
  func futureGrant(policy: String) throws {
    let words =
      "received=2026-02-02 stage-1-extended=2026-02-25 stage-1-extension-ground=complex stage-1-extended-to=2026-03-02"
    let schedule = try DeadlinesTests.schedule(words, under: policy, asOf: "2026-02-20")
    let response = try #require(schedule["stage-1-response"])
    #expect(response.policy.outcome.status == .overdue)
    #expect(response.policy.outcome.operativeDue == day("2026-02-16"))
    #expect(response.policy.outcome.workingDaysLate == 4)
    #expect(schedule.rights.first { $0.id == "stage-2-request" }?.opens == day("2026-02-17"))
  }

  // By hand: ten working days after 1 June 2026 end on the 15th.
  @Test("An advocate who is asked for after the time was out does not undo the breach (reg 14(3)(b))")
  func lateAdvocate() throws {
    let words = "received=2026-06-01 advocate-requested=2026-06-20 advocate-appointed=2026-06-25"
    let schedule = try DeadlinesTests.schedule(words, asOf: "2026-07-01")
    #expect(schedule["stage-1-response"]?.policy.outcome.due == day("2026-06-15"))
    #expect(schedule["stage-1-response"]?.policy.outcome.status == .overdue)
    #expect(schedule.codes.contains("advocate-asked-late"))
    let inTime = try DeadlinesTests.schedule(
      "received=2026-06-01 advocate-requested=2026-06-15 advocate-appointed=2026-06-25", asOf: "2026-07-01")
    #expect(inTime["stage-1-response"]?.policy.startWord == "advocate-appointed")
    #expect(!inTime.codes.contains("advocate-asked-late"))
  }

  @Test(
    "What would start stage 1 later has not happened before its day",
    arguments: ["advocate-requested=2026-06-22", "sufficient-interest-decided=2026-06-22"])
  func futureCondition(word: String) throws {
    let schedule = try DeadlinesTests.schedule("received=2026-06-01 \(word)", asOf: "2026-06-18")
    #expect(schedule["stage-1-response"]?.words == "received 2026-06-01, due 2026-06-15, max 2026-06-29, overdue by 3")
    #expect(schedule.codes.contains("event-after-as-of"))
  }

  // By hand: the panel was due on 13 July, its report on 29 June, Luton's report of the
  // investigation on 17 March.
  @Test("What later events presuppose was done by then, at the latest")
  func proved() throws {
    let panel = try schedule(
      "received=2026-01-05 stage-3-requested=2026-06-01 panel-reported=2026-06-22", asOf: "2026-08-03")["panel"]
    #expect(panel?.policy.outcome.status == .met)
    #expect(panel?.policy.outcome.metOn == day("2026-06-22"))
    #expect(panel?.policy.outcome.isMetAtTheLatest == true)
    let late = try schedule(
      "received=2026-01-05 stage-3-requested=2026-06-01 panel-reported=2026-07-14", asOf: "2026-08-03")
    #expect(late["panel"]?.policy.outcome.status == .uncertain)
    #expect(late.problems.contains { $0.code == .uncertainStatus && $0.message(in: late).contains("2026-07-14") })
    // As of a day before the proof it is not known.
    let before = try schedule(
      "received=2026-01-05 stage-3-requested=2026-06-01 panel-reported=2026-07-20", asOf: "2026-07-15")
    #expect(before["panel"]?.policy.outcome.status == .overdue)
    let investigation = try schedule(
      "received=2026-01-05 stage-2-requested=2026-02-02 complaint-agreed=2026-02-10 stage-2-responded=2026-03-13",
      under: "luton", asOf: "2026-06-20")["stage-2-investigation"]
    #expect(investigation?.policy.outcome.status == .met)
  }

  @Test(
    "A case that is closed within the time without the act is uncertain, and says why; closed after it, the breach stands"
  )
  func closed() throws {
    // By hand: Luton's fifteen working days after 2 February 2026 end on the 23rd.
    let within = try schedule("received=2026-02-02 closed=2026-02-20", under: "luton", asOf: "2026-03-17")
    #expect(within["stage-1-response"]?.policy.outcome.status == .uncertain)
    #expect(
      within.problems.contains {
        $0.code == .uncertainStatus && $0.message(in: within).contains("closed on 2026-02-20")
      })
    let after = try schedule("received=2026-02-02 closed=2026-02-25", under: "luton", asOf: "2026-03-17")
    #expect(after["stage-1-response"]?.words.hasSuffix("missed by 2") == true)
  }

  @Test("An act before the clock of its time started is remarked on, but not where the two are out of order anyway")
  func doneBeforeStart() throws {
    let words =
      "received=2026-06-01 advocate-requested=2026-06-12 advocate-appointed=2026-06-25 stage-1-responded=2026-06-18"
    #expect(try schedule(words).codes.contains("done-before-start"))
    #expect(try !schedule("received=2026-06-01 stage-1-responded=2026-05-29").codes.contains("done-before-start"))
  }

  @Test("A status that depends on a fact says which")
  func conditional() throws {
    let schedule = try DeadlinesTests.schedule(
      "received=2026-01-05 stage-3-requested=2026-06-01 panel-held=2026-06-22 panel-report-received=2026-06-29 stage-3-responded=2026-07-23",
      under: "luton")
    #expect(schedule["stage-3-response"]?.policy.outcome.status == .uncertain)
    #expect(
      schedule.problems.contains {
        $0.code == .uncertainStatus
          && $0.message(in: schedule).contains(
            "it applies only if the director agrees with the panel, which is not recorded")
      }
    )
  }

  // By hand: complaint agreed, and so on, on the day stage 1 is left out; 25 working days after 10
  // February 2026 end on 17 March.
  @Test(
    "After stage 1 was left out the council's road goes on from the agreement", arguments: ["luton", "cheshire-east"])
  func roadAfterSkip(policy: String) throws {
    let schedule = try DeadlinesTests.schedule(
      "received=2026-02-02 stage-1-skipped=2026-02-09", under: policy, asOf: "2026-02-10")
    let investigation = try #require(schedule["stage-2-investigation"]?.policy.outcome)
    #expect(investigation.clockBasis == .projected)
    #expect(investigation.due == day("2026-03-17"))
    #expect(schedule["stage-3-response"]?.policy.outcome.clockBasis == .projected)
  }

  @Test("The saving of 2020 reaches the road ahead: what was considered at stage 2 then has targets only")
  func savedRoad() throws {
    let words =
      """
      received=2020-04-01 stage-1-responded=2020-04-15 stage-2-requested=2020-05-01 stage-2-responded=2020-09-10
      stage-2-response-received=2020-09-11 stage-3-requested=2020-09-30
      """
    for policy in ["regulations", "cheshire-west"] {
      let schedule = try DeadlinesTests.schedule(words, under: policy, asOf: "2020-12-01")
      for id: TimescaleID in ["panel", "panel-report", "stage-3-response"] {
        #expect(schedule[id]?.policy.outcome.binding == .target, "\(policy) \(id)")
      }
    }
  }

  @Test("A step on the road that lies past the calendar is left off, and the schedule is whole without it")
  func roadPastCalendar() throws {
    let schedule = try DeadlinesTests.schedule("received=2040-11-01", under: "luton", asOf: "2040-11-03")
    #expect(!schedule.codes.contains("outside-coverage"))
    #expect(schedule["stage-1-response"]?.policy.outcome.due != nil)
    #expect(schedule["stage-3-response"]?.policy.outcome.due == nil)
  }

  // By hand: 25 working days after 1 June 2026 end on 6 July, and six follow to the 14th.
  @Test(
    "What was closed or withdrawn before the clock started had been reopened", arguments: ["closed", "withdrawn"])
  func takenUpAgain(end: String) throws {
    let words = "received=2026-03-02 stage-1-responded=2026-03-10 \(end)=2026-03-12 stage-2-requested=2026-06-01"
    let schedule = try DeadlinesTests.schedule(words, asOf: "2026-07-14")
    #expect(schedule["stage-2-response"]?.words.hasSuffix("overdue by 6") == true)
    #expect(
      schedule["panel"]?.policy.outcome.clockBasis == .projected
        || schedule["panel"]?.policy.outcome.clockBasis == .awaited)
  }

  // By hand: the 25th working day after 1 June 2026 is 6 July.
  @Test("An answer that later events prove makes the notice of its delay needless, or leaves it open")
  func provedAnswer() throws {
    let words = "received=2026-03-02 stage-2-requested=2026-06-01"
    let inTime = try schedule("\(words) stage-3-responded=2026-07-01", asOf: "2026-11-21")
    #expect(inTime["stage-2-delay-notice"]?.policy.outcome.status == .notApplicable)
    let late = try schedule("\(words) stage-3-requested=2026-11-02", asOf: "2026-11-21")
    #expect(late["stage-2-delay-notice"]?.policy.outcome.status == .uncertain)
  }

  @Test("A right that later events prove to be used is none any more")
  func usedRight() throws {
    let words =
      "received=2026-03-02 stage-1-responded=2026-03-10 stage-2-requested=2026-03-20 stage-2-responded=2026-04-20 panel-held=2026-07-20"
    #expect(try !schedule(words, asOf: "2026-08-01").rights.contains { $0.id == "stage-3-request" })
    #expect(
      try !schedule("grounds-arose=2025-03-03 acknowledged=2026-03-05").rights.contains { $0.id == "complaint-limit" })
  }

  @Test(
    "An answer that only its receipt proves, or a step of stage 2, comes before a skip as well",
    arguments: ["stage-1-response-received=2026-03-12", "investigator-appointed=2026-03-12"])
  func skipAfterProof(word: String) throws {
    let schedule = try DeadlinesTests.schedule(
      "received=2026-03-02 \(word) stage-1-skipped=2026-03-25", asOf: "2026-11-21")
    #expect(schedule.codes.contains("skip-without-effect"))
    #expect(schedule["stage-2-response"]?.policy.startWord != "stage-1-skipped")
  }

  // By hand: 25 working days after 4 March 2026, with Good Friday and Easter Monday, end on 10
  // April.
  @Test("Where stage 1 was left out stage 2 starts under every policy", arguments: ["dudley", "worcestershire"])
  func startAfterSkip(policy: String) throws {
    let schedule = try schedule("received=2026-03-02 stage-1-skipped=2026-03-04", under: policy, asOf: "2026-03-20")
    #expect(schedule["stage-2-response"]?.policy.outcome.due == day("2026-04-10"))
    #expect(schedule["stage-2-response"]?.relation == .same)
  }

  @Test("A letter about a longer stage 1 is not owed before that was granted")
  func letterBeforeGrant() throws {
    let words = "received=2026-11-02 stage-1-extended=2026-12-01 stage-1-extension-ground=complex"
    let schedule = try schedule(words, under: "cheshire-east", asOf: "2026-11-21")
    #expect(schedule["holding-letter"]?.policy.outcome.status == .notApplicable)
    #expect(schedule.codes.contains("event-after-as-of"))
  }

  @Test("A case that is closed while suspended is no longer suspended")
  func closedWhileSetAside() throws {
    let schedule = try schedule(
      "received=2026-11-02 suspended=2026-11-05 closed=2026-11-10", under: "luton", asOf: "2026-11-21")
    #expect(schedule["stage-1-response"]?.policy.outcome.status == .uncertain)
  }
}
