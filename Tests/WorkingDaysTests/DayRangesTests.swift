import TestSupport
import Testing
import WorkingDays

@Suite("Reading days of which only a range is known")
struct DayRangesTests {
  @Test(
    "A day, a month, or a first and a last of either",
    arguments: [
      ("2025-09-03", "2025-09-03", "2025-09-03"), ("2025-09", "2025-09-01", "2025-09-30"),
      ("2025-12", "2025-12-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2025-02", "2025-02-01", "2025-02-28"), ("1900-02", "1900-02-01", "1900-02-28"),
      ("2025-09-01..2025-09-12", "2025-09-01", "2025-09-12"), ("2025-09..2025-11", "2025-09-01", "2025-11-30"),
      ("2025-09..2025-09", "2025-09-01", "2025-09-30"), ("2025-09-03..2025-09-03", "2025-09-03", "2025-09-03"),
      // A day and a month may be mixed, also where the day lies inside the month.
      ("2025-09-15..2025-10", "2025-09-15", "2025-10-31"), ("2025-09..2025-09-15", "2025-09-01", "2025-09-15"),
      ("2025-12-30..2026-01-02", "2025-12-30", "2026-01-02"), ("0001-01..9999-12", "0001-01-01", "9999-12-31"),
    ])
  func range(text: String, first: String, last: String) throws {
    let days = try Day.range(iso8601: text)
    #expect(days.lowerBound == Day(first))
    #expect(days.upperBound == Day(last))
  }

  @Test(
    "Any other form is refused as a whole, with what would be right",
    arguments: [
      "", "2025", "09/2025", "2025-9", "2025-09..", "..2025-09", "2025-09-01.2025-09-12", "2025-09-01...2025-09-12",
      "2025-09-01 .. 2025-09-12",
    ])
  func noForm(text: String) {
    let right = "2025-12-19, nor a month, 2025-12, nor a range, 2025-12-01..2025-12-19"
    #expect(
      errorText { _ = try Day.range(iso8601: text) }
        == "“\(text)” is not a date of the form yyyy-mm-dd, such as \(right)")
  }

  @Test(
    "A day or month that does not exist, and a range that ends before it begins, are refused",
    arguments: [
      ("2025-13", "there is no month 13: months are 01 to 12"),
      ("2025-00..2025-02", "there is no month 0: months are 01 to 12"),
      ("2025-02-29..2025-03-01", "there is no day 29 in month 2 of 2025: it has 28 days"),
      ("0000-01", "the year 0 is not between 1 and 9999"),
      ("2025-09-12..2025-09-01", "the range ends on 2025-09-01, before it begins on 2025-09-12"),
      ("2025-10..2025-09", "the range ends on 2025-09-30, before it begins on 2025-10-01"),
    ])
  func refused(text: String, message: String) {
    #expect(errorText { _ = try Day.range(iso8601: text) } == message)
  }
}
