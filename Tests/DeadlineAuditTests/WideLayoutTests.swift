@testable import DeadlineAudit
import PolicyProfiles
import Testing
import Timescales
import WorkingDays

@Suite("The wide layout of audited cases")
struct WideLayoutTests {
  private static let fields: [DeadlineField] = [
    .due, .operativeDue, .status, .daysLate, .statuteDue, .statuteStatus, .disputed, .maximumDue, .daysBeyondMaximum,
  ]

  /// Luton's own timescales and those of the law that it is silent on: stage 1, then the order of a case.
  private static let luton = [
    "stage-1-response", "complaint-limit", "resubmission-limit", "acknowledgement", "first-contact", "stage-2-request",
    "stage-2-acknowledgement", "stage-2-meeting", "stage-2-investigation", "stage-2-delay-notice", "stage-2-response",
    "stage-3-request", "stage-3-acknowledgement", "additional-papers", "panel", "panel-report",
    "panel-report-distribution", "stage-3-response", "stage-3-disagreement", "ombudsman-complaint",
  ]

  private static let regulations = [
    "stage-1-response", "complaint-limit", "resubmission-limit", "stage-2-request", "stage-2-delay-notice",
    "stage-2-response", "stage-3-request", "panel", "panel-report", "stage-3-response", "ombudsman-complaint",
  ]

  /// Two more for what may be extended: by the law, or by Luton 13.8 and 14.7.
  private static let extended = ["stage-1-response", "stage-2-response"]

  /// What the law does not know.
  private static let own = [
    "acknowledgement", "first-contact", "stage-2-acknowledgement", "stage-2-meeting", "stage-2-investigation",
    "stage-3-acknowledgement", "additional-papers", "panel-report-distribution", "stage-3-disagreement",
  ]

  private static func header(_ timescales: [String]) -> String {
    var columns = ["reference", "policy"]
    for timescale in timescales {
      var parts = ["due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed"]
      if own.contains(timescale) { parts.removeAll { $0.hasPrefix("statute") } }
      if extended.contains(timescale) {
        parts.insert("maximum-due", at: 1)
        parts.insert("days-beyond-maximum", at: 5)
      }
      columns += parts.map { "\(timescale)-\($0)" }
    }
    return (columns + ["problems"]).joined(separator: ",")
  }

  /// Every timescale, with those fields.
  private static func select(_ options: inout AuditOptions) {
    options.columns = .all
    options.columns.fields = fields
  }

  /// A file of one case: its header and its row.
  private static func lines(_ run: AuditRun) -> [String] {
    run.outputText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("Luton: received Friday 2025-12-19, answered on 9 January, as of Saturday 10 January")
  func lutonRow() throws {
    let run = try AuditRun(
      "reference,received,stage-1-responded\nR-1,2025-12-19,2026-01-09\n", configure: Self.select)
    let row = [
      "R-1", "luton@2020-08",
      // 15 working days by the policy, and 10 more at most; 10 by law.
      "2026-01-14,2026-01-28,2026-01-14,met,,,2026-01-07,missed,no",
      // When the grounds arose is not recorded; nor are there proceedings.
      ",,cannot-compute,,,cannot-compute,",
      ",,not-applicable,,,not-applicable,",
      // 3 working days: 22, 23, 24 December. Late by 29, 30, 31 December, 2, 5, 6, 7, 8, 9 January.
      // The law does not have this duty.
      "2025-12-24,2025-12-24,missed,9,no",
      // 5 working days: to 30 December.
      "2025-12-30,2025-12-30,missed,7,no",
      // 28 working days from the answer, or 20, or 28 days; no limit in law.
      "2026-02-18,2026-02-18,running,,,open,yes",
      ",,not-started,,",
      ",,not-started,,",
      // The law has no limit for the report of the investigation.
      ",,not-started,,",
      ",,not-started,,,not-started,",
      ",,,not-started,,,,not-started,",
      ",,not-started,,,not-started,",
      ",,not-started,,",
      ",,not-started,,",
      ",,not-started,,,not-started,",
      ",,not-started,,,not-started,",
      ",,not-started,,",
      ",,not-started,,,not-started,",
      // The law does not know the meeting of director and Chair.
      ",,not-started,,",
      ",,cannot-compute,,,cannot-compute,",
      "",
    ]
    #expect(Self.lines(run) == [Self.header(Self.luton), row.joined(separator: ","), ""])
  }

  @Test("The law: an extension without its ground does not stand, and an event after the as-of day is named")
  func lawRow() throws {
    let run = try AuditRun(
      "reference,grounds-arose,received,stage-1-extended,stage-1-responded,closed\n"
        + "\"R, 2\",2025-06-30,2025-12-19,2025-12-22,2026-01-16,2026-03-01\n",
      policy: "regulations", asOf: day("2026-02-10"), configure: Self.select)
    let row = [
      "\"R, 2\"", "regulations@2006",
      // Late by 8, 9, 12, 13, 14, 15 and 16 January; twenty working days end on the 21st.
      "2026-01-07,2026-01-21,2026-01-07,missed,7,,2026-01-07,missed,no",
      "2026-06-30,2026-06-30,met,,2026-06-30,met,no",
      ",,not-applicable,,,not-applicable,",
      ",,open,,,open,",
      ",,not-started,,,not-started,",
      ",,,not-started,,,,not-started,",
      ",,not-started,,,not-started,",
      ",,not-started,,,not-started,",
      ",,not-started,,,not-started,",
      ",,not-started,,,not-started,",
      ",,cannot-compute,,,cannot-compute,",
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
    #expect(try AuditRun("reference,received\n", configure: Self.select).outputText == Self.header(Self.luton) + "\n")
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
      for field in [DeadlineField.due, .status, .metOn, .daysTaken] {
        #expect(columns.contains("\(id)-\(field.rawValue)"))
      }
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
    #expect(forSpreadsheet.rejectsText == "\u{FEFF}line,column,reason,reference\n2,received,\(reason),\"'=1+1\"\n")
  }

  // MARK: - What is shown unless columns are chosen

  /// The columns of a file under one policy, and those that are empty throughout.
  private static func usual(
    _ cases: String, policy: String? = "luton", configure: (inout AuditOptions) -> Void = { _ in }
  ) throws -> (columns: [String], empty: [String], run: AuditRun) {
    let run = try AuditRun(cases, policy: policy) {
      $0.columns = .usual
      $0.assumesComplete = false
      configure(&$0)
    }
    let records = try #require(CSVText.records(run.output))
    let empty = records[0].indices.filter { column in records.dropFirst().allSatisfy { $0[column].isEmpty } }
    return (records[0], empty.map { records[0][$0] }, run)
  }

  @Test("The table has no column that is empty throughout, and stage 1 comes first")
  func lean() throws {
    let (columns, empty, _) = try Self.usual(
      "reference,received,stage-1-responded\nA,2025-12-19,2026-01-09\nB,2025-12-01,2026-01-05\n")
    #expect(empty == [])
    // Only B is late; Luton's 15 and 25 working days, and 10 in law.
    #expect(
      columns.prefix(10) == [
        "reference", "policy", "stage-1-response-due", "stage-1-response-maximum-due", "stage-1-response-operative-due",
        "stage-1-response-status", "stage-1-response-days-late", "stage-1-response-statute-due",
        "stage-1-response-statute-status", "stage-1-response-statute-days-late",
      ])
    // Nothing has moved the last day of what cannot be extended.
    #expect(columns.contains("stage-2-request-due") && !columns.contains("stage-2-request-operative-due"))
    let many = try Self.usual(
      "reference,received,acknowledged\n" + (0..<3000).map { "R\($0),2025-12-19,2025-12-22\n" }.joined())
    #expect(many.columns.contains("acknowledgement-due") && !many.columns.contains("acknowledgement-operative-due"))
    // The file has no columns for these acts: of what has started, the last day is known.
    #expect(columns.contains("acknowledgement-due") && !columns.contains("acknowledgement-status"))
    #expect(!columns.contains { $0.hasPrefix("panel") || $0.hasPrefix("complaint-limit") })
  }

  @Test("A file of received complaints alone still shows when they are due")
  func receivedOnly() throws {
    let (columns, empty, run) = try Self.usual("reference,received\nA,2025-12-19\n")
    #expect(columns.contains("stage-1-response-due") && empty == [])
    #expect(run.cases.first?["stage-1-response-due"] == "2026-01-14")
  }

  @Test("A column that only the last of many cases fills is there all the same", arguments: [1 << 20, 200])
  func lastCase(headSize: Int) throws {
    let rows = (0..<200).map { "R\($0),2025-12-19,2026-01-09,,\n" }.joined()
    let last = "Z,2025-01-06,2025-01-20,2025-02-03,\n"
    let text = "reference,received,stage-1-responded,stage-2-requested,stage-2-responded\n" + rows + last
    // Without a second reading the table has a column for whatever the policies at its head could fill.
    let (columns, empty, run) = try Self.usual(text, policy: "regulations") { $0.headSize = headSize }
    #expect(columns.contains("stage-2-response-days-late"))
    // By hand: 25 working days from Monday 3 February 2025 end on 10 March.
    #expect(run.cases.last?["stage-2-response-statute-due"] == "2025-03-10")
    #expect(headSize == 200 || empty == [])
  }

  @Test("A file that is read again until its columns are known gives the table of one that is held whole")
  func rereading() throws {
    let rows = (0..<300).map { "R\($0),2025-12-19,\($0 < 250 ? "2026-01-09" : "2026-02-20"),\n" }.joined()
    let text =
      "reference,received,stage-1-responded,stage-2-requested\n" + rows + "Z,2025-01-06,2025-01-20,2025-02-03\n"
    let held = try Self.usual(text).run
    for canRestart in [true, false] {
      var options = AuditOptions(library: .embedded, policy: "luton", asOf: day("2026-01-10"))
      options.headSize = 500
      var (output, passes): ([UInt8], Int) = ([], 0)
      let summary = try Audit(options).run(
        over: .init(
          open: {
            passes += 1
            var isRead = false
            return { bytes in
              guard !isRead else { return 0 }
              isRead = true
              bytes += Array(text.utf8)
              return text.utf8.count
            }
          },
          canReopen: true, restart: canRestart ? { output = [] } : nil),
        lending: { bytes in for index in bytes.indices { output.append(bytes[index]) } }, rejects: { _ in })
      #expect(output == held.output)
      #expect(summary.audited == 301)
      #expect(passes > 1)
    }
  }

  @Test("Chosen timescales and fields give the same columns for every file, with every status")
  func chosen() throws {
    let columns = try ColumnSelection(
      "stage-2-response, status,due ,stage-1-response", timescales: [.stage1Response, .stage2Response])
    let (names, _, run) = try Self.usual(
      "reference,received,stage-2-requested,stage-2-responded\nA,2025-12-19,,\n", policy: "regulations"
    ) {
      $0.columns = columns
    }
    #expect(
      names == [
        "reference", "policy", "stage-2-response-due", "stage-2-response-status", "stage-1-response-due",
        "stage-1-response-status", "problems",
      ])
    #expect(run.cases.first?["stage-2-response-status"] == "not-started")
    #expect(run.cases.first?["stage-1-response-status"] == "not-recorded")
  }

  @Test("Problems have a column where some case has one, or where columns are chosen")
  func problemsColumn() throws {
    let fine = "reference,received,stage-1-responded\nA,2025-12-19,2026-01-09\n"
    let (columns, _, run) = try Self.usual(fine)
    #expect(!columns.contains("problems"))
    // The last column of a row is the last one of the header.
    #expect(!run.outputText.contains(",\n"))
    let odd = try Self.usual(fine + "B,2026-03-19,\n")
    #expect(odd.columns.last == "problems")
    #expect(odd.run.cases.map { $0["problems"] ?? "none" } == ["", "event-after-as-of"])
    #expect(try Self.usual(fine) { $0.columns = .all }.columns.last == "problems")
    #expect(try Self.usual(fine) { $0.columns = ColumnSelection(fields: [.due]) }.columns.last == "problems")
    // Cases whose days are known roughly are written one by one.
    let rough = try Self.usual("reference,received,stage-1-responded\nA,2025-12,2026-01-09\n")
    #expect(rough.columns.last == "problems")
  }

  @Test("Chosen fields have columns only for the time limits that some case has reached")
  func chosenFields() throws {
    let text = "reference,policy,received,stage-1-responded\nA,luton,2025-12-19,2026-01-09\n"
    let (columns, empty, _) = try Self.usual(text, policy: nil) {
      $0.columns = ColumnSelection(fields: [.due, .status])
    }
    #expect(empty == ["problems"])
    #expect(columns.contains("stage-1-response-due") && columns.contains("stage-1-response-status"))
    // None of stages 2 and 3, of freedom of information or of subject access.
    #expect(!columns.contains { $0.hasPrefix("panel") || $0.hasPrefix("information") || $0.hasPrefix("access") })
    // A field that is written whatever it says is there, although it says nothing new.
    let operative = try Self.usual(text, policy: nil) {
      $0.columns = ColumnSelection(fields: [.operativeDue, .disputed])
    }
    #expect(operative.columns.contains("stage-1-response-operative-due"))
    #expect(operative.columns.contains("stage-1-response-disputed"))
  }

  @Test("Of a pipe, the table has columns for the policies of its first megabyte, and a row of another is refused")
  func pipe() throws {
    let rows = (0..<300).map { "R\($0),\($0 % 2 == 0 ? "luton" : "dudley"),2025-12-19,\n" }.joined()
    let text =
      "reference,policy,received,stage-1-responded\n\(rows)F,freedom-of-information,2025-12-19,\nL,LUTON,2025-12-19,\n"
    let run = try AuditRun(text, policy: nil, block: 400) {
      ($0.headSize, $0.columns, $0.assumesComplete) = (500, .usual, false)
    }
    let columns = Set(run.cases.first?.keys.map { $0 } ?? [])
    #expect(columns.isSuperset(of: ["stage-1-response-due", "logging-due", "first-contact-due"]))
    #expect(!columns.contains { $0.hasPrefix("information") || $0.hasPrefix("access") })
    #expect(run.summary.audited == 301)
    #expect(run.references.last == "L")
    #expect(
      run.refused == [
        Refused(
          302, "policy",
          "the first case under “freedom-of-information” comes after the first megabyte of a pipe, so the table has no columns "
            + "for it; give the file by its name", reference: "F")
      ])
    // A list has no columns, and neither has a row for each deadline.
    let long = try AuditRun(text, policy: nil, block: 400) {
      ($0.headSize, $0.layout) = (500, .long)
    }
    #expect(long.refused == [])
  }

  @Test("A word that is no timescale and no field gets a suggestion")
  func unknownColumn() throws {
    let error = #expect(throws: UnknownColumnError.self) {
      try ColumnSelection("statsu", timescales: [.stage1Response])
    }
    #expect(error?.description == "“statsu” is neither a timescale nor a field; did you mean “status”?")
  }

  @Test("Kept columns stand in front, as they are in the file, in every layout")
  func kept() throws {
    let text = "Team,reference,Case handler,received\n\"North, west\",A,\"O\"\"Neil\",2025-12-19\n"
    let (columns, _, run) = try Self.usual(text) { $0.keptColumns = ["case handler", "Team"] }
    #expect(columns.prefix(4) == ["Case handler", "Team", "reference", "policy"])
    #expect(run.outputText.contains("\n\"O\"\"Neil\",\"North, west\",A,luton@2020-08,"))
    let all = try Self.usual(text) { $0.keepsAllColumns = true }
    #expect(all.columns.prefix(5) == ["Team", "Case handler", "received", "reference", "policy"])
    let lines = try AuditRun(text) {
      $0.format = .jsonl
      $0.keptColumns = ["Team"]
    }
    #expect(lines.outputText.hasPrefix(#"{"reference":"A","kept":{"Team":"North, west"},"policy":"#))
    let long = try AuditRun(text) {
      $0.layout = .long
      $0.keptColumns = ["Team"]
    }
    #expect(long.outputText.hasPrefix("Team,reference,policy,timescale,due,"))
    #expect(throws: HeadingError.self) { try AuditRun(text) { $0.keptColumns = ["Taem"] } }
  }

  @Test("For a spreadsheet the file begins with a byte-order mark, and days are day first")
  func spreadsheet() throws {
    let text = "reference,received\nA,2025-12-19\n"
    for layout in RowLayout.allCases {
      let run = try AuditRun(text) {
        $0.isForSpreadsheet = true
        $0.layout = layout
      }
      #expect(run.output.prefix(3) == [0xEF, 0xBB, 0xBF])
      #expect(run.outputText.contains(",14/01/2026,") && !run.outputText.contains("2026-01-14"))
    }
    // Beyond the table of prepared days.
    let far = DayText.spreadsheet.entry(of: day("2041-02-03"))
    #expect((0..<10).map { far[$0] } == Array("03/02/2041".utf8))
    let lines = try AuditRun(text) {
      $0.isForSpreadsheet = true
      $0.format = .jsonl
    }
    #expect(lines.outputText.hasPrefix("{"))
  }

  @Test("Headings may be in words")
  func titles() throws {
    let (columns, _, _) = try Self.usual("reference,received,stage-1-responded\nA,2025-12-19,2026-01-09\n") {
      $0.usesTitles = true
    }
    #expect(columns.prefix(3) == ["Reference", "Policy", "Response at stage 1: due"])
    #expect(columns.contains("Response at stage 1: status in law"))
  }
}
