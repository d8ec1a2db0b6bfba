import UKBankHolidays
import TestSupport
import Testing
import WorkingDays

/// Counts that were worked out by hand.
@Suite("Counting with the published holidays")
struct CountingExamplesTests {
  private func due(
    _ count: Int, _ unit: Period.Unit, _ start: String, _ firstDay: FirstDay, _ division: Division = .englandAndWales,
    _ direction: Period.Direction = .after
  ) throws -> String {
    let period = try Period(count, unit, direction)
    return try WorkingCalendar(of: division).due(period, from: date(start), firstDay: firstDay).description
  }

  @Test(
    "Ten working days over Christmas 2025 end on a day that depends on the division",
    arguments: [
      // 22, 23, 24, 29, 30, 31 December are days 1 to 6 everywhere; 2 January is a holiday in
      // Scotland alone.
      (Division.englandAndWales, "2026-01-07", "2026-01-06"), (.northernIreland, "2026-01-07", "2026-01-06"),
      (.scotland, "2026-01-08", "2026-01-07"), (.anyUK, "2026-01-08", "2026-01-07"),
    ])
  func divisions(division: Division, excluded: String, included: String) throws {
    #expect(try due(10, .workingDays, "2025-12-19", .excluded, division) == excluded)
    #expect(try due(10, .workingDays, "2025-12-19", .included, division) == included)
  }

  @Test(
    "Working days after an event, in England and Wales",
    arguments: [
      // Received on a Friday before Christmas.
      (20, "2025-12-19", "2026-01-21"), (15, "2025-12-19", "2026-01-14"), (3, "2025-12-19", "2025-12-24"),
      (10, "2025-12-30", "2026-01-14"), (10, "2025-12-22", "2026-01-08"), (10, "2026-01-14", "2026-01-28"),
      (3, "2025-12-24", "2025-12-31"),
      // Over Easter and both holidays of May.
      (25, "2026-03-02", "2026-04-08"), (65, "2026-03-02", "2026-06-05"), (75, "2026-03-02", "2026-06-19"),
      (25, "2026-03-30", "2026-05-07"), (65, "2026-03-30", "2026-07-03"), (20, "2026-04-02", "2026-05-05"),
      (20, "2026-04-08", "2026-05-07"), (28, "2026-04-08", "2026-05-19"),
      // A panel and what follows it.
      (30, "2026-06-01", "2026-07-13"), (5, "2026-07-13", "2026-07-20"), (15, "2026-07-20", "2026-08-10"),
      (50, "2026-06-01", "2026-08-10"), (5, "2026-07-01", "2026-07-08"), (15, "2026-07-08", "2026-07-29"),
      (15, "2026-07-09", "2026-07-30"), (20, "2026-07-01", "2026-07-29"), (15, "2026-07-03", "2026-07-24"),
      (15, "2026-07-01", "2026-07-22"), (20, "2026-07-08", "2026-08-05"),
      // From a Saturday before a bank holiday.
      (10, "2026-05-23", "2026-06-08"), (10, "2026-05-26", "2026-06-09"), (1, "2026-05-23", "2026-05-26"),
      // Over a proclaimed substitute day.
      (10, "2026-12-18", "2027-01-06"),
      // Over a summer bank holiday; over the State Funeral; over the year 2000.
      (65, "2024-08-29", "2024-11-28"), (10, "2022-09-12", "2022-09-27"), (5, "1999-12-24", "2000-01-06"),
      // Over the moved holiday of May 2020: 4 May counts and 8 May does not.
      (5, "2020-05-01", "2020-05-11"),
    ])
  func workingDaysAfter(count: Int, start: String, end: String) throws {
    #expect(try due(count, .workingDays, start, .excluded) == end)
    #expect(try WorkingCalendar.englandAndWales.count(from: date(start), to: date(end)) == count)
  }

  @Test("Days and weeks run through holidays, so thirteen weeks are fewer than 65 working days")
  func calendarPeriods() throws {
    #expect(try due(13, .weeks, "2026-03-02", .excluded) == "2026-06-01")
    #expect(try due(65, .workingDays, "2026-03-02", .excluded) == "2026-06-05")
    #expect(try due(10, .days, "2026-01-14", .excluded) == "2026-01-24")
    #expect(try due(3, .days, "2025-12-19", .excluded) == "2025-12-22")
    #expect(try due(3, .days, "2025-12-24", .excluded) == "2025-12-27")
    #expect(try due(28, .days, "2026-04-08", .excluded) == "2026-05-06")
    #expect(try due(10, .days, "2026-07-13", .excluded, .englandAndWales, .before) == "2026-07-03")
  }

  @Test("One year ends on the corresponding date, the day before it if the first day counts, and is never rolled on")
  func years() throws {
    #expect(try due(1, .years, "2024-03-10", .excluded) == "2025-03-10")
    #expect(try due(12, .months, "2024-03-10", .included) == "2025-03-09")
    #expect(try due(1, .years, "2024-02-29", .excluded) == "2025-02-28")
    #expect(try due(1, .years, "2025-08-31", .excluded) == "2026-08-31")
    #expect(try !WorkingCalendar.englandAndWales.isWorkingDay(date("2026-08-31")))
  }

  @Test("Ten working days before a panel, and with ten clear days between")
  func beforeAPanel() throws {
    #expect(try due(10, .workingDays, "2026-07-13", .excluded, .englandAndWales, .before) == "2026-06-29")
    #expect(try due(10, .workingDays, "2026-07-13", .included, .englandAndWales, .before) == "2026-06-30")
    let clear = try due(11, .workingDays, "2026-07-13", .excluded, .englandAndWales, .before)
    #expect(clear == "2026-06-26")
    let whole = try WorkingCalendar.englandAndWales.count(from: date(clear), to: date("2026-07-12"))
    #expect(whole == 10)
  }

  @Test("Outside what is published or projected an error is thrown")
  func outsideCoverage() throws {
    #expect(
      errorText { _ = try due(10, .workingDays, "2040-12-20", .excluded) }
        == "10 working days after 2040-12-20 is outside the calendar england-and-wales, "
        + "which covers 1995-01-01 to 2040-12-31")
    #expect(
      errorText { _ = try due(1, .workingDays, "1994-12-31", .excluded, .scotland, .before) }
        == "1994-12-31 is outside the calendar scotland, which covers 1995-01-01 to 2040-12-31")
    #expect(
      errorText { _ = try due(1, .workingDays, "2041-01-01", .excluded, .anyUK) }
        == "2041-01-01 is outside the calendar any-uk, which covers 1995-01-01 to 2040-12-31")
  }
}
