import TestSupport
import Testing
import WorkingDays

/// Counts working days one at a time, as a person does with a wall calendar.
private struct WallCalendar {
  var first: Int
  var isWorking: [Bool]

  /// The days that counting from `start` passes as day 1, 2, 3 … until the calendar ends.
  func counted(from start: Int, _ direction: Period.Direction, _ firstDay: FirstDay) -> [Int] {
    let step = direction == .after ? 1 : -1
    var index = start - first + (firstDay == .included ? 0 : step)
    var days: [Int] = []
    while isWorking.indices.contains(index), days.count < 80 {
      if isWorking[index] { days.append(first + index) }
      index += step
    }
    return days
  }
}

@Suite("Counting against a day-by-day count, in random calendars")
struct WorkingCalendarOracleTests {
  /// Two years with as many random holidays as the seed says: from none to about a third of all
  /// days.
  private func calendars(seed: UInt64) throws -> (WorkingCalendar, WallCalendar) {
    var random = SplitMix64(state: seed)
    let first = day("2023-01-01").number + Int32.random(in: 0..<400, using: &random)
    let numbers = Int(first)..<Int(first) + 730
    let density = Int(seed) * 5
    var holidays: [Holiday] = []
    var isWorking: [Bool] = []
    for number in numbers {
      let day = try #require(Day(number: Int32(number)))
      let isHoliday = Int.random(in: 0..<100, using: &random) < density
      if isHoliday { holidays.append(Holiday(day: day, title: "holiday")) }
      isWorking.append(!isHoliday && day.weekday != .saturday && day.weekday != .sunday)
    }
    holidays.shuffle(using: &random)
    let coverage =
      try #require(Day(number: Int32(numbers.lowerBound)))...#require(Day(number: Int32(numbers.upperBound - 1)))
    return (
      try WorkingCalendar(name: "random", coverage: coverage, holidays: holidays),
      WallCalendar(first: Int(first), isWorking: isWorking)
    )
  }

  @Test(
    "1 to 80 working days from every day of two years, both ways, first day excluded and included", arguments: 0...7)
  func due(seed: Int) throws {
    let (calendar, wall) = try calendars(seed: UInt64(seed))
    let rules = Period.Direction.allCases.flatMap { way in FirstDay.allCases.map { (way, $0) } }
    var faults: [String] = []
    for (direction, firstDay) in rules {
      let periods = try (1...80).map { try Period($0, .workingDays, direction) }
      for number in calendar.coverage.lowerBound.number...calendar.coverage.upperBound.number {
        let start = try #require(Day(number: number))
        let expected = wall.counted(from: Int(number), direction, firstDay)
        for period in periods {
          let due = try? calendar.due(period, from: start, firstDay: firstDay)
          let wanted = period.count <= expected.count ? expected[period.count - 1] : nil
          if due.map({ Int($0.number) }) != wanted { faults.append("\(period) \(start), \(firstDay): \(due as Any)") }
        }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test("The days counted up to the day that N working days lead to are N", arguments: 0...3)
  func countInvertsDue(seed: Int) throws {
    let (calendar, _) = try calendars(seed: UInt64(seed))
    var faults: [String] = []
    for number in calendar.coverage.lowerBound.number...calendar.coverage.upperBound.number {
      let start = try #require(Day(number: number))
      for count in stride(from: 1, through: 80, by: 3) {
        let period = try Period(count, .workingDays)
        guard let due = try? calendar.due(period, from: start, firstDay: .excluded) else { continue }
        if try calendar.count(from: start, to: due) != count { faults.append("\(period) \(start)") }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test("Counting between two days is a day-by-day count, and turns its sign with the days", arguments: 0...3)
  func count(seed: Int) throws {
    let (calendar, wall) = try calendars(seed: UInt64(seed))
    let days = try (0..<730).map { try #require(Day(number: Int32(wall.first + $0))) }
    var faults: [String] = []
    for from in stride(from: 0, to: 730, by: 11) {
      var counted = 0
      for to in from..<730 {
        if to > from, wall.isWorking[to] { counted += 1 }
        let forwards = try calendar.count(from: days[from], to: days[to])
        let backwards = try calendar.count(from: days[to], to: days[from])
        if forwards != counted || backwards != -counted { faults.append("\(days[from]) to \(days[to])") }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test("The holidays of a range and the next working day are those that a walk finds", arguments: 1...3)
  func walks(seed: Int) throws {
    let (calendar, wall) = try calendars(seed: UInt64(seed))
    let days = try (0..<730).map { try #require(Day(number: Int32(wall.first + $0))) }
    var faults: [String] = []
    for (index, day) in days.enumerated() {
      let next = wall.isWorking[index...].firstIndex(of: true).map { days[$0] }
      if (try? calendar.nextOrSame(day)) != next { faults.append("next or same \(day)") }
      if try calendar.isWorkingDay(day) != wall.isWorking[index] { faults.append("\(day)") }
      let end = min(index + 17, 729)
      let off = days[index...end].filter { !wall.isWorking[Int($0.number) - wall.first] && !$0.weekday.isWeekend }
      if calendar.holidays(in: day...days[end]).map(\.day) != off { faults.append("holidays from \(day)") }
    }
    #expect(faults.isEmpty)
  }
}
