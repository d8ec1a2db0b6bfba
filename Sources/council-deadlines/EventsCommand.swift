import CouncilDeadlines
import JSONTree

/// `events`: the glossary of what may be recorded of a case.
enum EventsCommand: Command {
  static let name = "events"
  static let summary = "what each event and fact of a case means, what else it is called, and who uses it"
  static let usage = "[WORD] [options]"
  static let options: [Arguments.Option] = [Shared.policyFile, Console.widthOption, Shared.json]
  static let details = """
    Every event and fact unless WORD is given: one of them, or a word that their meanings or other names have. The
    headings are those that a file of cases may have for it.

      council-deadlines events
      council-deadlines events panel-held
      council-deadlines events Ombudsman
    """

  static var words: [String] { CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue) }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    guard arguments.positionals.count <= 1 else { throw ToolError.usage("events takes one WORD at most") }
    let style = try Console.style(arguments)
    let (library, _) = try Shared.library(arguments)
    let glossary = Glossary(library)
    var entries = glossary.entries
    if let word = arguments.positionals.first {
      entries = glossary.entries(about: word)
      guard !entries.isEmpty else { throw unknown(word, glossary) }
    }
    if arguments.has("json") {
      try Console.print(Glossary.json(entries).text + "\n")
    } else {
      try Console.print(report: Glossary.text(entries, style), style)
    }
    return .ok
  }

  private static func unknown(_ word: String, _ glossary: Glossary) -> ToolError {
    let meant = MeantWords.events(by: word, among: glossary.entries.map(\.word))
    let hint = Suggestion.question(among: meant) ?? "council-deadlines events lists them all"
    return .usage("no event or fact has “\(word)” in its name or meaning; \(hint)")
  }
}
