import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Limits of a year")
struct YearLimitTests {
  // Law examples for the first two; by hand for the others.
  @Test(
    "A complaint is in time until the corresponding date a year after its grounds arose (SI 2006/1738 reg 9(1))",
    arguments: [
      ("2024-03-10", "2025-03-10"), ("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28"),
      ("2025-12-25", "2026-12-25"), ("2025-08-31", "2026-08-31"), ("2024-12-31", "2025-12-31"),
    ])
  func grounds(arose: String, last: String) throws {
    let inTime = try deadline("complaint-limit", "grounds-arose=\(arose) received=\(last)").policy.outcome
    #expect(inTime.due == day(last))
    #expect(inTime.status == .met)
    let next = try #require(day(last).next)
    #expect(try deadline("complaint-limit", "grounds-arose=\(arose) received=\(next)").policy.outcome.status == .missed)
    for council in ["cheshire-east", "luton", "cheshire-west", "worcestershire"] {
      let deadline = try deadline("complaint-limit", "grounds-arose=\(arose) received=\(last)", under: council)
      #expect(deadline.policy.outcome.due == day(last))
      #expect(deadline.relation == .same)
    }
  }

  // Law example for the first; by hand for the others: Local Government Act 1974 s 26B, “beginning
  // with the day”.
  @Test(
    "The Ombudsman's twelve months begin with the day of becoming aware and end the day before the corresponding date",
    arguments: [
      ("2024-03-10", "2025-03-09"), ("2024-01-01", "2024-12-31"), ("2024-02-29", "2025-02-28"),
      ("2023-03-01", "2024-02-29"), ("2024-03-01", "2025-02-28"), ("2025-08-31", "2026-08-30"),
    ])
  func ombudsman(aware: String, last: String) throws {
    for policy in ["regulations", "cheshire-east", "luton", "dudley", "worcestershire", "cheshire-west"] {
      let words = "received=2026-06-01 became-aware=\(aware) ombudsman-complained=\(last)"
      let deadline = try deadline("ombudsman-complaint", words, under: policy)
      #expect(deadline.policy.outcome.due == day(last))
      #expect(deadline.policy.outcome.status == .met)
    }
  }

  // Law example: 31 August 2026 is a bank holiday.
  @Test(
    "A complaint may be made again within a year of the proceedings, and no rule rolls the year to a working day"
  )
  func resubmission() throws {
    let words = "received=2024-06-03 not-considered=2024-07-01 proceedings-ended=2025-08-31"
    for policy in ["regulations", "dudley", "cheshire-east", "luton"] {
      #expect(
        try deadline("resubmission-limit", "\(words) resubmitted=2026-08-31", under: policy).words
          == "proceedings-ended 2025-08-31, due 2026-08-31, met")
      #expect(
        try deadline("resubmission-limit", "\(words) resubmitted=2026-09-01", under: policy).words
          == "proceedings-ended 2025-08-31, due 2026-08-31, missed by 1")
      #expect(
        try deadline("resubmission-limit", words, under: policy, asOf: "2026-08-31").policy.outcome.status == .dueToday)
    }
  }

  @Test("Without proceedings there is nothing to make again")
  func noProceedings() throws {
    #expect(try deadline("resubmission-limit", "received=2024-06-03").policy.outcome.status == .notApplicable)
  }

  @Test("While the proceedings go on the year has not begun")
  func proceedingsGoOn() throws {
    let deadline = try deadline("resubmission-limit", "received=2024-06-03 not-considered=2024-07-01")
    #expect(deadline.policy.outcome.status == .notStarted)
  }

  // By hand. Dudley 3.4: the later of the event and of becoming aware of it.
  @Test("At Dudley the year runs from the later of the event and of knowing, which favours the complainant")
  func laterOfBoth() throws {
    let later = try deadline(
      "complaint-limit", "grounds-arose=2025-03-10 became-aware=2025-06-02 received=2026-05-23", under: "dudley")
    #expect(later.words == "became-aware 2025-06-02, due 2026-06-02, met")
    #expect(later.law?.words == "grounds-arose 2025-03-10, due 2026-03-10, missed by 50")
    #expect(later.relation == .looser)
    #expect(later.favours == .complainant)
    #expect(later.isDisputed)
    #expect(!later.isRobust)
    let known = try deadline(
      "complaint-limit", "grounds-arose=2025-06-02 became-aware=2025-06-02 received=2026-05-23", under: "dudley")
    #expect(known.relation == .same)
    #expect(known.favours == .neither)
    #expect(!known.isDisputed)
    #expect(known.isRobust)
  }

  // By hand: nobody knows of a matter before it arises, so a year from the event is the least there is.
  @Test("With the event alone, Dudley's year is met within a year of it, and uncertain after that")
  func eventAlone() throws {
    func limit(_ words: String, asOf: String = "2026-12-31") throws -> Deadline {
      try deadline("complaint-limit", words, under: "dudley", asOf: asOf)
    }
    let inTime = try limit("grounds-arose=2025-06-02 received=2026-06-02")
    #expect(inTime.words == "grounds-arose 2025-06-02, due 2026-06-02, met")
    #expect(inTime.isRobust && !inTime.isDisputed)
    let late = try limit("grounds-arose=2025-06-02 received=2026-06-03")
    #expect(late.status == .uncertain)
    #expect(late.policy.outcome.doubt == .laterStart)
    #expect(late.law?.status == .missed)
    #expect(!late.isRobust)
    #expect(try limit("grounds-arose=2025-06-02 acknowledged=2026-06-02", asOf: "2026-06-01").status == .running)
    let schedule = try schedule("grounds-arose=2025-06-02 received=2026-06-03", under: "dudley")
    #expect(
      schedule.messages.contains(
        "“Time to make the complaint” is uncertain by the policy: it is late by the days that are recorded, but "
          + "the day the complainant became aware of the matter, which may be later, is not recorded"))
  }

  @Test("With the awareness alone, Dudley's year runs from it, for the event was not later")
  func awarenessAlone() throws {
    let words = "became-aware=2025-06-02 received="
    #expect(try deadline("complaint-limit", "\(words)2026-06-02", under: "dudley").status == .met)
    #expect(try deadline("complaint-limit", "\(words)2026-06-03", under: "dudley").status == .missed)
    #expect(try deadline("complaint-limit", "\(words)2026-06-03", under: "dudley").law?.status == .cannotCompute)
  }
}
