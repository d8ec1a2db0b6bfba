import Foundation
import JSONTree
import TestSupport
import Testing
import WorkingDays

@Suite("Files as councils' systems export them")
struct ExportTests {
  /// Audits a file in a folder of its own.
  private static func audit(
    _ bytes: [UInt8], _ options: [String] = ["--policy", "regulations"], asOf: String = "2024-06-30"
  ) throws -> (run: BuiltTool, cases: String?) {
    let folder = try TemporaryFolder()
    let input = try folder.write("cases.csv", bytes).path
    let run = try BuiltTool(["audit", input, "--as-of", asOf, "--output", folder.path("audited.csv")] + options)
    return (run, folder.text("audited.csv"))
  }

  private static func column(_ name: String, of text: String?) -> [String] {
    let lines = (text ?? "").split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard let place = lines.first?.firstIndex(of: Substring(name)) else { return [] }
    return lines.dropFirst().map { String($0[place]) }
  }

  /// 300 rows as Excel saves a log: Windows-1252, a first line `sep=;`, a title, names of columns and
  /// forms of dates of its own, words for nothing, a row of totals, and one day that does not exist.
  private static func log() -> [UInt8] {
    var text = "sep=;\r\nComplaints about children\u{2019}s social care;;;;;\r\nPrinted 30/06/2026;;;;;\r\n;;;;;\r\n"
    text += "Case Ref;Date Received;Ack Sent;Response Sent;Ward;Remarks\r\n"
    let received = day("2026-02-02")
    for index in 0..<300 {
      guard let day = Day(number: received.number + Int32(index % 28)), let next = day.next else { continue }
      let months = ["Jan", "Feb", "Mar"]
      let short = "\(day.dayOfMonth)-\(months[day.month - 1])-26"
      let long = "\(two(next.dayOfMonth))/\(two(next.month))/2026 14:35"
      let answer = index % 3 == 0 ? "n/a" : index == 100 ? "30/02/2026 09:00" : long
      text += "C\(1000 + index);\(short);\(long);\(answer);St Mary\u{2019}s;\"\u{A3}5; no\"\r\n"
    }
    text += ";;;;;\r\nTotal;300;300;200;;\r\n"
    return text.unicodeScalars.map { $0.value == 0x2019 ? 0x92 : UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test("A log of 300 cases is read with no option but the policy")
  func wholeLog() throws {
    let (run, cases) = try Self.audit(Self.log(), ["--policy", "dudley"], asOf: "2026-06-30")
    #expect(run.exit == 65)
    #expect(run.output.hasSuffix("\n300 read = 299 audited + 1 rejected\n"))
    #expect(
      run.output.contains(
        "\nRead as Windows-1252; separated by semicolons; header on line 5 (above it: “Complaints about children’s social "
          + "care”, “Printed 30/06/2026”); dates Date Received dd mmm yy, Ack Sent dd/mm/yyyy hh:mm, Response Sent "
          + "dd/mm/yyyy hh:mm; columns taken: Case Ref = reference, Date Received = received, Ack Sent = acknowledged, "
          + "Response Sent = stage-1-responded; columns skipped: Ward, Remarks\n"))
    #expect(run.output.contains("\nRead as blank in columns of dates: “n/a” (100)\n"))
    #expect(run.output.contains("\nNo case, but a row of totals, passed over: line 307\n"))
    #expect(
      run.error == """
        Refused rows:
        line,column,reason,reference
        106,Response Sent,“30/02/2026 09:00”: there is no day 30 in month 2 of 2026: it has 28 days,C1100

        """)
    // 10 working days from Monday 2 February 2026 end on Monday 16 February.
    #expect(Self.column("stage-1-response-due", of: cases).first == "2026-02-16")
    let statuses = Self.column("stage-1-response-status", of: cases)
    #expect(statuses.count { $0 == "overdue" } == 100)
    #expect(statuses.count { $0 == "met" } == 199)
  }

  @Test("A file with CR at the line ends has the cases of one with LF")
  func carriageReturns() throws {
    // Working days 10 and 11 from Monday 4 March 2024 are 18 and 19 March.
    let text = "reference,received,stage-1-responded\nM1,2024-03-04,2024-03-18\nM2,2024-03-04,2024-03-19\n"
    let (plain, cases) = try Self.audit(Array(text.utf8))
    let (run, same) = try Self.audit(text.utf8.map { $0 == 0x0A ? 0x0D : $0 })
    #expect(Self.column("stage-1-response-status", of: cases) == ["met", "missed"])
    #expect(same == cases)
    #expect(run.output != plain.output)
    #expect(run.output.contains("; lines that end with CR; "))
  }

  @Test("A column of dates that is skipped is named, since it may be the answer")
  func skippedDates() throws {
    let text = "reference,Start,End\nA,2024-03-04,2024-03-18\nB,2024-03-04,\n"
    let (run, _) = try Self.audit(Array(text.utf8), ["--policy", "regulations", "--map", "Start=received"])
    #expect(run.exit == 0)
    #expect(
      run.output.contains(
        "\nColumns skipped that hold dates: End; say what they are with --map \"End=stage-1-responded\" or another event\n"
      ))
  }

  @Test("Where the user's format of dates refuses every row, the cure is said once")
  func cure() throws {
    let rows = (1...28).map { "R\($0),\($0 < 10 ? "0" : "")\($0)/03/2024\n" }.joined()
    let (run, _) = try Self.audit(
      Array("reference,received\n\(rows)".utf8), ["--policy", "regulations", "--date-format", "iso"])
    #expect(run.exit == 65)
    #expect(
      run.output.contains(
        "\nTo put right: every row refused: the dates in “received” look like dd/mm/yyyy, not as --date-format iso says; "
          + "leave out --date-format, or give --date-format uk\n"))
  }

  @Test("A workbook is named, and what to do with it")
  func workbook() throws {
    let (run, cases) = try Self.audit([0x50, 0x4B, 3, 4, 20, 0] + Array("..[Content_Types].xml".utf8))
    #expect(run.exit == 65)
    #expect(
      run.error.hasSuffix(
        "cases.csv: the file is an Excel workbook; open it in Excel, choose Save As and “CSV UTF-8 (Comma delimited)”, "
          + "and give that file\n"))
    #expect(cases == nil)
  }

  @Test("An error is JSON if the output would be")
  func errors() throws {
    let text = "title\nreference,recieved,closed\nA,2024-03-04,\n"
    let (run, _) = try Self.audit(Array(text.utf8), ["--policy", "luton", "--json"])
    #expect(run.exit == 65)
    let error = try #require(try JSONReader.read(Array(run.error.utf8))["error"])
    #expect(error.keys == ["code", "message", "file", "line", "column", "cure"])
    #expect(error["code"]?.string == "close-to-known")
    #expect(error["file"]?.string?.hasSuffix("cases.csv") == true)
    #expect(error["line"]?.integer == 2)
    #expect(error["cure"]?.string?.hasPrefix("correct it, or say with --map") == true)
    let usage = try JSONReader.read(Array(try BuiltTool("policies --jsn --json").error.utf8))["error"]
    #expect(usage?["code"]?.string == "usage")
    #expect(usage?["cure"]?.string == "did you mean --json?")
    let missing = try JSONReader.read(Array(try BuiltTool("audit /nowhere.csv --policy luton --json").error.utf8))
    #expect(missing.at("error.code")?.string == "missing-input")
  }

  @Test("What each column is taken for is shown, saved, and used for the next export")
  func columns() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "cases.csv", "Case No;In;Date of Response;Ward\nA;4-Mar-24;18/03/2024;x\nB;5-Mar-24;n/a;y\n"
    )
    let show = try BuiltTool([
      "columns", input, "--policy", "dudley", "--map", "In=received", "--save", folder.path("mapping.json"),
    ])
    #expect(show.exit == 0)
    #expect(show.output.contains("  In                4-Mar-24 | 5-Mar-24  dd mmm yy   received (you say so)\n"))
    #expect(
      show.output.contains(
        "  Date of Response  18/03/2024 | n/a     dd/mm/yyyy  stage-1-responded (a usual name for it)\n"))
    #expect(show.output.contains("\n  acknowledgement: what meets it (acknowledged)\n"))
    #expect(!show.output.contains("\n  stage-1-response:"))
    let mapping = try JSONReader.read(Array((folder.text("mapping.json") ?? "").utf8))
    #expect(mapping["columns"]?.keys == ["Case No", "In", "Date of Response", "Ward"])
    #expect(mapping.at("columns.Ward")?.string == "skip")

    // The next export has no wards.
    let next = try folder.write("next.csv", "Case No;In;Date of Response\nC;4-Mar-24;18/03/2024\n")
    let audit = try BuiltTool([
      "audit", next, "--policy", "dudley", "--mapping", folder.path("mapping.json"), "--as-of", "2024-06-30",
    ])
    #expect(audit.exit == 0)
    #expect(Self.column("stage-1-response-status", of: audit.output) == ["met"])
    let wrong = try folder.write("wrong.json", "{\"columns\": {\"In\": \"received\"},\n  \"delimeter\": \";\"}")
    let refused = try BuiltTool(["audit", next, "--policy", "dudley", "--mapping", wrong])
    #expect(refused.exit == 65)
    #expect(refused.error.hasPrefix("council-deadlines: \(wrong):2:3: “delimeter” is not recognised here"))
  }

  @Test("Due days are added to a file of any form, in the form of its separators")
  func dueFile() throws {
    let text = "title\nCase;Date Received\nA;4-Mar-24\nB;none\nC;04/03/2024 09:00\n"
    let run = try BuiltTool(
      ["due", "--cases", "-", "10 working-days after date received"], input: Array(text.utf8))
    #expect(run.exit == 0)
    // Ten working days from 4 March 2024.
    #expect(
      run.output == "Case;Date Received;10 working-days after date received\nA;4-Mar-24;2024-03-18\nB;none;\n"
        + "C;04/03/2024 09:00;2024-03-18\n")
  }
}
