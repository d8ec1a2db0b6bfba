import CouncilDeadlinesFoundation
import Foundation
import TestSupport
import Testing
import WorkingDays

@Suite("Days, dates and time zones")
struct DayAndDateTests {
  private static func moment(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
  }

  private static func zone(_ name: String) throws -> TimeZone {
    try #require(TimeZone(identifier: name))
  }

  @Test(
    "The day of a moment depends on the time zone",
    arguments: [
      // Winter: London is at UTC.
      ("2025-12-19T23:59:59Z", "Europe/London", "2025-12-19"), ("2025-12-20T00:00:00Z", "Europe/London", "2025-12-20"),
      // Summer: London is an hour ahead.
      ("2026-06-30T22:59:59Z", "Europe/London", "2026-06-30"), ("2026-06-30T23:00:00Z", "Europe/London", "2026-07-01"),
      ("2026-06-30T23:00:00Z", "GMT", "2026-06-30"),
      // The days on which the clocks change.
      ("2026-03-28T23:59:59Z", "Europe/London", "2026-03-28"), ("2026-03-29T22:59:59Z", "Europe/London", "2026-03-29"),
      ("2026-03-29T23:00:00Z", "Europe/London", "2026-03-30"), ("2026-10-24T23:00:00Z", "Europe/London", "2026-10-25"),
      ("2026-10-25T23:59:59Z", "Europe/London", "2026-10-25"), ("2026-10-26T00:00:00Z", "Europe/London", "2026-10-26"),
      // Before 1970, and far from London.
      ("1969-12-31T23:59:59Z", "GMT", "1969-12-31"), ("2026-01-01T10:00:00Z", "Pacific/Kiritimati", "2026-01-02"),
      ("2026-01-01T10:00:00Z", "Pacific/Pago_Pago", "2025-12-31"),
    ])
  func dayOfMoment(moment: String, zone: String, expected: String) throws {
    #expect(try Day(Self.moment(moment), in: Self.zone(zone)) == day(expected))
  }

  @Test("The first moment of a day in London is midnight there")
  func firstMoment() throws {
    #expect(Date(day("2025-12-19"), in: .london) == (try Self.moment("2025-12-19T00:00:00Z")))
    #expect(Date(day("2026-07-01"), in: .london) == (try Self.moment("2026-06-30T23:00:00Z")))
    #expect(Date(day("2026-03-29"), in: .london) == (try Self.moment("2026-03-29T00:00:00Z")))
    #expect(Date(day("2026-10-25"), in: .london) == (try Self.moment("2026-10-24T23:00:00Z")))
  }

  @Test("Where the clocks go forward at midnight, a day begins after the gap")
  func midnightGap() throws {
    // In São Paulo 2018-11-04 began at 01:00, which was 03:00 UTC.
    let zone = try Self.zone("America/Sao_Paulo")
    #expect(Date(day("2018-11-04"), in: zone) == (try Self.moment("2018-11-04T03:00:00Z")))
    #expect(try Day(Date(day("2018-11-04"), in: zone), in: zone) == day("2018-11-04"))
  }

  @Test(
    "A day is the day of its first moment, in every year from 1 to 9999",
    arguments: ["Europe/London", "GMT", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Beirut"])
  func roundTrip(zone: String) throws {
    let zone = try Self.zone(zone)
    let numbers = Array(stride(from: Day.first.number, through: Day.last.number, by: 1009)) + [Day.last.number]
    let faults = numbers.compactMap(Day.init(number:)).filter { day in
      let start = Date(day, in: zone)
      return (try? Day(start, in: zone)) != day || (try? Day(start - 0.001, in: zone)) != day.previous
    }
    #expect(faults.isEmpty)
  }

  @Test("A moment outside years 1 to 9999 is an error")
  func outside() throws {
    let gmt = TimeZone.gmt
    let end = Date(Day.last, in: gmt) + 86_400
    #expect(try Day(end - 1, in: gmt) == .last)
    #expect(throws: DayError(.yearOutOfRange(10_000))) { try Day(end, in: gmt) }
    #expect(throws: DayError(.yearOutOfRange(0))) { try Day(Date(Day.first, in: gmt) - 1, in: gmt) }
    #expect(throws: DayError.self) { try Day(Date(timeIntervalSince1970: .infinity), in: gmt) }
    #expect(throws: DayError.self) { try Day(Date(timeIntervalSince1970: .nan), in: gmt) }
    #expect(throws: DayError.self) { try Day(Date(timeIntervalSince1970: -1e300), in: gmt) }
  }

  @Test("Today in London is the day of the clock there")
  func today() throws {
    let before = try Day(Date.now, in: .london)
    let today = Day.today(in: .london)
    #expect((before...(try Day(Date.now, in: .london))).contains(today))
  }

  @Test("Date components have the parts of a day")
  func components() {
    let components = DateComponents(day("2025-12-19"))
    #expect((components.year, components.month, components.day) == (2025, 12, 19))
    #expect(Day(components) == day("2025-12-19"))
    #expect(Day(DateComponents(Day.first)) == .first)
    #expect(Day(DateComponents(Day.last)) == .last)
  }

  @Test("Date components that do not name a day give nil")
  func incompleteComponents() {
    #expect(Day(DateComponents(year: 2025, month: 2, day: 29)) == nil)
    #expect(Day(DateComponents(year: 2025, month: 2)) == nil)
    #expect(Day(DateComponents(era: 0, year: 44, month: 3, day: 15)) == nil)
    #expect(Day(DateComponents(calendar: Calendar(identifier: .buddhist), year: 2568, month: 12, day: 19)) == nil)
    let withHour = DateComponents(calendar: Calendar(identifier: .iso8601), year: 2025, month: 12, day: 19, hour: 23)
    #expect(Day(withHour) == day("2025-12-19"))
  }
}
