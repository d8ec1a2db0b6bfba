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
    try run(
      over: Rereadable(open: { source }, canReopen: false, restart: nil), lending: sink, rejects: rejectsSink)
  }

  /// What reading an input once gives.
  struct Pass {
    /// The counts.
    let summary: AuditSummary
    let workers: [AuditWorker]
    /// Whether the table has a column for problems only if some case has one.
    let mayLackProblems: Bool

    /// What some case fills.
    var seen: SeenColumns {
      SeenColumns(fields: workers.seen, hasProblems: !mayLackProblems || !summary.problems.isEmpty)
    }
    /// The plans of each worker, with what they remember of the cases.
    var tables: [PlanTable] { workers.map(\.table) }
  }

  /// Reads the whole input once, and writes unless the columns are still wanted.
  ///
  /// The plans of an earlier pass, given as `tables`, are not compiled again. Each worker has its own:
  /// sharing them would slow the workers down.
  func pass(
    over source: @escaping Source, columns: KnownColumns, tables: [PlanTable] = [],
    lending sink: (Span<UInt8>) throws -> Void, rejects rejectsSink: (Span<UInt8>) throws -> Void
  ) throws -> Pass {
    var options = options
    // An unknown policy is reported before a byte is read.
    if let name = options.policy {
      let known = options.library.name(written: name) ?? name
      _ = try options.library.policy(known, on: options.asOf)
      options.policy = known
    }
    let file = try CaseFileForm(source, options)
    let heading = file.heading
    try checkPolicy(of: heading)
    var csv = file.reader
    let workers = try (0..<min(max(1, options.threads), 64)).map { number in
      let table = tables.indices.contains(number) ? tables[number] : nil
      return try AuditWorker(options, heading: heading, form: file.form, columns: columns, table: table)
    }
    let batchSize = options.batchSizeOfLayout
    var references = ReferenceIndex()
    if options.isForSpreadsheet {
      // A spreadsheet reads a file as UTF-8 only if it begins with the mark.
      if options.format == .csv { try sink(Self.byteOrderMark.span) }
      try rejectsSink(Self.byteOrderMark.span)
    }
    if options.writesHeader {
      try sink(workers[0].header.span)
      try rejectsSink(BatchResult.rejectsHeader.span)
    }
    let pipeline = BatchPipeline(workers)
    try pipeline.run(
      read: { batch in
        try batch.read(&csv, upTo: batchSize, recordByRecord: options.readsRecordByRecord)
      },
      write: { result in
        if result.output.count > 0 { try result.output.withBytes(sink) }
        if !result.rejects.isEmpty { try rejectsSink(result.rejects.span) }
        references.add(result.references)
      })
    var summary = summary(of: pipeline.workers, heading)
    summary.form = file.form
    summary.contradictedDates = summary.rejected > 0 ? file.contradicted : nil
    summary.form.encoding = file.text.form.encoding
    summary.form.note(pipeline.workers.map(\.notes), references)
    summary.form.areRepeatsCut = csv.line > file.form.headerLine + ReferenceIndex.most + 1
    return Pass(summary: summary, workers: pipeline.workers, mayLackProblems: options.columns.isUsual)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Finds the fields that some case of an input fills.
  func seen(in source: @escaping Source) throws -> Pass {
    try pass(over: source, columns: .wanted, lending: { _ in }, rejects: { _ in })
  }

  /// Refuses a file without a policy, and a reading that its one policy does not have.
  private func checkPolicy(of heading: CaseHeading) throws {
    guard !heading.columns.contains(.policy) else { return }
    guard let policy = options.policy else { throw HeadingError(.noPolicy) }
    // If one policy governs every case, a reading must be one of its own.
    let name = options.library.name(written: policy) ?? policy
    try options.readings.check(against: options.library.versions(of: String(name.prefix { $0 != "@" })))
  }

  /// The sum of what the workers counted.
  private func summary(of workers: [AuditWorker], _ heading: CaseHeading) -> AuditSummary {
    var summary = AuditSummary()
    summary.periodBasis = options.periodBasis
    // The place was found before.
    summary.byColumn = options.byColumn.map { name in
      (try? heading.place(ofColumn: name)).map { heading.headings[$0] } ?? name
    }
    (summary.assumesComplete, summary.asOf) = (options.assumesComplete, options.asOf)
    summary.skippedColumns = heading.skipped
    for worker in workers {
      summary.audited += worker.audited
      summary.rejected += worker.rejected
      summary.problems.merge(worker.problems.cases, uniquingKeysWith: +)
    }
    summary.policies = workers.flatMap(\.policies).merged
    for index in summary.policies.indices { summary.policies[index].asOf = options.asOf }
    if !options.assumesComplete { summary.noteAbsentEvents(heading) }
    for impact in workers.compactMap(\.impact) {
      var sum = summary.impact ?? ImpactSummary()
      sum.add(impact.summary)
      summary.impact = sum
    }
    return summary
  }
}

extension [AuditWorker] {
  /// The fields that some case fills.
  var seen: [TimescaleID: DeadlineFieldSet] {
    reduce(into: [:]) { seen, worker in seen.merge(worker.seen) { $0.union($1) } }
  }
}
