/// The script of completions for bash.
enum BashCompletions {
  static func script(_ commands: [any Command.Type]) -> String {
    let names = commands.map { $0.name } + ["help", "--help", "--version"]
    return """
      # Completions of council-deadlines for bash, as `council-deadlines completions bash` prints them.
      _council_deadlines() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
        local words= files=
        COMPREPLY=()
        # bash takes --option=value for three words.
        if [[ $word == = ]]; then
          word=
        elif [[ $before == = ]]; then
          before=${COMP_WORDS[COMP_CWORD-2]}
        fi
        if ((COMP_CWORD == 1)); then
          words='\(names.joined(separator: " "))'
        elif [[ $before == --* ]] && _council_deadlines_value; then
          :
        else
          case $command in
      \(commands.map(arms).joined())    help) words='\(commands.map { $0.name }.joined(separator: " "))' ;;
          esac
        fi
        COMPREPLY=($(compgen -W "$words" -- "$word"))
        if [[ $files && $word != -* ]]; then COMPREPLY+=($(compgen -f -- "$word")); fi
        if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
      } 2>/dev/null

      # What may follow an option; fails for a switch.
      _council_deadlines_value() {
        case "$command $before" in
      \(commands.map(valueArms).joined())    *) return 1 ;;
        esac
      }

      complete -o filenames -F _council_deadlines council-deadlines

      """
  }

  /// What a command offers where no value is asked for.
  private static func arms(_ command: any Command.Type) -> String {
    let words = command.completedOptions.map { "--\($0.name)" } + command.words
    return "      \(command.name)) words='\(words.joined(separator: " "))'\(command.takesFiles ? " files=1" : "") ;;\n"
  }

  /// What each option of a command that takes a value offers.
  private static func valueArms(_ command: any Command.Type) -> String {
    command.options.map { option in
      let pattern = "    '\(command.name) --\(option.name)')"
      return switch option.completedValue {
      case .anything?: "\(pattern) ;;\n"
      case .files?: "\(pattern) files=1 ;;\n"
      case .words(let words)?: "\(pattern) words='\(words.joined(separator: " "))' ;;\n"
      case nil: ""
      }
    }.joined()
  }
}
