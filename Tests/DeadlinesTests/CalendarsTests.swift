import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("A schedule counts by the calendar it is given")
struct CalendarsTests {
  private func stage1(_ received: String, in calendar: WorkingCalendar) throws -> Outcome {
    let policy = try PolicyLibrary.embedded.policy("regulations", on: day(received))
    let schedule = Schedule(
      of: record("received=\(received)"), under: policy, asOf: day(received), calendars: Calendars(calendar))
    #expect(schedule.calendar == calendar.name)
    return try #require(schedule["stage-1-response"]).policy.outcome
  }

  // Law examples: reg 2 does not say in which part of the kingdom a bank holiday counts.
  @Test("Stage 1 over Christmas 2025 by the calendars of the kingdom")
  func divisions() throws {
    #expect(try stage1("2025-12-19", in: .englandAndWales).due == day("2026-01-07"))
    #expect(try stage1("2025-12-19", in: .anyUK).due == day("2026-01-08"))
  }

  // By hand: 17 March is a bank holiday in Northern Ireland, so that the twentieth working day after
  // 2 March 2026 is the 31st.
  @Test("A council with closures, or with a calendar of its own, counts freedom of information by that of the Act")
  func freedomOfInformation() throws {
    var council = Calendars.embedded
    council.closures = try Closures(reading: Array("date,title\n2026-03-09,Staff day\n".utf8))
    let policy = try PolicyLibrary.embedded.policy("freedom-of-information", on: day("2026-03-02"))
    for calendars in [council, Calendars(.scotland), Calendars(.englandAndWales, closures: council.closures)] {
      let schedule = Schedule(
        of: record("received=2026-03-02"), under: policy, asOf: day("2026-03-02"), calendars: calendars)
      #expect(schedule["information-response"]?.due == day("2026-03-31"))
    }
  }

  // Law examples: without the proclaimed 28 December the period would end a day earlier.
  @Test("A substitute day that is only proclaimed counts as a holiday")
  func proclaimed() throws {
    #expect(try stage1("2026-12-18", in: .englandAndWales).due == day("2027-01-06"))
    let complete = WorkingCalendar.englandAndWales
    let unproclaimed = try WorkingCalendar(
      name: "without 28 December", coverage: complete.coverage,
      holidays: complete.holidays.filter { $0.day != day("2026-12-28") })
    #expect(try stage1("2026-12-18", in: unproclaimed).due == day("2027-01-05"))
  }

  // By hand.
  @Test("A council's own closure lengthens its periods, and only the calendar in use distinguishes it from the law")
  func closure() throws {
    let complete = WorkingCalendar.englandAndWales
    let closed = try WorkingCalendar(
      name: "with closures", coverage: complete.coverage,
      holidays: complete.holidays + [Holiday(day: day("2026-06-03"), title: "Closed")])
    #expect(try stage1("2026-06-01", in: complete).due == day("2026-06-15"))
    #expect(try stage1("2026-06-01", in: closed).due == day("2026-06-16"))
  }

  // Law examples.
  @Test("65 working days are not thirteen weeks")
  func thirteenWeeks() throws {
    let maximum = try deadline("stage-2-response", "received=2026-02-02 stage-2-requested=2026-03-02").policy.outcome
      .maximumDue
    #expect(maximum == day("2026-06-05"))
    let weeks = try WorkingCalendar.englandAndWales.due(
      Period(13, .weeks), from: day("2026-03-02"), firstDay: .excluded)
    #expect(weeks == day("2026-06-01"))
  }

  // The calendar ends on 2040-12-31.
  @Test("Beyond the calendar nothing is answered silently")
  func outsideCoverage() throws {
    let schedule = try schedule("received=2040-12-20 grounds-arose=2040-01-20", asOf: "2040-12-21")
    #expect(schedule["stage-1-response"]?.policy.outcome.status == .cannotCompute)
    #expect(schedule["stage-1-response"]?.policy.outcome.isOutsideCoverage == true)
    #expect(Set(schedule.codes) == ["outside-coverage"])
    #expect(schedule["complaint-limit"]?.words == "grounds-arose 2040-01-20, due 2041-01-20, met")
    let before = try deadline("stage-1-response", "received=1994-12-30", under: "luton@2020-08", asOf: "1995-02-01")
    #expect(before.policy.outcome.status == .cannotCompute)
  }

  @Test(
    "A deadline is provisional if one of its days, the maximum's included, is past what is published of the calendar")
  func provisional() throws {
    let calendar = try WorkingCalendar(
      name: "summer", coverage: day("2026-01-01")...day("2026-12-31"), publishedThrough: day("2026-06-29"), holidays: []
    )
    let policy = try PolicyLibrary.embedded.policy("regulations", on: day("2026-06-01"))
    func isProvisional(_ id: TimescaleID, _ words: String, asOf: String = "2026-06-01") -> Bool? {
      Schedule(of: record(words), under: policy, asOf: day(asOf), calendars: Calendars(calendar))[id]?.isProvisional
    }
    // By hand: 20 working days after 1 June end on the last published day, those after 2 June on
    // the next.
    #expect(isProvisional("stage-1-response", "received=2026-06-01") == false)
    #expect(isProvisional("stage-1-response", "received=2026-06-02") == true)
    // 5 working days after 22 June end on the last published day.
    #expect(isProvisional("panel-report", "panel-held=2026-06-22") == false)
    #expect(isProvisional("panel-report", "panel-held=2026-06-23") == true)
    // Every projected step of a complaint of 23 June is in July or later; a closed case has no
    // projection.
    #expect(isProvisional("panel-report", "received=2026-06-23", asOf: "2026-06-23") == true)
    #expect(isProvisional("panel-report", "received=2026-06-01 closed=2026-06-01") == false)
    // A year ends on its corresponding date, whatever is a holiday.
    #expect(isProvisional("complaint-limit", "grounds-arose=2026-05-01 received=2026-06-01") == false)
  }
}
