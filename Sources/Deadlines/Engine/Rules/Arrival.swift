import Timescales
import WorkingDays

// Some acts are arrivals, such as papers that must be with the complainant by a day. What was sent
// after the last day arrived late; of what was sent by then, only the arrival itself tells.

extension ProgramBuilder {
  /// The recorded sendings of what a rule wants to have arrived, where the arrival is not recorded.
  func sendings(of rule: CompiledRule) -> [UInt16] {
    rule.satisfiedBy.compactMap { act in
      guard let sending = act.sending, recorded[sending], !recorded[act.event] else { return nil }
      return UInt16(sending)
    }
  }
}

extension Run {
  /// The status of acts that are not done, but were sent: late for certain, or uncertain.
  func awaitArrival(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes
  ) {
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
    where lanes.metOn[index] == Outcome.blank {
      let sent = earliest(step.sendings, program, rows, lane &- rows.lanes.lowerBound)
      guard sent <= asOf, [.running, .dueToday, .overdue, .missed, .lapsed].contains(lanes.status[index]) else {
        continue
      }
      let last = lanes.operativeDue[index]
      if last != Outcome.blank, sent > last {
        lanes.status[index] = .missed
        lanes.metOn[index] = sent
      } else {
        lanes.status[index] = .uncertain
        if parts.contains(.detail) { lanes.doubt[index] = .arrivalNotRecorded }
      }
    }
  }
}
