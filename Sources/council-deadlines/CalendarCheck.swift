import CouncilDeadlines
import DeadlineReports
import JSONTree

/// `calendar check`: how a feed of bank holidays differs from the embedded list.
enum CalendarCheck {
  static func run(_ paths: ArraySlice<String>, asJSON: Bool) throws -> ToolError.ExitCode {
    guard paths.count == 1, let path = paths.first else { throw ToolError.usage("calendar check needs one FEED.json") }
    let feed = try CalendarOptions.feed(try Files.read(path), path: path)
    let comparisons = Division.published.map { FeedComparison(of: feed, with: BankHolidayFeed.embedded, in: $0) }
    if asJSON {
      let document: JSON = [
        "schemaVersion": .schemaVersion, "feed": .string(path), "dataVersion": .string(BankHolidayFeed.embeddedVersion),
        "divisions": .array(comparisons.map(\.json)),
      ]
      try Console.print(document.text + "\n")
    } else {
      let head = "\(path), against the embedded bank holidays of \(BankHolidayFeed.embeddedVersion)\n"
      try Console.print(report: head + comparisons.map(\.text).joined(), Console.style)
    }
    return .ok
  }
}

extension FeedComparison {
  fileprivate var text: String {
    var text = "\(division.rawValue): \(years.map(Self.words) ?? "no complete year")\n"
    for change in changes { text += "  \(change.text)\n" }
    if changes.isEmpty, years != nil { text += "  nothing differs\n" }
    for range in newYears {
      let differs = changes.contains { $0.isAgainstRules && range.contains($0.holiday.day.year) }
      text += "  \(Self.words(range)): new, \(differs ? "not all of it as projected" : "as projected")\n"
    }
    for range in missingYears { text += "  \(Self.words(range)): not in the feed, kept\n" }
    for year in incompleteYears { text += "  \(year): only a part is in the feed, which is not used\n" }
    return text
  }

  private static func words(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"
  }

  fileprivate var json: JSON {
    [
      "division": .string(division.rawValue), "years": years.map(Self.json) ?? nil,
      "changes": .array(changes.map(\.json)), "newYears": .array(newYears.map(Self.json)),
      "missingYears": .array(missingYears.map(Self.json)),
      "incompleteYears": .array(incompleteYears.map { .integer($0) }),
    ]
  }

  private static func json(_ years: ClosedRange<Int>) -> JSON {
    ["from": .integer(years.lowerBound), "through": .integer(years.upperBound)]
  }
}

extension HolidayChange {
  fileprivate var text: String {
    let day = "\(holiday.day) \(holiday.day.weekday.name)"
    let was = former.flatMap { $0.title == holiday.title ? nil : ", was \($0.title)" } ?? ""
    let start =
      switch (kind, former) {
      case (.moved, let former?): "moved \(former.day) to \(day)"
      default: "\(kind.rawValue) \(day)"
      }
    let remark =
      isAgainstRules ? " (against the projection)" : lostAnnouncement.map { " (certain since \($0.known))" } ?? ""
    return "\(start), \(holiday.title)\(was)\(remark)"
  }

  /// The announcement that made certain a holiday that is no longer on this day.
  private var lostAnnouncement: Announcement? {
    let lost = kind == .dropped ? holiday : kind == .moved ? former : nil
    return lost.flatMap { lost in
      Announcement.embedded.first { $0.division == lost.division && $0.day == lost.day }
    }
  }

  fileprivate var json: JSON {
    [
      "kind": .string(kind.rawValue), "date": .string(holiday.day), "title": .string(holiday.title),
      "formerDate": .string(former?.day), "formerTitle": .string(former?.title),
      "certainSince": .string(lostAnnouncement?.known), "againstProjection": .bool(isAgainstRules),
    ]
  }
}
