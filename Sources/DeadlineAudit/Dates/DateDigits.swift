import WorkingDays

/// A fast reader of dates that are exactly ten bytes long: `2025-12-19` or `19/12/2025`.
///
/// It works on words of eight bytes and takes 3 ns a date; ``DateReader/days(_:)`` takes 50. Any
/// other form, a date that does not exist, and years outside the table are left to that.
struct DateDigits: Sendable {
  private let firstYear: Int
  /// For each month, sixteen to a year: the number of the day before its first in the upper bits,
  /// and its length in the lower five.
  ///
  /// An index that is not a month has 0.
  private let months: [Int32]

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  init(years: ClosedRange<Int> = 1980...2060) {
    firstYear = years.lowerBound
    months = years.flatMap { year in
      (0..<16).map { month in
        guard (1...12).contains(month) else { return 0 }
        let first = Day.number(year: year, month: month, day: 1)
        return (first - 1) << 5 | Int32(Day.length(ofMonth: month, year: year))
      }
    }
  }

  /// The day in a field; `nil` if it must be read in another way.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of a batch.
  ///   - range: where in them the field is.
  ///   - isISO: whether the year comes first, instead of the day.
  /// - Returns: the day; `nil` for any other text.
  @inline(__always)
  func day(_ bytes: Span<UInt8>, _ range: Range<Int>, isISO: Bool) -> Day? {
    guard range.upperBound &- range.lowerBound == 10 else { return nil }
    // The ten bytes as two words that overlap: the first eight and the last eight.
    let (head, tail) = (bytes.word(at: range.lowerBound), bytes.word(at: range.lowerBound &+ 2))
    let digits: UInt64
    if isISO {
      // 2025-12- and 25-12-19: year and month from the head, the day from the end of the tail.
      guard head & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000 else { return nil }
      digits = (head & 0xFFFF_FFFF) | (head &>> 8) & 0x0000_FFFF_0000_0000 | tail & 0xFFFF_0000_0000_0000
    } else {
      // 19/12/20 and /12/2025: the year from the end of the tail, month and day from the head.
      guard head & 0x0000_FF00_00FF_0000 == 0x0000_2F00_002F_0000 else { return nil }
      digits = (tail &>> 32) | (head &<< 8) & 0x0000_FFFF_0000_0000 | (head &<< 48)
    }
    // Eight digits yyyymmdd. The test that each byte is below ten is exact, because no carry leaves
    // its byte.
    let values = digits ^ (Self.ones &* 0x30)
    guard (values | ((values & (Self.ones &* 0x7F)) &+ (Self.ones &* 0x76))) & (Self.ones &* 0x80) == 0 else {
      return nil
    }
    // Combines the digits in pairs, and then the two pairs of the year.
    let pairs = (values &* 10 &+ (values &>> 8)) & 0x00FF_00FF_00FF_00FF
    let year = Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ ((pairs &>> 16) & 0xFF))
    let month = Int(truncatingIfNeeded: (pairs &>> 32) & 0xFF)
    let day = Int32(truncatingIfNeeded: pairs &>> 48)
    let index = (year &- firstYear) &* 16 &+ month
    guard month < 16, months.indices.contains(index) else { return nil }
    let entry = months[index]
    guard day >= 1, day <= entry & 31 else { return nil }
    return Day(uncheckedNumber: (entry &>> 5) &+ day)
  }
}
