import DeadlineAudit
import Testing

@Suite("Reading comma-separated values (RFC 4180)")
struct CSVReadingTests {
  static let unclosed = "a quote is opened and not closed"
  static let afterQuote = "text stands between a closing quote and the next comma"
  static let quoteInside = "a quote stands inside a field that does not begin with one"

  /// The result for a text with the columns reference, note and received.
  struct Row: CustomTestStringConvertible, Sendable {
    let rule: String
    let text: String
    let references: [String]
    let refused: [Refused]

    init(_ rule: String, _ text: String, _ references: [String], _ refused: [Refused] = []) {
      self.rule = rule
      self.text = text
      self.references = references
      self.refused = refused
    }

    var testDescription: String { rule }
  }

  private static let header = "reference,note,received\n"
  private static let d = "2025-12-19"

  static let wellFormed = [
    Row("a plain file", "\(header)A,x,\(d)\nB,y,\(d)\n", ["A", "B"]),
    Row("a byte order mark is passed over", "\u{FEFF}\(header)A,x,\(d)\n", ["A"]),
    Row("lines end with CRLF", "reference,note,received\r\nA,x,\(d)\r\nB,y,\(d)\r\n", ["A", "B"]),
    Row("a byte order mark and CRLF", "\u{FEFF}reference,note,received\r\nA,x,\(d)\r\n", ["A"]),
    Row("LF and CRLF mixed", "reference,note,received\r\nA,x,\(d)\nB,y,\(d)\r\n", ["A", "B"]),
    Row("no line break at the end", "\(header)A,x,\(d)\nB,y,\(d)", ["A", "B"]),
    Row("no line break at the end, the last field in quotes", "\(header)A,x,\(d)\nB,y,\"\(d)\"", ["A", "B"]),
    Row("no line break at the end, the last field empty", "received,note,reference\n\(d),x,A\n\(d),x,", ["A", ""]),
    Row("header only", header, []),
    Row("header only, without a line break", "reference,note,received", []),
    Row("every field in quotes", "\"reference\",\"note\",\"received\"\n\"A\",\"x\",\"\(d)\"\n", ["A"]),
    Row("a comma in quotes", "\(header)\"A, 1\",\"x, y\",\(d)\nB,y,\(d)\n", ["A, 1", "B"]),
    Row("a line break in quotes", "\(header)\"A\n1\",x,\(d)\nB,\"x\n\ny\",\(d)\nC,,\(d)\n", ["A\n1", "B", "C"]),
    Row(
      "a line break in the last field", "received,note,reference\n\(d),x,\"A\n1\"\n\(d),x,B\n", ["A\n1", "B"]),
    Row(
      "CRLF in quotes is kept, and ends lines outside",
      "received,note,reference\r\n\(d),x,\"A\r\n1\"\r\n\(d),\"x\r\n\",B\r\n", ["A\r\n1", "B"]),
    Row("a carriage return alone is not a line break", "\(header)A\rB,x,\(d)\n", ["A\rB"]),
    Row("doubled quotes", "\(header)\"A \"\"1\"\"\",\"\"\"\"\"\",\(d)\n\"\"\"\",x,\(d)\n", ["A \"1\"", "\""]),
    Row("empty fields", "\(header),,\(d)\n\"\",\"\",\(d)\n", ["", ""]),
    Row("spaces in a field stay", "\(header) A ,x,\(d)\n", [" A "]),
    Row("blank lines", "\n\n\(header)\nA,x,\(d)\n\n\nB,y,\(d)\n\n", ["A", "B"]),
    Row("blank lines with CRLF", "\r\nreference,note,received\r\n\r\nA,x,\(d)\r\n\r\n", ["A"]),
    Row("letters of two to four bytes", "\(header)Zoë 札 🙂,ß,\(d)\n", ["Zoë 札 🙂"]),
    Row("a byte of zero", "\(header)A\u{0},\u{0},\(d)\n", ["A\u{0}"]),
  ]

  static let faulty = [
    Row(
      "text after a closing quote", "\(header)\"A\"x,y,\(d)\nB,y,\(d)\n", ["B"],
      [Refused(2, "reference", afterQuote, reference: "A")]),
    Row(
      "a space after a closing quote", "\(header)A,\"x\" ,\(d)\nB,y,\(d)\n", ["B"],
      [Refused(2, "note", afterQuote, reference: "A")]),
    Row(
      "text after a closing quote at the end", "\(header)B,y,\(d)\nA,x,\"\(d)\"z", ["B"],
      [Refused(3, "received", afterQuote, reference: "A")]),
    Row(
      "a quote inside a plain field", "\(header)A\"1,x,\(d)\nB,y,\(d)\n", ["B"], [Refused(2, "reference", quoteInside)]),
    Row(
      "a quote at the end of a plain field", "\(header)A,x\",\(d)\nB,y,\(d)\n", ["B"],
      [Refused(2, "note", quoteInside, reference: "A")]),
    Row(
      "a space before a quote", "\(header)A, \"x\",\(d)\nB,y,\(d)\n", ["B"],
      [Refused(2, "note", quoteInside, reference: "A")]),
    Row(
      "too few fields", "\(header)A,x\nB\nC,y,\(d)\n", ["C"],
      [
        Refused(2, "received", "the row has 2 fields, the header 3", reference: "A"),
        Refused(3, "note", "the row has 1 field, the header 3"),
      ]),
    Row(
      "a line of spaces or of separators alone is blank", "\(header)   \n,,\n , ,\n,,,,,\nB,y,\(d)\n,\n", ["B"], []),
    Row(
      "too many fields", "\(header)A,x,\(d),\nB,y,\(d)\n", ["B"],
      [Refused(2, "field 4", "the row has 4 fields, the header 3", reference: "A")]),
    Row(
      "a quote that is not closed: its first line goes, reading resumes at the next",
      "\(header)A,x,\(d)\n\"B,x,\(d)\nC,x,\(d)\nD,x,\(d)\n", ["A", "C", "D"], [Refused(3, "reference", unclosed)]),
    Row(
      "a quote that is not closed on the last line", "\(header)A,x,\(d)\nB,\"x,\(d)", ["A"],
      [Refused(3, "note", unclosed, reference: "B")]),
    Row(
      "a quote that is not closed on the last line, with a line break", "\(header)A,x,\(d)\r\nB,\"x,\(d)\r\n", ["A"],
      [Refused(3, "note", unclosed, reference: "B")]),
    Row("a quote alone at the end", "\(header)A,x,\(d)\n\"", ["A"], [Refused(3, "reference", unclosed)]),
    Row(
      "a quote closed only lines later, so that the width is wrong",
      "\(header)A,\"x,\(d)\nB,x,\(d)\nC,\"\",\(d)\nD,x,\(d)\n", ["B", "C", "D"],
      [Refused(2, "note", unclosed, reference: "A")]),
    Row(
      "a quote closed only lines later, so that there are too many fields",
      "\(header)A,\"x,\(d)\nB,\",y,\(d)\nC,x,\(d)\n", ["C"],
      [Refused(2, "note", unclosed, reference: "A"), Refused(3, "note", unclosed, reference: "B")]),
    Row(
      "two quotes that are not closed", "\(header)\"A,x,\(d)\nB,x,\(d)\n\"C,x,\(d)\nD,x,\(d)\n", ["B", "D"],
      [Refused(2, "reference", unclosed), Refused(4, "reference", unclosed)]),
    Row(
      "the line number after a line break in quotes", "\(header)\"A\n1\n2\",x,\(d)\nB\n\"C\",\"\n\",\(d)\nD\n",
      ["A\n1\n2", "C"],
      [
        Refused(5, "note", "the row has 1 field, the header 3"),
        Refused(8, "note", "the row has 1 field, the header 3"),
      ]),
    Row(
      "the line number after CRLF in quotes and blank lines", "\r\n\(header)\r\n\"A\r\n1\",x,\(d)\r\n\r\nB\r\n",
      ["A\r\n1"],
      [Refused(7, "note", "the row has 1 field, the header 3")]),
    Row(
      "the row with the line break is refused at its first line",
      "\(header)A,\"x\ny\",2025-02-30\nB\n", [],
      [
        Refused(
          2, "received", "“2025-02-30”: there is no day 30 in month 2 of 2025: it has 28 days", reference: "A"),
        Refused(4, "note", "the row has 1 field, the header 3"),
      ]),
  ]

  @Test("Well-formed text gives its records, whatever the size of the blocks it comes in", arguments: wellFormed)
  func wellFormedText(_ row: Row) throws {
    for block in [1, 7, 1 << 20] {
      let run = try AuditRun(row.text, block: block)
      #expect(run.references == row.references, "in blocks of \(block)")
      #expect(run.refused == [], "in blocks of \(block)")
      #expect(run.summary.read == row.references.count)
    }
  }

  @Test("Malformed rows are refused by line and column, and the others are read", arguments: faulty)
  func faultyText(_ row: Row) throws {
    for block in [1, 7, 1 << 20] {
      let run = try AuditRun(row.text, block: block)
      #expect(run.references == row.references, "in blocks of \(block)")
      #expect(run.refused == row.refused, "in blocks of \(block)")
      #expect(run.summary.audited == row.references.count)
      #expect(run.summary.rejected == row.refused.count)
    }
  }

  @Test("A file without any record has no header", arguments: ["", "\u{FEFF}", "\n", "\r\n\r\n\n", "\u{FEFF}\n"])
  func nothingAtAll(_ text: String) {
    for block in [1, 7, 1 << 20] {
      #expect(headingError { _ = try AuditRun(text, block: block) } == .empty)
    }
  }

  @Test(
    "A header that is not well-formed stops the run",
    arguments: ["reference,\"received\n", "reference,recei\"ved\nA,2025-12-19\n", "\"reference\"x,received\n"])
  func faultyHeader(_ text: String) {
    for block in [1, 7, 1 << 20] {
      #expect(headingError { _ = try AuditRun(text, block: block) } == .unreadable)
    }
  }

  @Test("The file of rejects has its header even if there are none")
  func emptyRejects() throws {
    #expect(try AuditRun("reference,received\nA,2025-12-19\n").rejectsText == "line,column,reason,reference\n")
  }
}
