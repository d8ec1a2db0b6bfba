internal import WorkingDays

extension BankHolidayFeed {
  /// The years of one of ``Division/published`` that the feed lists from beginning to end, or `nil` if there is none.
  ///
  /// Every division has holidays at New Year and at Christmas. So the first year is complete if its list begins in the first week of
  /// January, and the last one if its list goes on to Christmas Day at least. For ``Division/anyUK`` it is the years that are complete
  /// in every division.
  public func completeYears(of division: Division) -> ClosedRange<Int>? {
    guard division != .anyUK else {
      let all = Division.published.compactMap(completeYears)
      guard all.count == Division.published.count, let first = all.map(\.lowerBound).max(),
        let last = all.map(\.upperBound).min(), first <= last
      else { return nil }
      return first...last
    }
    let holidays = holidays(of: division)
    guard let first = holidays.first?.day.components, let last = holidays.last?.day.components else { return nil }
    let from = (first.month, first.day) <= (1, 7) ? first.year : first.year + 1
    let through = (last.month, last.day) >= (12, 25) ? last.year : last.year - 1
    return from <= through ? from...through : nil
  }

  /// This feed brought up to date by a newer one: in the years that the newer one lists completely its holidays count, in all others
  /// those of this feed.
  ///
  /// So a newer feed that has dropped old years takes none away, and one that lists more years moves the end of the list. An older feed
  /// would undo what became known after it: which of the two is the newer one cannot be seen from a feed.
  ///
  /// - Throws: ``FeedMergeError`` if the newer feed has no complete year, or its years do not adjoin those of this feed.
  public func merged(with newer: BankHolidayFeed) throws(FeedMergeError) -> BankHolidayFeed {
    var lists: [[BankHoliday]] = []
    for division in Division.published {
      guard let years = newer.completeYears(of: division) else { throw .noCompleteYear(division) }
      let own = self.years(of: division)
      guard years.lowerBound <= own.upperBound + 1, years.upperBound >= own.lowerBound - 1 else {
        throw .yearsApart(division, years, from: own)
      }
      let kept = holidays(of: division).filter { !years.contains($0.day.year) }
      let taken = newer.holidays(of: division).filter { years.contains($0.day.year) }
      lists.append((kept + taken).sorted { $0.day < $1.day })
    }
    return BankHolidayFeed(checked: lists)
  }
}

/// Why a feed cannot bring another one up to date.
public enum FeedMergeError: Error, Hashable, Sendable {
  /// No year of a division is listed from New Year to Christmas.
  case noCompleteYear(Division)
  /// Between the years of the newer feed and those of the older one are years that neither lists.
  case yearsApart(Division, ClosedRange<Int>, from: ClosedRange<Int>)
}

extension FeedMergeError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .noCompleteYear(let division):
      "\(division.rawValue): no year is complete: at least one has to be listed from New Year to Christmas"
    case .yearsApart(let division, let years, let own):
      "\(division.rawValue): \(years.lowerBound) to \(years.upperBound) do not adjoin \(own.lowerBound) to \(own.upperBound): "
        + "no year between the two lists may be missing"
    }
  }
}
