import Timescales
import WorkingDays

// The working days that a rule took, has left, or is late by.

extension Run {
  func count(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    guard step.applies, step.isCounted || !parts.isDisjoint(with: [.detail, .lateInLaw]),
      !parts.isDisjoint(with: [.taken, .left, .late])
    else { return }
    // Taken out, so that they can be written while the other columns are read.
    var (taken, left, late): ([Int32], [Int32], [Int32]) = ([], [], [])
    swap(&taken, &lanes.taken)
    swap(&left, &lanes.left)
    swap(&late, &lanes.late)
    if step.isCounted || parts.contains(.detail), !parts.isDisjoint(with: [.taken, .left]) {
      write(step, program, rows, lanes, &taken, &left)
    }
    writeLate(step, program, rows, lanes, scratch, &late)
    if parts.contains(.maximum), step.extending.hasMaximum { writeBeyond(step, rows, late, &lanes) }
    swap(&taken, &lanes.taken)
    swap(&left, &lanes.left)
    swap(&late, &lanes.late)
  }

  private func write(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes, _ taken: inout [Int32],
    _ left: inout [Int32]
  ) {
    let (statuses, starts) = (lanes.status.span, lanes.start.span)
    let (metDays, dues) = (lanes.metOn.span, lanes.operativeDue.span)
    let base = lanes.base(step.target)
    let counter = calendars.counter(of: step)
    let hasPauses = step.isPaused && !rows.pauses.isEmpty
    for lane in rows.lanes {
      let index = base &+ lane
      let status = statuses[index]
      guard status != .notApplicable, status != .cannotCompute, status != .notStarted, status != .notRecorded else {
        continue
      }
      // The time taken is counted from the receipt.
      if status == .uncertain, step.isReceiptUnrecordable { continue }
      // Nor is the time taken known where the end of a pause in it is not.
      if hasPauses, unendedPause(step, program, rows, lane, index, lanes) != nil { continue }
      let (start, met, due) = (starts[index], metDays[index], dues[index])
      let pauses = hasPauses ? self.pauses(of: step, rows, lane) : []
      let end = met == Outcome.blank ? min(asOf, overtaking(step, program, rows, lane)) : met
      if parts.contains(.taken), step.isForward, start <= end {
        taken[index] = workingDays(from: start, to: end, without: pauses, step, counter)
      }
      guard due != Outcome.blank else { continue }
      if parts.contains(.left), met == Outcome.blank, due >= asOf {
        left[index] = workingDays(from: asOf, to: due, without: pauses, step, counter)
      }
    }
  }

  /// Writes the working days late of every row: a mispredicted branch costs more than two look-ups.
  private func writeLate(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes, _ scratch: Scratch,
    _ column: inout [Int32]
  ) {
    let range = lanes.columns(step.target, rows.lanes)
    let (statuses, dues) = (lanes.status.span.extracting(range), lanes.operativeDue.span.extracting(range))
    let counter = calendars.counter(of: step)
    let (rank, first) = (counter.rank.span, counter.first)
    let covered = UInt32(truncatingIfNeeded: rank.count &- 1)
    writeLastDays(step, rows, lanes, scratch, &column)
    if !step.excuses.isEmpty || !step.until.isEmpty || !step.overtaking.isEmpty {
      for (index, lane) in zip(range, rows.lanes) where lanes.metOn[index] == Outcome.blank {
        let until = earliest(step.until, program, rows, lane &- rows.lanes.lowerBound)
        let next = overtaking(step, program, rows, lane)
        column[index] = min(column[index], until, next, excuse(of: step, program, rows, lane).day)
      }
    }
    var late = column.mutableSpan
    for lane in 0..<min(range.count, late.count &- range.lowerBound) {
      let (due, last) = (dues[lane], late[range.lowerBound &+ lane])
      // The numbers of days before the calendar wrap round to beyond it.
      let (from, to) = (UInt32(bitPattern: due &- first), UInt32(bitPattern: last &- first))
      let isCovered = from < covered && to < covered
      // Both lie within the table, or are its first place.
      let days =
        unsafe Int32(rank[unchecked: isCovered ? Int(to) &+ 1 : 0])
        &- Int32(rank[unchecked: isCovered ? Int(from) &+ 1 : 0])
      let count = due > last ? 0 : isCovered ? days : Outcome.blank
      late[range.lowerBound &+ lane] = statuses[lane].isBreach ? count : Outcome.blank
    }
  }

  /// Writes the working days late that are beyond the maximum too: those between it and the last day
  /// that counts are not.
  private func writeBeyond(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ late: [Int32], _ lanes: inout OutcomeLanes
  ) {
    let counter = calendars.counter(of: step)
    for index in lanes.columns(step.target, rows.lanes)
    where late[index] > 0 && lanes.maximumDue[index] != Outcome.blank {
      let within = counter.workingDays(from: lanes.operativeDue[index], to: lanes.maximumDue[index]) ?? 0
      if late[index] > within { lanes.beyond[index] = late[index] &- max(0, within) }
    }
  }

  /// The days up to which rows are late: an undone act gets no later once the case is over.
  private func writeLastDays(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes, _ scratch: Scratch, _ column: inout [Int32]
  ) {
    let range = lanes.columns(step.target, rows.lanes)
    let (starts, metDays) = (lanes.start.span.extracting(range), lanes.metOn.span.extracting(range))
    let endings = scratch.ended.span.extracting(rows.lanes)
    let closings = scratch.closed.span.extracting(rows.lanes)
    var lastDays = column.mutableSpan
    let count = min(min(starts.count, metDays.count), min(endings.count, closings.count))
    for lane in 0..<min(count, lastDays.count &- range.lowerBound) {
      // The lanes lie within every column by the count above.
      let (start, met) = unsafe (starts[unchecked: lane], metDays[unchecked: lane])
      let (ended, closed) = unsafe (endings[unchecked: lane], closings[unchecked: lane])
      let over = Self.over(ended: ended, closed: closed, start: start)
      unsafe lastDays[unchecked: range.lowerBound &+ lane] = met == Outcome.blank ? min(asOf, over) : met
    }
  }

  /// The working days after one day up to another, outside pauses; blank outside the calendar.
  private func workingDays(
    from start: Int32, to end: Int32, without pauses: [Pause], _ step: RuleStep, _ counter: WorkingDayCounter
  ) -> Int32 {
    guard pauses.isEmpty else {
      let count = try? calendars[step].count(
        from: Day(uncheckedNumber: start), to: Day(uncheckedNumber: end), without: pauses)
      return count.map { Int32(truncatingIfNeeded: $0) } ?? Outcome.blank
    }
    return counter.workingDays(from: start, to: end) ?? Outcome.blank
  }
}

extension PlanCalendars {
  /// What counts the working days of a rule.
  func counter(of step: RuleStep) -> WorkingDayCounter {
    step.isLaw ? WorkingDayCounter(law) : WorkingDayCounter(council)
  }
}

/// The working days of a calendar, without the rest of it, whose copy counts many references.
struct WorkingDayCounter {
  /// The number of working days up to each day that the calendar covers, that day included, after a 0.
  let rank: [UInt16]
  /// The number of the first of those days.
  let first: Int32

  init(_ calendar: WorkingCalendar) {
    rank = calendar.rank
    first = calendar.coverage.lowerBound.number
  }

  /// The working days after one day up to another, by their numbers; `nil` outside the calendar.
  @inline(__always)
  func workingDays(from start: Int32, to end: Int32) -> Int32? {
    let (from, to) = (Int(start &- first) &+ 1, Int(end &- first) &+ 1)
    guard from > 0, to > 0, from < rank.count, to < rank.count else { return nil }
    return Int32(rank[to]) &- Int32(rank[from])
  }
}
