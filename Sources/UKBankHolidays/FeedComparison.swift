internal import WorkingDays

/// The holidays that a feed adds, moves, renames or drops in one division, compared with an older
/// feed.
///
/// Years that only one of the two feeds lists are reported as years. So a feed that no longer lists
/// old years is not reported as dropping their holidays.
package struct FeedComparison: Hashable, Sendable {
  /// The division that is compared; one of ``Division/published``.
  package let division: Division
  /// The years that the feed lists completely, such as 2019 to 2028; `nil` if there are none.
  package let years: ClosedRange<Int>?
  /// The years at either end that the feed lists only in part; they are not compared.
  package let incompleteYears: [Int]
  /// The years that the feed lists completely and the older feed does not list.
  package let newYears: [ClosedRange<Int>]
  /// The years that the older feed lists and the feed does not list completely.
  package let missingYears: [ClosedRange<Int>]
  /// The differences in order of day.
  ///
  /// In years that both feeds list, they are differences from the older feed. In ``newYears`` they
  /// are differences from the standing rules.
  package let changes: [HolidayChange]

  /// Compares the lists of a division.
  ///
  /// - Parameters:
  ///   - feed: The feed, such as a recent copy of GOV.UK's.
  ///   - older: The feed that it is compared with, such as ``BankHolidayFeed/embedded``.
  ///   - division: One of ``Division/published``. ``Division/anyUK`` does not have a list of its
  ///     own, so there are no differences.
  package init(of feed: BankHolidayFeed, with older: BankHolidayFeed, in division: Division) {
    self.division = division
    let complete = division == .anyUK ? nil : feed.completeYears(of: division)
    let listed = feed.years(of: division)
    let known = older.years(of: division)
    years = complete
    incompleteYears = Set([listed.lowerBound, listed.upperBound]).filter { complete?.contains($0) != true }.sorted()
    newYears = complete?.parts(outside: known) ?? []
    missingYears = complete.map(known.parts(outside:)) ?? [known]
    changes = (complete.map(Array.init) ?? []).flatMap { year in
      let isNew = !known.contains(year)
      let ours = older.holidays(of: division).filter { $0.day.year == year }
      return HolidayChange.changes(
        from: isNew ? HolidayRules.holidays(of: division, in: year) : ours,
        to: feed.holidays(of: division).filter { $0.day.year == year }, isAgainstRules: isNew)
    }
  }
}

extension ClosedRange<Int> {
  /// The parts of this range before and after another range.
  fileprivate func parts(outside other: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    if lowerBound < other.lowerBound { parts.append(lowerBound...Swift.min(upperBound, other.lowerBound - 1)) }
    if upperBound > other.upperBound { parts.append(Swift.max(lowerBound, other.upperBound + 1)...upperBound) }
    return parts
  }
}
