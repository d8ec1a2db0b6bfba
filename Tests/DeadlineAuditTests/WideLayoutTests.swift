import DeadlineAudit
import Testing

@Suite("The wide layout of audited cases")
struct WideLayoutTests {
  private static let parts = [
    "due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed", "robust",
  ]

  /// Luton's own timescales and those of the law that it is silent on, in the order of a case.
  private static let luton = [
    "complaint-limit", "resubmission-limit", "acknowledgement", "first-contact", "stage-1-response", "stage-2-request",
    "stage-2-acknowledgement", "stage-2-meeting", "stage-2-investigation", "stage-2-delay-notice", "stage-2-response",
    "stage-3-request", "stage-3-acknowledgement", "additional-papers", "panel", "panel-report",
    "panel-report-distribution", "stage-3-response", "stage-3-disagreement", "ombudsman-complaint",
  ]

  private static let regulations = [
    "complaint-limit", "resubmission-limit", "stage-1-response", "stage-2-request", "stage-2-delay-notice",
    "stage-2-response", "stage-3-request", "panel", "panel-report", "stage-3-response", "ombudsman-complaint",
  ]

  /// Two more for what may be extended: by the law, or by Luton 13.8 and 14.7.
  private static let extended = ["stage-1-response", "stage-2-response"]

  private static func header(_ timescales: [String]) -> String {
    var columns = ["reference", "policy"]
    for timescale in timescales {
      for part in parts { columns.append("\(timescale)-\(part)") }
      guard extended.contains(timescale) else { continue }
      columns += ["\(timescale)-maximum-due", "\(timescale)-days-beyond-maximum"]
    }
    return (columns + ["problems"]).joined(separator: ",")
  }

  /// A file of one case: its header and its row.
  private static func lines(_ run: AuditRun) -> [String] {
    run.outputText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("Luton: received Friday 2025-12-19, answered on 9 January, as of Saturday 10 January")
  func lutonRow() throws {
    let run = try AuditRun("reference,received,stage-1-responded\nR-1,2025-12-19,2026-01-09\n")
    let row = [
      "R-1", "luton@2020-08",
      // When the grounds arose is not recorded; nor are there proceedings.
      ",,cannot-compute,,,cannot-compute,,",
      ",,not-applicable,,,not-applicable,,",
      // 3 working days: 22, 23, 24 December. Late by 29, 30, 31 December, 2, 5, 6, 7, 8, 9 January.
      // The law does not have this duty.
      "2025-12-24,2025-12-24,missed,9,,,no,yes",
      // 5 working days: to 30 December.
      "2025-12-30,2025-12-30,missed,7,,,no,yes",
      // 15 working days by the policy, and 10 more at most; 10 by law. Two of the readings cannot be computed.
      "2026-01-14,2026-01-14,met,,2026-01-07,missed,no,no,2026-01-28,",
      // 28 working days from the answer, or 20, or 28 days, all of which still run; no limit in law.
      "2026-02-18,2026-02-18,running,,,open,yes,yes",
      ",,not-started,,,,,",
      ",,not-started,,,,,",
      // The law has no limit for the report of the investigation.
      ",,not-started,,,,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,not-started,,,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,,,",
      ",,not-started,,,,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,,,",
      ",,not-started,,,not-started,,",
      // The law does not know the meeting of director and Chair.
      ",,not-started,,,,,",
      ",,cannot-compute,,,cannot-compute,,",
      "",
    ]
    #expect(Self.lines(run) == [Self.header(Self.luton), row.joined(separator: ","), ""])
  }

  @Test("The law: an extension without its ground does not stand, and an event after the as-of day is named")
  func lawRow() throws {
    let run = try AuditRun(
      "reference,grounds-arose,received,stage-1-extended,stage-1-responded,closed\n"
        + "\"R, 2\",2025-06-30,2025-12-19,2025-12-22,2026-01-16,2026-03-01\n",
      policy: "regulations", asOf: day("2026-02-10"))
    let row = [
      "\"R, 2\"", "regulations@2006",
      "2026-06-30,2026-06-30,met,,2026-06-30,met,no,yes",
      ",,not-applicable,,,not-applicable,,",
      // Late by 8, 9, 12, 13, 14, 15 and 16 January; twenty working days end on the 21st.
      "2026-01-07,2026-01-07,missed,7,2026-01-07,missed,no,yes,2026-01-21,",
      ",,open,,,open,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,not-started,,,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,not-started,,",
      ",,not-started,,,not-started,,",
      ",,cannot-compute,,,cannot-compute,,",
      "event-after-as-of;extension-without-ground",
    ]
    #expect(Self.lines(run) == [Self.header(Self.regulations), row.joined(separator: ","), ""])
  }

  @Test("With its ground the extension stands: the operative day is the twentieth working day")
  func extended() throws {
    let run = try AuditRun(
      "reference,received,stage-1-extended,stage-1-extension-ground,stage-1-responded\n"
        + "A,2025-12-19,2025-12-22,complex,2026-01-16\n",
      policy: "regulations", asOf: day("2026-02-10"))
    let row = try #require(run.cases.first)
    #expect(row["stage-1-response-due"] == "2026-01-07")
    #expect(row["stage-1-response-operative-due"] == "2026-01-21")
    #expect(row["stage-1-response-status"] == "met")
    #expect(row["stage-1-response-days-late"] == "")
    #expect(row["problems"] == "")
  }

  @Test("A file without cases has its header all the same")
  func headerOnly() throws {
    #expect(try AuditRun("reference,received\n").outputText == Self.header(Self.luton) + "\n")
  }

  @Test("With a column of policies there are columns for every timescale of every policy")
  func allPolicies() throws {
    let run = try AuditRun("reference,policy,received\n", policy: nil)
    let header = try #require(CSVText.records(run.output)?.first)
    #expect(header.first == "reference")
    #expect(header.last == "problems")
    let columns = Set(header)
    #expect(columns.count == header.count)
    for id in Self.luton + [
      "logging", "holding-letter", "informal-resolution", "panel-papers", "corporate-stage-2-response",
    ] {
      for part in Self.parts { #expect(columns.contains("\(id)-\(part)")) }
    }
  }

  // MARK: - References

  /// A reference in the file of cases, as it is written, and as it is written for a spreadsheet.
  static let references = [
    ("R-1", "R-1", "R-1"),
    ("25/001 (b)", "25/001 (b)", "25/001 (b)"),
    ("", "", ""),
    ("\"R,1\"", "\"R,1\"", "\"R,1\""),
    ("\"R \"\"1\"\"\"", "\"R \"\"1\"\"\"", "\"R \"\"1\"\"\""),
    ("\"R\n1\"", "\"R\n1\"", "\"R\n1\""),
    ("\"R-1\"", "R-1", "R-1"),
    ("=1+1", "=1+1", "\"'=1+1\""),
    ("+44 20", "+44 20", "\"'+44 20\""),
    ("-5", "-5", "\"'-5\""),
    ("@SUM(A1)", "@SUM(A1)", "\"'@SUM(A1)\""),
    ("\tR", "\tR", "\"'\tR\""),
    ("\"\nR\"", "\"\nR\"", "\"'\nR\""),
    (
      "\"=HYPERLINK(\"\"x\"\",\"\"y\"\")\"", "\"=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
      "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""
    ),
    ("1=1", "1=1", "1=1"),
    ("'=1", "'=1", "'=1"),
  ]

  @Test(
    "A reference is written so that it reads back as it was; formulas are defused only for a spreadsheet",
    arguments: references)
  func reference(_ given: String, plain: String, defused: String) throws {
    let text = "received,reference\n2025-12-19,\(given)\n"
    #expect(try AuditRun(text).outputText.contains("\n\(plain),luton@2020-08,"))
    let forSpreadsheet = try AuditRun(text) { $0.isForSpreadsheet = true }
    #expect(forSpreadsheet.outputText.contains("\n\(defused),luton@2020-08,"))
  }

  @Test("The rejects are defused too, and only for a spreadsheet")
  func rejects() throws {
    let text = "reference,received\n=1+1,soon\n"
    let reason = "“soon” is not a date of the form yyyy-mm-dd"
    #expect(try AuditRun(text).rejectsText == "line,column,reason,reference\n2,received,\(reason),=1+1\n")
    let forSpreadsheet = try AuditRun(text) { $0.isForSpreadsheet = true }
    #expect(forSpreadsheet.rejectsText == "line,column,reason,reference\n2,received,\(reason),\"'=1+1\"\n")
  }
}
