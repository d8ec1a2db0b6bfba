import Timescales
import WorkingDays

// How a rule stands as of the day.

extension Run {
  func setStatus(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    let range = lanes.columns(step.target, rows.lanes)
    guard step.applies else {
      for index in range { lanes.status[index] = .notApplicable }
      return
    }
    setOrdinaryStatus(step, rows.lanes, &lanes, &scratch)
    if !step.excuses.isEmpty { excuse(step, program, rows, &lanes) }
    if !step.sendings.isEmpty { awaitArrival(step, program, rows, &lanes) }
    if !step.until.isEmpty || step.isPaused && !rows.pauses.isEmpty || lanes.hasExceptions(range) {
      for (index, lane) in zip(range, rows.lanes) { setException(step, program, rows, lane, index, &lanes, scratch) }
    }
    overtake(step, program, rows, &lanes)
    doubtActsAfterEnd(step, program, rows, &lanes)
    if step.mayStartLater { allowLaterStart(step, range, &lanes) }
    leaveUnrecorded(step, rows.lanes, &lanes)
    if step.extending.isUnrecordable { allowUnrecordedNotice(step, program, rows, &lanes, scratch) }
    if parts.contains(.detail) {
      for (index, lane) in zip(range, rows.lanes) where lanes.status[index] == .uncertain {
        lanes.doubt[index] = doubt(step, lane, index, lanes, scratch) ?? lanes.doubt[index]
      }
    }
  }

  /// The status of rules with a running clock, without pauses, an ending day or uncovered days.
  ///
  /// Choices among values compile to a loop without branches: 1.5 instead of 9 ns a row.
  private func setOrdinaryStatus(
    _ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes, _ scratch: inout Scratch
  ) {
    // Taken out, so that they can be written while the other columns are read.
    var (column, codes): ([Deadline.Status], [Int32]) = ([], [])
    swap(&column, &lanes.status)
    swap(&codes, &scratch.codes)
    writeOrdinaryCodes(step, range, lanes, scratch, to: &codes)
    let first = lanes.base(step.target) &+ range.lowerBound
    var statuses = column.mutableSpan
    for lane in 0..<range.count { statuses[first &+ lane] = Deadline.Status(position: codes[lane]) }
    swap(&codes, &scratch.codes)
    swap(&column, &lanes.status)
  }

  private func writeOrdinaryCodes(
    _ step: RuleStep, _ range: Range<Int>, _ lanes: OutcomeLanes, _ scratch: Scratch, to column: inout [Int32]
  ) {
    let columns = lanes.columns(step.target, range)
    let starts = lanes.start.span.extracting(columns)
    let operatives = lanes.operativeDue.span.extracting(columns)
    let metDays = lanes.metOn.span.extracting(columns)
    let flagColumn = lanes.flags.span.extracting(columns)
    let endings = scratch.ended.span.extracting(range)
    let closings = scratch.closed.span.extracting(range)
    var codes = column.mutableSpan
    let count = min(
      starts.count, min(operatives.count, metDays.count),
      min(min(flagColumn.count, endings.count), min(closings.count, codes.count)))
    let (isDuty, isForward, isConditional) = (step.kind == .duty, step.isForward && !step.isSetDay, step.isConditional)
    // It may not apply at all.
    let undone = code(isConditional ? .uncertain : step.kind == .window ? .lapsed : .overdue)
    let overdue = code(.overdue)
    // Nor may the act show that it does.
    let inTime = code(step.isActNoProof ? .uncertain : .met)
    let (running, dueToday, notStarted) = (code(.running), code(.dueToday), code(.notStarted))
    let (missed, uncertain, notApplicable) = (code(.missed), code(.uncertain), code(.notApplicable))
    for lane in 0..<count {
      // The lanes lie within every column by the count above.
      let (start, metOn, flags) = unsafe (
        starts[unchecked: lane], metDays[unchecked: lane], flagColumn[unchecked: lane]
      )
      let (operative, ended) = unsafe (operatives[unchecked: lane], endings[unchecked: lane])
      let closed = unsafe closings[unchecked: lane]
      let last = operative == Outcome.blank ? Self.never : operative
      let end = min(last, asOf)
      var status = last == asOf ? dueToday : undone
      status = last > asOf ? running : status
      // Closed within the time without the act: it may no longer have been owed.
      let isClosed = all(isDuty, closed >= start) & all(closed <= end, true)
      status = isClosed != 0 ? uncertain : status
      status = all(isForward, start > asOf) != 0 ? notStarted : status
      status = all(ended != Outcome.blank, ended <= end) != 0 ? notApplicable : status
      // What was not done by its last day is missed for good once the case is over.
      let over = Self.over(ended: ended, closed: closed, start: start)
      status = all(over > last, over <= asOf) & all(status == overdue, true) != 0 ? missed : status
      // Only a late receipt is recorded; the act may have been done in time.
      let isUnsure = all(isConditional, true) | all(flags.contains(.metAtTheLatest), true)
      let late = isUnsure != 0 ? uncertain : missed
      let done = metOn > last ? late : inTime
      unsafe codes[unchecked: lane] = metOn == Outcome.blank ? status : done
    }
  }

  @inline(__always)
  private func code(_ status: Deadline.Status) -> Int32 { Int32(truncatingIfNeeded: status.position) }

  /// Whether both hold, as a number: unlike `&&`, it needs no branch.
  @inline(__always)
  private func all(_ one: Bool, _ other: Bool) -> Int32 { (one ? 1 : 0) & (other ? 1 : 0) }

  /// The status where a pause, a day that ended the rule, or the ends of the calendar matter.
  private func setException(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int,
    _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    let (flags, operative) = (lanes.flags[index], lanes.operativeDue[index])
    let isMet = lanes.metOn[index] != Outcome.blank
    let until = earliest(step.until, program, rows, lane &- rows.lanes.lowerBound)
    let isDoneBefore = isMet && lanes.metOn[index] < until
    if !step.until.isEmpty, !isDoneBefore, operative == Outcome.blank || operative >= until {
      // What ended the rule after its time was out leaves the breach.
      lanes.status[index] = .notApplicable
    } else if !step.until.isEmpty, !isMet, lanes.status[index] == .overdue {
      lanes.status[index] = .missed
    } else if flags.contains(.outsideCoverage) {
      lanes.status[index] = .cannotCompute
    } else if flags.contains(.stopped), lanes.start[index] <= asOf {
      lanes.status[index] =
        isMet ? (step.isActNoProof ? .uncertain : .met) : suspendedStatus(step, lane, index, lanes, scratch)
    } else if lanes.due[index] == Outcome.blank {
      lanes.status[index] = step.kind == .window && isMet ? .met : .notStarted
    } else if lanes.status[index] == .running, isPaused(step, rows, lane) {
      lanes.status[index] = .suspended
    }
  }

  /// A stopped clock no longer runs once the complaint has ended or the case is closed.
  private func suspendedStatus(
    _ step: RuleStep, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Deadline.Status {
    let ended = scratch.ended[lane]
    if ended != Outcome.blank, ended <= asOf { return .notApplicable }
    return isClosedUndone(step, lane, index, lanes, scratch) ? .uncertain : .suspended
  }

  /// Whether the case was closed in time without a record of the act.
  private func isClosedUndone(
    _ step: RuleStep, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Bool {
    let last = lanes.operativeDue[index] == Outcome.blank ? Self.never : lanes.operativeDue[index]
    return step.kind == .duty && lanes.metOn[index] == Outcome.blank && scratch.closed[lane] >= lanes.start[index]
      && scratch.closed[lane] <= min(last, asOf)
  }

  private func isPaused(_ step: RuleStep, _ rows: borrowing RowGroup, _ lane: Int) -> Bool {
    pauses(of: step, rows, lane).contains { pause in
      pause.from.number <= asOf && pause.resumed.map { asOf < $0.number } ?? false
    }
  }

  private func doubt(
    _ step: RuleStep, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Outcome.Doubt? {
    if lanes.doubt[index] == .doneAfterEnd { return nil }
    if step.isConditional { return .conditional }
    if lanes.flags[index].contains(.metAtTheLatest) { return .provedLate }
    return isClosedUndone(step, lane, index, lanes, scratch) ? .closedUndone : nil
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
