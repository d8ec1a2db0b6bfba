import CouncilDeadlines
import DeadlineReports

/// `report`: the page for a committee, from summaries of audits.
enum ReportCommand: Command {
  static let name = "report"
  static let summary = "a page for a committee, from summaries that audit wrote"
  static let usage = "SUMMARY.json… --html FILE [--suppress-below N]"
  static let options: [Arguments.Option] = [
    .option("html", "FILE", "write the page there, in one file without scripts"), suppress, Shared.policyFile,
  ]
  static let details = """
    Several summaries are added as by “audit merge”, and refused if they were not made alike. The page shows nothing that the
    summaries do not have. With --suppress-below it is for publication: no count of fewer cases than N is on it, and none from
    which one could be worked out.

      council-deadlines report figures.json --html report.html
      council-deadlines report north.json south.json --html published.html --suppress-below 5
    """

  static let suppress = Arguments.Option.option(
    "suppress-below", "N",
    "for a page to publish: hide counts of fewer than N cases, and what they follow from (nothing is hidden by default)"
  )

  /// The greatest number that counts can be hidden below.
  private static let most = 1000

  /// The least number of cases that the page may show; `nil` if it hides nothing.
  static func least(_ arguments: Arguments) throws(ToolError) -> Int? {
    guard let text = arguments.value(suppress.name) else { return nil }
    guard let least = Int(text), (AuditSummary.leastToHide...most).contains(least) else {
      throw .usage("--\(suppress.name) “\(text)” is not a number from \(AuditSummary.leastToHide) to \(most)")
    }
    return least
  }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let paths = arguments.positionals
    guard !paths.isEmpty else {
      throw ToolError.usage("report needs one summary or more, as audit --summary writes them")
    }
    guard let file = try HTMLFile(arguments) else {
      throw ToolError.usage("report needs --html FILE, where to write the page")
    }
    if let path = arguments.value("html"), paths.contains(where: { $0 == path || Files.isSame($0, as: path) }) {
      throw ToolError.usage("--html \(path) is one of the summaries, which must not be overwritten")
    }
    let least = try least(arguments)
    let sum = try AuditMerge.sum(of: paths, arguments)
    try file.write(sum.summary.html(provenance: sum.provenance, suppressingBelow: least))
    return .ok
  }
}
