import DeadlineReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// How wide a report may be and whether it may have colours, by what standard output is.
extension Console {
  /// The option that overrules the width of the terminal.
  static let widthOption = Arguments.Option.option(
    "width", "N",
    "how many characters a line may have (the terminal's width by default; no limit in a file)")

  private static let widths = 40...1000
  /// Lines of a terminal that says it is narrower still have this many characters.
  private static let narrowest = 20

  /// How many characters a line may have: by the option, by `COLUMNS`, or those of the terminal.
  ///
  /// - Parameter arguments: the arguments of the command, which may have ``widthOption``.
  /// - Returns: the width; `nil` for a pipe or a file, where a line may be as long as it takes.
  /// - Throws: for a value of the option that is not a width.
  static func width(_ arguments: Arguments) throws(ToolError) -> Int? {
    guard let text = arguments.value(widthOption.name) else { return width }
    guard let width = Int(text), widths.contains(width) else {
      throw .usage("--width is a number of characters from \(widths.lowerBound) to \(widths.upperBound)")
    }
    return width
  }

  /// The width by `COLUMNS` or, without it, of the terminal.
  private static var width: Int? {
    let columns = variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return (columns ?? terminalColumns).map { max($0, narrowest) }
  }

  private static var terminalColumns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether reports have colours: only on a terminal that has them, and not with `NO_COLOR`.
  private static var isColoured: Bool {
    let terminal = variable("TERM") ?? "dumb"
    return isTerminal && (variable("NO_COLOR") ?? "").isEmpty && !["", "dumb"].contains(terminal)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// How a report on standard output is laid out.
  static func style(_ arguments: Arguments) throws(ToolError) -> TextStyle {
    TextStyle(width: try width(arguments), isColoured: isColoured)
  }

  /// The same for a text that takes no options, such as help.
  static var style: TextStyle { TextStyle(width: width, isColoured: isColoured) }

  /// Prints a report: its longest lines wrapped, and no control characters but the style's colours.
  static func print(report text: String, _ style: TextStyle) throws(ToolError) {
    try print(plain(style.fitted(text), colours: style.isColoured))
  }
}
