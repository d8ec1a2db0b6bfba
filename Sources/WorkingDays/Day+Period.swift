// Days, weeks, months and years need no calendar of holidays: they run through weekends and bank holidays.

extension Day {
  /// The day that a period of days, weeks, months or years leads to from this one.
  ///
  /// Months and years end on the corresponding date, and in a month that lacks it on its last day (Dodds v Walker [1981]).
  /// With the first day included they end the day before the corresponding date, and where that is missing on the month's last day;
  /// backwards, the day after it, and where it is missing on the first day of the next month.
  ///
  /// - Returns: `nil` for a period of working days, which only a ``WorkingCalendar`` can count.
  /// - Throws: ``CalendarError/beyondYear9999(from:period:)`` if the day would lie outside years 1 to 9999.
  func adding(_ period: Period, firstDay: FirstDay) throws(CalendarError) -> Day? {
    switch period.unit {
    case .workingDays: nil
    case .days: try adding(period, days: period.count, firstDay: firstDay)
    case .weeks: try adding(period, days: period.count.multipliedReportingOverflow(by: 7), firstDay: firstDay)
    case .months: try adding(period, months: period.count, firstDay: firstDay)
    case .years: try adding(period, months: period.count.multipliedReportingOverflow(by: 12), firstDay: firstDay)
    }
  }

  private func adding(
    _ period: Period, days product: (partialValue: Int, overflow: Bool), firstDay: FirstDay
  ) throws(CalendarError) -> Day {
    guard !product.overflow else { throw .beyondYear9999(from: self, period: period) }
    return try adding(period, days: product.partialValue, firstDay: firstDay)
  }

  private func adding(
    _ period: Period, months product: (partialValue: Int, overflow: Bool), firstDay: FirstDay
  ) throws(CalendarError) -> Day {
    guard !product.overflow else { throw .beyondYear9999(from: self, period: period) }
    return try adding(period, months: product.partialValue, firstDay: firstDay)
  }

  private func adding(_ period: Period, days count: Int, firstDay: FirstDay) throws(CalendarError) -> Day {
    let step = firstDay == .included ? count - 1 : count
    let (sum, overflow) = Int(number).addingReportingOverflow(period.direction == .after ? step : -step)
    guard !overflow, let number = Int32(exactly: sum), let day = Day(number: number) else {
      throw .beyondYear9999(from: self, period: period)
    }
    return day
  }

  private func adding(_ period: Period, months count: Int, firstDay: FirstDay) throws(CalendarError) -> Day {
    let (year, month, dayOfMonth) = components
    let monthsNow = year * 12 + month - 1
    let (months, overflow) = monthsNow.addingReportingOverflow(period.direction == .after ? count : -count)
    guard !overflow, (12..<120_000).contains(months) else { throw .beyondYear9999(from: self, period: period) }
    let (endYear, endMonth) = (months / 12, months % 12 + 1)
    let length = Day.length(ofMonth: endMonth, year: endYear)
    let corresponding = Day.number(year: endYear, month: endMonth, day: min(dayOfMonth, length))
    // Forwards, a month that lacks the date has ended with its last day already; backwards, it begins the day after that.
    let step: Int32 =
      switch (firstDay, period.direction) {
      case (.excluded, _): 0
      case (.included, .after): dayOfMonth > length ? 0 : -1
      case (.included, .before): 1
      }
    guard let day = Day(number: corresponding + step) else { throw .beyondYear9999(from: self, period: period) }
    return day
  }
}
