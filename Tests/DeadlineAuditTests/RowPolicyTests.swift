import UKBankHolidays
import DeadlineAudit
import Deadlines
import PolicyProfiles
import Testing
import Timescales

@Suite("The policy and its version, row by row")
struct RowPolicyTests {
  /// The policies that govern rows with these policies and days of receipt.
  private static func policies(_ rows: [(String, String)], policy: String? = nil) throws -> [String] {
    let text = rows.enumerated().map { "R\($0),\($1.0),\($1.1)\n" }.joined()
    return try AuditRun("reference,policy,received\n" + text, policy: policy).cases.map { $0["policy"] ?? "" }
  }

  @Test("The day of receipt chooses the version")
  func versionByDay() throws {
    let found = try Self.policies([
      ("regulations", "2006-08-31"), ("regulations", "2006-09-01"), ("luton", "2020-07-31"), ("luton", "2020-08-01"),
      ("worcestershire", "2019-03-31"), ("worcestershire", "2019-04-01"), ("cheshire-east", "2026-01-01"),
    ])
    #expect(
      found == [
        "regulations@1991", "regulations@2006", "luton@before-2020-08", "luton@2020-08", "worcestershire@before-2019",
        "worcestershire@2019", "cheshire-east@2023-03",
      ])
  }

  @Test("A version that is named governs whatever the day")
  func namedVersion() throws {
    #expect(
      try Self.policies([("luton@2020-08", "2019-01-10"), ("regulations@1991", "2019-01-10")])
        == ["luton@2020-08", "regulations@1991"])
  }

  @Test("Before a council's first version the law alone applies, and the row says so")
  func beforeVersion() throws {
    let run = try AuditRun("reference,received\nA,2020-07-31\nB,2020-08-03\n", asOf: day("2020-08-10"))
    #expect(run.cases.map { $0["problems"] } == ["before-version", ""])
    // 10 working days in law against Luton's 15.
    #expect(run.cases.map { $0["stage-1-response-due"] } == ["2020-08-14", "2020-08-24"])
    #expect(run.summary.policies.map(\.policy) == ["luton@2020-08", "luton@before-2020-08"])
  }

  @Test("The council's version is combined with the law of the day")
  func lawByDay() throws {
    let run = try AuditRun(
      "reference,policy,received,stage-2-requested\nA,regulations,2006-08-31,\nB,regulations,2006-09-01,2006-09-04\n",
      policy: nil, asOf: day("2006-09-05"))
    // 28 days from receipt under the Regulations of 1991; 25 working days from the request since.
    #expect(run.cases.map { $0["stage-2-response-statute-due"] } == ["2006-09-28", "2006-10-09"])
  }

  @Test("Where receipt is not recorded the earliest later event chooses, and the row says so")
  func withoutReceipt() throws {
    let run = try AuditRun(
      "reference,policy,received,stage-2-requested,stage-3-requested\n"
        + "A,regulations,,2006-09-01,2006-08-31\nB,regulations,,2006-09-01,\n", policy: nil)
    #expect(run.cases.map { $0["policy"] } == ["regulations@1991", "regulations@2006"])
    #expect(run.cases.allSatisfy { $0["problems"]?.contains("receipt-not-recorded") ?? false })
  }

  @Test("Where nothing from receipt on is recorded the as-of day chooses")
  func asOfDay() throws {
    let text = "reference,policy,grounds-arose,panel-arranged-for,closed\n"
    let rows = "A,regulations,1990-05-01,,\nB,luton,,2020-09-01,\nC,luton,2020-01-06,,2020-07-31\n"
    let run = try AuditRun(text + rows, policy: nil, asOf: day("2020-08-10"))
    // The day on which the grounds arose does not select the version; a closing day does.
    #expect(run.cases.map { $0["policy"] } == ["regulations@2006", "luton@2020-08", "luton@before-2020-08"])
    #expect(run.cases.allSatisfy { $0["problems"]?.contains("receipt-not-recorded") ?? false })
    let before = try AuditRun(text + rows, policy: nil, asOf: day("2006-08-31"))
    #expect(
      before.cases.map { $0["policy"] } == ["regulations@1991", "luton@before-2020-08", "luton@before-2020-08"])
  }

  @Test("Only a row without any day is refused")
  func noDay() throws {
    let run = try AuditRun(
      "reference,mode,received,panel-arranged-for,agreement-letter-received\nA,oral,,,\nB,,,,2026-01-05\nC,,,2026-01-05,\nD,,,,\nE,,soon,,\n"
    )
    #expect(run.references == ["B", "C"])
    let reason = "the row has no event"
    #expect(
      run.refused == [
        Refused(2, "received", reason, reference: "A"), Refused(5, "received", reason, reference: "D"),
        Refused(6, "received", "“soon” is not a date of the form yyyy-mm-dd", reference: "E"),
      ])
  }

  @Test("An event that only another policy knows is named in the row")
  func unknownEvent() throws {
    let run = try AuditRun(
      """
      reference,policy,received,agreement-letter-received
      A,cheshire-east,2025-12-19,2026-01-05
      B,luton,2025-12-19,2026-01-05
      C,luton,2025-12-19,
      D,luton,2025-12-19,2026-01-12

      """, policy: nil)
    // D's is after the as-of day, and still has no effect.
    #expect(run.cases.map { $0["problems"] } == ["", "unknown-event", "", "unknown-event"])
    #expect(run.summary.problems == [.unknownEvent: 2])
  }

  @Test("A policy counts by its own calendar in a file with others that do not")
  func ownCalendar() throws {
    let text = """
      reference,policy,received,information-sent,stage-1-responded
      A,freedom-of-information,2025-12-19,2026-01-22,
      B,luton,2025-12-19,,2026-01-15

      """
    let run = try AuditRun(text, policy: nil, asOf: day("2026-02-10"))
    // 20 working days: 2 January is a holiday in Scotland alone. 15 working days in England.
    #expect(run.cases.map { $0["information-response-due"] } == ["2026-01-22", ""])
    #expect(run.cases.map { $0["information-response-status"] } == ["met", ""])
    #expect(run.cases.map { $0["stage-1-response-due"] } == ["", "2026-01-14"])
    #expect(run.cases.map { $0["stage-1-response-status"] } == ["", "missed"])
    // With a single calendar for all, 2 January is a working day.
    let alone = try AuditRun(text, policy: nil, asOf: day("2026-02-10")) { $0.calendars.named = [:] }
    #expect(alone.cases.first?["information-response-due"] == "2026-01-21")
  }

  @Test("A column of policies wins over the option where it is filled")
  func columnWins() throws {
    let found = try Self.policies(
      [("", "2025-12-19"), ("dudley", "2025-12-19"), ("luton", "2025-12-19")], policy: "cheshire-west")
    #expect(found == ["cheshire-west@2017-10", "dudley@2019-02", "luton@2020-08"])
  }

  @Test(
    "A row under an unknown policy is refused with a suggestion",
    arguments: [
      ("lutn", "there is no policy “lutn”; did you mean “luton”?"),
      ("cheshireeast", "there is no policy “cheshireeast”; did you mean “cheshire-east”?"),
      (
        "leeds",
        "there is no policy “leeds”; known are regulations, cheshire-east, cheshire-west, complaint-handling-code, "
          + "dudley, freedom-of-information, luton, subject-access, worcestershire"
      ),
    ])
  func unknown(_ name: String, reason: String) throws {
    let run = try AuditRun("reference,policy,received\nA,\(name),2025-12-19\nB,luton,2025-12-19\n", policy: nil)
    #expect(run.references == ["B"])
    #expect(run.refused == [Refused(2, "policy", reason, reference: "A")])
    #expect(run.summary.read == 2)
    #expect(run.summary.audited == 1)
    #expect(run.summary.rejected == 1)
  }

  @Test(
    "A policy may be written as people do: in capitals, by the council's name",
    arguments: [
      "LUTON", "Luton", "Luton Council", " luton ", "Luton Borough Council", "luton@2020-08", "Luton@2020-08",
    ])
  func names(_ name: String) throws {
    #expect(try Self.policies([(name, "2025-12-19")]) == ["luton@2020-08"])
    #expect(try Self.policies([("", "2025-12-19")], policy: name) == ["luton@2020-08"])
  }

  @Test("A row without any policy is refused")
  func noPolicy() throws {
    let run = try AuditRun("reference,policy,received\nA,,2025-12-19\nB,luton,2025-12-19\n", policy: nil)
    #expect(run.refused.count == 1)
    #expect(run.refused.first?.column == "policy")
  }

  @Test("An unknown policy in the options stops the run")
  func unknownOption() {
    #expect(throws: PolicyError.self) { _ = try AuditRun("reference,received\nA,2025-12-19\n", policy: "lutn") }
  }

  @Test("A wrong date and an unknown policy are reported together")
  func both() throws {
    let run = try AuditRun("reference,policy,received\nA,lutn,soon\n", policy: nil)
    #expect(run.refused.map(\.column) == ["received; policy"])
  }

  @Test("A request answered under the name that complaints have for it is not recorded, and in no percentage")
  func answeredElsewhere() throws {
    let run = try AuditRun(
      """
      reference,policy,received,stage-1-responded,information-sent
      A,freedom-of-information,2026-01-05,2026-01-30,
      B,freedom-of-information,2026-01-05,,2026-01-30
      C,freedom-of-information,2026-01-05,,
      E,luton,2026-01-05,2026-01-16,
      F,luton,2026-01-05,,

      """, policy: nil, asOf: day("2026-06-30"))
    #expect(
      run.cases.map { $0["information-response-status"] } == ["not-recorded", "met", "overdue", "", ""])
    #expect(run.cases.map { $0["stage-1-response-status"] } == ["", "", "", "met", "overdue"])
    #expect(run.cases.map { $0["problems"]?.contains("unknown-event") } == [true, false, false, false, false])
    let found = run.summary.policies.first { $0.policy == "freedom-of-information@2005-01" }
    let row = try #require(found?.timescales.first { $0.timescale.id == "information-response" })
    #expect((row.council[.notRecorded], row.council[.met], row.council[.overdue]) == (1, 1, 1))
    #expect(row.council.percentInTime == 50)
  }
}
