/// The script of completions for fish.
enum FishCompletions {
  static func script(_ commands: [any Command.Type]) -> String {
    """
    # Completions of council-deadlines for fish, as `council-deadlines completions fish` prints them.
    complete -c council-deadlines -f
    complete -c council-deadlines -n __fish_use_subcommand -l version -d 'say which version it is'
    complete -c council-deadlines -n __fish_use_subcommand -a help -d 'say what a command does'
    \(commands.map(lines).joined())
    """
  }

  private static func lines(_ command: any Command.Type) -> String {
    let condition = "complete -c council-deadlines -n '__fish_seen_subcommand_from \(command.name)'"
    var lines = [
      "complete -c council-deadlines -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))"
    ]
    if !command.words.isEmpty { lines.append("\(condition) -a '\(command.words.joined(separator: " "))'") }
    if command.takesFiles { lines.append("\(condition) -F") }
    lines += command.completedOptions.map { option in
      let value =
        switch option.completedValue {
        case .anything?: " -x"
        case .files?: " -r -F"
        case .words(let words)?: " -x -a '\(words.joined(separator: " "))'"
        case nil: ""
        }
      return "\(condition) -l \(option.name)\(value) -d \(quoted(option.help))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text in single quotes, in which only they and backslashes have a meaning.
  private static func quoted(_ text: String) -> String {
    "'\(text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined())'"
  }
}
