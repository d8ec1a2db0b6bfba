import Timescales
import WorkingDays

// The working days that a rule took, has left, or is late by.

extension Run {
  func count(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    guard step.applies, !parts.isDisjoint(with: [.taken, .left, .late]) else { return }
    // Taken out, so that they can be written while the other columns are read.
    var (taken, left, late): ([Int32], [Int32], [Int32]) = ([], [], [])
    swap(&taken, &lanes.taken)
    swap(&left, &lanes.left)
    swap(&late, &lanes.late)
    if !parts.isDisjoint(with: [.taken, .left]) { write(step, rows, lanes, &taken, &left) }
    writeLate(step, program, rows, lanes, scratch, &late)
    swap(&taken, &lanes.taken)
    swap(&left, &lanes.left)
    swap(&late, &lanes.late)
  }

  private func write(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes, _ taken: inout [Int32], _ left: inout [Int32]
  ) {
    let (statuses, starts) = (lanes.status.span, lanes.start.span)
    let (metDays, dues) = (lanes.metOn.span, lanes.operativeDue.span)
    let base = lanes.base(step.target)
    let calendar = calendars[step]
    let hasPauses = step.isPaused && !rows.pauses.isEmpty
    for lane in rows.lanes {
      let index = base &+ lane
      let status = statuses[index]
      guard status != .notApplicable, status != .cannotCompute, status != .notStarted else { continue }
      let (start, met, due) = (starts[index], metDays[index], dues[index])
      let pauses = hasPauses ? self.pauses(of: step, rows, lane) : []
      let end = met == Outcome.blank ? asOf : met
      if parts.contains(.taken), step.isForward, start <= end {
        taken[index] = workingDays(from: start, to: end, without: pauses, in: calendar)
      }
      guard due != Outcome.blank else { continue }
      if parts.contains(.left), met == Outcome.blank, due >= asOf {
        left[index] = workingDays(from: asOf, to: due, without: pauses, in: calendar)
      }
    }
  }

  /// Writes the working days late of every row: a mispredicted branch costs more than two look-ups.
  private func writeLate(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes, _ scratch: Scratch,
    _ late: inout [Int32]
  ) {
    let (statuses, starts) = (lanes.status.span, lanes.start.span)
    let (metDays, dues) = (lanes.metOn.span, lanes.operativeDue.span)
    let base = lanes.base(step.target)
    let calendar = calendars[step]
    let (rank, first) = (calendar.rank.span, calendar.coverage.lowerBound.number)
    let covered = UInt32(truncatingIfNeeded: rank.count &- 1)
    for lane in rows.lanes {
      let index = base &+ lane
      let (met, due) = (metDays[index], dues[index])
      let last = met == Outcome.blank ? lastDayOfLateness(step, program, rows, lane, starts[index], scratch) : met
      // The numbers of days before the calendar wrap round to beyond it.
      let (from, to) = (UInt32(bitPattern: due &- first), UInt32(bitPattern: last &- first))
      let isCovered = from < covered && to < covered
      let days = Int32(rank[isCovered ? Int(to) &+ 1 : 0]) &- Int32(rank[isCovered ? Int(from) &+ 1 : 0])
      let count = due > last ? 0 : isCovered ? days : Outcome.blank
      late[index] = statuses[index].isBreach ? count : Outcome.blank
    }
  }

  /// An undone act gets no later once the case is over, stage 1 is skipped or an answer excuses it.
  private func lastDayOfLateness(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ start: Int32, _ scratch: Scratch
  ) -> Int32 {
    var last = asOf
    if !step.excuses.isEmpty { last = min(last, excuse(of: step, program, rows, lane).day) }
    // A case that was over before the clock started had been reopened.
    let (withdrawn, closed) = (scratch.withdrawn[lane], scratch.closed[lane])
    if withdrawn >= start { last = min(last, withdrawn) }
    if closed >= start { last = min(last, closed) }
    if step.until >= 0 { last = min(last, rows.day(step.until, lane)) }
    return last
  }

  /// The working days after one day up to another, outside pauses; blank outside the calendar.
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
