@testable import DeadlineAudit
import Testing

@Suite("What other systems call a column")
struct HeadingSynonymTests {
  private static func meaning(_ heading: String, policy: String = "luton", beside others: String = "") throws -> String?
  {
    let header = "\"\(heading)\",resubmitted\(others)"
    return try AuditRun("\(header)\n", policy: policy).summary.form.columns.first?.meaning
  }

  static let known: [(String, String)] = [
    ("Date Received", "received"), ("Received Date", "received"), ("DATE_RECEIVED", "received"),
    ("Date of Receipt", "received"), ("Complaint Date", "received"), ("Received on", "received"),
    ("Date\nReceived ", "received"), ("Date Received:", "received"), ("Date complaint received", "received"),
    ("Date Acknowledged", "acknowledged"), ("Ack Sent", "acknowledged"), ("Acknowledgment sent", "acknowledged"),
    ("Response Sent", "stage-1-responded"), ("Date of Response", "stage-1-responded"),
    ("Date Responded", "stage-1-responded"), ("Stage 1 Response Sent", "stage-1-responded"),
    ("Stage 2 Response Date", "stage-2-responded"), ("S2 response sent", "stage-2-responded"),
    ("Date of Stage Two Response", "stage-2-responded"), ("Stage 2 Request Date", "stage-2-requested"),
    ("Stage 2 Requested", "stage-2-requested"), ("Date escalated to stage 2", "skipped"),
    ("Stage 3 Request Date", "stage-3-requested"), ("Panel Date", "panel-held"), ("Date Closed", "closed"),
    ("Closed Date", "closed"), ("Case Ref", "reference"), ("Complaint No", "reference"), ("Complaint No.", "reference"),
    ("Reference Number", "reference"), ("Stage-1 responded!", "stage-1-responded"),
    ("Date Logged", "logged"), ("Logged Date", "logged"), ("Date Recd", "received"), ("Recd", "received"),
    ("DateReceived", "received"), ("Ack", "acknowledged"), ("ID", "reference"), ("Date Opened", "received"),
    ("Date of Request", "received"), ("Date Received (dd/mm/yyyy)", "received"), ("Received [DD-MM-YY]", "received"),
    ("Stage 1 responded (dd/mm/yy)", "stage-1-responded"), ("Date of Request (Stage 2)", "stage-2-requested"),
    // Nothing that may be something else.
    ("Opened", "skipped"), ("Response sent (days)", "skipped"), ("Council", "skipped"),
    ("Complaint", "skipped"), ("Response", "skipped"), ("Response due date", "skipped"), ("Date", "skipped"),
    ("Date of birth", "skipped"), ("Date Out", "skipped"), ("Stage 4 response sent", "skipped"),
  ]

  @Test("Headings and what they mean", arguments: known)
  func synonyms(_ heading: String, meaning: String) throws {
    #expect(try Self.meaning(heading) ?? "skipped" == meaning)
  }

  @Test(
    "A column for the stage may have another name",
    arguments: ["Stage Reached", "Stage of Complaint", "Procedure Stage", "Stages", "Level", "Complaint stage"])
  func stageColumns(_ heading: String) throws {
    let run = try AuditRun("reference,Date Received,Response Sent,\(heading)\nA,2025-12-19,2026-01-07,2\n")
    #expect(run.summary.form.columns[2].reason == .stageNotSaid)
  }

  @Test("A day of a stage is no column for the stage")
  func stageDays() throws {
    for heading in ["Stage 2 requested", "Stage date", "Stage 1 outcome"] {
      let run = try AuditRun("reference,Date Received,Response Sent,\(heading)\nA,2025-12-19,2026-01-07,\n")
      #expect(run.summary.form.columns[2].meaning == "stage-1-responded", "\(heading)")
    }
  }

  @Test("The council is the policy where none is given for all cases")
  func council() throws {
    let text = "reference,Council,received\nA,Luton Council,2025-12-19\nB,Cheshire West & Chester Council,2025-12-19\n"
    let run = try AuditRun(text, policy: nil)
    #expect(run.refused == [])
    #expect(run.cases.map { String(($0["policy"] ?? "").prefix(8)) } == ["luton@20", "cheshire"])
    #expect(try AuditRun("reference,policy,Council,received\nA,luton,x,2025-12-19\n", policy: nil).references == ["A"])
    // With a policy for all cases the column may hold anything.
    #expect(try AuditRun("reference,Council,received\nA,DMBC,2025-12-19\n", policy: "dudley").references == ["A"])
  }

  @Test("Columns without a heading at the end, as a spreadsheet leaves them, are not named")
  func trailing() throws {
    let run = try AuditRun("reference,received,Ward,,\nA,2025-12-19,x,,\n")
    #expect(run.references == ["A"])
    #expect(run.summary.skippedColumns == ["Ward"])
  }

  @Test("Beside a column for the stage, an answer may be of any stage")
  func stage() throws {
    let run = try AuditRun("reference,Date Received,Response Sent,Stage\nA,2025-12-19,2026-01-07,2\n")
    #expect(run.summary.form.columns.map(\.meaning) == ["reference", "received", nil, nil])
    #expect(run.summary.form.columns[2].reason == .stageNotSaid)
    // If the heading says the stage, there is nothing to guess.
    #expect(try Self.meaning("Stage 2 Response Sent", beside: ",Stage") == "stage-2-responded")
  }

  @Test("An answer is the event that the policy knows for it")
  func answer() throws {
    #expect(try Self.meaning("Response Sent", policy: "freedom-of-information") == "information-sent")
    #expect(try Self.meaning("Date Answered", policy: "subject-access") == "access-answered")
  }

  @Test("A heading of ours comes before another name for the same, and so does a map")
  func precedence() throws {
    let own = try AuditRun("reference,received,Date Received\nA,2025-12-19,2025-12-01\n")
    #expect(own.summary.form.columns.map(\.meaning) == ["reference", "received", nil])
    #expect(own.cases.first?["stage-1-response-due"] == "2026-01-14")
    let mapped = try AuditRun("Case Ref,Date In,Date Received\nA,2025-12-19,2025-12-01\n") {
      $0.headingMap = ["date  IN": "Received"]
    }
    #expect(mapped.summary.form.columns.map(\.meaning) == ["reference", "received", nil])
    #expect(
      headingError { _ = try AuditRun("Case Ref,Received Date,Date Received\n") }
        == .twice("Date Received", and: "Received Date"))
    // Of two columns of references the first is taken.
    #expect(
      try AuditRun("Case Ref,Our Ref,received\nA,B,2025-12-19\n").references == ["A"])
  }

  @Test("A heading that a mapping skips may be missing, an event may not")
  func mapping() throws {
    let run = try AuditRun("No,In\nA,2025-12-19\n") {
      $0.mapping = ["No": "reference", "In": "received", "Ward": "skip"]
    }
    #expect(run.references == ["A"])
    let error = headingError {
      _ = try AuditRun("No,In\nA,2025-12-19\n") { $0.mapping = ["In": "received", "Out": "closed"] }
    }
    #expect(error == .mappedHeadingMissing("Out", headings: ["No", "In"]))
  }
}
