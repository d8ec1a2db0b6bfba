import TestSupport
import Testing
import WorkingDays

@testable import DeadlineReports

@Suite("The lines of a calendar file")
struct ICalendarWriterTests {
  static let escapes: [(String, String)] = [
    ("A-17", "A-17"),
    ("a\\b;c,d:e\"f", "a\\\\b\\;c\\,d:e\"f"),
    ("\\n", "\\\\n"),
    ("a\nb\rc\r\nd\n\re", "a\\nb\\nc\\nd\\n\\ne"),
    ("a\u{85}b\u{2028}c\u{2029}d", "a\\nb\\nc\\nd"),
    ("a\tb", "a b"),
    ("\u{0}a\u{1}\u{8}\u{B}\u{C}\u{1B}[31mb\u{1F}\u{7F}\u{9B}", "a[31mb"),
    // A sign with a combining mark behind it is one Character and must be escaped all the same.
    (";\u{301},\u{20DD}\n\u{301}", "\\;\u{301}\\,\u{20DD}\\n\u{301}"),
    ("👩‍👧 ẞ", "👩‍👧 ẞ"),
    ("", ""),
  ]

  @Test("Text is escaped; control characters are left out (RFC 5545 section 3.3.11)", arguments: escapes)
  func escaping(_ text: String, _ expected: String) {
    #expect(Array(ICalendarWriter.escaped(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("A line has 75 octets at most; the space that leads a further one counts (section 3.1)")
  func folding() {
    let full = String(repeating: "a", count: 75)
    #expect(ICalendarWriter.folded(full) == full + "\r\n")
    #expect(ICalendarWriter.folded(full + "b") == full + "\r\n b\r\n")
    let second = String(repeating: "b", count: 74)
    #expect(ICalendarWriter.folded(full + second) == full + "\r\n " + second + "\r\n")
    #expect(ICalendarWriter.folded(full + second + "c") == full + "\r\n " + second + "\r\n c\r\n")
  }

  @Test("A scalar that would pass the 75th octet goes to the next line whole")
  func foldingInsideAScalar() {
    let letters = String(repeating: "a", count: 74)
    #expect(ICalendarWriter.folded(letters + "éb") == letters + "\r\n éb\r\n")
    #expect(ICalendarWriter.folded(letters.dropLast() + "éb") == letters.dropLast() + "é\r\n b\r\n")
    let threeLess = letters.dropLast(2)
    #expect(ICalendarWriter.folded(threeLess + "😀b") == threeLess + "\r\n 😀b\r\n")
    #expect(ICalendarWriter.folded(threeLess.dropLast() + "😀b") == threeLess.dropLast() + "😀\r\n b\r\n")
  }

  @Test("Wherever the line breaks, no part is too long and unfolding gives it back")
  func everyOffset() {
    for width in ["é", "€", "😀", "👩‍👧‍👦", "e\u{301}", " "] {
      for offset in 0...80 {
        let line = String(repeating: "a", count: offset) + String(repeating: width, count: 60)
        let text = ICalendarText(ICalendarWriter.folded(line))
        #expect(text.physicalLines.allSatisfy { $0.utf8.count <= 75 }, "\(width) at \(offset)")
        #expect(text.lines.map { Array($0.utf8) } == [Array(line.utf8)], "\(width) at \(offset)")
      }
    }
  }

  @Test("A day has eight digits")
  func days() {
    #expect(ICalendarWriter.digits(of: day("2026-01-07")) == "20260107")
    #expect(ICalendarWriter.digits(of: day("0001-01-01")) == "00010101")
  }
}
