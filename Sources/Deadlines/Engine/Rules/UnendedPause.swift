import Timescales
import WorkingDays

// An act that was done although the clock had been stopped shows that the pause was over by then, but not
// when it ended. It was in time if it would have been without the pause, and late if the time was out
// before the pause; between the two nobody can say.

extension Run {
  /// The pause whose end is not recorded in a row, where the act, or the answer that a notice announces, was
  /// done on its first day or later.
  func unendedPause(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int,
    _ lanes: OutcomeLanes
  ) -> Pause? {
    guard step.isPaused, let last = rows.pauses[lane]?.last, last.isOpen else { return nil }
    let answer = step.excuses.isEmpty ? Self.never : excuse(of: step, program, rows, lane).day
    let done = lanes.metOn[index] == Outcome.blank ? answer : min(lanes.metOn[index], answer)
    let isConcerned = last.answered.map { lanes.start[index] < $0.number } ?? true
    return isConcerned && done != Self.never && last.from.number <= done ? last : nil
  }

  /// The pauses that move the days of a rule in one row: not one that had ended by an unknown day.
  func countedPauses(
    of step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int,
    _ lanes: OutcomeLanes
  ) -> [Pause] {
    let pauses = pauses(of: step, rows, lane)
    return unendedPause(step, program, rows, lane, index, lanes) == nil ? pauses : pauses.dropLast()
  }

  /// Takes back what was found as if there had been no such pause: the days always, what is late if the
  /// pause may have made it late.
  func doubtUnendedPauses(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes
  ) {
    guard step.isPaused, !rows.pauses.isEmpty else { return }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      guard let pause = unendedPause(step, program, rows, lane, index, lanes) else { continue }
      let (from, last) = (pause.from.number, lanes.operativeDue[index])
      if lanes.maximumDue[index] >= from { lanes.maximumDue[index] = Outcome.blank }
      guard last != Outcome.blank, from <= last else { continue }
      if lanes.due[index] >= from { lanes.due[index] = Outcome.blank }
      lanes.operativeDue[index] = Outcome.blank
      lanes.flags[index].insert(.stopped)
      lanes.faults[index].subtract([.grantedLate, .capped])
      guard lanes.status[index].isBreach else { continue }
      lanes.status[index] = .uncertain
      lanes.flags[index].remove(.dependsOnExtension)
      if parts.contains(.detail) { lanes.doubt[index] = .pauseEndNotRecorded }
    }
  }
}
