import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Stage 3 in law (SI 2006/1738 reg 18 to 20)")
struct StageThreeInLawTests {
  // Law example for the first; numpy for the others: over Christmas, over the summer holiday and
  // the State Funeral of 2022, over Easter and the three holidays of May 2023.
  @Test(
    "30 working days from the request to the panel, 5 to its report, 15 from its receipt to the response: 50 in all",
    arguments: [
      ("2026-06-01", "2026-07-13", "2026-07-20", "2026-08-10"),
      ("2025-11-21", "2026-01-07", "2026-01-14", "2026-02-04"),
      ("2022-08-26", "2022-10-11", "2022-10-18", "2022-11-08"),
      ("2023-03-24", "2023-05-11", "2023-05-18", "2023-06-09"),
    ])
  func chain(requested: String, panel: String, report: String, response: String) throws {
    let schedule = try schedule(
      """
      received=\(requested) stage-3-requested=\(requested) panel-held=\(panel) panel-reported=\(report)
      panel-report-received=\(report) stage-3-responded=\(response)
      """)
    #expect(schedule["panel"]?.words == "stage-3-requested \(requested), due \(panel), met")
    #expect(schedule["panel-report"]?.words == "panel-held \(panel), due \(report), met")
    #expect(schedule["stage-3-response"]?.words == "panel-report-received \(report), due \(response), met")
    #expect(schedule["stage-3-response"]?.policy.outcome.workingDaysTaken == 15)
    #expect(schedule["panel"]?.policy.outcome.workingDaysTaken == 30)
  }

  // Law examples.
  @Test(
    "The response is due 15 working days after the report arrives, however early the panel met",
    arguments: [("2026-07-08", "2026-07-29"), ("2026-07-09", "2026-07-30"), ("2026-07-03", "2026-07-24")])
  func response(received: String, due: String) throws {
    let schedule = try schedule("panel-held=2026-07-01 panel-reported=2026-07-03 panel-report-received=\(received)")
    #expect(schedule["panel-report"]?.policy.outcome.due == day("2026-07-08"))
    #expect(schedule["stage-3-response"]?.policy.outcome.due == day(due))
  }

  // Law examples: the response is dated Thursday before Easter and arrives after it.
  @Test("A panel may be asked for within 20 working days of receiving the response, not of its date")
  func request() throws {
    let words = "stage-2-responded=2026-04-02 stage-2-response-received=2026-04-08"
    #expect(
      try deadline("stage-3-request", "\(words) stage-3-requested=2026-05-07").words
        == "stage-2-response-received 2026-04-08, due 2026-05-07, met")
    #expect(
      try deadline("stage-3-request", "\(words) stage-3-requested=2026-05-08").words
        == "stage-2-response-received 2026-04-08, due 2026-05-07, missed by 1")
  }

  @Test("No extension of stage 3 is known to the law")
  func noExtension() throws {
    let schedule = try schedule(
      """
      received=2026-01-05 stage-2-responded=2026-04-02 stage-2-response-received=2026-04-08 stage-3-requested=2026-04-20
      panel-held=2026-05-20 panel-reported=2026-05-26 panel-report-received=2026-05-27 stage-1-extended=2026-01-07
      stage-1-extension-ground=complex delay-notice-sent=2026-01-08 stage-2-extended-to=2026-12-01
      complainant-unavailable=yes
      """)
    for id: TimescaleID in ["stage-3-request", "panel", "panel-report", "stage-3-response"] {
      let outcome = try #require(schedule[id]).policy.outcome
      #expect(outcome.maximumDue == nil, "\(id)")
      #expect(outcome.extendedTo == nil, "\(id)")
      #expect(outcome.operativeDue == outcome.due, "\(id)")
      #expect(!outcome.isOpenEnded, "\(id)")
    }
  }
}
