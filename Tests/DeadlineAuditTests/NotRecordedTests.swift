import DeadlineAudit
import DeadlineReports
import Deadlines
import Testing
import Timescales
import WorkingDays

@Suite("What a file has no column for is not recorded, neither done nor late")
struct NotRecordedTests {
  private func run(
    _ cases: String, policy: String = "regulations", asOf: String = "2024-06-30", assumesComplete: Bool = false
  ) throws -> AuditRun {
    try AuditRun(cases, policy: policy, asOf: day(asOf)) { $0.assumesComplete = assumesComplete }
  }

  private func row(_ id: TimescaleID, _ run: AuditRun) throws -> TimescaleSummary {
    try #require(run.summary.policies.first?.timescales.first { $0.timescale.id == id })
  }

  // By hand: the tenth working day after Monday 4 March 2024 is the 18th.
  @Test("With the days of receipt and of the answer alone, stage 1 is judged and nothing else")
  func twoColumns() throws {
    for policy in ["regulations", "cheshire-east", "dudley", "worcestershire", "cheshire-west"] {
      let run = try run(
        "reference,received,stage-1-responded\nA,2024-03-04,2024-03-15\nB,2024-03-04,2024-04-30\n", policy: policy)
      let summary = try #require(run.summary.policies.first)
      for row in summary.timescales {
        let id = row.timescale.id
        if id == .stage1Response {
          #expect((row.council[.met], row.council[.missed]) == (1, 1), "\(policy)")
          #expect(row.council.percentInTime == 50)
        } else {
          #expect(row.council.percentInTime == nil, "\(policy) \(id)")
          let others = Deadline.Status.allCases.filter { row.council[$0] > 0 }
          #expect(Set(others).isSubset(of: [.notRecorded, .notApplicable]), "\(policy) \(id): \(others)")
          #expect(row.statute.percentInTime == nil, "\(policy) \(id)")
        }
      }
    }
  }

  @Test("The summary says which acts the file cannot show")
  func absentEvents() throws {
    let run = try run("reference,received,stage-1-responded\nA,2024-03-04,2024-03-15\n", policy: "dudley")
    let absent = run.summary.absentEvents
    for event: CaseEvent in [.acknowledged, .logged, .stage2Requested, .panelHeld, .groundsArose] {
      #expect(absent.contains(event), "\(event)")
    }
    #expect(!absent.contains(.received) && !absent.contains(.stage1Responded))
  }

  // By hand, Dudley 4.1: the working day after 4 March 2024 is the 5th.
  @Test("With a column, a blank means not done")
  func blank() throws {
    let run = try run(
      "reference,received,acknowledged,stage-1-responded\nA,2024-03-04,,2024-03-15\nB,2024-03-04,2024-03-05,2024-03-15\n",
      policy: "dudley")
    let acknowledgement = try row(.acknowledgement, run)
    #expect((acknowledgement.council[.met], acknowledgement.council[.missed]) == (1, 1))
    #expect(try row(.logging, run).council[.notRecorded] == 2)
  }

  @Test("Told that the file is complete, the audit takes what has no column as not done")
  func complete() throws {
    let cases = "reference,received,stage-1-responded\nA,2024-03-04,2024-03-15\n"
    let run = try run(cases, policy: "dudley", assumesComplete: true)
    #expect(try row(.acknowledgement, run).council[.missed] == 1)
    #expect(run.summary.absentEvents == [])
  }

  // SI 2006/1738 reg 14(1) and (5). By hand: the tenth working day after Monday 5 January 2026 is the 19th, the
  // twentieth 2 February. Luton 13.6 and 13.9: the fifteenth is the 26th, and the tenth after that 9 February.
  @Test("An extension that is valid on some ground only is uncertain up to the maximum without a column for the ground")
  func ground() throws {
    let cases = """
      reference,received,stage-1-extended,stage-1-responded
      within the maximum,2026-01-05,2026-01-12,2026-01-27
      beyond it,2026-01-05,2026-01-12,2026-02-10
      not extended,2026-01-05,,2026-01-27
      extended too late,2026-01-05,2026-01-27,2026-01-28
      in time,2026-01-05,2026-01-12,2026-01-19

      """
    for policy in ["regulations", "cheshire-east", "dudley", "luton", "worcestershire"] {
      let stage1 = try row(.stage1Response, run(cases, policy: policy, asOf: "2026-06-30"))
      for counts in [stage1.council, stage1.statute] {
        #expect((counts[.uncertain], counts[.missed], counts[.met]) == (1, 3, 1), "\(policy)")
        #expect(counts.percentInTime == 25, "\(policy)")
      }
      #expect((stage1.withinMaximum, stage1.withinMaximumInLaw) == (1, 1), "\(policy)")
      let problems = try run(cases, policy: policy, asOf: "2026-06-30").summary.problems
      #expect(problems[.extensionWithoutGround] == nil, "\(policy)")
      // Nobody has to look for these rows among other doubts.
      #expect((problems[.noticeNotRecorded], problems[.uncertainStatus]) == (1, nil), "\(policy)")
      // A blank ground in a column means that there was none.
      let whole = cases.split(separator: "\n").enumerated().map { $1 + ($0 == 0 ? ",stage-1-extension-ground" : ",") }
      let withColumn = try row(
        .stage1Response, run(whole.joined(separator: "\n"), policy: policy, asOf: "2026-06-30"))
      #expect(withColumn.council[.missed] == 4, "\(policy)")
      let complete = try run(cases, policy: policy, asOf: "2026-06-30", assumesComplete: true)
      #expect(try row(.stage1Response, complete).council[.missed] == 4, "\(policy)")
    }
  }

  @Test("A day to which it was extended is the limit, whatever the ground that no column shows")
  func groundAndDay() throws {
    let cases = """
      reference,received,stage-1-extended-to,stage-1-responded
      by that day,2026-01-05,2026-01-27,2026-01-27
      after it,2026-01-05,2026-01-26,2026-01-27

      """
    let stage1 = try row(.stage1Response, run(cases, asOf: "2026-06-30"))
    #expect((stage1.council[.uncertain], stage1.council[.missed]) == (1, 1))
    #expect(stage1.withinMaximum == 1)
  }

  // The rows of a public register: two answers are dated a year before the complaint. By hand: 17
  // working days from 5 to 28 March 2024.
  @Test("A row answered before it was received is in no percentage")
  func impossible() throws {
    let run = try run(
      """
      reference,received,stage-1-responded
      A1,2024-03-05,2023-03-18
      A2,2024-03-05,2024-03-28
      A3,2024-03-05,2023-03-28

      """)
    let stage1 = try row(.stage1Response, run)
    #expect((stage1.council[.met], stage1.council[.missed], stage1.council[.uncertain]) == (0, 1, 2))
    #expect(stage1.council.percentInTime == 0)
    #expect(stage1.taken.cases == 1)
    #expect(run.summary.problems[.responseBeforeRequest] == 2)
  }

  // Reg 18(2), by hand: 20 working days after Monday 8 April 2024 are over on 7 May, for 6 May is a
  // bank holiday; Cheshire East's window for stage 2 is as long. The fourth is not asked for.
  @Test(
    "Without a column for the receipt, what is late by the sending may be in time",
    arguments: [
      ("regulations", TimescaleID.stage3Request, "received,stage-2-requested,stage-2-responded", "stage-3-requested"),
      ("cheshire-east", .stage2Request, "received,logged,stage-1-responded", "stage-2-requested"),
    ])
  func receipt(policy: String, id: TimescaleID, columns: String, act: String) throws {
    func cases(_ more: String, _ receipts: [String]) -> String {
      let days = ["2024-05-07", "2024-05-08", "2024-06-03", ""]
      let rows = zip(days, receipts).enumerated().map { "\($0),2024-03-01,2024-03-04,2024-04-08,\($1.0)\($1.1)\n" }
      return "reference,\(columns),\(act)\(more)\n" + rows.joined()
    }
    let partial = try row(id, try run(cases("", ["", "", "", ""]), policy: policy)).council
    #expect((partial[.met], partial[.uncertain]) == (1, 3))
    #expect(partial.percentInTime == 100)
    let complete = try row(id, try run(cases("", ["", "", "", ""]), policy: policy, assumesComplete: true)).council
    #expect((complete[.met], complete[.missed], complete[.lapsed]) == (1, 2, 1))
    let receipt = id == .stage2Request ? ",stage-1-response-received" : ",stage-2-response-received"
    let whole = try row(id, try run(cases(receipt, [",", ",2024-04-09", ",", ","]), policy: policy)).council
    #expect((whole[.met], whole[.missed], whole[.lapsed]) == (2, 1, 1))
  }

  // Reg 20(3), by hand: 15 working days after Monday 8 April 2024 are over on the 29th.
  @Test("So may the answer to a panel's report")
  func reportReceipt() throws {
    let cases = """
      reference,received,panel-reported,stage-3-responded
      A,2024-01-08,2024-04-08,2024-04-29
      B,2024-01-08,2024-04-08,2024-04-30
      C,2024-01-08,2024-04-08,

      """
    let answer = try row(.stage3Response, try run(cases))
    #expect((answer.council[.met], answer.council[.uncertain]) == (1, 2))
    // Of the time since the receipt, only that of the one in time is counted, from the sending.
    #expect((answer.taken.cases, answer.taken.median) == (1, 15))
    let complete = try row(.stage3Response, try run(cases, assumesComplete: true)).council
    #expect((complete[.met], complete[.missed], complete[.overdue]) == (1, 1, 1))
  }

  @Test(
    "Beside a slip, what has no column stays not recorded",
    arguments: ["regulations", "cheshire-east", "luton", "dudley"])
  func besideSlip(policy: String) throws {
    let run = try run("reference,received,stage-1-responded\nA,2024-03-05,2023-03-18\n", policy: policy)
    for row in try #require(run.summary.policies.first).timescales where row.timescale.id != .stage1Response {
      #expect(row.council[.uncertain] == 0, "\(row.timescale.id)")
      #expect(row.statute[.uncertain] == 0, "\(row.timescale.id)")
    }
    #expect(try row(.stage1Response, run).council[.uncertain] == 1)
  }

  // Reg 15(2): once the time of stage 1 is out, stage 2 may have been requested without an answer.
  @Test("Of a request without a column, the window that waits for an answer knows no more than the law")
  func waitingWindow() throws {
    let cases = "reference,received,stage-1-responded\nA,2024-03-05,\n"
    for policy in ["luton", "cheshire-east"] {
      // By hand: the twentieth working day after 5 March 2024 is 4 April, for 29 March and 1 April are holidays.
      for (asOf, status) in [("2024-03-12", Deadline.Status.notStarted), ("2024-04-05", .notRecorded)] {
        let request = try row(.stage2Request, try run(cases, policy: policy, asOf: asOf))
        #expect(request.council[status] == 1, "\(policy) \(asOf)")
      }
    }
  }

  // Luton: 28 working days by the text, 20 by the summary.
  @Test("What is not recorded is not disputed")
  func disputes() throws {
    let without = try run("reference,received,stage-1-responded\nA,2024-03-05,2024-03-12\n", policy: "luton")
    #expect(try row(.stage2Request, without).council[.notRecorded] == 1)
    #expect(try row(.stage2Request, without).disputed == 0)
    let cases = "reference,received,stage-1-responded,stage-2-requested\nA,2024-03-05,2024-03-12,\n"
    #expect(try row(.stage2Request, try run(cases, policy: "luton")).disputed == 1)
  }

  // By hand: 25 working days after Tuesday 5 March 2024 are over on 11 April.
  @Test("A late notice is needless if the answer came before, for which there may be no column")
  func lateNotice() throws {
    let cases = """
      reference,received,stage-2-requested,delay-notice-sent
      A,2024-01-08,2024-03-05,2024-04-11
      B,2024-01-08,2024-03-05,2024-04-12

      """
    let notice = try row(.stage2DelayNotice, try run(cases)).council
    #expect((notice[.met], notice[.notRecorded]) == (1, 1))
    let answered = try run(
      "reference,received,stage-2-requested,delay-notice-sent,stage-2-responded\nB,2024-01-08,2024-03-05,2024-04-12,\n")
    #expect(try row(.stage2DelayNotice, answered).council[.missed] == 1)
  }

  // Reg 17(3), 17(6): 25 working days after Tuesday 5 March 2024 are over on 11 April, 65 on 10 June
  // (numpy; Good Friday, Easter Monday and two days in May do not count).
  @Test(
    "Without a column for the notice, stage 2 within the maximum is uncertain in law, and late beyond it",
    arguments: [
      ("2024-04-11", Deadline.Status.met, ""), ("2024-04-12", .uncertain, ""), ("2024-06-10", .uncertain, ""),
      ("2024-06-11", .missed, "1"), ("", .missed, ""),
    ])
  func notice(responded: String, status: Deadline.Status, beyond: String) throws {
    let answered = responded.isEmpty ? "2024-06-28" : responded
    let run = try run(
      "reference,received,stage-2-requested,stage-2-responded\nA,2024-01-08,2024-03-05,\(answered)\n",
      policy: "cheshire-west")
    let audited = try #require(run.cases.first)
    #expect(audited["stage-2-response-status"] == status.rawValue)
    #expect(audited["stage-2-response-maximum-due"] == "2024-06-10")
    // By hand: 11 to 14, 17 to 21 and 24 to 28 June are 14 working days.
    #expect(audited["stage-2-response-days-beyond-maximum"] == (responded.isEmpty ? "14" : beyond))
    let summary = try row(.stage2Response, run)
    #expect(summary.withinMaximumInLaw == (status == .uncertain ? 1 : 0))
    #expect(summary.council.percentInTime == (status == .met ? 100 : status == .missed ? 0 : nil))
    #expect(try row(.stage2DelayNotice, run).council[.missed] == 0)
  }

  @Test("With a column for the notice, a blank means that none was sent")
  func noticeColumn() throws {
    let run = try run(
      "reference,received,stage-2-requested,delay-notice-sent,stage-2-responded\nA,2024-01-08,2024-03-05,,2024-04-12\n")
    let stage2 = try row(.stage2Response, run)
    #expect(stage2.council[.missed] == 1)
    #expect(stage2.withinMaximum == 0)
  }

  @Test("Stage 2 that is still open within the maximum is uncertain too, and overdue after it")
  func open() throws {
    let cases = "reference,received,stage-2-requested,stage-2-responded\nA,2024-01-08,2024-03-05,\n"
    for (asOf, status) in [
      ("2024-04-11", Deadline.Status.dueToday), ("2024-04-12", .uncertain), ("2024-06-10", .uncertain),
      ("2024-06-11", .overdue),
    ] {
      #expect(try row(.stage2Response, run(cases, asOf: asOf)).council[status] == 1, "\(asOf)")
    }
  }

  // The one published decision with a day for the maximum printed 28 November 2024 (25 005 179).
  @Test("The last day of the maximum and the days beyond it are in every layout")
  func layouts() throws {
    let cases = "reference,received,stage-2-requested,stage-2-responded\nA,2024-07-01,2024-08-29,\n"
    let long = try AuditRun(cases, policy: "regulations", asOf: day("2024-12-02")) { $0.layout = .long }
    let response = try #require(long.cases.first { $0["timescale"] == "stage-2-response" })
    #expect(response["maximum-due"] == "2024-11-28")
    #expect(response["days-beyond-maximum"] == "2")
    let lines = try AuditRun(cases, policy: "regulations", asOf: day("2024-12-02")) { $0.format = .jsonl }
    #expect(lines.outputText.contains(#""maximumDue":"2024-11-28""#))
    #expect(lines.outputText.contains(#""daysBeyondMaximum":2"#))
  }

  @Test("A second clarification has a column of its own, or is mapped to the first one's word")
  func secondClarification() throws {
    for (heading, map) in [
      ("clarification-received-2", [:]), ("Second clarification", ["Second clarification": "clarification-received"]),
    ] {
      let run = try AuditRun(
        "reference,received,clarification-received,\(heading)\nFOI-1,2026-01-05,2026-01-20,2026-02-03\n",
        policy: "freedom-of-information", asOf: day("2026-02-10")
      ) {
        $0.headingMap = map
      }
      #expect(run.cases.first?["information-response-due"] == "2026-03-03", "\(heading)")
    }
  }

  // By hand: 46 working days from Monday 2 February to Thursday 9 April 2026 (Good Friday and Easter
  // Monday are 3 and 6 April); the report came on 27 March, 7 working days before.
  @Test("The breach of stage 2 is counted once in law, and its time from the request too")
  func once() throws {
    let run = try run(
      """
      reference,received,stage-2-requested,complaint-agreed,delay-notice-sent,investigation-reported,stage-2-responded
      A,2026-01-05,2026-02-02,2026-02-20,,2026-03-27,2026-04-09

      """, policy: "cheshire-east", asOf: "2026-05-01")
    let rows = try #require(run.summary.policies.first).timescales
    #expect(rows.reduce(0) { $0 + $1.statute[.missed] + $1.statute[.overdue] } == 1)
    let response = try row(.stage2Response, run)
    #expect(response.statute[.missed] == 1)
    #expect(response.taken.median == 7)
    #expect(response.takenInLaw.median == 46)
  }

  // A published figure: 7 of 33 answers at stage 2 (21 %) within the time. By hand, from Tuesday 5
  // March 2024: 25 working days end on 11 April, 65 on 10 June.
  @Test("Seven of thirty-three answers within the maximum are counted apart, and are not 0 percent in time")
  func sevenOfThirtyThree() throws {
    var cases = "reference,received,stage-2-requested,stage-2-responded\n"
    for number in 0..<33 {
      let answered = number < 7 ? "2024-0\(number < 3 ? 4 : 5)-\(15 + number)" : "2024-06-\(number % 15 + 11)"
      cases += "B\(number),2024-01-08,2024-03-05,\(answered)\n"
    }
    let stage2 = try row(.stage2Response, try run(cases, policy: "cheshire-west"))
    #expect(stage2.withinMaximumInLaw == 7)
    #expect((stage2.statute[.uncertain], stage2.statute[.missed], stage2.statute[.met]) == (7, 26, 0))
  }
}
