import Benchmark
import CouncilDeadlines

/// Working days of England and Wales added, subtracted and counted, from random days; and the
/// calendar itself.
func calendarBenchmarks() throws {
  let calendar = WorkingCalendar.englandAndWales
  let oracle = Oracle(calendar)
  var random = SplitMix64(state: 20_261_121)
  // 1,000 days of 2006 to 2030, one for each turn of a benchmark's inner loop.
  let days = (0..<1000).map { _ in Day(number: Int32(Int.random(in: 13_149...21_914, using: &random))) ?? .first }
  let ends = days.map { Day(number: $0.number + Int32(Int.random(in: 1...400, using: &random))) ?? $0 }

  for count in [3, 10, 20, 65] {
    try periodBenchmark("Add\(count)WorkingDays", .workingDays(count), days, calendar) {
      oracle.adding(count, to: $0)
    }
  }
  try periodBenchmark("Subtract10WorkingDays", .workingDays(10, .before), days, calendar) {
    oracle.adding(-10, to: $0)
  }

  let counted = zip(days, ends).reduce(0) { $0 + oracle.count(from: $1.0, to: $1.1) }
  Benchmark("CountWorkingDays") { benchmark in
    var sum = 0
    for index in benchmark.scaledIterations { sum += try calendar.count(from: days[index], to: ends[index]) }
    benchmark.expect(sum, counted)
  }

  // As known on the last day, when everything is: it is made each time, from the holidays as they
  // were read, so that this is the projection and the tables.
  let holidays = calendar.holidays
  Benchmark("BuildCalendarEnglandAndWales") { benchmark in
    var built: WorkingCalendar?
    for _ in benchmark.scaledIterations {
      built = WorkingCalendar(of: .englandAndWales, knownOn: .last)
      blackHole(built)
    }
    benchmark.expect(built?.holidays, holidays)
  }
}

private func periodBenchmark(
  _ name: String, _ period: Period, _ days: [Day], _ calendar: WorkingCalendar, expected: (Day) -> Day
) throws {
  let expectedSum = days.reduce(0) { $0 + Int(expected($1).number) }
  Benchmark(name) { benchmark in
    var sum = 0
    for index in benchmark.scaledIterations {
      sum += Int(try calendar.due(period, from: days[index]).number)
    }
    benchmark.expect(sum, expectedSum)
  }
}
