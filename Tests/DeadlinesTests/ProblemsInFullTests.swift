import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("What a person should look at, in full")
struct ProblemsInFullTests {
  private func messages(
    _ code: RecordProblem.Code, _ words: String, under policy: String = "regulations"
  ) throws -> [String] {
    let schedule = try schedule(words, under: policy)
    return schedule.problems.filter { $0.code == code }.map { $0.message(in: schedule) }
  }

  // MARK: Order

  @Test(
    "Every pair in the wrong order is reported, except those that follow from another",
    arguments: [
      (
        "received=2026-06-10 acknowledged=2026-06-09 stage-2-requested=2026-06-08",
        [
          "the complaint was acknowledged on 2026-06-09, before the complaint was received on 2026-06-10",
          "stage 2 was requested on 2026-06-08, before the complaint was received on 2026-06-10",
        ]
      ),
      // That the panel was asked for before the complaint came follows from the two.
      (
        "received=2026-06-10 stage-2-requested=2026-06-09 stage-3-requested=2026-06-08",
        [
          "stage 2 was requested on 2026-06-09, before the complaint was received on 2026-06-10",
          "the review panel was requested on 2026-06-08, before stage 2 was requested on 2026-06-09",
        ]
      ),
      // Nothing lies between them in this record.
      (
        "received=2026-06-10 stage-3-requested=2026-06-08",
        ["the review panel was requested on 2026-06-08, before the complaint was received on 2026-06-10"]
      ),
      (
        "received=2026-06-01 stage-3-requested=2026-09-01 panel-held=2026-08-03 panel-reported=2026-07-27",
        [
          "the panel met on 2026-08-03, before the review panel was requested on 2026-09-01",
          "the panel's report was sent on 2026-07-27, before the panel met on 2026-08-03",
        ]
      ),
      // The same day is not a wrong order, and a request for stage 2 need not wait for the answer
      // at stage 1.
      ("received=2026-06-10 acknowledged=2026-06-10 stage-2-requested=2026-06-10", []),
      ("received=2026-06-01 stage-2-requested=2026-06-16 stage-1-responded=2026-06-18", []),
    ])
  func order(words: String, expected: [String]) throws {
    #expect(try messages(.eventsOutOfOrder, words) == expected)
  }

  @Test(
    "An answer before what it answers has a code of its own",
    arguments: [
      (
        "received=2026-06-10 stage-1-responded=2026-06-08",
        "the response at stage 1 was sent on 2026-06-08, before the complaint was received on 2026-06-10"
      ),
      (
        "received=2026-06-01 stage-2-requested=2026-06-22 stage-2-responded=2026-06-19",
        "the response at stage 2 was sent on 2026-06-19, before stage 2 was requested on 2026-06-22"
      ),
      (
        "received=2026-06-01 stage-3-requested=2026-09-01 stage-3-responded=2026-08-31",
        "the response to the panel was sent on 2026-08-31, before the review panel was requested on 2026-09-01"
      ),
    ])
  func responseBeforeRequest(words: String, expected: String) throws {
    #expect(try messages(.responseBeforeRequest, words) == [expected])
    #expect(try messages(.eventsOutOfOrder, words) == [])
  }

  // MARK: Days off

  // Received on a Saturday before a bank holiday, 10 working days after that very day.
  @Test("What is done on a day off counts as done on that day, and is noted")
  func nonWorkingDay() throws {
    let schedule = try schedule("received=2026-05-23", under: "dudley", asOf: "2026-05-25")
    #expect(schedule["stage-1-response"]?.policy.outcome.due == day("2026-06-08"))
    #expect(schedule["acknowledgement"]?.policy.outcome.due == day("2026-05-26"))
    let words = "the complaint was received on Saturday 2026-05-23, which is not a working day; it counts as that day"
    #expect(schedule.messages == [words])
  }

  // By hand: 13 and 20 June 2026 are Saturdays, the period ends on Monday 15 June; 16 to 19 June
  // are four days late.
  @Test(
    "An answer on a day off is in time or late like any other",
    arguments: [
      ("2026-06-13", "Saturday", "received 2026-06-01, due 2026-06-15, max 2026-06-29, met"),
      ("2026-06-20", "Saturday", "received 2026-06-01, due 2026-06-15, max 2026-06-29, missed by 4"),
      ("2026-06-21", "Sunday", "received 2026-06-01, due 2026-06-15, max 2026-06-29, missed by 4"),
      ("2026-08-31", "Monday", "received 2026-06-01, due 2026-06-15, max 2026-06-29, missed by 54"),
    ])
  func answered(on answer: String, weekday: String, expected: String) throws {
    let schedule = try schedule("received=2026-06-01 stage-1-responded=\(answer)")
    #expect(schedule["stage-1-response"]?.words == expected)
    #expect(
      schedule.messages == [
        "the response at stage 1 was sent on \(weekday) \(answer), which is not a working day; it counts as that day"
      ])
  }

  @Test("What comes about, rather than is done, may be on any day: no note")
  func comesAbout() throws {
    // All are Saturdays.
    let words =
      "grounds-arose=2026-01-03 became-aware=2026-01-10 received=2026-01-12 proceedings-started=2026-01-17 proceedings-ended=2026-02-07"
    #expect(try messages(.nonWorkingDay, words) == [])
  }

  // MARK: Extensions

  @Test("An extension to a day before the due day is reported, and the due day stays")
  func extensionBeforeDue() throws {
    let words = "received=2026-06-01 stage-1-extended=2026-06-08 stage-1-extension-ground=complex"
    let law = try schedule("\(words) stage-1-extended-to=2026-06-12", asOf: "2026-06-09")
    #expect(law["stage-1-response"]?.policy.outcome.operativeDue == day("2026-06-15"))
    #expect(
      law.messages == [
        "the extension of “Response at stage 1” ends before its due date in law, so the due date stands"
      ])
    // The due day itself is not before it.
    #expect(try messages(.extensionBeforeDue, "\(words) stage-1-extended-to=2026-06-15") == [])
    // 18 June extends the law's 15th and would end Luton's period, which runs to the 22nd.
    #expect(
      try messages(.extensionBeforeDue, "\(words) stage-1-extended-to=2026-06-18", under: "luton") == [
        "the extension of “Response at stage 1” ends before its due date by the policy, so the due date stands"
      ])
  }

  // MARK: Discretion

  // By hand: a year from 10 January 2025; 20 working days from 2 March (numpy: 30 March); twelve
  // months that begin with 10 March 2024.
  @Test(
    "A window used late in law is at the decision-maker's discretion, with the source; in time it is not",
    arguments: [
      ("Time to make the complaint", "grounds-arose=2025-01-10 received=", "2026-01-10", "2026-01-12", "reg 9(2)"),
      (
        "Request for a review panel",
        "received=2026-01-05 stage-2-requested=2026-02-02 stage-2-responded=2026-03-02 stage-3-requested=",
        "2026-03-30", "2026-03-31", "20-003-273"
      ),
      (
        "Complaint to the Ombudsman", "became-aware=2024-03-10 received=2024-06-03 ombudsman-complained=", "2025-03-09",
        "2025-03-10", "s 26B"
      ),
    ])
  func lateAtDiscretion(title: String, words: String, inTime: String, late: String, source: String) throws {
    for policy in ["regulations", "luton", "dudley"] {
      #expect(try messages(.lateAtDiscretion, "\(words)\(inTime)", under: policy) == [])
      let found = try messages(.lateAtDiscretion, "\(words)\(late)", under: policy)
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("“\(title)” came after its last day in law. ") == true)
      #expect(found.first?.contains(source) == true)
    }
  }

  // By hand: 20 working days after 10 June 2026 end on 8 July. Request for Stage 2 Investigation leaves
  // a later request to the Complaints Officer; Luton's 13.10 says nothing of a later one.
  @Test("A council's own window used late is at its discretion where its document says so, and only there")
  func ownWindow() throws {
    let words = "received=2026-06-01 stage-1-responded=2026-06-10 stage-2-requested="
    #expect(try deadline("stage-2-request", "\(words)2026-07-09", under: "cheshire-east").status == .missed)
    #expect(
      try messages(.lateAtDiscretion, "\(words)2026-07-09", under: "cheshire-east") == [
        "“Request for stage 2” came after its last day by the policy. A later request is at the Complaints Officer's "
          + "discretion (Children's Social Care Complaints Policy & Procedures, Request for Stage 2 Investigation)"
      ])
    #expect(try messages(.lateAtDiscretion, "\(words)2026-07-08", under: "cheshire-east") == [])
    #expect(try deadline("stage-2-request", "\(words)2026-09-01", under: "luton").status == .missed)
    #expect(try messages(.lateAtDiscretion, "\(words)2026-09-01", under: "luton") == [])
  }

  // By hand: thirty working days after 17 April 2026, with 4 and 25 May left out, end on 2 June.
  @Test("A panel that is arranged for a day after its last day is remarked on, until it has met")
  func panelArrangedLate() throws {
    let words = "received=2026-01-05 stage-3-requested=2026-04-17 panel-arranged-for="
    #expect(try messages(.panelArrangedLate, "\(words)2026-06-02") == [])
    let found = try messages(.panelArrangedLate, "\(words)2026-06-03")
    #expect(found == ["the panel is arranged for 2026-06-03; in law it has to meet by 2026-06-02"])
    #expect(try messages(.panelArrangedLate, "\(words)2026-06-03 panel-held=2026-06-03") == [])
  }
}
