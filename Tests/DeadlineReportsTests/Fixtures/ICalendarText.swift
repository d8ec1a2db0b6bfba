/// A calendar file as a reader takes it: unfolded, and cut into its components.
struct ICalendarText {
  /// The lines as they stand in the file, without their line breaks.
  let physicalLines: [String]
  /// The lines put together again.
  let lines: [String]

  init(_ text: String) {
    physicalLines = Self.split(text)
    var lines: [String] = []
    for line in physicalLines {
      if line.utf8.first == UInt8(ascii: " "), let last = lines.popLast() {
        lines.append(last + String(line.unicodeScalars.dropFirst()))
      } else {
        lines.append(line)
      }
    }
    self.lines = lines
  }

  /// The lines between CRLF, of which the last ends the text.
  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n", line.last == "\r" {
        line.removeLast()
        lines.append(String(line))
        line.removeAll()
      } else {
        line.append(scalar)
      }
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }

  /// The lines of each entry, its alarm included.
  var events: [Event] {
    var events: [Event] = []
    for line in lines {
      if line == "BEGIN:VEVENT" { events.append(Event()) }
      if !events.isEmpty, line != "END:VCALENDAR" { events[events.count - 1].lines.append(line) }
    }
    return events
  }

  struct Event {
    var lines: [String] = []

    /// The value of the first line with this name and these parameters.
    subscript(_ name: String) -> String? {
      lines.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
    }

    /// Day and summary, such as `20260107 Response at stage 1: due`.
    var line: String { "\(self["DTSTART;VALUE=DATE"] ?? "-") \(self["SUMMARY"] ?? "-")" }

    /// The description without the escapes of its signs, a line each.
    var description: [String] {
      var lines = [""]
      var isEscaped = false
      for scalar in (self["DESCRIPTION"] ?? "").unicodeScalars {
        if isEscaped, scalar == "n" {
          lines.append("")
        } else if isEscaped || scalar != "\\" {
          lines[lines.count - 1].unicodeScalars.append(scalar)
        }
        isEscaped = !isEscaped && scalar == "\\"
      }
      return lines
    }
  }
}
