import Timescales
import WorkingDays

// What is not recorded of an extension, such as the day given in a notice of delay, leaves its last
// day open. Where the status would be another by another possible day, it is not robust.

extension Run {
  /// Notes another last day that a rule may have in a row; ``never`` for none at all.
  func noteAlternative(_ day: Int32, _ lane: Int, _ scratch: inout Scratch) {
    scratch.alternative[lane] = day
    scratch.hasAlternatives = true
  }

  func forgetAlternative(_ lane: Int, _ scratch: inout Scratch) { scratch.alternative[lane] = Outcome.blank }

  /// Whether the act of a rule was done by a day.
  func isDone(by day: Int32, _ index: Int, _ lanes: OutcomeLanes) -> Bool {
    lanes.metOn[index] != Outcome.blank && lanes.metOn[index] <= day
  }

  /// Sets the status of every row, and marks those in which it would be another by the other day.
  ///
  /// Statuses change in one direction as the last day moves, so both ends of what is possible tell.
  func setStatusOfOpenExtension(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    let range = lanes.columns(step.target, rows.lanes)
    // A status is found from days and flags, and finding it may change these.
    let (dues, acts) = (Array(lanes.operativeDue[range]), Array(lanes.metOn[range]))
    let (flags, doubts) = (Array(lanes.flags[range]), Array(lanes.doubt[range]))
    for (index, lane) in zip(range, rows.lanes) where scratch.alternative[lane] != Outcome.blank {
      lanes.operativeDue[index] = scratch.alternative[lane]
    }
    setStatus(step, program, rows, &lanes, &scratch)
    let others = Array(lanes.status[range])
    lanes.operativeDue.replaceSubrange(range, with: dues)
    lanes.metOn.replaceSubrange(range, with: acts)
    lanes.flags.replaceSubrange(range, with: flags)
    lanes.doubt.replaceSubrange(range, with: doubts)
    setStatus(step, program, rows, &lanes, &scratch)
    for (place, lane) in rows.lanes.enumerated() where scratch.alternative[lane] != Outcome.blank {
      let index = range.lowerBound &+ place
      if others[place] != lanes.status[index] { lanes.flags[index].insert(.dependsOnExtension) }
      scratch.alternative[lane] = Outcome.blank
    }
    scratch.hasAlternatives = false
  }
}
