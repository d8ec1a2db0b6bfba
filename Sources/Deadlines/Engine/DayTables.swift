import Timescales
import WorkingDays

/// How many days after each calendar day a plan's limits end, in 16-bit words that fit the caches.
///
/// A class, so that it is passed by one reference.
final class DayTables: Sendable {
  /// A table: where it begins, and the days from which the calendar reaches the end.
  struct Table: Sendable {
    let place: Int
    /// The number of the first day that the calendar covers.
    let first: Int32
    let days: ClosedRange<Int32>
  }

  private let calendars: PlanCalendars
  /// All tables, one after the other.
  private let offsets: [Int16]
  /// For each limit of the plan its table; `nil` if the limit ends too far from where it begins.
  private let tables: [Table?]

  /// Makes the tables of every limit of a plan.
  ///
  /// - Complexity: linear in the days covered, for each limit; some 3 ms for a council's policy.
  init(_ calendars: PlanCalendars, of plan: DeadlinePlan) {
    self.calendars = calendars
    let isOneCalendar = calendars.law.countsAs(calendars.council)
    var offsets: [Int16] = []
    var tables: [Table?] = []
    for (index, entry) in plan.limits.entries.enumerated() {
      let twin = plan.limits.entries[..<index].firstIndex {
        $0.limit == entry.limit && $0.after == entry.after && (isOneCalendar || $0.isLaw == entry.isLaw)
      }
      let calendar = entry.isLaw ? calendars.law : calendars.council
      tables.append(twin.map { tables[$0] } ?? Self.append(entry, calendar, to: &offsets))
    }
    self.offsets = offsets
    self.tables = tables
  }

  /// The table of a limit, by its place among the plan's.
  func table(_ limit: Int) -> Table? { tables[limit] }

  /// The due day of a limit from one day; `nil` if no table has it.
  func due(_ limit: Int, from start: Int32) -> Int32? {
    guard let table = tables[limit], table.days.contains(start) else { return nil }
    return start &+ Int32(offsets[table.place &+ Int(start &- table.first)])
  }

  func isMade(for calendars: PlanCalendars) -> Bool {
    self.calendars.law.countsAs(calendars.law) && self.calendars.council.countsAs(calendars.council)
  }

  /// Writes the due days of starts that all lie among the days of a table, from a place on.
  func fill(_ table: Table, from starts: Span<Int32>, into dues: inout MutableSpan<Int32>, at place: Int) {
    let shift = table.place &- Int(table.first)
    for lane in 0..<min(starts.count, dues.count &- place) {
      dues[place &+ lane] = starts[lane] &+ Int32(offsets[Int(starts[lane]) &+ shift])
    }
  }

  // MARK: - Making them

  private static func append(
    _ entry: PlanLimits.Entry, _ calendar: WorkingCalendar, to offsets: inout [Int16]
  ) -> Table? {
    let place = offsets.count
    let first = calendar.coverage.lowerBound.number
    var reached: ClosedRange<Int32>?
    for (index, due) in dues(entry, calendar).enumerated() {
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
    return reached.map { Table(place: place, first: first, days: $0) }
  }

  /// The number of the day on which a limit ends, from each calendar day; blank if not known.
  private static func dues(_ entry: PlanLimits.Entry, _ calendar: WorkingCalendar) -> [Int32] {
    let (limit, first) = (entry.limit, calendar.coverage.lowerBound.number)
    let count = limit.period.count.addingReportingOverflow(limit.isClear ? 1 : 0)
    if entry.after == nil, limit.period.unit == .workingDays, limit.period.direction == .after, !count.overflow {
      return workingDays(count.partialValue, limit.firstDay, calendar)
    }
    return (first...calendar.coverage.upperBound.number).map { number in
      let start = Day(uncheckedNumber: number)
      guard let origin = entry.after.map({ try? $0.due(from: start, in: calendar) }) ?? start else {
        return Outcome.blank
      }
      return (try? limit.due(from: origin, in: calendar))?.number ?? Outcome.blank
    }
  }

  /// The same for working days counted forwards, by far the most common: two look-ups each.
  private static func workingDays(_ count: Int, _ firstDay: FirstDay, _ calendar: WorkingCalendar) -> [Int32] {
    let first = calendar.coverage.lowerBound.number
    let shift = firstDay == .excluded ? 1 : 0
    return (0..<calendar.rank.count - 1).map { index in
      let (place, isTooFar) = Int(calendar.rank[index + shift]).addingReportingOverflow(count)
      return isTooFar || place >= calendar.select.count ? Outcome.blank : first + Int32(calendar.select[place])
    }
  }
}

extension WorkingCalendar {
  /// Whether every day has the same working days before it.
  fileprivate func countsAs(_ other: WorkingCalendar) -> Bool {
    coverage == other.coverage && rank == other.rank
  }
}
