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
  public internal(set) var status: [Deadline.Status] = []
  /// Working days from the last day to the act, or to the as-of day; only after the last day.
  public internal(set) var workingDaysLate: [Int32] = []
  /// The same limit in law: the base limit's last day; empty if the law has none.
  public internal(set) var statuteDue: [Int32] = []
  /// How it stands in law; empty if the law has no such timescale.
  public internal(set) var statuteStatus: [Deadline.Status] = []
  /// The due day differs between readings.
  public internal(set) var isDisputed: [Bool] = []
  /// The status is the same under every reading.
  public internal(set) var isRobust: [Bool] = []
  private let counterpart: Int?

  /// Columns without a case, and with room for some.
  init(_ row: CompiledTimescale, capacity: Int = 0) {
    timescale = row.timescale
    counterpart = row.counterpart
    due.reserveCapacity(capacity)
    operativeDue.reserveCapacity(capacity)
    status.reserveCapacity(capacity)
    workingDaysLate.reserveCapacity(capacity)
    isDisputed.reserveCapacity(capacity)
    isRobust.reserveCapacity(capacity)
    guard counterpart != nil else { return }
    statuteDue.reserveCapacity(capacity)
    statuteStatus.reserveCapacity(capacity)
  }

  /// Adds cases, whose verdicts stand one case after the other, `width` for each, the law's first.
  ///
  /// Column by column, so that few places are written to at a time.
  mutating func append(_ verdicts: [Verdict], width: Int, at place: Int) {
    Self.append(verdicts, width, place, \.due, to: &due)
    Self.append(verdicts, width, place, \.operativeDue, to: &operativeDue)
    Self.append(verdicts, width, place, \.status, to: &status)
    Self.append(verdicts, width, place, \.workingDaysLate, to: &workingDaysLate)
    Self.append(verdicts, width, place, \.isDisputed, to: &isDisputed)
    Self.append(verdicts, width, place, \.isRobust, to: &isRobust)
    guard let counterpart else { return }
    Self.append(verdicts, width, counterpart, \.due, to: &statuteDue)
    Self.append(verdicts, width, counterpart, \.status, to: &statuteStatus)
  }

  @inline(__always)
  private static func append<Value>(
    _ verdicts: [Verdict], _ width: Int, _ place: Int, _ value: (Verdict) -> Value, to column: inout [Value]
  ) {
    var index = place
    while index < verdicts.count {
      column.append(value(verdicts[index]))
      index += width
    }
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
    let width = law.count + council.count
    let states = inPieces(
      cases.count, of: Self.piece, threads: threads, state: { State(judge: judge, pieces: []) }
    ) { state, rows in
      var columns = wanted.map { VerdictColumns(council[$0], capacity: rows.count) }
      for row in rows {
        _ = state.judge.judge(row)
        state.verdicts.append(contentsOf: state.judge.verdicts[..<width])
        guard state.verdicts.count == Self.block * width || row == rows.upperBound - 1 else { continue }
        for (column, index) in wanted.enumerated() {
          columns[column].append(state.verdicts, width: width, at: law.count + index)
        }
        state.verdicts.removeAll(keepingCapacity: true)
      }
      state.pieces.append((rows.lowerBound, columns))
    }
    let pieces = states.flatMap(\.pieces).sorted { $0.first < $1.first }
    return wanted.enumerated().map { column, index in
      var whole = VerdictColumns(council[index], capacity: cases.count)
      for piece in pieces { whole.append(piece.columns[column]) }
      return whole
    }
  }

  /// How many cases are judged at a time: few enough that their columns stay in the caches.
  package static let piece = 4096

  /// How many cases' verdicts are gathered before they go into the columns: they stay in the second-level cache.
  private static let block = 128

  private struct State: Sendable {
    var judge: ColumnJudge
    /// The verdicts of some cases, one case after the other.
    var verdicts: [Verdict] = []
    var pieces: [(first: Int, columns: [VerdictColumns])]
  }
}
