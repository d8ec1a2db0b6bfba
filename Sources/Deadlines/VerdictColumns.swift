public import Timescales
public import WorkingDays

/// What one timescale came to in many cases: columns with an entry for each case, in the cases' order.
///
/// Days are their numbers (``WorkingDays/Day/number``), and ``CaseColumns/blank`` stands for no day and no count. What each entry means is said at
/// ``Deadline`` and ``Assessment``, which say the same of a single case.
public struct VerdictColumns: Sendable {
  /// The timescale, of the profile or inherited from the law.
  public let timescale: Timescale
  /// The base limit's last day.
  public internal(set) var due: [Int32] = []
  /// The day that the status is measured against.
  public internal(set) var operativeDue: [Int32] = []
  /// How it stands.
  public internal(set) var status: [Status] = []
  /// Working days from the last day to the act, or to the as-of day; only after the last day.
  public internal(set) var workingDaysLate: [Int32] = []
  /// The same limit in law: the base limit's last day; empty if the law has none.
  public internal(set) var statuteDue: [Int32] = []
  /// How it stands in law; empty if the law has no such timescale.
  public internal(set) var statuteStatus: [Status] = []
  /// The due day differs between readings.
  public internal(set) var isDisputed: [Bool] = []
  /// The status is the same under every reading.
  public internal(set) var isRobust: [Bool] = []
  private let counterpart: Int?

  init(_ row: CompiledTimescale, count: Int = 0) {
    timescale = row.timescale
    counterpart = row.counterpart
    due.reserveCapacity(count)
    operativeDue.reserveCapacity(count)
    status.reserveCapacity(count)
    workingDaysLate.reserveCapacity(count)
    isDisputed.reserveCapacity(count)
    isRobust.reserveCapacity(count)
    guard counterpart != nil else { return }
    statuteDue.reserveCapacity(count)
    statuteStatus.reserveCapacity(count)
  }

  /// Adds a case; the verdicts of the law come first among all.
  mutating func append(_ verdicts: [Verdict], at place: Int) {
    due.append(verdicts[place].due)
    operativeDue.append(verdicts[place].operativeDue)
    status.append(verdicts[place].status)
    workingDaysLate.append(verdicts[place].workingDaysLate)
    isDisputed.append(verdicts[place].isDisputed)
    isRobust.append(verdicts[place].isRobust)
    guard let counterpart else { return }
    statuteDue.append(verdicts[counterpart].due)
    statuteStatus.append(verdicts[counterpart].status)
  }

  /// Adds the cases of other columns.
  mutating func append(_ other: VerdictColumns) {
    due += other.due
    operativeDue += other.operativeDue
    status += other.status
    workingDaysLate += other.workingDaysLate
    statuteDue += other.statuteDue
    statuteStatus += other.statuteStatus
    isDisputed += other.isDisputed
    isRobust += other.isRobust
  }
}

extension DeadlinePlan {
  /// Applies the plan to many cases: for each timescale, columns of what it came to.
  ///
  /// Every case comes to what ``schedule(of:calendar:asOf:)`` says of it alone, but for the road ahead: a clock that has not started has no day.
  ///
  /// - Parameters:
  ///   - asOf: the day as of which the status is given.
  ///   - only: the timescales that are wanted; all of the policy's unless given, in the order of a case.
  ///   - threads: how many threads share the cases; the result does not depend on it.
  /// - Throws: ``CaseColumnError/unknownEvent(_:)`` for a column of an event that the policy does not know.
  /// - Complexity: linear in the cases. Those of which the same is recorded, but for the days, cost some look-ups for each timescale; cases with
  ///   an advocate, proceedings, pauses, a stage 1 that was left out or a start agreed are computed one by one, some ten times as slow.
  public func verdicts(
    of cases: CaseColumns, calendar: WorkingCalendar, asOf: Day, only: Set<TimescaleID>? = nil, threads: Int = 1
  ) throws(CaseColumnError) -> [VerdictColumns] {
    let judge = try ColumnJudge(cases, plan: self, calendar: calendar, asOf: asOf)
    let wanted = council.indices.filter { only?.contains(council[$0].timescale.id) ?? true }
    let states = inPieces(
      cases.count, of: Self.piece, threads: threads, state: { State(judge: judge, pieces: []) }
    ) { state, rows in
      var columns = wanted.map { VerdictColumns(council[$0], count: rows.count) }
      for row in rows {
        _ = state.judge.judge(row)
        for (column, index) in wanted.enumerated() {
          columns[column].append(state.judge.verdicts, at: law.count + index)
        }
      }
      state.pieces.append((rows.lowerBound, columns))
    }
    let pieces = states.flatMap(\.pieces).sorted { $0.first < $1.first }
    return wanted.enumerated().map { column, index in
      var whole = VerdictColumns(council[index], count: cases.count)
      for piece in pieces { whole.append(piece.columns[column]) }
      return whole
    }
  }

  /// How many cases are judged at a time: few enough that their columns stay in the caches.
  package static let piece = 4096

  private struct State: Sendable {
    var judge: ColumnJudge
    var pieces: [(first: Int, columns: [VerdictColumns])]
  }
}
