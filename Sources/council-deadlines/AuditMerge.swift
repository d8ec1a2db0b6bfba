import CouncilDeadlines
import DeadlineAudit
import DeadlineReports

/// `audit merge`: adds the summaries of several files, or of the parts of one.
enum AuditMerge {
  /// The options that it takes; the others are about a file of cases.
  private static let options = ["summary", "json", "policy-file", "width"]

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let paths = Array(arguments.positionals.dropFirst())
    guard !paths.isEmpty else {
      throw ToolError.usage("audit merge needs one summary or more, as --summary writes them")
    }
    for option in AuditCommand.options where arguments.has(option.name) && !options.contains(option.name) {
      throw ToolError.usage("audit merge takes no --\(option.name)")
    }
    let sum = try sum(of: paths, arguments)
    let file = try arguments.value("summary").map { try OutputFile($0) }
    try file?.write(Array((sum.json + "\n").utf8))
    try file?.finish()
    guard !(file?.isStandardOutput ?? false) else { return .ok }
    if arguments.has("json") {
      try Console.print(sum.json + "\n")
    } else {
      let style = try Console.style(arguments)
      try Console.print(report: sum.summary.text(provenance: sum.provenance, style), style)
    }
    return .ok
  }

  /// The sum of the summaries in some files.
  static func sum(of paths: some Sequence<String>, _ arguments: Arguments) throws -> AuditDocument {
    let (library, _) = try Shared.library(arguments)
    var files: [(name: String, json: [UInt8])] = []
    for path in paths { files.append((path, try Files.read(path, upTo: Files.longestSummary))) }
    do {
      return try AuditDocument.merging(AuditDocument.reading(files, library: library), library: library)
    } catch {
      throw ToolError(error)
    }
  }
}

extension ToolError {
  /// An error in a summary.
  fileprivate init(_ error: SummaryError) {
    self.init(exit: .data, message: "\(error.reason)", file: error.file)
    if case .notJSON(let words, let line, let column) = error.reason {
      (self.message, self.line, self.column) = (words, line, column)
    }
  }
}
