public import Timescales
public import WorkingDays

/// A deadline of one of many cases that has another day, or stands otherwise, by another calendar.
public struct CaseMove: Hashable, Sendable {
  /// Which case, counted from 0.
  public let index: Int
  /// The timescale.
  public let timescale: TimescaleID
  /// Whether it is the law's layer; otherwise the policy's own.
  public let isLaw: Bool
  /// What the old calendar says.
  public let old: Outcome
  /// What the new calendar says.
  public let new: Outcome

  /// What a calendar says of a deadline.
  public struct Outcome: Hashable, Sendable {
    /// The base limit's last day.
    public let due: Day?
    /// The last day to which it may be extended.
    public let maximumDue: Day?
    /// The day that the status is measured against.
    public let operativeDue: Day?
    /// How it stands.
    public let status: Deadline.Status

    init(_ verdict: Verdict) {
      func day(_ number: Int32) -> Day? { number == Verdict.blank ? nil : Day(uncheckedNumber: number) }
      due = day(verdict.due)
      maximumDue = day(verdict.maximumDue)
      operativeDue = day(verdict.operativeDue)
      status = verdict.status
    }
  }
}

extension CalendarImpact {
  /// The deadlines of many cases that have another day by the new calendar than by the old, in the cases' order.
  ///
  /// What ``moves(of:asOf:)-(CaseRecord,_)`` says of each of them.
  ///
  /// - Parameter threads: how many threads share the cases; the result does not depend on it.
  /// - Throws: ``CaseColumnError/unknownEvent(_:)`` for a column of an event that the policy does not know.
  /// - Complexity: linear in the cases, a comparison for each day that starts a clock; only those with a day near a changed one are computed.
  public func moves(
    of cases: CaseColumns, asOf: Day, threads: Int = 1
  ) throws(CaseColumnError) -> [CaseMove] {
    let before = try ColumnJudge(cases, plan: plan, calendar: old, asOf: asOf)
    let after = try ColumnJudge(cases, plan: plan, calendar: new, asOf: asOf)
    let columns = windows(of: cases)
    guard !changedDays.isEmpty || old.coverage != new.coverage else { return [] }
    let states = inPieces(
      cases.count, of: DeadlinePlan.piece, threads: threads, state: { ImpactState(before: before, after: after) }
    ) { state, rows in
      var moves: [CaseMove] = []
      for row in touched(rows, columns) {
        _ = state.before.judge(row)
        _ = state.after.judge(row)
        append(row, state.before.verdicts, state.after.verdicts, to: &moves)
      }
      if !moves.isEmpty { state.pieces.append((rows.lowerBound, moves)) }
    }
    return states.flatMap(\.pieces).sorted { $0.first < $1.first }.flatMap(\.moves)
  }

  private struct ImpactState: Sendable {
    var before: ColumnJudge
    var after: ColumnJudge
    var pieces: [(first: Int, moves: [CaseMove])] = []
  }

  /// The columns of days that matter, each with the days that a changed one touches.
  private func windows(of cases: CaseColumns) -> [(days: [Int32], windows: [ClosedRange<Int32>])] {
    let always = [Day.first.number...Day.last.number]
    return cases.days.compactMap { column in
      switch column.name {
      case .event(let event) where event.setsAside || event.takesUpAgain: (column.days, always)
      case .event(let event): plan.slots.slot(of: event).map { (column.days, windows[$0]) }
      case .fact(let fact): plan.slots.slot(of: fact).map { (column.days, windows[$0]) }
      }
    }.filter { !$0.windows.isEmpty }
  }

  /// The cases of a piece that have a day in one of the windows.
  private func touched(
    _ rows: Range<Int>, _ columns: [(days: [Int32], windows: [ClosedRange<Int32>])]
  ) -> [Int] {
    var marks = [UInt8](repeating: 0, count: rows.count)
    var span = marks.mutableSpan
    for column in columns {
      let days = column.days.span.extracting(rows)
      for window in column.windows {
        let first = window.lowerBound
        let length = UInt32(bitPattern: window.upperBound &- first)
        // A blank wraps round to beyond every window.
        for row in 0..<span.count {
          span[row] |= UInt32(bitPattern: days[row] &- first) <= length ? 1 : 0
        }
      }
    }
    return marks.indices.filter { marks[$0] != 0 }.map { rows.lowerBound + $0 }
  }

  private func append(_ row: Int, _ old: [Verdict], _ new: [Verdict], to moves: inout [CaseMove]) {
    func compare(_ timescale: CompiledTimescale, _ place: Int, isLaw: Bool) {
      let (one, other) = (old[place], new[place])
      guard
        (one.due, one.maximumDue, one.operativeDue) != (other.due, other.maximumDue, other.operativeDue)
          || one.status != other.status
      else { return }
      moves.append(
        CaseMove(index: row, timescale: timescale.timescale.id, isLaw: isLaw, old: .init(one), new: .init(other)))
    }
    for (index, timescale) in plan.council.enumerated() where !timescale.isInherited && !plan.isLaw {
      compare(timescale, plan.law.count + index, isLaw: false)
    }
    guard !plan.policy.profile.standsAlone else { return }
    for (index, timescale) in plan.law.enumerated() { compare(timescale, index, isLaw: true) }
  }
}
