import WorkingDays

/// A table of prepared texts of days, such as `2025-12-19,`, each padded to sixteen bytes.
///
/// A look-up and one copy of sixteen bytes take 1 ns; the arithmetic of a date takes some 20 ns.
/// The table of the years of the calendars has 270 KB.
struct DayText: Sendable {
  /// The days in the table; the embedded calendars cover no others.
  static let calendarYears = 1995...2040

  /// The number of bytes in the text of a day, without the comma.
  static let length = 10

  /// The days of the embedded calendars, shared by all writers.
  static let calendar = DayText(calendarYears)

  /// The same as a spreadsheet in the United Kingdom reads them: `19/12/2025`.
  static let spreadsheet = DayText(calendarYears, isForSpreadsheet: true)

  private let first: Int32
  private let entries: [SIMD16<UInt8>]
  private let isForSpreadsheet: Bool

  /// Prepares the text of each day of these years.
  init(_ years: ClosedRange<Int>, isForSpreadsheet: Bool = false) {
    self.isForSpreadsheet = isForSpreadsheet
    let first = Day.number(year: years.lowerBound, month: 1, day: 1)
    let last = Day.number(year: years.upperBound, month: 12, day: 31)
    self.first = first
    // The comma for a missing day comes after the days.
    entries =
      (first...last).map { Self.entry(Day(uncheckedNumber: $0), isForSpreadsheet: isForSpreadsheet) }
      + [Self.rareEntry(DueTable.blank, isForSpreadsheet: isForSpreadsheet)]
  }

  /// The ten bytes of the day, a comma, and zeros.
  @inline(__always)
  func entry(of day: Day) -> SIMD16<UInt8> { entry(number: day.number) }

  /// The same for the number of a day; for `DueTable.blank` a comma and zeros.
  @inline(__always)
  func entry(number: Int32) -> SIMD16<UInt8> {
    // One branch covers both, because blank cells in a column cannot be predicted.
    let (days, offset) = (entries.count &- 1, Int(number) &- Int(first))
    let isBlank = number == DueTable.blank
    guard (UInt(bitPattern: offset) < UInt(bitPattern: days)) != isBlank else {
      return Self.rareEntry(number, isForSpreadsheet: isForSpreadsheet)
    }
    return entries[isBlank ? days : offset]
  }

  @inline(never)
  private static func rareEntry(_ number: Int32, isForSpreadsheet: Bool) -> SIMD16<UInt8> {
    guard number == DueTable.blank else {
      return entry(Day(uncheckedNumber: number), isForSpreadsheet: isForSpreadsheet)
    }
    var comma = SIMD16<UInt8>(repeating: 0)
    comma[0] = UInt8(ascii: ",")
    return comma
  }

  @inline(never)
  private static func entry(_ day: Day, isForSpreadsheet: Bool) -> SIMD16<UInt8> {
    let (year, month, dayOfMonth) = day.components
    func digits(_ value: Int, _ count: Int) -> [UInt8] {
      let text = String(value)
      return Array((String(repeating: "0", count: count - text.count) + text).utf8)
    }
    let parts = [digits(year, 4), digits(month, 2), digits(dayOfMonth, 2)]
    let text =
      isForSpreadsheet
      ? parts.reversed().joined(separator: [UInt8(ascii: "/")]) : parts.joined(separator: [UInt8(ascii: "-")])
    var entry = SIMD16<UInt8>(repeating: 0)
    for (index, byte) in text.enumerated() { entry[index] = byte }
    entry[Self.length] = UInt8(ascii: ",")
    return entry
  }
}
