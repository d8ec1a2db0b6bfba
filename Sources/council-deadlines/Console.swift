import CouncilDeadlines
import DeadlineReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and error.
enum Console {
  static func print(_ text: String) throws(ToolError) {
    try Files.write(Array(text.utf8), to: STDOUT_FILENO, path: "standard output")
  }

  /// Writes a line on standard error.
  ///
  /// A failure to write it is ignored, because it could not be reported.
  static func error(_ line: String) {
    try? Files.write(Array((plain(line) + "\n").utf8), to: STDERR_FILENO, path: "standard error")
  }

  /// The text with control characters shown as escapes, so that the content of a file cannot
  /// control the terminal.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - colours: whether the sequences that colour a report stay as they are.
  /// - Returns: the text for the terminal.
  static func plain(_ text: String, colours: Bool = false) -> String {
    var plain = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if colours, scalar == "\u{1B}", let code = TextStyle.codes.first(where: { rest.starts(with: $0.unicodeScalars) })
      {
        plain += code
        rest = rest.dropFirst(code.unicodeScalars.count)
        continue
      }
      rest = rest.dropFirst()
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      plain += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    return plain
  }

  /// Makes a write to a closed pipe an error instead of ending the program, so that unfinished
  /// files are removed.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes a line on the terminal that the next one replaces.
  static func status(_ text: String) {
    try? Files.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO, path: "standard error")
  }

  static func exit(_ code: ToolError.ExitCode) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code.rawValue)
    #elseif canImport(Musl)
      Musl.exit(code.rawValue)
    #else
      Darwin.exit(code.rawValue)
    #endif
  }
}

/// The system clock, which is read nowhere else.
enum Today {
  /// The civil day in London.
  ///
  /// British Summer Time, one hour ahead, runs from the last Sunday of March to the last Sunday of
  /// October, and changes at 01:00 UTC (Summer Time Act 1972 s 1). So no time-zone data is needed.
  static func inLondon() throws(ToolError) -> Day {
    let seconds = time(nil)
    guard let day = day(inLondonAtUnixTime: Int(seconds)) else {
      throw ToolError(exit: .internal, message: "the machine's clock is outside years 1 to 9999; give --as-of")
    }
    return day
  }

  static func day(inLondonAtUnixTime seconds: Int) -> Day? {
    guard let utc = day(atUnixTime: seconds) else { return nil }
    let (perDay, oneOClock) = (86_400, 3_600)
    guard let spring = lastSunday(ofMonth: 3, year: utc.year), let autumn = lastSunday(ofMonth: 10, year: utc.year)
    else { return utc }
    let begins = Int(spring.number) * perDay + oneOClock
    let ends = Int(autumn.number) * perDay + oneOClock
    return begins <= seconds && seconds < ends ? day(atUnixTime: seconds + 3_600) : utc
  }

  /// The civil day in universal time.
  private static func day(atUnixTime seconds: Int) -> Day? {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return Int32(exactly: rest < 0 ? days - 1 : days).flatMap { Day(number: $0) }
  }

  /// The last Sunday of a month of 31 days.
  private static func lastSunday(ofMonth month: Int, year: Int) -> Day? {
    guard let last = try? Day(year: year, month: month, day: 31) else { return nil }
    return Day(number: last.number - Int32(last.weekday.rawValue % 7))
  }
}
