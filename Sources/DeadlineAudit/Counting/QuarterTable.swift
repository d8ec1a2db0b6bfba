import WorkingDays

/// The quarter of the financial year of each day, as a number that grows by one from quarter to
/// quarter.
struct QuarterTable: Sendable {
  static let shared = QuarterTable()

  /// The first financial year of the table.
  private static let firstYear = 1990
  private static let first = Day.number(year: firstYear, month: 4, day: 1)
  private static let last = Day.number(year: 2041, month: 3, day: 31)
  /// The quarters of the days in the table; all other quarters are outside.
  ///
  /// Computed, because a stored one would be looked up for each count.
  static var usual: Range<Int> { 0..<204 }

  private let first = Self.first
  private let quarters: [UInt8] = (Self.first...Self.last).map { UInt8(truncatingIfNeeded: Self.place(of: $0)) }

  /// The number of quarters from the first one to that of a day; negative before it.
  @inline(__always)
  func quarter(of day: Int32) -> Int {
    let index = Int(day) &- Int(first)
    return quarters.indices.contains(index) ? Int(quarters[index]) : Self.place(of: day)
  }

  @inline(never)
  private static func place(of day: Int32) -> Int {
    let quarter = FinancialPeriod(quarterOf: Day(uncheckedNumber: day))
    return (quarter.startYear - firstYear) * 4 + (quarter.quarter ?? 1) - 1
  }

  static func period(_ place: Int) -> FinancialPeriod {
    let year = place >= 0 ? place / 4 : (place - 3) / 4
    return FinancialPeriod(year: firstYear + year, quarter: place - 4 * year + 1)
  }
}
