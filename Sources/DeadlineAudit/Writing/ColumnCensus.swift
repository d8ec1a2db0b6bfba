import Deadlines
import Timescales

/// Which fields of which timescales have something to say in the cases seen so far.
///
/// A wide table has columns for these only. A field that is known already is not looked at again.
struct ColumnCensus: Sendable {
  /// For each plan and timescale, the fields that no case has had yet.
  private var unseen: [[DeadlineFieldSet]]
  /// Whether some case has a field that was not known.
  private(set) var hasFound = false
  /// For each plan and timescale, the fields that a case may have.
  private let possible: [[DeadlineFieldSet]]

  /// - Parameters:
  ///   - plans: the plans of the cases.
  ///   - wanted: the fields that matter.
  ///   - known: those of a timescale that need not be looked for.
  init(
    _ plans: [DeadlinePlan], wanted: DeadlineFieldSet, known: (TimescaleID) -> DeadlineFieldSet = { _ in [] }
  ) {
    possible = plans.map { plan in plan.council.map { plan.possibleFields(of: $0).intersection(wanted) } }
    unseen = zip(plans, possible).map { plan, possible in
      zip(plan.council, possible).map { $1.subtracting(known($0.timescale.id)) }
    }
  }

  /// Looks at the cases of a group.
  mutating func note(_ group: BlockRunner.Group, in runner: borrowing BlockRunner) {
    let varying = runner.varying(in: group)
    for timescale in unseen[group.plan].indices where !unseen[group.plan][timescale].isEmpty {
      let left = unseen[group.plan][timescale]
      guard varying.contains(timescale) else {
        // What does not vary is the same in every lane.
        let same = runner.deadline(timescale, in: group, group.lanes.lowerBound)
        keep(left.subtracting(same.filledFields), of: timescale, group.plan)
        continue
      }
      keep(left.unfilled(timescale, group, in: runner), of: timescale, group.plan)
    }
  }

  private mutating func keep(_ left: DeadlineFieldSet, of timescale: Int, _ plan: Int) {
    guard left != unseen[plan][timescale] else { return }
    unseen[plan][timescale] = left
    hasFound = true
  }

  /// Looks at a case of which some days are not known exactly.
  mutating func note(_ uncertain: UncertainCase, plan: Int) {
    for timescale in unseen[plan].indices {
      keep(unseen[plan][timescale].subtracting(uncertain.shown(timescale).filledFields), of: timescale, plan)
    }
  }

  /// The fields seen of each timescale, whatever the plan.
  func seen(_ plans: [DeadlinePlan]) -> [TimescaleID: DeadlineFieldSet] {
    var seen: [TimescaleID: DeadlineFieldSet] = [:]
    for (index, plan) in plans.enumerated() {
      for (place, row) in plan.council.enumerated() {
        seen[row.timescale.id, default: []].formUnion(possible[index][place].subtracting(unseen[index][place]))
      }
    }
    return seen.filter { !$0.value.isEmpty }
  }

}

extension OutcomeLanes {
  /// Whether the day that counts says more than the last day without an extension.
  fileprivate func saysMore(at index: Int) -> Bool {
    let blank = BriefDeadline.blank
    return operativeDue[index] != blank && (operativeDue[index] != due[index] || maximumDue[index] != blank)
  }
}

extension DeadlineFieldSet {
  /// Those of these fields that no lane of a group fills, of a timescale that varies.
  ///
  /// A column is looked at only if its field may still be missing.
  fileprivate func unfilled(
    _ timescale: Int, _ group: BlockRunner.Group, in runner: borrowing BlockRunner
  ) -> DeadlineFieldSet {
    let places = runner.places(of: timescale, in: group)
    // This covers what is the same in every lane.
    var left = subtracting(places.first.filledFields)
    if places.policy >= 0 { left.look(at: runner.lanes, of: places, group.lanes) }
    if places.law >= 0 { left.look(inLawAt: runner.lanes, of: places, group.lanes) }
    let others: DeadlineFieldSet = [.metOn, .daysTaken]
    guard !left.isDisjoint(with: others) else { return left }
    for lane in group.lanes {
      left.subtract(runner.deadline(timescale, in: group, lane).filledFields.intersection(others))
      if left.isDisjoint(with: others) { break }
    }
    return left
  }

  private mutating func look(at lanes: OutcomeLanes, of places: BlockRunner.Places, _ range: Range<Int>) {
    let own = lanes.columns(places.policy, range)
    func hasDay(_ column: [Int32]) -> Bool { Self.hasDay(column.span.extracting(own)) }
    if contains(.due), hasDay(lanes.due) { remove(.due) }
    if contains(.maximumDue), hasDay(lanes.maximumDue) { remove(.maximumDue) }
    // Of what cannot be extended it would only repeat the last day.
    if contains(.operativeDue), own.contains(where: { lanes.saysMore(at: $0) }) { remove(.operativeDue) }
    if contains(.daysLate), hasDay(lanes.late) { remove(.daysLate) }
    if contains(.daysBeyondMaximum), own.contains(where: { lanes.beyond[$0] > 0 }) { remove(.daysBeyondMaximum) }
    if contains(.status), lanes.status[own].contains(where: { $0.isJudged }) { remove(.status) }
    let blank = BriefDeadline.blank
    if contains(.disputed), places.isSeveral,
      own.contains(where: { lanes.due[$0] != blank && lanes.flags[$0].contains(.disputed) })
    {
      remove(.disputed)
    }
    guard contains(.robust) else { return }
    let isDoubtful = own.contains { index in
      let flags = lanes.flags[index]
      let isRobust =
        places.isSeveral ? flags.contains(.robust) : lanes.status[index].isKnown && !flags.contains(.dependsOnExtension)
      return lanes.due[index] != blank && !isRobust
    }
    if isDoubtful { remove(.robust) }
  }

  private mutating func look(inLawAt lanes: OutcomeLanes, of places: BlockRunner.Places, _ range: Range<Int>) {
    let own = lanes.columns(places.law, range)
    func hasDay(_ column: [Int32]) -> Bool { Self.hasDay(column.span.extracting(own)) }
    if contains(.statuteDue), hasDay(lanes.due) { remove(.statuteDue) }
    if contains(.statuteMaximumDue), hasDay(lanes.maximumDue) { remove(.statuteMaximumDue) }
    if contains(.statuteDaysLate), hasDay(lanes.late) { remove(.statuteDaysLate) }
    if contains(.statuteStatus), lanes.status[own].contains(where: { $0.isJudged }) { remove(.statuteStatus) }
  }

  private static func hasDay(_ column: Span<Int32>) -> Bool {
    let blank = BriefDeadline.blank
    for lane in column.indices where column[lane] != blank { return true }
    return false
  }
}

extension BriefDeadline {
  /// The fields that are not empty, or say more than that there is nothing to judge.
  var filledFields: DeadlineFieldSet {
    var fields: DeadlineFieldSet = []
    func add(_ number: Int32, _ field: DeadlineFieldSet) {
      if number != Self.blank { fields.formUnion(field) }
    }
    add(due, .due)
    if due != Self.blank, isDisputed { fields.insert(.disputed) }
    if due != Self.blank, !isRobust { fields.insert(.robust) }
    add(maximumDue, .maximumDue)
    // Of what cannot be extended it would only repeat the last day.
    if operativeDue != due || maximumDue != Self.blank { add(operativeDue, .operativeDue) }
    add(shownMetOn, .metOn)
    add(taken, .daysTaken)
    add(late, .daysLate)
    if beyond > 0 { fields.insert(.daysBeyondMaximum) }
    add(lawDue, .statuteDue)
    add(lawMaximumDue, .statuteMaximumDue)
    add(lawLate, .statuteDaysLate)
    if status.isJudged { fields.insert(.status) }
    if lawStatus?.isJudged ?? false { fields.insert(.statuteStatus) }
    return fields
  }
}

extension BriefDeadline {
  /// The day on which the act was done, where it is judged.
  var shownMetOn: Int32 { status.isJudged ? metOn : Self.blank }
}

extension Deadline.Status {
  /// Whether it says how an act stands, not only that there is nothing to say.
  var isJudged: Bool {
    switch self {
    case .notStarted, .notRecorded, .notApplicable, .cannotCompute: false
    case .open, .running, .dueToday, .overdue, .met, .missed, .lapsed, .targetPassed, .suspended, .uncertain: true
    }
  }
}

extension DeadlinePlan {
  /// The fields that a timescale of the council's layer can have.
  func possibleFields(of row: CompiledTimescale) -> DeadlineFieldSet {
    var fields: DeadlineFieldSet = [.due, .operativeDue, .status, .metOn, .daysTaken, .daysLate, .disputed, .robust]
    if row.hasMaximum { fields.formUnion([.maximumDue, .daysBeyondMaximum]) }
    if let statute = row.statute {
      fields.formUnion([.statuteDue, .statuteStatus, .statuteDaysLate])
      if law[statute].hasMaximum { fields.insert(.statuteMaximumDue) }
    }
    return fields
  }
}
