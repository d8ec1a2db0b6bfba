import Deadlines
import JSONTree
import PolicyProfiles
import Timescales
import UKBankHolidays
import WorkingDays

/// Audits batches of records, one after the other.
///
/// Each worker has its own plans and calendars. Counting the references of shared ones would slow
/// the workers down.
struct AuditWorker: BatchWorker {
  private let options: AuditOptions
  private let heading: CaseHeading
  let table: PlanTable
  let calendars: [PlanCalendars]
  private var layout: any CaseLayout
  private let reader: CaseRowReader
  private let referenceColumn: Int?
  private let policyColumn: Int?
  /// The index of the policy of every row that does not name one.
  private let filePolicy: Int?
  private let absent: AbsentColumns
  /// The columns that are shown although nothing reads them.
  private let keptColumns: [Int]
  /// The names of policies in rows, and their indexes.
  private var rowPolicies = FewWords()

  private var counters: [PolicyCounter]
  /// What is needed of the cases that wait to be counted.
  private var cases: CountedCases
  private(set) var audited = 0
  private(set) var rejected = 0
  private(set) var problems = ProblemTally()
  /// What the table has no columns for, and whether any case would fill them.
  private(set) var census: ColumnCensus
  /// Whether the table has columns for what was seen of the cases before they were read.
  private let isTable: Bool
  /// Whether what is written will be taken back.
  private var isInVain = false
  /// What was found in the rows of how the file is written.
  private(set) var notes = RowNotes()
  /// What newer calendars move, if they were given.
  private(set) var impact: ImpactWriter?

  private var row: CaseRow
  private var block: BlockRunner
  /// The cases that wait for the block to run, in order.
  private var waiting = WaitingCases()
  /// The cases of which some days are not known exactly, once there was one.
  private var ranged: RangedCases?
  private var faults: [CaseRowReader.Fault] = []
  private var lines: LineFields
  private let delimiter: UInt8
  /// The last line whose reference is compared with those before it.
  private let lastComparedLine: Int
  /// A row of moved deadlines.
  private var moved: [UInt8] = []

  /// A worker for a file with this heading and form, whose rows are written in these columns.
  ///
  /// The plans that another worker has used, which is done, can be used again as `known`.
  init(
    _ options: AuditOptions, heading: CaseHeading, form: FileForm, columns: KnownColumns, table known: PlanTable? = nil
  ) throws {
    self.options = options
    self.heading = heading
    if let known, known.names == PlanTable.names(options, heading: heading) {
      table = known
    } else {
      table = try PlanTable(options, heading: heading)
    }
    calendars = try options.calendars.copies(for: table.plans)
    if let update = options.updatedCalendars {
      impact = ImpactWriter(
        plans: table.plans, old: calendars, new: try update.copies(for: table.plans),
        isForSpreadsheet: options.isForSpreadsheet)
    }
    absent = options.assumesComplete ? .none : heading.absent(among: table.fields)
    layout = try options.layout(of: table.plans, heading: heading, columns: columns, absent: absent)
    census = options.census(of: table.plans, columns: columns)
    isTable = columns.seen != nil
    delimiter = form.delimiter
    reader = CaseRowReader(
      heading: heading, dates: form.columns.map { $0.dates.form ?? .yearFirst }, blankWords: options.blankWords,
      latestYear: max(options.asOf, options.today ?? options.asOf).year, fields: table.fields)
    referenceColumn = heading.reference
    lastComparedLine = form.headerLine + ReferenceIndex.most
    policyColumn = heading.columns.firstIndex(of: .policy)
    let table = table
    keptColumns = try LeadColumns(options, heading: heading).kept.map(\.place)
    filePolicy = options.policy.flatMap { table.place(of: $0) }
    let byColumn = try options.byColumn.map { name throws(HeadingError) in try heading.place(ofColumn: name) }
    let cases = CountedCases(options, heading: heading, byColumn: byColumn)
    self.cases = cases
    counters = table.plans.map {
      PolicyCounter($0, basis: options.periodBasis, slots: cases.slots, findsLatest: true)
    }
    row = CaseRow(table.fields)
    block = BlockRunner(
      table.plans, calendars: calendars, asOf: options.asOf, parts: [.late, .taken, .maximum, .lateInLaw],
      findsProblems: true,
      absent: absent, capacity: layout.writesGroups ? options.block : min(options.block, AuditOptions.orderedBlock),
      mostLanes: layout.writesGroups ? AuditOptions.mostLanes : nil, tablesAfter: options.tablesAfter, grows: true)
    lines = LineFields(width: heading.columns.count, delimiter: form.delimiter)
  }

  /// The outcomes of the cases, for each plan.
  var policies: [PolicySummary] { counters.map { $0.counted(cases.values?.names ?? []) } }

  /// The fields that some case fills, whether or not the table has columns for them.
  var seen: [TimescaleID: DeadlineFieldSet] { census.seen(table.plans) }

  /// What is to be done, if a list of work was wanted.
  var worklist: WorklistLayout? { layout as? WorklistLayout }

  /// The header of the audited cases.
  var header: [UInt8] { impact == nil ? layout.header : ImpactWriter.header }

  // MARK: - The rows

  /// Audits the records of a batch.
  mutating func work(_ batch: borrowing RowBatch, into result: inout BatchResult) {
    read(batch, into: &result)
    flush(into: &result)
  }

  private mutating func read(_ batch: borrowing RowBatch, into result: inout BatchResult) {
    for piece in batch.pieces {
      switch piece {
      case .totals(let line, _): notes.totals.add(line)
      case .fault(let fault, let reference, let line):
        reject(line, [CaseRowReader.Fault(fault, headings: heading.headings)], reference: reference[...], into: &result)
      case .record(_, let first, let line):
        let fields = batch.fields[first..<first + heading.columns.count]
        audit(batch.bytes, fields.span, isASCII: false, line, into: &result)
      case .lines(let range, let firstLine):
        read(batch.bytes, lines: range, firstLine: firstLine, into: &result)
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], lines range: Range<Int>, firstLine: Int, into result: inout BatchResult)
  {
    // Moved out for now, so that its fields can be read while the rest of the worker changes.
    var lines = LineFields(width: 0)
    swap(&lines, &self.lines)
    lines.begin(bytes.span, in: range, firstLine: firstLine)
    reading: while true {
      switch lines.nextRecord(bytes.span) {
      case .end: break reading
      case .record: audit(bytes, lines.fields.span, isASCII: lines.isASCII, lines.line, into: &result)
      case .other:
        let batch = RowBatch(
          line: bytes[lines.range], number: lines.line, width: heading.columns.count,
          leastWidth: heading.leastWidth, delimiter: delimiter, keptField: referenceColumn)
        read(batch, into: &result)
      }
    }
    swap(&lines, &self.lines)
  }

  private mutating func audit(
    _ bytes: [UInt8], _ fields: Span<FieldRange>, isASCII: Bool, _ line: Int, into result: inout BatchResult
  ) {
    faults.removeAll(keepingCapacity: true)
    reader.read(bytes, fields, isASCII: isASCII, into: &row, faults: &faults, blanks: &notes.blanks)
    if row.isEmpty || row.hasRanges || reader.hasSerials, isAside(bytes, fields, line) { return }
    let plans = plans(bytes, policyColumn.map { fields[$0] })
    guard faults.isEmpty, let plans else {
      reject(line, faults, reference: referenceColumn.map { fields[$0].content(in: bytes) } ?? [], into: &result)
      return
    }
    audited += 1
    if let referenceColumn {
      if fields[referenceColumn].isEmpty {
        notes.blankReferences.add(line)
      } else if line <= lastComparedLine {
        result.references.append(fields[referenceColumn].content(in: bytes), line: line)
      }
    }
    guard impact == nil else {
      moved.removeAll(keepingCapacity: true)
      let reference = referenceColumn.map { fields[$0].content(in: bytes) } ?? Array("\(line)".utf8)[...]
      let (record, asOf) = (row, options.asOf)
      impact?.write(reference: reference, plan: plans.first, row: record, asOf: asOf, to: &moved)
      result.output.append(moved)
      return
    }
    if !isASCII, !keptColumns.isEmpty, let repaired = RepairedRow(bytes, fields, keptColumns) {
      notes.repaired.add(line)
      add(repaired.bytes, repaired.fields.span, line, plans, into: &result)
    } else {
      add(bytes, fields, line, plans, into: &result)
    }
    if block.isFull || waiting.count >= 2 * options.block { flush(into: &result) }
  }

  /// Whether a row is not a case: nothing but separators, or a row of totals.
  private mutating func isAside(_ bytes: [UInt8], _ fields: Span<FieldRange>, _ line: Int) -> Bool {
    var contents: [ArraySlice<UInt8>] = []
    for index in fields.indices {
      let content = fields[index].content(in: bytes)
      if !content.allSatisfy({ $0 == 0x20 }) { contents.append(content) }
    }
    if contents.isEmpty { return true }
    guard TotalsRow.isOne(contents) else { return false }
    notes.totals.add(line)
    return true
  }

  /// Lets a case wait for the block.
  private mutating func add(
    _ bytes: [UInt8], _ fields: Span<FieldRange>, _ line: Int, _ plans: (first: Int, last: Int),
    into result: inout BatchResult
  ) {
    var entry: RangedCases.Entry?
    if row.hasRanges {
      entry = addRanged(plans)
      if case .noRoom = entry {
        flush(into: &result)
        entry = addRanged(plans)
      }
    } else {
      block.append(row, plan: plans.first)
    }
    layout.appendLead(bytes, fields, line: line, to: &waiting.leads)
    waiting.append(plan: plans.first, row: block.count - 1, ranged: entry)
    cases.append(bytes, fields, line: line, row, plan: plans.first, to: &counters)
  }

  private mutating func addRanged(_ plans: (first: Int, last: Int)) -> RangedCases.Entry? {
    if ranged == nil { ranged = RangedCases(table.plans, calendars: calendars, asOf: options.asOf, absent: absent) }
    return ranged?.append(row, plan: plans.first, isVersionUncertain: plans.first != plans.last)
  }

  /// Runs the block, writes the cases that wait, and counts them.
  private mutating func flush(into result: inout BatchResult) {
    ranged?.run()
    if layout.writesGroups {
      writeGroups(into: &result)
    } else {
      block.run()
      for group in block.groups { count(group) }
    }
    // Taken out, so that they can be looked at while the rest of the worker changes.
    var waiting = WaitingCases()
    swap(&waiting, &self.waiting)
    var ranged: RangedCases?
    swap(&ranged, &self.ranged)
    let isWritten = layout.writesGroups
    for place in 0..<waiting.count {
      if isWritten, waiting.row(at: place) != nil {
        result.append(group: waiting.text(at: place))
        continue
      }
      let own = Self.audited(waiting, place, ranged)
      let list = problems.count(own.uncertain?.codes ?? block.codes(of: own.row))
      layout.write(
        waiting.leads.span.extracting(waiting.lead(at: place)), own, of: block, problems: problems.text(list).span,
        to: &result.output)
      if let uncertain = own.uncertain {
        counters[own.plan].count(uncertain, cases.note(place)) { cases.reference(place) }
        census.note(uncertain, plan: own.plan)
      }
    }
    block.clear()
    ranged?.clear()
    waiting.clear()
    cases.clear()
    result.groups.clear()
    swap(&waiting, &self.waiting)
    swap(&ranged, &self.ranged)
    if isTable, census.hasFound { stopWriting() }
  }

  /// Runs the block group by group, so that what is known of a group is written and counted while it is
  /// in the first caches.
  private mutating func writeGroups(into result: inout BatchResult) {
    block.sort()
    for group in block.groups {
      var next = group.lanes.lowerBound
      while next < group.lanes.upperBound {
        let piece = block.run(group, from: next)
        count(piece)
        layout.write(piece, of: block, &waiting, problems: &problems, to: &result.groups)
        next += piece.lanes.count
      }
    }
  }

  /// Only looks at the cases that follow: as one fills a column that the table lacks, it is begun again.
  private mutating func stopWriting() {
    isInVain = true
    layout = NoLayout()
  }

  private mutating func count(_ group: BlockRunner.Group) {
    if isInVain { return census.note(group, in: block) }
    counters[group.plan].count(group, in: block, (cases, waiting))
    census.note(group, in: block)
  }

  /// A case once the block has been run.
  ///
  /// Static because a method call would copy the whole worker, which takes longer than reading a
  /// row.
  private static func audited(_ waiting: WaitingCases, _ place: Int, _ ranged: RangedCases?) -> AuditedCase {
    let uncertain: UncertainCase? =
      switch waiting.ranged(at: place) {
      case .ready(let own): own
      case .waiting(let rows): ranged?.outcome(of: rows)
      case .noRoom, nil: nil
      }
    return AuditedCase(plan: waiting.plan(at: place), row: waiting.row(at: place) ?? 0, uncertain: uncertain)
  }

  // MARK: - The policy of a row

  /// The plan for a row.
  ///
  /// If the day of receipt is not known exactly, there are two: for its first day and for its last.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the batch.
  ///   - written: where the row's value in the column `policy` is.
  /// - Returns: the indexes of the plans; `nil` if the policy is not known, which is then noted as
  ///   a fault.
  private mutating func plans(_ bytes: [UInt8], _ written: FieldRange?) -> (first: Int, last: Int)? {
    guard let place = place(bytes, written) else { return nil }
    if row.isEmpty, faults.isEmpty { faults.append(.init(column: "received", reason: "the row has no event")) }
    return table.plans(at: place, for: row, asOf: options.asOf)
  }

  /// The index of the policy of a row.
  private mutating func place(_ bytes: [UInt8], _ written: FieldRange?) -> Int? {
    guard let written, !written.isEmpty else {
      if filePolicy == nil { refusePolicy(options.policy ?? "") }
      return filePolicy
    }
    let name = bytes.span.extracting(written.range)
    if !written.hasDoubledQuotes, let place = rowPolicies.number(of: name) { return place }
    let text = String(decoding: written.content(in: bytes), as: UTF8.self)
    guard let place = table.place(of: text) else {
      refusePolicy(text)
      return nil
    }
    if !written.hasDoubledQuotes { rowPolicies.add(name, number: place) }
    return place
  }

  private mutating func refusePolicy(_ name: String) {
    if options.onlyPolicies != nil, options.library.name(written: name) != nil {
      let reason =
        "the first case under “\(name.prefix(40))” comes after the first megabyte of a pipe, so the table has no "
        + "columns for it; give the file by its name"
      return faults.append(.init(column: "policy", reason: reason))
    }
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
