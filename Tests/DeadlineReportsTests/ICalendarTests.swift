import DeadlineReports
import Deadlines
import Testing
import Timescales
import WorkingDays

@Suite("The calendar file of a schedule")
struct ICalendarTests {
  private static func file(_ schedule: Schedule, alarm: Int? = nil) -> ICalendarText {
    ICalendarText(schedule.iCalendar(alarmDaysBefore: alarm))
  }

  // By hand: 22, 23, 24, 29, 30, 31 December, 2, 5, 6, 7 January are days 1 to 10; 8, 9, 12, 13, 14
  // are days 11 to 15.
  @Test("An entry of each layer where the days differ")
  func twoLayers() throws {
    let schedule = try Reports.schedule("luton", "received=2025-12-19", reference: "A-17")
    let events = Self.file(schedule).events
    #expect(
      events.map(\.line) == [
        "20251224 Acknowledgement of the complaint: overdue – A-17",
        "20251230 First contact with the complainant: overdue – A-17",
        "20260114 Response at stage 1: due – A-17",
        "20260107 Response at stage 1: overdue by law – A-17",
      ])
    #expect(schedule.calendarEntryCount == 4)
    #expect(events.map { $0["CATEGORIES"] } == ["Policy", "Policy", "Policy", "Law"])
  }

  @Test("An entry in full")
  func entry() throws {
    let file = Self.file(try Reports.schedule("luton", "received=2025-12-19", reference: "A-17"), alarm: 3)
    #expect(
      file.lines.prefix(4) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CouncilDeadlines//council-deadlines//EN", "CALSCALE:GREGORIAN",
      ])
    #expect(file.lines.last == "END:VCALENDAR")
    // SEQUENCE: 2026-01-10 lies 739,625 days after 0001-01-01. UID: the digest of
    // 5:luton9:reference4:A-1716:stage-1-response6:policy, as sha256sum gives it.
    #expect(
      file.events[2].lines.filter { !$0.hasPrefix("DESCRIPTION:Owed") } == [
        "BEGIN:VEVENT",
        "UID:cba7ada0bffebe8b6f054d4715c34eb0@council-deadlines",
        "DTSTAMP:20260110T000000Z",
        "SEQUENCE:739625",
        "DTSTART;VALUE=DATE:20260114",
        "DTEND;VALUE=DATE:20260115",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Response at stage 1: due – A-17",
        "CATEGORIES:Policy",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Response at stage 1: due – A-17",
        "TRIGGER:-P2DT15H",
        "END:VALARM",
        "END:VEVENT",
      ])
    #expect(
      file.events[2].description == [
        "Owed by the Stage 1 Investigating Officer, by the policy (Luton Council)",
        "Last day: Wednesday 2026-01-14; Wednesday 2026-01-28 at most, if extended",
        "As of 2026-01-10: running, 3 working days left",
        "15 working days after the day the complaint was received, Friday 2025-12-19",
        "Source: Children's Social Care Complaints Procedure, 13.6, 13.8, 13.9",
        "By law: Wednesday 2026-01-07, overdue, 2 working days late; the policy gives 5 working days more than the law",
      ])
    #expect(
      file.events[3].description == [
        "Owed by the council, by law",
        "Last day: Wednesday 2026-01-07; Wednesday 2026-01-21 at most, if extended",
        "As of 2026-01-10: overdue, 2 working days late",
        "10 working days after the day the complaint was received, Friday 2025-12-19",
        "Source: The Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738), "
          + "reg 14(1), 14(3) to 14(5)",
        "By the policy: Wednesday 2026-01-14, running, 3 working days left; the policy gives 5 working days more than the law",
      ])
  }

  @Test("One entry where both layers have the same day, and it says so")
  func sameDay() throws {
    let events = Self.file(
      try Reports.schedule("dudley", "received=2025-12-19", "acknowledged=2025-12-22", "logged=2025-12-22")
    ).events
    #expect(events.map(\.line) == ["20260107 Response at stage 1: overdue"])
    #expect(events.first?.description.contains("By law: the same day, overdue, 2 working days late") == true)
  }

  @Test("An entry for an inherited row, by law")
  func inherited() throws {
    // 20 working days after 2 March 2026: 3 to 6, 9 to 13, 16 to 20, 23 to 27 March, and the 30th.
    let events = Self.file(
      try Reports.schedule(
        "worcestershire", "received=2025-10-01", "stage-2-response-received=2026-03-02", asOf: "2026-03-30")
    ).events.filter { $0["SUMMARY"]?.contains("review panel") == true }
    #expect(events.map(\.line) == ["20260330 Request for a review panel: last day by law"])
    #expect(events.first?["CATEGORIES"] == "Law")
    #expect(events.first?.description.first == "Time of the complainant to act, by law")
    #expect(events.first?.description.contains("As of 2026-03-30: due today") == true)
    #expect(events.first?.description.last == "The policy is silent here: the law applies")
  }

  @Test("An entry has a line break, a sign and an emoji of the reference, and stays in its lines")
  func reference() throws {
    let part = "A;17,\\ 👩‍👧\r\nEND:VEVENT\u{0}\u{7}"
    let reference = String(repeating: part, count: 400)
    let file = Self.file(try Reports.schedule("dudley", "received=2025-12-19", reference: reference), alarm: 0)
    #expect(file.physicalLines.allSatisfy { $0.utf8.count <= 75 })
    // Acknowledgement, logging and response.
    #expect(file.lines.count { $0 == "END:VEVENT" } == 3)
    let escaped = String(repeating: "A\\;17\\,\\\\ 👩‍👧\\nEND:VEVENT", count: 400)
    #expect(file.events.last?["SUMMARY"] == "Response at stage 1: overdue – \(escaped)")
  }

  @Test("The last day there is has no day after it, so the entry has no end and lasts that day")
  func lastDay() throws {
    let events = Self.file(try Reports.schedule("regulations", "grounds-arose=9998-12-31", asOf: "9999-12-30")).events
    #expect(events.map(\.line) == ["99991231 Time to make the complaint: last day by law"])
    #expect(events.first?.lines.contains { $0.hasPrefix("DTEND") } == false)
  }

  // MARK: - Nothing open

  @Test("Where nothing is open the file has a time zone only, because it needs a component (section 3.6)")
  func empty() throws {
    let schedule = try Reports.schedule("regulations", "received=2025-12-19", "stage-1-responded=2026-01-05")
    #expect(schedule.calendarEntryCount == 0)
    #expect(
      schedule.iCalendar(alarmDaysBefore: 3).split(separator: "\r\n") == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CouncilDeadlines//council-deadlines//EN", "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE", "END:VCALENDAR",
      ])
  }

  // MARK: - Alarms

  @Test(
    "An alarm goes off at nine o'clock the given number of days before",
    arguments: [
      // Counted from the midnight with which the day begins.
      (0, "PT9H"), (1, "-PT15H"), (2, "-P1DT15H"), (3, "-P2DT15H"), (365, "-P364DT15H"), (-1, "P1DT9H"),
      (Int.max, "-P9223372036854775806DT15H"), (Int.min, "P9223372036854775808DT9H"),
    ])
  func trigger(_ days: Int, _ expected: String) throws {
    let schedule = try Reports.schedule("regulations", "received=2025-12-19", asOf: "2025-12-19")
    #expect(Self.file(schedule, alarm: days).events.map { $0["TRIGGER"] } == [expected])
  }

  @Test("A day that has passed has no alarm, today's has")
  func passed() throws {
    let schedule = try Reports.schedule("luton", "received=2025-12-19", asOf: "2026-01-14")
    let events = Self.file(schedule, alarm: 0).events
    #expect(events.map { $0["DTSTART;VALUE=DATE"] } == ["20251224", "20251230", "20260114", "20260107"])
    #expect(events.map { $0["TRIGGER"] } == [nil, nil, "PT9H", nil])
    #expect(Self.file(schedule).lines.contains("BEGIN:VALARM") == false)
  }
}
