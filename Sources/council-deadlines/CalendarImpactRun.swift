import CouncilDeadlines

/// `calendar impact`: which deadlines of a file of cases a newer list of bank holidays moves.
enum CalendarImpactRun {
  static func run(_ paths: ArraySlice<String>, _ arguments: Arguments) throws -> ToolError.ExitCode {
    let paths = Array(paths)
    guard paths.count == 2 else {
      throw ToolError.usage("calendar impact needs FEED.json and a file of cases, or - for standard input")
    }
    guard !arguments.has(CalendarOptions.bankHolidays.name) else {
      throw ToolError.usage("calendar impact takes its feed as FEED.json, not by --bank-holidays")
    }
    let old = try CalendarOptions(arguments)
    let new = try CalendarOptions(arguments, feed: paths[0])
    var file = try CaseFile(arguments, path: paths[1], calendars: old)
    file.options.updatedCalendars = try new.calendars(arguments)
    return try file.run()
  }
}
