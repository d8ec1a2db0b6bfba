import CouncilDeadlines

/// A file of cases that a command processes, with the files that it writes.
struct CaseFile {
  /// The options that say how the file is read.
  static let reading: [Arguments.Option] =
    [
      .option("policy", "ID", "the policy of every case; a column “policy” wins where it is filled"),
      map, mapping,
      .option(
        "threads", "N", "how many threads audit (as many as there are processors by default); the result is the same"),
      .flag("assume-complete", "treat what the file has no column for as not having happened"),
      Shared.policyFile, Shared.reading, Shared.division, Shared.asOf,
    ] + FileFormOptions.all

  /// The options that say where the output goes.
  static let writing: [Arguments.Option] =
    [
      Console.widthOption,
      .option("output", "FILE", "write the rows there, and the summary to standard output"),
      .option("rejects", "FILE", "write the refused rows there: line, column, reason, reference"),
      .option("summary", "FILE.json", "write the summary there as JSON"),
      .flag(
        "for-spreadsheet",
        "write for Excel: a byte-order mark, days as 19/12/2025, and no cell that would run as a formula"),
    ] + FileFormOptions.pipes

  /// The options of a command that reads cases and writes rows.
  static let all = reading + writing

  /// The options that say which columns a table has.
  static let table: [Arguments.Option] = [
    .option(
      "columns", "LIST",
      "the time limits and fields to show, such as stage-1-response,status,days-late; or all; see below"),
    keep, .flag("titles", "give headings in words"),
  ]

  static let keep = Arguments.Option.option(
    "keep", "HEADINGS", "show these columns of the file too, in front: \"Team,Handler\", or all")
  static let map = Arguments.Option.option(
    "map", "\"Their heading=event\"", "read a column under another heading", isRepeatable: true)
  static let mapping = Arguments.Option.option(
    "mapping", "FILE.json", "read the columns as a file says that council-deadlines columns --save wrote")

  let arguments: Arguments
  let path: String
  private let files: [PolicyProfile: [UInt8]]
  var options: AuditOptions
  /// The least number of cases that the page of the report may show; `nil` if it hides nothing.
  var suppression: Int?

  /// Reads the options of a command.
  init(_ arguments: Arguments, path: String, calendars: CalendarOptions) throws {
    self.arguments = arguments
    self.path = path
    let (library, files) = try Shared.library(arguments)
    self.files = files
    options = AuditOptions(
      library: library, policy: arguments.value("policy").map { library.name(written: $0) ?? $0 },
      asOf: try Shared.asOf(arguments),
      calendars: try calendars.calendars(arguments))
    options.today = try? Today.inLondon()
    options.readings = try Shared.readings(arguments, profiles: library.profiles)
    options.assumesComplete = arguments.has("assume-complete")
    options.isForSpreadsheet = arguments.has("for-spreadsheet")
    options.writesHeader = !arguments.has("no-header")
    options.threads = try Self.threads(arguments)
    try FileFormOptions.read(arguments, into: &options)
    try readColumns()
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private mutating func readColumns() throws {
    let kept = arguments.value("keep")?.split(separator: ",").map(Self.trimmed) ?? []
    options.keepsAllColumns = kept == ["all"]
    options.keptColumns = options.keepsAllColumns ? [] : kept
    options.usesTitles = arguments.has("titles")
    guard let list = arguments.value("columns") else { return }
    let known = options.library.profiles.flatMap(\.timescales).map(\.id)
    do {
      options.columns = try ColumnSelection(
        list, timescales: known.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    } catch {
      throw ToolError.usage("--columns: \(error)")
    }
  }

  /// Processes the file and reports.
  func run() throws -> ToolError.ExitCode {
    let outputs =
      [arguments.value("output") ?? "-"] + ["rejects", "summary", "report"].compactMap { arguments.value($0) }
    guard Set(outputs).count == outputs.count else {
      throw ToolError.usage(
        "audited cases (--output, or standard output), --rejects, --summary and --report need a file each")
    }
    let input = try Files.open(path)
    try Self.protect(input, from: ["output", "rejects", "summary", "report"], arguments)
    let output = try OutputFile(arguments.value("output") ?? "-")
    let rejects = try arguments.value("rejects").map { try OutputFile($0) }
    let summaryFile = try arguments.value("summary").map { try OutputFile($0) }
    let page = try arguments.value("report").map { try OutputFile($0) }
    let digest = digest
    var blocks = InputBlocks(input, path: path, digest: digest)
    var preview = RejectPreview()
    let summary: AuditSummary
    let start = Files.place(in: input)
    do {
      let canRestart = output.canRestart && rejects?.canRestart ?? true
      let source = Audit.Rereadable(
        open: {
          if blocks.isStarted {
            try Files.rewind(input, to: start ?? 0, path: path)
            blocks = InputBlocks(input, path: path, digest: digest)
          }
          let blocks = blocks
          return { try blocks.next(into: &$0) }
        },
        canReopen: start != nil,
        restart: canRestart
          ? {
            preview = RejectPreview()
            try output.restart()
            try rejects?.restart()
          } : nil)
      summary = try Audit(options).run(
        over: source,
        lending: { try output.write($0) },
        rejects: { bytes in
          if let rejects { try rejects.write(bytes) } else { preview.take(bytes) }
        })
    } catch let error as HeadingError {
      throw toolError(error)
    }
    blocks.finish()

    let provenance = try provenance(of: summary, inputDigest: blocks.hexDigest)
    try summaryFile?.write(Array((summary.json(provenance: provenance) + "\n").utf8))
    if let page {
      let next = suppression == nil ? try workAhead(in: input, from: start) : nil
      try page.write(
        Array(summary.html(provenance: provenance, worklist: next, suppressingBelow: suppression).utf8))
    }
    for file in [output, rejects, summaryFile, page] { try file?.finish() }

    let isOutputTaken = [output, rejects, summaryFile, page].contains { $0?.isStandardOutput ?? false }
    for line in preview.lines(rejected: summary.rejected, of: summary.read) { Console.error(line) }
    // A summary beside the rows goes to standard error, and is not for a terminal's width.
    let style = isOutputTaken ? .plain : try Console.style(arguments)
    let isJSON = arguments.has("json")
    let report = isJSON ? summary.json(provenance: provenance) + "\n" : summary.text(provenance: provenance, style)
    if isOutputTaken {
      Console.error(String((isJSON ? report : Console.plain(report)).dropLast()))
    } else if isJSON {
      try Console.print(report)
    } else {
      try Console.print(report: report, style)
    }
    return FileFormOptions.exit(rejected: summary.rejected, arguments)
  }

  /// How many days ahead a page lists what is due.
  private static let daysAhead: Int32 = 28
  /// The longest file, in bytes, that is read once more for what is due next.
  private static let longestForWork = 32 << 20

  /// What is due in the next weeks, from a second reading of a file that is not long; `nil` for a pipe or a
  /// longer one.
  private func workAhead(in input: Int32, from start: Int?) throws -> Worklist? {
    guard let start, Files.place(in: input).map({ $0 - start <= Self.longestForWork }) ?? false else { return nil }
    try Files.rewind(input, to: start, path: path)
    var own = options
    (own.layout, own.format, own.columns) = (.wide, .csv, .usual)
    (own.keptColumns, own.keepsAllColumns, own.byColumn) = ([], false, nil)
    let until = Day(number: options.asOf.number + Self.daysAhead) ?? Day.last
    return try Audit(own).worklist(
      from: { try Files.read(input, into: &$0, path: path) }, until: until, rejects: { _ in }
    ).worklist
  }

  /// An error of the header as one of the tool.
  func toolError(_ error: HeadingError) -> ToolError {
    FileFormOptions.toolError(error, path: path, arguments, options)
  }

  /// How the digest of the file is made: only where something shows it, since it takes as long as the rest
  /// of the reading.
  var digest: InputBlocks.Digest {
    guard arguments.has("json") || arguments.has("summary") || arguments.has("report") else { return .none }
    return options.threads > 1 ? .aside : .here
  }

  /// What the result was made from.
  func provenance(of summary: AuditSummary, inputDigest: String?) throws -> Provenance {
    let used = options.library.profiles.filter { profile in
      profile.id == PolicyProfile.regulationsID || summary.policies.contains { $0.policy == profile.qualifiedID }
    }
    return Shared.provenance(
      used, files: files, calendar: options.calendars.general,
      calendars: try policyCalendars(summary), asOf: options.asOf, readings: options.readings,
      inputDigest: inputDigest)
  }

  /// The calendar of every policy that was used.
  private func policyCalendars(_ summary: AuditSummary) throws -> [Provenance.PolicyCalendar] {
    let names = summary.policies.isEmpty ? options.policy.map { [$0] } ?? [] : summary.policies.map(\.policy)
    var calendars: [Provenance.PolicyCalendar] = []
    for name in names {
      // A version before a council's first one is not in the library, but every version counts by
      // the same calendar.
      let policy = try options.library.policy(String(name.prefix { $0 != "@" }), on: Day.last)
      var own = Provenance.PolicyCalendar.all(of: [policy], in: options.calendars)
      if !own.isEmpty { own[0].policy = name }
      for calendar in own where !calendars.contains(calendar) { calendars.append(calendar) }
    }
    return calendars
  }

  /// Refuses to overwrite the input file.
  static func protect(_ input: Int32, from names: [String], _ arguments: Arguments) throws(ToolError) {
    for name in names {
      guard let place = arguments.value(name), try Files.isSame(input, as: place) else { continue }
      throw .usage("--\(name) \(place) is the file of cases itself, which must not be overwritten")
    }
  }

  /// The value of an option that is one of a few words.
  static func choice<Word: CaseIterable & RawRepresentable<String>>(
    _ arguments: Arguments, _ name: String
  ) throws(ToolError) -> Word? {
    guard let text = arguments.value(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw .usage("--\(name) is \(Word.allCases.map(\.rawValue).joined(separator: " or "))")
    }
    return word
  }

  private static let mostThreads = 64

  static func threads(_ arguments: Arguments) throws(ToolError) -> Int {
    guard let text = arguments.value("threads") else { return min(Cores.count, mostThreads) }
    guard let count = Int(text), (1...mostThreads).contains(count) else {
      throw .usage("--threads “\(text)” is not a number from 1 to \(mostThreads)")
    }
    return count
  }

  static func map(_ words: [String]) throws(ToolError) -> [String: String] {
    var map: [String: String] = [:]
    for word in words {
      guard let equals = word.lastIndex(of: "="), equals != word.startIndex, word.index(after: equals) != word.endIndex
      else { throw .usage("--map “\(word)” is not of the form Their heading=event") }
      map[String(word[..<equals])] = String(word[word.index(after: equals)...])
    }
    return map
  }
}

extension HeadingError {
  /// Whether the file is at fault, not the command line.
  var isInFile: Bool {
    switch reason {
    case .noPolicy, .unknownTarget: false
    default: true
    }
  }
}
