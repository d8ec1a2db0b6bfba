import TestSupport
import Testing
import WorkingDays

@Suite("WorkingCalendar")
struct WorkingCalendarTests {
  /// December 2025 and January 2026 with their holidays in England and Wales.
  private let winter: WorkingCalendar

  init() throws {
    winter = try WorkingCalendar(
      name: "winter", coverage: day("2025-12-01")...day("2026-01-31"),
      holidays: [
        Holiday(day: day("2026-01-01"), title: "New Year’s Day"),
        Holiday(day: day("2025-12-25"), title: "Christmas Day"),
        Holiday(day: day("2025-12-26"), title: "Boxing Day"),
      ])
  }

  @Test("Saturdays, Sundays and holidays are not working days")
  func workingDays() throws {
    let off = ["2025-12-25", "2025-12-26", "2026-01-01"].map { day($0) }
    for number in winter.coverage.lowerBound.number...winter.coverage.upperBound.number {
      let day = try #require(Day(number: number))
      #expect(try winter.isWorkingDay(day) == (!day.weekday.isWeekend && !off.contains(day)))
    }
  }

  @Test("Holidays at a weekend or outside the coverage change nothing, and of two on one day the first counts")
  func holidaysThatDoNotCount() throws {
    let calendar = try WorkingCalendar(
      name: "test", coverage: day("2025-12-22")...day("2025-12-31"),
      holidays: [
        Holiday(day: day("2025-12-27"), title: "a Saturday"), Holiday(day: day("2026-01-01"), title: "outside"),
        Holiday(day: day("2025-12-26"), title: "second"), Holiday(day: day("2025-12-25"), title: "first"),
        Holiday(day: day("2025-12-25"), title: "again"),
      ])
    #expect(calendar.holidays.map(\.title) == ["first", "second"])
    #expect(try calendar.count(from: day("2025-12-22"), to: day("2025-12-31")) == 5)
  }

  @Test("The next working day or the day itself")
  func nextOrSame() throws {
    #expect(try winter.nextOrSame(day("2025-12-24")) == day("2025-12-24"))
    #expect(try winter.nextOrSame(day("2025-12-25")) == day("2025-12-29"))
    #expect(try winter.nextOrSame(day("2026-01-31").previous ?? Day.last) == day("2026-01-30"))
    #expect(throws: CalendarError.self) { try winter.nextOrSame(day("2026-01-31")) }
    #expect(throws: CalendarError.self) { try winter.nextOrSame(day("2026-02-02")) }
  }

  @Test("What is skipped is the holidays on weekdays on the way; the start's own only if it would have been counted")
  func skipped() throws {
    func titles(_ count: Int, _ unit: Period.Unit, _ direction: Period.Direction, _ start: String, _ firstDay: FirstDay)
      throws -> [String]
    {
      let period = try Period(count, unit, direction)
      let due = try winter.due(period, from: day(start), firstDay: firstDay)
      return winter.skipped(period, from: day(start), to: due, firstDay: firstDay).map(\.title)
    }
    let three = ["Christmas Day", "Boxing Day", "New Year’s Day"]
    #expect(try titles(10, .workingDays, .after, "2025-12-19", .excluded) == three)
    #expect(try titles(10, .workingDays, .before, "2026-01-07", .excluded) == three)
    #expect(try titles(3, .workingDays, .after, "2025-12-19", .excluded) == [])
    #expect(try titles(1, .workingDays, .after, "2025-12-25", .excluded) == ["Boxing Day"])
    #expect(try titles(1, .workingDays, .after, "2025-12-25", .included) == ["Christmas Day", "Boxing Day"])
    #expect(try titles(1, .workingDays, .before, "2026-01-01", .excluded) == [])
    #expect(try titles(1, .workingDays, .before, "2026-01-01", .included) == ["New Year’s Day"])
    #expect(try titles(14, .days, .after, "2025-12-19", .excluded) == [])
    #expect(try titles(1, .months, .after, "2025-12-19", .excluded) == [])
  }

  @Test("The holidays of a range are those inside it, both ends included")
  func holidaysInRange() {
    func titles(_ from: String, _ to: String) -> [String] { winter.holidays(in: day(from)...day(to)).map(\.title) }
    #expect(titles("2025-12-25", "2026-01-01") == ["Christmas Day", "Boxing Day", "New Year’s Day"])
    #expect(titles("2025-12-26", "2025-12-31") == ["Boxing Day"])
    #expect(titles("2025-12-27", "2025-12-31") == [])
    #expect(titles("1990-01-01", "2040-12-31").count == 3)
  }

  @Test("A day outside the coverage is an error that names the day and the coverage, at both edges")
  func outsideCoverage() throws {
    let ten = try Period(10, .workingDays)
    for outside in ["2025-11-30", "2026-02-01"] {
      let error = CalendarError(.outsideCoverage(day(outside), calendar: "winter", coverage: winter.coverage))
      #expect(throws: error) { try winter.isWorkingDay(day(outside)) }
      #expect(throws: error) { try winter.due(ten, from: day(outside), firstDay: .excluded) }
      #expect(throws: error) { try winter.count(from: day(outside), to: day("2026-01-05")) }
      #expect(throws: error) { try winter.count(from: day("2026-01-05"), to: day(outside)) }
      #expect(
        "\(error)" == "\(outside) is outside the calendar winter, which covers 2025-12-01 to 2026-01-31")
    }
  }

  @Test("A result outside the coverage is an error that names the period, its start and the coverage, at both edges")
  func resultOutsideCoverage() throws {
    // 2026-01-30 is a Friday and the last working day covered; 2025-12-01 is a Monday and the
    // first.
    let one = try Period(1, .workingDays)
    let oneBefore = try Period(1, .workingDays, .before)
    #expect(try winter.due(one, from: day("2026-01-29"), firstDay: .excluded) == day("2026-01-30"))
    #expect(try winter.due(one, from: day("2026-01-30"), firstDay: .included) == day("2026-01-30"))
    #expect(try winter.due(oneBefore, from: day("2025-12-02"), firstDay: .excluded) == day("2025-12-01"))
    #expect(try winter.due(oneBefore, from: day("2025-12-01"), firstDay: .included) == day("2025-12-01"))
    #expect(
      errorText { _ = try winter.due(one, from: day("2026-01-30"), firstDay: .excluded) }
        == "1 working day after 2026-01-30 is outside the calendar winter, which covers 2025-12-01 to 2026-01-31")
    #expect(
      errorText { _ = try winter.due(oneBefore, from: day("2025-12-01"), firstDay: .excluded) }
        == "1 working day before 2025-12-01 is outside the calendar winter, which covers 2025-12-01 to 2026-01-31")
  }

  @Test("A calendar covers at most 65,535 days")
  func longestCoverage() throws {
    let first = day("1900-01-01")
    let last = try #require(Day(number: first.number + Int32(WorkingCalendar.longestCoverage - 1)))
    let longest = try WorkingCalendar(name: "longest", coverage: first...last, holidays: [])
    #expect(try longest.isWorkingDay(last) == !last.weekday.isWeekend)
    #expect(try longest.count(from: first, to: last) == 46_810)
    let next = try #require(last.next)
    #expect(throws: CalendarError(.coverageTooLong(calendar: "too long", coverage: first...next))) {
      try WorkingCalendar(name: "too long", coverage: first...next, holidays: [])
    }
    #expect(
      errorText { _ = try WorkingCalendar(name: "all", coverage: Day.first...Day.last, holidays: []) }
        == "the calendar all would cover 0001-01-01 to 9999-12-31: at most 65535 days are possible")
  }

  @Test("A calendar of one day, with and without work")
  func oneDay() throws {
    let friday = day("2025-12-19")
    let saturday = day("2025-12-20")
    let working = try WorkingCalendar(name: "Friday", coverage: friday...friday, holidays: [])
    #expect(try working.due(Period(1, .workingDays), from: friday, firstDay: .included) == friday)
    #expect(throws: CalendarError.self) { try working.due(Period(1, .workingDays), from: friday, firstDay: .excluded) }
    let idle = try WorkingCalendar(name: "Saturday", coverage: saturday...saturday, holidays: [])
    #expect(throws: CalendarError.self) { try idle.due(Period(1, .workingDays), from: saturday, firstDay: .included) }
  }

  @Test("All that is covered is published unless said otherwise")
  func publishedThrough() throws {
    #expect(winter.publishedThrough == day("2026-01-31"))
    let calendar = try WorkingCalendar(
      name: "test", coverage: winter.coverage, publishedThrough: day("2025-12-31"), holidays: [])
    #expect(calendar.publishedThrough == day("2025-12-31"))
  }
}
