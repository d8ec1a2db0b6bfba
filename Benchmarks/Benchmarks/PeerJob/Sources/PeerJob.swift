import CouncilDeadlines
import Foundation

/// The job that is run beside other libraries, by `Peers/run`.
///
///     PeerJob job DIRECTORY REPETITIONS            measures, and leaves the due days in DIRECTORY/ours.i32
///     PeerJob size DIRECTORY REPETITIONS CASES     the job with so many cases: those of DIRECTORY, over and over
///
/// Every measurement is a line: its name, and the median in milliseconds.
@main
enum PeerJob {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let repetitions = Int(arguments[3]) else { throw WrongUse() }
    let starts = try ["received", "acknowledged", "escalated"].map { try read("\(arguments[2])/\($0).i32") }
    switch arguments[1] {
    case "job": try job(starts, repetitions, output: "\(arguments[2])/ours.i32")
    case "size" where arguments.count == 5: try size(starts, repetitions, cases: Int(arguments[4]) ?? 0)
    default: throw WrongUse()
    }
  }

  private struct WrongUse: Error {}

  /// Received +3 +5 +10 +20 +25 +65, acknowledged +10 +20, escalated +5 +20 +25 +40 working days.
  private static func deadlines() throws -> DueColumns {
    let days = [[3, 5, 10, 20, 25, 65], [10, 20], [5, 20, 25, 40]]
    let columns = try days.enumerated().flatMap { start, days in
      try days.map { DueColumns.Column(try Period($0, .workingDays), from: start) }
    }
    return DueColumns(columns, in: .englandAndWales)
  }

  private static func job(_ starts: [[Int32]], _ repetitions: Int, output: String) throws {
    let received = starts[0]
    var column = [Int32](repeating: 0, count: received.count)
    for count in [3, 10, 20, 65] {
      let table = DueTable(try Period(count, .workingDays), in: .englandAndWales)
      measure(repetitions, ["add\(count)"]) { _ in
        var span = column.mutableSpan
        table.fill(&span, from: received.span)
      }
    }
    measure(repetitions, ["plan"]) { _ in _ = try? deadlines() }

    let plan = try deadlines()
    var dues = try plan.dues(from: starts)
    try measure(repetitions, ["job1", "job2"]) { try plan.fill(&dues, from: starts, threads: $0 + 1) }
    try measure(repetitions, ["fresh1", "fresh2"]) { dues = try plan.dues(from: starts, threads: $0 + 1) }

    var bytes = Data(capacity: dues.count * received.count * 4)
    for column in dues { column.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    try bytes.write(to: URL(fileURLWithPath: output))
  }

  private static func size(_ given: [[Int32]], _ repetitions: Int, cases: Int) throws {
    let starts = given.map { column in (0..<cases).map { column[$0 % column.count] } }
    let plan = try deadlines()
    var dues = try plan.dues(from: starts)
    // A small job is done several times in a row, so that the clock has something to measure.
    let turns = max(1, 1_000_000 / cases)
    try measure(repetitions, ["job1", "job2"], turns: turns) { try plan.fill(&dues, from: starts, threads: $0 + 1) }
  }

  private static func read(_ path: String) throws -> [Int32] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return [Int32](unsafeUninitializedCapacity: data.count / 4) { column, count in
      count = data.copyBytes(to: column) / 4
    }
  }

  /// Prints the medians of some kinds of work that are done in turns, in milliseconds; `work` is given the index of the kind.
  private static func measure(
    _ repetitions: Int, _ names: [String], turns: Int = 1, _ work: (Int) throws -> Void
  ) rethrows {
    let clock = ContinuousClock()
    var samples = [[Duration]](repeating: [], count: names.count)
    for _ in 0..<max(1, repetitions) {
      for kind in names.indices {
        samples[kind].append(try clock.measure { for _ in 0..<turns { try work(kind) } })
      }
    }
    for (name, samples) in zip(names, samples) {
      print(name, samples.sorted()[samples.count / 2] / .milliseconds(turns))
    }
  }
}
