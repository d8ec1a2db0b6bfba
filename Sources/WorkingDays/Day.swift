/// A civil date without a time or a time zone, such as `2025-12-19`.
///
///     let day = try Day(year: 2025, month: 12, day: 19)
///     day.weekday  // friday
///     day == Day("2025-12-19")  // true
///     try day.adding(.months(2))  // 2026-02-19
///
/// Every `Day` is in years 1 to 9999 of the proleptic Gregorian calendar (ISO 8601). It is stored
/// as one integer, so days compare, hash and sort as fast as numbers.
public struct Day: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The number of days since 1970-01-01, which is 0: 20,441 for 2025-12-19.
  public let number: Int32

  /// 0001-01-01, the earliest day.
  public static let first = Day(uncheckedNumber: -719_162)
  /// 9999-12-31, the latest day.
  public static let last = Day(uncheckedNumber: 2_932_896)

  /// The day of a number that is known to be that of a day, from ``first`` to ``last``.
  package init(uncheckedNumber number: Int32) {
    self.number = number
  }

  /// The day `number` days after 1970-01-01; `nil` outside years 1 to 9999.
  ///
  /// - Parameter number: The number of days, such as 20,441 for 2025-12-19; negative before 1970.
  public init?(number: Int32) {
    guard number >= Day.first.number, number <= Day.last.number else { return nil }
    self.number = number
  }

  /// The day of a year, a month and a day of the month.
  ///
  /// - Parameters:
  ///   - year: The year, 1 to 9999.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, 1 to 31.
  /// - Throws: ``DayError`` if the year is not 1 to 9999 or the date does not exist, such as
  ///   2025-02-29.
  public init(year: Int, month: Int, day: Int) throws(DayError) {
    guard (1...9999).contains(year) else { throw DayError(.yearOutOfRange(year)) }
    guard (1...12).contains(month) else { throw DayError(.noSuchMonth(year: year, month: month)) }
    let length = Day.length(ofMonth: month, year: year)
    guard (1...length).contains(day) else {
      throw DayError(.noSuchDay(year: year, month: month, day: day, monthLength: length))
    }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Whether two days are the same.
  @inlinable
  public static func == (left: Day, right: Day) -> Bool { left.number == right.number }

  /// Whether the left day comes before the right one.
  @inlinable
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day before this one; `nil` for 0001-01-01.
  public var previous: Day? { Day(number: number - 1) }

  /// The day after this one; `nil` for 9999-12-31.
  public var next: Day? { Day(number: number + 1) }

  /// The day of the week, such as ``Weekday/friday``.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day of the ISO week.
    let index = (Int(number) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }
}

// MARK: - Year, month and day

extension Day {
  /// The year (1 to 9999), the month (1 to 12) and the day of the month (1 to 31).
  package var components: (year: Int, month: Int, day: Int) {
    // If years begin on 1 March, the leap day is the last of its year. Then an era of 400 years
    // always has 146,097 days, and one linear formula gives the lengths of the months.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The year, 1 to 9999.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { components.day }

  /// The ``number`` of a day that is known to exist.
  package static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// The number of days in a month of a year, such as 29 in February 2028.
  ///
  /// - Parameters:
  ///   - month: The month, 1 to 12.
  ///   - year: The year.
  /// - Returns: 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 366 days, such as 2028.
  ///
  /// - Parameter year: The year.
  /// - Returns: Whether it is a leap year of the Gregorian calendar.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
