import Foundation
import JSONTree
import TestSupport
import Testing

@Suite("council-deadlines audit")
struct AuditTests {
  private static let cases = "reference,received,stage-1-responded\nA,2025-12-19,2026-01-07\nB,2025-12-19,2026-01-16\n"
  /// The SHA-256 digest of the cases, from Python's hashlib.
  private static let digest = "fed9cca4767c077935e40a99d2cee0aa52243d7e899459810e6b861faf01e0d8"

  private static func column(_ name: String, of text: String?) -> [String] {
    let lines = (text ?? "").split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard let index = lines.first?.firstIndex(where: { $0 == name }) else { return [] }
    return lines.dropFirst().map { String($0[index]) }
  }

  @Test("writes the audited cases to a file and the summary to standard output")
  func files() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("cases.csv", Self.cases)
    let run = try BuiltTool([
      "audit", input, "--policy", "luton", "--as-of", "2026-02-10", "--output", folder.path("audited.csv"), "--rejects",
      folder.path("refused.csv"), "--summary", folder.path("summary.json"),
    ])
    #expect(run.exit == 0)
    #expect(run.error == "")
    #expect(run.output.hasPrefix("Luton Council (luton@2020-08): 2 cases\n"))
    #expect(run.output.hasSuffix("\n2 read = 2 audited + 0 rejected\n"))
    #expect(try folder.names == ["audited.csv", "cases.csv", "refused.csv", "summary.json"])
    let audited = folder.text("audited.csv")
    #expect(Self.column("reference", of: audited) == ["A", "B"])
    #expect(Self.column("stage-1-response-due", of: audited) == ["2026-01-14", "2026-01-14"])
    #expect(Self.column("stage-1-response-status", of: audited) == ["met", "missed"])
    #expect(Self.column("stage-1-response-days-late", of: audited) == ["", "2"])
    #expect(Self.column("stage-1-response-statute-due", of: audited) == ["2026-01-07", "2026-01-07"])
    #expect(Self.column("stage-1-response-statute-status", of: audited) == ["met", "missed"])
    #expect(folder.text("refused.csv") == "line,column,reason,reference\n")

    let summary = try JSONReader.read(Array((folder.text("summary.json") ?? "").utf8))
    #expect(summary["read"]?.integer == 2)
    #expect(summary["audited"]?.integer == 2)
    #expect(summary["rejected"]?.integer == 0)
    let provenance = try #require(summary["provenance"])
    #expect(provenance["tool"]?.string == "council-deadlines 0.2.0")
    #expect(provenance["asOf"]?.string == "2026-02-10")
    #expect(
      provenance["profiles"]?.elements.map { $0["id"]?.string } == [
        "luton@2020-08", "regulations@1991", "regulations@2006",
      ])
    #expect(provenance["inputDigest"]?.string == Self.digest)
  }

  @Test("is a filter: audited cases on standard output, everything else on standard error")
  func filter() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("cases.csv", Self.cases)
    let line = "--policy luton --as-of 2026-02-10"
    let filter = try BuiltTool("audit - \(line)", input: Array(Self.cases.utf8))
    #expect(filter.exit == 0)
    #expect(filter.error.hasSuffix("\n2 read = 2 audited + 0 rejected\n"))
    #expect(Self.column("reference", of: filter.output) == ["A", "B"])
    _ = try BuiltTool("audit \(input) \(line) --output \(folder.path("audited.csv"))")
    #expect(folder.text("audited.csv") == filter.output)
    #expect(try BuiltTool("audit - \(line) --output -", input: Array(Self.cases.utf8)).output == filter.output)
  }

  @Test("prints the summary as JSON if asked to")
  func json() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(
      "audit - --policy luton --json --output \(folder.path("audited.csv"))", input: Array(Self.cases.utf8))
    let json = try run.json
    #expect(json["schemaVersion"]?.integer == 2)
    #expect(json["policies"]?.elements.map { $0["policy"]?.string } == ["luton@2020-08"])
  }

  @Test("ends with 65 if a row was refused, and writes the rest all the same")
  func refused() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(
      "audit - --policy luton --output \(folder.path("audited.csv")) --rejects \(folder.path("refused.csv"))",
      input: Array((Self.cases + "C,19/12/2025,\n").utf8))
    #expect(run.exit == 65)
    #expect(run.error == "")
    #expect(run.output.hasSuffix("\n3 read = 2 audited + 1 rejected\n"))
    #expect(Self.column("reference", of: folder.text("audited.csv")) == ["A", "B"])
    #expect(
      folder.text("refused.csv")
        == "line,column,reason,reference\n4,received,\"“19/12/2025” has the day first, but the column has the year first: a "
        + "spreadsheet that swapped day and month leaves such a mixture; write it as yyyy-mm-dd\",C\n")
  }

  @Test("shows the first refused rows where no file was named for them")
  func preview() throws {
    let rows = (1...25).map { "R\($0),soon,\n" }.joined()
    let run = try BuiltTool("audit - --policy luton", input: Array((Self.cases + rows).utf8))
    #expect(run.exit == 65)
    let lines = run.error.split(separator: "\n").map(String.init)
    #expect(lines.prefix(2) == ["Refused rows:", "line,column,reason,reference"])
    #expect(lines[2] == "4,received,“soon” is not a date of the form yyyy-mm-dd,R1")
    #expect(lines[22] == "… and 5 more; name a file for all of them with --rejects")
    #expect(run.error.hasSuffix("\n27 read = 2 audited + 25 rejected\n"))
  }

  @Test("reads other headings, UK dates and other divisions")
  func options() throws {
    let text = "Case no.,Date in,Ward\nA,19/12/2025,x\nB,7/1/2026,y\n"
    let folder = try TemporaryFolder()
    let run = try BuiltTool(
      [
        "audit", "-", "--policy=luton", "--map", "Case no.=reference", "--map", "Date in=received", "--date-format=uk",
        "--division", "scotland", "--as-of", "2026-02-10", "--output", folder.path("audited.csv"),
      ], input: Array(text.utf8))
    #expect(run.exit == 0)
    #expect(run.output.contains("; columns skipped: Ward\n"))
    #expect(run.output.contains("\nAs of 2026-02-10; calendar scotland, "))
    #expect(Self.column("stage-1-response-due", of: folder.text("audited.csv")) == ["2026-01-15", "2026-01-28"])
  }

  @Test("passes over a column that is mapped to skip")
  func skip() throws {
    let text = "reference,recieved,received,stage-1-responded\nA,soon,2025-12-19,2026-01-07\n"
    let folder = try TemporaryFolder()
    let run = try BuiltTool(
      "audit - --policy luton --map recieved=skip --as-of 2026-02-10 --output \(folder.path("audited.csv"))",
      input: Array(text.utf8))
    #expect(run.exit == 0)
    #expect(run.output.contains("; columns skipped: recieved\n"))
    #expect(Self.column("stage-1-response-status", of: folder.text("audited.csv")) == ["met"])
  }

  @Test("counts each row by the calendar of its policy, unless a division is asked for")
  func ownCalendars() throws {
    let text = "reference,policy,received\nA,freedom-of-information,2025-12-19\nB,luton,2025-12-19\n"
    let run = try BuiltTool("audit - --as-of 2026-02-10", input: Array(text.utf8))
    // 20 working days, with 2 January a holiday in Scotland; 15 without.
    #expect(Self.column("information-response-due", of: run.output) == ["2026-01-22", ""])
    #expect(Self.column("stage-1-response-due", of: run.output) == ["", "2026-01-14"])
    let english = try BuiltTool("audit - --as-of 2026-02-10 --division england-and-wales", input: Array(text.utf8))
    #expect(Self.column("information-response-due", of: english.output) == ["2026-01-21", ""])
  }

  @Test("defuses references for a spreadsheet only if asked to")
  func forSpreadsheet() throws {
    let text = "reference,received\n=1+1,2025-12-19\n"
    let plain = try BuiltTool("audit - --policy luton", input: Array(text.utf8))
    #expect(plain.output.contains("\n=1+1,luton@2020-08,"))
    let defused = try BuiltTool("audit - --policy luton --for-spreadsheet", input: Array(text.utf8))
    #expect(defused.output.contains("\n\"'=1+1\",luton@2020-08,"))
  }

  @Test("takes policies from files")
  func policyFile() throws {
    let folder = try TemporaryFolder()
    let profile = try folder.write("anytown.json", OwnProfile.json)
    let text = "reference,policy,received,complaint-confirmed\nA,anytown,2025-12-19,2025-12-22\nB,luton,2025-12-19,\n"
    let run = try BuiltTool(["audit", "-", "--policy-file", profile, "--as-of", "2026-01-10"], input: Array(text.utf8))
    #expect(run.exit == 0)
    #expect(Self.column("policy", of: run.output) == ["anytown@2024-05", "luton@2020-08"])
    #expect(Self.column("stage-1-response-due", of: run.output) == ["2026-01-02", "2026-01-14"])
    #expect(Self.column("acknowledgement-due", of: run.output) == ["2025-12-23", "2025-12-24"])
  }

  // MARK: - Whole or not at all

  @Test(
    "leaves files as they were when it cannot begin",
    arguments: [
      ("reference,recieved\nA,2025-12-19\n", "--policy luton", Int32(65)), ("", "--policy luton", 65),
      ("who,when\nA,2025-12-19\n", "--policy luton", 65), (cases, "--policy lutn", 2), (cases, "", 2),
      (cases, "--policy luton --map Date=recieved", 2), (cases, "--policy luton --map Date=received", 65),
      (cases, "--policy luton --summary /nowhere/summary.json", 73),
    ])
  func untouched(_ text: String, options: String, exit: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write("audited.csv", "the audit before\n")
    let run = try BuiltTool(
      "audit - --output \(folder.path("audited.csv")) --rejects \(folder.path("refused.csv")) \(options)",
      input: Array(text.utf8))
    #expect(run.exit == exit)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("council-deadlines: "))
    #expect(folder.text("audited.csv") == "the audit before\n")
    #expect(try folder.names == ["audited.csv"])
  }

  @Test("names the file whose header is wrong")
  func faultyHeader() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("cases.csv", "reference,recieved\nA,2025-12-19\n")
    let run = try BuiltTool("audit \(input) --policy luton")
    #expect(run.exit == 65)
    #expect(
      run.error == "council-deadlines: \(input): line 1: the heading “recieved” is close to “received”; correct it, "
        + "or say with --map \"recieved=received\" that it is meant, or with \"recieved=skip\" that it is not\n")
    #expect(run.output == "")
  }

  @Test("audits cases that are older than a council's first version by the law")
  func beforeVersion() throws {
    let cases = "reference,received\nA,2011-03-10\n"
    let line = "audit - --policy cheshire-east --as-of 2024-12-31 --output /dev/null --json"
    let run = try BuiltTool(line, input: Array(cases.utf8))
    #expect(run.exit == 0)
    #expect(run.error == "")
    let calendars = try run.json["provenance"]?["calendars"]?.elements ?? []
    #expect(calendars.map { $0["policy"]?.string } == ["cheshire-east@before-2023-03", "regulations@2006"])
  }

  @Test("leaves nothing behind when a file cannot be put in its place")
  func folderInTheWay() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "audited.csv/full"), withIntermediateDirectories: true)
    let run = try BuiltTool(
      "audit - --policy luton --output \(folder.path("audited.csv"))", input: Array(Self.cases.utf8))
    #expect(run.exit == 73)
    #expect(run.error.hasPrefix("council-deadlines: cannot write \(folder.path("audited.csv")): "))
    #expect(try folder.names == ["audited.csv"])
  }

  // FOIA s 10(6): a bank holiday in any part of the United Kingdom does not count.
  @Test("the report names the calendar that counted, and both where policies have different ones")
  func usedCalendar() throws {
    let rows = "reference,policy,received\nF1,freedom-of-information,2026-03-02\nL1,luton,2026-03-02\n"
    let both = try BuiltTool("audit - --as-of 2026-03-05 --json --output /dev/null", input: Array(rows.utf8))
    #expect(try both.json["provenance"]?["calendar"]?["name"]?.string == "england-and-wales")
    let text = try BuiltTool("audit - --as-of 2026-03-05 --output /dev/null", input: Array(rows.utf8)).output
    #expect(text.contains("\nAs of 2026-03-05; calendars england-and-wales and any-uk, published through "))
    let one = "reference,received\nF1,2026-03-02\n"
    let alone = "audit - --policy freedom-of-information --as-of 2026-03-05 --output /dev/null"
    let json = try BuiltTool("\(alone) --json", input: Array(one.utf8)).json
    #expect(json["provenance"]?["calendar"]?["name"]?.string == "any-uk")
    #expect(try BuiltTool(alone, input: Array(one.utf8)).output.contains("; calendar any-uk, published through "))
  }

  @Test("replaces a file that is there, and never its own input")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("cases.csv", Self.cases)
    let output = try folder.write("audited.csv", "old")
    let run = try BuiltTool("audit \(path) --policy luton --as-of 2026-02-10 --output \(output)")
    #expect(run.exit == 0)
    #expect(Self.column("stage-1-response-status", of: folder.text("audited.csv")) == ["met", "missed"])
    let refused = try BuiltTool("audit \(path) --policy luton --as-of 2026-02-10 --output \(path)")
    #expect(refused.exit == 2)
    #expect(folder.text("cases.csv") == Self.cases)
    #expect(try folder.names == ["audited.csv", "cases.csv"])
  }

  @Test("A reason that every row has is given once")
  func oneReason() throws {
    let rows = (1...30).map { "R\($0),leeds,2025-12-\($0 < 10 ? "0" : "")\($0)\n" }.joined()
    let run = try BuiltTool("audit - --as-of 2026-01-10", input: Array(("reference,policy,received\n" + rows).utf8))
    #expect(run.exit == 65)
    #expect(run.error.contains("Every row was refused for the same reason, such as:\n"))
    #expect(run.error.contains("2,policy,\"there is no policy “leeds”"))
    #expect(!run.error.contains("\n3,policy,"))
    let mixed = try BuiltTool(
      "audit - --as-of 2026-01-10",
      input: Array("reference,policy,received\nA,leeds,2025-12-19\nB,luton,soon\n".utf8))
    #expect(mixed.error.contains("Refused rows:\n") && mixed.error.contains("\n3,received,"))
  }
}
