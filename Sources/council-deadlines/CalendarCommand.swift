import CouncilDeadlines
import DeadlineReports
import JSONTree

enum CalendarCommand: Command {
  static let name = "calendar"
  static let summary = "the bank holidays of a division and a year, or what a newer list of them changes"
  static let usage = "[DIVISION] [YEAR] | check FEED.json | impact FEED.json CASES.csv|- [options]"
  static let options = CalendarOptions.all + CaseFile.all + [Shared.json]
  static let details = """
    Divisions: \(Division.allCases.map(\.rawValue).joined(separator: ", ")); England and Wales if you give none.
    Every year if you give none. What is not published yet is projected by the rules and marked provisional.
    check says what a copy of https://www.gov.uk/bank-holidays.json adds, moves, renames or drops; --bank-holidays then counts
    with it. impact reads a file of cases as audit does and writes the deadlines that such a copy moves: the policy's own and
    the law's, old day and new day.

      council-deadlines calendar 2026
      council-deadlines calendar scotland 2030
      council-deadlines calendar 2022 --known-on 2022-09-01
      council-deadlines calendar check bank-holidays.json
      council-deadlines calendar impact bank-holidays.json cases.csv --output moved.csv
    """

  static var words: [String] { Division.allCases.map(\.rawValue) + ["check", "impact"] }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    var words = arguments.positionals[...]
    if words.first == "impact" { return try CalendarImpactRun.run(words.dropFirst(), arguments) }
    if let option = CaseFile.all.first(where: { arguments.has($0.name) }) {
      throw ToolError.usage("--\(option.name) is for calendar impact")
    }
    if words.first == "check" {
      for option in CalendarOptions.all where arguments.has(option.name) {
        throw ToolError.usage("calendar check takes no --\(option.name)")
      }
      return try CalendarCheck.run(words.dropFirst(), asJSON: arguments.has("json"))
    }
    let isYear = words.first.map { $0.allSatisfy(\.isWholeNumber) } ?? true
    let division = try isYear ? .englandAndWales : Shared.division(named: words.removeFirst())
    let year = try words.popFirst().map { text throws(ToolError) in
      guard let year = Int(text), (1...9999).contains(year) else { throw .usage("“\(text)” is not a year") }
      return year
    }
    guard words.isEmpty else { throw ToolError.usage("calendar takes a division and a year") }

    let options = try CalendarOptions(arguments)
    let calendar = try options.calendar(for: division)
    let coverage = calendar.coverage
    if let year, !(coverage.lowerBound.year...coverage.upperBound.year).contains(year) {
      throw ToolError.data(
        "\(year) is outside the calendar \(calendar.name), which covers \(coverage.lowerBound) to \(coverage.upperBound)"
      )
    }
    let holidays = calendar.holidays.filter { year == nil || $0.day.year == year }
    func isProvisional(_ holiday: Holiday) -> Bool { holiday.day > calendar.publishedThrough }
    guard arguments.has("json") else {
      var text = "Bank holidays in \(division.name)\(options.qualifier)"
      text += ", published through \(calendar.publishedThrough)\n"
      for holiday in holidays {
        let mark = isProvisional(holiday) ? ", provisional" : ""
        text += "\(holiday.day) \(holiday.day.weekday.name), \(holiday.title)\(mark)\n"
      }
      try Console.print(report: text, Console.style)
      return .ok
    }
    let document: JSON = [
      "schemaVersion": .schemaVersion, "division": .string(division.rawValue), "calendar": .string(calendar.name),
      "year": .integer(year), "from": .string(coverage.lowerBound), "through": .string(coverage.upperBound),
      "publishedThrough": .string(calendar.publishedThrough), "dataVersion": .string(BankHolidayFeed.embeddedVersion),
      "provisional": .bool(holidays.contains(where: isProvisional)),
      "holidays": .array(
        holidays.map {
          ["date": .string($0.day), "title": .string($0.title), "provisional": .bool(isProvisional($0))]
        }),
    ]
    try Console.print(document.text + "\n")
    return .ok
  }
}
