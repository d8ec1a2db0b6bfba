import Foundation
import TestSupport
import Testing
import WorkingDays

@Suite("Reading days")
struct DayParsingTests {
  static let malformed = [
    "", " ", "2008", "2008-07", "2008-07-", "2008/07/05", "2008-1-1", "2008-01-1", "2008-1-01", "2008--01",
    "20080705", "-2008-07-05", "-0000-02-01", "+2008-07-05", "10000-01-01", "02008-07-05", "05-07-2008",
    "05/07/2008", "5 July 2008", "today", "2008-02-01Z", "2008-02-01T00:00", "2008-02-01T00:00:00Z",
    "2008-02-01 00:00:00", "2008-02-01 ", " 2008-02-01", "2008-W05-5", "2008-032", "2008-O2-01",
    "2008-0x-01", "2008-02-0\u{0}", "２００８-02-01", "2008-02-０1",
    "٢٠٠٨-٠٢-٠١", "2008‑02‑01", "2008–02–01", "2008-02-01\u{301}", "2008.02.01", "99999999999999999999",
  ]

  @Test("A text of any other form than yyyy-mm-dd in ASCII digits is refused", arguments: malformed)
  func malformedText(text: String) {
    #expect(throws: DayError(.notISO8601(text))) { try Day(iso8601: text) }
    #expect(Day(text) == nil)
    #expect(
      errorText { _ = try Day(iso8601: text) } == "“\(text)” is not a date of the form yyyy-mm-dd, such as 2025-12-19")
  }

  @Test(
    "A day that does not exist is refused, and the text says why",
    arguments: [
      ("0000-01-01", "the year 0 is not between 1 and 9999"),
      ("2008-00-01", "there is no month 0: months are 01 to 12"),
      ("2008-13-01", "there is no month 13: months are 01 to 12"),
      ("2008-01-00", "there is no day 0 in month 1 of 2008: it has 31 days"),
      ("2008-01-32", "there is no day 32 in month 1 of 2008: it has 31 days"),
      ("2008-04-31", "there is no day 31 in month 4 of 2008: it has 30 days"),
      ("2008-02-30", "there is no day 30 in month 2 of 2008: it has 29 days"),
      ("2025-02-29", "there is no day 29 in month 2 of 2025: it has 28 days"),
      ("1900-02-29", "there is no day 29 in month 2 of 1900: it has 28 days"),
    ])
  func impossibleDay(text: String, message: String) {
    #expect(errorText { _ = try Day(iso8601: text) } == message)
    #expect(Day(text) == nil)
  }

  @Test(
    "Numbers that are not a date are refused without a trap, however large",
    arguments: [
      (Int.max, 1, 1, DayError(.yearOutOfRange(.max))),
      (Int.min, 1, 1, DayError(.yearOutOfRange(.min))),
      (2025, Int.min, 1, DayError(.noSuchMonth(year: 2025, month: .min))),
      (2025, 2, Int.max, DayError(.noSuchDay(year: 2025, month: 2, day: .max, monthLength: 28))),
    ])
  func impossibleNumbers(year: Int, month: Int, dayOfMonth: Int, error: DayError) {
    #expect(throws: error) { try Day(year: year, month: month, day: dayOfMonth) }
  }

  @Test("A part of a longer text can be read")
  func substring() throws {
    #expect(try Day(iso8601: "on 2025-12-19.".dropFirst(3).dropLast()) == day("2025-12-19"))
  }

  @Test("In JSON a day is its text, and a text that is not a date is refused")
  func codable() throws {
    let days = [day("0001-01-01"), day("2025-12-19")]
    let json = try JSONEncoder().encode(days)
    #expect(String(decoding: json, as: UTF8.self) == #"["0001-01-01","2025-12-19"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: json) == days)
    #expect(throws: DayError(.notISO8601("19/12/2025"))) {
      try JSONDecoder().decode([Day].self, from: Data(#"["19/12/2025"]"#.utf8))
    }
  }
}
