import Testing
import WorkingDays

@testable import DeadlineAudit

@Suite("Bytes that are written a row at a time")
struct OutputBytesTests {
  /// The text of what is written into a buffer that is too small at first.
  private static func text(_ write: (inout OutputBytes) -> Void) -> String {
    var output = OutputBytes(capacity: 0)
    write(&output)
    return String(decoding: output.array, as: UTF8.self)
  }

  @Test("Every day of the years at hand, and days outside them, are written as in ISO 8601")
  func days() {
    let texts = DayText(1999...2001)
    var wrong: [Day] = []
    for number in -800_000...3_000_000 where number % 97 == 0 || (10_500...11_800).contains(number) {
      guard let day = Day(number: Int32(number)) else { continue }
      if Self.text({ $0.append(day, texts) }) != day.description { wrong.append(day) }
    }
    #expect(wrong == [])
    #expect(Self.text { $0.append(.first, texts) } == "0001-01-01")
    #expect(Self.text { $0.append(.last, texts) } == "9999-12-31")
  }

  @Test("A day in a field has a comma behind it, and no day is the comma alone")
  func fields() {
    let texts = DayText(2025...2025)
    let row = Self.text { output in
      output.appendField(day("2025-12-19"), texts)
      output.appendField(nil, texts)
      output.appendField(day("2026-01-07"), texts)
      output.endRow()
    }
    #expect(row == "2025-12-19,,2026-01-07\n")
  }

  @Test(
    "A text of up to sixteen bytes is written whole", arguments: ["", "m", "cannot-compute,", "sixteen letters.", "🙂🙂"])
  func texts(_ text: String) throws {
    let short = try #require(ShortText(text))
    #expect(Self.text { $0.append(short) } == text)
    #expect(Self.text { output in for _ in 0..<100 { output.append(short) } } == String(repeating: text, count: 100))
  }

  @Test("A longer text is none", arguments: ["seventeen letters", "🙂 more than sixteen letters 🙂"])
  func longTexts(_ text: String) {
    #expect(ShortText(text) == nil)
  }

  @Test("Numbers", arguments: [0, 9, 10, 99, 100, 999, 1000, 9999, 10_000, -1, .max, .min])
  func numbers(_ number: Int) {
    #expect(Self.text { $0.append(number) } == "\(number)")
  }

  @Test("Any piece of a text is written as it is, however near its end")
  func pieces() {
    let bytes = (0..<200).map { UInt8($0) }
    var wrong: [Range<Int>] = []
    for lower in 0...bytes.count {
      for upper in lower...bytes.count {
        var output = OutputBytes(capacity: 8)
        output.append(byte: 0xFF)
        output.append(bytes.span, lower..<upper)
        output.append(bytes[lower..<upper])
        output.append(byte: 0xFE)
        if output.array != [0xFF] + bytes[lower..<upper] + bytes[lower..<upper] + [0xFE] { wrong.append(lower..<upper) }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    "A field is in quotes where it has to be",
    arguments: [
      ("A-1", "A-1", "A-1"), ("", "", ""), ("A, 1", "\"A, 1\"", "\"A, 1\""), ("\"", "\"\"\"\"", "\"\"\"\""),
      ("A\n1", "\"A\n1\"", "\"A\n1\""), ("A\r", "\"A\r\"", "\"A\r\""), ("=1", "=1", "\"'=1\""), ("a=1", "a=1", "a=1"),
    ])
  func quotes(_ text: String, plain: String, forSpreadsheet: String) {
    let bytes = Array("before\(text)behind".utf8)
    let range = 6..<bytes.count - 6
    #expect(Self.text { CSVField.append(bytes.span, range, to: &$0) } == plain)
    #expect(Self.text { CSVField.append(bytes.span, range, isForSpreadsheet: true, to: &$0) } == forSpreadsheet)
  }

  @Test("What was written before is kept when more room is needed, and forgotten when that is asked for")
  func growing() {
    var output = OutputBytes(capacity: 16)
    for number in 0..<5000 { output.append(number) }
    #expect(String(decoding: output.array, as: UTF8.self) == (0..<5000).map(String.init).joined())
    output.append([])
    output.append(Array("x".utf8))
    let (written, lent) = (output.count, output.withBytes { $0.count })
    #expect(written == lent)
    output.clear()
    output.endRow()
    #expect(output.array == [])
    output.append(byte: UInt8(ascii: "y"))
    #expect(output.array == Array("y".utf8))
  }
}
