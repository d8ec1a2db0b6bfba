import Deadlines
import Timescales

/// What is known of the columns of a table before its rows are written.
enum KnownColumns: Sendable {
  /// Nothing: the table has a column for all that its policies may fill.
  case none
  /// What some case fills.
  case seen(SeenColumns)
  /// It is being found out, and nothing is written.
  case wanted
  /// Not a table, but a list of work is wanted.
  case worklist(WorklistChoice)

  var seen: SeenColumns? {
    if case .seen(let seen) = self { seen } else { nil }
  }
}

/// What some case of a file fills.
struct SeenColumns: Hashable, Sendable {
  /// The fields that have something to say, for each timescale.
  var fields: [TimescaleID: DeadlineFieldSet] = [:]
  /// Whether any case has a problem.
  var hasProblems = false

  func union(_ other: SeenColumns) -> SeenColumns {
    SeenColumns(
      fields: fields.merging(other.fields) { $0.union($1) }, hasProblems: hasProblems || other.hasProblems)
  }
}

extension AuditOptions {
  /// Whether the columns depend on the cases: those of a wide table do, unless they were chosen.
  var columnsDependOnCases: Bool {
    layout == .wide && format == .csv && updatedCalendars == nil && columns.dependsOnCases
  }

  /// How many bytes of records a worker gets at a time.
  ///
  /// Lines of JSON and a row for each deadline are many times as long as the records.
  var batchSizeOfLayout: Int {
    layout == .wide && format == .csv ? batchSize : min(batchSize, Self.orderedBatchSize)
  }

  /// The writer for the cases of some plans.
  func layout(
    of plans: [DeadlinePlan], heading: CaseHeading, columns known: KnownColumns, absent: AbsentColumns
  ) throws(HeadingError) -> any CaseLayout {
    if case .wanted = known { return NoLayout() }
    let lead = try LeadColumns(self, heading: heading)
    if case .worklist(let choice) = known { return WorklistLayout(plans: plans, choice: choice, lead: lead) }
    switch (format, layout) {
    case (.jsonl, _): return JSONLines(plans: plans, layout: layout, selection: columns, lead: lead)
    case (.csv, .wide):
      let wide = WideColumns(columns, of: plans, seen: known.seen, absent: absent)
      return WideLayout(plans: plans, columns: wide, lead: lead, options: self)
    case (.csv, .long): return LongLayout(plans: plans, selection: columns, lead: lead, usesTitles: usesTitles)
    }
  }

  /// A census of what the table has no columns for.
  func census(of plans: [DeadlinePlan], columns known: KnownColumns) -> ColumnCensus {
    var fields = DeadlineFieldSet(columns.fields ?? DeadlineField.usual).union([.status, .statuteStatus])
    // Of chosen fields, some are filled wherever there is a last day.
    if columns.fields != nil { fields.formUnion([.due, .statuteDue]) }
    return switch known {
    case .wanted: ColumnCensus(plans, wanted: fields)
    case .none, .worklist: ColumnCensus(plans, wanted: [])
    case .seen(let seen): ColumnCensus(plans, wanted: fields) { seen.fields[$0] ?? [] }
    }
  }
}

/// Writes nothing: the cases and their problems are only counted.
struct NoLayout: CaseLayout {
  var header: [UInt8] { [] }
  var writesGroups: Bool { true }

  func appendLead(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8]) {}

  mutating func write(
    _ lead: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {}

  mutating func write(
    _ group: BlockRunner.Group, of block: borrowing BlockRunner, _ cases: inout WaitingCases,
    problems: inout ProblemTally, to output: inout OutputBytes
  ) {
    for lane in group.lanes { _ = problems.count(block.codes(inLane: lane)) }
  }
}
