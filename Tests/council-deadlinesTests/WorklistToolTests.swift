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
