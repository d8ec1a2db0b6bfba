import Foundation
import JSONTree
import TestSupport
import Testing
import WorkingDays

@testable import council_deadlines

@Suite("Today in London")
struct TodayTests {
  /// A moment in universal time, and the civil day in London.
  static let moments = [
    // Winter: London keeps universal time.
    ("2025-01-15T00:00:00", "2025-01-15"), ("2025-01-15T23:59:59", "2025-01-15"),
    ("2025-12-31T23:59:59", "2025-12-31"), ("2026-01-01T00:00:00", "2026-01-01"),
    // The clocks go forward on the last Sunday of March at 01:00.
    ("2025-03-29T23:30:00", "2025-03-29"), ("2025-03-30T00:59:59", "2025-03-30"),
    ("2025-03-30T01:00:00", "2025-03-30"), ("2025-03-30T22:59:59", "2025-03-30"),
    ("2025-03-30T23:00:00", "2025-03-31"),
    // Summer: an hour ahead.
    ("2025-07-01T22:59:59", "2025-07-01"), ("2025-07-01T23:00:00", "2025-07-02"), ("2025-07-01T23:30:00", "2025-07-02"),
    // They go back on the last Sunday of October at 01:00.
    ("2025-10-25T23:00:00", "2025-10-26"), ("2025-10-26T00:59:59", "2025-10-26"),
    ("2025-10-26T01:00:00", "2025-10-26"), ("2025-10-26T23:00:00", "2025-10-26"),
    ("2025-10-26T23:59:59", "2025-10-26"), ("2025-10-27T00:00:00", "2025-10-27"),
    // Where the last day of the month is that Sunday.
    ("2024-03-30T23:30:00", "2024-03-30"), ("2024-03-31T23:00:00", "2024-04-01"),
    ("2021-10-30T23:30:00", "2021-10-31"), ("2021-10-31T23:30:00", "2021-10-31"),
    // Where it falls earliest.
    ("2018-03-25T23:00:00", "2018-03-26"), ("2020-10-24T23:00:00", "2020-10-25"), ("2020-10-25T23:59:59", "2020-10-25"),
    // Before 1970, and at its first moment.
    ("1970-01-01T00:00:00", "1970-01-01"), ("1969-12-31T23:59:59", "1969-12-31"),
    ("1950-07-01T22:59:59", "1950-07-01"), ("1950-07-01T23:30:00", "1950-07-02"),
  ]

  private static func seconds(_ moment: String) -> Int {
    let parts = moment.split(separator: "T")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    return Int(Day(String(parts[0]))?.number ?? 0) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }

  @Test("is an hour ahead from the last Sunday of March to the last Sunday of October", arguments: moments)
  func day(_ moment: String, day: String) {
    #expect(Today.day(inLondonAtUnixTime: Self.seconds(moment))?.description == day)
  }

  @Test("is what the system's own time zones say, around every change of the clocks from 1996 to 2037")
  func systemZones() {
    guard let london = TimeZone(identifier: "Europe/London") else { return }
    var wrong: [Int] = []
    for year in 1996...2037 {
      for month in [1, 3, 4, 7, 10, 11] {
        for day in 20...31 where day <= Day.length(ofMonth: month, year: year) {
          let midnight = Int(Day.number(year: year, month: month, day: day)) * 86_400
          for offset in [-3601, -3600, -1, 0, 3599, 3600, 82_799, 82_800] {
            let moment = midnight + offset
            let local = moment + london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
            if Today.day(inLondonAtUnixTime: moment) != Day(number: Int32(local / 86_400)) { wrong.append(moment) }
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("is not a day outside years 1 to 9999")
  func outside() {
    #expect(Today.day(inLondonAtUnixTime: Self.seconds("9999-12-31T23:59:59")) == .last)
    #expect(Today.day(inLondonAtUnixTime: Self.seconds("9999-12-31T23:59:59") + 1) == nil)
    #expect(Today.day(inLondonAtUnixTime: Self.seconds("0001-01-01T00:00:00")) == .first)
    #expect(Today.day(inLondonAtUnixTime: Self.seconds("0001-01-01T00:00:00") - 1) == nil)
    #expect(Today.day(inLondonAtUnixTime: .max) == nil)
    #expect(Today.day(inLondonAtUnixTime: .min) == nil)
  }

  @Test("is the as-of day of a schedule unless another is given")
  func asOf() throws {
    let before = try Today.inLondon()
    let json = try BuiltTool("schedule --policy luton received=2025-12-19 --json").json
    let after = try Today.inLondon()
    let asOf = try #require(json["asOf"]?.string.flatMap { Day($0) })
    #expect((before...after).contains(asOf))
  }

  // By hand: 5 working days after Friday 19 December 2025 pass over Christmas and Boxing Day, to the 30th.
  @Test(
    "and other words stand for a day on the command line",
    arguments: [
      ("+5wd", "2025-12-30"), ("-5WD", "2025-12-12"), ("+5d", "2025-12-24"), ("-19d", "2025-11-30"),
      ("+0wd", "2025-12-19"),
    ])
  func words(_ word: String, day: String) throws {
    #expect(try DayWords.day(word, from: Day("2025-12-19"))?.description == day)
    let today = try Today.inLondon()
    #expect(try DayWords.day("Today") == today)
    #expect(try DayWords.day("yesterday") == today.previous)
    #expect(try DayWords.day("tomorrow") == today.next)
    for other in ["", "+", "+wd", "5wd", "+5", "+5weeks", "2025-12-19", "+99999999999999999999d"] {
      #expect(try DayWords.day(other) == nil, "\(other)")
    }
    #expect(throws: ToolError.self) { try DayWords.day("+9999999wd") }
  }
}
