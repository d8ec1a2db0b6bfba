import Benchmark
import CouncilDeadlines

/// The benchmarks; each is made once with its data, and then measured.
///
/// Each adds up what it computed and compares the sum with that of another method, so that a wrong
/// answer fails.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 5, scalingFactor: .kilo, maxDuration: .seconds(2),
    maxIterations: 10_000)
  do {
    try calendarBenchmarks()
    columnBenchmarks()
    fileBenchmarks()
    try caseBenchmarks()
  } catch {
    preconditionFailure("the benchmarks' own data: \(error)")
  }
}

extension Benchmark {
  /// Ends the run if what was computed is not what was expected.
  ///
  /// ``error(_:)`` would print the same and leave the run a success.
  func expect<Value: Equatable>(_ value: Value, _ expected: Value) {
    // A release build does not print the message of a failed precondition.
    if value != expected { fatalError("\(name) computed \(value), expected \(expected)") }
  }
}
