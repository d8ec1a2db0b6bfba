import CouncilDeadlines

enum AuditCommand: Command {
  static let name = "audit"
  static let summary = "every deadline of every case in a CSV file, with a summary"
  static let usage = "CASES.csv|- [--policy ID] [options]"
  static let options: [Arguments.Option] = [
    .option("policy", "ID", "the policy of every case; a column “policy” wins where it is filled"),
    .option("date-format", "iso|uk", "how days are written: 2025-12-19 (unless said) or 19/12/2025"),
    .option("map", "\"Their heading=event\"", "read a column under another heading", isRepeatable: true),
    .option("output", "FILE", "write the audited cases there, and the summary to standard output"),
    .option("rejects", "FILE", "write the refused rows there: line, column, reason, reference"),
    .option("summary", "FILE.json", "write the summary there as JSON"),
    .option("layout", "wide|long", "a row for each case (unless said), or for each deadline of each case"),
    .option("format", "csv|jsonl", "comma-separated values (unless said), or a JSON object on each line"),
    .option(
      "threads", "N", "how many threads audit (as many as there are processors unless said); the result is the same"),
    .flag("for-spreadsheet", "defuse references that a spreadsheet would run as formulas"),
    Shared.policyFile, Shared.reading, Shared.division, CalendarOptions.bankHolidays, CalendarOptions.closures,
    CalendarOptions.knownOn, Shared.asOf,
    .flag("json", "print the summary as JSON"),
  ]
  static let details = """
    The file has a header with “reference”, “policy” (or give --policy) and a column for each event or fact that is recorded; see
    council-deadlines schedule --help for their names. Without --output the audited cases go to standard output and the summary
    to standard error. Exit code 65 if a row was refused.

      council-deadlines audit cases.csv --output audited.csv --rejects refused.csv
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    guard arguments.positionals.count == 1, let path = arguments.positionals.first else {
      throw ToolError.usage("audit needs one file of cases, or - for standard input")
    }
    let (library, files) = try Shared.library(arguments)
    let known = try CalendarOptions(arguments)
    let calendar = try known.calendar(for: try Shared.division(arguments))
    var options = Audit.Options(
      library: library, policy: arguments.value("policy"), calendar: calendar, asOf: try Shared.asOf(arguments))
    if !arguments.has("division") {
      for division in Division.allCases { options.calendars[division.rawValue] = try known.calendar(for: division) }
    }
    options.readings = try Shared.readings(arguments, profiles: library.profiles)
    options.isForSpreadsheet = arguments.has("for-spreadsheet")
    options.layout = try choice(arguments, "layout") ?? .wide
    options.format = try choice(arguments, "format") ?? .csv
    options.threads = try threads(arguments)
    options.map = try map(arguments.values("map"))
    options.dateFormat = try choice(arguments, "date-format") ?? .iso

    let outputs = [arguments.value("output") ?? "-"] + ["rejects", "summary"].compactMap { arguments.value($0) }
    guard Set(outputs).count == outputs.count else {
      throw ToolError.usage("audited cases (--output, or standard output), --rejects and --summary need a file each")
    }
    let input = try Files.open(path)
    for name in ["output", "rejects", "summary"] {
      guard let place = arguments.value(name), try Files.isSame(input, as: place) else { continue }
      throw ToolError.usage("--\(name) \(place) is the file of cases itself, which must not be overwritten")
    }
    let output = try OutputFile(arguments.value("output") ?? "-")
    let rejects = try arguments.value("rejects").map { try OutputFile($0) }
    let summaryFile = try arguments.value("summary").map { try OutputFile($0) }
    var digest = SHA256()
    var progress = Progress(of: input)
    var preview = RejectPreview()
    let summary: AuditSummary
    do {
      summary = try Audit.run(
        options,
        from: { bytes in
          let count = try Files.read(input, into: &bytes, path: path)
          digest.update(bytes.suffix(count))
          progress.add(count)
          return count
        },
        to: { try output.write($0) },
        rejects: { bytes in
          if let rejects { try rejects.write(bytes) } else { preview.take(bytes) }
        })
    } catch let error as HeadingError where error.isInFile {
      throw ToolError.data("\(path): \(error)")
    }
    progress.finish()

    let used = library.profiles.filter { profile in
      profile.id == Profile.regulationsID || summary.policies.contains { $0.policy == profile.qualifiedID }
    }
    let provenance = Shared.provenance(
      used, files: files, calendar: calendar, asOf: options.asOf, readings: options.readings,
      inputDigest: digest.hexDigest)
    try summaryFile?.write(Array((summary.json(provenance: provenance) + "\n").utf8))
    for file in [output, rejects, summaryFile] { try file?.finish() }

    let report =
      arguments.has("json")
      ? summary.json(provenance: provenance) + "\n" : Console.plain(summary.text(provenance: provenance))
    let isOutputTaken = [output, rejects, summaryFile].contains { $0?.isStandardOutput ?? false }
    for line in preview.lines(rejected: summary.rejected) { Console.error(line) }
    if isOutputTaken { Console.error(String(report.dropLast())) } else { try Console.print(report) }
    return summary.rejected > 0 ? .data : .ok
  }

  /// The value of an option that is one of a few words.
  private static func choice<Word: CaseIterable & RawRepresentable<String>>(
    _ arguments: Arguments, _ name: String
  ) throws(ToolError) -> Word? {
    guard let text = arguments.value(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw .usage("--\(name) is \(Word.allCases.map(\.rawValue).joined(separator: " or "))")
    }
    return word
  }

  private static let mostThreads = 64

  private static func threads(_ arguments: Arguments) throws(ToolError) -> Int {
    guard let text = arguments.value("threads") else { return min(Cores.count, mostThreads) }
    guard let count = Int(text), (1...mostThreads).contains(count) else {
      throw .usage("--threads “\(text)” is not a number from 1 to \(mostThreads)")
    }
    return count
  }

  private static func map(_ words: [String]) throws(ToolError) -> [String: String] {
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
  /// The file is at fault, not the command line.
  fileprivate var isInFile: Bool {
    switch self {
    case .noPolicy, .unknownTarget: false
    default: true
    }
  }
}

/// The first refused rows, to show where no file was named for them.
private struct RejectPreview {
  private static let most = 20
  private var bytes: [UInt8] = []

  mutating func take(_ more: [UInt8]) {
    guard bytes.count < 1 << 16 else { return }
    bytes += more
  }

  func lines(rejected: Int) -> [String] {
    guard rejected > 0, !bytes.isEmpty else { return [] }
    let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let shown = all.prefix(Self.most + 1)
    var lines = ["Refused rows:"] + shown
    let more = rejected - (shown.count - 1)
    if more > 0 { lines.append("… and \(more) more; name a file for all of them with --rejects") }
    return lines
  }
}
