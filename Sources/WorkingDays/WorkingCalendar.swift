/// The working days between a first and a last day, and how to count them.
///
///     let calendar = WorkingCalendar.englandAndWales  // of the module UKBankHolidays
///     try calendar.due(.workingDays(10), from: Day(iso8601: "2025-12-19"))  // 2026-01-07
///
/// A working day is not a Saturday, a Sunday or one of the calendar's holidays (SI 2006/1738 reg
/// 2). Outside its ``coverage`` a calendar does not guess: every question throws ``CalendarError``.
///
/// - Complexity: Making one is linear in the days covered. Adding, subtracting and counting working
///   days cost two look-ups, whatever the number of days.
public struct WorkingCalendar: Sendable {
  /// The name of the calendar in results and messages, such as `england-and-wales`.
  public private(set) var name: String
  /// The days that the calendar covers, such as 1995-01-01 to 2040-12-31.
  public let coverage: ClosedRange<Day>
  /// The last day whose holidays are published, such as 2028-12-31.
  ///
  /// Holidays after it are projected, and results that reach past it are provisional.
  public let publishedThrough: Day
  /// The holidays on weekdays inside the coverage, in order of day, one for each day.
  public let holidays: [Holiday]

  /// The number of working days up to and including the i-th day covered, from 1; `rank[0]` is 0.
  package let rank: [UInt16]
  /// The number of days from the first day covered to the k-th working day, from 1; `select[0]` is
  /// unused.
  package let select: [UInt16]

  /// The most days that a calendar may cover: 65,535, or 179 years.
  ///
  /// The tables have 16-bit elements so that they fit into the first-level cache.
  package static let longestCoverage = Int(UInt16.max)

  /// A calendar of the given holidays.
  ///
  /// A holiday at a weekend or outside the coverage changes nothing. Of two on one day the first
  /// counts.
  ///
  /// - Parameters:
  ///   - name: The name of the calendar in results and messages, such as `england-and-wales`.
  ///   - coverage: The days that the calendar covers.
  ///   - publishedThrough: The last day whose holidays are published; the last day covered, if
  ///     `nil`.
  ///   - holidays: The holidays, in any order.
  /// - Throws: ``CalendarError`` for more than 65,535 days, some 179 years.
  public init(
    name: String, coverage: ClosedRange<Day>, publishedThrough: Day? = nil, holidays: [Holiday]
  ) throws(CalendarError) {
    let first = Int(coverage.lowerBound.number)
    let days = Int(coverage.upperBound.number) - first + 1
    guard days <= Self.longestCoverage else {
      throw CalendarError(.coverageTooLong(calendar: name, coverage: coverage))
    }
    self.name = name
    self.coverage = coverage
    self.publishedThrough = publishedThrough ?? coverage.upperBound

    var isHoliday = [Bool](repeating: false, count: days)
    var weekdayHolidays: [Holiday] = []
    for holiday in holidays where coverage.contains(holiday.day) && !holiday.day.weekday.isWeekend {
      let index = Int(holiday.day.number) - first
      guard !isHoliday[index] else { continue }
      isHoliday[index] = true
      weekdayHolidays.append(holiday)
    }
    weekdayHolidays.sort { $0.day < $1.day }
    self.holidays = weekdayHolidays

    var rank: [UInt16] = [0]
    var select: [UInt16] = [0]
    rank.reserveCapacity(days + 1)
    select.reserveCapacity(days * 5 / 7 + 8)
    var weekday = coverage.lowerBound.weekday.rawValue
    for offset in 0..<days {
      if weekday <= Weekday.friday.rawValue, !isHoliday[offset] {
        select.append(UInt16(offset))
      }
      rank.append(UInt16(select.count - 1))
      weekday = weekday == 7 ? 1 : weekday + 1
    }
    self.rank = rank
    self.select = select
  }

  /// The same calendar with another name.
  ///
  /// - Parameter name: The name, such as `england-and-wales (feed 1f2e3d4c5b6a)`.
  /// - Returns: A calendar with the same coverage and holidays.
  /// - Complexity: O(1).
  package func named(_ name: String) -> WorkingCalendar {
    var calendar = self
    calendar.name = name
    return calendar
  }

  /// Whether a day is a working day.
  ///
  /// - Parameter day: The day, such as 2025-12-25.
  /// - Returns: `false` for a Saturday, a Sunday or a holiday.
  /// - Throws: ``CalendarError`` if it is outside ``coverage``.
  public func isWorkingDay(_ day: Day) throws(CalendarError) -> Bool {
    let index = try index(of: day)
    return rank[index] != rank[index - 1]
  }

  /// The holidays on weekdays between two days, both ends included.
  ///
  /// - Parameter days: The first to the last day.
  /// - Returns: The holidays in order of day.
  /// - Complexity: Logarithmic in the number of holidays, plus those found.
  package func holidays(in days: ClosedRange<Day>) -> ArraySlice<Holiday> {
    let start = firstHoliday { $0 >= days.lowerBound }
    let end = firstHoliday { $0 > days.upperBound }
    return holidays[start..<end]
  }

  /// The index of the first holiday whose day meets a condition that is false up to some day and
  /// then true.
  private func firstHoliday(where isReached: (Day) -> Bool) -> Int {
    var low = 0
    var high = holidays.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(holidays[middle].day) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The position of a day in `rank`, from 1.
  @inline(__always)
  func index(of day: Day) throws(CalendarError) -> Int {
    guard coverage.contains(day) else { throw CalendarError(.outsideCoverage(day, calendar: name, coverage: coverage)) }
    return Int(day.number) &- Int(coverage.lowerBound.number) &+ 1
  }
}
