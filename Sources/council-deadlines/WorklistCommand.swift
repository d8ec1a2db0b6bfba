import CouncilDeadlines
import DeadlineAudit
import DeadlineReports

enum WorklistCommand: Command {
  static let name = "worklist"
  static let summary = "what is overdue, due and soon due in a CSV file, the soonest first"
  static let usage = "CASES.csv|- [--policy ID] [--until DAY | --days N] [options]"
  static let options: [Arguments.Option] =
    [
      .option("until", "DAY", "the last day to list; +5wd is five working days from the as-of day"),
      .option("days", "N", "list so many days from the as-of day (7 by default)"),
      .option("owed-by", "PARTY", "whose acts to list: \(Timescale.Party.words)"),
      CaseFile.keep,
      .option("sort", "due|HEADING", "sort by the day (the default), or by a column of the file and then by the day"),
      .flag("json", "print the list as JSON"), .flag("csv", "print the list as comma-separated values"),
      .flag("titles", "with --csv: give headings in words"),
      .flag(
        "for-spreadsheet",
        "with --csv: a byte-order mark, days as 19/12/2025, and no cell that would run as a formula; so are rejects"),
      .option("ics", "FILE", "write the list there too, as one calendar file for all cases (iCalendar)"),
      ICalendarFile.alarm,
      .option("rejects", "FILE", "write the refused rows there: line, column, reason, reference"),
      CalendarOptions.bankHolidays, CalendarOptions.closures, CalendarOptions.knownOn, Console.widthOption,
    ] + CaseFile.reading + FileFormOptions.pipes
  static let details = """
    It reads what “audit” reads. An act is listed if it is not done and overdue, due today or due by the last day, by the policy
    or in law. What nobody owes is not listed, unless the complainant is asked for with --owed-by. Below the list, or on standard
    error with --csv, is how the file was read, and what it has no column for. Exit code 65 if a row was refused.

      council-deadlines worklist cases.csv --policy luton
      council-deadlines worklist cases.csv --until +10wd --keep Handler --sort Handler
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    guard arguments.positionals.count == 1, let path = arguments.positionals.first else {
      throw ToolError.usage("worklist needs one file of cases, or - for standard input")
    }
    guard !(arguments.has("json") && arguments.has("csv")) else {
      throw ToolError.usage("give one of --json and --csv")
    }
    var file = try CaseFile(arguments, path: path, calendars: try CalendarOptions(arguments))
    let sort = try sort(arguments, in: &file)
    let calendarFile = try ICalendarFile(arguments)
    var (worklist, provenance, preview, summary) = try file.worklist(
      until: try until(arguments, asOf: file.options.asOf), owedBy: try party(arguments))
    if let sort { worklist.sort(byKept: sort) }
    try calendarFile?.write(worklist)
    let style = try Console.style(arguments)
    if arguments.has("json") {
      try Console.print(worklist.json(summary: summary, provenance: provenance) + "\n")
    } else if arguments.has("csv") {
      let csv = worklist.csv(
        isForSpreadsheet: file.options.isForSpreadsheet, usesTitles: file.options.usesTitles,
        hasHeader: file.options.writesHeader)
      try Console.print(csv)
      Console.error(String(summary.worklistText.dropLast()))
    } else {
      try Console.print(report: worklist.text(style) + "\n" + summary.worklistText, style)
    }
    for line in preview.lines(rejected: summary.rejected, of: summary.read) { Console.error(line) }
    return FileFormOptions.exit(rejected: summary.rejected, arguments)
  }

  private static func until(_ arguments: Arguments, asOf: Day) throws(ToolError) -> Day {
    let (until, days) = (arguments.value("until"), arguments.value("days"))
    guard until == nil || days == nil else { throw .usage("give one of --until and --days") }
    if let until {
      let day = try Shared.day(until, "--until", from: asOf)
      guard day >= asOf else { throw .usage("--until \(day) is before the as-of day, \(asOf)") }
      return day
    }
    guard let count = Int(days ?? "7"), (0...36_600).contains(count) else {
      throw .usage("--days “\(days ?? "")” is not a number of days")
    }
    return Day(number: asOf.number + Int32(count)) ?? Day.last
  }

  private static func party(_ arguments: Arguments) throws(ToolError) -> Timescale.Party? {
    guard let text = arguments.value("owed-by") else { return nil }
    guard let party = Timescale.Party(rawValue: text.lowercased()) else {
      throw .usage("--owed-by takes \(Timescale.Party.words)")
    }
    return party
  }

  /// The kept column to sort by, which is kept if it is not yet.
  private static func sort(_ arguments: Arguments, in file: inout CaseFile) throws(ToolError) -> String? {
    guard let heading = arguments.value("sort"), heading != "due" else { return nil }
    if !file.options.keepsAllColumns, !file.options.keptColumns.contains(heading) {
      file.options.keptColumns.append(heading)
    }
    return heading
  }
}

extension Timescale.Party {
  /// Every party, as a choice.
  fileprivate static var words: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}

extension CaseFile {
  /// Makes a list of work from the file.
  fileprivate func worklist(
    until: Day, owedBy party: Timescale.Party?
  ) throws -> (Worklist, Provenance, RejectPreview, AuditSummary) {
    let input = try Files.open(path)
    try Self.protect(input, from: ["ics", "rejects"], arguments)
    let rejects = try arguments.value("rejects").map { try OutputFile($0) }
    let blocks = InputBlocks(input, path: path, digest: digest)
    var preview = RejectPreview()
    do {
      let (worklist, summary) = try Audit(options).worklist(
        from: { try blocks.next(into: &$0) }, until: until, owedBy: party,
        rejects: { bytes in
          if let rejects { try rejects.write(bytes) } else { preview.take(bytes.span) }
        })
      blocks.finish()
      try rejects?.finish()
      return (worklist, try provenance(of: summary, inputDigest: blocks.hexDigest), preview, summary)
    } catch let error as HeadingError {
      throw toolError(error)
    }
  }
}
