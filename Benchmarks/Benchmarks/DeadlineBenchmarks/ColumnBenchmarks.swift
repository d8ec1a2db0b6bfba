import Benchmark
import CouncilDeadlines

/// Due days by columns: one table of a million starts, and the job of three starts and twelve
/// deadlines at 10^4 to 10^8 cases.
func columnBenchmarks() {
  let once = Benchmark.Configuration(scalingFactor: .one)
  for count in [3, 65] {
    Benchmark("MillionStartsAdd\(count)WorkingDays", configuration: once) { (benchmark, job: ColumnJob) in
      let table = DueTable(.workingDays(count), in: .englandAndWales)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        var column = job.dues[0].mutableSpan
        table.fill(&column, from: job.escalated.span)
      }
      benchmark.stopMeasurement()
      blackHole(job.dues)
      benchmark.expect(job.dues[0] == job.expected(count, from: 2), true)
    } setup: {
      try ColumnJob(cases: 1_000_000, deadlines: 1)
    }
  }

  Benchmark("CompileTwelveDeadlines", configuration: once) { benchmark in
    for _ in benchmark.scaledIterations {
      let plan = DueColumns(ColumnJob.deadlines(), in: .englandAndWales)
      benchmark.expect(try plan.dues(from: [[], [], []]).count, 12)
    }
  }
  for power in 4...8 {
    for threads in [1, 2] {
      // The job is too small for the clock, so it is done a thousand times in a row.
      var configuration = Benchmark.Configuration(scalingFactor: power < 6 ? .kilo : .one)
      configuration.maxIterations = power < 8 ? 1_000 : 3
      configuration.warmupIterations = 1
      let name = "TwelveDeadlines-1e\(power)-\(threads == 1 ? "OneThread" : "TwoThreads")"
      Benchmark(name, configuration: configuration) { (benchmark, job: ColumnJob) in
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { try job.plan.fill(&job.dues, from: job.starts, threads: threads) }
        benchmark.stopMeasurement()
        blackHole(job.dues)
        benchmark.expect(job.isDone, true)
      } setup: {
        var cases = 1
        for _ in 0..<power { cases *= 10 }
        return try ColumnJob(cases: cases, deadlines: 12)
      }
    }
  }
}

/// The starts and due days of a job: 10,000 invented cases, repeated, and their due days by a plain
/// count of days.
///
/// It is a class, because a benchmark can only read what its setup made.
private final class ColumnJob {
  let starts: [[Int32]]
  var dues: [[Int32]]
  let plan: DueColumns
  private let cases: Int
  private let due: [Int: [Int32: Int32]]

  static let period = 10_000
  static let counts = [[3, 5, 10, 20, 25, 65], [10, 20], [5, 20, 25, 40]]

  static func deadlines() -> [DueColumns.Column] {
    counts.enumerated().flatMap { start, counts in
      counts.map { DueColumns.Column(.workingDays($0), from: start) }
    }
  }

  var escalated: [Int32] { starts[2] }

  init(cases: Int, deadlines: Int) throws {
    var random = SplitMix64(state: 20_261_121)
    let received = (0..<Self.period).map { _ in Int32.random(in: 13_149...21_700, using: &random) }
    let acknowledged = received.map { $0 + Int32.random(in: 1...5, using: &random) }
    let escalated = received.map {
      Int.random(in: 0..<10, using: &random) < 3 ? DueTable.blank : $0 + Int32.random(in: 20..<90, using: &random)
    }
    self.cases = cases
    plan = DueColumns(Self.deadlines(), in: .englandAndWales)
    starts = [received, acknowledged, escalated].map { column in (0..<cases).map { column[$0 % Self.period] } }
    dues = [[Int32]](repeating: [], count: deadlines).map { _ in [Int32](repeating: 0, count: cases) }

    let oracle = Oracle(.englandAndWales)
    let days = Set(received + acknowledged + escalated).compactMap { Day(number: $0) }
    due = Dictionary(
      uniqueKeysWithValues: Set(Self.counts.joined()).map { count in
        (count, Dictionary(uniqueKeysWithValues: days.map { ($0.number, oracle.adding(count, to: $0).number) }))
      })
  }

  /// The days that many working days after each start of a column.
  func expected(_ count: Int, from start: Int) -> [Int32] {
    guard let due = due[count] else { return [] }
    return starts[start].map { due[$0] ?? DueTable.blank }
  }

  /// Whether all due days are those of a plain count.
  var isDone: Bool {
    let first = Self.counts.enumerated().flatMap { start, counts in
      counts.map { count in starts[start].prefix(Self.period).map { due[count]?[$0] ?? DueTable.blank } }
    }
    return zip(dues, first).allSatisfy { dues, first in
      stride(from: 0, to: cases, by: Self.period).allSatisfy { dues[$0..<($0 + Self.period)].elementsEqual(first) }
    }
  }
}
