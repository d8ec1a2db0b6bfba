extension WorkingCalendar {
  /// The day that a period leads to from a start day.
  ///
  ///     let calendar = WorkingCalendar.englandAndWales
  ///     let start = try Day(iso8601: "2025-12-19")  // a Friday
  ///     try calendar.due(.workingDays(10), from: start)  // 2026-01-07
  ///     try calendar.due(.workingDays(10), from: start, firstDay: .included)  // 2026-01-06
  ///
  /// In this example 25 December, 26 December and 1 January do not count.
  ///
  /// - Working days after the start: the start is day 0, or day 1 if it is included and a working
  ///   day. If it is a weekend or a holiday, day 1 is the next working day either way.
  /// - Working days before the start are counted in the same way, backwards.
  /// - Days, weeks, months and years run through holidays, as in ``Day/adding(_:firstDay:)``. They
  ///   may end on a holiday.
  ///
  /// - Parameters:
  ///   - period: The period, such as 10 working days after.
  ///   - start: The day of the event.
  ///   - firstDay: Whether the start counts as day 1.
  /// - Returns: The last day of the period; for a backward period, its first.
  /// - Throws: ``CalendarError`` if the start or the result is outside ``coverage``. For a calendar
  ///   period, only if the result is outside years 1 to 9999.
  /// - Complexity: O(1).
  public func due(
    _ period: Period, from start: Day, firstDay: FirstDay = .excluded
  ) throws(CalendarError) -> Day {
    if let day = try start.addingCalendarPeriod(period, firstDay: firstDay) { return day }
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
      throw CalendarError(.resultOutsideCoverage(from: start, period: period, calendar: name, coverage: coverage))
    }
    return Day(uncheckedNumber: coverage.lowerBound.number &+ Int32(select[position]))
  }

  /// The number of working days after a day, up to and including another.
  ///
  /// If `end` is N working days after `start`, the result is N. Swapping the two changes the sign.
  ///
  /// - Parameters:
  ///   - start: The day that is not counted.
  ///   - end: The day that is counted, if it is a working day.
  /// - Returns: The number of working days; negative if `end` is the earlier day.
  /// - Throws: ``CalendarError`` if either day is outside ``coverage``.
  /// - Complexity: O(1).
  public func count(from start: Day, to end: Day) throws(CalendarError) -> Int {
    let first = try index(of: start)
    let last = try index(of: end)
    return Int(rank[last]) - Int(rank[first])
  }

  /// The day itself if it is a working day, else the next working day.
  ///
  /// - Parameter day: The day, such as a Saturday.
  /// - Returns: A working day, such as the Monday after.
  /// - Throws: ``CalendarError`` if either day is outside ``coverage``.
  public func nextOrSame(_ day: Day) throws(CalendarError) -> Day {
    guard try !isWorkingDay(day) else { return day }
    return try step(from: day, unit: .workingDays, direction: .after)
  }

  /// The day one unit away, such as the previous working day or the corresponding day next month.
  ///
  /// - Parameters:
  ///   - day: The day to step from.
  ///   - unit: The unit, such as working days.
  ///   - direction: Whether to step forwards or backwards.
  /// - Returns: The day one unit after or before.
  /// - Throws: ``CalendarError`` as in ``due(_:from:firstDay:)``.
  package func step(from day: Day, unit: Period.Unit, direction: Period.Direction) throws(CalendarError) -> Day {
    try due(Period(one: unit, direction), from: day, firstDay: .excluded)
  }

  /// The holidays on weekdays that a count of working days passes over.
  ///
  /// A start that is itself a holiday is among them only if it is included.
  ///
  /// - Parameters:
  ///   - period: The period that is counted.
  ///   - start: The day that it is counted from.
  ///   - due: The day that it leads to.
  ///   - firstDay: Whether the start counts as day 1.
  /// - Returns: The holidays in order of day; none for other units, which do not skip any.
  package func skipped(_ period: Period, from start: Day, to due: Day, firstDay: FirstDay) -> ArraySlice<Holiday> {
    guard period.unit == .workingDays else { return [] }
    let (low, high) = period.direction == .after ? (start, due) : (due, start)
    guard low <= high else { return [] }
    return holidays(in: low...high).filter { firstDay == .included || $0.day != start }[...]
  }
}

extension Period {
  /// A period of one unit.
  init(one unit: Unit, _ direction: Direction) {
    self.init(uncheckedCount: 1, unit, direction)
  }
}
