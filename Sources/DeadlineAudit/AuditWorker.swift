import Deadlines
import PolicyProfiles
import Timescales
import WorkingDays

/// Audits batches of records, one after the other.
///
/// Each has plans and calendars of its own: workers that count the references of shared ones up and down hold each other up.
struct AuditWorker: BatchWorker {
  private let options: Audit.Options
  private let heading: CaseHeading
  private let table: PlanTable
  private let calendars: [WorkingCalendar]
  private var layout: any CaseLayout
  private let reader: CaseRowReader
  private let referenceColumn: Int
  private let policyColumn: Int?
  /// The place of the policy of every row that names none.
  private let filePolicy: Int?
  /// The policy named by the row before, and its place; no name if it named none.
  private var rowPolicy: (name: [UInt8], place: Int?) = ([], nil)

  private var counters: [PolicyCounter]
  private(set) var audited = 0
  private(set) var rejected = 0
  private(set) var problems = ProblemTally()
  /// What a newer calendar moves, if that is what is asked for.
  private(set) var impact: ImpactWriter?

  private var frame: CaseFrame
  private var cases: ManyCases
  private var verdicts: [Verdict] = []
  private var results = Assessments()
  private var faults: [CaseRowReader.Fault] = []
  private var lines: LineFields
  /// A row of moved deadlines.
  private var row: [UInt8] = []

  init(_ options: Audit.Options, heading: CaseHeading) throws {
    self.options = options
    self.heading = heading
    table = try PlanTable(options, heading: heading)
    calendars = try options.known.calendars(of: table.plans)
    if let update = options.update {
      impact = ImpactWriter(
        plans: table.plans, old: calendars, new: try update.calendars(of: table.plans),
        isForSpreadsheet: options.isForSpreadsheet)
    }
    layout = options.layout(of: table.plans)
    reader = CaseRowReader(heading: heading, format: options.dateFormat, slots: table.slots)
    referenceColumn = heading.columns.firstIndex(of: .reference) ?? 0
    policyColumn = heading.columns.firstIndex(of: .policy)
    let table = table
    filePolicy = options.policy.flatMap { table.place(of: $0) }
    counters = table.plans.map(PolicyCounter.init)
    frame = CaseFrame(table.slots)
    cases = ManyCases(table.plans, calendars: calendars, asOf: options.asOf, patience: options.patience)
    lines = LineFields(width: heading.columns.count)
  }

  /// What the cases came to, for each plan.
  var policies: [PolicySummary] { counters.map { $0.counted(cases.shapes) } }

  /// The header of the audited cases.
  var header: [UInt8] { impact == nil ? layout.header : ImpactWriter.header }

  // MARK: - The rows

  /// Audits the records of a batch.
  mutating func work(_ batch: borrowing RowBatch, into result: inout BatchResult) {
    for piece in batch.pieces {
      switch piece {
      case .fault(let fault, let reference, let line):
        reject(line, [CaseRowReader.Fault(fault, headings: heading.headings)], reference: reference[...], into: &result)
      case .record(_, let first, let line):
        let fields = batch.fields[first..<first + heading.columns.count]
        audit(batch.bytes, fields.span, isASCII: false, line, into: &result)
      case .lines(let range, let firstLine):
        work(batch.bytes, lines: range, firstLine: firstLine, into: &result)
      }
    }
  }

  private mutating func work(_ bytes: [UInt8], lines range: Range<Int>, firstLine: Int, into result: inout BatchResult)
  {
    // Taken out for the time of the work, so that its fields can be looked at while the rest of the worker changes.
    var lines = LineFields(width: 0)
    swap(&lines, &self.lines)
    lines.begin(bytes.span, in: range, firstLine: firstLine)
    reading: while true {
      switch lines.nextRecord(bytes.span) {
      case .end: break reading
      case .record: audit(bytes, lines.fields.span, isASCII: lines.isASCII, lines.line, into: &result)
      case .other:
        let batch = RowBatch(line: bytes[lines.range], number: lines.line, heading)
        work(batch, into: &result)
      }
    }
    swap(&lines, &self.lines)
  }

  private mutating func audit(
    _ bytes: [UInt8], _ fields: Span<FieldRange>, isASCII: Bool, _ line: Int, into result: inout BatchResult
  ) {
    faults.removeAll(keepingCapacity: true)
    reader.read(bytes, fields, isASCII: isASCII, into: &frame, faults: &faults)
    let plans = plans(policyColumn.map { fields[$0].content(in: bytes) })
    let reference = fields[referenceColumn].content(in: bytes)
    guard faults.isEmpty, let plans else {
      reject(line, faults, reference: reference, into: &result)
      return
    }
    guard impact == nil else {
      row.removeAll(keepingCapacity: true)
      let (record, asOf) = (frame, options.asOf)
      impact?.write(reference: reference, plan: plans.first, frame: record, asOf: asOf, to: &row)
      result.output.append(row)
      audited += 1
      return
    }
    audited += 1
    if plans.first == plans.last, let shape = cases.judge(frame, plan: plans.first, into: &verdicts) {
      let list = problems.count(cases.codes)
      layout.write(
        reference.span, shape, verdicts, problems: problems.text(list).span, to: &result.output)
      counters[plans.first].count(shape, verdicts)
      return
    }
    let plan = table.plans[plans.first]
    var found = plan.judge(
      frame, in: calendars[plans.first], asOf: options.asOf, isProjected: false, into: &results)
    if plans.last != plans.first { found.append(.init(code: .versionUncertain, subject: 0)) }
    var codes: [RecordProblem.Code] = []
    for problem in found where !codes.contains(problem.code) { codes.append(problem.code) }
    let done = AuditedCase(results, plan: plan, index: plans.first)
    let list = problems.count(codes)
    layout.write(reference.span, done, problems: problems.text(list).span, to: &result.output)
    counters[plans.first].count(done)
  }

  // MARK: - The policy of a row

  /// The plan for a row; of a row whose day of receipt is not known exactly, that for its first day and that for its last.
  ///
  /// - Parameter written: what the row has in its column `policy`.
  private mutating func plans(_ written: ArraySlice<UInt8>?) -> (first: Int, last: Int)? {
    if let written, !written.isEmpty {
      // Most rows have the policy of the row before.
      if !rowPolicy.name.elementsEqual(written) {
        rowPolicy = (Array(written), table.place(of: String(decoding: written, as: UTF8.self)))
      }
    } else {
      rowPolicy = ([], filePolicy)
    }
    guard let place = rowPolicy.place else {
      refusePolicy(rowPolicy.name.isEmpty ? options.policy ?? "" : String(decoding: rowPolicy.name, as: UTF8.self))
      return nil
    }
    if frame.isEmpty, faults.isEmpty { faults.append(.init(column: "received", reason: "the row has no event")) }
    return table.plans(at: place, for: frame, asOf: options.asOf)
  }

  private mutating func refusePolicy(_ name: String) {
    let known = options.library.ids
    let hint = Suggestion.closest(to: name, among: known).map { "did you mean “\($0)”?" }
    let reason =
      name.isEmpty
      ? "there is no policy"
      : "there is no policy “\(name.prefix(40))”; \(hint ?? "known are \(known.joined(separator: ", "))")"
    faults.append(.init(column: "policy", reason: reason))
  }

  // MARK: - Rejects

  private mutating func reject(
    _ line: Int, _ faults: [CaseRowReader.Fault], reference: ArraySlice<UInt8>, into result: inout BatchResult
  ) {
    rejected += 1
    result.reject(line, faults, reference: reference, isForSpreadsheet: options.isForSpreadsheet)
  }
}

extension RowBatch {
  /// The one record or fault of a line.
  fileprivate init(line: ArraySlice<UInt8>, number: Int, _ heading: CaseHeading) {
    self.init(
      line: line, number: number, width: heading.columns.count, keptField: heading.columns.firstIndex(of: .reference))
  }
}

extension Audit.Calendars {
  /// The calendar of each plan, with tables of its own.
  fileprivate func calendars(of plans: [DeadlinePlan]) throws(CalendarError) -> [WorkingCalendar] {
    let shared = try general.copy()
    var own: [String: WorkingCalendar] = [:]
    for (name, calendar) in named { own[name] = try calendar.copy() }
    return plans.map { $0.policy.profile.calendar.flatMap { own[$0] } ?? shared }
  }
}

extension WorkingCalendar {
  /// The same calendar with tables of its own.
  fileprivate func copy() throws(CalendarError) -> WorkingCalendar {
    try WorkingCalendar(name: name, coverage: coverage, publishedThrough: publishedThrough, holidays: holidays)
  }
}
