import Timescales
import WorkingDays

// The working days that a rule took, has left, or is late by.

extension Run {
  func count(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    guard step.applies, !parts.isDisjoint(with: [.taken, .left, .late]) else { return }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      let status = lanes.status[index]
      guard status != .notApplicable, status != .cannotCompute, status != .notStarted else { continue }
      let (start, met, due) = (lanes.start[index], lanes.metOn[index], lanes.operativeDue[index])
      let pauses = step.isPaused && !rows.pauses.isEmpty ? self.pauses(of: step, rows, lane) : []
      let end = met == Outcome.blank ? asOf : met
      if parts.contains(.taken), step.isForward, start <= end {
        lanes.taken[index] = workingDays(from: start, to: end, without: pauses, in: calendars[step])
      }
      guard due != Outcome.blank else { continue }
      if parts.contains(.left), met == Outcome.blank, due >= asOf {
        lanes.left[index] = workingDays(from: asOf, to: due, without: pauses, in: calendars[step])
      }
      if status.isBreach {
        let last = met == Outcome.blank ? lastDayOfLateness(step, rows, lane, start, scratch) : met
        lanes.late[index] = due <= last ? workingDays(from: due, to: last, without: [], in: calendars[step]) : 0
      }
    }
  }

  /// What was not done gets no later once the case is over, stage 1 is skipped or, for a notice of delay, the answer is given.
  private func lastDayOfLateness(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ lane: Int, _ start: Int32, _ scratch: Scratch
  ) -> Int32 {
    var last = min(asOf, scratch.answered[lane])
    // A case that was over before the clock started had been reopened.
    for over in [scratch.withdrawn[lane], scratch.closed[lane]] where over >= start { last = min(last, over) }
    if step.skip >= 0 { last = min(last, rows.day(step.skip, lane)) }
    return last
  }

  /// The working days after one day up to another, without those inside pauses; blank outside the calendar.
  private func workingDays(
    from start: Int32, to end: Int32, without pauses: [Pause], in calendar: WorkingCalendar
  ) -> Int32 {
    guard pauses.isEmpty else {
      let count = try? calendar.count(
        from: Day(uncheckedNumber: start), to: Day(uncheckedNumber: end), without: pauses)
      return count.map { Int32(truncatingIfNeeded: $0) } ?? Outcome.blank
    }
    return calendar.workingDays(from: start, to: end) ?? Outcome.blank
  }
}

extension WorkingCalendar {
  /// The working days after one day up to another, by their numbers; `nil` outside the calendar.
  @inline(__always)
  func workingDays(from start: Int32, to end: Int32) -> Int32? {
    let first = coverage.lowerBound.number
    let (from, to) = (Int(start &- first) &+ 1, Int(end &- first) &+ 1)
    guard from > 0, to > 0, from < rank.count, to < rank.count else { return nil }
    return Int32(rank[to]) &- Int32(rank[from])
  }
}
