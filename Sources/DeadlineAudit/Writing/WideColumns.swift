import Deadlines
import Timescales

/// The columns of a wide table: timescales in order, and the fields of each.
struct WideColumns: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    let timescale: TimescaleID
    let title: String
    let fields: DeadlineFieldSet
  }

  private(set) var timescales: [Column] = []
  /// Whether there is a column for the problems of a case.
  let hasProblems: Bool

  /// Resolves a selection.
  ///
  /// - Parameters:
  ///   - selection: what is wanted.
  ///   - plans: the plans that cases may come under.
  ///   - seen: what the cases have something to say in; `nil` if that is not known.
  ///   - absent: the columns that the file does not have.
  init(
    _ selection: ColumnSelection, of plans: [DeadlinePlan], seen: SeenColumns?, absent: AbsentColumns
  ) {
    hasProblems = !selection.isUsual || seen?.hasProblems ?? true
    let possible = Self.possible(plans, without: selection.dependsOnCases && seen == nil ? absent : .none)
    let titles = Dictionary(
      plans.flatMap { plan in plan.council.map { ($0.timescale.id, $0.timescale.title) } }, uniquingKeysWith: { $1 })
    let judged: DeadlineFieldSet = [.status, .statuteStatus]
    for id in selection.timescales ?? Self.order(Set(possible.keys)) {
      let seen = seen.map { $0.fields[id] ?? [] }
      var fields = DeadlineFieldSet(selection.fields ?? DeadlineField.usual)
      if selection.timescales == nil || selection.fields == nil { fields.formIntersection(possible[id] ?? []) }
      if selection.dependsOnCases, let seen {
        fields.formIntersection(selection.fields == nil ? seen : seen.withAllCells)
      }
      // Of an act that the file has no column for, only the last day is known.
      if selection.isUsual, let seen, seen.isDisjoint(with: judged) { fields.formIntersection([.due, .statuteDue]) }
      guard !fields.isEmpty else { continue }
      timescales.append(Column(timescale: id, title: titles[id] ?? id.rawValue, fields: fields))
    }
  }

  /// The response at stage 1 first, which most readers look for; then the order of a case.
  private static func order(_ used: Set<TimescaleID>) -> [TimescaleID] {
    let standard = StandardTimescale.all.map(\.id).filter { used.contains($0) && $0 != .stage1Response }
    let own = used.subtracting(StandardTimescale.all.map(\.id)).sorted { $0.rawValue < $1.rawValue }
    return (used.contains(.stage1Response) ? [.stage1Response] : []) + standard + own
  }

  /// The fields that a timescale can have under one of the plans.
  private static func possible(_ plans: [DeadlinePlan], without absent: AbsentColumns) -> [TimescaleID:
    DeadlineFieldSet]
  {
    var possible: [TimescaleID: DeadlineFieldSet] = [:]
    for plan in plans {
      for row in plan.council where row.canStart(without: absent) {
        possible[row.timescale.id, default: []].formUnion(plan.possibleFields(of: row))
      }
    }
    return possible
  }

  /// The headings, by timescale and field.
  func names(usesTitles: Bool) -> [String] {
    timescales.flatMap { column in
      column.fields.fields.map { field in
        usesTitles ? "\(column.title): \(field.title)" : "\(column.timescale)-\(field.rawValue)"
      }
    }
  }
}

extension DeadlineFieldSet {
  /// The fields whose cells are filled where these have something to say: of a deadline with a last day,
  /// whether it is disputed is written whatever the answer, if it is chosen.
  fileprivate var withAllCells: Self {
    var all = self
    if !isEmpty { all.insert(.status) }
    if contains(.due) { all.formUnion([.operativeDue, .disputed, .robust]) }
    if contains(.statuteDue) { all.insert(.statuteStatus) }
    return all
  }
}
