import WorkingDays

/// The text of every day of some years, ready to be copied: `2025-12-19,` and up to sixteen bytes, an entry for each day.
///
/// A look-up and one copy of sixteen bytes take 1 ns, the arithmetic of a date some 20 ns. It takes 16 bytes a day, 270 KB for the
/// calendar's years.
struct DayText: Sendable {
  /// The days that are ready; the bundled calendars know no others.
  static let calendarYears = 1995...2040

  /// The text of a day without what follows it.
  static let length = 10

  /// The days that calendars know, made once for all.
  static let calendar = DayText(calendarYears)

  private let first: Int32
  private let entries: [SIMD16<UInt8>]

  /// The text of each day of these years.
  init(_ years: ClosedRange<Int>) {
    let first = Day.number(year: years.lowerBound, month: 1, day: 1)
    let last = Day.number(year: years.upperBound, month: 12, day: 31)
    self.first = first
    // The comma of no day stands behind the days.
    entries = (first...last).map { Self.entry(Day(uncheckedNumber: $0)) } + [Self.rareEntry(DueTable.blank)]
  }

  /// Ten bytes of the day, a comma, and zeros.
  @inline(__always)
  func entry(of day: Day) -> SIMD16<UInt8> { entry(number: day.number) }

  /// The same for a day by its number; for `DueTable.blank` a comma and zeros.
  @inline(__always)
  func entry(number: Int32) -> SIMD16<UInt8> {
    // One question for both, because which cells of a column are blank cannot be foreseen.
    let (days, offset) = (entries.count &- 1, Int(number) &- Int(first))
    let isBlank = number == DueTable.blank
    guard (UInt(bitPattern: offset) < UInt(bitPattern: days)) != isBlank else { return Self.rareEntry(number) }
    return entries[isBlank ? days : offset]
  }

  @inline(never)
  private static func rareEntry(_ number: Int32) -> SIMD16<UInt8> {
    guard number == DueTable.blank else { return entry(Day(uncheckedNumber: number)) }
    var comma = SIMD16<UInt8>(repeating: 0)
    comma[0] = UInt8(ascii: ",")
    return comma
  }

  @inline(never)
  private static func entry(_ day: Day) -> SIMD16<UInt8> {
    let (year, month, dayOfMonth) = day.components
    func digit(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x30 + value % 10) }
    var entry = SIMD16<UInt8>(repeating: 0)
    for (index, divisor) in [1000, 100, 10, 1].enumerated() { entry[index] = digit(year / divisor) }
    entry[4] = UInt8(ascii: "-")
    entry[5] = digit(month / 10)
    entry[6] = digit(month)
    entry[7] = UInt8(ascii: "-")
    entry[8] = digit(dayOfMonth / 10)
    entry[9] = digit(dayOfMonth)
    entry[10] = UInt8(ascii: ",")
    return entry
  }
}
