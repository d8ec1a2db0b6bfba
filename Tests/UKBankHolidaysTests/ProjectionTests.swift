import UKBankHolidays
import Testing
import WorkingDays

@Suite("Projected holidays")
struct ProjectionTests {
  @Test("The calendars are published through 2028 and go on through 2040", arguments: Division.allCases)
  func coverage(division: Division) {
    let calendar = WorkingCalendar(of: division)
    #expect(calendar.name == division.rawValue)
    #expect(calendar.coverage == date("1995-01-01")...date("2040-12-31"))
    #expect(calendar.publishedThrough == date("2028-12-31"))
    #expect(WorkingCalendar.lastProjectedYear == 2040)
  }

  @Test("To the end of the longest calendar they are what the rules give", arguments: Division.published)
  func rules(division: Division) throws {
    let calendar = try BankHolidayFeed.embedded.calendar(for: division, projectedThrough: 2173)
    let projected = calendar.holidays(in: date("2029-01-01")...calendar.coverage.upperBound)
    let expected = (2029...2173).flatMap { HolidayRules(division: division, year: $0).holidays }
    #expect(projected.map(\.day) == expected.map(\.day))
    #expect(projected.map(\.title) == expected.map(\.title))
    #expect(calendar.publishedThrough == date("2028-12-31"))
    let embedded = WorkingCalendar(of: division).holidays
    #expect(embedded == calendar.holidays.filter { $0.day.year <= 2040 })
  }

  /// As the Python package `holidays` 0.108 lists them; QuantLib 1.44 has the same ones for England
  /// and Wales.
  static let wholeYears: [(Division, Int, String)] = [
    (.englandAndWales, 2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
    (.englandAndWales, 2032, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    (.englandAndWales, 2033, "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27"),
    (.englandAndWales, 2035, "01-01 03-23 03-26 05-07 05-28 08-27 12-25 12-26"),
    (.englandAndWales, 2038, "01-01 04-23 04-26 05-03 05-31 08-30 12-27 12-28"),
    (.scotland, 2033, "01-03 01-04 04-15 05-02 05-30 08-01 11-30 12-26 12-27"),
    (.scotland, 2034, "01-02 01-03 04-07 05-01 05-29 08-07 11-30 12-25 12-26"),
    (.northernIreland, 2035, "01-01 03-19 03-23 03-26 05-07 05-28 07-12 08-27 12-25 12-26"),
    (.northernIreland, 2039, "01-03 03-17 04-08 04-11 05-02 05-30 07-12 08-29 12-26 12-27"),
    (.anyUK, 2033, "01-03 01-04 03-17 04-15 04-18 05-02 05-30 07-12 08-01 08-29 11-30 12-26 12-27"),
  ]

  @Test("Whole years are as independent calendars have them", arguments: wholeYears)
  func wholeYear(division: Division, year: Int, holidays: String) {
    let calendar = WorkingCalendar(of: division)
    let days = calendar.holidays(in: date("\(year)-01-01")...date("\(year)-12-31")).map(\.day)
    #expect(days == holidays.split(separator: " ").map { date("\(year)-\($0)") })
  }

  @Test("A count that runs into 2029 passes over the holidays of the rules")
  func intoTheProjection() throws {
    // 21, 22, 27, 28, 29 December 2028 are days 1 to 5; 2 January is a holiday in Scotland alone.
    let period = try Period(10, .workingDays)
    let cases = [(Division.englandAndWales, "2029-01-08"), (.scotland, "2029-01-09"), (.anyUK, "2029-01-09")]
    for (division, expected) in cases {
      let calendar = WorkingCalendar(of: division)
      let due = try calendar.due(period, from: date("2028-12-20"), firstDay: .excluded)
      #expect(due == date(expected))
      #expect(due > calendar.publishedThrough)
    }
  }

  @Test("A feed is projected only where that is asked for, and only past its own end")
  func onAFeed() throws {
    let feed = try FeedText(2019...2028).feed
    #expect(try feed.calendar(for: .scotland).coverage == date("2019-01-01")...date("2028-12-31"))
    for year in [Int.min, 2000, 2028] {
      let calendar = try feed.calendar(for: .scotland, projectedThrough: year)
      #expect(calendar.coverage == date("2019-01-01")...date("2028-12-31"))
    }
    let calendar = try feed.calendar(for: .anyUK, projectedThrough: 2030)
    #expect(calendar.coverage == date("2019-01-01")...date("2030-12-31"))
    #expect(calendar.publishedThrough == date("2028-12-31"))
  }

  @Test("A projection that is too long for a calendar is refused", arguments: [2174, 2200, 9999, 10_000, Int.max])
  func tooLong(year: Int) {
    let last = date("\(min(year, 9999))-12-31")
    #expect(
      throws: CalendarError(.coverageTooLong(calendar: "scotland", coverage: date("1995-01-01")...last))
    ) {
      try BankHolidayFeed.embedded.calendar(for: .scotland, projectedThrough: year)
    }
    #expect(throws: CalendarError.self) {
      try BankHolidayFeed.embedded.calendar(for: .anyUK, projectedThrough: year)
    }
  }
}
