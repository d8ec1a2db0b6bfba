import Timescales
import WorkingDays

// A right without a limit is open once what it follows has been done or its time is out.

/// A right or window without a limit.
struct RightStep: Sendable {
  let target: Int
  /// The place of the timescale that it follows; -1 for none.
  let after: Int
  /// What proves that the right was used.
  let proofs: Program.FieldList
  /// What ends it.
  let endings: Program.FieldList
  /// No step before this one wrote the target.
  let isFirst: Bool
  /// The file has no column that could show that it was used.
  let isUnrecordable: Bool
}

extension ProgramBuilder {
  mutating func addRight(_ row: CompiledTimescale, at target: Int, after: Int?) {
    guard row.rules[0].limit == nil, parts.template[target].status != .notApplicable else { return }
    let proofs = row.rules[0].satisfiedBy.reduce(UInt64(0)) {
      $0 | EventOrder.proofs(of: $1.event, in: recorded.events)
    }
    let isFirst = parts.isConstant[target]
    if let after, parts.template[after].status == .notRecorded, parts.isConstant[after] {
      set(target) { $0.status = .notRecorded }
    }
    let endings = endings(of: row, isLaw: target < plan.law.count)
    guard !isFirst || proofs != 0 || !endings.isEmpty || after.map({ !parts.isConstant[$0] }) ?? false else {
      return
    }
    let step = RightStep(
      target: target, after: after ?? -1, proofs: list(Bits(proofs).map { UInt16($0) }), endings: list(endings),
      isFirst: isFirst, isUnrecordable: isUnrecordable(row.rules[0].satisfiedBy))
    add(.right(step), writing: target, reading: [target] + (after.map { [$0] } ?? []))
  }
}

extension Run {
  func open(_ step: RightStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes) {
    if step.isFirst { lanes.fill(step.target, rows.lanes, program.template[step.target]) }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
    where lanes.status[index] != .notApplicable {
      if lanes.metOn[index] != Outcome.blank
        || earliest(step.proofs, program, rows, lane &- rows.lanes.lowerBound) <= asOf
      {
        lanes.status[index] = .met
      } else if earliest(step.endings, program, rows, lane &- rows.lanes.lowerBound) <= asOf {
        lanes.status[index] = .notApplicable
      } else if step.after >= 0, !program.isConstant[step.after] {
        let before = lanes.base(step.after) &+ lane
        // It opens when what it follows is done, or the day after its time is out.
        let (done, last) = (lanes.metOn[before], lanes.operativeDue[before])
        guard done != Outcome.blank || last != Outcome.blank && last < asOf else { continue }
        lanes.status[index] = step.isUnrecordable ? .notRecorded : .open
      }
    }
  }
}
