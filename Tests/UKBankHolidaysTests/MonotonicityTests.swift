import UKBankHolidays
import TestSupport
import Testing
import WorkingDays

@Suite("One holiday more")
struct MonotonicityTests {
  @Test(
    "It never moves a day due after an event earlier, nor one due before an event later", arguments: Division.allCases)
  func addedHoliday(division: Division) throws {
    let calendar = try FeedText(2019...2028).feed.calendar(for: division, projectedThrough: 2034)
    let days = Int(date("2021-01-01").number)...Int(date("2032-12-31").number)
    var random = SplitMix64(state: 1906)
    var faults: [String] = []
    var moved = 0
    for _ in 0..<20 {
      let holiday = try #require(Day(number: Int32(Int.random(in: days, using: &random))))
      let text = "date,title\n\(holiday),Extra\n"
      let longer = calendar.closed(on: try Closures(reading: Array(text.utf8)))
      for _ in 0..<200 {
        let near = (Int(holiday.number) - 60)...(Int(holiday.number) + 60)
        let start = try #require(Day(number: Int32(Int.random(in: near, using: &random))))
        let firstDay = try #require(FirstDay.allCases.randomElement(using: &random))
        let unit = try #require(Period.Unit.allCases.randomElement(using: &random))
        for direction in Period.Direction.allCases {
          let isLong = unit == .years || unit == .months
          let period = try Period(Int.random(in: 1...(isLong ? 1 : 65), using: &random), unit, direction)
          let before = try calendar.due(period, from: start, firstDay: firstDay)
          let after = try longer.due(period, from: start, firstDay: firstDay)
          let isFault = direction == .after ? after < before : after > before
          let mayMove = unit == .workingDays && !holiday.weekday.isWeekend
          if isFault || (after != before && !mayMove) {
            faults.append("\(period) \(start) \(firstDay), extra \(holiday)")
          }
          if after != before { moved += 1 }
        }
      }
    }
    #expect(faults.isEmpty)
    #expect(moved > 100)
  }
}
