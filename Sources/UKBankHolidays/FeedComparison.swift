internal import WorkingDays

/// What a feed of bank holidays adds, moves, renames or drops in one division, against an older one.
///
/// Years that only one of the two lists are named as such, so that a feed that no longer goes back so far drops nothing.
public struct FeedComparison: Sendable {
  /// One of ``Division/published``.
  public let division: Division
  /// The years that the feed lists from beginning to end; `nil` if it lists none so.
  public let years: ClosedRange<Int>?
  /// Years at either end of which the feed lists only a part, and which say nothing.
  public let incompleteYears: [Int]
  /// Years that the feed lists and the older one does not.
  public let newYears: [ClosedRange<Int>]
  /// Years that the older one lists and the feed does not, or not completely.
  public let missingYears: [ClosedRange<Int>]
  /// What differs, in order of day: from the older feed in the years of both, and from the standing rules in ``newYears``.
  public let changes: [HolidayChange]

  /// Compares the lists of a division.
  ///
  /// - Parameters:
  ///   - feed: the feed.
  ///   - older: what it is compared with.
  ///   - division: one of ``Division/published``; for ``Division/anyUK``, which has no list of its own, nothing is found.
  public init(of feed: BankHolidayFeed, with older: BankHolidayFeed, in division: Division) {
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
  /// What lies before and after another range.
  fileprivate func parts(outside other: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    if lowerBound < other.lowerBound { parts.append(lowerBound...Swift.min(upperBound, other.lowerBound - 1)) }
    if upperBound > other.upperBound { parts.append(Swift.max(lowerBound, other.upperBound + 1)...upperBound) }
    return parts
  }
}
