/// `manual`: the help of every command as one page for the program `man`.
enum ManualCommand: Command {
  static let name = "manual"
  static let summary = "the help of every command as one page for man"
  static let usage = ""
  static let options: [Arguments.Option] = []
  static let details = """
      council-deadlines manual > council-deadlines.1
      man ./council-deadlines.1
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    guard arguments.positionals.isEmpty else { throw ToolError.usage("manual takes nothing more") }
    try Console.print(ManualPage.text(Tool.commands))
    return .ok
  }
}

/// The manual page, in the language of `man`.
private enum ManualPage {
  static func text(_ commands: [any Command.Type]) -> String {
    var text = """
      .TH COUNCIL\\-DEADLINES 1 "" "council\\-deadlines \(escaped(Tool.version))"
      .SH NAME
      council\\-deadlines \\- \(escaped(Tool.purpose))
      .SH SYNOPSIS
      .B council\\-deadlines
      .I command
      \\&...
      .SH DESCRIPTION
      \(escaped(Tool.remarks))
      .SH COMMANDS

      """
    for command in commands { text += section(command) }
    text += ".SH EXIT STATUS\n"
    for (code, meaning) in ToolError.ExitCode.meanings { text += ".TP\n.B \(code.rawValue)\n\(escaped(meaning))\n" }
    return text
  }

  private static func section(_ command: any Command.Type) -> String {
    var text = ".SS \(escaped(command.name))\n\(line(capitalised(command.summary))).\n.PP\n"
    text += ".B council\\-deadlines \(escaped(command.name))\n"
    let usage = command.usage.split(separator: "\n").map { $0.drop { $0 == " " } }
    text += usage.map { line(String($0)) + "\n" }.joined(separator: ".br\n")
    for option in command.options {
      let value = option.value.map { " \\fI\(escaped($0))\\fR" } ?? ""
      text += ".TP\n\\fB\\-\\-\(escaped(option.name))\\fR\(value)\n\(line(option.help))\n"
    }
    return text + details(command.details)
  }

  /// What follows the options: paragraphs, and commands that stay on their lines.
  private static func details(_ details: String) -> String {
    var text = ""
    var isExample = false
    for part in details.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = part.hasPrefix("  ")
      if isIndented != isExample, !part.isEmpty {
        text += isIndented ? ".PP\n.nf\n" : ".fi\n.PP\n"
        isExample = isIndented
      } else if text.isEmpty {
        text += ".PP\n"
      }
      if !part.isEmpty { text += line(String(part)) + "\n" } else if !isExample { text += ".PP\n" }
    }
    return text + (isExample ? ".fi\n" : "")
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A line that does not begin with what would be a request.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// A text in which a backslash and a hyphen mean themselves.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      default: String(character)
      }
    }.joined()
  }
}
