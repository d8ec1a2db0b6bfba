import DeadlineAudit
import CouncilDeadlines
import JSONTree

/// The command-line tool, which turns arguments into reports.
@main
enum Tool {
  /// The version of the package.
  static let version = "0.2.0"

  /// What it is for, in a line.
  static let purpose = "What is due, from whom, by which day, for complaints about children's social care in England."
  /// What holds for every command.
  static let remarks = "council-deadlines COMMAND --help says more. Days are written 2025-12-19. Not legal advice."

  /// The commands, in the order of the help.
  static var commands: [any Command.Type] {
    [
      DueCommand.self, CountCommand.self, ScheduleCommand.self, AuditCommand.self, ReportCommand.self,
      WorklistCommand.self, ColumnsCommand.self, CompareCommand.self, PoliciesCommand.self, CalendarCommand.self,
      EventsCommand.self, SchemaCommand.self, CompletionsCommand.self, ManualCommand.self,
    ]
  }

  static func main() {
    Console.ignoreBrokenPipes()
    guard ProcessFiles.areReadable else {
      Console.error(String(ProcessFiles.message.description.dropLast()))
      Console.exit(.internal)
    }
    var words = CommandLine.arguments.dropFirst()
    let code: ToolError.ExitCode
    do {
      code = try run(&words)
    } catch {
      let error = Shared.toolError(error)
      if !error.isQuiet {
        Console.error(CommandLine.arguments.contains("--json") ? error.json.text : "council-deadlines: \(error.text)")
      }
      code = error.exit
    }
    Console.exit(code)
  }

  private static func run(_ words: inout ArraySlice<String>) throws -> ToolError.ExitCode {
    guard let word = words.popFirst() else {
      try show(help)
      return .usage
    }
    switch word {
    case "--help", "-h", "help":
      let command = words.first.flatMap { name in commands.first { $0.name == name } }
      try show(command?.help ?? help)
      return .ok
    case "--version":
      try Console.print(
        "council-deadlines \(version), bank holidays of \(BankHolidayFeed.embeddedVersion), "
          + "profiles \(PolicyLibrary.embedded.profiles.map(\.qualifiedID).joined(separator: " "))\n")
      return .ok
    default: break
    }
    guard let command = commands.first(where: { $0.name == word }) else {
      let hint = Suggestion.closest(to: word, among: commands.map { $0.name }).map { "; did you mean “\($0)”?" }
      throw ToolError.usage("there is no command “\(word)”\(hint ?? "; see council-deadlines --help")")
    }
    if words.contains("--help") || words.contains("-h") {
      try show(command.help)
      return .ok
    }
    return try command.run(try Arguments(words, options: command.options, command: command.name))
  }

  /// Prints help; what may be copied as a command stays on one line.
  private static func show(_ help: String) throws(ToolError) {
    let style = Console.style
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("  council-deadlines ") ? String(line) : style.fitted(String(line))
    }
    try Console.print(lines.joined(separator: "\n"))
  }

  private static var help: String {
    var text = """
      \(purpose)

      Usage: council-deadlines COMMAND …


      """
    let width = commands.map { $0.name.count }.max() ?? 0
    for command in commands {
      text += "  \(command.name)\(String(repeating: " ", count: width - command.name.count))  \(command.summary)\n"
    }
    text += """

      \(remarks)
      Exit codes: \(ToolError.ExitCode.meanings.map { "\($0.code.rawValue) \($0.meaning)" }.joined(separator: ", ")).

      """
    return text
  }
}
