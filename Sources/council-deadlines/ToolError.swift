/// Why a command ends without its result: the exit code and the message to the user.
struct ToolError: Error {
  var exit: ExitCode
  var message: String

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
  }

  static func usage(_ message: String) -> ToolError { ToolError(exit: .usage, message: message) }
  static func data(_ message: String) -> ToolError { ToolError(exit: .data, message: message) }
}
