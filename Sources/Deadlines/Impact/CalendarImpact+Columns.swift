import Timescales
public import WorkingDays

/// A deadline in one of many cases whose day or status differs under other calendars.
public struct CaseMove: Hashable, Sendable {
  /// Which case, counted from 0.
  public let index: Int
  /// The deadline that moves.
  public let move: DeadlineMove
}

extension CalendarImpact {
  /// The deadlines of many cases that have another day by the new calendars than by the old.
  ///
  /// The same as ``moves(of:asOf:)-(CaseRecord,_)`` for each case.
  ///
  /// - Parameters:
  ///   - cases: the cases.
  ///   - asOf: the day as of which statuses are given.
  ///   - threads: how many threads share the cases; the result does not depend on it.
  /// - Returns: the moves, in the order of the cases.
  /// - Throws: ``CaseColumnError`` for a column of an event unknown to the policy.
  /// - Complexity: linear in the days that start clocks; only cases near changed days are computed.
  public func moves(
    of cases: CaseColumns, asOf: Day, threads: Int = 1
  ) throws(CaseColumnError) -> [CaseMove] {
    let rows = try ColumnRows(cases, of: plan)
    let columns = windows(of: cases)
    if isEmpty { return [] }
    @Sendable func runner(_ calendars: PlanCalendars) -> BlockRunner {
      BlockRunner(
        [plan], calendars: [calendars], asOf: asOf, parts: .all, findsProblems: false,
        capacity: min(1024, cases.count))
    }
    let states = inPieces(
      cases.count, of: Self.piece, threads: threads, state: { State(runner(old), runner(new), CaseRow(plan.fields)) }
    ) { state, piece in
      var moves: [CaseMove] = []
      for index in touched(piece, columns) {
        rows.fill(index, into: &state.row)
        state.add(state.row, index)
        if state.before.isFull { flush(&state, into: &moves) }
      }
      flush(&state, into: &moves)
      if !moves.isEmpty { state.pieces.append((piece.lowerBound, moves)) }
    }
    return states.flatMap { $0.pieces }.sorted { $0.first < $1.first }.flatMap { $0.moves }
  }

  /// How many cases are examined at a time: few of them are touched, and those are computed together.
  private static let piece = 32_768

  private struct State: Sendable {
    var before: BlockRunner
    var after: BlockRunner
    var row: CaseRow
    var indices: [Int] = []
    var pieces: [(first: Int, moves: [CaseMove])] = []

    init(_ before: BlockRunner, _ after: BlockRunner, _ row: CaseRow) {
      self.before = before
      self.after = after
      self.row = row
    }

    mutating func add(_ row: CaseRow, _ index: Int) {
      before.append(row, plan: 0)
      after.append(row, plan: 0)
      indices.append(index)
    }
  }

  /// Computes the cases that wait, and takes their moves.
  private func flush(_ state: inout State, into moves: inout [CaseMove]) {
    guard !state.indices.isEmpty else { return }
    state.before.run()
    state.after.run()
    for (row, number) in state.indices.enumerated() {
      forEachRule { index, timescale, isLaw in
        let place = isLaw ? index : plan.councilPlaces[index]
        // Most deadlines of a touched case stay where they are.
        guard state.before.moves(place, of: row, from: state.after) else { return }
        var old = state.before.outcome(place, of: row)
        var new = state.after.outcome(place, of: row)
        // Whether readings agree is not part of an outcome.
        old.flags.subtract([.disputed, .robust])
        new.flags.subtract([.disputed, .robust])
        guard let move = DeadlineMove(timescale.timescale, isLaw: isLaw, (old, nil), (new, nil)) else { return }
        moves.append(CaseMove(index: number, move: move))
      }
    }
    state.before.clear()
    state.after.clear()
    state.indices.removeAll(keepingCapacity: true)
  }

  /// The columns of days that matter, each with the days that a changed one touches.
  private func windows(of cases: CaseColumns) -> [(days: [Int32], windows: [ClosedRange<Int32>])] {
    let always = [Day.first.number...Day.last.number]
    return cases.days.compactMap { column in
      switch column.name {
      case .event(let event) where plan.fields.isPausing(event): (column.days, always)
      case .event(let event): plan.fields.field(of: event).map { (column.days, windows[$0]) }
      case .fact(let fact): plan.fields.field(of: fact).map { (column.days, windows[$0]) }
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
}
