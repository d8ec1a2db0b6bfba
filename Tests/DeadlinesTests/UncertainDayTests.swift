import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Published records seldom have more than a month; what follows is then an interval.
@Suite("Days that are not known exactly")
struct UncertainDayTests {
  private static let stage1: TimescaleID = "stage-1-response"

  // numpy: 10 working days after the first and the last of the days, and the working days from
  // there to the as-of day.
  @Test(
    "A due day is an interval, from that of the first of the days to that of the last",
    arguments: [
      ("received=2026-06", "2026-06-15", "2026-07-14"), ("received=2026-06-01..2026-06-05", "2026-06-15", "2026-06-19"),
      ("received=2026-02..2026-03", "2026-02-13", "2026-04-16"),
      // Saturday and Sunday lead to one day, and so does a day alone.
      ("received=2026-06-06..2026-06-07", "2026-06-19", "2026-06-19"),
      ("received=2026-06-01..2026-06-01", "2026-06-15", "2026-06-15"),
      ("received=2026-06-01", "2026-06-15", "2026-06-15"),
    ])
  func intervals(words: String, first: String, last: String) throws {
    let deadline = try #require(try uncertain(words, asOf: "2026-07-20")[Self.stage1])
    #expect(deadline.policy.outcome.due == day(last))
    #expect((deadline.policy.earliest ?? deadline.policy.outcome).due == day(first))
    #expect(deadline.law?.outcome.due == day(last))
    #expect(deadline.readings.first?.outcome.due == day(last))
  }

  @Test("What is late or in time whichever day it was is certain, with the least and the most days late")
  func robust() throws {
    let late = try #require(try uncertain("received=2026-06", asOf: "2026-07-20")[Self.stage1])
    #expect(late.policy.outcome.status == .overdue)
    #expect(late.policy.outcome.workingDaysLate == 25)
    #expect(late.policy.earliest?.workingDaysLate == 4)
    #expect(late.isRobust)

    let inTime = try uncertain("received=2026-05-01..2026-05-12 stage-1-responded=2026-05-13..2026-05-15")
    let response = try #require(inTime[Self.stage1])
    #expect(response.policy.outcome.status == .met)
    #expect(response.policy.outcome.metOn == day("2026-05-15"))
    #expect(response.policy.earliest?.metOn == day("2026-05-13"))
    #expect(inTime.codes == ["uncertain-day", "uncertain-day"])
  }

  @Test(
    "A status that differs is uncertain, and the reason names every status it may be",
    arguments: [
      // Due 15 to 19 June.
      ("received=2026-06-01..2026-06-05 stage-1-responded=2026-06-17", "2026-07-20", ["met or missed"]),
      // Only the earliest receipt with the latest answer is late.
      ("received=2026-06-01..2026-06-05 stage-1-responded=2026-06-12..2026-06-16", "2026-07-20", ["met or missed"]),
      ("received=2026-06-01..2026-06-05 stage-1-responded=2026-06-12..2026-06-15", "2026-07-20", []),
      ("received=2026-06-01..2026-06-05", "2026-06-17", ["running or due today or overdue"]),
      // The as-of day lies inside: perhaps nothing had been received yet.
      ("received=2026-06", "2026-06-10", ["not started or running"]),
      // Answered in time, late, or not yet: the as-of day lies after the due day and inside the
      // month.
      ("received=2026-06-01 stage-1-responded=2026-06", "2026-06-20", ["overdue or met or missed"]),
      ("received=2026-06-01 stage-1-responded=2026-06", "2026-06-10", ["running or met"]),
    ])
  func statuses(words: String, asOf: String, reasons: [String]) throws {
    let schedule = try uncertain(words, asOf: asOf)
    let status = try #require(schedule[Self.stage1]?.policy.outcome.status)
    #expect((status == .uncertain) == !reasons.isEmpty)
    #expect(schedule[Self.stage1]?.isRobust == reasons.isEmpty)
    let start = "“Response at stage 1” is "
    let messages = schedule.problems.filter { $0.code == .uncertainStatus }.map { $0.message(in: schedule) }
    #expect(
      messages.filter { $0.hasPrefix(start) }
        == reasons.map { "\(start)\($0) in law, depending on days that are not known exactly" })
  }

  @Test("The day something was done is an interval up to the as-of day, if it was done at all")
  func doneByTheAsOfDay() throws {
    let schedule = try uncertain("received=2026-06-01 stage-1-responded=2026-06", asOf: "2026-06-20")
    let response = try #require(schedule[Self.stage1])
    #expect(response.policy.earliest?.metOn == day("2026-06-01"))
    #expect(response.policy.outcome.metOn == day("2026-06-20"))
    // 16 to 19 June.
    #expect(response.policy.earliest?.workingDaysLate == 0)
    #expect(response.policy.outcome.workingDaysLate == 4)
  }

  // By hand: 14, 17 to 21, 24, 27, 28 and 31 December; what is received after that is outside the calendar.
  @Test("The last day of the calendar is one of the days, where the range goes on")
  func endOfCalendar() throws {
    let report = try #require(
      try uncertain("panel-held=2040-12-13 panel-report-received=2040-12-17..2041-01-05", asOf: "2041-01-22")[
        "panel-report"])
    #expect(report.policy.outcome.workingDaysTaken == 10)
    #expect(report.policy.earliest?.workingDaysTaken == 0)
  }

  @Test("Every uncertain day is reported once, with all that is recorded of it")
  func uncertainDay() throws {
    let schedule = try uncertain("received=2026-06 acknowledged=2026-06-02..2026-06-12", asOf: "2026-07-20")
    let messages = schedule.problems.filter { $0.code == .uncertainDay }.map { $0.message(in: schedule) }
    #expect(
      messages == [
        "the day the complaint was received is known only as 2026-06-01..2026-06-30; the results cover those of these days that the other events allow",
        "the day the complaint was acknowledged is known only as 2026-06-02..2026-06-12; the results cover those of these days that the other events allow",
      ])
  }

  // SI 2020/445: by hand, the panel's period touches the window only for requests in between; numpy
  // for the days.
  @Test("A relaxation inside the range counts, though neither end of it is relaxed")
  func ruleChangeInside() throws {
    let words = "received=2019-08-01 stage-2-requested=2019-09-02 stage-2-responded=2019-10-01"
    for requested in ["2020-01-02", "2020-12-01"] {
      let panel = try #require(
        try uncertain("\(words) stage-3-requested=\(requested)", asOf: "2021-06-01")["panel"]?.policy.outcome)
      #expect(panel.status == .overdue)
      #expect(panel.binding == .limit)
    }
    let panel = try #require(
      try uncertain("\(words) stage-3-requested=2020-01-02..2020-12-01", asOf: "2021-06-01")["panel"])
    #expect(panel.policy.outcome.status == .uncertain)
    #expect(panel.policy.earliest?.due == day("2020-02-13"))
    #expect(panel.policy.outcome.due == day("2021-01-15"))
  }

  @Test("A change of version inside the range is reported, and the version of the first day is shown")
  func versionInside() throws {
    let change = try uncertain("received=2020-07-25..2020-08-05", under: "luton", asOf: "2020-08-10")
    #expect(change.policy.profile.qualifiedID == "luton@before-2020-08")
    #expect(change.codes.contains("version-uncertain"))
    let law = try uncertain("received=2006-08", under: "regulations", asOf: "2006-09-01")
    #expect(!law.codes.contains("version-uncertain"))
    let laws = try uncertain("received=2006-08..2006-09", under: "regulations", asOf: "2006-10-02")
    #expect(laws.policy.profile.qualifiedID == "regulations@1991")
    #expect(
      laws.problems.contains { $0.code == .versionUncertain && $0.message(in: laws).contains("regulations@2006") })
  }

  // By hand: Luton's 15 working days from 2 March end on the 23rd. 9 to 12 March are four days
  // lost; 9 to 20 March are ten, so the end is after Easter.
  @Test("A pause with an uncertain end gives the earliest and the latest due day")
  func pause() throws {
    let response = try #require(
      try uncertain(
        "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-12..2026-03-20", under: "luton", asOf: "2026-06-30")[
          Self.stage1])
    #expect(response.policy.earliest?.due == day("2026-03-27"))
    #expect(response.policy.outcome.due == day("2026-04-08"))
    #expect(response.policy.outcome.status == .overdue)
    // The law's clock runs on.
    #expect(response.law?.outcome.due == day("2026-03-16"))
    #expect(response.law?.earliest == nil)
  }

  // By hand: without a pause Luton's fifteen working days end on 23 March; from 9 to 16 March six
  // days are lost; a suspension that ends on its own day loses none.
  @Test("A pause did not begin after it ended")
  func crossingPause() throws {
    let words = "received=2026-03-02 suspended=2026-03-09..2026-03-19 resumed=2026-03-16"
    let response = try #require(try uncertain(words, under: "luton", asOf: "2026-04-01")[Self.stage1])
    #expect(response.policy.outcome.status == .overdue)
    #expect(response.policy.earliest?.due == day("2026-03-23"))
    #expect(response.policy.outcome.due == day("2026-03-31"))
  }

  // numpy: 20 working days after 2, 6 and 9 March.
  @Test("The sending stands in for a receipt that is not recorded, with its whole range; a recorded receipt is one day")
  func fallback() throws {
    let words = "received=2025-12-01 stage-2-requested=2026-01-26 stage-2-responded=2026-03-02..2026-03-06"
    let window = try #require(try uncertain(words, asOf: "2026-03-10")["stage-3-request"])
    #expect(window.policy.outcome.clockBasis == .fallback)
    #expect(window.policy.earliest?.due == day("2026-03-30"))
    #expect(window.policy.outcome.due == day("2026-04-07"))
    let received = try #require(
      try uncertain("\(words) stage-2-response-received=2026-03-09", asOf: "2026-03-10")["stage-3-request"])
    #expect(received.policy.outcome.due == day("2026-04-08"))
    #expect(received.policy.earliest == nil)
  }

  // numpy: Luton's 25 working days from the agreement of 30 March end on 7 May; the law's run from
  // the request.
  @Test(
    "The relation to the law is said where it is one for all of the days",
    arguments: [
      ("2026-03-02..2026-03-13", Deadline.Relation.looser), ("2026-03-20..2026-04-02", .incomparable),
      ("2026-03-30..2026-03-30", .same),
    ])
  func relation(requested: String, relation: Deadline.Relation) throws {
    let response = try #require(
      try uncertain(
        "received=2026-02-02 stage-2-requested=\(requested) complaint-agreed=2026-03-30", under: "luton",
        asOf: "2026-04-10")["stage-2-response"])
    #expect(response.relation == relation)
  }

  // numpy: 10 working days, and the day after them; 20 working days. Twelve months that begin with
  // the day, by hand.
  @Test("A right opens and closes from the first of its days to the last")
  func rights() throws {
    func spans(_ words: String, asOf: String) throws -> [String] {
      try uncertain(words, asOf: asOf).rights.filter { $0.id != ComplainantRight.straightToStage2 }.map(\.span)
    }
    #expect(try spans("received=2026-06", asOf: "2026-07-20") == ["stage-2-request from 2026-06-16..2026-07-15"])
    // From the answer, or from the day after the time is out.
    #expect(
      try spans("received=2026-06-01 stage-1-responded=2026-06", asOf: "2026-06-20") == [
        "stage-2-request from 2026-06-01..2026-06-16"
      ])
    #expect(
      try spans(
        "received=2026-01-05 stage-2-requested=2026-02-02 stage-2-responded=2026-03-31 stage-2-response-received=2026-04-01..2026-04-08",
        asOf: "2026-04-10") == ["stage-3-request from 2026-04-01..2026-04-08 to 2026-05-01..2026-05-07"])
    #expect(
      try spans("became-aware=2026-05 received=2026-06-01 stage-2-requested=2026-06-22", asOf: "2026-06-30") == [
        "ombudsman-complaint from 2026-05-01..2026-05-31 to 2027-04-30..2027-05-30"
      ])
  }

  @Test("A right that was used is gone, though it is uncertain whether that was in time")
  func usedRight() throws {
    let words = "received=2026-01-05 stage-2-requested=2026-02-02 stage-2-responded=2026-03-02..2026-03-06"
    // The windows end on 30 March to 7 April.
    let schedule = try uncertain("\(words) stage-3-requested=2026-04-01", asOf: "2026-04-10")
    #expect(schedule["stage-3-request"]?.policy.outcome.status == .uncertain)
    #expect(!schedule.rights.contains { $0.id == "stage-3-request" })
  }

  // numpy: 25 and 65 working days after the first and the last day of February.
  @Test("Maximum and extension are intervals too")
  func maximum() throws {
    let response = try #require(
      try uncertain("received=2026-01-05 stage-2-requested=2026-02 delay-notice-sent=2026-03-02", asOf: "2026-03-05")[
        "stage-2-response"])
    #expect(response.policy.earliest?.maximumDue == day("2026-05-06"))
    #expect(response.policy.outcome.maximumDue == day("2026-06-04"))
    #expect(response.policy.earliest?.operativeDue == day("2026-05-06"))
    #expect(response.policy.outcome.status == .running)
  }

  // By hand: five working days after 1 June and after 30 June; numpy: 20 after 1 April and after 8
  // April.
  @Test("An act that is owed is explained from the first of its days, a window from the last")
  func explanation() throws {
    var record = record("received=2026-01-05 stage-2-requested=2026-02-02 stage-2-responded=2026-03-31")
    record.record(.stage2ResponseReceived, on: day("2026-04-01")...day("2026-04-08"))
    record.record(.panelHeld, on: day("2026-06-01")...day("2026-06-30"))
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("regulations", on: day("2026-01-05")))
    func days(_ id: TimescaleID) -> [String?] {
      let explanation = plan.explain(
        id, of: record, asOf: day("2026-07-20"), calendars: .englandAndWales
      ).first
      let days = explanation?.days
      return [
        explanation?.earliest?.due?.description, explanation?.outcome.due?.description,
        days?.first { $0.number == 1 }?.day.description, days?.last?.day.description,
      ]
    }
    #expect(days("panel-report") == ["2026-06-08", "2026-07-07", "2026-06-02", "2026-06-08"])
    #expect(days("stage-3-request") == ["2026-05-01", "2026-05-07", "2026-04-09", "2026-05-07"])
  }

  // By hand: the window of an answer of 9 November 2026 lapsed on 7 December, that of an answer of
  // 30 November runs to the 30th (numpy).
  @Test("A road that one of the possible days ends is not shown")
  func endedRoad() throws {
    let words = "received=2026-09-01 stage-2-requested=2026-10-05"
    let long = try uncertain("\(words) stage-2-responded=2026-11-09..2026-11-30", asOf: "2026-12-16")
    #expect(long["stage-3-request"]?.policy.outcome.status == .uncertain)
    #expect(long["panel"]?.policy.outcome.clockBasis == .awaited)
    #expect(long["panel"]?.policy.outcome.due == nil)
    let short = try uncertain("\(words) stage-2-responded=2026-11-25..2026-11-30", asOf: "2026-12-16")
    #expect(short["panel"]?.policy.outcome.clockBasis == .projected)
    #expect(short["panel"]?.policy.outcome.start == day("2026-12-30"))
    #expect(short["panel"]?.policy.earliest?.start == day("2026-12-23"))
  }

  @Test("More than ten uncertain days: what any of them moves is uncertain, the rest is said")
  func manyUncertain() throws {
    let events: [CaseEvent] = [
      .acknowledged, .logged, .contacted, .complaintClarified, .stage1Responded, .stage2Requested, .stage2Acknowledged,
      .investigatorAppointed, .complaintAgreed, .investigationReported, .stage2Responded, .stage3Requested,
    ]
    var words = "became-aware=2026-01-05 received=2026-01-05"
    for event in events { words += " \(event)=2026-02..2026-03" }
    let schedule = try uncertain(words, asOf: "2026-06-30")
    #expect(schedule[Self.stage1]?.policy.outcome.status == .uncertain)
    #expect(schedule["stage-2-response"]?.policy.outcome.status == .uncertain)
    #expect(schedule["panel"]?.policy.outcome.status == .uncertain)
    // None of this moves the Ombudsman's twelve months.
    #expect(schedule["ombudsman-complaint"]?.words == "became-aware 2026-01-05, due 2027-01-04, running")
  }

  // By hand: 5 October 2002 is a Saturday, the 27th a Sunday, and the Mondays to Fridays between
  // are working days.
  @Test("A resubmission between two weekends is not reported as received on a day off")
  func resubmittedBetweenWeekends() throws {
    let schedule = try uncertain(
      "received=2002-03-04 resubmitted=2002-10-05..2002-10-27", under: "luton", asOf: "2003-12-05")
    #expect(!schedule.problems.contains { $0.code == .nonWorkingDay })
  }

  // By hand: 13 December 2025 is a Saturday, and the resubmission lies after the as-of day.
  @Test("Only a resubmission by the as-of day leaves open when the complaint was received")
  func resubmittedAhead() throws {
    let schedule = try uncertain("received=2025-12-13 resubmitted=2026-06", under: "luton", asOf: "2026-05-17")
    #expect(schedule.problems.contains { $0.code == .nonWorkingDay && $0.events == [.received] })
  }

  // By hand: ten working days after 3 to 8 July 2023 end on 17 to 21 July, and after the 1st or 2nd
  // on the 14th, but the Regulations say nothing of a request for information.
  @Test("No status in law is uncertain where no law stands beside the procedure")
  func uncertainAlone() throws {
    let schedule = try uncertain("received=2023-07-01..2023-07-08", under: "freedom-of-information", asOf: "2023-07-15")
    #expect(!schedule.problems.contains { $0.code == .uncertainStatus })
  }

  // By hand: February 2026 begins on a Sunday and ends on a Saturday, where the two readings of
  // Dudley's stage 1 agree.
  @Test("A deadline is disputed if it is on any of the possible days")
  func disputed() throws {
    let schedule = try uncertain("received=2026-02", under: "dudley", asOf: "2026-04-01")
    #expect(schedule["stage-1-response"]?.isDisputed == true)
    #expect(schedule["acknowledgement"]?.isDisputed == false)
  }

  // By hand: of 21 to 28 September 2020 the twenty working days end on 19 to 26 October, after the
  // relaxation, which the start still touches until the 25th.
  @Test("A window that has certainly passed is no longer a right whose time runs")
  func pastWindow() throws {
    let words =
      """
      received=2020-01-06 stage-1-responded=2020-01-10 stage-2-requested=2020-01-20 stage-2-responded=2020-03-01
      stage-2-response-received=2020-09-20..2020-09-28
      """
    let rights = try uncertain(words, asOf: "2020-12-01").rights.filter { $0.id == "stage-3-request" }
    // Received by the 25th it was a target and may still be used; received later it is for the
    // authority to decide.
    #expect(rights.map(\.isAtDiscretion) == [false, true])
    #expect(rights.allSatisfy { $0.closes == nil })
    #expect(rights.first?.opensFrom == day("2020-09-20"))
    #expect(rights.first?.opens == day("2020-09-25"))
  }

  // By hand: answered on 5 or 6 March the right is open by then; on a later day it opens with the
  // time that is out, on the 17th.
  @Test("A right opens as early and as late as any of the possible records says")
  func rightOfRanges() throws {
    let rights = try uncertain(
      "received=2026-03-02 stage-1-responded=2026-03-05..2026-03-10", asOf: "2026-03-07"
    ).rights
    #expect(rights.contains { $0.span == "stage-2-request from 2026-03-05..2026-03-17" })
    // Received before it was acknowledged.
    let skip = try uncertain("received=2026-03 acknowledged=2026-03-05", under: "luton", asOf: "2026-03-20").rights
    #expect(skip.contains { $0.span == "straight-to-stage-2 from 2026-03-01..2026-03-05" })
  }

  @Test("Where a pause is not known exactly no one count of days is shown, and the interval still is")
  func uncertainPause() throws {
    var record = record("received=2026-03-02 resumed=2026-03-17")
    record.record(.suspended, on: day("2026-03-05")...day("2026-03-12"))
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("luton", on: day("2026-03-02")))
    let explanations = plan.explain(
      "stage-1-response", of: record, asOf: day("2026-04-01"), calendars: .englandAndWales)
    #expect(explanations.first?.days.isEmpty == true)
    // Suspended on the 12th: 12, 13, 16 and 17 March are lost.
    #expect(explanations.first?.earliest?.due == day("2026-03-27"))
    // The law's clock runs on: ten days, on 3 to 16 March.
    #expect(explanations.last?.days.compactMap(\.number).max() == 10)
  }
}

/// The schedule of a case in words, whose days may be months or ranges, under the version or
/// versions that its receipt selects.
private func uncertain(
  _ words: String, under policy: String = "regulations", asOf: String = "2028-06-30"
) throws -> Schedule {
  var record = CaseRecord()
  for word in words.split(whereSeparator: \.isWhitespace) {
    let parts = word.split(separator: "=").map(String.init)
    record.record(CaseEvent(rawValue: parts[0]), on: try Day.range(iso8601: parts[1]))
  }
  let chosen = try PolicyLibrary.embedded.policy(
    policy, on: record.versionDays(asOf: day(asOf)) ?? day(asOf)...day(asOf))
  return Schedule(of: record, under: chosen, asOf: day(asOf), calendars: .englandAndWales)
}

extension ComplainantRight {
  /// The right with its days, or the first and the last of them.
  fileprivate var span: String {
    func days(_ first: Day?, _ last: Day) -> String { (first.map { "\($0).." } ?? "") + "\(last)" }
    return "\(id) from \(days(opensFrom, opens))" + (closes.map { " to \(days(closesFrom, $0))" } ?? "")
  }
}
