import Synchronization
import Timescales
import WorkingDays

/// How many days after each day of a calendar a plan's limits end, ready to be looked up: 16-bit words, so that the tables stay in the caches.
///
/// A class, so that cases hand it round by one reference.
final class DayTables: Sendable {
  /// A table: where it begins, and the days from which the calendar reaches the end.
  struct Table: Sendable {
    let place: Int32
    let days: ClosedRange<Int32>
  }

  let calendar: WorkingCalendar
  /// The number of the first day covered.
  private let first: Int32
  /// The working days up to each day, as in the calendar.
  private let rank: [UInt16]
  /// All tables, one after the other.
  private let offsets: [Int16]
  private let tables: [Key: Table]

  private struct Key: Hashable {
    let limit: Timescale.Limit
    /// The limit at whose end the first one begins.
    let after: Timescale.Limit?
  }

  /// Makes the tables of every limit of a plan.
  ///
  /// - Complexity: linear in the days covered, for each limit; some three milliseconds for a council's policy.
  init(_ calendar: WorkingCalendar, of plan: DeadlinePlan) {
    self.calendar = calendar
    first = calendar.coverage.lowerBound.number
    rank = calendar.rank
    var offsets: [Int16] = []
    var tables: [Key: Table] = [:]
    for rule in (plan.law + plan.council).flatMap(\.rules) {
      for key in Self.keys(of: rule) where tables[key] == nil {
        tables[key] = Self.append(key, calendar, to: &offsets)
      }
    }
    self.offsets = offsets
    self.tables = tables
  }

  /// The table of a limit that runs from a day, or from the end of another limit that does; `nil` if it ends too far from where it begins.
  func table(of limit: Timescale.Limit, after base: Timescale.Limit? = nil) -> Table? {
    tables[Key(limit: limit, after: base)]
  }

  /// The day, after a day that is covered, on which the limit of a table ends.
  @inline(__always)
  func due(_ table: Int32, from day: Int32) -> Int32 {
    day &+ Int32(offsets[Int(table &+ (day &- first))])
  }

  /// The working days after a day up to another, both of which are covered.
  @inline(__always)
  func count(from start: Int32, to end: Int32) -> Int32 {
    Int32(rank[Int(end &- first) &+ 1]) &- Int32(rank[Int(start &- first) &+ 1])
  }

  /// Whether a day that is covered is no working day.
  @inline(__always)
  func isDayOff(_ day: Int32) -> Bool {
    let index = Int(day &- first)
    return rank[index] == rank[index &+ 1]
  }

  // MARK: - Making them

  private static func keys(of rule: CompiledRule) -> [Key] {
    guard let base = rule.limit else { return [] }
    var keys = [Key(limit: base, after: nil)]
    if case .own(let own, _, _) = rule.maximum, let limit = own.limit {
      keys.append(Key(limit: limit, after: own.from == .due ? base : nil))
    }
    return keys
  }

  private static func append(_ key: Key, _ calendar: WorkingCalendar, to offsets: inout [Int16]) -> Table? {
    let place = offsets.count
    let first = calendar.coverage.lowerBound.number
    let dues = dues(key, calendar)
    var reached: ClosedRange<Int32>?
    for (index, due) in dues.enumerated() {
      let number = first + Int32(truncatingIfNeeded: index)
      // A limit of days or months may end outside the calendar, where nothing can be counted.
      guard due >= first, due <= calendar.coverage.upperBound.number else {
        offsets.append(0)
        continue
      }
      guard let offset = Int16(exactly: due - number), reached == nil || reached?.upperBound == number - 1 else {
        offsets.removeSubrange(place...)
        return nil
      }
      reached = (reached?.lowerBound ?? number)...number
      offsets.append(offset)
    }
    return reached.map { Table(place: Int32(truncatingIfNeeded: place), days: $0) }
  }

  /// The number of the day on which a limit ends, from each day of the calendar; a blank where that is not known.
  private static func dues(_ key: Key, _ calendar: WorkingCalendar) -> [Int32] {
    let (limit, first) = (key.limit, calendar.coverage.lowerBound.number)
    let count = limit.period.count.addingReportingOverflow(limit.isClear ? 1 : 0)
    if key.after == nil, limit.period.unit == .workingDays, limit.period.direction == .after, !count.overflow {
      return workingDays(count.partialValue, limit.firstDay, calendar)
    }
    return (first...calendar.coverage.upperBound.number).map { number in
      let start = Day(uncheckedNumber: number)
      guard let origin = key.after.map({ try? $0.due(from: start, in: calendar) }) ?? start else {
        return Verdict.blank
      }
      return (try? key.limit.due(from: origin, in: calendar))?.number ?? Verdict.blank
    }
  }

  /// The same for working days counted forwards, by far the most limits: two look-ups in the calendar's own tables.
  private static func workingDays(_ count: Int, _ firstDay: FirstDay, _ calendar: WorkingCalendar) -> [Int32] {
    let first = calendar.coverage.lowerBound.number
    let shift = firstDay == .excluded ? 1 : 0
    return (0..<calendar.rank.count - 1).map { index in
      let (place, isTooFar) = Int(calendar.rank[index + shift]).addingReportingOverflow(count)
      return isTooFar || place >= calendar.select.count ? Verdict.blank : first + Int32(calendar.select[place])
    }
  }
}

/// The tables of a plan for the calendars used last, so that judging a few cases after many does not make them again.
final class DayTablesCache: Sendable {
  private let made = Mutex<[DayTables]>([])
  /// Two divisions, each before and after a change.
  private static let most = 4

  /// The tables for a calendar.
  func tables(for calendar: WorkingCalendar, of plan: DeadlinePlan) -> DayTables {
    made.withLock { made in
      if let known = made.first(where: { $0.calendar.countsAs(calendar) }) { return known }
      let tables = DayTables(calendar, of: plan)
      made = [tables] + made.prefix(Self.most - 1)
      return tables
    }
  }
}

extension WorkingCalendar {
  /// Whether every day has the same working days before it.
  fileprivate func countsAs(_ other: WorkingCalendar) -> Bool {
    coverage == other.coverage && rank == other.rank
  }
}
