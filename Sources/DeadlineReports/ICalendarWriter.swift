import WorkingDays

/// The content lines of an iCalendar object (RFC 5545 section 3.1).
struct ICalendarWriter {
  /// The most octets that a line may have, not counting its line break.
  static let longestLine = 75

  /// The lines so far, each with CRLF at its end.
  private(set) var lines = ""

  /// Writes a line whose value is in its final form.
  mutating func property(_ name: String, _ value: String) {
    lines += Self.folded("\(name):\(value)")
  }

  /// Writes a line whose value is free text (section 3.3.11).
  mutating func text(_ name: String, _ value: String) {
    property(name, Self.escaped(value))
  }

  /// Writes a line whose value is a day (section 3.3.4).
  mutating func day(_ name: String, _ day: Day) {
    property("\(name);VALUE=DATE", Self.digits(of: day))
  }

  /// Writes a component: its content between BEGIN and END (section 3.6).
  mutating func component(_ name: String, _ content: (inout ICalendarWriter) -> Void) {
    property("BEGIN", name)
    content(&self)
    property("END", name)
  }
}

extension ICalendarWriter {
  /// Free text as a value: characters with a meaning are escaped, and line breaks become `\n`
  /// (section 3.3.11).
  ///
  /// Other control characters are not allowed in a value and are left out, except that a tab
  /// becomes a space to keep words apart. The text is processed scalar by scalar. A comma with a
  /// combining mark after it is another `Character`, and must still be escaped.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // CRLF is one line break.
      let isSecondHalf = isAfterReturn && scalar == "\n"
      isAfterReturn = scalar == "\r"
      switch scalar {
      case "\n" where isSecondHalf: continue
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped.append(contentsOf: ["\\", "n"])
      case "\t": escaped.append(" ")
      default: if scalar.properties.generalCategory != .control { escaped.append(scalar) }
      }
    }
    return String(escaped)
  }

  /// A line folded into lines of at most 75 octets, each with CRLF at its end, and all but the
  /// first with a leading space (section 3.1).
  ///
  /// Scalars are not split, so that each line is valid UTF-8.
  static func folded(_ line: String) -> String {
    var folded = String.UnicodeScalarView()
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > longestLine {
        folded.append(contentsOf: ["\r", "\n", " "])
        octets = 1
      }
      folded.append(scalar)
      octets += width
    }
    folded.append(contentsOf: ["\r", "\n"])
    return String(folded)
  }

  /// A day as its eight digits, such as `20260107` (section 3.3.4).
  static func digits(of day: Day) -> String {
    day.description.filter { $0 != "-" }
  }
}
