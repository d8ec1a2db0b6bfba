import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@testable import DeadlineReports

@Suite("The text of an explanation")
struct ExplanationTextTests {
  private func explain(
    _ id: TimescaleID, _ words: String..., under policy: String, asOf: String = "2026-01-10"
  ) throws -> [String] {
    var record = CaseRecord()
    for word in words {
      let parts = word.split(separator: "=").map(String.init)
      if let fact = CaseFact(rawValue: parts[0]) {
        try record.set(fact, to: parts[1])
      } else {
        record.record(CaseEvent(rawValue: parts[0]), on: day(parts[1]))
      }
    }
    let applicable = try PolicyLibrary.embedded.policy(policy, on: day("2025-12-19"))
    return DeadlinePlan(applicable).assessed(record, asOf: day(asOf)).explanations(of: id).map(\.text)
  }

  // By hand: as in the tests of the schedule; Dudley 4.1 may count the day of receipt.
  @Test("It says who has how long from when, which days count, and what another reading gives")
  func inFull() throws {
    let texts = try explain(.stage1Response, "received=2025-12-19", under: "dudley")
    #expect(
      texts.first == """
        Response at stage 1, by the policy (Compliments, Comments & Complaints Procedure, 3.3, 4.1)
          The relevant manager has 10 working days after the day the complaint was received (Friday 2025-12-19); that day is not counted.
          It is read like this: The working day after receipt is day 1.
          Why: The day of the event is excluded unless the text plainly includes it: that the period begins “on the day” of receipt does not plainly make that day the first of ten.
          Counted: 1 = 2025-12-22, 2 = 2025-12-23, 3 = 2025-12-24, 4 = 2025-12-29, 5 = 2025-12-30, 6 = 2025-12-31, 7 = 2026-01-02, 8 = 2026-01-05, 9 = 2026-01-06, 10 = 2026-01-07
          Not counted: 6 days of weekends
          Not counted: Thursday 2025-12-25, Christmas Day
          Not counted: Friday 2025-12-26, Boxing Day
          Not counted: Thursday 2026-01-01, New Year’s Day
          The last day is Wednesday 2026-01-07 (working days of England and Wales).
          If it is extended, the last day is Wednesday 2026-01-21 at most.
          Status: overdue, 2 working days late.
          Another reading gives Tuesday 2026-01-06: The period begins on the day of receipt, which is day 1 (4.1).

        """)
  }

  @Test(
    "Only the start that was followed in the case is named",
    arguments: [
      (["received=2025-12-19"], "the day the complaint was received (Friday 2025-12-19)"),
      (
        ["received=2025-12-19", "advocate-requested=2025-12-22", "advocate-appointed=2025-12-29"],
        "the day an advocate was appointed (Monday 2025-12-29)"
      ),
      (
        ["received=2025-12-19", "sufficient-interest-decided=2025-12-30"],
        "the day the complainant's sufficient interest was decided (Tuesday 2025-12-30)"
      ),
      (
        ["received=2025-12-19", "stage-1-start-day=2026-01-02"],
        "the day agreed as the start of stage 1 (Friday 2026-01-02)"
      ),
    ])
  func branch(words: [String], start: String) throws {
    let asOf = day("2026-01-10")
    var record = CaseRecord()
    for word in words {
      let parts = word.split(separator: "=").map(String.init)
      if let fact = CaseFact(rawValue: parts[0]) {
        try record.set(fact, to: parts[1])
      } else {
        record.record(CaseEvent(rawValue: parts[0]), on: day(parts[1]))
      }
    }
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("regulations", on: day("2025-12-19")))
    let text = try #require(plan.assessed(record, asOf: asOf).explanations(of: .stage1Response).first?.text)
    #expect(text.contains("  The council has 10 working days after \(start); that day is not counted.\n"))
    #expect(!text.contains(" else "))
  }

  @Test("A start that is not recorded, a receipt that the sending stands in for, and one still ahead are told apart")
  func starts() throws {
    let fallback = try explain(
      .stage3Request, "received=2025-12-19", "stage-2-requested=2025-12-22", "stage-2-responded=2026-01-05",
      under: "regulations"
    ).first
    #expect(
      fallback?.contains("That day is not recorded; the day of sending stands in for it: Monday 2026-01-05.") == true)
    let missing = try explain(.panel, "received=2025-12-19", "panel-held=2026-01-05", under: "regulations").first
    #expect(
      missing == """
        Review panel, in law (The Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738), reg 19(4))
          The council has 30 working days after the day the review panel was requested; that day is not counted.
          That day is not recorded.
          No date can be given. Status: cannot be computed.

        """)
    let ahead = try explain(.panel, "received=2025-12-19", "withdrawn=2025-12-22", under: "regulations").first
    #expect(ahead?.contains("\n  That has not happened yet.\n") == true)
    let record = try explain(
      .stage2Response, "received=2025-12-19", "mode=oral", "stage-2-requested=2026-01-05", under: "regulations"
    ).first
    #expect(
      record?.contains("The written record is not recorded; the authority owes it as soon as possible (reg 16(2)).")
        == true)
  }

  @Test("What counts back, what has no limit, and what the document leaves open are said")
  func otherRules() throws {
    let papers = try explain(
      .panelPapers, "received=2025-12-19", "panel-arranged-for=2026-03-02", under: "cheshire-east"
    ).first
    #expect(
      papers?.contains(
        "  The Complaints Officer has to do this no later than 10 working days before the day for which the panel is arranged "
          + "(Monday 2026-03-02); that day is not counted.\n") == true)
    let right = try explain(.stage2Request, "received=2025-12-19", under: "regulations").first
    #expect(right?.contains("The complainant may do this at any time once it is open: there is no limit.") == true)
    let inferred = try explain(.acknowledgement, "received=2025-12-19", under: "worcestershire").first
    #expect(
      inferred?.contains("  The start is inferred: no start is given; an acknowledgement answers the receipt.\n")
        == true)
  }

  // By hand: one month after 2 March 2026 is 2 April; 10 to 23 March are 14 days more, the 16th.
  @Test("Days of a limit in months that do not count are said")
  func stoppedMonths() throws {
    let texts = try explain(
      "access-response", "received=2026-03-02", "suspended=2026-03-10", "resumed=2026-03-24", under: "subject-access",
      asOf: "2026-04-20")
    let text = try #require(texts.first)
    #expect(
      text.contains(
        "\n  Not counted: 14 days, Tuesday 2026-03-10 to Monday 2026-03-23, when the time limit was stopped\n"))
    #expect(text.contains("The last day is Thursday 2026-04-16"))
  }
}
