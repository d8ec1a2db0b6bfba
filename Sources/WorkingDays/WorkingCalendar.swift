/// Which days are working days, between two days that it states, and how to count them.
///
/// A working day is not a Saturday, a Sunday or one of the calendar's holidays (SI 2006/1738 reg 2). Outside ``coverage`` there
/// is no silent answer: every question throws ``CalendarError``.
///
/// - Complexity: building is linear in the days covered. Adding, subtracting and counting working days cost two look-ups,
///   whatever the number of days: `rank` says how many working days there are up to a day, `select` which day is the k-th.
public struct WorkingCalendar: Sendable {
  /// What the calendar is called in results and messages, such as `england-and-wales`.
  public let name: String
  /// The days it knows.
  public let coverage: ClosedRange<Day>
  /// The last day whose holidays are published; a later day is a projection and results that reach it are provisional.
  public let publishedThrough: Day
  /// The holidays that fall on weekdays inside the coverage, in order of day, one for each day.
  public let holidays: [Holiday]

  /// `rank[i]` is the number of working days up to and including the i-th day covered, counted from 1; `rank[0]` is 0.
  package let rank: [UInt16]
  /// `select[k]` is how many days after the first day covered the k-th working day lies, counted from 1; `select[0]` is unused.
  package let select: [UInt16]

  /// The most days that a calendar may cover: ranks are 16-bit words, so that the tables stay in the first-level cache.
  public static let longestCoverage = Int(UInt16.max)

  /// A calendar of the given holidays.
  ///
  /// A holiday at a weekend or outside the coverage changes nothing; of two on one day the first counts.
  ///
  /// - Throws: ``CalendarError/coverageTooLong(calendar:coverage:)`` past ``longestCoverage`` (179 years).
  public init(
    name: String, coverage: ClosedRange<Day>, publishedThrough: Day? = nil, holidays: [Holiday]
  ) throws(CalendarError) {
    let first = Int(coverage.lowerBound.number)
    let days = Int(coverage.upperBound.number) - first + 1
    guard days <= Self.longestCoverage else { throw .coverageTooLong(calendar: name, coverage: coverage) }
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

  /// Whether a day is a working day.
  ///
  /// - Throws: ``CalendarError/outsideCoverage(_:calendar:coverage:)``.
  public func isWorkingDay(_ day: Day) throws(CalendarError) -> Bool {
    let index = try index(of: day)
    return rank[index] != rank[index - 1]
  }

  /// The holidays on weekdays between two days, both ends included, in order.
  ///
  /// - Complexity: logarithmic in the number of holidays, plus those found.
  public func holidays(in days: ClosedRange<Day>) -> ArraySlice<Holiday> {
    let start = firstHoliday { $0 >= days.lowerBound }
    let end = firstHoliday { $0 > days.upperBound }
    return holidays[start..<end]
  }

  /// The index of the first holiday whose day satisfies a condition that is false up to some day and true from there on.
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
    guard coverage.contains(day) else { throw .outsideCoverage(day, calendar: name, coverage: coverage) }
    return Int(day.number) &- Int(coverage.lowerBound.number) &+ 1
  }
}
