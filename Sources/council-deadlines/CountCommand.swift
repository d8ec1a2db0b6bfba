import CouncilDeadlines
import DeadlineReports
import JSONTree

enum CountCommand: Command {
  static let name = "count"
  static let summary = "the working days after one day up to and including another"
  static let usage = "FROM TO [options]"
  static let options: [Arguments.Option] = [Shared.division] + CalendarOptions.all + [Shared.json]
  static let details = """
    FROM is not counted, TO is: a response 10 working days after receipt counts 10. Negative if TO is earlier.

      council-deadlines count 2025-12-19 2026-01-07
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    guard arguments.positionals.count == 2 else { throw ToolError.usage("count needs two days: FROM TO") }
    let from = try Shared.day(arguments.positionals[0], "FROM")
    let to = try Shared.day(arguments.positionals[1], "TO")
    let division = try Shared.division(arguments)
    let calendar = try CalendarOptions(arguments).calendar(for: division)
    let workingDays = try calendar.count(from: from, to: to)
    guard arguments.has("json") else {
      try Console.print("\(workingDays)\n" + calendar.provisionalLine(reaching: max(from, to)))
      return .ok
    }
    let document: JSON = [
      "schemaVersion": .schemaVersion, "workingDays": .integer(workingDays), "from": .string(from), "to": .string(to),
      "division": .string(division.rawValue), "provisional": .bool(max(from, to) > calendar.publishedThrough),
    ]
    try Console.print(document.text + "\n")
    return .ok
  }
}
