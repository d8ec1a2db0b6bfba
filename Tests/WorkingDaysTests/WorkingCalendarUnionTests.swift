import TestSupport
import Testing
import WorkingDays

@Suite("The union of calendars")
struct WorkingCalendarUnionTests {
  private func calendar(
    _ name: String, _ first: String, _ last: String, publishedThrough: String? = nil, _ holidays: [String: String]
  ) throws -> WorkingCalendar {
    try WorkingCalendar(
      name: name, coverage: day(first)...day(last), publishedThrough: publishedThrough.map { day($0) },
      holidays: holidays.map { Holiday(day: day($0.key), title: $0.value) })
  }

  @Test("A holiday in one part is a holiday, and its title names the parts unless all have it")
  func titles() throws {
    let north = try calendar(
      "north", "2025-12-01", "2026-01-31", ["2026-01-01": "New Year’s Day", "2026-01-02": "2nd January"])
    let south = try calendar("south", "2025-12-01", "2026-01-31", ["2026-01-01": "New Year’s Day"])
    let both = try WorkingCalendar.union("both", of: [north, south])
    #expect(both.name == "both")
    #expect(
      both.holidays == [
        Holiday(day: day("2026-01-01"), title: "New Year’s Day"),
        Holiday(day: day("2026-01-02"), title: "2nd January (north)"),
      ])
    #expect(try both.due(Period(10, .workingDays), from: day("2025-12-18"), firstDay: .excluded) == day("2026-01-05"))
  }

  @Test("It covers the days that all parts cover, and is published as far as all of them are")
  func coverage() throws {
    let early = try calendar("early", "2025-01-01", "2026-12-31", publishedThrough: "2026-06-30", ["2025-12-25": "out"])
    let late = try calendar("late", "2026-01-01", "2027-12-31", publishedThrough: "2027-06-30", ["2027-01-01": "out"])
    let both = try WorkingCalendar.union("both", of: [early, late])
    #expect(both.coverage == day("2026-01-01")...day("2026-12-31"))
    #expect(both.publishedThrough == day("2026-06-30"))
    #expect(both.holidays == [])
  }

  @Test("What is published never reaches past what is covered")
  func publishedInsideCoverage() throws {
    let long = try calendar("long", "2025-01-01", "2027-12-31", [:])
    let short = try calendar("short", "2025-01-01", "2025-12-31", publishedThrough: "2027-01-01", [:])
    #expect(try WorkingCalendar.union("both", of: [long, short]).publishedThrough == day("2025-12-31"))
  }

  @Test("Parts without a day in common are refused")
  func nothingInCommon() throws {
    let old = try calendar("old", "2020-01-01", "2020-12-31", [:])
    let new = try calendar("new", "2021-01-01", "2021-12-31", [:])
    #expect(throws: CalendarError(.noCommonCoverage(calendars: ["old", "new"]))) {
      try WorkingCalendar.union("both", of: [old, new])
    }
    #expect(
      errorText { _ = try WorkingCalendar.union("both", of: [old, new]) }
        == "the calendars old, new have no day in common; join calendars that overlap")
    #expect(throws: CalendarError(.noCommonCoverage(calendars: []))) { try WorkingCalendar.union("none", of: []) }
  }
}
