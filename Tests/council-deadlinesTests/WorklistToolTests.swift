import JSONTree
import TestSupport
import Testing

@Suite("council-deadlines worklist, and the columns of audit")
struct WorklistToolTests {
  /// By hand, under Luton: 15 working days after 3 November 2025 end on the 24th, after 19 December on
  /// 14 January 2026, after 5 January on the 26th.
  private static let cases = """
    reference,Handler,received,stage-1-responded
    A,Smith,2025-12-19,
    B,Jones,2025-11-03,
    C,Smith,2026-01-05,
    D,Jones,2025-12-01,2025-12-05

    """

  private static func run(_ line: String) throws -> BuiltTool {
    try BuiltTool("worklist - --policy luton --as-of 2026-01-12 \(line)", input: Array(cases.utf8))
  }

  private static func stage1(_ run: BuiltTool) throws -> [String] {
    try run.json["items"]?.elements.filter { $0["timescale"]?.string == "stage-1-response" }
      .compactMap { $0["reference"]?.string } ?? []
  }

  @Test("lists what is overdue and due within a week, or up to a day")
  func until() throws {
    let run = try Self.run("--json")
    #expect(run.exit == 0)
    #expect(try run.json["until"]?.string == "2026-01-19")
    // C is due by the law on 19 January.
    #expect(try Self.stage1(run) == ["B", "A", "C"])
    #expect(try Self.stage1(Self.run("--days 6 --json")) == ["B", "A"])
    #expect(try Self.run("--until +6wd --json").json["until"]?.string == "2026-01-20")
    #expect(try Self.stage1(Self.run("--until 2026-01-13 --json")) == ["B", "A"])
  }

  @Test("sorts by a column of the file, and shows it")
  func sort() throws {
    let run = try Self.run("--sort Handler --csv")
    let rows = run.output.split(separator: "\n").map(String.init)
    #expect(rows[0].hasPrefix("Handler,reference,policy,timescale,"))
    #expect(rows.dropFirst().map { String($0.prefix(7)) } == ["Jones,B", "Smith,A", "Smith,C"])
    let text = try Self.run("--keep Handler").output
    // A, by the law's ten days, and B are overdue.
    #expect(text.hasPrefix("2 overdue, 0 due today, 1 due by 2026-01-19 Mon, as of 2026-01-12 Mon\n"))
    #expect(text.contains("  Smith  "))
  }

  @Test("says what it assumed of the file, and what the file has no column for")
  func assumed() throws {
    let text = try Self.run("").output
    #expect(text.contains("\nThe file has no column for these, so the list cannot show what depends on them:\n  "))
    #expect(text.contains(" acknowledged,"))
    #expect(
      text.contains(
        "\nRead as UTF-8; separated by commas; header on line 1; dates yyyy-mm-dd; columns skipped: Handler\n"))
    #expect(text.hasSuffix("\n4 read = 4 audited + 0 rejected\n"))
    let csv = try Self.run("--csv")
    #expect(csv.error.hasSuffix("\n4 read = 4 audited + 0 rejected\n") && !csv.output.contains("Read as"))
    let json = try Self.run("--json").json
    #expect(json["read"]?.integer == 4 && json["audited"]?.integer == 4 && json["rejected"]?.integer == 0)
    #expect(json.at("form.encoding")?.string == "utf-8")
    #expect(json["absentEvents"]?.elements.contains { $0.string == "acknowledged" } == true)
    #expect(json["cure"]?.isNull == true)
  }

  @Test("is not silently empty where the answer has no column, or where every row is refused")
  func empty() throws {
    let noAnswer = try BuiltTool(
      "worklist - --policy luton --as-of 2026-01-12", input: Array("reference,received\nA,2025-11-03\n".utf8))
    #expect(noAnswer.output.hasPrefix("0 overdue, "))
    #expect(noAnswer.output.contains("stage-1-responded"))
    let refused = try BuiltTool(
      "worklist - --policy luton --as-of 2026-01-12 --date-format iso",
      input: Array("reference,received,stage-1-responded\nA,03/11/2025,\nB,04/11/2025,\n".utf8))
    #expect(refused.exit == 65)
    #expect(refused.output.contains("\nTo put right: leave out --date-format"))
  }

  /// By hand, in law: 10 working days after 19 December 2025 end on 7 January 2026, three before the 12th.
  @Test("counts the working days late of what is late in law alone")
  func lateInLaw() throws {
    let items = try Self.run("--json").json["items"]?.elements.filter { $0["timescale"]?.string == "stage-1-response" }
    let item = try #require(items?.first { $0["reference"]?.string == "A" })
    #expect(item["workingDaysLate"]?.isNull == true && item["workingDaysLeft"]?.integer == 2)
    #expect(item["statuteWorkingDaysLate"]?.integer == 3)
    #expect(try Self.run("").output.contains("2026-01-07 Wed, 3 late"))
  }

  @Test("names the next act of the case, whoever is asked for, and never one that has passed")
  func next() throws {
    let input = Array(
      "reference,received,acknowledged,stage-1-responded,stage-2-requested,stage-2-responded\nA,2025-12-01,,,,\n".utf8)
    func next(_ line: String, _ timescale: String) throws -> String? {
      let run = try BuiltTool("worklist - --policy dudley --as-of 2025-12-02 --days 60 --json \(line)", input: input)
      let item = try run.json["items"]?.elements.first { $0["timescale"]?.string == timescale }
      return item?.at("next.title")?.string
    }
    // Dudley acknowledges first and answers then.
    let after = try next("", "acknowledgement")
    #expect(after != nil)
    #expect(try next("--owed-by Council", "acknowledgement") == after)
    // Nothing is owed after the answer, and the acknowledgement came before it.
    #expect(try next("", "stage-1-response") == nil)
    let late = try BuiltTool("worklist - --policy dudley --as-of 2026-01-30 --json", input: input).json
    #expect(late["items"]?.elements.allSatisfy { $0["next"]?.isNull == true } == true)
  }

  @Test("as comma-separated values for a spreadsheet: a mark, days day first, and nothing that it would run")
  func spreadsheet() throws {
    let cases = Array("reference,received,stage-1-responded\n=1+1,2025-12-19,\n-x,soon,\n".utf8)
    let run = try BuiltTool(
      "worklist - --policy luton --as-of 2026-01-12 --csv --for-spreadsheet --titles", input: cases)
    #expect(run.outputBytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(run.output.contains("Reference,Policy,Timescale,What is owed,"))
    #expect(
      run.output.contains("\n\"'=1+1\",luton@2020-08,stage-1-response,")
        && run.output.contains(",14/01/2026,Wednesday,"))
    // The refused rows on the terminal have no mark.
    #expect(!run.error.contains("\u{FEFF}") && run.error.contains("\"'-x\""))
  }

  @Test("takes a party in any letters, and today as the day as of which it is made")
  func words() throws {
    #expect(try Self.run("--owed-by COUNCIL").exit == 0)
    #expect(
      try Self.run("--owed-by nobody").error
        == "council-deadlines: --owed-by takes council, complainant, investigator, panel or parties\n")
    #expect(try Self.run("--until today --json").json["until"]?.string == "2026-01-12")
    #expect(try Self.run("--until tomorrow --json").json["until"]?.string == "2026-01-13")
  }

  @Test("writes one calendar file for all cases")
  func calendar() throws {
    let folder = try TemporaryFolder()
    let run = try Self.run("--ics \(folder.path("week.ics")) --alarm 1")
    #expect(run.exit == 0)
    let file = try #require(folder.text("week.ics"))
    #expect(file.contains("DTSTART;VALUE=DATE:20260114"))
    #expect(file.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 3)
  }

  @Test("says what is wrong with its options")
  func wrong() throws {
    #expect(try Self.run("--until 2026-01-01").error.contains("--until 2026-01-01 is before the as-of day"))
    #expect(try Self.run("--days soon").exit == 2)
    #expect(try Self.run("--days 3 --until 2026-02-01").exit == 2)
    #expect(try Self.run("--owed-by nobody").exit == 2)
    #expect(try Self.run("--json --csv").exit == 2)
    #expect(try Self.run("--sort Team").error.contains("there is no heading “Team”"))
  }

  @Test("The columns of a table are chosen, kept and named")
  func columns() throws {
    func header(_ line: String) throws -> String {
      let run = try BuiltTool("audit - --policy luton --as-of 2026-01-12 \(line)", input: Array(Self.cases.utf8))
      return String(run.output.prefix { $0 != "\n" })
    }
    #expect(
      try header("--columns stage-1-response,due,status --keep Handler")
        == "Handler,reference,policy,stage-1-response-due,stage-1-response-status,problems")
    #expect(
      try header("--keep all --columns stage-1-response,due").hasPrefix("Handler,received,stage-1-responded,reference,")
    )
    #expect(
      try header("--titles --columns stage-1-response,due") == "Reference,Policy,Response at stage 1: due,Problems")
    let wrong = try BuiltTool("audit - --policy luton --columns stage-1-respons", input: Array(Self.cases.utf8))
    #expect(wrong.exit == 2)
    #expect(wrong.error.contains("did you mean “stage-1-response”?"))
  }
}
