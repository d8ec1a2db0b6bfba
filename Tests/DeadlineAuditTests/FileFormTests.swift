@testable import DeadlineAudit
import Testing

@Suite("How a file is written is found")
struct FileFormTests {
  /// Letters of Windows-1252, a field with each separator in quotes, and an answer on the last day.
  private static let plain = """
    reference,received,stage-1-responded,note
    Zoë – 1,2025-12-19,2026-01-14,"a; b, c\td"
    B,2025-12-22,,£5

    """

  /// The text with other separators between its fields, and other line ends.
  private static func text(_ delimiter: Character, _ end: String) -> String {
    var isQuoted = false
    return String(
      plain.map { letter -> Character in
        if letter == "\"" { isQuoted.toggle() }
        return letter == "," && !isQuoted ? delimiter : letter
      }
    ).split(separator: "\n").map { $0 + end }.joined()
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test(
    "Every encoding, separator and line end gives the same cases", arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func everyForm(_ delimiter: Character, end: String) throws {
    let expected = try AuditRun(Self.plain, asOf: day("2026-02-10"))
    #expect(expected.references == ["Zoë – 1", "B"])
    // 15 working days from 19 December 2025 end on 14 January 2026.
    #expect(expected.cases.first?["stage-1-response-status"] == "met")
    let text = Self.text(delimiter, end)
    let files: [(FileEncoding, [UInt8])] = [
      (.utf8, Array(text.utf8)), (.utf8, [0xEF, 0xBB, 0xBF] + text.utf8), (.windows1252, Self.windows1252(text)),
      (.utf16LittleEndian, Self.utf16(text, isLittle: true)), (.utf16BigEndian, Self.utf16(text, isLittle: false)),
      (.utf16LittleEndian, Array(Self.utf16(text, isLittle: true).dropFirst(2))),
      (.utf16BigEndian, Array(Self.utf16(text, isLittle: false).dropFirst(2))),
    ]
    for (encoding, file) in files {
      for block in [1, 7, 1 << 20] {
        let run = try AuditRun(file, asOf: day("2026-02-10"), block: block)
        #expect(run.outputText == expected.outputText, "\(encoding)")
        #expect(run.summary.form.encoding == encoding)
        #expect(run.summary.form.delimiter == delimiter.asciiValue)
        #expect(run.summary.rejected == 0)
      }
    }
  }

  @Test("Fields under blank headings at the end of a row may be missing, as spreadsheets write them")
  func ragged() throws {
    let text =
      "reference,received,stage-1-responded,,\nA,2025-12-19,2026-01-05\nB,2025-12-19,,,, ,\nC,2025-12-19,2026-01-06,,\n"
      + "D,2025-12-19\nE,2025-12-19,,,,x\nF,2025-12-19,2026-01-07,"
    for recordByRecord in [false, true] {
      let run = try AuditRun(text) { $0.readsRecordByRecord = recordByRecord }
      #expect(run.references == ["A", "C", "F"])
      #expect(run.cases.map { $0["stage-1-response-met-on"] } == ["2026-01-05", "2026-01-06", "2026-01-07"])
      #expect(run.refused.map(\.line) == [3, 5, 6])
      #expect(run.refused.map(\.reason) == [7, 2, 6].map { "the row has \($0) fields, the header 5" })
    }
  }

  @Test("The encoding shows where the first letter beyond ASCII comes, however late")
  func late() throws {
    let note = String(repeating: "note ", count: 100)
    let rows = (0..<2200).map { "R\($0),2025-12-19,,\(note)\n" }.joined()
    let head = Array("reference,received,stage-1-responded,note\n\(rows)".utf8)
    #expect(head.count > 1 << 20)
    let windows = try AuditRun(head + Self.windows1252("Zoë,2025-12-19,,\n"), block: 4096)
    #expect(windows.references.last == "Zoë")
    #expect(windows.summary.form.encoding == .windows1252)
    let utf8 = try AuditRun(head + Array("Zoë,2025-12-19,,\n".utf8), block: 4096)
    #expect(utf8.references.last == "Zoë")
    #expect(utf8.summary.form.encoding == .utf8)
  }

  @Test("What is given is not looked for")
  func given() throws {
    let run = try AuditRun("reference|received|note\nA|2025-12-19|x,y;z\n") { $0.delimiter = UInt8(ascii: "|") }
    #expect(run.references == ["A"])
    let file = Array("reference,received\nZo".utf8) + [0xC3, 0xAB] + Array(",2025-12-19\n".utf8)
    #expect(try AuditRun(file).references == ["Zoë"])
    #expect(try AuditRun(file) { $0.encoding = .windows1252 }.references == ["ZoÃ«"])
  }

  @Test(
    "A header that is one field with another separator in it says which option reads it", arguments: ["|", "^", "~"])
  func otherSeparator(_ separator: Character) {
    let text = ["reference,received,Ward", "A,2025-12-19,x", ""].joined(separator: "\n").replacing(
      ",", with: "\(separator)")
    #expect(headingError { _ = try AuditRun(text) } == .otherSeparator(separator))
    #expect(
      headingErrorText { _ = try AuditRun(text) }
        == "line 1: the header is one field, with “\(separator)” in it; say with --delimiter \"\(separator)\" that it stands "
        + "between the fields")
  }

  @Test("Excel's first line names the separator, and is no title")
  func separatorLine() throws {
    for line in ["sep=;", "SEP=;", "\"sep=;\""] {
      let run = try AuditRun("\(line)\r\nreference;received\r\nA,1;2025-12-19\r\n")
      #expect(run.references == ["A,1"])
      #expect(run.summary.form.headerLine == 2)
      #expect(run.summary.form.titles == [])
    }
  }

  @Test("Lines above the header are passed over, and listed")
  func titles() throws {
    let text =
      "Log of complaints,,\n\"Saved on 2 April, \"\"final\"\"\",,\n,,\nreference,received,note\nA,soon,x\nB,2025-12-19,y\n"
    let run = try AuditRun(text)
    #expect(run.references == ["B"])
    #expect(run.summary.form.headerLine == 4)
    #expect(run.summary.form.titles.map(\.line) == [1, 2])
    #expect(run.summary.form.titles.map(\.text) == ["Log of complaints", "Saved on 2 April, \"final\""])
    // Lines keep their numbers.
    #expect(run.refused.map(\.line) == [5])
  }

  @Test("A header below the twentieth line is not looked for, and one in the first line comes before all")
  func headerPlace() throws {
    let titles = String(repeating: "title\n", count: 19)
    #expect(try AuditRun(titles + "reference,received\nA,2025-12-19\n").references == ["A"])
    #expect(headingError { _ = try AuditRun(titles + "x\nreference,received\nA,2025-12-19\n") } != nil)
    // The second line is no header, although its fields are headings.
    let run = try AuditRun("reference,received,note\nreceived,2025-12-19,closed\nclosed,2025-12-19,received\n")
    #expect(run.references == ["received", "closed"])
    // Nor is a row of cases, if the file has only one heading that is known.
    let error = headingErrorText { _ = try AuditRun("Case,Begun,Status,Outcome\nA,4 May 2024,Closed,Withdrawn\n") }
    #expect(error?.hasPrefix("line 1: no column is an event; the headings are “Case”, “Begun”") == true)
  }

  @Test("Rows of separators alone are blank lines, and a row of totals is not a case")
  func asides() throws {
    let text = """
      reference,received,stage-1-responded
      A,2025-12-19,2026-01-07
      ,,
      "","",""
      Total,1,1
      Grand total: 1,,
      Total cases,1
      B,2025-12-19,
      Total
      Totals for ward 3,2025-12-19,

      """
    let run = try AuditRun(text)
    #expect(run.references == ["A", "B", "Totals for ward 3"])
    #expect(run.refused == [])
    #expect(run.summary.form.totals.first == [5, 6, 7, 9])
    #expect(run.summary.read == 3)
  }

  @Test("A total that looks like a year or like a day number of Excel is not a day")
  func totals() throws {
    let year = try AuditRun("reference,received\nA,2025-12-19\nTotal,2010\n")
    #expect(year.references == ["A"])
    let serial = try AuditRun("reference,received\nA,46010\nTotal,45000\n")
    #expect(serial.references == ["A"])
    #expect(serial.summary.form.totals.count == 1)
  }

  static let kinds: [(FileKind, [UInt8])] = [
    (.workbook, [0x50, 0x4B, 3, 4] + Array("........docProps/app.xml".utf8)),
    (.workbook, [0x50, 0x4B, 3, 4] + Array("........[Content_Types].xml".utf8)),
    (.openDocument, [0x50, 0x4B, 3, 4] + Array("....mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)),
    (.wordDocument, [0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml....word/document.xml".utf8)),
    (.gzip, [0x1F, 0x8B, 8, 0]), (.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    (.picture, [0xFF, 0xD8, 0xFF, 0xE0]),
    (.richText, Array("{\\rtf1\\ansi".utf8)), (.zip, [0x50, 0x4B, 3, 4] + Array("....cases.csv".utf8)),
    (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
    (.pdf, Array("%PDF-1.7\n".utf8)), (.html, Array("\n<!DOCTYPE html><html>".utf8)),
    (.html, Array("<table><tr><td>reference".utf8)), (.xml, Array("<?xml version=\"1.0\"?><Workbook".utf8)),
    (.json, Array("[\n  {\"reference\": \"A\"}]".utf8)), (.json, Array("{\"cases\": []}".utf8)),
  ]

  @Test("A file of another kind is recognised, and what to do is said", arguments: kinds)
  func otherKinds(_ kind: FileKind, _ bytes: [UInt8]) {
    #expect(headingError { _ = try AuditRun(bytes) } == .otherKind(kind))
    let text = headingErrorText { _ = try AuditRun(bytes) }
    #expect(text?.hasPrefix("the file is ") == true)
    #expect(text?.contains("; ") == true)
  }

  @Test("References that are blank or come again are counted and listed")
  func references() throws {
    let run = try AuditRun(
      "reference,received\nA,2025-12-19\n,2025-12-19\nB,2025-12-19\nA,2025-12-22\nA,soon\nA,2025-12-19\n")
    #expect(run.references == ["A", "", "B", "A", "A"])
    #expect(run.summary.form.blankReferences.first == [3])
    #expect(run.summary.form.repeats == 2)
    #expect(run.summary.form.repeatedReferences.map(\.line) == [5, 7])
    #expect(run.summary.form.repeatedReferences.map(\.reference) == ["A", "A"])
    #expect(!run.summary.form.areRepeatsCut)
  }

  @Test("The threads play no part in what is found")
  func threads() throws {
    let rows = (0..<3000).map { "R\($0 % 2990),2025-12-19,\($0 % 7 == 0 ? "n/a" : "2026-01-07")\n" }
    let text = "title,,\nreference,received,stage-1-responded\n" + rows.joined() + "Total,3000,\n"
    func form(_ threads: Int) throws -> FileForm {
      try AuditRun(text) {
        $0.threads = threads
        $0.batchSize = 1000
      }.summary.form
    }
    let one = try form(1)
    #expect(one.repeats == 10)
    #expect(one.blanks == ["n/a": 429])
    #expect(try form(3) == one)
  }
}
