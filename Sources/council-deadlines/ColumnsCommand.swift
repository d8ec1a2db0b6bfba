import CouncilDeadlines
import DeadlineAudit
import DeadlineReports
import JSONTree

/// `columns`: what the headings of a file of cases are taken for.
enum ColumnsCommand: Command {
  static let name = "columns"
  static let summary = "what each column of a file of cases is read as, and why"
  static let usage = "CASES.csv|- [--policy ID] [--save MAPPING.json] [options]"
  static let options: [Arguments.Option] =
    [
      .option("policy", "ID", "say what is missing for this policy (regulations by default)"),
      .option("save", "MAPPING.json", "write what each column is there, for --mapping in later runs"),
      CaseFile.map, CaseFile.mapping,
    ] + FileFormOptions.all + [Shared.policyFile, Shared.asOf, Console.widthOption, Shared.json]
  static let details = """
    Every heading with its first values, how its dates are written, what it is read as and why, and what no column shows for
    which timescale. With --save the same is written down; correct the file where it is wrong, and read later exports with it:

      council-deadlines columns cases.csv --policy dudley --save mapping.json
      council-deadlines audit cases.csv --policy dudley --mapping mapping.json
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    guard arguments.positionals.count == 1, let path = arguments.positionals.first else {
      throw ToolError.usage("columns needs one file of cases, or - for standard input")
    }
    let style = try Console.style(arguments)
    let (library, _) = try Shared.library(arguments)
    var options = AuditOptions(library: library, policy: arguments.value("policy"), asOf: try Shared.asOf(arguments))
    try FileFormOptions.read(arguments, into: &options)
    let input = try Files.open(path)
    try CaseFile.protect(input, from: ["save"], arguments)
    let inspection: FileInspection
    do {
      inspection = try FileInspection(of: { try Files.read(input, into: &$0, path: path) }, options)
    } catch let error as HeadingError {
      throw FileFormOptions.toolError(error, path: path, arguments, options)
    }
    if let place = arguments.value("save") {
      let file = try OutputFile(place)
      try file.write(Array((MappingFile(inspection, arguments).json.text + "\n").utf8))
      try file.finish()
    }
    let isSavedToOutput = arguments.value("save") == "-"
    let report = arguments.has("json") ? inspection.json.text + "\n" : inspection.text
    if isSavedToOutput {
      Console.error(String(report.dropLast()))
    } else if arguments.has("json") {
      try Console.print(report)
    } else {
      try Console.print(report: inspection.text(style), style)
    }
    return inspection.remarks.contains { $0 != nil } ? .data : .ok
  }
}
