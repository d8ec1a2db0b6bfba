public import Deadlines
public import PolicyProfiles
import Timescales
public import WorkingDays

/// Applies policies to a file of cases: comma-separated values in, comma-separated values and a summary out.
///
/// A bad row never stops the run and is never dropped in silence: it goes to the rejects with its line, its columns and every reason.
/// Memory stays bounded whatever the size of the file.
public enum Audit {
  /// What an audit needs to know besides the cases.
  public struct Options: Sendable {
    /// The profiles at hand.
    public var library: PolicyLibrary
    /// The policy of every case, by id or by id and version; a column `policy` wins where it is filled.
    public var policy: String?
    /// The calendars that count working days.
    public var known: Calendars
    /// Newer calendars: the audit then writes the deadlines that they move, and nothing else.
    public var update: Calendars?
    /// The day as of which the status is given.
    public var asOf: Day
    /// How days are written in the file.
    public var dateFormat = DateFormat.iso
    /// For headings of the file, the known heading that each stands for.
    public var map: [String: String] = [:]
    /// Which readings of unclear passages the cases are computed by.
    public var readings = ReadingChoice.adopted
    /// How many threads audit, 1 to 64, beside the one that reads and writes; with 1 there is no other.
    ///
    /// The result does not depend on it. More than there are processors cost memory, about 12 MB each, and gain nothing.
    public var threads = 1
    /// Whether a case or a deadline has a row.
    public var layout = Layout.wide
    /// What the rows are written in.
    public var format = Format.csv
    /// Whether references that a spreadsheet would run as a formula are defused.
    public var isForSpreadsheet = false

    /// How many cases are computed one by one before it pays to look for what they have in common.
    var patience = ManyCases.Patience()

    /// How many bytes of records are handed to a worker at a time: enough to be worth it, and few enough that several batches fit into the caches.
    var batchSize = 128 * 1024
    /// Whether every record is read by ``CSVReader``, plain lines too: slower, and what the fast way is tested against.
    var readsRecordByRecord = false

    /// Options with ISO dates and no mapping.
    public init(library: PolicyLibrary, policy: String?, calendar: WorkingCalendar, asOf: Day) {
      self.library = library
      self.policy = policy
      known = Calendars(calendar)
      self.asOf = asOf
    }
  }

  /// The calendars that the cases of a file are counted by.
  public struct Calendars: Sendable {
    /// That of every profile that names none of its own.
    public var general: WorkingCalendar
    /// Those of profiles that name one of their own, by name.
    public var named: [String: WorkingCalendar]

    /// A calendar for all, and others by the names that profiles give.
    public init(_ general: WorkingCalendar, named: [String: WorkingCalendar] = [:]) {
      self.general = general
      self.named = named
    }
  }

  /// What has a row of its own in what an audit writes.
  public enum Layout: String, CaseIterable, Sendable {
    /// Each case, with columns for each timescale.
    case wide
    /// Each deadline of each case.
    case long
  }

  /// What an audit writes its rows in.
  public enum Format: String, CaseIterable, Sendable {
    /// Comma-separated values (RFC 4180).
    case csv
    /// JSON Lines: an object on each line.
    case jsonl
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
  public static func run(
    _ options: Options, from source: @escaping Source, to sink: Sink, rejects rejectsSink: Sink
  ) throws -> AuditSummary {
    try run(
      options, from: source, lending: { bytes in try sink(Array(copying: bytes)) },
      rejects: { bytes in try rejectsSink(Array(copying: bytes)) })
  }

  /// Runs an audit whose results are lent, not handed over, so that their memory can be used again.
  package static func run(
    _ options: Options, from source: @escaping Source, lending sink: (Span<UInt8>) throws -> Void,
    rejects rejectsSink: (Span<UInt8>) throws -> Void
  ) throws -> AuditSummary {
    // An unknown policy is told before a byte is read.
    if let name = options.policy { _ = try options.library.policy(name, on: options.asOf) }
    var csv = CSVReader(source)
    let heading = try readHeading(&csv, options)
    csv.width = heading.columns.count
    csv.keptField = heading.columns.firstIndex(of: .reference)
    let workers = try (0..<min(max(1, options.threads), 64)).map { _ in try AuditWorker(options, heading: heading) }
    try sink(workers[0].header.span)
    try rejectsSink(BatchResult.rejectsHeader.span)
    let crew = BatchCrew(workers)
    try crew.run(
      read: { batch in
        try batch.read(&csv, upTo: options.batchSize, recordByRecord: options.readsRecordByRecord)
      },
      write: { result in
        if result.output.count > 0 { try result.output.withBytes(sink) }
        if !result.rejects.isEmpty { try rejectsSink(result.rejects.span) }
      })
    return summary(of: crew.workers, heading)
  }

  private static func readHeading(_ csv: inout CSVReader, _ options: Options) throws -> CaseHeading {
    let headings = try csv.readHeadings()
    let shared = Set(CaseEvent.standard)
    let own = options.library.profiles.flatMap { DeadlinePlan.ownEvents(of: ApplicablePolicy(profile: $0, law: $0)) }
    let heading = try CaseHeading(headings, map: options.map, ownEvents: own.filter { !shared.contains($0) })
    guard !heading.columns.contains(.policy) else { return heading }
    guard let policy = options.policy else { throw HeadingError.noPolicy }
    // Where one policy governs every case, a reading has to be one of its own.
    try options.readings.check(against: options.library.versions(of: String(policy.prefix { $0 != "@" })))
    return heading
  }

  /// What the workers counted, together.
  private static func summary(of workers: [AuditWorker], _ heading: CaseHeading) -> AuditSummary {
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

extension Audit.Options {
  func layout(of plans: [DeadlinePlan]) -> any CaseLayout {
    switch (format, layout) {
    case (.jsonl, _): JSONLines(plans: plans, layout: layout)
    case (.csv, .wide): WideLayout(plans: plans, isForSpreadsheet: isForSpreadsheet)
    case (.csv, .long): LongLayout(plans: plans, isForSpreadsheet: isForSpreadsheet)
    }
  }
}
