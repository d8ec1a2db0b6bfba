import WorkingDays

/// The content lines of an iCalendar object (RFC 5545 section 3.1).
struct ICalendarWriter {
  /// The most octets that a line may have, its line break left out.
  static let longestLine = 75

  /// The lines so far, each ended by CRLF.
  private(set) var lines = ""

  /// A line whose value is in its final form.
  mutating func property(_ name: String, _ value: String) {
    lines += Self.folded("\(name):\(value)")
  }

  /// A line whose value is free text (section 3.3.11).
  mutating func text(_ name: String, _ value: String) {
    property(name, Self.escaped(value))
  }

  /// A line whose value is a day (section 3.3.4).
  mutating func day(_ name: String, _ day: Day) {
    property("\(name);VALUE=DATE", Self.digits(of: day))
  }

  /// A component: what stands between its BEGIN and its END (section 3.6).
  mutating func component(_ name: String, _ content: (inout ICalendarWriter) -> Void) {
    property("BEGIN", name)
    content(&self)
    property("END", name)
  }
}

extension ICalendarWriter {
  /// Free text as a value: the signs that mean something are escaped, line breaks become `\n` (section 3.3.11).
  ///
  /// Other control characters are not allowed in a value and are left out, but a tab, which would join two words if it went, becomes a
  /// space. The text is taken scalar by scalar, because a sign with a combining mark behind it is another `Character`, and must be
  /// escaped all the same.
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

  /// A line broken into lines of 75 octets at most, each further one led by a space, and CRLF at the end of each (section 3.1).
  ///
  /// No scalar is split, so that each line is UTF-8 by itself.
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
