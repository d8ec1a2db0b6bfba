import DeadlineAudit
import DeadlineReports
import JSONTree

/// Why a command ends without its result: the exit code and the message to the user.
struct ToolError: Error {
  var exit: ExitCode
  /// What is wrong and, after a semicolon, what would be right.
  var message: String
  /// A word for the kind of error, for programs; by default that of the exit code.
  var code: String?
  /// The file at fault if the message names it.
  var fileInMessage: String?
  /// The file at fault, and the place in it, counted from 1.
  var file: String?
  var line: Int?
  var column: Int?
  /// The line at fault if the message names it.
  var lineInMessage: Int?
  /// The number of the field at fault, from 1, in a file of cases.
  var field: Int?

  /// The exit codes that other systems rely on.
  enum ExitCode: Int32 {
    case ok = 0
    /// An unknown command, option, event or policy; an argument that is not a date.
    case usage = 2
    /// Bad data in a file, or a day outside the calendar.
    case data = 65
    case missingInput = 66
    case `internal` = 70
    case cannotWrite = 73

    /// What each code means, for help.
    static let meanings: [(code: ExitCode, meaning: String)] = [
      (.ok, "ok"), (.usage, "usage"), (.data, "bad data or outside the calendar"), (.missingInput, "no such input"),
      (.internal, "internal"), (.cannotWrite, "cannot write"),
    ]

    /// The kind of error, for programs.
    var code: String {
      switch self {
      case .ok: "ok"
      case .usage: "usage"
      case .data: "bad-data"
      case .missingInput: "missing-input"
      case .internal: "internal"
      case .cannotWrite: "cannot-write"
      }
    }
  }

  /// Whoever reads standard output has closed it, as `head` does: there is nothing to say.
  static let closedOutput = ToolError(exit: .ok, message: "")

  /// Whether there is nothing to say.
  var isQuiet: Bool { exit == .ok }

  static func usage(_ message: String) -> ToolError { ToolError(exit: .usage, message: message) }

  static func data(
    _ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil
  ) -> ToolError {
    ToolError(exit: .data, message: message, file: file, line: line, column: column)
  }

  /// The message with the place in front of it.
  var text: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
    return place.isEmpty ? message : "\(place): \(message)"
  }

  /// The error as a document.
  var json: JSON {
    [
      "schemaVersion": .schemaVersion,
      "error": [
        "code": .string(code ?? exit.code), "message": .string(message), "file": .string(file ?? fileInMessage),
        "line": .integer(line ?? lineInMessage), "column": .integer(column ?? field),
        "cure": .string(cure ?? cureInMessage),
      ],
    ]
  }

  /// What the message says after its last semicolon, if that tells the user to do something.
  private var cureInMessage: String? {
    guard let end = message.split(separator: "; ", omittingEmptySubsequences: false).dropFirst().last else {
      return nil
    }
    let verbs = [
      "add", "choose", "close", "correct", "did you mean", "export", "give", "leave out", "name", "open", "put",
      "remove",
      "save", "say", "see", "skip", "take", "use", "write",
    ]
    return verbs.contains { end.hasPrefix("\($0) ") } ? String(end) : nil
  }

  /// What would be right, where the message does not say it after a semicolon.
  var cure: String?
}

extension ToolError {
  /// An error in the header of a file of cases, or in what the command line says of it.
  ///
  /// - Parameters:
  ///   - error: the error.
  ///   - path: the file of cases.
  ///   - mapping: the file of mappings that names what is at fault, if it is that.
  init(_ error: HeadingError, path: String, mapping: String? = nil) {
    let place = mapping.map { " (\($0) names it)" } ?? ""
    self.init(exit: error.isInFile ? .data : .usage, message: "\(error)\(place)")
    code = error.reason.code
    cure = error.reason.cure
    guard error.isInFile else { return }
    file = path
    lineInMessage = error.isAtLine ? error.line : nil
    field = error.column
  }
}
