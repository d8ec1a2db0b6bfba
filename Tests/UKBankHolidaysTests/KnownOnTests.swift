import UKBankHolidays
import Testing
import WorkingDays

@Suite("The calendar as it was known on a day")
struct KnownOnTests {
  private func due(
    _ count: Int, after start: String, _ division: Division = .englandAndWales, knownOn: String? = nil
  ) throws -> String {
    let calendar = WorkingCalendar(of: division, knownOn: knownOn.map { date($0) })
    return try calendar.due(Period(count, .workingDays), from: date(start), firstDay: .excluded).description
  }

  @Test("A letter of 1 September 2022 names a day that the State Funeral then moved", arguments: Division.allCases)
  func letter(division: Division) throws {
    // 2 September is day 1, 16 September day 11; with the 19th as day 12 the 29th is day 20.
    #expect(try due(20, after: "2022-09-01", division, knownOn: "2022-09-01") == "2022-09-29")
    #expect(try due(20, after: "2022-09-01", division, knownOn: "2022-09-09") == "2022-09-29")
    #expect(try due(20, after: "2022-09-01", division, knownOn: "2022-09-10") == "2022-09-30")
    #expect(try due(20, after: "2022-09-01", division) == "2022-09-30")
  }

  /// A holiday, the regular day that it replaced if it was moved, and the day on which it became
  /// certain, from the announcements.
  static let announcements: [(divisions: [Division], day: String, replaces: String?, known: String)] = [
    ([.englandAndWales, .northernIreland], "1995-05-08", "1995-05-01", "1993-12-16"),
    ([.scotland], "1995-05-08", nil, "1993-12-16"),
    (Division.published, "1999-12-31", nil, "1998-12-31"),
    (Division.allCases, "2002-06-03", nil, "2000-11-23"), (Division.allCases, "2002-06-04", "2002-05-27", "2000-11-23"),
    (Division.allCases, "2011-04-29", nil, "2010-11-23"),
    ([.englandAndWales, .northernIreland], "2012-06-04", "2012-05-28", "2010-01-05"),
    ([.englandAndWales, .northernIreland, .anyUK], "2012-06-05", nil, "2010-01-05"),
    ([.scotland], "2012-06-04", "2012-05-28", "2010-03-19"), ([.scotland], "2012-06-05", nil, "2010-03-19"),
    ([.englandAndWales, .northernIreland], "2020-05-08", "2020-05-04", "2019-06-07"),
    ([.scotland], "2020-05-08", "2020-05-04", "2019-06-14"),
    (Division.allCases, "2022-06-02", "2022-05-30", "2020-11-12"), (Division.allCases, "2022-06-03", nil, "2020-11-12"),
    (Division.allCases, "2022-09-19", nil, "2022-09-10"), (Division.allCases, "2023-05-08", nil, "2022-11-06"),
    ([.scotland, .anyUK], "2026-06-15", nil, "2026-02-04"),
  ]

  @Test(
    "The day before it became certain it is not a holiday and the regular day is; on that day it is one",
    arguments: announcements)
  func announced(divisions: [Division], day: String, replaces: String?, known: String) throws {
    let eve = try #require(date(known).previous)
    for division in divisions {
      let before = WorkingCalendar(of: division, knownOn: eve)
      let after = WorkingCalendar(of: division, knownOn: date(known))
      #expect(try before.isWorkingDay(date(day)))
      #expect(try !after.isWorkingDay(date(day)))
      guard let replaces else { continue }
      #expect(try !before.isWorkingDay(date(replaces)))
      #expect(try after.isWorkingDay(date(replaces)))
    }
  }

  @Test("Between the governments' announcements of 2019, any part of the kingdom has both days off")
  func betweenAnnouncements() {
    let days = date("2020-05-01")...date("2020-05-10")
    let anyUK = WorkingCalendar(of: .anyUK, knownOn: date("2019-06-10"))
    #expect(
      anyUK.holidays(in: days).map { "\($0.day) \($0.title)" } == [
        "2020-05-04 Early May bank holiday (scotland)",
        "2020-05-08 Early May bank holiday (VE day) (england-and-wales, northern-ireland)",
      ])
    let scotland = WorkingCalendar(of: .scotland, knownOn: date("2019-06-13"))
    #expect(scotland.holidays(in: days).map(\.title) == ["Early May bank holiday"])
  }

  @Test("Before the first announcement every year is regular", arguments: Division.published)
  func regular(division: Division) {
    let calendar = WorkingCalendar(of: division, knownOn: date("1993-12-15"))
    let expected = (1995...2040).flatMap { HolidayRules(division: division, year: $0).regularDays }
    #expect(calendar.holidays.map(\.day) == expected)
  }

  @Test("From the last announcement on it is the whole calendar", arguments: Division.allCases)
  func everything(division: Division) {
    let whole = WorkingCalendar(of: division)
    for day in ["2026-02-04", "2026-02-25", "9999-12-31"] {
      let calendar = WorkingCalendar(of: division, knownOn: date(day))
      #expect(calendar.holidays == whole.holidays)
      #expect(calendar.coverage == whole.coverage)
      #expect(calendar.publishedThrough == whole.publishedThrough)
      #expect(calendar.name == "\(division.rawValue) (known on \(day))")
    }
  }

  @Test("A feed knows the announcements too, as far as it lists the holidays")
  func onAFeed() throws {
    var text = FeedText(2019...2022)
    text.remove("2022-06-02", from: .scotland)
    let feed = try text.feed
    let days = date("2022-05-01")...date("2022-10-01")
    func holidays(_ division: Division) throws -> [String] {
      try feed.calendar(for: division, knownOn: date("2020-01-01")).holidays(in: days).map { "\($0.day)" }
    }
    #expect(try holidays(.englandAndWales) == ["2022-05-02", "2022-05-30", "2022-08-29"])
    #expect(try holidays(.scotland) == ["2022-05-02", "2022-08-01"])
    #expect(try feed.calendar(for: .anyUK, knownOn: date("2020-01-01")).name == "any-uk (known on 2020-01-01)")
  }
}
