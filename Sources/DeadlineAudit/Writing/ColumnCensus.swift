import Deadlines
import Timescales

/// Which fields of which timescales have something to say in the cases seen so far.
///
/// A wide table has columns for these only. A field that is known already is not looked at again.
struct ColumnCensus: Sendable {
  /// For each plan and timescale, the fields that no case has had yet.
  private var unseen: [[DeadlineFieldSet]]
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
      // What does not vary is the same in every lane.
      let lanes = varying.contains(timescale) ? group.lanes : group.lanes.prefix(1)
      var left = unseen[group.plan][timescale]
      for lane in lanes {
        left.subtract(runner.deadline(timescale, in: group, lane).filledFields)
        if left.isEmpty { break }
      }
      unseen[group.plan][timescale] = left
    }
  }

  /// Looks at a case of which some days are not known exactly.
  mutating func note(_ uncertain: UncertainCase, plan: Int) {
    for timescale in unseen[plan].indices {
      unseen[plan][timescale].subtract(uncertain.shown(timescale).filledFields)
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
