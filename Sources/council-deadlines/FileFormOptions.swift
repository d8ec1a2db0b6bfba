import CouncilDeadlines
import DeadlineAudit

/// The options that say how a file of cases is written, where that is not to be found.
enum FileFormOptions {
  static let all: [Arguments.Option] = [
    .option(
      "encoding", "E", "how characters are written: \(encodings.joined(separator: ", "))"),
    .option("delimiter", "C", "the character between two fields, such as \";\", or comma, semicolon, tab or bar"),
    .option("date-format", "iso|uk", "how all days are written: 2025-12-19 or 19/12/2025 (found by column by default)"),
    .option(
      "header", "\"reference,policy,…\"",
      "the header of a file that has none, separated as its rows are (comma by default)"),
    .option("blank", "WORD", "read this word in a column of dates as blank", isRepeatable: true),
  ]

  /// The words for each way in which characters are written.
  static let encodings = FileEncoding.allCases.map(\.rawValue)

  /// Reads the options, those of a file of mappings first.
  static func read(_ arguments: Arguments, into options: inout AuditOptions) throws(ToolError) {
    let mapping = try arguments.value("mapping").map { path throws(ToolError) in try MappingFile(reading: path) }
    options.mapping = Dictionary(mapping?.columns.map { ($0.heading, $0.word) } ?? []) { first, _ in first }
    options.headingMap = try CaseFile.map(arguments.values("map"))
    options.encoding = try encoding(arguments.value("encoding") ?? mapping?.encoding)
    options.delimiter = try delimiter(arguments.value("delimiter") ?? mapping?.delimiter)
    options.dateFormat = try dateFormat(arguments.value("date-format") ?? mapping?.dateFormat)
    options.header = try header(arguments)
    options.blankWords = BlankWords.common.adding((mapping?.blanks ?? []) + arguments.values("blank"))
  }

  /// The options of a command that writes rows, for pipes that carry rows alone.
  static let pipes: [Arguments.Option] = [
    .flag("no-header", "write rows without a header, the refused ones too"), acceptRejects,
  ]
  static let acceptRejects = Arguments.Option.flag("accept-rejects", "exit code 0 even if rows were refused")

  /// The header that a file without one is given.
  static func header(_ arguments: Arguments) throws(ToolError) -> String? {
    guard let header = arguments.value("header") else { return nil }
    guard !header.isEmpty, !header.utf8.contains(0x0A), !header.utf8.contains(0x0D) else {
      throw .usage("--header needs the names of the columns in one line, such as \"reference,policy,received\"")
    }
    return header
  }

  /// The exit code after so many rows were refused.
  static func exit(rejected: Int, _ arguments: Arguments) -> ToolError.ExitCode {
    rejected > 0 && !arguments.has("accept-rejects") ? .data : .ok
  }

  /// An error of a header as one of the tool, which names the file of mappings if that is at fault.
  static func toolError(
    _ error: HeadingError, path: String, _ arguments: Arguments, _ options: AuditOptions
  ) -> ToolError {
    let isFromMapping =
      switch error.reason {
      case .mappedHeadingMissing(let heading, _): options.headingMap[heading] == nil
      case .unknownTarget(let target, _): !options.headingMap.values.contains(target)
      default: false
      }
    return ToolError(error, path: path, mapping: isFromMapping ? arguments.value("mapping") : nil)
  }

  static func dateFormat(_ text: String?) throws(ToolError) -> DateFormat? {
    guard let text else { return nil }
    guard let format = DateFormat(rawValue: text) else { throw .usage("--date-format is iso or uk") }
    return format
  }

  static func encoding(_ text: String?) throws(ToolError) -> FileEncoding? {
    guard let text else { return nil }
    let word = text.lowercased().filter { $0.isLetter || $0.isNumber }
    let encoding = FileEncoding.allCases.first { $0.rawValue.filter { $0 != "-" } == word }
    if encoding == nil, ["cp1252", "ansi", "latin1", "iso88591"].contains(word) { return .windows1252 }
    guard let encoding else {
      throw .usage("--encoding is \(FileEncoding.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return encoding
  }

  static func delimiter(_ text: String?) throws(ToolError) -> UInt8? {
    guard let text else { return nil }
    let names = ["comma": ",", "semicolon": ";", "tab": "\t", "\\t": "\t", "bar": "|", "pipe": "|"]
    let bytes = Array((names[text.lowercased()] ?? text).utf8)
    guard bytes.count == 1, let delimiter = FileForm.delimiter(bytes[0]) else {
      throw .usage("--delimiter “\(text)” is not one character that can stand between fields, such as , ; or tab")
    }
    return delimiter
  }
}
