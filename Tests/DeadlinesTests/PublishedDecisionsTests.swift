import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// What the Local Government and Social Care Ombudsman counted in decisions that give days.
@Suite("Published decisions of the Ombudsman")
struct PublishedDecisionsTests {
  @Test("25 005 179, Cornwall: requested on 29 August 2024, it should have been completed by 28 November 2024")
  func cornwall() throws {
    let response = try deadline("stage-2-response", "received=2024-08-01 stage-2-requested=2024-08-29")
    #expect(response.policy.outcome.maximumDue == day("2024-11-28"))
    let extended = try deadline(
      "stage-2-response", "received=2024-08-01 stage-2-requested=2024-08-29 delay-notice-sent=2024-10-03",
      asOf: "2024-11-29")
    #expect(extended.policy.outcome.operativeDue == day("2024-11-28"))
    #expect(extended.policy.outcome.status == .overdue)
  }

  // The decision finds it late; the days are by numpy.
  @Test("24 004 450, Cumberland: stage 2 started on 9 April 2024 and not completed by 11 September 2024 is late")
  func cumberland() throws {
    let words = "received=2024-03-01 stage-2-requested=2024-04-09"
    let response = try deadline("stage-2-response", words, asOf: "2024-09-11").policy.outcome
    #expect(response.status == .overdue)
    #expect(response.workingDaysTaken == 108)
    #expect(response.maximumDue == day("2024-07-11"))
    // The text does not mention a notice of delay, so day 25, 15 May 2024, counts.
    #expect(response.operativeDue == day("2024-05-15"))
    #expect(response.workingDaysLate == 83)
    let extended = try deadline("stage-2-response", "\(words) delay-notice-sent=2024-05-15", asOf: "2024-09-11")
      .policy.outcome
    #expect(extended.status == .overdue)
    #expect(extended.operativeDue == day("2024-07-11"))
    #expect(extended.workingDaysLate == 43)
  }

  // numpy: 65 working days after 1 and 31 October 2024.
  @Test("24 021 502, Plymouth: raised in October 2024, 65 working days could end with January 2025")
  func plymouth() throws {
    let response = try published("stage-2-response", "stage-2-requested=2024-10", asOf: "2024-11-15")
    #expect(response.policy.earliest?.maximumDue == day("2025-01-03"))
    #expect(response.policy.outcome.maximumDue == day("2025-02-04"))
    // Of the days of October it is the 29th, a Tuesday, that leads to the last day of January.
    let exact = try deadline("stage-2-response", "received=2024-09-02 stage-2-requested=2024-10-29").policy.outcome
    #expect(exact.maximumDue == day("2025-01-31"))
    let open = try published(
      "stage-2-response", "stage-2-requested=2024-10 delay-notice-sent=2024-11-01", asOf: "2025-03-03")
    #expect(open.policy.outcome.status == .overdue)
  }

  // numpy: 65 working days after the first and the last of November 2024, and from there to the
  // decision.
  @Test("24 015 829, Havering: asked for in November 2024 and open on 3 July 2025 is late, whichever day it was")
  func havering() throws {
    let response = try published(
      "stage-2-response", "stage-2-requested=2024-11 delay-notice-sent=2024-12-02", asOf: "2025-07-03")
    #expect(response.policy.earliest?.operativeDue == day("2025-02-05"))
    #expect(response.policy.outcome.operativeDue == day("2025-03-05"))
    #expect(response.policy.outcome.status == .overdue)
    #expect(response.policy.earliest?.workingDaysLate == 82)
    #expect(response.policy.outcome.workingDaysLate == 102)
  }

  // numpy: 65 working days after the first and the last of September 2025; after the 29th it is the
  // last of December.
  @Test("25 030 380, Merton: asked for in September 2025, answered on 11 May 2026, late by 88 to 109")
  func merton() throws {
    let words = "stage-2-requested=2025-09 delay-notice-sent=2025-10-01 stage-2-responded=2026-05-11"
    let response = try published("stage-2-response", words, asOf: "2026-05-17")
    #expect(response.policy.earliest?.operativeDue == day("2025-12-01"))
    #expect(response.policy.outcome.operativeDue == day("2026-01-02"))
    #expect(response.policy.outcome.status == .missed)
    #expect(response.policy.earliest?.workingDaysLate == 88)
    #expect(response.policy.outcome.workingDaysLate == 109)
    let stated = try deadline("stage-2-response", "received=2025-08-01 stage-2-requested=2025-09-29").policy.outcome
    #expect(stated.maximumDue == day("2025-12-31"))
  }

  // numpy: 30 working days (reg 19(4)), and the 20 that the decision gives by mistake.
  @Test("24 009 439, Wokingham: a panel asked for in early January 2024 was due in February, not in January as decided")
  func wokingham() throws {
    let panel = try published("panel", "stage-3-requested=2024-01-02..2024-01-08", asOf: "2024-03-01")
    #expect(panel.policy.earliest?.due == day("2024-02-13"))
    #expect(panel.policy.outcome.due == day("2024-02-19"))
    #expect(panel.policy.outcome.status == .overdue)
    let twenty = try Period(20, .workingDays)
    let mistaken = try WorkingCalendar.englandAndWales.due(twenty, from: day("2024-01-03"), firstDay: .excluded)
    #expect(mistaken == day("2024-01-31"))
  }

  // Counted from the agreed complaint, as Cheshire East and Luton do; numpy. The law counts from
  // the request, a year before.
  @Test("24 002 249, Haringey: agreed in September 2023 and reported in February 2024 is late by the agreement too")
  func haringey() throws {
    let report = try published(
      "stage-2-investigation",
      "stage-2-requested=2022-12 complaint-agreed=2023-09 stage-2-extended=2023-10-02 investigation-reported=2024-02",
      under: "cheshire-east@2023-03", asOf: "2024-03-31")
    #expect(report.policy.earliest?.operativeDue == day("2023-12-01"))
    #expect(report.policy.outcome.operativeDue == day("2024-01-03"))
    #expect(report.policy.outcome.status == .missed)
  }

  @Test("23 015 411, Hampshire: a complaint 364 days after its grounds is in time")
  func hampshire() throws {
    // Made at the end of November 2023; 364 days are 52 weeks before.
    for (grounds, received) in [("2022-11-21", "2023-11-20"), ("2022-12-01", "2023-11-30")] {
      #expect(day(received).number - day(grounds).number == 364)
      let limit = try deadline("complaint-limit", "grounds-arose=\(grounds) received=\(received)")
      #expect(limit.policy.outcome.status == .met)
    }
  }

  // By hand: stage 2 takes at most 65 working days from the request. Three years are more, whenever
  // they begin.
  @Test("18 014 755, Northumberland: over three years at stage 2 are late, from any day of ten years")
  func northumberland() throws {
    for year in 2006...2016 {
      let response = try deadline(
        "stage-2-response",
        "received=\(year)-10-02 stage-2-requested=\(year)-11-01 delay-notice-sent=\(year)-11-02 stage-2-responded=\(year + 3)-11-02"
      )
      #expect(response.policy.outcome.status == .missed)
    }
  }

  // A decision that orders a step starts a period like any other event; the period is the
  // decision's, the day numpy's.
  @Test(
    "Periods that a decision sets",
    arguments: [
      // 22 010 820 and 22 006 918, Cumbria: a panel within 30 working days, stage 2 within 65.
      (30, Period.Unit.workingDays, "2023-02-08", "2023-03-22"), (65, .workingDays, "2022-11-14", "2023-02-16"),
      // 24 000 740, Haringey; 25 022 926, West Sussex, to an Easter Saturday; 19 001 383,
      // Lancashire; 25 024 735, Birmingham.
      (1, .months, "2024-05-06", "2024-06-06"), (1, .months, "2026-03-04", "2026-04-04"),
      (1, .months, "2020-01-24", "2020-02-24"), (1, .months, "2026-02-06", "2026-03-06"),
      // 21 004 346, Hampshire: two months to begin with stage 2.
      (2, .months, "2021-08-26", "2021-10-26"),
    ])
  func ordered(count: Int, unit: Period.Unit, decided: String, due: String) throws {
    let period = try Period(count, unit)
    #expect(try WorkingCalendar.englandAndWales.due(period, from: day(decided), firstDay: .excluded) == day(due))
  }

  // MARK: What the published texts cannot decide

  /// Every decision and answer that was examined, with the test above that reproduces it, or with
  /// what its published text lacks.
  static let all: [(id: TimescaleID, undecided: String?)] = [
    ("25 005 179", nil), ("24 004 450", nil), ("25 030 380", nil), ("24 021 502", nil), ("24 002 249", nil),
    ("24 009 439", nil), ("24 015 829", nil), ("23 015 411", nil), ("18 014 755", nil), ("22 010 820", nil),
    ("22 006 918", nil), ("24 000 740", nil), ("25 022 926", nil), ("19 001 383", nil), ("21 004 346", nil),
    ("25 024 735", nil),
    ("Wokingham, freedom of information", "counts of cases without a day of any"),
    ("24 015 996", "89 working days late, but neither the start nor the end is given by day"),
    ("24 018 419", "due in January 2025, but not when stage 2 was asked for"),
    ("23 019 861", "blames part of one stage and not the rest; no start of the period is given"),
    ("23 006 404", "ten months, of which the council answers for some; no day is given"),
    ("21 016 960", "eight months late in beginning stage 2, which has no time limit; no day is given"),
    ("24 006 225", "delay in acting on an earlier decision, for which no period is given"),
    ("22 004 340", "the text is cut off before the finding"),
    ("24 002 229", "a late request for stage 3 that could be refused, without the day of the answer it followed"),
    ("22 003 365", "30 working days, without the day of the decision"),
  ]

  @Test("Every decision is reproduced, or it is said what its text lacks")
  func accounted() {
    #expect(Set(Self.all.map(\.id)).count == Self.all.count)
    #expect(Self.all.count == 26)
    #expect(Self.all.filter { $0.undecided == nil }.count == 16)
  }
}

/// One deadline of a case of which the published text gives days, months or ranges of days.
private func published(
  _ id: TimescaleID, _ words: String, under policy: String = "regulations", asOf: String
) throws -> Deadline {
  var record = CaseRecord()
  for word in words.split(separator: " ") {
    let parts = word.split(separator: "=").map(String.init)
    record.record(CaseEvent(rawValue: parts[0]), on: try Day.range(iso8601: parts[1]))
  }
  let policy = try PolicyLibrary.embedded.policy(policy, on: try #require(record.versionDays(asOf: day(asOf))))
  let schedule = Schedule(of: record, under: policy, asOf: day(asOf), calendars: .englandAndWales)
  return try #require(schedule[id])
}
