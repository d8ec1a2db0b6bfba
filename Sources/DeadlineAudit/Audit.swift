import CSVRecords
import Deadlines
import PolicyProfiles
import Timescales
import WorkingDays

/// An audit of a file of cases: it reads comma-separated values, and writes audited rows and a
/// summary.
///
/// A bad row never stops the run and is never dropped silently. It goes to the rejects with its
/// line, its columns and every reason. Memory stays bounded whatever the size of the file.
///
///     var options = AuditOptions(library: .embedded, policy: "luton", asOf: today)
///     options.threads = 2
///     let summary = try Audit(options).run(from: source, to: sink, rejects: rejects)
public struct Audit: Sendable {
  /// The settings of the audit.
  package var options: AuditOptions

  /// An audit with these options.
  public init(_ options: AuditOptions) {
    self.options = options
  }

  /// Adds bytes to the end of an array and returns how many; 0 at the end of the input.
  public typealias Source = (inout [UInt8]) throws -> Int
  /// Receives bytes that the audit writes.
  public typealias Sink = ([UInt8]) throws -> Void

  /// Runs the audit and blocks the calling thread until it is done.
  ///
  /// - Parameters:
  ///   - source: provides the bytes of the cases.
  ///   - sink: receives the audited cases.
  ///   - rejectsSink: receives the refused rows: line, column, reason, reference.
  /// - Returns: the counts.
  /// - Throws: ``HeadingError`` for the header. `PolicyError` for an unknown policy in the options,
  ///   and `ReadingError` for a reading that none of the policies has. The errors of source and
  ///   sinks.
  public func run(
    from source: @escaping Source, to sink: Sink, rejects rejectsSink: Sink
  ) throws -> AuditSummary {
    try run(
      from: source, lending: { bytes in try sink(Array(copying: bytes)) },
      rejects: { bytes in try rejectsSink(Array(copying: bytes)) })
  }

  /// Runs the audit and lends its output to the sinks, so that the memory can be used again.
  package func run(
    from source: @escaping Source, lending sink: (Span<UInt8>) throws -> Void,
    rejects rejectsSink: (Span<UInt8>) throws -> Void
  ) throws -> AuditSummary {
    // An unknown policy is reported before a byte is read.
    if let name = options.policy { _ = try options.library.policy(name, on: options.asOf) }
    var csv = CSVReader(source)
    let heading = try readHeading(&csv)
    csv.width = heading.columns.count
    csv.keptField = heading.columns.firstIndex(of: .reference)
    let workers = try (0..<min(max(1, options.threads), 64)).map { _ in try AuditWorker(options, heading: heading) }
    try sink(workers[0].header.span)
    try rejectsSink(BatchResult.rejectsHeader.span)
    let pipeline = BatchPipeline(workers)
    try pipeline.run(
      read: { batch in
        try batch.read(&csv, upTo: options.batchSize, recordByRecord: options.readsRecordByRecord)
      },
      write: { result in
        if result.output.count > 0 { try result.output.withBytes(sink) }
        if !result.rejects.isEmpty { try rejectsSink(result.rejects.span) }
      })
    return summary(of: pipeline.workers, heading)
  }

  private func readHeading(_ csv: inout CSVReader) throws -> CaseHeading {
    let headings = try csv.readHeadings()
    let shared = Set(CaseEvent.standard)
    let own = options.library.profiles.flatMap { DeadlinePlan.ownEvents(of: ApplicablePolicy(profile: $0, law: $0)) }
    let heading = try CaseHeading(
      headings, map: options.headingMap, ownEvents: own.filter { !shared.contains($0) },
      repeated: options.library.profiles.flatMap(\.repeatedEvents),
      facts: options.library.profiles.flatMap(\.facts))
    guard !heading.columns.contains(.policy) else { return heading }
    guard let policy = options.policy else { throw HeadingError(.noPolicy) }
    // If one policy governs every case, a reading must be one of its own.
    try options.readings.check(against: options.library.versions(of: String(policy.prefix { $0 != "@" })))
    return heading
  }

  /// The sum of what the workers counted.
  private func summary(of workers: [AuditWorker], _ heading: CaseHeading) -> AuditSummary {
    var summary = AuditSummary()
    summary.skippedColumns = heading.skipped
    for worker in workers {
      summary.audited += worker.audited
      summary.rejected += worker.rejected
      summary.problems.merge(worker.problems.cases, uniquingKeysWith: +)
    }
    summary.policies = PolicyCounter.merged(workers.flatMap(\.policies))
    if !options.assumesComplete { summary.noteAbsentEvents(heading) }
    for impact in workers.compactMap(\.impact) {
      var sum = summary.impact ?? ImpactSummary()
      sum.add(impact.summary)
      summary.impact = sum
    }
    return summary
  }
}

extension AuditOptions {
  /// The writer for the cases of some plans.
  func layout(of plans: [DeadlinePlan]) -> any CaseLayout {
    switch (format, layout) {
    case (.jsonl, _): JSONLines(plans: plans, layout: layout)
    case (.csv, .wide): WideLayout(plans: plans, isForSpreadsheet: isForSpreadsheet)
    case (.csv, .long): LongLayout(plans: plans, isForSpreadsheet: isForSpreadsheet)
    }
  }
}
