import Deadlines
import PolicyProfiles
import Timescales
import WorkingDays

/// Audits batches of records, one after the other.
///
/// Each has plans and calendars of its own: workers that count the references of shared ones up and down hold each other up.
struct AuditWorker {
  /// What became of a batch.
  struct Result {
    /// The audited cases.
    var output: [UInt8] = []
    /// The refused records.
    var rejects: [UInt8] = []
  }

  private let options: Audit.Options
  private let heading: CaseHeading
  private let table: PlanTable
  private let calendars: [WorkingCalendar]
  private var layout: any CaseLayout
  private let reader: CaseRowReader
  private let referenceColumn: Int
  private let policyColumn: Int?

  private var counters: [PolicyCounter]
  private(set) var audited = 0
  private(set) var rejected = 0
  private(set) var problems = ProblemTally()
  /// What a newer calendar moves, if that is what is asked for.
  private(set) var impact: ImpactWriter?

  private var frame: CaseFrame
  private var cases: ManyCases
  private var results = Assessments()
  private var faults: [CaseRowReader.Fault] = []

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
    counters = table.plans.map(PolicyCounter.init)
    frame = CaseFrame(table.slots)
    cases = ManyCases(table.plans, calendars: calendars, asOf: options.asOf)
  }

  /// What the cases came to, for each plan.
  var policies: [PolicySummary] { counters.map { $0.counted(cases.shapes) } }

  /// The header of the audited cases.
  var header: [UInt8] { impact == nil ? layout.header : ImpactWriter.header }

  /// Audits the records of a batch.
  mutating func audit(_ batch: RowBatch) -> Result {
    var result = Result()
    var output = OutputBytes(capacity: 16 * batch.size)
    for row in batch.rows {
      switch row.content {
      case .fault(let fault, let reference):
        reject(row.line, [CaseRowReader.Fault(fault, heading)], reference: reference, into: &result)
      case .record(let first): audit(batch, row.line, first, into: &result, &output)
      }
    }
    if impact == nil { result.output = output.array }
    return result
  }

  private mutating func audit(
    _ batch: RowBatch, _ line: Int, _ first: Int, into result: inout Result, _ output: inout OutputBytes
  ) {
    faults.removeAll(keepingCapacity: true)
    reader.read(batch, first, into: &frame, faults: &faults)
    let plans = plans(batch, first)
    let reference = batch.field(referenceColumn, of: first)
    guard faults.isEmpty, let plans else {
      reject(line, faults, reference: batch.content(reference), into: &result)
      return
    }
    guard impact == nil else {
      let (record, asOf) = (frame, options.asOf)
      impact?.write(
        reference: batch.content(reference), plan: plans.first, frame: record, asOf: asOf, to: &result.output)
      audited += 1
      return
    }
    audited += 1
    if plans.first == plans.last, let shape = cases.judge(frame, plan: plans.first) {
      let list = problems.count(cases.shapes[shape].codes)
      layout.write(
        batch.content(reference).span, cases.shapes[shape], index: shape, problems: problems.text(list).span,
        to: &output)
      counters[plans.first].count(cases.shapes[shape], index: shape)
      return
    }
    let plan = table.plans[plans.first]
    var found = plan.judge(
      frame, in: calendars[plans.first], asOf: options.asOf, isProjected: false, into: &results)
    if plans.last != plans.first { found.append(.init(code: .versionUncertain, subject: 0)) }
    var codes: [Problem.Code] = []
    for problem in found where !codes.contains(problem.code) { codes.append(problem.code) }
    let done = AuditedCase(results, plan: plan, index: plans.first)
    let list = problems.count(codes)
    layout.write(batch.content(reference).span, done, problems: problems.text(list).span, to: &output)
    counters[plans.first].count(done)
  }

  // MARK: - The policy of a row

  /// The plan for a row; of a row whose day of receipt is not known exactly, that for its first day and that for its last.
  private mutating func plans(_ batch: RowBatch, _ first: Int) -> (first: Int, last: Int)? {
    var name = options.policy ?? ""
    if let policyColumn {
      let field = batch.field(policyColumn, of: first)
      if !field.range.isEmpty { name = String(decoding: batch.content(field), as: UTF8.self) }
    }
    if let plans = table.plans(name, for: frame, asOf: options.asOf) {
      if frame.isEmpty, faults.isEmpty { faults.append(.init(column: "received", reason: "the row has no event")) }
      return plans
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

  private mutating func reject(
    _ line: Int, _ faults: [CaseRowReader.Fault], reference: [UInt8], into result: inout Result
  ) {
    rejected += 1
    CSVField.append(line, to: &result.rejects)
    // What is no text is repaired, so that the file of rejects itself is valid UTF-8.
    let texts = [
      faults.map(\.column).joined(separator: "; "), faults.map(\.reason).joined(separator: "; "),
      String(decoding: reference, as: UTF8.self),
    ]
    for text in texts {
      result.rejects.append(UInt8(ascii: ","))
      CSVField.append(Array(text.utf8), isForSpreadsheet: options.isForSpreadsheet, to: &result.rejects)
    }
    result.rejects.append(0x0A)
  }
}

extension CaseRowReader.Fault {
  fileprivate init(_ fault: CSVReader.Fault, _ heading: CaseHeading) {
    func column(_ index: Int) -> String {
      heading.headings.indices.contains(index) ? heading.headings[index] : "field \(index + 1)"
    }
    switch fault {
    case .unclosedQuote(let field): self.init(column: column(field), reason: "a quote is opened and not closed")
    case .textAfterQuote(let field):
      self.init(column: column(field), reason: "text stands between a closing quote and the next comma")
    case .quoteInField(let field):
      self.init(column: column(field), reason: "a quote stands inside a field that does not begin with one")
    case .width(let found):
      self.init(
        column: column(min(found, heading.columns.count)),
        reason: "the row has \(found) fields, the header \(heading.columns.count)")
    case .tooLong: self.init(column: column(0), reason: "the line is longer than \(CSVReader.longestLine) bytes")
    }
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
