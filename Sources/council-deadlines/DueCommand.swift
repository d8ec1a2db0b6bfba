import CouncilDeadlines
import JSONTree

enum DueCommand: Command {
  static let name = "due"
  static let summary = "the day so many working days, days, weeks, months or years after or before another"
  static let usage = "COUNT UNIT after|before DAY | --cases CASES.csv|- \"COUNT UNIT after|before HEADING\"… [options]"
  static let options: [Arguments.Option] =
    [
      .option("first-day", "excluded|included", "whether DAY itself is day 1 (excluded by default, as in law)"),
      .option("roll", "next-working-day", "let a period that ends on a day off end on the next working day"),
      Shared.division, CalendarOptions.bankHolidays, CalendarOptions.closures, CalendarOptions.knownOn, Shared.json,
      .option("cases", "CASES.csv|-", "write the rows of this file, with one more column for each period"),
    ] + DueFileRun.options
  static let details = """
    Units: working-days, days, weeks, months, years. Months and years end on the corresponding date. DAY may be a month (2025-09) or
    two days with two dots between: the answer is then the first and the last day possible.

      council-deadlines due 10 working-days after 2025-12-19
      council-deadlines due 10 working-days before 2026-07-13

    With --cases each argument is a period from a column of the file; HEADING is written as in the file, and the argument is the
    heading of the new column. A blank start has a blank due day. Exit code 65 if a row was refused.

      council-deadlines due --cases cases.csv "10 working-days after received" "3 months after received" --output due.csv
    """

  static var words: [String] { Period.Unit.allCases.map(\.rawValue) + ["after", "before"] }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    if let path = arguments.value("cases") { return try DueFileRun.run(arguments, path: path) }
    try DueFileRun.checkAbsence(arguments)
    let words = arguments.positionals
    guard words.count == 4 else {
      throw ToolError.usage("due needs COUNT UNIT after|before DAY, not \(words.count) words")
    }
    let period = try period(words)
    let starts = try Shared.days(words[3], "DAY")
    let division = try Shared.division(arguments)
    let options = try CalendarOptions(arguments)
    let answer = try DueAnswer(
      period, from: starts, firstDay: try firstDay(arguments), isRolled: try rolls(arguments),
      division: division, in: try options.calendar(for: division))
    if arguments.has("json") {
      try Console.print(answer.json.text + "\n")
    } else {
      try Console.print(report: answer.text(qualifier: options.qualifier), Console.style)
    }
    return .ok
  }

  /// Whether a period that ends on a day off ends on the next working day instead.
  static func rolls(_ arguments: Arguments) throws(ToolError) -> Bool {
    guard let word = arguments.value("roll") else { return false }
    guard word == "next-working-day" else { throw .usage("--roll takes only next-working-day") }
    return true
  }

  static func firstDay(_ arguments: Arguments) throws(ToolError) -> FirstDay {
    guard let firstDay = FirstDay(rawValue: arguments.value("first-day") ?? FirstDay.excluded.rawValue) else {
      throw .usage("--first-day is excluded or included")
    }
    return firstDay
  }

  /// The period of the words COUNT UNIT after|before, which others may follow.
  static func period(_ words: [String]) throws -> Period {
    guard let count = Int(words[0]) else {
      let isNumber = !words[0].isEmpty && words[0].allSatisfy(\.isWholeNumber)
      throw ToolError.usage(
        isNumber
          ? "the count \(words[0]) is too large" : "the count “\(words[0])” is not a whole number; give 1 or more")
    }
    // “1 year” reads better than “1 years”.
    let units = Period.Unit.allCases
    guard let unit = units.first(where: { $0.rawValue == words[1] || $0.rawValue == words[1] + "s" }) else {
      throw ToolError.usage(
        "there is no unit “\(words[1])”; give one of \(units.map(\.rawValue).joined(separator: ", "))")
    }
    guard let direction = Period.Direction(rawValue: words[2]) else {
      throw ToolError.usage("“\(words[2])” is neither after nor before")
    }
    return try Period(count, unit, direction)
  }
}
