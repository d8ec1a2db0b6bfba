import BankHolidays
import Deadlines
import Testing
import WorkingDays

/// What the Local Government and Social Care Ombudsman counted in decisions that give days.
@Suite("Published decisions of the Ombudsman")
struct PublishedDecisionsTests {
  @Test("25 005 179, Cornwall: requested on 29 August 2024, it should have been completed by 28 November 2024")
  func cornwall() throws {
    let response = try deadline("stage-2-response", "received=2024-08-01 stage-2-requested=2024-08-29")
    #expect(response.assessment.maximumDue == day("2024-11-28"))
    let extended = try deadline(
      "stage-2-response", "received=2024-08-01 stage-2-requested=2024-08-29 delay-notice-sent=2024-10-03",
      asOf: "2024-11-29")
    #expect(extended.assessment.operativeDue == day("2024-11-28"))
    #expect(extended.assessment.status == .overdue)
  }

  // The decision finds it late; the days are by numpy.
  @Test("24 004 450, Cumberland: stage 2 started on 9 April 2024 and not completed by 11 September 2024 is late")
  func cumberland() throws {
    let words = "received=2024-03-01 stage-2-requested=2024-04-09"
    let response = try deadline("stage-2-response", words, asOf: "2024-09-11").assessment
    #expect(response.status == .overdue)
    #expect(response.workingDaysTaken == 108)
    #expect(response.maximumDue == day("2024-07-11"))
    // No notice of delay is in the text: then day 25, 15 May 2024, is what counts.
    #expect(response.operativeDue == day("2024-05-15"))
    #expect(response.workingDaysLate == 83)
    let extended = try deadline("stage-2-response", "\(words) delay-notice-sent=2024-05-15", asOf: "2024-09-11")
      .assessment
    #expect(extended.status == .overdue)
    #expect(extended.operativeDue == day("2024-07-11"))
    #expect(extended.workingDaysLate == 43)
  }

  @Test("24 021 502, Plymouth: raised in October 2024, 65 working days could end with January 2025")
  func plymouth() throws {
    // numpy: of the days of October 2024 it is the 29th, a Tuesday.
    let maxima = try (1...31).map { date in
      let requested = "2024-10-\(date < 10 ? "0" : "")\(date)"
      return try deadline("stage-2-response", "received=2024-09-02 stage-2-requested=\(requested)").assessment
        .maximumDue
    }
    #expect(maxima[28] == day("2025-01-31"))
    #expect(maxima.first == day("2025-01-03"))
    #expect(maxima.last == day("2025-02-04"))
  }

  @Test("24 015 829, Havering: asked for in November 2024 and open on 3 July 2025 is late, whichever day it was")
  func havering() throws {
    for (requested, maximum) in [("2024-11-01", "2025-02-05"), ("2024-11-30", "2025-03-05")] {
      let response = try deadline(
        "stage-2-response", "received=2024-10-01 stage-2-requested=\(requested) delay-notice-sent=\(requested)",
        asOf: "2025-07-03")
      #expect(response.assessment.operativeDue == day(maximum))
      #expect(response.assessment.status == .overdue)
    }
  }

  @Test("23 015 411, Hampshire: a complaint 364 days after its grounds is in time")
  func hampshire() throws {
    // Made at the end of November 2023; 364 days are 52 weeks before.
    for (grounds, received) in [("2022-11-21", "2023-11-20"), ("2022-12-01", "2023-11-30")] {
      #expect(day(received).number - day(grounds).number == 364)
      let limit = try deadline("complaint-limit", "grounds-arose=\(grounds) received=\(received)")
      #expect(limit.assessment.status == .met)
    }
  }

  // A decision that orders a step starts a period like any other event; the period is the decision's, the day numpy's.
  @Test(
    "Periods that a decision sets",
    arguments: [
      // 22 010 820 and 22 006 918, Cumbria: a panel within 30 working days, stage 2 within 65.
      (30, "2023-02-08", "2023-03-22"), (65, "2022-11-14", "2023-02-16"),
    ])
  func ordered(count: Int, decided: String, due: String) throws {
    let period = try Period(count, .workingDays)
    #expect(try WorkingCalendar.englandAndWales.due(period, from: day(decided), firstDay: .excluded) == day(due))
  }
}
