/// The due days that one period leads to from every day of a calendar.
///
/// It is made for columns of many cases. A due day costs one look-up, whatever the period, and an
/// unknown start is ``blank``. Several due days for each case are faster together, by
/// ``DueColumns``.
///
///     let table = DueTable(.workingDays(10), in: .englandAndWales)
///     table.dues(from: [20_441])  // [20_460]: 2025-12-19 to 2026-01-07, as Day.number
///
/// - Complexity: Making one is linear in the days that the calendar covers, some 17,000. It takes 4
///   bytes a day.
public struct DueTable: Sendable {
  /// The value that marks a missing day in a column: an unknown start, or a due day past the
  /// calendar.
  public static let blank = Int32.min

  /// The period, such as 10 working days after.
  package let period: Period
  /// Whether the start counts as day 1.
  package let firstDay: FirstDay
  let first: Int32
  /// The number of the due day from each day covered, and after them a blank for every other start.
  let dues: [Int32]

  /// Counts a period from every day of a calendar.
  ///
  /// - Parameters:
  ///   - period: The period, such as 10 working days after.
  ///   - firstDay: Whether the start counts as day 1.
  ///   - calendar: The calendar, whose coverage is also that of the table.
  public init(_ period: Period, firstDay: FirstDay = .excluded, in calendar: WorkingCalendar) {
    self.period = period
    self.firstDay = firstDay
    first = calendar.coverage.lowerBound.number
    let days = first...calendar.coverage.upperBound.number
    dues =
      days.map { number in
        let due = try? calendar.due(period, from: Day(uncheckedNumber: number), firstDay: firstDay)
        return due?.number ?? Self.blank
      } + [Self.blank]
  }

  /// The due day from a day; `nil` if either is outside the calendar.
  ///
  /// - Parameter start: The day that the period is counted from.
  public subscript(start: Day) -> Day? {
    let due = dues[Self.index(of: start.number, first: first, last: last)]
    return due == Self.blank ? nil : Day(uncheckedNumber: due)
  }

  /// The due days from a column of day numbers (``Day/number``).
  ///
  /// - Parameter starts: The start days, ``blank`` where unknown.
  /// - Returns: The due days in the same order, ``blank`` where there is none.
  /// - Complexity: One look-up for each.
  public func dues(from starts: [Int32]) -> [Int32] {
    // The memory is written once. Filling it with blanks first would take half as long again.
    unsafe [Int32](unsafeUninitializedCapacity: starts.count) { memory, count in
      var column = unsafe memory.mutableSpan
      fill(&column, from: starts.span)
      count = starts.count
    }
  }

  /// Writes the due days from a column of day numbers into another column.
  ///
  /// - Parameters:
  ///   - column: The column to write. If the two differ in length, the shorter one counts.
  ///   - starts: The start days, ``blank`` where unknown.
  /// - Complexity: One look-up for each, and no allocation.
  public func fill(_ column: inout MutableSpan<Int32>, from starts: Span<Int32>) {
    let dues = dues.span
    let (first, last) = (first, last)
    let count = min(column.count, starts.count)

    // Unchecked, because a start takes 0.30 ns without the checks and 0.45 with them (a million
    // starts, 2026-11-21, AMD EPYC). Rows are below the counts of both columns, and an index is at
    // most the last of the table.
    @inline(__always) func due(_ row: Int) -> Int32 {
      let start = unsafe starts[unchecked: row]
      return unsafe dues[unchecked: Self.index(of: start, first: first, last: last)]
    }
    var row = 0
    // All four are read before any is written, because the compiler must assume that a write could
    // change the table.
    while row <= count &- 4 {
      let next = (due(row), due(row &+ 1), due(row &+ 2), due(row &+ 3))
      unsafe column[unchecked: row] = next.0
      unsafe column[unchecked: row &+ 1] = next.1
      unsafe column[unchecked: row &+ 2] = next.2
      unsafe column[unchecked: row &+ 3] = next.3
      row &+= 4
    }
    while row < count {
      unsafe column[unchecked: row] = due(row)
      row &+= 1
    }
  }

  /// The index of the blank after the due days of all days.
  private var last: UInt32 { UInt32(dues.count - 1) }

  /// The index of the due day of a start.
  ///
  /// A blank, or a start that is not covered, wraps round to beyond the last day. So it needs no
  /// branch.
  @inline(__always)
  static func index(of start: Int32, first: Int32, last: UInt32) -> Int {
    Int(min(UInt32(bitPattern: start &- first), last))
  }
}
