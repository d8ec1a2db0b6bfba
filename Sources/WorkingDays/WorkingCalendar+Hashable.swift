extension WorkingCalendar: Hashable {
  /// Whether two calendars have the same name, coverage, published list and holidays.
  ///
  /// - Complexity: O(1) for copies of one calendar, else at most linear in the number of holidays.
  public static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
    left.name == right.name && left.coverage == right.coverage && left.publishedThrough == right.publishedThrough
      && left.holidays == right.holidays
  }

  /// Hashes what is cheap to hash: the name, the coverage and how many holidays there are.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(coverage)
    hasher.combine(publishedThrough)
    hasher.combine(holidays.count)
  }
}
