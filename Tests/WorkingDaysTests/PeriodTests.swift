import TestSupport
import Testing
import WorkingDays

@Suite("Period")
struct PeriodTests {
  private let calendar: WorkingCalendar

  init() throws {
    calendar = try WorkingCalendar(name: "test", coverage: day("2020-01-01")...day("2026-12-31"), holidays: [])
  }

  @Test("A period counts at least one unit", arguments: [0, -1, Int.min])
  func countBelowOne(count: Int) {
    #expect(throws: PeriodError(.countBelowOne(count))) { try Period(count, .days) }
    #expect(errorText { _ = try Period(count, .days) } == "a period counts at least 1 unit, not \(count)")
  }

  @Test("A period with a count that the source code states is that of the count and the unit")
  func statedCounts() throws {
    #expect(try Period.workingDays(10) == Period(10, .workingDays))
    #expect(try Period.days(5, .before) == Period(5, .days, .before))
    #expect(try Period.weeks(2) == Period(2, .weeks))
    #expect(try Period.months(3, .before) == Period(3, .months, .before))
    #expect(try Period.years(1) == Period(1, .years))
  }

  @Test("A stated count below one stops the program")
  func statedCountBelowOne() async {
    await #expect(processExitsWith: .failure) { _ = Period.workingDays(0) }
  }

  @Test("A day and a period make a day without a calendar, in every unit but working days")
  func addingToADay() throws {
    #expect(try day("2026-01-31").adding(.days(14)) == day("2026-02-14"))
    #expect(try day("2026-01-31").adding(.weeks(2, .before)) == day("2026-01-17"))
    #expect(try day("2026-01-31").adding(.months(1)) == day("2026-02-28"))
    #expect(try day("2024-02-29").adding(.years(1), firstDay: .included) == day("2025-02-28"))
    #expect(
      errorText { _ = try Day.last.adding(.days(1)) } == "1 day after 9999-12-31 is outside the years 1 to 9999")
    let error = CalendarError(.needsCalendar(from: day("2025-12-19"), period: .workingDays(10)))
    #expect(throws: error) { try day("2025-12-19").adding(.workingDays(10)) }
    #expect(
      error.description
        == "10 working days after 2025-12-19 depends on the holidays: a working calendar counts working days")
  }

  @Test("By default, the first day is excluded")
  func firstDayExcluded() throws {
    #expect(try calendar.due(.workingDays(1), from: day("2026-03-02")) == day("2026-03-03"))
  }

  @Test(
    "A period reads as it is spoken",
    arguments: [
      (1, Period.Unit.workingDays, Period.Direction.after, "1 working day after"),
      (10, .workingDays, .before, "10 working days before"),
      (1, .days, .after, "1 day after"),
      (13, .weeks, .after, "13 weeks after"),
      (1, .months, .before, "1 month before"),
      (12, .months, .after, "12 months after"),
      (1, .years, .after, "1 year after"),
    ])
  func description(count: Int, unit: Period.Unit, direction: Period.Direction, text: String) throws {
    #expect(try Period(count, unit, direction).description == text)
  }

  @Test(
    "Days and weeks are plain addition; the first day included, one less",
    arguments: [
      (14, Period.Unit.days, Period.Direction.after, "2026-03-02", "2026-03-16", "2026-03-15"),
      (1, .days, .after, "2026-03-02", "2026-03-03", "2026-03-02"),
      (13, .weeks, .after, "2026-03-02", "2026-06-01", "2026-05-31"),
      (10, .days, .before, "2026-07-13", "2026-07-03", "2026-07-04"),
      (2, .weeks, .before, "2026-03-02", "2026-02-16", "2026-02-17"),
      (1, .days, .after, "2024-02-28", "2024-02-29", "2024-02-28"),
    ])
  func daysAndWeeks(
    count: Int, unit: Period.Unit, direction: Period.Direction, start: String, excluded: String, included: String
  ) throws {
    let period = try Period(count, unit, direction)
    #expect(try calendar.due(period, from: day(start), firstDay: .excluded) == day(excluded))
    #expect(try calendar.due(period, from: day(start), firstDay: .included) == day(included))
  }

  @Test(
    "Months and years end on the corresponding date or the month's last day; the first day included, the day before it",
    arguments: [
      (1, Period.Unit.years, Period.Direction.after, "2024-02-29", "2025-02-28", "2025-02-28"),
      (4, .years, .after, "2020-02-29", "2024-02-29", "2024-02-28"),
      (12, .months, .after, "2024-03-10", "2025-03-10", "2025-03-09"),
      (1, .years, .after, "2024-03-10", "2025-03-10", "2025-03-09"),
      (1, .months, .after, "2025-01-31", "2025-02-28", "2025-02-28"),
      (1, .months, .after, "2024-01-31", "2024-02-29", "2024-02-29"),
      (1, .months, .after, "2025-01-28", "2025-02-28", "2025-02-27"),
      (1, .months, .after, "2025-01-01", "2025-02-01", "2025-01-31"),
      (1, .months, .after, "2025-03-31", "2025-04-30", "2025-04-30"),
      (1, .months, .after, "2025-12-15", "2026-01-15", "2026-01-14"),
      (13, .months, .after, "2024-12-31", "2026-01-31", "2026-01-30"),
      (1, .years, .after, "2024-01-01", "2025-01-01", "2024-12-31"),
      (1, .years, .after, "2025-08-31", "2026-08-31", "2026-08-30"),
      (1, .months, .before, "2025-03-15", "2025-02-15", "2025-02-16"),
      (1, .months, .before, "2025-03-31", "2025-02-28", "2025-03-01"),
      (1, .months, .before, "2025-01-31", "2024-12-31", "2025-01-01"),
      (1, .years, .before, "2024-02-29", "2023-02-28", "2023-03-01"),
      (14, .months, .before, "2026-01-10", "2024-11-10", "2024-11-11"),
    ])
  func correspondingDate(
    count: Int, unit: Period.Unit, direction: Period.Direction, start: String, excluded: String, included: String
  ) throws {
    let period = try Period(count, unit, direction)
    #expect(try calendar.due(period, from: day(start), firstDay: .excluded) == day(excluded))
    #expect(try calendar.due(period, from: day(start), firstDay: .included) == day(included))
  }

  @Test("Calendar periods may leave the calendar's coverage: they need no holidays")
  func outsideCoverage() throws {
    let longPeriod = try Period(100, .years)
    #expect(try calendar.due(longPeriod, from: day("1901-05-06"), firstDay: .excluded) == day("2001-05-06"))
  }

  @Test("The first and the last day can be reached, and no further")
  func edges() throws {
    #expect(try calendar.due(Period(1, .days), from: day("9999-12-30"), firstDay: .excluded) == Day.last)
    #expect(try calendar.due(Period(1, .months), from: day("9999-11-30"), firstDay: .excluded) == day("9999-12-30"))
    #expect(try calendar.due(Period(1, .years, .before), from: day("0002-01-01"), firstDay: .excluded) == Day.first)
    #expect(try calendar.due(Period(1, .days), from: Day.last, firstDay: .included) == Day.last)
    let beyond: [(Period, Day)] = [
      (try Period(1, .days), Day.last), (try Period(1, .months), day("9999-12-01")), (try Period(1, .years), Day.last),
      (try Period(1, .days, .before), Day.first), (try Period(1, .months, .before), day("0001-01-31")),
    ]
    for (period, start) in beyond {
      #expect(throws: CalendarError(.beyondYear9999(from: start, period: period))) {
        try calendar.due(period, from: start, firstDay: .excluded)
      }
    }
  }

  @Test(
    "A count too large for any calendar gives an error, not a trap",
    arguments: Period.Unit.allCases,
    [Int.max, Int.max - 1, Int.max / 7, Int.max / 7 + 1, Int.max / 12, Int.max / 12 + 1])
  func hugeCounts(unit: Period.Unit, count: Int) throws {
    let start = day("2025-01-01")
    for direction in Period.Direction.allCases {
      let period = try Period(count, unit, direction)
      let error =
        unit == .workingDays
        ? CalendarError(
          .resultOutsideCoverage(
            from: start, period: period, calendar: "test", coverage: calendar.coverage))
        : CalendarError(.beyondYear9999(from: start, period: period))
      for firstDay in FirstDay.allCases {
        #expect(throws: error) { try calendar.due(period, from: start, firstDay: firstDay) }
      }
    }
  }

  @Test("The text of an error names the period and where it started")
  func beyondText() {
    let text = errorText { _ = try calendar.due(Period(8000, .years), from: day("2025-01-01"), firstDay: .excluded) }
    #expect(text == "8000 years after 2025-01-01 is outside the years 1 to 9999")
  }
}
