import CouncilDeadlines

/// The options on holidays, which every command that computes days has.
struct CalendarOptions {
  static let bankHolidays = Arguments.Option.option(
    "bank-holidays", "FEED.json", "bring the bank holidays up to date with this copy of GOV.UK's list")
  static let closures = Arguments.Option.option(
    "closures", "FILE", "days on which the council is closed: CSV with the header date,title, or JSON")
  static let knownOn = Arguments.Option.option(
    "known-on", "DAY", "count with the holidays that were known on this day")
  static let all = [bankHolidays, closures, knownOn]

  private var feed: BankHolidayFeed?
  private var closures: Closures?
  private let knownOn: Day?
  /// The differences from the embedded calendar, in the words of its name; digests identify the
  /// files.
  private var marks: [String] = []
  /// The file of closures in the same words.
  private var closuresMark: String?

  /// Reads the files that the options name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of the command.
  ///   - path: The path of a feed of bank holidays, instead of that of the option.
  /// - Throws: `ToolError` for a file that cannot be read or is refused.
  init(_ arguments: Arguments, feed path: String? = nil) throws(ToolError) {
    knownOn = try arguments.value(Self.knownOn.name).map { text throws(ToolError) in
      try Shared.day(text, "--\(Self.knownOn.name)")
    }
    if let path = path ?? arguments.value(Self.bankHolidays.name) {
      let bytes = try Files.read(path)
      let feed = try Self.feed(bytes, path: path)
      try Self.check(feed, path: path)
      self.feed = feed
      marks.append("feed \(Self.mark(of: bytes))")
    }
    if let knownOn { marks.append("known on \(knownOn)") }
    if let path = arguments.value(Self.closures.name) {
      let bytes = try Files.read(path)
      do {
        closures = try Closures(reading: bytes)
      } catch {
        throw Self.fault(error, path: path)
      }
      closuresMark = "closures \(Self.mark(of: bytes))"
    }
  }

  /// The working calendar of a division by all options, which its name lists.
  func calendar(for division: Division) throws -> WorkingCalendar {
    try calendars(for: division).councilCalendar(named: nil)
  }

  /// The working calendars of all divisions by all options.
  ///
  /// - Parameter division: The division whose calendar all profiles count by; if `nil`, most count
  ///   by that of England and Wales, and the others by the one that they name.
  /// - Returns: The calendars, whose names list the options.
  /// - Throws: `FeedMergeError` for a feed that reaches too far.
  func calendars(for division: Division?) throws(FeedMergeError) -> Calendars {
    var calendars = Calendars(
      try lawCalendar(for: division ?? .englandAndWales), named: [:], closures: closures, closuresName: closuresMark)
    guard division == nil else { return calendars }
    for division in Division.allCases { calendars.named[division.rawValue] = try lawCalendar(for: division) }
    return calendars
  }

  /// The working calendars by all options, the division among them.
  func calendars(_ arguments: Arguments) throws -> Calendars {
    try calendars(for: arguments.has("division") ? Shared.division(arguments) : nil)
  }

  /// The working calendar of a division without the closures.
  private func lawCalendar(for division: Division) throws(FeedMergeError) -> WorkingCalendar {
    guard let feed else { return WorkingCalendar(of: division, knownOn: knownOn) }
    let calendar = try WorkingCalendar(of: division, knownOn: knownOn, updatedBy: feed)
    return calendar.named("\(division.rawValue) (\(marks.joined(separator: ", ")))")
  }

  /// The differences from the embedded calendar in brackets; empty if there are none.
  var qualifier: String {
    let all = marks + (closuresMark.map { [$0] } ?? [])
    return all.isEmpty ? "" : " (\(all.joined(separator: ", ")))"
  }

  // MARK: - Files

  static func feed(_ bytes: [UInt8], path: String) throws(ToolError) -> BankHolidayFeed {
    do {
      return try BankHolidayFeed(json: bytes)
    } catch {
      throw fault(error, path: path)
    }
  }

  private static func fault(_ error: FeedError, path: String) -> ToolError {
    let place = error.path.isEmpty ? "" : "\(error.path): "
    return .data("\(place)\(error.reason)", file: path, line: error.line, column: error.column)
  }

  /// Refuses a feed that cannot be merged, and says so if one looks older than the embedded list.
  private static func check(_ feed: BankHolidayFeed, path: String) throws(ToolError) {
    do {
      _ = try BankHolidayFeed.embedded.merged(with: feed)
    } catch {
      throw .data("\(path): \(error)")
    }
    let lacking = Announcement.embedded.filter { announcement in
      feed.completeYears(of: announcement.division)?.contains(announcement.day.year) == true
        && !feed.holidays(of: announcement.division).contains { $0.day == announcement.day }
    }
    guard let example = lacking.last else { return }
    Console.error(
      "\(path) lacks \(lacking.count == 1 ? "a holiday" : "\(lacking.count) holidays") that had become certain, "
        + "\(lacking.count == 1 ? "" : "such as ")\(example.day) in \(example.division.name): "
        + "is it older than the embedded list? In the years that it has it counts all the same.")
  }

  private static func mark(of bytes: [UInt8]) -> String { String(SHA256.hexDigest(of: bytes).prefix(12)) }
}

extension WorkingCalendar {
  /// A line that says that a result is provisional, and why; `nil` if it does not reach past the
  /// published list.
  func provisionalLine(reaching day: Day) -> String {
    guard day > publishedThrough else { return "" }
    return "  provisional: bank holidays are published through \(publishedThrough); the rules project later ones\n"
  }
}
