import Testing
import UKBankHolidays
import WorkingDays

@Suite struct CalendarsTests {
  @Test func theGeneralCalendarIsThatOfEveryNameThatIsNotKnown() {
    let calendars = Calendars(.scotland, named: ["any-uk": .anyUK])
    #expect(calendars.calendar(named: nil) == .scotland)
    #expect(calendars.calendar(named: "any-uk") == .anyUK)
    #expect(calendars.calendar(named: "england-and-wales") == .scotland)
    #expect(calendars.councilCalendar(named: "any-uk") == .anyUK)
  }

  @Test func theEmbeddedCalendarsAreThoseOfTheDivisions() {
    #expect(Calendars.embedded.general == .englandAndWales)
    #expect(Calendars.embedded.named.keys.sorted() == ["any-uk", "england-and-wales", "northern-ireland", "scotland"])
    for division in Division.allCases {
      #expect(Calendars.embedded.calendar(named: division.rawValue) == WorkingCalendar(of: division))
    }
  }

  @Test func closuresMoveTheCouncilsCalendarAndNotTheLaws() throws {
    var calendars = Calendars.embedded
    calendars.closures = try Closures(csv: Array("date,title\n2026-12-29,Christmas closure\n".utf8))
    let closed = try Day(iso8601: "2026-12-29")
    #expect(try calendars.calendar(named: nil).isWorkingDay(closed))
    #expect(try !calendars.councilCalendar(named: nil).isWorkingDay(closed))
    #expect(try !calendars.councilCalendar(named: "any-uk").isWorkingDay(closed))
    #expect(calendars != .embedded)
  }

  @Test func theNameOfTheCouncilsCalendarSaysThatItHasClosures() {
    var calendars = Calendars(.englandAndWales, named: ["any-uk": .anyUK], closures: Closures())
    #expect(calendars.calendar(named: nil).name == "england-and-wales")
    #expect(calendars.councilCalendar(named: nil).name == "england-and-wales with closures")
    #expect(WorkingCalendar.scotland.named("alba").holidays == WorkingCalendar.scotland.holidays)
    #expect(WorkingCalendar.scotland.named("alba") != .scotland)
    calendars.closuresName = "closures 1f2e3d4c5b6a"
    #expect(calendars.councilCalendar(named: "any-uk").name == "any-uk (closures 1f2e3d4c5b6a)")
    calendars.general = WorkingCalendar(of: .englandAndWales, knownOn: .last)
    #expect(
      calendars.councilCalendar(named: nil).name
        == "england-and-wales (known on 9999-12-31, closures 1f2e3d4c5b6a)")
  }
}
