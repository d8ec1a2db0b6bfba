import TestSupport
import Testing
import WorkingDays

@Suite("Day")
struct DayTests {
  @Test("Every day of years 1 to 9999 has the number, date and weekday that walking there day by day gives")
  func everyDay() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, dayOfMonth) = (1, 1, 1)
    // 1 January of year 1 was a Monday.
    var weekday = 0
    var number = -719_162
    var faults: [Int] = []
    while year <= 9999 {
      let day = try Day(year: year, month: month, day: dayOfMonth)
      let date = day.components
      if Int(day.number) != number || day.weekday.rawValue != weekday + 1
        || date.year != year || date.month != month || date.day != dayOfMonth
      {
        faults.append(number)
      }
      weekday = weekday == 6 ? 0 : weekday + 1
      number += 1
      dayOfMonth += 1
      let isLeapMonth = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      if dayOfMonth > lengths[month - 1] + (isLeapMonth ? 1 : 0) { (month, dayOfMonth) = (month + 1, 1) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    #expect(faults.isEmpty)
    #expect(number == Int(Day.last.number) + 1)
  }

  @Test("The text of a day is read as the same day")
  func textRoundTrip() {
    let numbers = stride(from: Int(Day.first.number), through: Int(Day.last.number), by: 37)
    let faults = numbers.filter { number in
      Day(number: Int32(number)).flatMap { Day($0.description) }.map { Int($0.number) } != number
    }
    #expect(faults.isEmpty)
  }

  @Test("Texts have four, two and two digits", arguments: ["0001-01-01", "0987-06-05", "2024-02-29", "9999-12-31"])
  func paddedText(text: String) {
    #expect(day(text).description == text)
  }

  @Test("Day 0 is 1970-01-01, a Thursday")
  func dayZero() {
    #expect(Day(number: 0) == day("1970-01-01"))
    #expect(day("1970-01-01").weekday == .thursday)
    #expect(day("2025-12-19").weekday == .friday)
    #expect(day("2025-12-19").weekday.name == "Friday")
  }

  @Test("A day before 0001-01-01 or after 9999-12-31 does not exist")
  func edges() {
    #expect(Day.first == day("0001-01-01"))
    #expect(Day.last == day("9999-12-31"))
    #expect(Day.first.previous == nil)
    #expect(Day.last.next == nil)
    #expect(Day.first.next == day("0001-01-02"))
    #expect(Day.last.previous == day("9999-12-30"))
    #expect(Day(number: Day.first.number - 1) == nil)
    #expect(Day(number: Day.last.number + 1) == nil)
    #expect(Day(number: .min) == nil)
    #expect(Day(number: .max) == nil)
  }

  @Test("Days compare as they follow each other")
  func order() {
    #expect(day("2025-12-31") < day("2026-01-01"))
    #expect(!(day("2026-01-01") < day("2026-01-01")))
    #expect([day("2026-01-02"), day("2025-03-04")].sorted() == [day("2025-03-04"), day("2026-01-02")])
  }

  @Test("Days can be stepped through, and a range of days counted")
  func stepping() {
    #expect(day("2025-12-19").distance(to: day("2026-01-07")) == 19)
    #expect(day("2026-01-07").distance(to: day("2025-12-19")) == -19)
    #expect(day("2025-12-19").advanced(by: 19) == day("2026-01-07"))
    #expect(Day.first.advanced(by: Day.first.distance(to: .last)) == .last)
    #expect(Day.last.advanced(by: Day.last.distance(to: .first)) == .first)
    #expect(Array(day("2024-02-28")...day("2024-03-01")) == ["2024-02-28", "2024-02-29", "2024-03-01"].map { day($0) })
    #expect((Day.first...Day.last).count == 3_652_059)
  }

  @Test("Only Saturday and Sunday are the weekend")
  func weekend() {
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
    #expect(Weekday.allCases.map(\.name.first) == ["M", "T", "W", "T", "F", "S", "S"])
  }

  @Test(
    "Century years are leap years only if 400 divides them",
    arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (9996, true)])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(Day.isLeap(year) == isLeap)
    #expect(Day.length(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
  }
}
