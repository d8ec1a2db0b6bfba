public import WorkingDays

/// Lists of bank holidays for the three published divisions, in the shape of <https://www.gov.uk/bank-holidays.json>.
///
/// A feed states what it covers: whole years, from that of its first holiday to that of its last. GOV.UK's own feed goes back
/// only a few years and drops old ones from time to time, so a feed that a user supplies may cover less than ``BankHolidayFeed/embedded``.
public struct BankHolidayFeed: Hashable, Sendable {
  private let lists: [[BankHoliday]]

  /// A feed of the lists of ``Division/published``, in that order and each known to be complete, ascending and not empty.
  init(checked lists: [[BankHoliday]]) {
    self.lists = lists
  }

  /// The bank holidays of a division in order of day.
  ///
  /// For ``Division/anyUK`` these are the holidays of all divisions, so that one day may come up to three times, and only
  /// within ``coverage(of:)``.
  public func holidays(of division: Division) -> [BankHoliday] {
    if let index = Division.published.firstIndex(of: division) { return lists[index] }
    let coverage = coverage(of: division)
    let inOrderOfDivision = lists.joined().filter { coverage.contains($0.day) }
    // Sorting is stable, so that holidays of one day keep the order of the divisions.
    return inOrderOfDivision.sorted { $0.day < $1.day }
  }

  /// The days that the feed knows about in a division: 1 January of its first holiday's year to 31 December of its last one's.
  ///
  /// For ``Division/anyUK`` these are the days that it knows about in every division.
  public func coverage(of division: Division) -> ClosedRange<Day> {
    let years = years(of: division)
    func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
      Day(uncheckedNumber: Day.number(year: year, month: month, day: day))
    }
    return day(years.lowerBound, 1, 1)...day(years.upperBound, 12, 31)
  }

  /// The years in which the feed has a holiday of a division, the first to the last.
  func years(of division: Division) -> ClosedRange<Int> {
    let chosen = Division.published.firstIndex(of: division).map { [lists[$0]] } ?? lists
    let years = chosen.map { $0[0].day.year...$0[$0.count - 1].day.year }
    return years.dropFirst().reduce(years[0]) { $0.clamped(to: $1) }
  }
}
