internal import JSONTree
internal import WorkingDays

extension BankHolidayFeed {
  /// Reads a feed in the exact form of <https://www.gov.uk/bank-holidays.json>.
  ///
  /// The order of keys does not matter. Each division has its own name and at least one event. Each
  /// event has a title, a date, notes and bunting and no other members. The dates ascend, do not
  /// skip a year and are never at a weekend.
  ///
  /// - Parameter bytes: The JSON text in UTF-8.
  /// - Throws: ``FeedError`` for the first fault, with its place.
  public init(json bytes: [UInt8]) throws(FeedError) {
    let scanner = FeedScanner(bytes)
    let top = try scanner.top()
    let divisions = try scanner.members(of: top, Division.published.map(\.rawValue)).required
    var lists: [[BankHoliday]] = []
    for (division, node) in zip(Division.published, divisions) {
      lists.append(try scanner.holidays(of: division, in: node))
    }
    let firstYears = lists.map { $0[0].day.year }
    let lastYears = lists.map { $0[$0.count - 1].day.year }
    guard let latestStart = firstYears.max(), let earliestEnd = lastYears.min(), latestStart <= earliestEnd else {
      throw scanner.error(.noCommonYear, at: top)
    }
    self.init(checked: lists)
  }
}

extension FeedScanner {
  /// The holidays of one division, at least one.
  fileprivate func holidays(of division: Division, in node: JSONNode) throws(FeedError) -> [BankHoliday] {
    let members = try members(of: node, ["division", "events"]).required
    _ = try word(members[0], of: [division])
    var holidays: [BankHoliday] = []
    for event in try elements(of: members[1]) {
      holidays.append(try holiday(of: division, in: event, after: holidays.last?.day))
    }
    guard !holidays.isEmpty else { throw error(.noEvents(division), at: members[1]) }
    return holidays
  }

  private func holiday(
    of division: Division, in event: JSONNode, after previous: Day?
  ) throws(FeedError) -> BankHoliday {
    let members = try members(of: event, ["title", "date", "notes", "bunting"]).required
    let title = try words(members[0])
    let day = try weekday(members[1])
    if let previous {
      guard day != previous else { throw error(.repeatedDay(day), at: members[1]) }
      guard day > previous else { throw error(.notAscending(day, after: previous), at: members[1]) }
      guard day.year <= previous.year + 1 else { throw error(.yearWithoutEvents(previous.year + 1), at: members[1]) }
    }
    return BankHoliday(
      division: division, day: day, title: title, notes: try string(members[2]), bunting: try flag(members[3]))
  }
}
