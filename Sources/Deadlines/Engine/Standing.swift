import Timescales
import WorkingDays

// How a rule stands as of the day.

extension Run {
  func setStatus(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    let range = lanes.columns(step.target, rows.lanes)
    guard step.applies else {
      for index in range { lanes.status[index] = .notApplicable }
      return
    }
    setOrdinaryStatus(step, rows.lanes, &lanes, scratch)
    if step.skip >= 0 || step.isPaused && !rows.pauses.isEmpty || lanes.hasExceptions(range) {
      for (index, lane) in zip(range, rows.lanes) { setException(step, rows, lane, index, &lanes, scratch) }
    }
    if parts.contains(.detail) {
      for (index, lane) in zip(range, rows.lanes) where lanes.status[index] == .uncertain {
        lanes.doubt[index] = doubt(step, lane, index, lanes, scratch)
      }
    }
  }

  /// The status of rules whose clock runs: no pause, no skipped stage, all days inside the calendar.
  ///
  /// Written as choices among values, which the compiler turns into a loop without branches: 1.5 instead of 9 ns a row.
  private func setOrdinaryStatus(
    _ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    // Taken out, so that it can be written while the other columns are read.
    var column: [Deadline.Status] = []
    swap(&column, &lanes.status)
    writeOrdinaryStatus(step, range, lanes, scratch, to: &column)
    swap(&column, &lanes.status)
  }

  private func writeOrdinaryStatus(
    _ step: RuleStep, _ range: Range<Int>, _ lanes: OutcomeLanes, _ scratch: Scratch,
    to column: inout [Deadline.Status]
  ) {
    let columns = lanes.columns(step.target, range)
    let start = lanes.start.span.extracting(columns)
    let due = lanes.due.span.extracting(columns)
    let operative = lanes.operativeDue.span.extracting(columns)
    let metOn = lanes.metOn.span.extracting(columns)
    let flags = lanes.flags.span.extracting(columns)
    let withdrawn = scratch.withdrawn.span.extracting(range)
    let closed = scratch.closed.span.extracting(range)
    let answered = scratch.answered.span.extracting(range)
    let answeredAtTheLatest = scratch.isAnsweredAtTheLatest.span.extracting(range)
    var statuses = column.mutableSpan
    let count = min(
      min(min(start.count, due.count), min(operative.count, metOn.count), min(flags.count, withdrawn.count)),
      min(closed.count, answered.count), min(answeredAtTheLatest.count, statuses.count &- columns.lowerBound))
    let undone: Deadline.Status = step.kind == .window ? .lapsed : .overdue
    let (isDuty, isForward, isConditional) = (step.kind == .duty, step.isForward, step.isConditional)
    for lane in 0..<count {
      let last = operative[lane] == Outcome.blank ? Self.never : operative[lane]
      let end = min(last, asOf)
      // Only a late receipt is recorded of what may have been sent in time, or it may not apply at all.
      let isUnsure = isConditional || answeredAtTheLatest[lane]
      var status: Deadline.Status = isUnsure ? .uncertain : undone
      status = last == asOf ? .dueToday : status
      status = last > asOf ? .running : status
      // Closed within the time without the act: it may no longer have been owed.
      status = isDuty && closed[lane] >= start[lane] && closed[lane] <= end ? .uncertain : status
      status = isForward && start[lane] > asOf ? .notStarted : status
      status = withdrawn[lane] >= start[lane] && withdrawn[lane] <= end ? .notApplicable : status
      let isProvedLate = flags[lane].contains(.metAtTheLatest)
      let late: Deadline.Status = isUnsure || isProvedLate ? .uncertain : .missed
      let done: Deadline.Status = metOn[lane] > last ? late : .met
      status = metOn[lane] == Outcome.blank ? status : done
      statuses[columns.lowerBound &+ lane] = answered[lane] <= due[lane] ? .notApplicable : status
    }
  }

  /// The status where a pause, a skipped stage or the ends of the calendar matter.
  private func setException(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int, _ lanes: inout OutcomeLanes,
    _ scratch: Scratch
  ) {
    let (flags, operative) = (lanes.flags[index], lanes.operativeDue[index])
    let isMet = lanes.metOn[index] != Outcome.blank
    if lanes.due[index] == Outcome.blank { lanes.flags[index].remove(.openEnded) }
    if step.skip >= 0, operative == Outcome.blank || operative >= rows.day(step.skip, lane) {
      // A skip agreed after the time was out leaves the breach.
      lanes.status[index] = .notApplicable
    } else if flags.contains(.outsideCoverage) {
      lanes.status[index] = .cannotCompute
    } else if flags.contains(.stopped), lanes.start[index] <= asOf {
      lanes.status[index] = isMet ? .met : suspendedStatus(step, lane, index, lanes, scratch)
    } else if lanes.due[index] == Outcome.blank {
      lanes.status[index] = step.kind == .window && isMet ? .met : .notStarted
    } else if lanes.status[index] == .running, isPaused(step, rows, lane) {
      lanes.status[index] = .suspended
    }
  }

  /// A stopped clock no longer runs once the complaint is withdrawn or the case closed.
  private func suspendedStatus(
    _ step: RuleStep, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Deadline.Status {
    let withdrawn = scratch.withdrawn[lane]
    if withdrawn != Outcome.blank, withdrawn <= asOf { return .notApplicable }
    return isClosedUndone(step, lane, index, lanes, scratch) ? .uncertain : .suspended
  }

  /// The case was closed within the time, and the act is not recorded.
  private func isClosedUndone(
    _ step: RuleStep, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Bool {
    let last = lanes.operativeDue[index] == Outcome.blank ? Self.never : lanes.operativeDue[index]
    return step.kind == .duty && lanes.metOn[index] == Outcome.blank && scratch.closed[lane] >= lanes.start[index]
      && scratch.closed[lane] <= min(last, asOf)
  }

  private func isPaused(_ step: RuleStep, _ rows: borrowing RowGroup, _ lane: Int) -> Bool {
    pauses(of: step, rows, lane).contains { pause in
      pause.from.number <= asOf && pause.to.map { asOf < $0.number } ?? false
    }
  }

  private func doubt(
    _ step: RuleStep, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Outcome.Doubt {
    if step.isConditional { return .conditional }
    if lanes.flags[index].contains(.metAtTheLatest) { return .provedLate }
    return isClosedUndone(step, lane, index, lanes, scratch) ? .closedUndone : .answeredAtTheLatest
  }
}

extension OutcomeLanes {
  /// Whether a pause or the ends of the calendar leave some of the rows without a day.
  fileprivate func hasExceptions(_ range: Range<Int>) -> Bool {
    let flags = flags.span.extracting(range)
    var all: Outcome.Flags = []
    for lane in flags.indices { all.formUnion(flags[lane]) }
    return !all.isDisjoint(with: [.stopped, .outsideCoverage])
  }
}
