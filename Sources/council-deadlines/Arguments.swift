import DeadlineAudit
import JSONTree

/// The words of a command line, separated into options and the rest.
struct Arguments {
  /// An option that a command knows.
  struct Option {
    /// The name without dashes.
    let name: String
    /// The name of its value in help; `nil` for a switch.
    let value: String?
    let help: String
    var isRepeatable = false

    /// A switch.
    static func flag(_ name: String, _ help: String) -> Option { Option(name: name, value: nil, help: help) }

    /// An option with a value.
    static func option(_ name: String, _ value: String, _ help: String, isRepeatable: Bool = false) -> Option {
      Option(name: name, value: value, help: help, isRepeatable: isRepeatable)
    }
  }

  private(set) var positionals: [String] = []
  private var values: [String: [String]] = [:]

  /// Separates the words after the command.
  ///
  /// `--name value`, `--name=value` and `--` (no options follow) are understood.
  init(_ words: some Sequence<String>, options: [Option], command: String) throws(ToolError) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        return
      }
      guard word.hasPrefix("--") else {
        let isNumber = Int(word) != nil
        guard !word.hasPrefix("-") || word == "-" || isNumber else { throw Self.unknown(word, options, command) }
        positionals.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      guard let option = options.first(where: { $0.name == name }) else { throw Self.unknown(word, options, command) }
      var value = parts.count == 2 ? String(parts[1]) : nil
      if option.value == nil {
        guard value == nil else { throw .usage("--\(name) takes no value") }
        value = ""
      } else if value == nil {
        value = rest.popFirst()
      }
      guard let value else { throw .usage("--\(name) needs a value: \(option.value ?? "")") }
      guard option.isRepeatable || values[name] == nil else { throw .usage("--\(name) is given twice") }
      values[name, default: []].append(value)
    }
  }

  private static func unknown(_ word: String, _ options: [Option], _ command: String) -> ToolError {
    let name = String(word.drop { $0 == "-" }.prefix { $0 != "=" })
    let hint = Suggestion.closest(to: name, among: options.map(\.name)).map { "; did you mean --\($0)?" }
    return .usage("\(command) has no option \(word)\(hint ?? "; see council-deadlines \(command) --help")")
  }

  func has(_ name: String) -> Bool { values[name] != nil }
  func value(_ name: String) -> String? { values[name]?.first }
  func values(_ name: String) -> [String] { values[name] ?? [] }
}
