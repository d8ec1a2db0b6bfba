import DeadlineAudit
import Testing

@Suite("Headings of a file")
struct HeadingTests {
  @Test(
    "Capitals, spaces and underscores make no difference",
    arguments: [
      "stage-1-responded", "Stage-1-Responded", "Stage 1 responded", "STAGE_1_RESPONDED", "stage_1 Responded",
      "  Stage 1 responded ", "\"Stage 1 responded\"",
    ])
  func variants(_ heading: String) throws {
    let run = try AuditRun("Reference,RECEIVED,\(heading)\nA,2025-12-19,2026-01-09\n")
    #expect(run.summary.skippedColumns == [])
    #expect(run.cases.first?["stage-1-response-status"] == "met")
  }

  @Test(
    "A heading close to a known one is refused, and what was meant is named",
    arguments: [
      ("recieved", "received"), ("Recieved", "received"), ("receive", "received"), ("acknowleged", "acknowledged"),
      ("stage-1-response", "stage-1-responded"), ("stage2requested", "stage-2-requested"), ("refrence", "reference"),
      ("polcy", "policy"), ("modes", "mode"), ("stage-1-extended-too", "stage-1-extended-to"),
    ])
  func closeToKnown(_ heading: String, known: String) {
    let error = headingError { _ = try AuditRun("reference,received,\(heading)\nA,2025-12-19,\n") }
    // The longer word may be as close to another one; only the refusal matters.
    guard case .closeToKnown(heading, let suggestion) = error else {
      Issue.record("\(heading): \(error.map { "\($0)" } ?? "accepted")")
      return
    }
    #expect(suggestion == known || heading == "stage-1-response")
  }

  @Test("The message says what to do")
  func message() {
    let error = headingErrorText { _ = try AuditRun("reference,recieved\nA,2025-12-19\n") }
    #expect(
      error
        == "line 1: the heading “recieved” is close to “received”; correct it, or say with "
        + "--map \"recieved=received\" that it is meant, or with \"recieved=skip\" that it is not")
  }

  @Test("Columns that mean nothing are skipped and listed, in their order and as they are written")
  func unknown() throws {
    let run = try AuditRun("Team name,reference,Ward,received,\"Notes, free\",Team name\nx,A,y,2025-12-19,z,x\n")
    #expect(run.summary.skippedColumns == ["Team name", "Ward", "Notes, free", "Team name"])
    #expect(run.references == ["A"])
  }

  @Test(
    "Two columns that hold the same are refused",
    arguments: [
      ("reference,received,received", "line 1: the heading “received” comes twice"),
      (
        "reference,received,Received",
        "line 1: the headings “received” and “Received” mean the same; skip one of them with --map \"Received=skip\""
      ),
      ("reference,received,reference", "line 1: the heading “reference” comes twice"),
      (
        "reference,stage 1 responded,received,stage_1_responded",
        "line 1: the headings “stage 1 responded” and “stage_1_responded” mean the same; "
          + "skip one of them with --map \"stage_1_responded=skip\""
      ),
    ])
  func twice(_ header: String, message: String) {
    #expect(headingErrorText { _ = try AuditRun("\(header)\n") } == message)
  }

  @Test("A column under another heading is read if it is mapped")
  func mapped() throws {
    let run = try AuditRun("Case no.,Date in,recieved\nA,2025-12-19,2026-01-09\n") {
      $0.headingMap = ["Case no.": "reference", "Date in": "received", "recieved": "stage-1-responded"]
    }
    #expect(run.summary.skippedColumns == [])
    #expect(run.references == ["A"])
    #expect(run.cases.first?["stage-1-response-due"] == "2026-01-14")
    #expect(run.cases.first?["stage-1-response-status"] == "met")
  }

  @Test("A column may be passed over although its heading is known, or close to a known one")
  func skipped() throws {
    let text = "reference,recieved,received,mode,modes\nA,soon,2025-12-19,spoken,x\n"
    let run = try AuditRun(text) { $0.headingMap = ["recieved": "skip", "mode": "skip", "modes": "skip"] }
    #expect(run.summary.skippedColumns == ["recieved", "mode", "modes"])
    #expect(run.references == ["A"])
    #expect(run.refused == [])
    let needed = headingError { _ = try AuditRun("reference,received\n") { $0.headingMap = ["received": "skip"] } }
    #expect(needed == .noEvent(headings: ["reference", "received"]))
    let absent = headingError { _ = try AuditRun("reference,received\n") { $0.headingMap = ["Ward": "skip"] } }
    #expect(absent == .mappedHeadingMissing("Ward", headings: ["reference", "received"]))
  }

  @Test("A mapped column and one of the name itself hold the same")
  func mappedTwice() {
    let error = headingError {
      _ = try AuditRun("reference,Date in,received\n") { $0.headingMap = ["Date in": "received"] }
    }
    #expect(error == .twice("received", and: "Date in"))
  }

  @Test("A mapping needs a heading that is there and a word that is known")
  func badMapping() {
    let missing = headingErrorText {
      _ = try AuditRun("reference,received\n") { $0.headingMap = ["Date in": "received"] }
    }
    #expect(missing == "line 1: there is no heading “Date in” to map; the headings are “reference”, “received”")
    let slip = headingErrorText { _ = try AuditRun("reference,Date in\n") { $0.headingMap = ["Date in": "recieved"] } }
    #expect(slip == "--map: there is no heading “recieved” to map to; did you mean “received”?")
    let unknown = headingErrorText {
      _ = try AuditRun("reference,Date in\n") { $0.headingMap = ["Date in": "arrival"] }
    }
    #expect(unknown == "--map: there is no heading “arrival” to map to")
  }

  @Test("A header without an event stops the run, and the headings are listed")
  func noEvent() {
    let error = headingErrorText { _ = try AuditRun("Case,Date In,policy\nA,2025-12-19,luton\n") }
    #expect(
      error == "line 1: no column is an event; the headings are “Case”, “Date In”, “policy”; say what they are with "
        + "--map \"Your heading=received\"")
  }

  @Test("Without a reference, cases are known by their line")
  func noReference() throws {
    let run = try AuditRun("received,Ward\n2025-12-19,x\n\n2025-12-22,y\nsoon,z\n")
    #expect(run.references == ["2", "4"])
    #expect(run.refused == [Refused(5, "received", "“soon” is not a date of the form yyyy-mm-dd")])
  }

  @Test("Without a policy, by option or column, the run stops")
  func noPolicy() {
    let error = headingErrorText { _ = try AuditRun("reference,received\nA,2025-12-19\n", policy: nil) }
    #expect(
      error == "line 1: there is no column “policy”; add one, or choose one policy with --policy")
  }

  @Test("The texts of the other errors")
  func otherTexts() {
    #expect("\(HeadingError(.empty))" == "the file is empty; give a header and a row for each case")
    #expect(
      "\(HeadingError(.unreadable))"
        == "line 1 is not a header of comma-separated values; save the file as CSV in UTF-8")
  }

  @Test("A profile's own events are known headings")
  func ownEvents() throws {
    let run = try AuditRun(
      "reference,received,stage-1-investigation-concluded\nA,2025-12-19,2025-12-22\n")
    #expect(run.summary.skippedColumns == [])
    // 15 working days from the outcome end on 15 January, a day after those from receipt.
    #expect(run.cases.first?["stage-1-response-disputed"] == "yes")
  }

  @Test(
    "Facts are columns too; capitals and spaces in their words make no difference",
    arguments: ["oral", "Oral", " ORAL "])
  func facts(_ word: String) throws {
    let run = try AuditRun(
      "reference,mode,received,stage-2-requested,written-record-produced\nA,\(word),2025-12-01,2025-12-10,2025-12-19\n",
      policy: "regulations")
    // 25 working days from the record, not from the request.
    #expect(run.cases.first?["stage-2-response-due"] == "2026-01-28")
  }
}
