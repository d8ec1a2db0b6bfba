package import WorkingDays

/// The bank holidays of the three divisions that <https://www.gov.uk/bank-holidays.json> lists.
///
///     let feed = try BankHolidayFeed(json: bytes)
///     let calendar = try WorkingCalendar(of: .scotland, updatedBy: feed)
///
/// A feed covers whole years, from that of its first holiday to that of its last. GOV.UK's own feed
/// goes back only a few years, so it may cover less than the embedded bank holidays.
public struct BankHolidayFeed: Hashable, Sendable {
  private let lists: [[BankHoliday]]

  /// A feed of checked lists, one for each of ``Division/published`` in that order.
  ///
  /// Each list has to be ascending, without gaps of a year and not empty.
  init(checked lists: [[BankHoliday]]) {
    self.lists = lists
  }

  /// The bank holidays of a division in order of day.
  ///
  /// - Parameter division: The division. For ``Division/anyUK``, the holidays of all divisions
  ///   within ``coverage(of:)`` are listed, so that one day may come up to three times.
  /// - Returns: The holidays in order of day.
  package func holidays(of division: Division) -> [BankHoliday] {
    if let index = Division.published.firstIndex(of: division) { return lists[index] }
    let coverage = coverage(of: division)
    let inOrderOfDivision = lists.joined().filter { coverage.contains($0.day) }
    // Sorting is stable, so holidays of one day keep the order of the divisions.
    return inOrderOfDivision.sorted { $0.day < $1.day }
  }

  /// The days that the feed covers in a division, such as 1995-01-01 to 2028-12-31.
  ///
  /// - Parameter division: The division. For ``Division/anyUK``, the days that are covered in all
  ///   of them.
  /// - Returns: 1 January of the first holiday's year to 31 December of the last one's.
  package func coverage(of division: Division) -> ClosedRange<Day> {
    let years = years(of: division)
    func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
      Day(uncheckedNumber: Day.number(year: year, month: month, day: day))
    }
    return day(years.lowerBound, 1, 1)...day(years.upperBound, 12, 31)
  }

  /// The first to the last year in which the feed has a holiday of a division.
  func years(of division: Division) -> ClosedRange<Int> {
    let chosen = Division.published.firstIndex(of: division).map { [lists[$0]] } ?? lists
    let years = chosen.map { $0[0].day.year...$0[$0.count - 1].day.year }
    return years.dropFirst().reduce(years[0]) { $0.clamped(to: $1) }
  }
}
