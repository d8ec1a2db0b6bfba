/// The due day that a period leads to from every day of a calendar, ready to be looked up.
///
/// For columns of many cases: a due day costs one look-up, whatever the period, and a start that is not known is a value like any other.
/// Several due days of each case are faster together, by ``DueColumns``.
///
///     let table = DueTable(try Period(10, .workingDays), in: calendar)
///     let dues = table.dues(from: received)  // day numbers in, day numbers out
///
/// - Complexity: making one is linear in the days that the calendar covers, some 17,000 of them; it takes 4 bytes a day.
public struct DueTable: Sendable {
  /// What stands in a column for no day: a start that is not known, or a due day that the calendar does not reach.
  public static let blank = Int32.min

  /// The period.
  public let period: Period
  /// Whether the day of the start is day 1.
  public let firstDay: FirstDay
  let first: Int32
  /// The number of the due day of each day covered, and a blank behind them that every other start leads to.
  let dues: [Int32]

  /// Counts a period from every day of a calendar.
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

  /// The due day from a day; `nil` where the calendar does not reach that far.
  public subscript(start: Day) -> Day? {
    let due = dues[Self.index(of: start.number, first: first, last: last)]
    return due == Self.blank ? nil : Day(uncheckedNumber: due)
  }

  /// The due days from a column of day numbers (``Day/number``), in its order; ``blank`` for what has none.
  ///
  /// - Complexity: one look-up for each.
  public func dues(from starts: [Int32]) -> [Int32] {
    // The memory is written once: filled with blanks beforehand, a column takes half as long again.
    unsafe [Int32](unsafeUninitializedCapacity: starts.count) { memory, count in
      var column = unsafe memory.mutableSpan
      fill(&column, from: starts.span)
      count = starts.count
    }
  }

  /// Writes the due days from a column of day numbers into another, as far as both reach.
  ///
  /// - Complexity: one look-up for each, and no allocation.
  public func fill(_ column: inout MutableSpan<Int32>, from starts: Span<Int32>) {
    let dues = dues.span
    let (first, last) = (first, last)
    let count = min(column.count, starts.count)

    // Unchecked, because of a million starts each takes 0.30 ns so and 0.45 with the checks (2026-11-21, AMD EPYC): rows lie below
    // the counts of both columns, and an index is at most the last of the table.
    @inline(__always) func due(_ row: Int) -> Int32 {
      let start = unsafe starts[unchecked: row]
      return unsafe dues[unchecked: Self.index(of: start, first: first, last: last)]
    }
    var row = 0
    // All four are read before any is written, which might change the table for all that the compiler knows.
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

  /// The index of the blank behind the due days of all days.
  private var last: UInt32 { UInt32(dues.count - 1) }

  /// Where the due day of a start is found.
  ///
  /// A blank, and any start that is not covered, wraps round to beyond the last day, so that it costs no question of its own.
  @inline(__always)
  static func index(of start: Int32, first: Int32, last: UInt32) -> Int {
    Int(min(UInt32(bitPattern: start &- first), last))
  }
}
