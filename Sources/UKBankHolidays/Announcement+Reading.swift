internal import JSONTree
internal import WorkingDays

extension Announcement {
  /// Reads a list of announcements in the form of `Calendars/announcements.json`.
  ///
  /// - Parameter bytes: The JSON text: an array of objects.
  /// - Returns: The announcements in the order of the list.
  /// - Throws: ``FeedError`` for the first fault, with its place.
  package static func read(json bytes: [UInt8]) throws(FeedError) -> [Announcement] {
    let scanner = FeedScanner(bytes)
    var announcements: [Announcement] = []
    for node in try scanner.elements(of: try scanner.top()) {
      announcements.append(try scanner.announcement(in: node, among: announcements))
    }
    return announcements
  }
}

extension FeedScanner {
  fileprivate func announcement(in node: JSONNode, among others: [Announcement]) throws(FeedError) -> Announcement {
    let keys = ["division", "date", "kind", "known", "note", "source"]
    let (members, optional) = try members(of: node, keys, optional: ["replaces"])
    let division = try word(members[0], of: Division.published)
    let day = try weekday(members[1])
    let kind = try word(members[2], of: Announcement.Kind.allCases)
    let known = try self.day(members[3])
    guard !others.contains(where: { $0.division == division && $0.day == day }) else {
      throw error(.repeatedDay(day), at: members[1])
    }
    guard known < day else { throw error(.knownTooLate(known, holiday: day), at: members[3]) }
    return Announcement(
      division: division, day: day, kind: kind, known: known,
      replaces: try original(of: kind, in: node, optional[0]), note: try string(members[4]),
      source: try words(members[5]))
  }

  private func original(
    of kind: Announcement.Kind, in node: JSONNode, _ replaces: JSONNode?
  ) throws(FeedError) -> Day? {
    switch (kind, replaces) {
    case (.moved, let replaces?): return try weekday(replaces)
    case (.moved, nil): throw error(.movedWithoutOriginal, at: node)
    case (.oneOff, let replaces?): throw error(.oneOffWithOriginal, at: replaces)
    case (.oneOff, nil): return nil
    }
  }
}
