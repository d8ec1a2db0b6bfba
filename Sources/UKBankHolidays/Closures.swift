public import WorkingDays

/// The days on which a council itself is closed, such as those between Christmas and New Year.
///
/// They are not working days there. A council lists them as JSON or as comma-separated values:
///
///     [{"date": "2026-12-29", "title": "Christmas closure"}]
///
///     date,title
///     2026-12-29,Christmas closure
///
/// The order of the days does not matter. A closure at a weekend or on a bank holiday is allowed
/// and changes nothing.
public struct Closures: Hashable, Sendable {
  /// The closed days and their titles in order of day, one for each day.
  package let days: [Holiday]

  /// No closures.
  package init() {
    days = []
  }

  /// The closures of a list that a program has, such as the rows of a database.
  ///
  ///     Closures(rows.map { Holiday(day: $0.day, title: "Christmas closure") })
  ///
  /// - Parameter days: The closed days and their titles, in any order. Of a day that comes twice the
  ///   first title counts.
  /// - Complexity: O(*n* log *n*) in the number of days.
  public init(_ days: some Sequence<Holiday>) {
    let first = Dictionary(days.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(checked: Array(first.values))
  }

  /// Closures that are known to be on different days, in any order.
  init(checked days: [Holiday]) {
    self.days = days.sorted { $0.day < $1.day }
  }

  /// Reads a list of closures in either form.
  ///
  /// A text whose first character is a bracket or a brace is read as JSON, any other as
  /// comma-separated values.
  ///
  /// - Parameter bytes: The text in UTF-8.
  /// - Throws: ``FeedError`` for the first fault, with its place.
  public init(reading bytes: [UInt8]) throws(FeedError) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let isJSON = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    self = try isJSON ? Closures(json: bytes) : Closures(csv: bytes)
  }

  /// Reads a JSON array of objects with the members `date` (ISO 8601) and `title` and no others.
  ///
  /// - Parameter bytes: The JSON text in UTF-8.
  /// - Throws: ``FeedError`` for the first fault, with its place; a day that is listed twice is
  ///   one.
  package init(json bytes: [UInt8]) throws(FeedError) {
    let scanner = FeedScanner(bytes)
    var days: [Day: Holiday] = [:]
    for node in try scanner.elements(of: try scanner.top()) {
      let members = try scanner.members(of: node, ["date", "title"]).required
      let day = try scanner.day(members[0])
      guard days[day] == nil else { throw scanner.error(.repeatedClosure(day), at: members[0]) }
      days[day] = Holiday(day: day, title: try scanner.words(members[1]))
    }
    self.init(checked: Array(days.values))
  }

  /// Reads comma-separated values (RFC 4180) with the header `date,title`.
  ///
  /// Days are of the form `yyyy-mm-dd`, and empty lines are skipped.
  ///
  /// - Parameter bytes: The text in UTF-8.
  /// - Throws: ``FeedError`` for the first fault, with its place; a day that is listed twice is
  ///   one.
  package init(csv bytes: [UInt8]) throws(FeedError) {
    var table = ClosureTable(bytes)
    var days: [Day: Holiday] = [:]
    try table.readHeader()
    while let row = try table.next() {
      guard days[row.day] == nil else { throw table.error(.repeatedClosure(row.day), at: row.offset, "date") }
      days[row.day] = Holiday(day: row.day, title: row.title)
    }
    self.init(checked: Array(days.values))
  }
}

extension WorkingCalendar {
  /// The calendar of a council that is also closed on some days of its own.
  ///
  /// - Parameters:
  ///   - closures: The closed days. One that is a bank holiday keeps the title of the holiday.
  ///   - name: The name of the new calendar; if `nil`, this one's name followed by “with closures”.
  /// - Returns: A calendar with the same coverage.
  /// - Complexity: Linear in the days covered.
  public func closed(on closures: Closures, name: String? = nil) -> WorkingCalendar {
    do {
      return try WorkingCalendar(
        name: name ?? "\(self.name) with closures", coverage: coverage, publishedThrough: publishedThrough,
        holidays: holidays + closures.days)
    } catch {
      // Input cannot cause this: the only error is a coverage that is too long, and this one fits
      // already.
      preconditionFailure("the coverage of one calendar fits another: \(error)")
    }
  }
}
