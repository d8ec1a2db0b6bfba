import DeadlineAudit
import DeadlineReports
import Deadlines
import Testing
import Timescales
import WorkingDays

@Suite("Suspended cases in a file")
struct PausedCasesTests {
  private func row(_ id: TimescaleID, _ cases: String, policy: String, asOf: String) throws -> TimescaleSummary {
    let run = try AuditRun(cases, policy: policy, asOf: day(asOf)) { $0.assumesComplete = true }
    return try #require(run.summary.policies.first?.timescales.first { $0.timescale.id == id })
  }

  // Cheshire East, 10 working days after Monday 2 March 2026: the 16th. Nobody knows when the suspension ended.
  @Test("An answer after a suspension without an end is in no percentage")
  func unended() throws {
    let stage1 = try row(
      .stage1Response, "reference,received,suspended,resumed,stage-1-responded\nA,2026-03-02,2026-03-05,,2026-11-20\n",
      policy: "cheshire-east", asOf: "2026-12-01")
    #expect(stage1.council[.uncertain] == 1)
    #expect(stage1.council.percentInTime == nil)
  }

  // 5 to 19 March are 11 working days: due on the 31st. Luton's 15 working days and 11 more: 9 April.
  @Test("Suspensions that overlap are joined")
  func overlapping() throws {
    let cases = """
      reference,received,suspended,resumed,suspended-2,resumed-2,stage-1-responded
      A,2026-03-02,2026-03-05,2026-03-12,2026-03-10,2026-03-19,2026-03-31
      B,2026-03-02,2026-03-05,2026-03-19,2026-03-10,2026-03-12,2026-04-01

      """
    let stage1 = try row(.stage1Response, cases, policy: "cheshire-east", asOf: "2026-12-01")
    #expect((stage1.council[.met], stage1.council[.missed]) == (1, 1))
  }

  // FOIA s 10(2): by hand, 3 March 2026 (see UnendedPauseTests).
  @Test("A fees notice stops the time for the answer")
  func fees() throws {
    let cases = """
      reference,received,fees-notice-given,fee-received,information-sent
      A,2026-01-05,2026-01-12,2026-02-09,2026-03-03
      B,2026-01-05,2026-01-12,2026-02-09,2026-03-04
      C,2026-01-05,2026-01-12,,2026-03-03

      """
    let answer = try row("information-response", cases, policy: "freedom-of-information", asOf: "2026-03-10")
    #expect((answer.council[.met], answer.council[.missed], answer.council[.uncertain]) == (1, 1, 1))
  }

  // 12 February 2026 and 7 and 4 days: Monday the 23rd.
  @Test("A person may be asked for more information twice")
  func clarifications() throws {
    let cases = """
      reference,received,clarification-requested,clarification-received,clarification-requested-2,\
      clarification-received-2,access-answered
      A,2026-01-12,2026-01-20,2026-01-26,2026-02-03,2026-02-06,2026-02-23
      B,2026-01-12,2026-01-20,2026-01-26,2026-02-03,2026-02-06,2026-02-24

      """
    let answer = try row("access-response", cases, policy: "subject-access", asOf: "2026-03-10")
    #expect((answer.council[.met], answer.council[.missed]) == (1, 1))
  }
}
