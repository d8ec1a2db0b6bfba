import DeadlineReports
import Deadlines
import PolicyProfiles
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Which deadlines are in the calendar file")
struct ICalendarEntriesTests {
  private static func lines(_ schedule: Schedule) -> [String] {
    ICalendarText(schedule.iCalendar()).events.map(\.line)
  }

  @Test("What is done has no entry, late or not")
  func done() throws {
    let schedule = try Reports.schedule(
      "luton", "received=2025-12-19", "acknowledged=2025-12-22", "contacted=2026-01-05", "stage-1-responded=2026-01-09")
    #expect(schedule["first-contact"]?.policy.outcome.status == .missed)
    // Only the complainant has something left to do, until 28 working days after the answer: 12
    // January to 18 February.
    #expect(Self.lines(schedule) == ["20260218 Request for stage 2: last day"])
  }

  // By hand: 9, 10, 13 to 17, 20 to 24, 27 April to 1 May, 5 to 8, 11 to 15, 18 and 19 May; 4 May
  // is a holiday.
  @Test("A window has an entry to its last day, and none once it has lapsed")
  func window() throws {
    let words = ["received=2026-03-16", "stage-1-response-received=2026-04-08"]
    let open = try Reports.schedule("luton", words[0], words[1], asOf: "2026-05-19")
    #expect(Self.lines(open).contains("20260519 Request for stage 2: last day"))
    let description = ICalendarText(open.iCalendar()).events.last?.description
    #expect(description?.first == "Time of the complainant to act, by the policy (Luton Council)")
    #expect(description?.contains("By law: no limit") == true)
    let lapsed = try Reports.schedule("luton", words[0], words[1], asOf: "2026-05-20")
    #expect(lapsed["stage-2-request"]?.policy.outcome.status == .lapsed)
    #expect(!Self.lines(lapsed).contains { $0.contains("Request for stage 2") })
  }

  @Test("While the policy's clock stands still only the law has an entry")
  func suspended() throws {
    let schedule = try Reports.schedule(
      "luton", "received=2025-12-19", "acknowledged=2025-12-22", "contacted=2025-12-22", "suspended=2026-01-05",
      asOf: "2026-01-06")
    #expect(Self.lines(schedule) == ["20260107 Response at stage 1: due by law"])
    #expect(
      ICalendarText(schedule.iCalendar()).events.first?.description.last == "By the policy: no date, suspended")
  }

  // By hand: 2 to 5, 8 to 12, 15 to 19, 22 to 24, 29 to 31 December, 2, 5 to 9, 12 to 15 January.
  @Test("What is owed without a last day has no entry; the law's day has")
  func openEnded() throws {
    let schedule = try Reports.schedule(
      "cheshire-east", "received=2025-10-01", "stage-2-requested=2025-10-20", "stage-2-responded=2025-11-28",
      "stage-3-requested=2025-12-01", "complainant-unavailable=yes")
    #expect(schedule["panel"]?.policy.outcome.isOpenEnded == true)
    #expect(Self.lines(schedule).filter { $0.contains("Review panel") } == ["20260115 Review panel: due by law"])
  }

  // By hand: 21 to 24, 27 to 31 October, 3 to 7, 10 to 14, 17 to 21, 24 November.
  @Test("The law's limit for stage 2 has one entry, and none beside the report of the investigation")
  func twoRowsOneLaw() throws {
    let schedule = try Reports.schedule(
      "cheshire-east", "received=2025-10-01", "stage-1-responded=2025-10-10", "stage-2-requested=2025-10-20",
      "investigator-appointed=2025-10-22", "complaint-agreed=2025-10-27", asOf: "2025-11-10")
    #expect(
      Self.lines(schedule).filter { $0.contains("investigation") || $0.contains("stage 2") } == [
        "20251201 Report of the investigation: due",
        "20251201 Notice that stage 2 will be late: due",
        "20251124 Notice that stage 2 will be late: due by law",
        "20251124 Response at stage 2: due by law",
      ])
  }

  @Test("A notice of delay is owed no more once the answer is given")
  func delayNotice() throws {
    let words = ["received=2025-10-01", "stage-1-responded=2025-10-10", "stage-2-requested=2025-10-20"]
    let late = try Reports.schedule("regulations", words[0], words[1], words[2], asOf: "2025-12-01")
    #expect(
      Self.lines(late) == [
        "20251124 Notice that stage 2 will be late: overdue by law", "20251124 Response at stage 2: overdue by law",
      ])
    let answered = try Reports.schedule(
      "regulations", words[0], words[1], words[2], "stage-2-responded=2025-11-28", asOf: "2025-12-01")
    #expect(answered["stage-2-delay-notice"]?.policy.outcome.status == .missed)
    // By hand: 1 to 5, 8 to 12, 15 to 19, 22 to 24, 29, 30 December.
    #expect(Self.lines(answered) == ["20251230 Request for a review panel: last day by law"])
  }

  // By hand: 3 to 6, 9 to 13, 16 to 20, 23 March are 15 working days; 24 to 27 and 30 March make
  // 20.
  @Test("What is not recorded is said, and the law, which does not depend on it, has its own entry")
  func conditional() throws {
    let words = ["received=2025-10-01", "panel-report-received=2026-03-02"]
    let agrees = "if the director agrees with the panel"
    let meeting = "Meeting of the director with the panel's Chair"
    let running = try Reports.schedule("luton", words[0], words[1], asOf: "2026-03-10")
    #expect(
      Self.lines(running).filter { $0.contains("Response to the panel") } == [
        "20260323 Response to the panel: due (\(agrees))", "20260323 Response to the panel: due by law",
      ])
    #expect(
      Self.lines(running).filter { $0.contains(meeting) } == [
        "20260330 \(meeting): due (if the director does not agree with the panel)"
      ])
    let late = try Reports.schedule("luton", words[0], words[1], asOf: "2026-03-25")
    #expect(
      Self.lines(late).filter { $0.contains("Response to the panel") } == [
        "20260323 Response to the panel: due (uncertain\\, \(agrees))",
        "20260323 Response to the panel: overdue by law",
      ])
    let known = try Reports.schedule("luton", words[0], words[1], "director-agrees=yes", asOf: "2026-03-10")
    #expect(
      Self.lines(known).filter { $0.contains("Response to the panel") } == ["20260323 Response to the panel: due"])
  }

  // By hand: 30 working days after 10 August 2020, with the summer bank holiday on 31 August.
  @Test("A target of 2020 is called a target, and has no entry once it has passed")
  func target() throws {
    let words = ["received=2020-03-02", "stage-2-responded=2020-07-31", "stage-3-requested=2020-08-10"]
    let running = try Reports.schedule("regulations", words[0], words[1], words[2], asOf: "2020-09-01")
    #expect(Self.lines(running).contains("20200922 Review panel: target by law"))
    let passed = try Reports.schedule("regulations", words[0], words[1], words[2], asOf: "2021-01-29")
    #expect(passed["panel"]?.policy.outcome.status == .targetPassed)
    #expect(!Self.lines(passed).contains { $0.contains("Review panel") })
  }

  @Test("What was sent by a receipt that is recorded is done, however uncertain")
  func doneAtTheLatest() throws {
    let schedule = try Reports.schedule(
      "luton", "received=2026-03-16", "acknowledged=2026-03-16", "contacted=2026-03-16",
      "stage-1-response-received=2026-04-08", "stage-2-requested=2026-04-09", "stage-2-acknowledged=2026-04-09",
      "investigator-appointed=2026-04-09", "complainant-met=2026-04-09", asOf: "2026-04-20")
    #expect(schedule["stage-1-response"]?.law?.outcome.status == .uncertain)
    #expect(!Self.lines(schedule).contains { $0.contains("stage 1") })
  }

  @Test("A day past the published holidays is marked as provisional")
  func provisional() throws {
    let events = ICalendarText(
      try Reports.schedule("worcestershire", "received=2028-12-20", asOf: "2028-12-20").iCalendar()
    ).events
    #expect(
      events.map(\.line).dropFirst() == ["20290108 Response at stage 1: due", "20290320 End of the complaint: target"])
    #expect(events.map { $0.description.contains { $0.hasPrefix("Provisional: ") } } == [false, true, false])
  }

  @Test("A procedure that stands alone has entries, and none of the Regulations")
  func standingAlone() throws {
    let events = ICalendarText(
      try Reports.schedule("freedom-of-information", "received=2026-01-05", asOf: "2026-01-06").iCalendar()
    ).events
    // 20 working days after 5 January 2026: 6 to 9, 12 to 16, 19 to 23, 26 to 30 January, 2
    // February.
    #expect(events.map { $0["DTSTART;VALUE=DATE"] } == ["20260202"])
    #expect(events.first?["CATEGORIES"] == "Policy")
    #expect(events.first?.description.contains { $0.hasPrefix("By law") } == false)
  }

  // numpy: 25 working days after 1 and after 31 October 2026, a Saturday, end on 5 November and on
  // 4 December; four are left from 31 October.
  @Test(
    "Of days that are not known exactly, an act that is owed has its entry on the first, with the start, the count and the range that go with it"
  )
  func uncertainDuty() throws {
    var record = CaseRecord(reference: "A")
    record.record(.received, on: try Day(iso8601: "2026-09-01"))
    record.record(.stage1Responded, on: try Day(iso8601: "2026-09-10"))
    record.record(.stage2Requested, on: try Day.range(iso8601: "2026-10"))
    let schedule = Schedule(
      of: record, under: try PolicyLibrary.embedded.policy("regulations", on: try Day(iso8601: "2026-09-01")),
      asOf: try Day(iso8601: "2026-10-31"), calendars: .englandAndWales)
    let entry = try #require(
      ICalendarText(schedule.iCalendar()).events.first { $0.line.contains("Response at stage 2") })
    #expect(entry.line == "20261105 Response at stage 2: due by law – A")
    #expect(entry.description.contains("As of 2026-10-31: running, 4 to 25 working days left"))
    #expect(entry.description.contains("25 working days after the day stage 2 was requested, Thursday 2026-10-01"))
    #expect(!entry.description.contains { $0.contains("extended from") })
    #expect(
      entry.description.contains(
        "Between Thursday 2026-11-05 and Friday 2026-12-04: the start is not known exactly"))
  }
}
