import UKBankHolidays
import Testing
import WorkingDays

@Suite("The published holidays")
struct PublishedHolidaysTests {
  @Test("They are what the rules and the announcements give, row for row, 1995 to 2028", arguments: Division.published)
  func rules(division: Division) {
    let expected = (1995...2028).flatMap { HolidayRules(division: division, year: $0).holidays }
    #expect(BankHolidayFeed.embedded.holidays(of: division) == expected)
  }

  @Test(
    "There are 929: 279, 303 and 347",
    arguments: [(Division.englandAndWales, 279), (.scotland, 303), (.northernIreland, 347), (.anyUK, 929)])
  func counts(division: Division, count: Int) {
    #expect(BankHolidayFeed.embedded.holidays(of: division).count == count)
  }

  @Test("Every division is published from 1995-01-01 to 2028-12-31", arguments: Division.allCases)
  func coverage(division: Division) throws {
    let all = date("1995-01-01")...date("2028-12-31")
    #expect(BankHolidayFeed.embedded.coverage(of: division) == all)
    #expect(BankHolidayFeed.embedded.completeYears(of: division) == 1995...2028)
    let calendar = try BankHolidayFeed.embedded.calendar(for: division)
    #expect(calendar.name == division.rawValue)
    #expect(calendar.coverage == all)
    #expect(calendar.publishedThrough == all.upperBound)
  }

  static let wholeYears: [(Division, Int, String)] = [
    (.englandAndWales, 1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31"),
    (.englandAndWales, 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"),
    (.englandAndWales, 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
    (.englandAndWales, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    (.englandAndWales, 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    (.englandAndWales, 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (.englandAndWales, 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (.englandAndWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (.scotland, 1995, "01-02 01-03 04-14 05-01 05-08 05-29 08-07 12-25 12-26"),
    (.scotland, 2006, "01-02 01-03 04-14 05-01 05-29 08-07 12-25 12-26"),
    (.scotland, 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"),
    (.scotland, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
    (.northernIreland, 2012, "01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26"),
    (.northernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
    (.anyUK, 2026, "01-01 01-02 03-17 04-03 04-06 05-04 05-25 06-15 07-13 08-03 08-31 11-30 12-25 12-28"),
  ]

  @Test("Of all days of a year, the working days are the weekdays but for the year's holidays", arguments: wholeYears)
  func everyDayOfTheYear(division: Division, year: Int, holidays: String) throws {
    let off = holidays.split(separator: " ").map { date("\(year)-\($0)") }
    let calendar = WorkingCalendar(of: division)
    var faults: [Day] = []
    for number in date("\(year)-01-01").number...date("\(year)-12-31").number {
      let day = try #require(Day(number: number))
      if try calendar.isWorkingDay(day) != (!day.weekday.isWeekend && !off.contains(day)) { faults.append(day) }
    }
    #expect(faults.isEmpty)
    #expect(calendar.holidays(in: date("\(year)-01-01")...date("\(year)-12-31")).map(\.day) == off)
  }

  @Test(
    "Days that are often thought to be holidays are not",
    arguments: [
      (Division.anyUK, "2025-05-08"), (.englandAndWales, "2026-01-02"), (.englandAndWales, "2026-06-15"),
      (.scotland, "2026-04-06"), (.scotland, "2006-11-30"), (.anyUK, "2021-12-24"), (.englandAndWales, "1995-05-01"),
      (.anyUK, "2020-05-04"), (.anyUK, "2022-05-30"), (.anyUK, "2012-05-28"), (.anyUK, "2002-05-27"),
    ])
  func noHolidays(division: Division, day: String) throws {
    #expect(try WorkingCalendar(of: division).isWorkingDay(date(day)))
  }

  @Test("A holiday that only some divisions have says which, in the calendar of them all")
  func titlesOfAnyUK() {
    let holidays = WorkingCalendar.anyUK.holidays(in: date("2026-01-01")...date("2026-04-06"))
    #expect(
      holidays.map(\.title) == [
        "New Year’s Day", "2nd January (scotland)", "St Patrick’s Day (northern-ireland)", "Good Friday",
        "Easter Monday (england-and-wales, northern-ireland)",
      ])
  }

  @Test("All divisions' holidays come in order of day, and on one day in the order of the divisions")
  func holidaysOfAnyUK() {
    let holidays = BankHolidayFeed.embedded.holidays(of: .anyUK).filter { $0.day.year == 2026 }.prefix(5)
    #expect(
      holidays.map { "\($0.day) \($0.division.rawValue)" } == [
        "2026-01-01 england-and-wales", "2026-01-01 scotland", "2026-01-01 northern-ireland", "2026-01-02 scotland",
        "2026-03-17 northern-ireland",
      ])
  }

  @Test("The divisions have the names of GOV.UK and names for people")
  func divisions() {
    #expect(Division.published.map(\.rawValue) == ["england-and-wales", "scotland", "northern-ireland"])
    #expect(Division.anyUK.rawValue == "any-uk")
    #expect(
      Division.allCases.map(\.name)
        == ["England and Wales", "Scotland", "Northern Ireland", "any part of the United Kingdom"])
  }

  @Test("The data's version is a day")
  func dataVersion() throws {
    _ = try Day(iso8601: BankHolidayFeed.embeddedVersion)
  }
}
