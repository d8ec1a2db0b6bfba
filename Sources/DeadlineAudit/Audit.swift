public import Deadlines
public import PolicyProfiles
import Timescales
public import WorkingDays

/// Applies policies to a file of cases: comma-separated values in, comma-separated values and a summary out.
///
/// A bad row never stops the run and is never dropped in silence: it goes to the rejects with its line, its columns and every reason.
/// Memory stays bounded whatever the size of the file.
public struct Audit {
  /// What an audit needs to know besides the cases.
  public struct Options: Sendable {
    /// The profiles at hand.
    public var library: PolicyLibrary
    /// The policy of every case, by id or by id and version; a column `policy` wins where it is filled.
    public var policy: String?
    /// The calendar that counts working days.
    public var calendar: WorkingCalendar
    /// The calendars of profiles that name one of their own, by name; those of others count by ``calendar``.
    public var calendars: [String: WorkingCalendar] = [:]
    /// The day as of which the status is given.
    public var asOf: Day
    /// How days are written in the file.
    public var dateFormat = DateFormat.iso
    /// For headings of the file, the known heading that each stands for.
    public var map: [String: String] = [:]
    /// Which readings of unclear passages the cases are computed by.
    public var readings = ReadingChoice.adopted
    /// Whether references that a spreadsheet would run as a formula are defused.
    public var isForSpreadsheet = false

    /// Options with ISO dates and no mapping.
    public init(library: PolicyLibrary, policy: String?, calendar: WorkingCalendar, asOf: Day) {
      self.library = library
      self.policy = policy
      self.calendar = calendar
      self.asOf = asOf
    }
  }

  /// Adds bytes to the end of an array and returns how many; 0 at the end of the input.
  public typealias Source = (inout [UInt8]) throws -> Int
  /// Takes bytes that were written.
  public typealias Sink = ([UInt8]) throws -> Void

  private static let blockSize = 1 << 20

  private let options: Options
  private var csv: CSVReader
  private var table: PlanTable
  private var summary = AuditSummary()
  private var output: [UInt8] = []
  private var rejects: [UInt8] = []

  /// Runs an audit.
  ///
  /// - Parameters:
  ///   - source: gives the bytes of the cases.
  ///   - sink: takes the audited cases.
  ///   - rejectsSink: takes the refused rows: line, column, reason, reference.
  /// - Throws: ``HeadingError`` for the header, `PolicyError` for an unknown policy in the options, and what source and sinks throw.
  public static func run(
    _ options: Options, from source: @escaping Source, to sink: Sink, rejects rejectsSink: Sink
  ) throws -> AuditSummary {
    var audit = try Audit(options, source)
    return try audit.run(to: sink, rejects: rejectsSink)
  }

  private init(_ options: Options, _ source: @escaping Source) throws {
    self.options = options
    csv = CSVReader(source)
    table = try PlanTable(options.policy.map { [$0] } ?? [], library: options.library, readings: options.readings)
  }

  // MARK: - The run

  private mutating func run(to sink: Sink, rejects rejectsSink: Sink) throws -> AuditSummary {
    let heading = try readHeading()
    csv.width = heading.columns.count
    summary.skippedColumns = heading.skipped
    if heading.columns.contains(.policy) {
      for name in options.library.ids + options.library.profiles.map(\.qualifiedID) { try table.add(name) }
    } else if options.policy == nil {
      throw HeadingError.noPolicy
    }
    let layout = WideLayout(plans: table.plans, isForSpreadsheet: options.isForSpreadsheet)
    var counters = table.plans.map(PolicyCounter.init)
    let calendars = table.plans.map { plan in
      plan.policy.profile.calendar.flatMap { options.calendars[$0] } ?? options.calendar
    }
    let reader = CaseRowReader(heading: heading, format: options.dateFormat, slots: table.slots)
    output = layout.header
    rejects = Array("line,column,reason,reference\n".utf8)

    var frame = CaseFrame(table.slots)
    var results = Assessments()
    var faults: [CaseRowReader.Fault] = []
    let referenceColumn = heading.columns.firstIndex(of: .reference) ?? 0
    csv.keptField = referenceColumn
    let policyColumn = heading.columns.firstIndex(of: .policy)

    reading: while true {
      switch try csv.next() {
      case .end: break reading
      case .fault(let fault):
        reject(csv.recordLine, [Self.describe(fault, heading)], reference: csv.keptBytes ?? [])
      case .record:
        faults.removeAll(keepingCapacity: true)
        reader.read(csv, into: &frame, faults: &faults)
        let plans = plans(for: frame, policyColumn: policyColumn, faults: &faults)
        let reference = csv.bytes(csv.fields[referenceColumn])
        guard faults.isEmpty, let plans else {
          reject(csv.recordLine, faults, reference: reference)
          break
        }
        let plan = plans.first
        let compiled = table.plans[plan]
        var problems = compiled.judge(
          frame, in: calendars[plan], asOf: options.asOf, isProjected: false, into: &results)
        if plans.last != plan { problems.append(.init(code: .versionUncertain, subject: 0)) }
        layout.write(
          reference: reference, plan: plan, plan: compiled, results: results, problems: problems, to: &output)
        counters[plan].count(results, plan: compiled)
        count(problems)
      }
      if output.count >= Self.blockSize { try flush(&output, to: sink) }
      if rejects.count >= Self.blockSize { try flush(&rejects, to: rejectsSink) }
    }
    try flush(&output, to: sink)
    try flush(&rejects, to: rejectsSink)
    summary.policies = PolicyCounter.merged(counters)
    return summary
  }

  private func flush(_ bytes: inout [UInt8], to sink: Sink) throws {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ problems: [DeadlinePlan.Finding]) {
    summary.audited += 1
    var counted: Set<Problem.Code> = []
    for problem in problems where counted.insert(problem.code).inserted {
      summary.problems[problem.code, default: 0] += 1
    }
  }

  private mutating func readHeading() throws -> CaseHeading {
    switch try csv.next() {
    case .end: throw HeadingError.empty
    case .fault: throw HeadingError.unreadable
    case .record: break
    }
    var headings: [String] = []
    for field in csv.fields {
      guard let heading = String(validating: csv.bytes(field), as: UTF8.self) else { throw HeadingError.unreadable }
      headings.append(heading)
    }
    let shared = Set(Event.standard)
    let own = options.library.profiles.flatMap { DeadlinePlan.ownEvents(of: Policy(profile: $0, law: $0)) }
    return try CaseHeading(headings, map: options.map, ownEvents: own.filter { !shared.contains($0) })
  }

  // MARK: - The policy of a row

  /// The plan for a row; of a row whose day of receipt is not known exactly, that for its first day and that for its last.
  private func plans(
    for frame: CaseFrame, policyColumn: Int?, faults: inout [CaseRowReader.Fault]
  ) -> (first: Int, last: Int)? {
    var name = options.policy ?? ""
    if let policyColumn, case let bytes = csv.bytes(csv.fields[policyColumn]), !bytes.isEmpty {
      name = String(decoding: bytes, as: UTF8.self)
    }
    let isUncertain = !frame.uncertain.isEmpty
    if let first = table.plan(name, for: isUncertain ? frame.onFirstDays : frame, asOf: options.asOf) {
      if frame.isEmpty, faults.isEmpty { faults.append(.init(column: "received", reason: "the row has no event")) }
      return (first, isUncertain ? table.plan(name, for: frame.onLastDays, asOf: options.asOf) ?? first : first)
    }
    let known = options.library.ids
    let hint = Suggestion.closest(to: name, among: known).map { "did you mean “\($0)”?" }
    let reason =
      name.isEmpty
      ? "there is no policy"
      : "there is no policy “\(name.prefix(40))”; \(hint ?? "known are \(known.joined(separator: ", "))")"
    faults.append(.init(column: "policy", reason: reason))
    return nil
  }

  // MARK: - Rejects

  private mutating func reject(_ line: Int, _ faults: [CaseRowReader.Fault], reference: [UInt8]) {
    summary.rejected += 1
    CSVField.append(line, to: &rejects)
    rejects.append(UInt8(ascii: ","))
    CSVField.append(
      Array(faults.map(\.column).joined(separator: "; ").utf8), isForSpreadsheet: options.isForSpreadsheet, to: &rejects
    )
    rejects.append(UInt8(ascii: ","))
    CSVField.append(
      Array(faults.map(\.reason).joined(separator: "; ").utf8), isForSpreadsheet: options.isForSpreadsheet, to: &rejects
    )
    rejects.append(UInt8(ascii: ","))
    // What is no text is repaired, so that the file of rejects itself is valid UTF-8.
    let text = String(decoding: reference, as: UTF8.self)
    CSVField.append(Array(text.utf8), isForSpreadsheet: options.isForSpreadsheet, to: &rejects)
    rejects.append(0x0A)
  }

  private static func describe(_ fault: CSVReader.Fault, _ heading: CaseHeading) -> CaseRowReader.Fault {
    func column(_ index: Int) -> String {
      heading.headings.indices.contains(index) ? heading.headings[index] : "field \(index + 1)"
    }
    switch fault {
    case .unclosedQuote(let field): return .init(column: column(field), reason: "a quote is opened and not closed")
    case .textAfterQuote(let field):
      return .init(column: column(field), reason: "text stands between a closing quote and the next comma")
    case .quoteInField(let field):
      return .init(column: column(field), reason: "a quote stands inside a field that does not begin with one")
    case .width(let found):
      return .init(
        column: column(min(found, heading.columns.count)),
        reason: "the row has \(found) fields, the header \(heading.columns.count)")
    case .tooLong: return .init(column: column(0), reason: "the line is longer than \(CSVReader.longestLine) bytes")
    }
  }
}
