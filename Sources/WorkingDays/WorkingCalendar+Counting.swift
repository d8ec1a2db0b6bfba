extension WorkingCalendar {
  /// The day that a period leads to from a start day.
  ///
  /// - Working days after `start`: the start is day 0 (``FirstDay/excluded``) or, if it is a working day, day 1 (``FirstDay/included``).
  ///   It may itself be a weekend or a holiday: day 1 is then the next working day either way.
  /// - Working days before `start`: the same, backwards.
  /// - Days, weeks, months and years run through holidays, and end where they end.
  ///
  /// For example, 10 working days after Friday 2025-12-19 is 2026-01-07 in England and Wales, because 25 and 26 December and
  /// 1 January do not count; with the first day included it is 2026-01-06.
  ///
  /// - Throws: ``CalendarError`` if the start or the result lies outside ``coverage``, or, for a calendar period, outside years 1 to 9999.
  /// - Complexity: O(1).
  public func due(_ period: Period, from start: Day, firstDay: FirstDay) throws(CalendarError) -> Day {
    if let day = try start.adding(period, firstDay: firstDay) { return day }
    let index = try index(of: start)
    let upToStart = Int(rank[index])
    let beforeStart = Int(rank[index &- 1])
    let (position, overflow) =
      switch (period.direction, firstDay) {
      case (.after, .excluded): upToStart.addingReportingOverflow(period.count)
      case (.after, .included): beforeStart.addingReportingOverflow(period.count)
      case (.before, .excluded): (beforeStart &+ 1).subtractingReportingOverflow(period.count)
      case (.before, .included): (upToStart &+ 1).subtractingReportingOverflow(period.count)
      }
    guard !overflow, position >= 1, position < select.count else {
      throw .resultOutsideCoverage(from: start, period: period, calendar: name, coverage: coverage)
    }
    return Day(uncheckedNumber: coverage.lowerBound.number &+ Int32(select[position]))
  }

  /// The number of working days after `start` up to and including `end`; negative if `end` is the earlier one.
  ///
  /// So `count(from: start, to: due)` is N if `due` is N working days after `start`, and swapping the two changes the sign.
  ///
  /// - Throws: ``CalendarError/outsideCoverage(_:calendar:coverage:)`` for either day.
  /// - Complexity: O(1).
  public func count(from start: Day, to end: Day) throws(CalendarError) -> Int {
    let first = try index(of: start)
    let last = try index(of: end)
    return Int(rank[last]) - Int(rank[first])
  }

  /// The day itself if it is a working day, else the next one.
  ///
  /// - Throws: ``CalendarError`` outside ``coverage``.
  public func nextOrSame(_ day: Day) throws(CalendarError) -> Day {
    guard try !isWorkingDay(day) else { return day }
    return try step(from: day, unit: .workingDays, direction: .after)
  }

  /// The next day of a unit in a direction: the next or previous working day, or the day, week, month or year after or before.
  ///
  /// - Throws: ``CalendarError`` outside ``coverage``.
  public func step(from day: Day, unit: Period.Unit, direction: Period.Direction) throws(CalendarError) -> Day {
    try due(Period(one: unit, direction), from: day, firstDay: .excluded)
  }

  /// The holidays on weekdays that a count of working days passes over on its way from `start` to `due`.
  ///
  /// The start day is one of them only if it would have been counted (``FirstDay/included``). None for other units: they skip nothing.
  public func skipped(_ period: Period, from start: Day, to due: Day, firstDay: FirstDay) -> ArraySlice<Holiday> {
    guard period.unit == .workingDays else { return [] }
    let (low, high) = period.direction == .after ? (start, due) : (due, start)
    guard low <= high else { return [] }
    return holidays(in: low...high).filter { firstDay == .included || $0.day != start }[...]
  }
}

extension Period {
  /// A period of one unit, which needs no check.
  init(one unit: Unit, _ direction: Direction) {
    self.init(uncheckedCount: 1, unit, direction)
  }
}
