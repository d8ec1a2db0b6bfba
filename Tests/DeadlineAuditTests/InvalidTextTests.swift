@testable import DeadlineAudit
import Testing

@Suite("Bytes that are not text")
struct InvalidTextTests {
  private static let header = "reference,note,received"
  private static let notUTF8 = "the text is not valid UTF-8"

  /// Lines of bytes, each with a line break after it.
  private static func file(_ lines: [UInt8]...) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }
  private static func line(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Bytes that are never UTF-8: a lone continuation byte, a truncated sequence, an overlong one, a
  /// surrogate, Latin-1 and UTF-16.
  static let broken: [[UInt8]] = [
    [0x80], [0xC3], [0xE2, 0x82], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x5A, 0x6F, 0xEB],
    [0xFF, 0xFE, 0x41],
  ]

  /// An audit of a file that is said to be UTF-8; otherwise it would be taken for Windows-1252.
  private static func run(_ file: [UInt8]) throws -> AuditRun { try AuditRun(file) { $0.encoding = .utf8 } }

  @Test("A reference that is no UTF-8 is refused, and repaired in the rejects", arguments: broken)
  func reference(_ bytes: [UInt8]) throws {
    let run = try Self.run(
      Self.file(Self.line(Self.header), bytes + Self.line(",x,2025-12-19"), Self.line("B,x,2025-12-19")))
    #expect(run.references == ["B"])
    #expect(run.refused.count == 1)
    #expect(run.refused[0].line == 2)
    #expect(run.refused[0].column == "reference")
    #expect(run.refused[0].reason == Self.notUTF8)
    #expect(run.refused[0].reference.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test("A date that is no UTF-8 is refused", arguments: broken)
  func date(_ bytes: [UInt8]) throws {
    let run = try Self.run(
      Self.file(Self.line(Self.header), Self.line("A,x,") + bytes, Self.line("B,x,2025-12-19")))
    #expect(run.references == ["B"])
    #expect(run.refused == [Refused(2, "received", Self.notUTF8, reference: "A")])
  }

  @Test("What is no UTF-8 in a skipped column refuses no case", arguments: broken)
  func skippedColumn(_ bytes: [UInt8]) throws {
    let run = try Self.run(
      Self.file(Self.line(Self.header), Self.line("A,") + bytes + Self.line(",2025-12-19"), Self.line("B,x,2025-12-19"))
    )
    #expect(run.references == ["A", "B"])
    #expect(run.refused == [])
  }

  @Test("A fact or a policy that is no UTF-8 is refused")
  func factAndPolicy() throws {
    let run = try Self.run(
      Self.file(
        Self.line("reference,policy,mode,received"), Self.line("A,luton,") + [0xFF] + Self.line(",2025-12-19"),
        Self.line("B,") + [0xFF] + Self.line(",oral,2025-12-19"), Self.line("C,luton,oral,2025-12-19")))
    #expect(run.references == ["C"])
    #expect(run.refused.map(\.line) == [2, 3])
    #expect(run.refused[0].column == "mode")
    #expect(run.refused[0].reason == Self.notUTF8)
    #expect(run.refused[1].reason.contains(Self.notUTF8))
  }

  @Test("A heading that is no UTF-8 is that of a skipped column", arguments: broken)
  func header(_ bytes: [UInt8]) throws {
    let run = try Self.run(Self.file(bytes + Self.line(",reference,received"), Self.line("x,A,2025-12-19")))
    #expect(run.references == ["A"])
    #expect(run.summary.skippedColumns == [String(decoding: bytes, as: UTF8.self)])
  }

  @Test("A kept column is shown repaired, in every layout, and that is said once", arguments: broken)
  func keptColumn(_ bytes: [UInt8]) throws {
    let file = Self.file(
      Self.line(Self.header), Self.line("\"A, \"\"1\"\"\",") + bytes + Self.line(",2025-12-19"),
      Self.line("B,Zoë,2025-12-19"))
    for (layout, format) in [(RowLayout.wide, RowFormat.csv), (.long, .csv), (.wide, .jsonl)] {
      let run = try AuditRun(file) {
        ($0.encoding, $0.keptColumns, $0.layout, $0.format) = (.utf8, ["note"], layout, format)
      }
      #expect(run.refused == [])
      #expect(String(validating: run.output, as: UTF8.self)?.contains("\u{FFFD}") == true)
      #expect(run.outputText.contains("Zoë"))
      #expect(run.summary.form.repairedLines.first == [2])
      if format == .csv { #expect(run.references.first == "A, \"1\"") }
    }
  }

  @Test("A long text where a date should be is quoted in part, and not taken for broken")
  func longText() throws {
    // Forty bytes end inside the last letter of this text.
    let text = String(repeating: "x", count: 39) + "ë and more"
    let run = try AuditRun("reference,received\nA,\(text)\n")
    #expect(run.refused.count == 1)
    #expect(run.refused[0].reason.contains(String(repeating: "x", count: 39)))
    #expect(run.refused[0].reason.hasSuffix("is not a date of the form yyyy-mm-dd"))
  }
}
