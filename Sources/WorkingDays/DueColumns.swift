/// Several due days of each case at once, from several columns of starts.
///
/// For every deadline of many cases: what is asked is compiled once, and then each case costs one look-up for all the due days
/// that are counted from the same start. A start that is not known is a value like any other.
///
///     let plan = DueColumns(
///       [
///         .init(try Period(10, .workingDays), from: 0),  // of column 0: the days of receipt
///         .init(try Period(20, .workingDays), from: 0),
///         .init(try Period(25, .workingDays), from: 1),  // of column 1: the days of request
///       ], in: .englandAndWales)
///     let received: [Int32] = [20_441, 20_446]  // Day.number: days since 1970-01-01
///     let requested: [Int32] = [20_500, DueTable.blank]
///     let dues = try plan.dues(from: [received, requested], threads: 2)
///     print(Day(number: dues[0][0]) ?? "none")  // the first deadline of the first case: 2026-01-07
///
/// - Complexity: making one is linear in the days that the calendar covers, some 17,000 of them, for each deadline; it takes
///   16 bytes a day for up to four deadlines from one start.
public struct DueColumns: Sendable {
  /// One deadline: a period from the days of one column of starts.
  public struct Column: Hashable, Sendable {
    /// The period.
    public var period: Period
    /// The index, from 0, of the column whose days the period is counted from.
    public var start: Int
    /// Whether the day of the start is day 1.
    public var firstDay: FirstDay

    /// A period from the days of a column of starts.
    public init(_ period: Period, from start: Int, firstDay: FirstDay = .excluded) {
      self.period = period
      self.start = start
      self.firstDay = firstDay
    }
  }

  /// The deadlines, one for each column of due days.
  public let columns: [Column]
  private let groups: [DueRows]

  /// Makes the due days of some deadlines ready to be looked up.
  ///
  /// Whether a start column exists is asked later, when the starts are given.
  public init(_ columns: [Column], in calendar: WorkingCalendar) {
    self.columns = columns
    var indexes: [Int: [Int]] = [:]
    for (index, column) in columns.enumerated() { indexes[column.start, default: []].append(index) }
    groups = indexes.sorted { $0.key < $1.key }.flatMap { start, indexes in
      stride(from: 0, to: indexes.count, by: DueRows.widest).map { first in
        let members = indexes[first..<min(first + DueRows.widest, indexes.count)]
        let tables = members.map { DueTable(columns[$0].period, firstDay: columns[$0].firstDay, in: calendar) }
        return DueRows(start: start, members: Array(members), tables: tables)
      }
    }
  }

  /// The due days from columns of day numbers (``Day/number``): one column for each of ``columns``, in their order.
  ///
  /// What has no due day is ``DueTable/blank``. If the columns of starts differ in length, the due days reach as far as the shortest.
  /// Memory that the system hands out anew costs several times the look-ups, so ``fill(_:from:threads:)`` is faster for one batch after another.
  ///
  /// - Parameter threads: how many threads share the cases; fewer than 1 count as 1.
  /// - Throws: ``DueColumnsError/noSuchStart(_:given:)`` if a deadline is counted from a column that is not there.
  /// - Complexity: one look-up for each case and start.
  public func dues(from starts: [[Int32]], threads: Int = 1) throws(DueColumnsError) -> [[Int32]] {
    try check(starts)
    let count = starts.map(\.count).min() ?? 0
    return ColumnMemory.columns(columns.count, of: count) { run($0, starts, threads) }
  }

  /// Writes the due days from columns of day numbers into columns that are there, as far as the shortest of all reaches.
  ///
  /// - Parameter threads: how many threads share the cases; fewer than 1 count as 1.
  /// - Throws: ``DueColumnsError``, before anything is written, if there is not one column of due days for each of ``columns``, or if a
  ///   deadline is counted from a column that is not there.
  /// - Complexity: one look-up for each case and start, and no allocation that depends on the number of cases.
  public func fill(_ dues: inout [[Int32]], from starts: [[Int32]], threads: Int = 1) throws(DueColumnsError) {
    guard dues.count == columns.count else { throw .columnsOfDues(dues.count, expected: columns.count) }
    try check(starts)
    let count = min(starts.map(\.count).min() ?? 0, dues.map(\.count).min() ?? 0)
    ColumnMemory.of(&dues, count: count) { run($0, starts, threads) }
  }

  private func check(_ starts: [[Int32]]) throws(DueColumnsError) {
    for column in columns where !starts.indices.contains(column.start) {
      throw .noSuchStart(column.start, given: starts.count)
    }
  }

  /// Writes the due days of all cases, in pieces that stay in the second-level cache.
  private func run(_ dues: ColumnMemory, _ starts: [[Int32]], _ threads: Int) {
    inPieces(dues.count, of: Self.piece, threads: threads) { cases in
      for group in groups {
        let column = starts[group.start]
        group.fill(dues, from: column.span, cases: cases)
      }
    }
  }

  /// How many cases are done at a time: their starts and due days take 60 bytes each in a job of three starts and twelve deadlines.
  ///
  /// Measured between 500 and 1,000,000: from 8,000 on it makes no difference, below it costs up to a seventh.
  private static let piece = 16_384
}

/// Why columns of due days cannot be made.
public enum DueColumnsError: Error, Hashable, Sendable {
  /// A deadline is counted from a column of starts that is not there.
  case noSuchStart(Int, given: Int)
  /// There is not one column of due days for each deadline.
  case columnsOfDues(Int, expected: Int)
}

extension DueColumnsError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .noSuchStart(let index, let given):
      "a deadline is counted from column \(index) of the starts, counted from 0, and \(given) columns are given"
    case .columnsOfDues(let found, let expected):
      "\(found) columns of due days are given for \(expected) deadlines"
    }
  }
}
