import Testing

@testable import WorkingDays

@Suite("Due days of whole columns")
struct DueTableTests {
  private static let calendar: WorkingCalendar = {
    let coverage = Day(uncheckedNumber: 20_000)...Day(uncheckedNumber: 21_500)
    let holidays = stride(from: Int32(20_010), to: 21_500, by: 37).map {
      Holiday(day: Day(uncheckedNumber: $0), title: "Holiday")
    }
    do {
      return try WorkingCalendar(name: "test", coverage: coverage, holidays: holidays)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  @Test(
    "Every start of the calendar leads where counting from it does, and one beyond it nowhere",
    arguments: [
      (10, Period.Unit.workingDays, Period.Direction.after), (65, .workingDays, .after), (10, .workingDays, .before),
      (28, .days, .after), (2, .weeks, .before), (12, .months, .after), (1, .years, .after),
    ])
  func everyStart(count: Int, unit: Period.Unit, direction: Period.Direction) throws {
    let period = try Period(count, unit, direction)
    for firstDay in [FirstDay.excluded, .included] {
      let table = DueTable(period, firstDay: firstDay, in: Self.calendar)
      let starts = Array(Int32(19_990)...21_510)
      let dues = table.dues(from: starts)
      for (start, due) in zip(starts, dues) {
        let day = Day(uncheckedNumber: start)
        let isCovered = Self.calendar.coverage.contains(day)
        let counted = isCovered ? try? Self.calendar.due(period, from: day, firstDay: firstDay) : nil
        #expect(due == counted?.number ?? DueTable.blank)
        #expect(table[day] == counted)
      }
    }
  }

  @Test("A blank leads to a blank, and so does any number that is not a day of the calendar")
  func blanks() throws {
    let table = DueTable(try Period(3, .workingDays), in: Self.calendar)
    #expect(table.dues(from: [.min, .max, 0, -1, 19_999, 21_501]) == [Int32](repeating: DueTable.blank, count: 6))
    #expect(table.dues(from: []) == [])
  }

  @Test("A column is filled as far as both reach")
  func lengths() throws {
    let table = DueTable(try Period(1, .days), in: Self.calendar)
    var long: [Int32] = [7, 7, 7]
    var span = long.mutableSpan
    table.fill(&span, from: ([20_000, 20_001] as [Int32]).span)
    #expect(long == [20_001, 20_002, 7])
    var short: [Int32] = [7]
    span = short.mutableSpan
    table.fill(&span, from: ([20_000, 20_001] as [Int32]).span)
    #expect(short == [20_001])
  }

  @Test("Columns of any length, of random days and blanks, lead where each start alone does")
  func everyLength() throws {
    let table = DueTable(try Period(20, .workingDays), in: Self.calendar)
    for count in 0...33 {
      let days = stride(from: Int32(19_990), to: 21_600, by: 47)
      let starts = days.prefix(count).map { $0 % 5 == 3 ? DueTable.blank : $0 }
      let alone = starts.map { table[Day(uncheckedNumber: $0)]?.number ?? DueTable.blank }
      #expect(table.dues(from: starts) == alone)
      var column = [Int32](repeating: 7, count: count + 3)
      var span = column.mutableSpan
      table.fill(&span, from: starts.span)
      #expect(column == alone + [7, 7, 7])
    }
  }
}
