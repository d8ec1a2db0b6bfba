import Testing
import Timescales
import WorkingDays

/// A calendar of June and July 2026, in which no holiday falls.
@Suite("Limits")
struct LimitTests {
  private func due(
    _ count: Int, _ unit: Period.Unit, _ direction: Period.Direction = .after, from start: String,
    firstDay: FirstDay = .excluded, isClear: Bool = false, rollsToWorkingDay: Bool = false
  ) throws -> String {
    let first = try #require(Day("2026-06-01"))
    let last = try #require(Day("2026-07-31"))
    let calendar = try WorkingCalendar(name: "summer", coverage: first...last, holidays: [])
    let limit = Timescale.Limit(
      try Period(count, unit, direction), firstDay: firstDay, isClear: isClear, rollsToWorkingDay: rollsToWorkingDay)
    return try limit.due(from: try #require(Day(start)), in: calendar).description
  }

  // Law examples for the panel of 2026-07-13; by hand for the others.
  @Test("Clear days leave the whole count between the two ends")
  func clearDays() throws {
    #expect(try due(10, .workingDays, .before, from: "2026-07-13") == "2026-06-29")
    #expect(try due(10, .workingDays, .before, from: "2026-07-13", isClear: true) == "2026-06-26")
    #expect(try due(3, .days, .before, from: "2026-07-13", isClear: true) == "2026-07-09")
    #expect(try due(3, .workingDays, from: "2026-07-13", isClear: true) == "2026-07-17")
  }

  @Test("A period of days ends on a day off, unless it says that it rolls on")
  func rolling() throws {
    #expect(try due(10, .days, from: "2026-06-03") == "2026-06-13")
    #expect(try due(10, .days, from: "2026-06-03", rollsToWorkingDay: true) == "2026-06-15")
    #expect(try due(9, .days, from: "2026-06-03", rollsToWorkingDay: true) == "2026-06-12")
  }

  @Test("The first day counts only where the limit includes it")
  func firstDay() throws {
    #expect(try due(10, .workingDays, from: "2026-06-01") == "2026-06-15")
    #expect(try due(10, .workingDays, from: "2026-06-01", firstDay: .included) == "2026-06-12")
    #expect(try due(1, .workingDays, from: "2026-06-06", firstDay: .included) == "2026-06-08")
  }

  @Test("Outside the calendar an error is thrown")
  func outside() {
    #expect(throws: CalendarError.self) { try due(40, .workingDays, from: "2026-07-01") }
    #expect(throws: CalendarError.self) { try due(10, .workingDays, .before, from: "2026-06-02") }
  }
}
