import CouncilDeadlines
import DeadlineAudit

enum AuditCommand: Command {
  static let name = "audit"
  static let summary = "every deadline of every case in a CSV file, with a summary"
  static let usage =
    "CASES.csv|- [--policy ID] [options]\n       council-deadlines audit merge SUMMARY.json… [--summary FILE | --json]"
  static let options: [Arguments.Option] =
    CaseFile.reading + CaseFile.table + CaseFile.writing + [
      .option("layout", "wide|long", "a row for each case (the default), or for each deadline of each case"),
      .option("format", "csv|jsonl", "comma-separated values (the default), or a JSON object on each line"),
      .option("report", "FILE.html", "write the summary there as a page for a committee, in one file without scripts"),
      ReportCommand.suppress,
      .option(
        "period-by", "start|receipt|closing",
        "count outcomes in the period in which each time limit started (the default), or the complaint was received or ended"
      ),
      .option("by", "HEADING", "give the figures by each value of this column too, such as Team"),
      CalendarOptions.bankHolidays, CalendarOptions.closures, CalendarOptions.knownOn,
      .flag("json", "print the summary as JSON"),
    ]
  static let details = """
    The file has a header with “reference”, “policy” (or give --policy) and a column for each event or fact that is recorded; see
    council-deadlines schedule --help for their names. A day may be known only as a month, 2025-12, or a range,
    2025-12-01..2025-12-19. Without --output the audited cases go to standard output and the summary to standard
    error. Exit code 65 if a row was refused.

    A row has columns for the time limits that some case has reached, named like stage-1-response-due, and none that is empty
    throughout. --columns chooses them, and from these fields:
      \(fields)
    With both time limits and fields the columns are the same for every file; “all” is every column that the policies can fill.

    The summary counts by financial year and quarter, the policy's outcomes and the law's each by their own start.
    merge adds summaries that --summary wrote, of several files or of the parts of one, in figures that add up
    exactly; one with another as-of day, reading, calendar or profile is refused. “council-deadlines report” makes the page of such summaries.

    A part of a file in a pipe has no header: give it with --header, leave it out of the rows with --no-header, and choose
    --columns, so that every part has the same. With --accept-rejects refused rows leave the exit code at 0.

      council-deadlines audit cases.csv --output audited.csv --rejects refused.csv
      council-deadlines audit cases.csv --output audited.csv --report report.html
      council-deadlines audit cases.csv --by Team --summary figures.json --output audited.csv
      council-deadlines audit cases.csv --output audited.csv --report published.html --suppress-below 5
      council-deadlines audit merge north.json south.json --summary all.json
      council-deadlines audit cases.csv --keep "Team,Handler" --columns stage-1-response,due,status --output audited.csv
    """

  static let words = ["merge"]

  /// The names of the fields, on two lines.
  private static var fields: String {
    let names = DeadlineField.allCases.map(\.rawValue)
    let half = (names.count + 1) / 2
    return names.prefix(half).joined(separator: ", ") + ",\n      " + names.dropFirst(half).joined(separator: ", ")
  }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    if arguments.positionals.first == "merge" { return try AuditMerge.run(arguments) }
    guard arguments.positionals.count == 1, let path = arguments.positionals.first else {
      throw ToolError.usage("audit needs one file of cases, or - for standard input")
    }
    var file = try CaseFile(arguments, path: path, calendars: try CalendarOptions(arguments))
    file.options.layout = try CaseFile.choice(arguments, "layout") ?? .wide
    file.options.format = try CaseFile.choice(arguments, "format") ?? .csv
    file.options.periodBasis = try CaseFile.choice(arguments, "period-by") ?? .start
    file.options.byColumn = arguments.value("by")
    file.suppression = try ReportCommand.least(arguments)
    guard file.suppression == nil || arguments.has("report") else {
      throw ToolError.usage("--\(ReportCommand.suppress.name) goes with --report, the page that it is about")
    }
    return try file.run()
  }
}
