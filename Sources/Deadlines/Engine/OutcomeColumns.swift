public import Timescales
public import UKBankHolidays
public import WorkingDays

/// The outcomes of one timescale across many cases: columns with an entry for each case, in the cases' order.
///
/// Days are their numbers (`Day.number`); ``CaseColumns/blank`` marks a missing day or count. What each entry means is
/// described at ``Deadline`` and ``Outcome``, which say the same of a single case.
public struct OutcomeColumns: Hashable, Sendable {
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

  /// Columns of so many cases.
  init(_ row: CompiledTimescale, count: Int) {
    timescale = row.timescale
    due = [Int32](repeating: Outcome.blank, count: count)
    operativeDue = due
    workingDaysLate = due
    status = [Deadline.Status](repeating: .notStarted, count: count)
    isDisputed = [Bool](repeating: false, count: count)
    isRobust = isDisputed
    guard row.counterpart != nil else { return }
    statuteDue = due
    statuteStatus = status
  }

  /// Adds the cases of other columns.
  mutating func append(_ other: OutcomeColumns) {
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
  /// Applies the plan to many cases: for each timescale, columns of its outcomes.
  ///
  /// Each case gets the result that ``schedule(of:asOf:calendars:)`` would give, without projected dates: a clock that has not
  /// started has no day.
  ///
  /// - Parameters:
  ///   - cases: the cases.
  ///   - asOf: the day as of which the status is given.
  ///   - only: the timescales that are wanted; all of the policy's unless given, in the order of a case.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  ///   - threads: how many threads share the cases; the result does not depend on it.
  /// - Throws: ``CaseColumnError/unknownEvent(_:)`` for a column of an event that the policy does not know.
  /// - Complexity: linear in the cases, some look-ups for each timescale that is wanted.
  public func outcomes(
    of cases: CaseColumns, asOf: Day, only: Set<TimescaleID>? = nil, calendars: Calendars = .embedded, threads: Int = 1
  ) throws(CaseColumnError) -> [OutcomeColumns] {
    let wanted = council.indices.filter { only?.contains(council[$0].timescale.id) ?? true }
    let columns = try ColumnRows(cases, of: self)
    let runner = BlockRunner(
      [self], calendars: [self.calendars(from: calendars)], asOf: asOf, parts: .late, findsProblems: false,
      wanted: [wanted], capacity: Self.block, tablesAfter: 0)
    let states = inPieces(
      cases.count, of: Self.block, threads: threads,
      state: { (runner: runner, pieces: [(first: Int, columns: [OutcomeColumns])]()) }
    ) { state, rows in
      state.runner.clear()
      columns.append(rows, to: &state.runner)
      state.runner.run()
      var own = wanted.map { OutcomeColumns(council[$0], count: rows.count) }
      for (column, index) in wanted.enumerated() { state.runner.write(index, to: &own[column]) }
      state.pieces.append((rows.lowerBound, own))
    }
    let pieces = states.flatMap { $0.pieces }.sorted { $0.first < $1.first }
    return wanted.enumerated().map { column, index in
      var whole = OutcomeColumns(council[index], count: 0)
      whole.due.reserveCapacity(cases.count)
      for piece in pieces { whole.append(piece.columns[column]) }
      return whole
    }
  }

  /// How many cases are assessed at a time: few enough that the outcomes of all their rules stay in the caches.
  package static let block = 1024
}

extension BlockRunner {
  /// Writes the outcomes of a timescale of the only plan to columns, a group of rows at a time.
  func write(_ index: Int, to columns: inout OutcomeColumns) {
    forEachGroup { program, isWritten, rows, lanes in
      let plan = program.plan
      let place = plan.councilPlaces[index]
      let isSeveral = plan.council[index].rules.count > 1
      if isWritten[place] {
        let base = self.lanes.base(place)
        for lane in lanes {
          let (row, from) = (rows[lane], base &+ lane)
          let (status, flags) = (self.lanes.status[from], self.lanes.flags[from])
          columns.due[row] = self.lanes.due[from]
          columns.operativeDue[row] = self.lanes.operativeDue[from]
          columns.workingDaysLate[row] = self.lanes.late[from]
          columns.status[row] = status
          columns.isDisputed[row] = isSeveral && flags.contains(.disputed)
          columns.isRobust[row] = isSeveral ? flags.contains(.robust) : status.isKnown
        }
      } else {
        let fixed = program.template[place]
        for lane in lanes {
          columns.status[rows[lane]] = fixed.status
          columns.isRobust[rows[lane]] = isSeveral ? fixed.flags.contains(.robust) : fixed.status.isKnown
        }
      }
      guard let law = plan.council[index].counterpart else { return }
      for lane in lanes {
        columns.statuteStatus[rows[lane]] =
          isWritten[law] ? self.lanes.status[self.lanes.base(law) &+ lane] : program.template[law].status
      }
      guard isWritten[law] else { return }
      for lane in lanes { columns.statuteDue[rows[lane]] = self.lanes.due[self.lanes.base(law) &+ lane] }
    }
  }
}

/// The rows of columns, as a runner takes them.
package struct ColumnRows: Sendable {
  private let days: [(field: Int, isPause: Bool, event: CaseEvent?, days: [Int32])]
  private let words: [(fact: CaseFact, words: [String?])]
  private let plan: DeadlinePlan

  /// - Throws: ``CaseColumnError/unknownEvent(_:)``.
  package init(_ cases: CaseColumns, of plan: DeadlinePlan) throws(CaseColumnError) {
    self.plan = plan
    var days: [(field: Int, isPause: Bool, event: CaseEvent?, days: [Int32])] = []
    for column in cases.days {
      switch column.name {
      case .fact(let fact):
        guard let field = plan.fields.field(of: fact) else { continue }
        days.append((field, false, nil, column.days))
      case .event(let event):
        guard let field = plan.fields.field(of: event) else { throw .unknownEvent(event) }
        days.append((field, event.suspends || event.resumes, event, column.days))
      }
    }
    self.days = days
    words = cases.words
  }

  /// One row.
  package func fill(_ row: Int, into record: inout CaseRow) {
    record.clear()
    for column in days {
      let number = column.days[row]
      guard number != CaseColumns.blank else { continue }
      let day = Day(uncheckedNumber: number)
      if column.isPause, let event = column.event {
        record.record(event, in: column.field, on: day)
      } else {
        record[column.field] = day
      }
    }
    for column in words { if let word = column.words[row] { _ = record.words.set(column.fact, to: word) } }
  }

  /// Adds rows to a runner with one plan.
  package func append(_ rows: Range<Int>, to runner: inout BlockRunner) {
    runner.append(rows.count, days: days.map { ($0.field, $0.days) }, from: rows.lowerBound) { row, words in
      for column in self.words { if let word = column.words[row] { _ = words.set(column.fact, to: word) } }
    } record: { row in
      var record = CaseRow(plan.fields)
      fill(row, into: &record)
      return record
    }
  }
}
