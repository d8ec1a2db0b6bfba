import CouncilDeadlines
import JSONTree

enum DueCommand: Command {
  static let name = "due"
  static let summary = "the day so many working days, days, weeks, months or years after or before a day"
  static let usage = "COUNT UNIT after|before DAY | --cases CASES.csv|- \"COUNT UNIT after|before HEADING\"… [options]"
  static let options: [Arguments.Option] =
    [
      .option("first-day", "excluded|included", "whether DAY itself is day 1 (excluded by default, as in law)"),
      .option("roll", "next-working-day", "let a period that ends on a day off end on the next working day"),
      Shared.division, CalendarOptions.bankHolidays, CalendarOptions.closures, CalendarOptions.knownOn, Shared.json,
      .option("cases", "CASES.csv|-", "write the rows of this file, with a column behind for each period"),
    ] + DueFileRun.options
  static let details = """
    Units: working-days, days, weeks, months, years. Months and years end on the corresponding date.

      council-deadlines due 10 working-days after 2025-12-19
      council-deadlines due 10 working-days before 2026-07-13

    With --cases each argument is a period from a column of the file; HEADING is written as in the file, and the argument is the
    heading of the column behind. A blank start has a blank due day. Exit code 65 if a row was refused.

      council-deadlines due --cases cases.csv "10 working-days after received" "3 months after received" --output due.csv
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    if let path = arguments.value("cases") { return try DueFileRun.run(arguments, path: path) }
    try DueFileRun.checkAbsence(arguments)
    let words = arguments.positionals
    guard words.count == 4 else {
      throw ToolError.usage("due needs COUNT UNIT after|before DAY, not \(words.count) words")
    }
    let period = try period(words)
    let start = try Shared.day(words[3], "DAY")
    let division = try Shared.division(arguments)
    let firstDay = try firstDay(arguments)
    let options = try CalendarOptions(arguments)
    let calendar = try options.calendar(for: division)
    let isRolled = try rolls(arguments)
    let end = try calendar.due(period, from: start, firstDay: firstDay)
    let due = isRolled ? try calendar.nextOrSame(end) : end
    let skipped = calendar.skipped(period, from: start, to: end, firstDay: firstDay)
    let isProvisional = (period.unit == .workingDays || isRolled) && max(start, due) > calendar.publishedThrough

    guard arguments.has("json") else {
      var text = "\(due) \(due.weekday.name)\n"
      text += "\(period.measure) \(period.direction.rawValue) \(start), first day \(firstDay.rawValue)"
      if period.unit == .workingDays { text += ", working days of \(division.name)\(options.qualifier)" }
      text += "\n"
      if due != end { text += "  ends on the next working day after \(end) \(end.weekday.name)\n" }
      for holiday in skipped { text += "  not counted: \(holiday.day) \(holiday.day.weekday.name), \(holiday.title)\n" }
      if isProvisional { text += calendar.provisionalLine(reaching: max(start, due)) }
      try Console.print(text)
      return .ok
    }
    let document: JSON = [
      "schemaVersion": 1, "due": .string(due), "start": .string(start), "count": .integer(period.count),
      "unit": .string(period.unit.rawValue), "direction": .string(period.direction.rawValue),
      "firstDay": .string(firstDay.rawValue), "roll": .string(isRolled ? "next-working-day" : nil),
      "division": .string(division.rawValue),
      "skipped": .array(skipped.map { ["date": .string($0.day), "title": .string($0.title)] }),
      "provisional": .bool(isProvisional),
    ]
    try Console.print(document.text + "\n")
    return .ok
  }

  /// Whether a period that ends on a day off ends on the next working day instead.
  static func rolls(_ arguments: Arguments) throws(ToolError) -> Bool {
    guard let word = arguments.value("roll") else { return false }
    guard word == "next-working-day" else { throw .usage("--roll is next-working-day") }
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
