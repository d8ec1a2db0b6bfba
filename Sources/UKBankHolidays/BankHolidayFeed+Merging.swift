public import WorkingDays

extension BankHolidayFeed {
  /// The years that the feed lists completely in a division, such as 2019 to 2028; `nil` if there
  /// are none.
  ///
  /// Every division has holidays at New Year and at Christmas. So the first year is complete if its
  /// list begins in the first week of January. The last year is complete if its list reaches
  /// Christmas Day.
  ///
  /// - Parameter division: The division. For ``Division/anyUK``, a year has to be complete in all
  ///   of them.
  /// - Returns: The first to the last complete year.
  package func completeYears(of division: Division) -> ClosedRange<Int>? {
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

  /// This feed updated by a newer one.
  ///
  /// In the years that the newer feed lists completely, its holidays count; in all others, those of
  /// this feed. So old years that the newer feed has dropped stay, and new years are added. A feed
  /// has no date of its own, so giving an older one by mistake undoes later changes.
  ///
  /// - Parameter newer: The newer feed.
  /// - Returns: The merged feed.
  /// - Throws: ``FeedMergeError`` if the newer feed has no complete year, or if its years do not
  ///   adjoin those of this feed.
  package func merged(with newer: BankHolidayFeed) throws(FeedMergeError) -> BankHolidayFeed {
    var lists: [[BankHoliday]] = []
    for division in Division.published {
      guard let years = newer.completeYears(of: division) else { throw FeedMergeError(.noCompleteYear(division)) }
      let own = self.years(of: division)
      guard years.lowerBound <= own.upperBound + 1, years.upperBound >= own.lowerBound - 1 else {
        throw FeedMergeError(.yearsApart(division, years, from: own))
      }
      let kept = holidays(of: division).filter { !years.contains($0.day.year) }
      let taken = newer.holidays(of: division).filter { years.contains($0.day.year) }
      lists.append((kept + taken).sorted { $0.day < $1.day })
    }
    return BankHolidayFeed(checked: lists)
  }
}

/// An error in updating one feed by another.
public struct FeedMergeError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a newer feed.
  package enum Reason: Hashable, Sendable {
    /// The newer feed does not list any year of a division from New Year to Christmas.
    case noCompleteYear(Division)
    /// Neither feed lists the years between those of the newer feed and those of the older one.
    case yearsApart(Division, ClosedRange<Int>, from: ClosedRange<Int>)
    /// The merged list cannot be made into a calendar, because it reaches too far.
    case calendar(CalendarError)
  }
}

extension FeedMergeError.Reason: CustomStringConvertible {
  /// What is wrong and what would be right, as one line of text.
  package var description: String {
    switch self {
    case .noCompleteYear(let division):
      "\(division.rawValue): no year is complete: at least one has to be listed from New Year to Christmas"
    case .yearsApart(let division, let years, let own):
      "\(division.rawValue): \(years.lowerBound) to \(years.upperBound) do not adjoin \(own.lowerBound) to \(own.upperBound): "
        + "no year between the two lists may be missing"
    case .calendar(let error): error.description
    }
  }
}
