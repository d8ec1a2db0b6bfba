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
  /// What proves that the step which it follows was done.
  let openings: Program.FieldList
  /// What ends it.
  let endings: Program.FieldList
  /// No step before this one wrote the target.
  let isFirst: Bool
  /// The file has no column that could show that it was used.
  let isUnrecordable: Bool
  /// The events that use it or begin it again, that end it, and that open it.
  let using: EventSet
  let ending: EventSet
  let opening: EventSet
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
    let before = opensAfter(row, isLaw: target < plan.law.count)?.rules[0]
    let openings =
      before?.satisfiedBy.reduce(UInt64(0)) { $0 | EventOrder.proofs(of: $1.event, in: recorded.events) } ?? 0
    let step = RightStep(
      target: target, after: after ?? -1, proofs: list(Bits(proofs).map { UInt16($0) }),
      openings: list(Bits(openings).map { UInt16($0) }), endings: list(endings),
      isFirst: isFirst, isUnrecordable: isUnrecordable(row.rules[0].satisfiedBy),
      using: EventSet(row.rules[0].satisfiedBy.map { $0.event } + [Field.resubmitted]),
      ending: EventSet(endings.map { Int($0) }), opening: EventSet(before?.satisfiedBy.map { $0.event } ?? []))
    add(.right(step), writing: target, reading: [target] + (after.map { [$0] } ?? []))
  }
}

extension ProgramBuilder {
  /// The timescale after which a right opens.
  private func opensAfter(_ row: CompiledTimescale, isLaw: Bool) -> CompiledTimescale? {
    row.opensAfter.map { (isLaw ? plan.law : plan.council)[$0] }
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
      } else if rows.isImpossible(step.using, lane) {
        doubtImpossibleDay(step, index, &lanes)
      } else if earliest(step.endings, program, rows, lane &- rows.lanes.lowerBound) <= asOf {
        lanes.status[index] = .notApplicable
      } else if rows.isImpossible(step.ending, lane) {
        doubtImpossibleDay(step, index, &lanes)
      } else if step.after >= 0, !program.isConstant[step.after] {
        let before = lanes.base(step.after) &+ lane
        // It opens when what it follows is done, or the day after its time is out.
        let (done, last) = (lanes.metOn[before], lanes.operativeDue[before])
        guard
          done != Outcome.blank || last != Outcome.blank && last < asOf
            || earliest(step.openings, program, rows, lane &- rows.lanes.lowerBound) <= asOf
        else {
          if rows.isImpossible(step.opening, lane) { doubtImpossibleDay(step, index, &lanes) }
          continue
        }
        lanes.status[index] = step.isUnrecordable ? .notRecorded : .open
        if step.isUnrecordable { lanes.flags[index].remove(.robust) }
      }
    }
  }

  /// Nothing is known of a right that was used, ended or opened on an impossible day.
  private func doubtImpossibleDay(_ step: RightStep, _ index: Int, _ lanes: inout OutcomeLanes) {
    lanes.status[index] = step.isUnrecordable ? .notRecorded : .uncertain
    lanes.flags[index].remove(.robust)
    if parts.contains(.detail), !step.isUnrecordable { lanes.doubt[index] = .impossibleDay }
  }
}
