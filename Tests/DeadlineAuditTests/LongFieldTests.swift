import DeadlineAudit
import Testing

@Suite("Long fields and long lines")
struct LongFieldTests {
  private static let header = "reference,note,received\n"
  private static let date = "2025-12-19"
  /// Ninety-nine letters and a line break.
  private static let line = String(repeating: "x", count: 99) + "\n"

  @Test("A quoted field with line breaks may make a record of up to 64 KB", arguments: [1, 7, 1 << 20])
  func upTo64KB(block: Int) throws {
    // 650 lines of 100 bytes are 65,000; 64 KB are 65,536.
    let note = String(repeating: Self.line, count: 650)
    let run = try AuditRun("\(Self.header)A,\"\(note)\",\(Self.date)\nB\nC,x,\(Self.date)\n", block: block)
    #expect(run.references == ["A", "C"])
    #expect(run.refused == [Refused(653, "note", "the row has 1 field, the header 3")])
  }

  @Test(
    "One that makes it longer is refused at its first line, and reading resumes at the next",
    arguments: [1, 7, 1 << 20])
  func over64KB(block: Int) throws {
    let note = String(repeating: Self.line, count: 700)
    let run = try AuditRun("\(Self.header)A,\"\(note)\",\(Self.date)\nB,x,\(Self.date)\n", block: block)
    #expect(run.references == ["B"])
    // The rest of the field becomes lines of one plain field. The last line begins with the closing
    // quote, which opens a field again.
    let refused = run.refused
    #expect(refused.count == 701)
    #expect(refused.first == Refused(2, "note", CSVReadingTests.unclosed, reference: "A"))
    #expect(refused.dropFirst().dropLast().allSatisfy { $0.reason == "the row has 1 field, the header 3" })
    #expect(refused.map(\.line) == Array(2...702))
    #expect(run.summary.read == 702)
  }

  @Test("A quoted field without line breaks may be longer than 64 KB", arguments: [1, 7, 1 << 20])
  func quotedWithoutLineBreaks(block: Int) throws {
    let note = String(repeating: "x,", count: 50_000)
    let run = try AuditRun("\(Self.header)A,\"\(note)\",\(Self.date)\nB,x,\(Self.date)\n", block: block)
    #expect(run.references == ["A", "B"])
  }

  @Test("A row with a long field and a line break is read alike in blocks of any size", arguments: [true, false])
  func longBesideLineBreak(isQuoted: Bool) throws {
    let long = String(repeating: "x", count: 70_000)
    let note = isQuoted ? "\"\(long)\"" : long
    let text = "\(Self.header)\"A\n1\",\(note),\(Self.date)\nB,x,\(Self.date)\n"
    let runs = try [1, 7, 1000, 65_536, 1 << 20].map { try AuditRun(text, block: $0) }
    #expect(Set(runs.map(\.references)).count == 1, "\(runs.map { $0.references })")
    #expect(Set(runs.map(\.rejects)).count == 1, "\(runs.map(\.rejectsText))")
    #expect(runs[0].references.last == "B")
  }

  @Test("A line longer than 1 MB is refused, and the next one is read", arguments: [997, 65_536, 1 << 20])
  func lineOver1MB(block: Int) throws {
    let long = String(repeating: "x", count: 1 << 20)
    let text = "\(Self.header)A,\(long),\(Self.date)\nB,x,\(Self.date)\nC,\"\(long)\",\(Self.date)\nD,x,\(Self.date)\n"
    let run = try AuditRun(text, block: block)
    #expect(run.references == ["B", "D"])
    #expect(run.refused.map(\.line) == [2, 4])
    #expect(run.refused[0].reason == "the line is longer than 1048576 bytes")
  }

  @Test("A line of a few bytes less than 1 MB is read", arguments: [997, 1 << 20])
  func lineUnder1MB(block: Int) throws {
    let long = String(repeating: "x", count: (1 << 20) - 20)
    let run = try AuditRun("\(Self.header)A,\(long),\(Self.date)\nB,x,\(Self.date)\n", block: block)
    #expect(run.references == ["A", "B"])
    #expect(run.refused == [])
  }

  @Test("A line longer than 1 MB at the end of the file is refused once")
  func lineOver1MBAtTheEnd() throws {
    let long = String(repeating: "x", count: 3 << 20)
    let run = try AuditRun("\(Self.header)B,x,\(Self.date)\nA,\(long)", block: 1 << 20)
    #expect(run.references == ["B"])
    #expect(run.refused.map(\.line) == [3])
  }

  @Test("A quote that is never closed costs one line of a file of any size")
  func strayQuoteInALargeFile() throws {
    let rows = (1...3000).map { "R\($0),x,\(Self.date)\n" }
    let run = try AuditRun("\(Self.header)\(rows[0])S,\"x,\(Self.date)\n\(rows[1...].joined())", block: 1 << 20)
    #expect(run.summary.audited == 3000)
    #expect(run.refused == [Refused(3, "note", CSVReadingTests.unclosed, reference: "S")])
    #expect(run.references == (1...3000).map { "R\($0)" })
  }
}
