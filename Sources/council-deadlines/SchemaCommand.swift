import CouncilDeadlines
import DeadlineReports
import JSONTree

/// `schema`: the JSON Schemas of what the tool prints and reads.
enum SchemaCommand: Command {
  static let name = "schema"
  static let summary = "the JSON Schema of a document that the tool prints or reads"
  static let usage = "NAME"
  static let options: [Arguments.Option] = [Shared.json]
  static var details: String {
    """
    Names: \(names.joined(separator: ", ")).
    audit is a line of audit --format jsonl, summary what audit --json prints, case what schedule --input reads, error what
    any command with --json writes when it fails, profile the same as policies schema. Each is of draft 2020-12 and needs no
    other file.

      council-deadlines schema schedule > schedule.schema.json
    """
  }
  static var words: [String] { names }

  /// The schema of profiles, which the format itself has.
  private static let profile = "profile"
  private static var names: [String] { (DocumentSchema.names + [profile]).sorted() }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let known = names.joined(separator: ", ")
    guard arguments.positionals.count == 1, let name = arguments.positionals.first else {
      throw ToolError.usage("schema needs one NAME: \(known)")
    }
    guard let schema = name == profile ? ProfileSchema.json : DocumentSchema.json(of: name) else {
      let hint = Suggestion.closest(to: name, among: names).map { "did you mean “\($0)”?" }
      throw ToolError.usage("there is no schema “\(name)”; \(hint ?? "give one of \(known)")")
    }
    try Console.print(schema)
    return .ok
  }
}
