internal import JSONTree
internal import WorkingDays

extension BankHolidayFeed {
  /// Reads a feed in the form of <https://www.gov.uk/bank-holidays.json>.
  ///
  /// The order of keys does not matter, and further keys are passed over, since a publisher may add
  /// one. Each division has its own name and at least one event. Each event has a title, a date,
  /// notes and bunting. The dates ascend, do not skip a year and are never at a weekend.
  ///
  /// - Parameter bytes: The JSON text in UTF-8.
  /// - Throws: ``FeedError`` for the first fault, with its place.
  public init(json bytes: [UInt8]) throws(FeedError) {
    let scanner = FeedScanner(bytes)
    let top = try scanner.top()
    try scanner.checkDivisions(of: top)
    let divisions = try scanner.members(of: top, Division.published.map(\.rawValue), passesOverOthers: true).required
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
  /// Refuses the file of one division, which GOV.UK publishes too.
  fileprivate func checkDivisions(of top: JSONNode) throws(FeedError) {
    let isOne = top.members(required: ["division", "events"], optional: [])?.missing.isEmpty ?? false
    guard isOne else { return }
    let members = try members(of: top, ["division", "events"], passesOverOthers: true).required
    throw error(.oneDivision(try string(members[0])), at: top)
  }

  /// The holidays of one division, at least one.
  fileprivate func holidays(of division: Division, in node: JSONNode) throws(FeedError) -> [BankHoliday] {
    let members = try members(of: node, ["division", "events"], passesOverOthers: true).required
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
    let members = try members(of: event, ["title", "date", "notes", "bunting"], passesOverOthers: true).required
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
