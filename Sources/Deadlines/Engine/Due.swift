import Timescales
import WorkingDays

// When the clock of a rule starts, and when its time is out.

extension Run {
  /// Finds the start days, and returns whether the clock has started.
  func findStart(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes
  ) -> Bool {
    let range = lanes.columns(step.target, rows.lanes)
    switch step.start {
    case .none: return false
    case .field(let field, _):
      // The field, and whether it is a fallback, are the same in every case and already set.
      let days = rows.days.span.extracting(rows.column(field))
      var start = lanes.start.mutableSpan
      for lane in 0..<min(days.count, start.count &- range.lowerBound) { start[range.lowerBound &+ lane] = days[lane] }
    case .tree(let place):
      let tree = program.starts[place]
      for (index, lane) in zip(range, rows.lanes) {
        let start = tree.start(in: rows, lane, calendars[step])
        lanes.start[index] = start.day
        lanes.startField[index] = Int16(truncatingIfNeeded: start.field)
        lanes.clockBasis[index] = start.isFallback ? .fallback : .recorded
      }
    }
    return true
  }

  /// Finds the base due days, and returns whether they were looked up, so that every row has one.
  func findDue(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes
  ) -> Bool {
    let range = lanes.columns(step.target, rows.lanes)
    let table = table(step.limit, step, rows, starts: lanes.start.span.extracting(range))
    if let table {
      var dues: [Int32] = []
      swap(&dues, &lanes.due)
      var column = dues.mutableSpan
      tables?.fill(table, from: lanes.start.span.extracting(range), into: &column, at: range.lowerBound)
      swap(&dues, &lanes.due)
    } else {
      let limit = program.limits.entries[step.limit].limit
      for (index, lane) in zip(range, rows.lanes) {
        let pauses = countedPauses(of: step, program, rows, lane, index, lanes)
        set(limit, from: lanes.start[index], index, step, pauses, \.due, &lanes)
      }
    }
    var operatives: [Int32] = []
    swap(&operatives, &lanes.operativeDue)
    do {
      let due = lanes.due.span.extracting(range)
      var operative = operatives.mutableSpan
      for lane in 0..<min(due.count, operative.count &- range.lowerBound) {
        operative[range.lowerBound &+ lane] = due[lane]
      }
    }
    swap(&operatives, &lanes.operativeDue)
    return table != nil
  }

  /// The table of a limit, if every start lies where it holds and no pause moves a day.
  func table(
    _ limit: Int, _ step: RuleStep, _ rows: borrowing RowGroup, starts: Span<Int32>
  ) -> DayTables.Table? {
    guard let table = tables?.table(limit), !(step.isPaused && !rows.pauses.isEmpty) else { return nil }
    var (first, last) = (Int32.max, Int32.min)
    for lane in starts.indices {
      first = min(first, starts[lane])
      last = max(last, starts[lane])
    }
    return table.days.contains(first) && table.days.contains(last) ? table : nil
  }

  /// Sets the due day of a limit in one lane, or the flag that says why there is none.
  func set(
    _ limit: Timescale.Limit, from start: Int32, _ index: Int, _ step: RuleStep, _ pauses: [Pause],
    _ column: WritableKeyPath<OutcomeLanes, [Int32]>, _ lanes: inout OutcomeLanes
  ) {
    do {
      switch try limit.due(from: Day(uncheckedNumber: start), pauses: pauses, in: calendars[step]) {
      case .due(let day): lanes[keyPath: column][index] = day.number
      case .open: lanes.flags[index].insert(.stopped)
      }
    } catch {
      lanes.flags[index].insert(.outsideCoverage)
    }
  }

  /// The pauses that concern a rule in one row.
  func pauses(of step: RuleStep, _ rows: borrowing RowGroup, _ lane: Int) -> [Pause] {
    step.isPaused ? rows.pauses[lane] ?? [] : []
  }

  /// A rule without a limit, or whose clock has not started.
  func setUnstarted(_ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    let isWindow = step.applies && step.isOpenWindow && step.unstarted == .notStarted
    for index in lanes.columns(step.target, range) {
      lanes.status[index] = isWindow && lanes.metOn[index] != Outcome.blank ? .met : step.unstarted
    }
  }
}
