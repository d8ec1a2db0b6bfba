/// The due day that a period leads to from every day of a calendar, ready to be looked up.
///
/// For columns of many cases: a due day costs one look-up, whatever the period, and a start that is not known is a value like any other.
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
  private let first: Int32
  /// The number of the due day of each day covered, behind a blank that every other start leads to.
  private let dues: [Int32]

  /// Counts a period from every day of a calendar.
  public init(_ period: Period, firstDay: FirstDay = .excluded, in calendar: WorkingCalendar) {
    self.period = period
    self.firstDay = firstDay
    first = calendar.coverage.lowerBound.number
    let days = first...calendar.coverage.upperBound.number
    dues =
      [Self.blank]
      + days.map { number in
        let due = try? calendar.due(period, from: Day(uncheckedNumber: number), firstDay: firstDay)
        return due?.number ?? Self.blank
      }
  }

  /// The due day from a day; `nil` where the calendar does not reach that far.
  public subscript(start: Day) -> Day? {
    let due = dues[index(of: start.number)]
    return due == Self.blank ? nil : Day(uncheckedNumber: due)
  }

  /// The due days from a column of day numbers (``Day/number``), in its order; ``blank`` for what has none.
  ///
  /// - Complexity: one look-up for each.
  public func dues(from starts: [Int32]) -> [Int32] {
    var column = [Int32](repeating: Self.blank, count: starts.count)
    var span = column.mutableSpan
    fill(&span, from: starts.span)
    return column
  }

  /// Writes the due days from a column of day numbers into another, as far as both reach.
  ///
  /// - Complexity: one look-up for each, and no allocation.
  public func fill(_ column: inout MutableSpan<Int32>, from starts: Span<Int32>) {
    let dues = dues.span
    let first = first
    let count = UInt32(dues.count - 1)
    for row in 0..<min(column.count, starts.count) {
      // A blank wraps round to beyond the last day, so that it costs no question of its own.
      let offset = UInt32(bitPattern: starts[row] &- first)
      column[row] = dues[offset < count ? Int(offset) + 1 : 0]
    }
  }

  private func index(of number: Int32) -> Int {
    let offset = UInt32(bitPattern: number &- first)
    return offset < UInt32(dues.count - 1) ? Int(offset) + 1 : 0
  }
}
