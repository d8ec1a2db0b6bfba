import Timescales
import WorkingDays

// Some acts are arrivals, such as papers that must be with the complainant by a day. What was sent
// after the last day arrived late. What was sent so early that post arrives by the last day was in
// time; of what was sent in between, only the arrival itself tells.

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
  /// By which working day after its posting first-class post is presumed to have arrived.
  ///
  /// The second (Interpretation Act 1978 s 7, Practice Direction [1985] 1 All ER 889); CPR 6.26 has no
  /// later day for the service of court documents.
  private static let daysOfPost = 2

  /// The day by which what was sent on some day has arrived; `nil` outside the calendar.
  private func arrival(ofSent sent: Int32, _ step: RuleStep) -> Int32? {
    guard let posted = Day(number: sent), let time = try? Period(Self.daysOfPost, .workingDays),
      let day = try? calendars[step].due(time, from: posted, firstDay: .excluded)
    else { return nil }
    return day.number
  }

  /// The status of acts that are not done, but were sent: late or in time for certain, or uncertain.
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
      } else if let arrival = arrival(ofSent: sent, step), last == Outcome.blank || arrival <= last {
        guard arrival <= asOf else { continue }
        lanes.status[index] = .met
        lanes.metOn[index] = arrival
        lanes.flags[index].insert(.metAtTheLatest)
      } else {
        lanes.status[index] = .uncertain
        if parts.contains(.detail) { lanes.doubt[index] = .arrivalNotRecorded }
      }
    }
  }
}
