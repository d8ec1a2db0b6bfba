import WorkingDays

/// A month of a year, written `2026-03`: a time that a document gives without a day.
struct CalendarMonth {
  var year: Int
  var month: Int

  init?(_ text: String) {
    guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
    (year, month, _) = first.components
  }

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Its first day to its last.
  var days: ClosedRange<Day>? {
    let length = Day.length(ofMonth: month, year: year)
    guard let first = try? Day(year: year, month: month, day: 1),
      let last = try? Day(year: year, month: month, day: length)
    else { return nil }
    return first...last
  }

  /// The days of a quarter of a financial year, which begins on 1 April, written `2017-18 Q2`.
  static func financialQuarter(_ text: String) -> ClosedRange<Day>? {
    let bytes = Array(text.utf8)
    let digits = [0, 1, 2, 3, 5, 6, 9]
    guard bytes.count == 10, digits.allSatisfy({ (0x30...0x39).contains(bytes[$0]) }), bytes[4] == UInt8(ascii: "-"),
      text.dropFirst(7).hasPrefix(" Q"),
      let year = Int(text.prefix(4)), let second = Int(text.dropFirst(5).prefix(2)), second == (year + 1) % 100,
      let quarter = Int(text.suffix(1)), (1...4).contains(quarter)
    else { return nil }
    let (startYear, startMonth) = quarter == 4 ? (year + 1, 1) : (year, 1 + 3 * quarter)
    guard let first = CalendarMonth(year: startYear, month: startMonth).days?.lowerBound,
      let last = CalendarMonth(year: startYear, month: startMonth + 2).days?.upperBound
    else { return nil }
    return first...last
  }
}
