import CouncilDeadlines
import JSONTree

/// `completions`: scripts with which a shell completes the tool's commands and options.
enum CompletionsCommand: Command {
  static let name = "completions"
  static let summary = "a script with which bash, zsh or fish completes commands and options"
  static let usage = Shell.allCases.map(\.rawValue).joined(separator: "|")
  static let options: [Arguments.Option] = []
  static let details = """
    Where the shell looks for such scripts:

      council-deadlines completions bash > ~/.local/share/bash-completion/completions/council-deadlines
      council-deadlines completions zsh > ~/.zsh/completions/_council-deadlines
      council-deadlines completions fish > ~/.config/fish/completions/council-deadlines.fish

    For zsh the folder has to be in fpath before compinit runs: fpath+=~/.zsh/completions in ~/.zshrc.
    """
  static var words: [String] { Shell.allCases.map(\.rawValue) }

  /// The shells that there is a script for.
  private enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
  }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    guard arguments.positionals.count == 1, let shell = Shell(rawValue: arguments.positionals[0]) else {
      throw ToolError.usage("completions needs a shell: \(words.joined(separator: ", "))")
    }
    let script =
      switch shell {
      case .bash: BashCompletions.script(Tool.commands)
      case .zsh: ZshCompletions.script(Tool.commands)
      case .fish: FishCompletions.script(Tool.commands)
      }
    try Console.print(script)
    return .ok
  }
}

/// What a shell offers in the place of a value.
enum CompletedValue: Equatable {
  /// Something that only the user knows, such as a number or a reference.
  case anything
  case files
  case words([String])
}

extension Arguments.Option {
  /// What a shell offers as the value of the option; `nil` for a switch.
  var completedValue: CompletedValue? {
    guard let value else { return nil }
    switch name {
    case "policy": return .words(PolicyLibrary.embedded.ids)
    case "division": return .words(Division.allCases.map(\.rawValue))
    case "owed-by": return .words(Timescale.Party.allCases.map(\.rawValue))
    case "encoding": return .words(FileFormOptions.encodings)
    case "delimiter": return .words(["comma", "semicolon", "tab", "bar"])
    case "reading": return .words(["adopted", "earliest", "latest"])
    default: break
    }
    if value.contains("FILE") || value.hasSuffix(".json") { return .files }
    if value == "DAY" { return .words(["today", "yesterday", "tomorrow"]) }
    let words = value.split(separator: "|").map(String.init)
    // A choice such as wide|long, and what is in small letters of due|HEADING or one word alone.
    let fixed = words.filter { $0.allSatisfy { $0.isLowercase || $0 == "-" } }
    return fixed.isEmpty ? .anything : .words(fixed)
  }
}

extension Command {
  /// The options, with the one that every command has.
  static var completedOptions: [Arguments.Option] { options + [.flag("help", "say what the command does")] }

  /// Whether an argument may be a file.
  static var takesFiles: Bool { usage.contains("CASES.csv") || usage.contains("FILE") }
}
