import Timescales
import WorkingDays

// What is done only after the complaint was withdrawn, refused or not considered was no longer owed (SI
// 2006/1738 reg 7, 8(1), 9 and 12), unless the complaint was taken up again. A letter that is sent after a
// decision is often that decision, so the record alone does not show whether it was an answer.

extension Run {
  /// Where an act was done after what ended its time, nothing is known of it.
  func doubtActsAfterEnd(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes
  ) {
    guard step.kind == .duty, !step.undoableEndings.isEmpty else { return }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
    where lanes.status[index] == .met || lanes.status[index] == .missed {
      let last = lanes.operativeDue[index] == Outcome.blank ? Self.never : lanes.operativeDue[index]
      guard isDoneAfterEnd(by: last, step, program, rows, lane, index, lanes) else { continue }
      lanes.status[index] = .uncertain
      if parts.contains(.detail) { lanes.doubt[index] = .doneAfterEnd }
    }
  }

  /// Whether an act was done after its time had ended by a last day, and no other step before the act and
  /// by that day shows that the case had been taken up again.
  func isDoneAfterEnd(
    by last: Int32, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int,
    _ lanes: OutcomeLanes
  ) -> Bool {
    guard step.kind == .duty, lanes.metOn[index] != Outcome.blank else { return false }
    return step.undoableEndings.contains { isDone(after: $0, by: last, step, program, rows, lane, index, lanes) }
  }

  private func isDone(
    after ending: UndoableEnding, by end: Int32, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup,
    _ lane: Int, _ index: Int, _ lanes: OutcomeLanes
  ) -> Bool {
    let (day, done) = (rows.day(ending.field, lane), lanes.metOn[index])
    guard day < done, day <= end, !rows.isImpossible(ending.field, lane &- rows.lanes.lowerBound),
      !step.isForward || day >= lanes.start[index] || stands(ending, program, rows, lane)
    else { return false }
    return !ending.reopening.indices.contains { operand in
      let field = program.field(operand)
      let act = rows.day(field, lane)
      return day < act && act < done && act <= end && !rows.isImpossible(field, lane &- rows.lanes.lowerBound)
    }
  }
}
