import WorkingDays

/// The civil day in London of a moment in universal time.
///
/// Summer time, one hour ahead, begins on the last Sunday of March and ends on the last Sunday of
/// October, at 01:00 universal time (Summer Time Act 1972; the Summer Time Orders). It ended
/// on the Sunday of 23 to 29 October from 1981 to 1989, and on that of 22 to 28 October from 1990 to
/// 1995. Earlier years are taken like 1981.
enum LondonDay {
  /// The day of a moment; `nil` outside the years of `Day`.
  static func of(_ day: Day, secondsAfterMidnight seconds: Int) -> Day? {
    let moment = Int(day.number) * 86_400 + seconds
    guard let utc = Day(number: Int32(clamping: floored(moment, by: 86_400))) else { return nil }
    let begins = changeDay(31, ofMonth: 3, year: utc.year) * 86_400 + 3600
    let lastEnd = utc.year < 1990 ? 29 : utc.year < 1996 ? 28 : 31
    let ends = changeDay(lastEnd, ofMonth: 10, year: utc.year) * 86_400 + 3600
    let local = begins <= moment && moment < ends ? moment + 3600 : moment
    return Day(number: Int32(clamping: floored(local, by: 86_400)))
  }

  /// The number of the last Sunday of a month up to a day.
  private static func changeDay(_ last: Int, ofMonth month: Int, year: Int) -> Int {
    let number = Day.number(year: year, month: month, day: last)
    guard let day = Day(number: number) else { return Int(number) }
    return Int(number) - day.weekday.rawValue % 7
  }

  private static func floored(_ value: Int, by divisor: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
