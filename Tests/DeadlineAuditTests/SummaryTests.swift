@testable import DeadlineAudit
import Deadlines
import Testing
import Timescales

@Suite("The summary of an audit")
struct SummaryTests {
  private static func summary(_ run: AuditRun, _ id: String) throws -> TimescaleSummary {
    try #require(run.summary.policies.first?.timescales.first { $0.timescale.id == TimescaleID(id) })
  }

  /// The counts that are not zero.
  private static func counts(_ counts: StatusCounts) -> [Deadline.Status: Int] {
    var found: [Deadline.Status: Int] = [:]
    for status in Deadline.Status.allCases where counts[status] > 0 { found[status] = counts[status] }
    return found
  }

  @Test("Every case is counted under its status")
  func counts() throws {
    let run = try AuditRun(
      """
      reference,received,stage-1-responded,stage-1-skipped,stage-2-requested,withdrawn
      A,2025-12-19,2026-01-07,,,
      B,2025-12-19,2026-01-08,,,
      C,2025-12-19,,,,
      D,2026-02-02,,,,
      E,2026-01-27,,,,
      F,2025-12-19,,,,2026-01-05
      G,2025-12-19,,2025-12-22,,
      H,,,,2026-01-05,
      bad,soon,,,,

      """, policy: "regulations", asOf: day("2026-02-10"))
    #expect(run.summary.read == 9)
    #expect(run.summary.audited == 8)
    #expect(run.summary.rejected == 1)
    #expect(run.summary.problems == [.receiptNotRecorded: 1, .startMissing: 1])
    #expect(run.summary.policies.count == 1)
    #expect(run.summary.policies.first?.policy == "regulations@2006")
    #expect(run.summary.policies.first?.cases == 8)

    let stage1 = try Self.summary(run, "stage-1-response")
    let expected: [Deadline.Status: Int] = [
      .met: 1, .missed: 1, .overdue: 1, .running: 1, .dueToday: 1, .notApplicable: 2, .cannotCompute: 1,
    ]
    #expect(Self.counts(stage1.council) == expected)
    // Under the Regulations both layers are one.
    #expect(Self.counts(stage1.statute) == expected)
    #expect(stage1.council.ended == 3)
    #expect(stage1.council.perMilleInTime == 333)

    // G's stage 2 ran to 29 January, H's to 9 February.
    let stage2 = try Self.summary(run, "stage-2-response")
    #expect(stage2.council[.overdue] == 2)
    #expect(stage2.council.perMilleInTime == 0)
    let panel = try Self.summary(run, "panel")
    #expect(panel.council.perMilleInTime == nil)
  }

  @Test(
    "The share in time is given in tenths of a percent, halves rounded up",
    arguments: [
      (0, 4, 0), (4, 0, 1000), (1, 2, 333), (2, 1, 667), (1, 7, 125), (1, 15, 63), (3, 13, 188), (1999, 1, 1000),
    ])
  func perMille(met: Int, missed: Int, expected: Int) throws {
    let rows =
      (0..<met).map { "M\($0),2025-12-19,2026-01-07\n" } + (0..<missed).map { "L\($0),2025-12-19,2026-01-08\n" }
    let run = try AuditRun(
      "reference,received,stage-1-responded\n" + rows.joined(), policy: "regulations", asOf: day("2026-02-10"))
    let stage1 = try Self.summary(run, "stage-1-response")
    #expect(stage1.council[.met] == met)
    #expect(stage1.council[.missed] == missed)
    #expect(stage1.council.perMilleInTime == expected)
  }

  @Test(
    "The share in whole percent is rounded from the counts, not from the tenths",
    arguments: [(0, 4, 0), (1, 2, 33), (2, 1, 67), (1, 7, 13), (1, 1, 50), (46, 47, 49), (199, 1, 100), (198, 2, 99)])
  func percent(met: Int, missed: Int, expected: Int) throws {
    // 46 of 93 are 49.46 %: 49.5 in tenths, which rounded again would be half.
    let rows =
      (0..<met).map { "M\($0),2025-12-19,2026-01-07\n" } + (0..<missed).map { "L\($0),2025-12-19,2026-01-08\n" }
    let run = try AuditRun(
      "reference,received,stage-1-responded\n" + rows.joined(), policy: "regulations", asOf: day("2026-02-10"))
    #expect(try Self.summary(run, "stage-1-response").council.percentInTime == expected)
    #expect(try Self.summary(run, "panel").council.percentInTime == nil)
  }

  // By hand: the third working day after 2 March 2026 is the 5th, the tenth the 16th.
  @Test("A corporate case counts where the document has times for it, and is named where it has none")
  func corporate() throws {
    let rows = """
      reference,route,received,acknowledged,stage-1-responded
      A,corporate,2026-03-02,2026-03-20,2026-03-17
      B,statutory,2026-03-02,2026-03-05,2026-03-16

      """
    let east = try AuditRun(rows, policy: "cheshire-east", asOf: day("2026-04-10"))
    for id in ["acknowledgement", "stage-1-response"] {
      #expect(Self.counts(try Self.summary(east, id).council) == [.met: 1, .missed: 1], "\(id)")
    }
    #expect(Self.counts(try Self.summary(east, "stage-1-response").statute) == [.met: 1, .notApplicable: 1])
    #expect(east.summary.problems == [:])
    let luton = try AuditRun(rows, policy: "luton", asOf: day("2026-04-10"))
    #expect(luton.cases.map { $0["problems"] } == ["no-timescale-for-route", ""])
    #expect(luton.summary.problems == [.noTimescaleForRoute: 1])
    #expect(Self.counts(try Self.summary(luton, "acknowledgement").council) == [.met: 1, .notApplicable: 1])
  }

  // By hand: the 15th working day after 8 May 2026 is 1 June. Luton 20.5 and 20.6.
  @Test("An answer to the panel counts once, though it is not recorded whether the director agrees")
  func oneAnswer() throws {
    let run = try AuditRun(
      """
      reference,received,panel-held,panel-report-received,stage-3-responded,director-agrees
      A,2026-01-05,2026-05-05,2026-05-08,2026-05-29,

      """, policy: "luton", asOf: day("2026-07-10"))
    #expect(Self.counts(try Self.summary(run, "stage-3-response").council) == [.met: 1])
    #expect(Self.counts(try Self.summary(run, "stage-3-disagreement").council) == [.uncertain: 1])
    #expect(try Self.summary(run, "additional-papers").council[.lapsed] == 1)
    #expect(try Self.summary(run, "additional-papers").council.percentInTime == nil)
  }

  @Test("A passed target counts neither for nor against")
  func targetPassed() throws {
    // Panels requested in the summer of 2020 had targets; one requested on 1 October in a later
    // case had a limit of 30 working days.
    let run = try AuditRun(
      """
      reference,received,stage-2-requested,stage-2-responded,stage-3-requested,panel-held
      A,2020-03-02,2020-05-11,2020-06-12,2020-07-01,2020-11-02
      B,2020-03-02,2020-05-11,2020-06-12,2020-07-01,2020-08-12
      C,2019-10-01,2019-12-02,2020-01-06,2020-10-01,2020-11-13

      """, policy: "regulations", asOf: day("2021-01-29"))
    let panel = try Self.summary(run, "panel")
    #expect(Self.counts(panel.council) == [.targetPassed: 1, .met: 1, .missed: 1])
    #expect(panel.council.ended == 2)
    #expect(panel.council.perMilleInTime == 500)
  }

  // Reg 7, 8(1), 9 and 12: what is done after the end may have been owed no longer.
  @Test("An answer after a withdrawal or a decision stands in no percentage")
  func doneAfterEnd() throws {
    let run = try AuditRun(
      """
      reference,received,stage-1-responded,withdrawn,not-considered,refused
      A,2026-03-02,2026-04-20,2026-03-05,,
      B,2026-03-02,2026-04-20,,2026-03-05,
      C,2026-03-02,2026-03-10,,,2026-03-05

      """, policy: "regulations", asOf: day("2026-05-02"))
    let stage1 = try Self.summary(run, "stage-1-response")
    #expect(Self.counts(stage1.council) == [.uncertain: 3])
    #expect(stage1.council.perMilleInTime == nil)
    #expect(run.summary.problems == [.uncertainStatus: 3])
  }

  @Test("A window that was not used counts neither for nor against")
  func lapsed() throws {
    // Luton's 28 working days to request stage 2 end before 18 February.
    let run = try AuditRun(
      "reference,received,stage-1-responded,stage-2-requested\nA,2025-12-19,2026-01-09,\nB,2025-12-19,2026-01-09,2026-01-12\n",
      asOf: day("2026-03-01"))
    let request = try Self.summary(run, "stage-2-request")
    #expect(Self.counts(request.council) == [.lapsed: 1, .met: 1])
    #expect(request.council.perMilleInTime == 1000)
  }

  @Test("Disputed days, and breaches that stand under every reading")
  func disputed() throws {
    // From receipt to 22 December, from clarification to 17 December, from the outcome of A's
    // investigation to 29 December.
    let run = try AuditRun(
      """
      reference,received,complaint-clarified,stage-1-investigation-concluded,stage-1-responded,stage-1-exception-approved,stage-1-extended-to
      A,2025-12-01,2025-12-03,2025-12-05,,2025-12-15,2026-01-30
      B,2025-12-01,2025-12-03,,,,
      C,2025-12-01,2025-12-03,2025-12-05,2025-12-19,,
      D,2025-12-01,,,,,
      E,2025-12-01,2025-12-03,2025-12-05,,,

      """, asOf: day("2026-02-10"))
    let stage1 = try Self.summary(run, "stage-1-response")
    #expect(stage1.council[.overdue] == 4)
    #expect(stage1.council[.met] == 1)
    #expect(stage1.disputed == 4)
    // B's and D's outcome is not known; C was met by one reading and missed by another. By 13.9 exceptions may be
    // approved: A's was, and its day has passed; whether E's was is not recorded.
    #expect(stage1.robustBreaches == 1)
  }

  @Test("Policies are listed by name, and both layers are counted")
  func policies() throws {
    let run = try AuditRun(
      """
      reference,policy,received,stage-1-responded
      A,luton,2025-12-19,2026-01-09
      B,dudley,2025-12-19,2026-01-09
      C,luton,2025-12-19,2026-01-15

      """, policy: nil, asOf: day("2026-02-10"))
    #expect(run.summary.policies.map(\.policy) == ["dudley@2019-02", "luton@2020-08"])
    #expect(run.summary.policies.map(\.council) == ["Dudley Metropolitan Borough Council", "Luton Council"])
    #expect(run.summary.policies.map(\.cases) == [1, 2])
    let luton = try #require(
      run.summary.policies[1].timescales.first { $0.timescale.id == TimescaleID("stage-1-response") })
    #expect(Self.counts(luton.council) == [.met: 1, .missed: 1])
    #expect(Self.counts(luton.statute) == [.missed: 2])
    let acknowledgement = try #require(
      run.summary.policies[1].timescales.first { $0.timescale.id == TimescaleID("acknowledgement") })
    #expect(acknowledgement.statute == StatusCounts.none)
  }

  @Test("A problem counts once for a case, however often it has it")
  func problemsOnce() throws {
    let run = try AuditRun(
      "reference,received,closed,panel-held,stage-1-responded\nA,2025-12-19,2026-03-01,2026-03-02,2026-03-03\n",
      policy: "regulations")
    #expect(run.summary.problems[.eventAfterAsOf] == 1)
    #expect(run.cases.first?["problems"]?.split(separator: ";").count { $0 == "event-after-as-of" } == 1)
  }

  @Test("Summaries are equal if the same cases were counted, however they were divided among threads")
  func equality() throws {
    let file = "reference,policy,received,stage-1-responded,closed\n"
    let rows = (0..<200).map { number in
      "\(number),\(number % 3 == 0 ? "luton" : "worcestershire"),2025-12-19,2026-01-0\(1 + number % 9),\n"
    }
    func summary(_ text: String, threads: Int) throws -> AuditSummary {
      try AuditRun(file + text, policy: nil) {
        $0.threads = threads
        $0.batchSize = threads == 1 ? 1 << 20 : 500
      }.summary
    }
    let whole = try summary(rows.joined(), threads: 1)
    #expect(try summary(rows.joined(), threads: 3) == whole)
    #expect(try summary(rows.reversed().joined(), threads: 2).policies == whole.policies)
    #expect(try summary(rows.dropLast().joined(), threads: 1) != whole)
    let later = rows.dropLast() + ["199,worcestershire,2025-12-19,2026-01-28,\n"]
    #expect(try summary(later.joined(), threads: 1) != whole)
  }
}
