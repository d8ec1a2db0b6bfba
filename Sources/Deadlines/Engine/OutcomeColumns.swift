public import Timescales
public import UKBankHolidays
public import WorkingDays

/// The outcomes of one timescale in many cases, as columns in the order of the cases.
///
/// Days are numbers (`Day.number`); ``CaseColumns/blank`` marks a missing day or count.
/// ``Deadline`` and ``Outcome`` describe the same entries for a single case.
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
  /// The base limit's last day in law; empty if the law has none.
  public internal(set) var statuteDue: [Int32] = []
  /// How it stands in law; empty if the law has no such timescale.
  public internal(set) var statuteStatus: [Deadline.Status] = []
  /// Whether the due day, or the last day after an extension, differs between readings.
  public internal(set) var isDisputed: [Bool] = []
  /// Whether the status is the same under every reading, whatever is not recorded of an extension.
  public internal(set) var isRobust: [Bool] = []

  init(_ timescale: Timescale) { self.timescale = timescale }
}

extension DeadlinePlan {
  /// Applies the plan to many cases: for each timescale, columns of its outcomes.
  ///
  /// As ``schedule(of:asOf:calendars:)`` for each case, except that no dates are projected.
  ///
  /// - Parameters:
  ///   - cases: the cases.
  ///   - asOf: the day as of which the status is given.
  ///   - only: the timescales that are wanted; all of the policy's unless given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  ///   - threads: how many threads share the cases; the result does not depend on it.
  /// - Returns: columns for each timescale that is wanted, in the order of a case.
  /// - Throws: ``CaseColumnError`` for a column of an event unknown to the policy.
  /// - Complexity: linear in the cases, some look-ups for each timescale that is wanted.
  public func outcomes(
    of cases: CaseColumns, asOf: Day, only: Set<TimescaleID>? = nil, calendars: Calendars = .embedded, threads: Int = 1
  ) throws(CaseColumnError) -> [OutcomeColumns] {
    let wanted = council.indices.filter { only?.contains(council[$0].timescale.id) ?? true }
    let columns = try ColumnRows(cases, of: self)
    let own = self.calendars(from: calendars)
    let absent = cases.absent(in: fields)
    @Sendable func runner() -> BlockRunner {
      BlockRunner(
        [self], calendars: [own], asOf: asOf, parts: .late, findsProblems: false, wanted: [wanted],
        absent: absent, capacity: min(Self.block, cases.count), tablesAfter: 0)
    }
    guard cases.count > 0 else { return wanted.map { OutcomeColumns(council[$0].timescale) } }
    let layout = OutcomeColumnLayout(wanted.map { council[$0] })
    var flags: [[Bool]] = []
    var statuses: [[Deadline.Status]] = []
    let numbers = ColumnMemory<Int32>.columns(layout.numbers, of: cases.count) { numbers in
      statuses = ColumnMemory<Deadline.Status>.columns(layout.statuses, of: cases.count) { statuses in
        flags = ColumnMemory<Bool>.columns(2 * wanted.count, of: cases.count) { flags in
          _ = inPieces(cases.count, of: Self.block, threads: threads, state: { runner() }) { runner, rows in
            runner.clear()
            columns.append(rows, to: &runner)
            runner.run()
            for (place, index) in wanted.enumerated() {
              runner.write(index, layout, place, rows, numbers, statuses, flags)
            }
          }
        }
      }
    }
    return layout.columns(wanted.map { council[$0].timescale }, numbers, statuses, flags)
  }

  /// How many cases are assessed at a time: few enough that their outcomes stay in the caches.
  package static let block = 4096
}

/// Where the columns of several timescales stand among columns of one type.
struct OutcomeColumnLayout: Sendable {
  /// For each timescale, its first column of numbers and of statuses, and whether the law has it.
  private var places: [(number: Int, status: Int, hasLaw: Bool)] = []
  private(set) var numbers = 0
  private(set) var statuses = 0

  init(_ rows: [CompiledTimescale]) {
    for row in rows {
      let hasLaw = row.statute != nil
      places.append((numbers, statuses, hasLaw))
      numbers += hasLaw ? 4 : 3
      statuses += hasLaw ? 2 : 1
    }
  }

  func due(_ place: Int) -> Int { places[place].number }
  func operativeDue(_ place: Int) -> Int { places[place].number + 1 }
  func late(_ place: Int) -> Int { places[place].number + 2 }
  func statuteDue(_ place: Int) -> Int { places[place].number + 3 }
  func status(_ place: Int) -> Int { places[place].status }
  func statuteStatus(_ place: Int) -> Int { places[place].status + 1 }
  func isDisputed(_ place: Int) -> Int { 2 * place }
  func isRobust(_ place: Int) -> Int { 2 * place + 1 }

  func columns(
    _ timescales: [Timescale], _ numbers: [[Int32]], _ statuses: [[Deadline.Status]], _ flags: [[Bool]]
  ) -> [OutcomeColumns] {
    timescales.enumerated().map { place, timescale in
      var columns = OutcomeColumns(timescale)
      columns.due = numbers[due(place)]
      columns.operativeDue = numbers[operativeDue(place)]
      columns.workingDaysLate = numbers[late(place)]
      columns.status = statuses[status(place)]
      columns.isDisputed = flags[isDisputed(place)]
      columns.isRobust = flags[isRobust(place)]
      guard places[place].hasLaw else { return columns }
      columns.statuteDue = numbers[statuteDue(place)]
      columns.statuteStatus = statuses[statuteStatus(place)]
      return columns
    }
  }
}

extension BlockRunner {
  /// Writes the outcomes of a timescale of the only plan to the columns of its place.
  func write(
    _ index: Int, _ layout: OutcomeColumnLayout, _ place: Int, _ rows: Range<Int>, _ numbers: ColumnMemory<Int32>,
    _ statuses: ColumnMemory<Deadline.Status>, _ flags: ColumnMemory<Bool>
  ) {
    let row = plan.council[index]
    let (own, isSeveral) = (plan.councilPlaces[index], row.rules.count > 1)
    numbers.withRows(rows, of: layout.due(place)) { write(lanes.due, own, { $0.dueNumber }, to: &$0) }
    numbers.withRows(rows, of: layout.operativeDue(place)) {
      write(lanes.operativeDue, own, { $0.operativeDueNumber }, to: &$0)
    }
    numbers.withRows(rows, of: layout.late(place)) { write(lanes.late, own, { $0.lateNumber }, to: &$0) }
    statuses.withRows(rows, of: layout.status(place)) { write(lanes.status, own, { $0.status }, to: &$0) }
    flags.withRows(rows, of: layout.isDisputed(place)) { column in
      if isSeveral {
        write(lanes.flags, own, { $0.flags }, to: &column) { $0.contains(.disputed) }
      } else {
        for row in column.indices { column[row] = false }
      }
    }
    flags.withRows(rows, of: layout.isRobust(place)) { column in
      if isSeveral {
        write(lanes.flags, own, { $0.flags }, to: &column) { $0.contains(.robust) }
      } else {
        write(lanes.status, own, { $0.status }, to: &column) { $0.isKnown }
        clearOpenExtensions(own, in: &column)
      }
    }
    guard let law = row.statute else { return }
    numbers.withRows(rows, of: layout.statuteDue(place)) { write(lanes.due, law, { $0.dueNumber }, to: &$0) }
    statuses.withRows(rows, of: layout.statuteStatus(place)) { write(lanes.status, law, { $0.status }, to: &$0) }
  }

  /// Clears the rows whose status depends on what is not recorded of an extension.
  private func clearOpenExtensions(_ place: Int, in column: inout MutableSpan<Bool>) {
    for group in groups where isWritten(place, in: group) {
      let order = self.order.span.extracting(group.lanes)
      let flags = lanes.flags.span.extracting(lanes.columns(place, group.lanes))
      for lane in 0..<min(order.count, flags.count) where flags[lane].contains(.dependsOnExtension) {
        column[order[lane]] = false
      }
    }
  }

  private func write<Value>(
    _ source: [Value], _ place: Int, _ fixed: (Outcome) -> Value, to column: inout MutableSpan<Value>
  ) {
    write(source, place, fixed, to: &column) { $0 }
  }

  /// Writes a part of the outcomes of a place, group by group, to the rows that they belong to.
  @inline(__always)
  private func write<Source, Value>(
    _ source: [Source], _ place: Int, _ fixed: (Outcome) -> Source, to column: inout MutableSpan<Value>,
    _ value: (Source) -> Value
  ) {
    for group in groups {
      let order = self.order.span.extracting(group.lanes)
      if isWritten(place, in: group) {
        let values = source.span.extracting(lanes.columns(place, group.lanes))
        for lane in 0..<min(order.count, values.count) { column[order[lane]] = value(values[lane]) }
      } else {
        let same = value(fixed(template(place, of: group)))
        for lane in order.indices { column[order[lane]] = same }
      }
    }
  }
}

/// The rows of columns, as a runner takes them.
package struct ColumnRows: Sendable {
  private let days: [(field: Int, isPause: Bool, event: CaseEvent?, days: [Int32])]
  private let words: [(fact: CaseFact, words: [String?])]
  private let plan: DeadlinePlan

  /// - Throws: ``CaseColumnError``.
  package init(_ cases: CaseColumns, of plan: DeadlinePlan) throws(CaseColumnError) {
    self.plan = plan
    var all: [(field: Int, isPause: Bool, event: CaseEvent?, days: [Int32])] = []
    for column in cases.days {
      switch column.name {
      case .fact(let fact):
        guard let field = plan.fields.field(of: fact) else { continue }
        all.append((field, false, nil, column.days))
      case .event(let event):
        guard let field = plan.fields.field(of: event) else { throw CaseColumnError(.unknownEvent(event)) }
        all.append((field, plan.fields.isPausing(event), event, column.days))
      }
    }
    for column in cases.ownFacts {
      var marks: [Int: [Int32]] = [:]
      for (row, word) in column.words.enumerated() {
        guard let word else { continue }
        guard let field = plan.fields.mark(of: column.fact, word) else {
          throw CaseColumnError(.unknownFact(column.fact, word, case: row))
        }
        marks[field, default: [Int32](repeating: CaseColumns.blank, count: column.words.count)][row] = CaseRow.mark
      }
      for (field, days) in marks.sorted(by: { $0.key < $1.key }) { all.append((field, false, nil, days)) }
    }
    days = all
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
    runner.append(rows.count, days: days.map { ($0.field, $0.days) }, from: rows.lowerBound, words: words) { row in
      var record = CaseRow(plan.fields)
      fill(row, into: &record)
      return record
    }
  }
}
