import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Pauses of which the end is not recorded, that overlap, or that a procedure's own events begin and end.
@Suite("Pauses without an end, overlapping pauses and pauses of a procedure's own")
struct UnendedPauseTests {
  private func schedule(_ words: String, under policy: String, asOf: String) throws -> Schedule {
    let record = record(words)
    let policy = try PolicyLibrary.embedded.policy(policy, on: record.versionDay(asOf: day(asOf)) ?? day(asOf))
    return Schedule(of: record, under: policy, asOf: day(asOf), calendars: .englandAndWales)
  }

  private func outcome(_ id: TimescaleID, _ words: String, under policy: String, asOf: String) throws -> Outcome {
    try #require(try schedule(words, under: policy, asOf: asOf)[id]).policy.outcome
  }

  // Received on Monday 2 March 2026. Cheshire East's 10 working days end on 16 March, Luton's 15 on the 23rd.
  @Test(
    "An act after an unended pause is in time if it would be without the pause, and late if the time was out before it",
    arguments: [
      ("cheshire-east", "suspended=2026-03-05 stage-1-responded=2026-11-20", Deadline.Status.uncertain),
      ("luton", "proceedings-started=2026-03-05 stage-1-responded=2026-11-20", .uncertain),
      ("cheshire-east", "suspended=2026-03-05 stage-1-responded=2026-03-16", .met),
      ("cheshire-east", "suspended=2026-03-05 stage-1-responded=2026-03-17", .uncertain),
      // On the last day itself the clock stops; after it nothing is left to stop.
      ("cheshire-east", "suspended=2026-03-16 stage-1-responded=2026-03-17", .uncertain),
      ("cheshire-east", "suspended=2026-03-17 stage-1-responded=2026-03-17", .missed),
      // Answered before the pause.
      ("cheshire-east", "suspended=2026-03-05 stage-1-responded=2026-03-04", .met),
      // A second pause has no end; the first costs 9 and 10 March, so that without the second it is due on the 18th.
      (
        "cheshire-east", "suspended=2026-03-09 resumed=2026-03-10 suspended=2026-03-12 stage-1-responded=2026-03-18",
        .met
      ),
      (
        "cheshire-east", "suspended=2026-03-09 resumed=2026-03-10 suspended=2026-03-12 stage-1-responded=2026-03-19",
        .uncertain
      ),
      // Extended to 30 March on a ground that counts: in time without the pause, whenever that ended.
      (
        "cheshire-east",
        "suspended=2026-03-12 stage-1-extended=2026-03-10 stage-1-extension-ground=complex "
          + "stage-1-extended-to=2026-03-30 stage-1-responded=2026-03-30", .met
      ),
    ])
  func unended(policy: String, words: String, status: Deadline.Status) throws {
    let all = "received=2026-03-02 \(words)"
    let schedule = try schedule(all, under: policy, asOf: "2026-12-01")
    let stage1 = try #require(schedule["stage-1-response"])
    #expect(stage1.status == status)
    let isDoubtful = status == .uncertain
    #expect(stage1.isRobust == !isDoubtful || status == .missed)
    #expect(
      schedule.problems.contains { $0.code == .uncertainStatus && $0.timescale == "stage-1-response" } == isDoubtful)
    if isDoubtful {
      #expect(stage1.policy.outcome.doubt == .pauseEndNotRecorded)
      #expect(stage1.policy.outcome.due == nil && stage1.policy.outcome.operativeDue == nil)
      #expect(stage1.policy.outcome.workingDaysTaken == nil && stage1.policy.outcome.workingDaysLate == nil)
      #expect(schedule.problems.contains { $0.code == .pauseEndNotRecorded })
    }
  }

  // By hand: 20 working days after 1 December 2026 (Cheshire East, complaint agreed) do not stop for a pause that was over
  // when stage 1 was answered on 20 November.
  @Test("What starts after an answer is no longer suspended")
  func later() throws {
    let words = "received=2026-03-02 suspended=2026-03-05 stage-1-responded=2026-11-20 stage-2-requested=2026-12-01"
    let schedule = try schedule(words, under: "cheshire-east", asOf: "2026-12-04")
    #expect(!schedule.deadlines.contains { $0.policy.status == .suspended })
  }

  @Test("In columns it is uncertain and not robust too")
  func columns() throws {
    var cases = CaseColumns(count: 2, assumesComplete: true)
    let received = day("2026-03-02").number
    try cases.set(.received, to: [received, received])
    try cases.set(.suspended, to: [day("2026-03-05").number, day("2026-03-05").number])
    try cases.set(.resumed, to: [CaseColumns.blank, day("2026-11-10").number])
    try cases.set(.stage1Responded, to: [day("2026-11-20").number, day("2026-11-20").number])
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("cheshire-east", on: day("2026-03-02")))
    let stage1 = try #require(
      try plan.outcomes(of: cases, asOf: day("2026-12-01"), threads: 1).first { $0.timescale.id == "stage-1-response" })
    // Resumed on 10 November: 3 and 4 March and 8 more after it, 11 to 13 and 16 to 20 November.
    #expect(stage1.status == [.uncertain, .met])
    #expect(stage1.isRobust == [false, true])
    #expect(stage1.due == [CaseColumns.blank, day("2026-11-20").number])
  }

  // By hand. Cheshire East: 10 working days after 2 March. 5 to 19 March are 11 working days, so it ends on the 31st. 5 to
  // 12 March are 6, so it ends on the 24th.
  @Test(
    "A pause lasts until every one of its starts has an end",
    arguments: [
      ("suspended=2026-03-05 resumed=2026-03-12 suspended=2026-03-10 resumed=2026-03-19", "2026-03-31", true),
      // One within the other.
      ("suspended=2026-03-05 resumed=2026-03-19 suspended=2026-03-10 resumed=2026-03-12", "2026-03-31", true),
      ("suspended=2026-03-05 resumed=2026-03-12 suspended=2026-03-12 resumed=2026-03-19", "2026-03-31", false),
      // A start for which no end is left is the same suspension, recorded twice.
      ("suspended=2026-03-05 resumed=2026-03-12 suspended=2026-03-10", "2026-03-24", true),
      ("suspended=2026-03-05 suspended=2026-03-05 resumed=2026-03-12", "2026-03-24", true),
      ("suspended=2026-03-05 resumed=2026-03-12 suspended=2026-03-05 resumed=2026-03-19", "2026-03-31", true),
      // Where proceedings let the council suspend a case, the case goes on when it is resumed, not when they end.
      (
        "proceedings-started=2026-03-04 suspended=2026-03-05 proceedings-ended=2026-03-12 resumed=2026-03-19",
        "2026-03-31", false
      ),
      ("proceedings-started=2026-03-04 suspended=2026-03-05 proceedings-ended=2026-03-12", "2026-03-24", false),
      (
        "proceedings-started=2026-03-04 proceedings-ended=2026-03-05 suspended=2026-03-05 resumed=2026-03-12",
        "2026-03-24", false
      ),
      // 5 to 12, and 17 and 18 March.
      (
        "suspended=2026-03-05 suspended=2026-03-06 resumed=2026-03-12 suspended=2026-03-17 resumed=2026-03-18",
        "2026-03-26", true
      ),
      // Three of which each overlaps the next, 5 to 19 March.
      (
        "suspended=2026-03-05 suspended=2026-03-09 resumed=2026-03-11 suspended=2026-03-12 resumed=2026-03-16 "
          + "resumed=2026-03-19", "2026-03-31", true
      ),
    ])
  func overlapping(words: String, due: String, isRepeated: Bool) throws {
    let schedule = try schedule("received=2026-03-02 \(words)", under: "cheshire-east", asOf: "2026-03-25")
    #expect(schedule["stage-1-response"]?.due == day(due))
    let repeated = schedule.problems.filter { $0.code == .eventsOutOfOrder }
    #expect(repeated.isEmpty == !isRepeated)
    for problem in repeated {
      #expect(problem.message(in: schedule).hasPrefix("the case was suspended again before it had been resumed: "))
    }
  }

  // Luton, 15 working days after 2 March: 23 March; 11 more end on 9 April, after Good Friday and Easter Monday.
  @Test("A suspension and proceedings may overlap")
  func proceedings() throws {
    for words in [
      "suspended=2026-03-05 proceedings-started=2026-03-10 resumed=2026-03-12 proceedings-ended=2026-03-19",
      "proceedings-started=2026-03-05 suspended=2026-03-10 proceedings-ended=2026-03-12 resumed=2026-03-19",
    ] {
      let schedule = try schedule("received=2026-03-02 \(words)", under: "luton", asOf: "2026-03-25")
      #expect(schedule["stage-1-response"]?.due == day("2026-04-09"))
      #expect(!schedule.problems.contains { $0.code == .eventsOutOfOrder })
    }
  }

  // Section 10(2): from the notice on 12 January to the fee on 9 February, 21 working days are left out. 6 to 9 January are
  // four of the 20, so the others are 10 February to 3 March.
  @Test("Freedom of information: the days from the fees notice to the fee do not count")
  func fees() throws {
    let policy = "freedom-of-information"
    let words = "received=2026-01-05 fees-notice-given=2026-01-12 fee-received=2026-02-09"
    let inTime = try schedule("\(words) information-sent=2026-03-03", under: policy, asOf: "2026-03-10")
    #expect(inTime["information-response"]?.status == .met)
    #expect(inTime["information-response"]?.due == day("2026-03-03"))
    #expect(inTime["information-response"]?.policy.outcome.workingDaysTaken == 20)
    #expect(inTime.problems.isEmpty)
    let late = try outcome(
      "information-response", "\(words) information-sent=2026-03-04", under: policy, asOf: "2026-03-10")
    #expect(late.status == .missed && late.workingDaysLate == 1)
    let waiting = "received=2026-01-05 fees-notice-given=2026-01-12"
    #expect(try outcome("information-response", waiting, under: policy, asOf: "2026-02-20").status == .suspended)
    // Without a record of the fee: 20 working days after 5 January end on 2 February.
    #expect(
      try outcome("information-response", "\(waiting) information-sent=2026-02-02", under: policy, asOf: "2026-03-10")
        .status
        == .met)
    let doubtful = try schedule("\(waiting) information-sent=2026-02-27", under: policy, asOf: "2026-03-10")
    #expect(doubtful["information-response"]?.status == .uncertain)
    #expect(
      doubtful.problems.map { $0.message(in: doubtful) } == [
        "an answer was given after the time limit was stopped, but the day on which it went on is not recorded: record "
          + "the day of “Fee received from the applicant”",
        "“Response to the request” is uncertain in law: the time limit was stopped on 2026-01-12, the day on which it went "
          + "on is not recorded, and it depends on that day whether it was kept",
      ])
    let early = try schedule(
      "received=2026-01-05 fee-received=2026-01-09 fees-notice-given=2026-01-12", under: policy, asOf: "2026-01-20")
    #expect(early.problems.contains { $0.code == .resumedWithoutPause })
  }

  @Test("In columns the fees notice stops the time too")
  func feesInColumns() throws {
    var cases = CaseColumns(count: 2, assumesComplete: true)
    try cases.set(.received, to: [day("2026-01-05").number, day("2026-01-05").number])
    try cases.set("fees-notice-given" as CaseEvent, to: [CaseColumns.blank, day("2026-01-12").number])
    try cases.set("fee-received" as CaseEvent, to: [CaseColumns.blank, day("2026-02-09").number])
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("freedom-of-information", on: day("2026-01-05")))
    let answer = try #require(
      try plan.outcomes(of: cases, asOf: day("2026-02-20"), threads: 1)
        .first { $0.timescale.id == "information-response" })
    #expect(answer.due == [day("2026-02-02").number, day("2026-03-03").number])
    #expect(answer.status == [.overdue, .running])
  }

  // One month after 12 January is 12 February; 20 to 26 January are 7 days, so it ends on the 19th. One month after 20
  // January is 20 February; 10 to 23 February are 14 days, so it ends on 6 March.
  @Test(
    "Subject access: the time stops for a clarification, before Article 12A as after it began",
    arguments: [
      ("received=2026-01-12 clarification-requested=2026-01-20 clarification-received=2026-01-26", "2026-02-19"),
      ("received=2026-01-12 suspended=2026-01-20 resumed=2026-01-27", "2026-02-19"),
      ("received=2026-01-20 clarification-requested=2026-02-10 clarification-received=2026-02-23", "2026-03-06"),
      // Two questions: 7 and 4 days, so 12 February moves to the 23rd.
      (
        "received=2026-01-12 clarification-requested=2026-01-20 clarification-received=2026-01-26 "
          + "clarification-requested=2026-02-03 clarification-received=2026-02-06", "2026-02-23"
      ),
      // Article 12A itself: 2 April and 14 days.
      ("received=2026-03-02 clarification-requested=2026-03-10 clarification-received=2026-03-23", "2026-04-16"),
    ])
  func access(words: String, due: String) throws {
    let schedule = try schedule(words, under: "subject-access", asOf: "2026-04-01")
    #expect(schedule["access-response"]?.due == day(due))
    #expect(!schedule.problems.contains { [.duplicateEvent, .pauseRunsOn].contains($0.code) })
    #expect(schedule.policy.profile.pauses?.basis.kind == .inferred)
  }

  @Test(
    "A pause that stops nothing is called what it is, and only the Regulations are quoted for complaints under them")
  func runsOn() throws {
    func message(_ words: String, _ policy: String) throws -> String? {
      let schedule = try schedule("received=2026-03-02 \(words)", under: policy, asOf: "2026-03-20")
      return schedule.problems.first { $0.code == .pauseRunsOn }?.message(in: schedule)
    }
    let (one, other) = ("suspended=2026-03-05", "proceedings-started=2026-03-05")
    #expect(
      try message(one, "luton")?.hasPrefix("a suspension is recorded, but the law's time limits run on: ") == true)
    #expect(
      try message(other, "dudley")?.hasPrefix(
        "proceedings are recorded, but the time limits of the policy and of the law run on: ") == true)
    #expect(
      try message("\(one) \(other)", "regulations")?.hasPrefix(
        "a suspension and proceedings are recorded, but the law's time limits run on: ") == true)
    #expect(
      try message(one, "complaint-handling-code")
        == "a suspension is recorded, but nothing in “Complaint Handling Code” stops its time limits, so they run on")
  }
}

@Suite("What waits, and whose rule it is")
struct WaitingWordsTests {
  private func messages(_ words: [String], under policy: String, asOf: String) throws -> [String] {
    let schedule = try Self.schedule(words, under: policy, asOf: asOf)
    return schedule.problems.map { $0.message(in: schedule) }
  }

  private static func schedule(_ words: [String], under policy: String, asOf: String) throws -> Schedule {
    let record = record(words.joined(separator: " "))
    let policy = try PolicyLibrary.embedded.policy(policy, on: record.versionDay(asOf: day(asOf)) ?? day(asOf))
    return Schedule(of: record, under: policy, asOf: day(asOf), calendars: .englandAndWales)
  }

  // Reg 14(3)(b).
  @Test("An advocate who was asked for is waited for, and is not a gap in the record")
  func advocate() throws {
    let words = ["received=2026-03-02", "advocate-requested=2026-03-02"]
    let waiting = try messages(words, under: "regulations", asOf: "2026-03-18")
    #expect(
      waiting == [
        "the time limit of “Response at stage 1” waits in law for the advocate who was requested: it starts with the "
          + "appointment"
      ])
    // An answer shows that the advocate was appointed.
    let answered = try messages(words + ["stage-1-responded=2026-03-16"], under: "regulations", asOf: "2026-03-18")
    #expect(answered.contains { $0.hasSuffix("the day an advocate was appointed is not recorded") })
  }

  @Test("A procedure that is law is not called a policy")
  func law() throws {
    let words = ["received=2026-03-02", "internal-review-requested=2026-03-10", "internal-review-answered=2026-03-05"]
    let early = try messages(words, under: "freedom-of-information", asOf: "2026-03-18")
    #expect(early.allSatisfy { !$0.contains("by the policy") })
    #expect(
      early.contains { $0.contains("before its time limit started on 2026-03-10 in law") || $0.contains("in law") })
  }

  // Luton 13.9: 15 working days after 2 March 2026 end on the 23rd, and nothing extended them before 15 April.
  @Test("An exception that was approved too late says so, and an extension that does not stand is not capped")
  func exception() throws {
    let words = ["received=2026-03-02", "stage-1-exception-approved=2026-04-15", "stage-1-extended-to=2026-04-30"]
    let said = try messages(words, under: "luton", asOf: "2026-04-20")
    #expect(
      said.contains(
        "the day of “Exception to the timescale of stage 1 approved” is after the date that it was to extend, so “Response "
          + "at stage 1” was not extended beyond the maximum by the policy"))
    #expect(said.allSatisfy { !$0.contains("capped") && !$0.contains("unless") })
    let agreed = [
      "received=2026-03-02", "stage-1-extended=2026-03-05", "stage-1-extension-ground=agreed",
      "stage-1-extended-to=2026-04-10",
    ]
    let inLaw = try messages(agreed, under: "worcestershire", asOf: "2026-04-20").filter { $0.contains("in law") }
    #expect(inLaw.contains { $0.contains("is not valid in law: no recorded ground allows it") })
    #expect(inLaw.allSatisfy { !$0.contains("capped") })
    // Extended on its ground, but beyond the maximum: two sentences.
    let complex = [
      "received=2026-03-02", "stage-1-extended=2026-03-10", "stage-1-extension-ground=complex",
      "stage-1-extended-to=2026-04-30",
    ]
    let capped = try messages(complex, under: "luton", asOf: "2026-03-20")
    #expect(
      capped.contains(
        "the extension of “Response at stage 1” goes beyond the maximum by the policy and is capped there. It could go "
          + "further only if the day of “Exception to the timescale of stage 1 approved” were recorded"))
  }

  // Dudley 4.2, by the next working day.
  @Test(
    "An informal resolution is for a complaint made to the service, which the record has to say",
    arguments: [
      ("", "2026-03-03", Deadline.Status.uncertain), ("", "2026-03-05", .uncertain),
      ("made-to-service=yes", "2026-03-03", .met), ("made-to-service=yes", "2026-03-05", .missed),
      ("made-to-service=no", "2026-03-03", .notApplicable), ("made-to-service=no", "2026-03-05", .notApplicable),
    ])
  func informal(fact: String, closed: String, status: Deadline.Status) throws {
    var record = record("received=2026-03-02 mode=oral closed=\(closed)")
    if !fact.isEmpty { record.set("made-to-service", to: String(fact.split(separator: "=")[1])) }
    let policy = try PolicyLibrary.embedded.policy("dudley", on: day("2026-03-02"))
    let schedule = Schedule(of: record, under: policy, asOf: day("2026-03-10"), calendars: .englandAndWales)
    #expect(schedule["informal-resolution"]?.status == status)
  }
}
