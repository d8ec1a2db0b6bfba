import Timescales
import WorkingDays

/// How many days after each day of a calendar a limit ends, ready to be looked up: 16-bit words, so that several tables stay in the caches.
struct DayTables: Sendable {
  /// A table: where it begins, and the days from which the calendar reaches the end.
  struct Table: Sendable {
    let place: Int32
    let days: ClosedRange<Int32>
  }

  let calendar: WorkingCalendar
  /// The number of the first day covered.
  let first: Int32
  /// All tables, one after the other.
  private(set) var offsets: [Int16] = []
  /// `nil` for a limit that does not fit.
  private var known: [Key: Table?] = [:]

  private struct Key: Hashable {
    let limit: Limit
    /// The limit at whose end the first one begins.
    let after: Limit?
  }

  init(_ calendar: WorkingCalendar) {
    self.calendar = calendar
    first = calendar.coverage.lowerBound.number
  }

  /// The table of a limit that runs from a day, or from the end of another limit that does; `nil` if it ends too far from where it begins.
  ///
  /// - Complexity: linear in the days covered the first time, then constant.
  mutating func table(of limit: Limit, after base: Limit? = nil) -> Table? {
    let key = Key(limit: limit, after: base)
    if let table = known[key] { return table }
    let table = make(limit, after: base)
    known[key] = .some(table)
    return table
  }

  private mutating func make(_ limit: Limit, after base: Limit?) -> Table? {
    let place = offsets.count
    var reached: ClosedRange<Int32>?
    for number in first...calendar.coverage.upperBound.number {
      let start = Day(uncheckedNumber: number)
      guard let origin = base.map({ try? $0.due(from: start, in: calendar) }) ?? start,
        let due = try? limit.due(from: origin, in: calendar)
      else {
        offsets.append(0)
        continue
      }
      guard let offset = Int16(exactly: due.number - number), reached.map({ $0.upperBound == number - 1 }) ?? true
      else {
        offsets.removeSubrange(place...)
        return nil
      }
      reached = (reached?.lowerBound ?? number)...number
      offsets.append(offset)
    }
    return reached.map { Table(place: Int32(truncatingIfNeeded: place), days: $0) }
  }

  /// The day, after a day that is covered, on which the limit of a table ends.
  @inline(__always)
  func due(_ table: Int32, from day: Int32) -> Int32 {
    day &+ Int32(offsets[Int(table &+ (day &- first))])
  }

  /// The working days after a day up to another, both of which are covered.
  @inline(__always)
  func count(from start: Int32, to end: Int32) -> Int32 {
    Int32(calendar.rank[Int(end &- first) &+ 1]) &- Int32(calendar.rank[Int(start &- first) &+ 1])
  }

  /// Whether a day that is covered is no working day.
  @inline(__always)
  func isDayOff(_ day: Int32) -> Bool {
    let index = Int(day &- first)
    return calendar.rank[index] == calendar.rank[index &+ 1]
  }
}
