import CouncilDeadlines
import DeadlineReports
import DeadlineAudit
import JSONTree

/// `due --cases`: a file of starts with columns of due days added.
enum DueFileRun {
  /// The options that go with a file.
  static let options: [Arguments.Option] =
    [
      .option("output", "FILE", "write the rows there, and the count to standard output"),
      .option("rejects", "FILE", "write the refused rows there: line, column, reason, reference"),
      .option(
        "threads", "N", "how many threads compute (as many as there are processors by default); the result is the same"),
    ] + FileFormOptions.all + FileFormOptions.pipes

  /// Refuses the options of a file if there is none.
  static func checkAbsence(_ arguments: Arguments) throws(ToolError) {
    for option in options where arguments.has(option.name) {
      throw .usage("--\(option.name) goes with --cases, a file of starts")
    }
  }

  static func run(_ arguments: Arguments, path: String) throws -> ToolError.ExitCode {
    let phrases = arguments.positionals
    guard !phrases.isEmpty else {
      throw ToolError.usage("due --cases needs a period and a heading, such as \"10 working-days after received\"")
    }
    let division = try Shared.division(arguments)
    let calendar = try CalendarOptions(arguments).calendar(for: division)
    var options = DueFile.Options(try phrases.map(column), in: calendar)
    options.firstDay = try DueCommand.firstDay(arguments)
    options.rollsToWorkingDay = try DueCommand.rolls(arguments)
    options.dateFormat = try FileFormOptions.dateFormat(arguments.value("date-format"))
    options.encoding = try FileFormOptions.encoding(arguments.value("encoding"))
    options.delimiter = try FileFormOptions.delimiter(arguments.value("delimiter"))
    options.header = try FileFormOptions.header(arguments)
    options.writesHeader = !arguments.has("no-header")
    options.blankWords = BlankWords.common.adding(arguments.values("blank"))
    options.threads = try CaseFile.threads(arguments)

    let places = [arguments.value("output") ?? "-"] + [arguments.value("rejects")].compactMap(\.self)
    guard Set(places).count == places.count else {
      throw ToolError.usage("the rows (--output, or standard output) and --rejects need a file each")
    }
    let input = try Files.open(path)
    try CaseFile.protect(input, from: ["output", "rejects"], arguments)
    let output = try OutputFile(arguments.value("output") ?? "-")
    let rejects = try arguments.value("rejects").map { try OutputFile($0) }
    var preview = RejectPreview()
    let summary = try work(options, input, path: path, output: output) { bytes in
      if let rejects { try rejects.write(bytes) } else { preview.take(bytes) }
    }
    for file in [output, rejects] { try file?.finish() }

    for line in preview.lines(rejected: summary.rejected, of: summary.read) { Console.error(line) }
    let report = arguments.has("json") ? json(summary, division) : text(summary, calendar)
    let isOutputTaken = [output, rejects].contains { $0?.isStandardOutput ?? false }
    if isOutputTaken { Console.error(String(report.dropLast())) } else { try Console.print(report) }
    return FileFormOptions.exit(rejected: summary.rejected, arguments)
  }

  private static func work(
    _ options: DueFile.Options, _ input: Int32, path: String, output: OutputFile,
    rejects: (Span<UInt8>) throws -> Void
  ) throws -> DueFile.Summary {
    var block: [UInt8] = []
    var progress = Progress(of: input)
    defer { progress.finish() }
    do {
      return try DueFile.run(
        options,
        from: { bytes in
          let count = try Files.readBlock(input, into: &block, path: path)
          bytes.append(contentsOf: block[..<count])
          progress.add(count)
          return count
        },
        lending: { try output.write($0) }, rejects: rejects)
    } catch let error as HeadingError {
      throw ToolError(error, path: path)
    }
  }

  /// The column for a phrase such as `10 working-days after received`.
  private static func column(_ phrase: String) throws -> DueFile.Column {
    let words = phrase.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4, !words[3].isEmpty else {
      throw ToolError.usage("“\(phrase)” is not of the form COUNT UNIT after|before HEADING")
    }
    return DueFile.Column(try DueCommand.period(words), from: words[3], title: phrase)
  }

  private static func text(_ summary: DueFile.Summary, _ calendar: WorkingCalendar) -> String {
    let provisional = summary.latest.map { calendar.provisionalLine(reaching: $0) } ?? ""
    return "\(summary.form.text)\(summary.text), working days of \(calendar.name)\n\(provisional)"
  }

  private static func json(_ summary: DueFile.Summary, _ division: Division) -> String {
    let document: JSON = [
      "schemaVersion": .schemaVersion, "read": .integer(summary.read), "written": .integer(summary.written),
      "rejected": .integer(summary.rejected), "division": .string(division.rawValue),
      "form": summary.form.json,
    ]
    return document.text + "\n"
  }
}
