/// Several due days for each of many cases, computed from several columns of start days.
///
/// The tables are made once. After that, each case costs one look-up for all the due days that are
/// counted from the same start. An unknown start is ``DueTable/blank``, and so is a due day without
/// one.
///
///     let plan = DueColumns(
///       [
///         .init(.workingDays(10), from: 0),  // of column 0: the days of receipt
///         .init(.workingDays(20), from: 0),
///         .init(.workingDays(25), from: 1),  // of column 1: the days of request
///       ], in: .englandAndWales)
///     let received: [Int32] = [20_441, 20_446]  // Day.number: days since 1970-01-01
///     let requested: [Int32] = [20_500, DueTable.blank]
///     let dues = try plan.dues(from: [received, requested], threads: 2)
///     Day(number: dues[0][0])  // the first deadline of the first case: 2026-01-07
///
/// - Complexity: Making one is linear in the days that the calendar covers, some 17,000, for each
///   deadline. The tables take 16 bytes a day for up to four deadlines from one start.
public struct DueColumns: Sendable {
  /// One deadline: a period that is counted from the days of one column of starts.
  public struct Column: Hashable, Sendable {
    /// The period.
    package var period: Period
    /// The index of the column of starts, from 0.
    package var start: Int
    /// Whether the start counts as day 1.
    package var firstDay: FirstDay

    /// A period that is counted from the days of a column of starts.
    ///
    /// - Parameters:
    ///   - period: The period, such as 10 working days after.
    ///   - start: The index of the column of starts, from 0.
    ///   - firstDay: Whether the start counts as day 1.
    public init(_ period: Period, from start: Int, firstDay: FirstDay = .excluded) {
      self.period = period
      self.start = start
      self.firstDay = firstDay
    }
  }

  /// The deadlines, one for each column of due days.
  package let columns: [Column]
  private let groups: [DueRows]

  /// Makes the tables of due days of some deadlines.
  ///
  /// Whether the columns of starts exist is checked later, when they are given.
  ///
  /// - Parameters:
  ///   - columns: The deadlines.
  ///   - calendar: The calendar that counts working days.
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

  /// The due days from columns of day numbers (``Day/number``).
  ///
  /// Touching freshly allocated memory costs several times as much as the look-ups. For one batch
  /// after another, ``fill(_:from:threads:)`` is faster.
  ///
  /// - Parameters:
  ///   - starts: The columns of start days. If they differ in length, the shortest one counts.
  ///   - threads: How many threads share the cases; fewer than 1 count as 1.
  /// - Returns: One column of day numbers for each deadline, in their order, with
  ///   ``DueTable/blank`` if a due day is missing.
  /// - Throws: ``DueColumnsError`` if a deadline is counted from a column of
  ///   starts that is missing.
  /// - Complexity: One look-up for each case and start.
  public func dues(from starts: [[Int32]], threads: Int = 1) throws(DueColumnsError) -> [[Int32]] {
    try check(starts)
    let count = starts.map(\.count).min() ?? 0
    return ColumnMemory.columns(columns.count, of: count) { run($0, starts, threads) }
  }

  /// Writes the due days from columns of day numbers into existing columns.
  ///
  /// - Parameters:
  ///   - dues: One column for each deadline, in their order. Rows past the end of the
  ///     shortest column, of starts or of due days, stay as they are.
  ///   - starts: The columns of start days.
  ///   - threads: How many threads share the cases; fewer than 1 count as 1.
  /// - Throws: ``DueColumnsError`` if the number of columns of due days is wrong, or if a deadline
  ///   is counted from a column of starts that is missing. Nothing is written then.
  /// - Complexity: One look-up for each case and start, and no allocation for each case.
  public func fill(_ dues: inout [[Int32]], from starts: [[Int32]], threads: Int = 1) throws(DueColumnsError) {
    guard dues.count == columns.count else {
      throw DueColumnsError(.columnsOfDues(dues.count, expected: columns.count))
    }
    try check(starts)
    let count = min(starts.map(\.count).min() ?? 0, dues.map(\.count).min() ?? 0)
    ColumnMemory.of(&dues, count: count) { run($0, starts, threads) }
  }

  private func check(_ starts: [[Int32]]) throws(DueColumnsError) {
    for column in columns where !starts.indices.contains(column.start) {
      throw DueColumnsError(.noSuchStart(column.start, given: starts.count))
    }
  }

  /// Writes the due days of all cases, in pieces that fit into the second-level cache.
  private func run(_ dues: ColumnMemory<Int32>, _ starts: [[Int32]], _ threads: Int) {
    inPieces(dues.count, of: Self.piece, threads: threads) { cases in
      for group in groups {
        let column = starts[group.start]
        group.fill(dues, from: column.span, cases: cases)
      }
    }
  }

  /// How many cases are written at a time.
  ///
  /// With three starts and twelve deadlines, a case takes 60 bytes. Measured from 500 to 1,000,000
  /// cases: from 8,000 up it makes no difference, and below that it costs up to a seventh.
  private static let piece = 16_384
}

/// An error in the columns that are given to a ``DueColumns``.
public struct DueColumnsError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with the columns.
  package enum Reason: Hashable, Sendable {
    /// A deadline is counted from a column of starts that is missing.
    ///
    /// The values are its index and the number of columns that were given.
    case noSuchStart(Int, given: Int)
    /// The number of columns of due days is not that of the deadlines.
    case columnsOfDues(Int, expected: Int)
  }
}

extension DueColumnsError.Reason: CustomStringConvertible {
  /// What is wrong and what would be right, as one line of text.
  package var description: String {
    switch self {
    case .noSuchStart(let index, let given):
      "a deadline is counted from column \(index) of the starts, counted from 0, and \(given) columns are given"
    case .columnsOfDues(let found, let expected):
      "\(found) columns of due days are given for \(expected) deadlines"
    }
  }
}
