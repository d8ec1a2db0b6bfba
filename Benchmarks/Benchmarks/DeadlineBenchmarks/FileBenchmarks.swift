import Benchmark
import CouncilDeadlines

/// A file of 100,000 cases, audited and searched for what a new bank holiday moves, from memory to
/// memory.
func fileBenchmarks() {
  for threads in [1, 2] {
    let name = threads == 1 ? "OneThread" : "TwoThreads"
    let once = Benchmark.Configuration(scalingFactor: .one)
    Benchmark("Audit1e5Rows-\(name)", configuration: once) { (benchmark, file: CaseBytes) in
      for _ in benchmark.scaledIterations {
        let (summary, output) = try file.run(threads: threads)
        benchmark.expect([summary.audited, output.count], [CaseBytes.cases, file.auditedBytes])
      }
    } setup: {
      try CaseBytes()
    }
    Benchmark("DueFile1e5Rows-\(name)", configuration: once) { (benchmark, file: CaseBytes) in
      for _ in benchmark.scaledIterations {
        let (summary, output) = try file.dues(threads: threads)
        benchmark.expect([summary.written, output.count], [CaseBytes.cases, file.duesBytes])
      }
    } setup: {
      try CaseBytes()
    }
    Benchmark("Outcomes1e5Cases-\(name)", configuration: once) { (benchmark, file: CaseBytes) in
      for _ in benchmark.scaledIterations {
        let columns = try file.plan.outcomes(
          of: file.columns, asOf: file.asOf, only: [.stage1Response], threads: threads)
        benchmark.expect(columns.first?.due, file.responseDues)
      }
    } setup: {
      try CaseBytes()
    }
    Benchmark("Impact1e5Rows-\(name)", configuration: once) { (benchmark, file: CaseBytes) in
      for _ in benchmark.scaledIterations {
        let (summary, _) = try file.run(update: file.updated, threads: threads)
        benchmark.expect(summary.impact?.moves[.stage1Response]?.policy, file.movedResponses)
      }
    } setup: {
      try CaseBytes()
    }
  }
}

/// Cases of Cheshire East as the bytes of a file, none answered yet, and the expected results.
private struct CaseBytes {
  static let cases = 100_000

  let bytes: [UInt8]
  /// How many bytes the audit writes; the day of every response in them has been checked.
  private(set) var auditedBytes = 0
  /// A calendar with one more holiday, Wednesday 8 May 2024.
  let updated: Calendars
  /// How many responses that holiday moves.
  let movedResponses: Int
  let asOf: Day
  /// The same cases as columns.
  let columns: CaseColumns
  let plan: DeadlinePlan
  /// The day on which each response is due, by a plain count of days.
  let responseDues: [Int32]
  /// How many bytes the rows have with the day ten working days after the receipt.
  let duesBytes: Int

  init() throws {
    let calendar = WorkingCalendar.englandAndWales
    let more = Holiday(day: try Day(iso8601: "2024-05-08"), title: "Another day")
    let updated = try WorkingCalendar(
      name: calendar.name, coverage: calendar.coverage, publishedThrough: calendar.publishedThrough,
      holidays: calendar.holidays + [more])
    self.updated = Calendars(updated)
    asOf = try Day(iso8601: "2024-12-31")
    let first = try Day(iso8601: "2023-04-03")
    var random = SplitMix64(state: 20_261_121)
    var text = "reference,received,acknowledged,stage-2-requested\n"
    var received: [Day] = []
    for number in 1...Self.cases {
      let day = SampleCase.day(Int.random(in: 0..<480, using: &random), after: first)
      let acknowledged = SampleCase.day(Int.random(in: 1...5, using: &random), after: day)
      let requested = SampleCase.day(Int.random(in: 20..<90, using: &random), after: day)
      let isRequested = Int.random(in: 0..<10, using: &random) >= 3
      text += "C\(number),\(day),\(acknowledged),\(isRequested ? "\(requested)" : "")\n"
      received.append(day)
    }
    bytes = Array(text.utf8)

    // Cheshire East answers within 10 working days, and within 20 if it extends; either may move.
    let (before, after) = (Oracle(calendar), Oracle(updated))
    let days = Set(received)
    let moved = days.filter { day in
      [10, 20].contains { before.adding($0, to: day) != after.adding($0, to: day) }
    }
    movedResponses = received.count { moved.contains($0) }
    let due = Dictionary(uniqueKeysWithValues: days.map { ($0, before.adding(10, to: $0)) })

    responseDues = received.map { due[$0]?.number ?? CaseColumns.blank }
    var columns = CaseColumns(count: Self.cases, assumesComplete: true)
    try columns.set(.received, to: received.map(\.number))
    self.columns = columns
    plan = DeadlinePlan(try PolicyLibrary.embedded.policy("cheshire-east", on: asOf))
    // A comma and ten digits for each row, and the heading.
    duesBytes = bytes.count + 11 * Self.cases + ",10 working-days after received".utf8.count

    let (_, output) = try run(threads: 1)
    auditedBytes = output.count
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    let column = lines[0].split(separator: ",", omittingEmptySubsequences: false).firstIndex {
      $0 == "\(TimescaleID.stage1Response)-due"
    }
    guard let column, lines.count == Self.cases + 1 else { throw WrongFile(line: "\(lines.count) lines") }
    for (line, day) in zip(lines.dropFirst(), received) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let due = due[day], fields[column] == due.description else { throw WrongFile(line: "\(line)") }
    }
  }

  private struct WrongFile: Error {
    var line: String
  }

  /// An audit, or with newer calendars what they move.
  func run(update: Calendars? = nil, threads: Int) throws -> (summary: AuditSummary, output: [UInt8]) {
    var options = AuditOptions(library: .embedded, policy: "cheshire-east", asOf: asOf)
    options.updatedCalendars = update
    options.threads = threads
    var output: [UInt8] = []
    output.reserveCapacity(auditedBytes)
    let summary = try Audit(options).run(from: source, to: { output += $0 }, rejects: { _ in })
    return (summary, output)
  }

  /// The rows with the day ten working days after the receipt.
  func dues(threads: Int) throws -> (summary: DueFile.Summary, output: [UInt8]) {
    var options = DueFile.Options(
      [DueFile.Column(.workingDays(10), from: "received")], in: .englandAndWales)
    options.threads = threads
    var output: [UInt8] = []
    output.reserveCapacity(duesBytes)
    let summary = try DueFile.run(options, from: source, to: { output += $0 }, rejects: { _ in })
    return (summary, output)
  }

  /// The bytes, a megabyte at a time.
  private var source: Audit.Source {
    var at = 0
    let bytes = bytes
    return { buffer in
      let end = min(at + 1 << 20, bytes.count)
      defer { at = end }
      buffer.append(contentsOf: bytes[at..<end])
      return end - at
    }
  }
}
