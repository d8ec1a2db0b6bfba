extension Day {
  /// The day that a period of days, weeks, months or years leads to from this one.
  ///
  /// These periods run through weekends and bank holidays, so they need no calendar. Working days
  /// do: ``WorkingCalendar/due(_:from:firstDay:)`` counts them.
  ///
  ///     let day = try Day(iso8601: "2026-01-31")
  ///     try day.adding(.days(14))  // 2026-02-14
  ///     try day.adding(.months(1))  // 2026-02-28
  ///     try day.adding(.weeks(2, .before))  // 2026-01-17
  ///
  /// Months and years end on the corresponding date. A month without that date ends the period on
  /// its last day (Dodds v Walker [1981]). With the first day included, the period ends the day
  /// before the corresponding date, or on the month's last day if the month has no such date.
  /// Backwards, it ends the day after it, or on the first day of the next month.
  ///
  /// - Parameters:
  ///   - period: The period, in any unit but working days.
  ///   - firstDay: Whether this day counts as day 1.
  /// - Returns: The last day of the period; for a backward period, its first.
  /// - Throws: ``CalendarError`` for a period of working days, and if the day would be outside years
  ///   1 to 9999.
  public func adding(_ period: Period, firstDay: FirstDay = .excluded) throws(CalendarError) -> Day {
    guard let day = try addingCalendarPeriod(period, firstDay: firstDay) else {
      throw CalendarError(.needsCalendar(from: self, period: period))
    }
    return day
  }

  /// The day that a period leads to, or `nil` for a period of working days.
  func addingCalendarPeriod(_ period: Period, firstDay: FirstDay) throws(CalendarError) -> Day? {
    switch period.unit {
    case .workingDays:
      return nil
    case .days:
      return try adding(period, days: (period.count, false), firstDay: firstDay)
    case .weeks:
      return try adding(period, days: period.count.multipliedReportingOverflow(by: 7), firstDay: firstDay)
    case .months:
      return try adding(period, months: (period.count, false), firstDay: firstDay)
    case .years:
      return try adding(period, months: period.count.multipliedReportingOverflow(by: 12), firstDay: firstDay)
    }
  }

  private func adding(
    _ period: Period, days product: (partialValue: Int, overflow: Bool), firstDay: FirstDay
  ) throws(CalendarError) -> Day {
    guard !product.overflow else { throw CalendarError(.beyondYear9999(from: self, period: period)) }
    let step = firstDay == .included ? product.partialValue - 1 : product.partialValue
    let (sum, overflow) = Int(number).addingReportingOverflow(period.direction == .after ? step : -step)
    guard !overflow, let number = Int32(exactly: sum), let day = Day(number: number) else {
      throw CalendarError(.beyondYear9999(from: self, period: period))
    }
    return day
  }

  private func adding(
    _ period: Period, months product: (partialValue: Int, overflow: Bool), firstDay: FirstDay
  ) throws(CalendarError) -> Day {
    guard !product.overflow else { throw CalendarError(.beyondYear9999(from: self, period: period)) }
    let (year, month, dayOfMonth) = components
    let monthsNow = year * 12 + month - 1
    let (months, overflow) = monthsNow.addingReportingOverflow(
      period.direction == .after ? product.partialValue : -product.partialValue)
    guard !overflow, (12..<120_000).contains(months) else {
      throw CalendarError(.beyondYear9999(from: self, period: period))
    }
    let (endYear, endMonth) = (months / 12, months % 12 + 1)
    let length = Day.length(ofMonth: endMonth, year: endYear)
    let corresponding = Day.number(year: endYear, month: endMonth, day: min(dayOfMonth, length))
    // In a month without the corresponding date, a forward period ends with the month; a backward
    // one begins on the day after it.
    let step: Int32 =
      switch (firstDay, period.direction) {
      case (.excluded, _): 0
      case (.included, .after): dayOfMonth > length ? 0 : -1
      case (.included, .before): 1
      }
    guard let day = Day(number: corresponding + step) else {
      throw CalendarError(.beyondYear9999(from: self, period: period))
    }
    return day
  }
}
