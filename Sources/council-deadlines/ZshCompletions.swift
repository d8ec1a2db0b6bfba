/// The script of completions for zsh.
enum ZshCompletions {
  static func script(_ commands: [any Command.Type]) -> String {
    """
    #compdef council-deadlines
    # Completions of council-deadlines for zsh, as `council-deadlines completions zsh` prints them.
    _council_deadlines() {
      local -a commands
      commands=(
    \(commands.map { "    \(quoted("\($0.name):\($0.summary)"))\n" }.joined())    'help:what a command does'
      )
      if ((CURRENT == 2)); then
        _describe command commands
        compadd -- --help --version
        return
      fi
      local command=$words[2]
      shift words
      ((CURRENT--))
      case $command in
    \(commands.map(arm).joined())    help) _describe command commands ;;
      esac
    }
    _council_deadlines "$@"

    """
  }

  private static func arm(_ command: any Command.Type) -> String {
    var specifications = command.completedOptions.map { option in
      let value = option.completedValue.map { ":\(escaped(option.value ?? "")):\(action($0))" } ?? ""
      return (option.isRepeatable ? "*" : "") + "--\(option.name)[\(escaped(option.help))]\(value)"
    }
    specifications += command.words.isEmpty ? [] : ["*:argument:{\(offer(command))}"]
    if command.words.isEmpty, command.takesFiles { specifications.append("*:file:_files") }
    return "    \(command.name)) _arguments \\\n"
      + specifications.map { "        \(quoted($0))" }.joined(separator: " \\\n") + " ;;\n"
  }

  /// The words of a command, those that a value follows without a space; then files.
  private static func offer(_ command: any Command.Type) -> String {
    let open = command.words.filter { $0.hasSuffix("=") }
    let whole = command.words.filter { !$0.hasSuffix("=") }
    var offers: [String] = []
    if !open.isEmpty { offers.append("compadd -S \"\" -- \(open.joined(separator: " "))") }
    if !whole.isEmpty { offers.append("compadd -- \(whole.joined(separator: " "))") }
    if command.takesFiles { offers.append("_files") }
    return offers.joined(separator: "; ")
  }

  private static func action(_ value: CompletedValue) -> String {
    switch value {
    case .anything: " "
    case .files: "_files"
    case .words(let words): "(\(words.joined(separator: " ")))"
    }
  }

  /// A text inside a specification, in which brackets and colons have a meaning.
  private static func escaped(_ text: String) -> String {
    text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A text in single quotes.
  private static func quoted(_ text: String) -> String {
    "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
