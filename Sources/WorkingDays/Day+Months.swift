// The ends of months, quarters and financial years. A financial year runs from 1 April to 31 March
// (SI 2006/1738 reg 13(4)). Its quarters begin with April, July, October and January, so they are
// the same days as those of the calendar year.

extension Day {
  /// The first day of the month that this day is in: 2025-12-01 for 2025-12-19.
  public var firstOfMonth: Day { Day(uncheckedNumber: number - Int32(dayOfMonth) + 1) }

  /// The last day of the month that this day is in: 2025-12-31 for 2025-12-19.
  public var lastOfMonth: Day {
    let (year, month, day) = components
    return Day(uncheckedNumber: number + Int32(Day.length(ofMonth: month, year: year) - day))
  }

  /// The first day of the quarter that this day is in: 2025-10-01 for 2025-12-19.
  ///
  /// The quarters of the financial year and those of the calendar year are the same days.
  public var firstOfQuarter: Day {
    let (year, month, _) = components
    return Day(uncheckedNumber: Day.number(year: year, month: (month - 1) / 3 * 3 + 1, day: 1))
  }

  /// The last day of the quarter that this day is in: 2025-12-31 for 2025-12-19.
  public var lastOfQuarter: Day {
    let (year, month, _) = components
    return Day(uncheckedNumber: Day.number(year: year, month: (month - 1) / 3 * 3 + 3, day: 1)).lastOfMonth
  }

  /// The 1 April on which the financial year of this day begins: 2025-04-01 for 2025-12-19.
  ///
  /// It is `nil` before 0001-04-01, where that 1 April would be outside years 1 to 9999.
  public var firstOfFinancialYear: Day? {
    let (year, month, _) = components
    return try? Day(year: month < 4 ? year - 1 : year, month: 4, day: 1)
  }

  /// The 31 March on which the financial year of this day ends: 2026-03-31 for 2025-12-19.
  ///
  /// It is `nil` from 9999-04-01 on, where that 31 March would be outside years 1 to 9999.
  public var lastOfFinancialYear: Day? {
    let (year, month, _) = components
    return try? Day(year: month < 4 ? year : year + 1, month: 3, day: 31)
  }
}
