import CSVRecords
import Deadlines
import PolicyProfiles
import Timescales
import WorkingDays

/// Applies policies to a file of cases: comma-separated values in, comma-separated values and a summary out.
///
/// A bad row never stops the run and is never dropped in silence: it goes to the rejects with its line, its columns and every reason.
/// Memory stays bounded whatever the size of the file.
///
///     var options = AuditOptions(library: .embedded, policy: "luton", asOf: today)
///     options.threads = 2
///     let summary = try Audit(options).run(from: source, to: sink, rejects: rejects)
public struct Audit: Sendable {
  /// What the audit needs to know, apart from the cases.
  public var options: AuditOptions

  /// An audit with some options.
  public init(_ options: AuditOptions) {
    self.options = options
  }

  /// Adds bytes to the end of an array and returns how many; 0 at the end of the input.
  public typealias Source = (inout [UInt8]) throws -> Int
  /// Takes bytes that were written.
  public typealias Sink = ([UInt8]) throws -> Void

  /// Runs an audit, and holds the calling thread until it is done.
  ///
  /// - Parameters:
  ///   - source: gives the bytes of the cases.
  ///   - sink: takes the audited cases.
  ///   - rejectsSink: takes the refused rows: line, column, reason, reference.
  /// - Throws: ``HeadingError`` for the header, `PolicyError` for an unknown policy in the options, `ReadingError` for a reading that
  ///   none of the policies has, and what source and sinks throw.
  public func run(
    from source: @escaping Source, to sink: Sink, rejects rejectsSink: Sink
  ) throws -> AuditSummary {
    try run(
      from: source, lending: { bytes in try sink(Array(copying: bytes)) },
      rejects: { bytes in try rejectsSink(Array(copying: bytes)) })
  }

  /// Runs an audit whose results are lent, not handed over, so that their memory can be used again.
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
    let heading = try CaseHeading(headings, map: options.headingMap, ownEvents: own.filter { !shared.contains($0) })
    guard !heading.columns.contains(.policy) else { return heading }
    guard let policy = options.policy else { throw HeadingError.noPolicy }
    // Where one policy governs every case, a reading has to be one of its own.
    try options.readings.check(against: options.library.versions(of: String(policy.prefix { $0 != "@" })))
    return heading
  }

  /// What the workers counted, together.
  private func summary(of workers: [AuditWorker], _ heading: CaseHeading) -> AuditSummary {
    var summary = AuditSummary()
    summary.skippedColumns = heading.skipped
    for worker in workers {
      summary.audited += worker.audited
      summary.rejected += worker.rejected
      summary.problems.merge(worker.problems.cases, uniquingKeysWith: +)
    }
    summary.policies = PolicyCounter.merged(workers.flatMap(\.policies))
    for impact in workers.compactMap(\.impact) {
      var sum = summary.impact ?? ImpactSummary()
      sum.add(impact.summary)
      summary.impact = sum
    }
    return summary
  }
}

extension AuditOptions {
  /// What writes the cases of some plans.
  func layout(of plans: [DeadlinePlan]) -> any CaseLayout {
    switch (format, layout) {
    case (.jsonl, _): JSONLines(plans: plans, layout: layout)
    case (.csv, .wide): WideLayout(plans: plans, isForSpreadsheet: isForSpreadsheet)
    case (.csv, .long): LongLayout(plans: plans, isForSpreadsheet: isForSpreadsheet)
    }
  }
}
