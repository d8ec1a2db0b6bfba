public import Deadlines
public import Timescales
public import WorkingDays

extension Audit {
  /// Lists what is overdue, due or soon due in the cases of a file, the soonest first.
  ///
  /// It reads what the audit reads. Memory grows with the list, not with the file.
  ///
  /// - Parameters:
  ///   - source: provides the bytes of the cases.
  ///   - until: the last day to list.
  ///   - party: who owes the acts; everybody but the complainant unless given.
  ///   - rejectsSink: receives the refused rows: line, column, reason, reference.
  /// - Returns: the list, and the counts of the audit.
  /// - Throws: as ``run(from:to:rejects:)``.
  public func worklist(
    from source: @escaping Source, until: Day, owedBy party: Timescale.Party? = nil,
    rejects rejectsSink: ([UInt8]) throws -> Void
  ) throws -> (worklist: Worklist, summary: AuditSummary) {
    let choice = WorklistChoice(asOf: options.asOf, until: until, party: party)
    let pass = try pass(
      over: source, columns: .worklist(choice), lending: { _ in },
      rejects: { bytes in try rejectsSink(Array(copying: bytes)) })
    var worklist = Worklist(asOf: options.asOf, until: until, items: [], unsettled: 0)
    let layouts = pass.workers.compactMap(\.worklist)
    guard let layout = layouts.first else { return (worklist, pass.summary) }
    worklist.items = layout.items(WorklistLayout.FoundActs(layouts.map(\.found)), calendars: pass.workers[0].calendars)
    worklist.keptColumns = layout.keptColumns
    worklist.unsettled = layouts.reduce(0) { $0 + $1.unsettled }
    return (worklist, pass.summary)
  }
}
