import CouncilDeadlines
import JSONTree

enum CalendarCommand: Command {
  static let name = "calendar"
  static let summary = "the bank holidays of a division and a year"
  static let usage = "[DIVISION] [YEAR] [options]"
  static let options: [Arguments.Option] = [Shared.json]
  static let details = """
    Divisions: \(Division.allCases.map(\.rawValue).joined(separator: ", ")); England and Wales unless said. Every year unless said.

      council-deadlines calendar 2026
      council-deadlines calendar scotland 2026
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    var words = arguments.positionals[...]
    let isYear = words.first.map { $0.allSatisfy(\.isWholeNumber) } ?? true
    let division = try isYear ? .englandAndWales : Shared.division(named: words.removeFirst())
    let year = try words.popFirst().map { text throws(ToolError) in
      guard let year = Int(text), (1...9999).contains(year) else { throw .usage("“\(text)” is no year") }
      return year
    }
    guard words.isEmpty else { throw ToolError.usage("calendar takes a division and a year") }

    let calendar = BankHolidays.calendar(for: division)
    let coverage = calendar.coverage
    if let year, !(coverage.lowerBound.year...coverage.upperBound.year).contains(year) {
      throw ToolError.data(
        "\(year) is outside the calendar \(calendar.name), which covers \(coverage.lowerBound) to \(coverage.upperBound)"
      )
    }
    let holidays = calendar.holidays.filter { year == nil || $0.day.year == year }
    guard arguments.has("json") else {
      var text = "Bank holidays in \(division.name), published through \(calendar.publishedThrough)\n"
      for holiday in holidays { text += "\(holiday.day) \(holiday.day.weekday.name), \(holiday.title)\n" }
      try Console.print(text)
      return .ok
    }
    let document: JSON = [
      "schemaVersion": 1, "division": .string(division.rawValue), "year": .integer(year),
      "from": .string(coverage.lowerBound), "through": .string(coverage.upperBound),
      "publishedThrough": .string(calendar.publishedThrough), "dataVersion": .string(BankHolidays.dataVersion),
      "holidays": .array(holidays.map { ["date": .string($0.day), "title": .string($0.title)] }),
    ]
    try Console.print(document.text + "\n")
    return .ok
  }
}
