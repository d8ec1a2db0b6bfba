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
    #expect(run.output.contains("\nRow of totals, passed over: line 307\n"))
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
        "\nTo put right: leave out --date-format, or give --date-format uk; every row was refused, because the dates in "
          + "“received” look like dd/mm/yyyy, not as --date-format iso says\n"))
  }

  @Test("Where the dates are of an unknown form, the forms that are known are said once")
  func unknownDates() throws {
    let rows = (1...9).map { "R\($0),day \($0)\n" }.joined()
    let (run, _) = try Self.audit(Array("reference,received\n\(rows)".utf8))
    #expect(run.exit == 65)
    #expect(
      run.output.contains(
        "\nTo put right: write the dates in “received” as 2024-03-05, 05/03/2024, 5 March 2024 or 05-Mar-24, or skip the "
          + "column with --map \"received=skip\"; every row was refused, because its values, such as “day 1”, are not dates of "
          + "a known form\n"))
  }

  @Test("A form of dates that is refused is said to be, and a second name of a column is not suggested for another")
  func refusedForm() throws {
    let text =
      "reference,Received,Date Received,Response Sent,Level\nA,2024-03-04,2024-03-04,2024-03-18,1\n"
      + "B,2024-03-05,2024-03-05,,1\nC,22/03/2024,2024-03-22,,2\n"
    let (run, _) = try Self.audit(Array(text.utf8))
    #expect(run.output.contains("; dates yyyy-mm-dd (dd/mm/yyyy refused); "))
    #expect(run.output.contains("; Response Sent: left out, as its stage is in another column; columns skipped: "))
    #expect(!run.output.contains("Date Received=stage-1-responded"))
    let columns = try BuiltTool("columns -", input: Array("reference,received\nA,03/04/2024\nB,03/28/2024\n".utf8))
    #expect(columns.exit == 65)
    #expect(columns.output.contains("  mm/dd/yyyy  received\n") && !columns.output.contains("taken as day first"))
  }

  @Test("A file that standard input is redirected from is read again for its columns, as one by its name is")
  func redirected() throws {
    let rows = (0..<40_000).map { "R\($0),2024-03-04,2024-03-18,,\n" }.joined()
    let text = "reference,received,stage-1-responded,stage-2-requested,stage-3-requested\n\(rows)"
    let folder = try TemporaryFolder()
    let file = try folder.write("cases.csv", Array(text.utf8)).path
    #expect(text.utf8.count > 1 << 20)
    let named = try BuiltTool("audit \(file) --policy luton --as-of 2024-06-30")
    let redirected = try BuiltTool("audit - --policy luton --as-of 2024-06-30", input: Array(text.utf8))
    #expect(named.outputBytes == redirected.outputBytes)
    #expect(!named.output.prefix { $0 != "\n" }.contains("panel"))
  }

  @Test("The mapping file is named where it names a heading that is missing")
  func mappingNamed() throws {
    let folder = try TemporaryFolder()
    let mapping = try folder.write("mapping.json", "{\"columns\": {\"Out\": \"closed\"}}")
    let run = try BuiltTool(
      ["audit", "-", "--policy", "luton", "--mapping", mapping], input: Array("reference,received\nA,2024-03-04\n".utf8)
    )
    #expect(
      run.error.contains(
        "there is no heading “Out” to map; the headings are “reference”, “received” (\(mapping) names it)"))
    let map = try BuiltTool(
      ["audit", "-", "--policy", "luton", "--map", "Out=closed"],
      input: Array("reference,received\nA,2024-03-04\n".utf8))
    #expect(!map.error.contains("names it"))
  }

  @Test("Output that nobody reads any more ends quietly, as head leaves it")
  func closedOutput() throws {
    let rows = (0..<50_000).map { "R\($0),2024-03-04\n" }.joined()
    let folder = try TemporaryFolder()
    let file = try folder.write("cases.csv", Array("reference,received\n\(rows)".utf8)).path
    let script = "\"\(BuiltTool.executable.path)\" audit \"\(file)\" --policy luton | head -n 1; echo ${PIPESTATUS[0]}"
    let process = Process()
    (process.executableURL, process.arguments) = (URL(filePath: "/bin/bash"), ["-c", script])
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.hasPrefix("reference,policy,") && text.hasSuffix("\n0\n"))
    #expect(error.fileHandleForReading.readDataToEndOfFile().isEmpty)
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
    // The second heading of the header.
    #expect(error["column"]?.integer == 2)
    #expect(error["cure"]?.string?.hasPrefix("correct it, or say with --map") == true)
    let usage = try JSONReader.read(Array(try BuiltTool("policies --jsn --json").error.utf8))["error"]
    #expect(usage?["code"]?.string == "usage")
    #expect(usage?["cure"]?.string == "did you mean --json?")
    let missing = try JSONReader.read(Array(try BuiltTool("audit /nowhere.csv --policy luton --json").error.utf8))
    #expect(missing.at("error.code")?.string == "missing-input")
    #expect(missing.at("error.file")?.string == "/nowhere.csv")
    #expect(missing.at("error.cure")?.isNull == true)
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
