import Deadlines
import PolicyProfiles
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Luton sets a complaint aside while proceedings run (5.3), and Cheshire East may (Relationships
/// with other procedures); the Regulations, and Dudley, have no such stop.
@Suite("Pauses")
struct PauseTests {
  private func schedule(_ words: String, _ policy: String, asOf: String) throws -> Schedule {
    var record = CaseRecord()
    for word in words.split(separator: " ") {
      let parts = word.split(separator: "=")
      record.record(CaseEvent(rawValue: String(parts[0])), on: try Day(iso8601: parts[1]))
    }
    let policy = try PolicyLibrary.embedded.policy(policy, on: try Day(iso8601: "2026-01-05"))
    return Schedule(of: record, under: policy, asOf: try Day(iso8601: asOf), calendars: .englandAndWales)
  }

  private func stage1(_ words: String, _ policy: String = "luton", asOf: String = "2026-06-30") throws -> Deadline {
    try #require(try schedule(words, policy, asOf: asOf)["stage-1-response"])
  }

  @Test(
    "working days from the suspension to the day of the resumption, which is day 0, do not count",
    arguments: [
      // Received on Monday 2 March 2026: 15 working days end on Monday 23 March. By hand, with Good
      // Friday on 3 and Easter Monday on 6 April.
      ("received=2026-03-02", "2026-03-23"),
      // Six working days lost, 9 to 13 and 16 March.
      ("received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16", "2026-03-31"),
      // A pause of no day changes nothing.
      ("received=2026-03-02 suspended=2026-03-09 resumed=2026-03-09", "2026-03-23"),
      // A weekend costs the Monday on which the case goes on.
      ("received=2026-03-02 suspended=2026-03-07 resumed=2026-03-09", "2026-03-24"),
      // Before the start and after the end it has no effect.
      ("received=2026-03-02 suspended=2026-02-02 resumed=2026-02-16", "2026-03-23"),
      ("received=2026-03-02 suspended=2026-03-24 resumed=2026-04-20", "2026-03-23"),
      // Begun before receipt: 15 working days after 9 March, as if received on that day.
      ("received=2026-03-02 suspended=2026-02-23 resumed=2026-03-09", "2026-03-30"),
      // On the last day itself: that day to 1 April are lost, so the fifteenth is 2 April.
      ("received=2026-03-02 suspended=2026-03-23 resumed=2026-04-01", "2026-04-02"),
      // Across Easter: 1 April is the twelfth; 2 April, 7 to 10 April and 13 April are lost; 14, 15
      // and 16 April are the last three.
      ("received=2026-03-16 suspended=2026-04-02 resumed=2026-04-13", "2026-04-16"),
      // Two pauses that meet are one.
      (
        "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-12 suspended=2026-03-12 resumed=2026-03-16",
        "2026-03-31"
      ),
      // Received during proceedings that end on 11 May: as if received on that day. Spring bank
      // holiday is on 25 May.
      ("proceedings-started=2026-04-20 received=2026-05-05 proceedings-ended=2026-05-11", "2026-06-02"),
      ("received=2026-05-11", "2026-06-02"),
      // Two pauses, six days and two.
      (
        "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16 suspended=2026-03-18 resumed=2026-03-19",
        "2026-04-02"
      ),
      // Proceedings set the complaint aside too.
      ("received=2026-03-02 proceedings-started=2026-03-09 proceedings-ended=2026-03-16", "2026-03-31"),
    ])
  func lostDays(words: String, due: String) throws {
    #expect(try stage1(words).policy.outcome.due?.description == due)
  }

  @Test("the order of the record plays no part")
  func order() throws {
    let first = try stage1(
      "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16 suspended=2026-03-18 resumed=2026-03-19")
    let second = try stage1(
      "resumed=2026-03-19 suspended=2026-03-18 resumed=2026-03-16 received=2026-03-02 suspended=2026-03-09")
    #expect(first.policy.outcome == second.policy.outcome)
  }

  @Test("while a pause is open there is no last day and the status is suspended, but what was late before stays late")
  func open() throws {
    let open = try stage1("received=2026-03-02 suspended=2026-03-09", asOf: "2026-03-20").policy.outcome
    #expect(open.status == .suspended)
    #expect(open.due == nil && open.operativeDue == nil)
    #expect(open.workingDaysTaken == 4)
    let late = try stage1("received=2026-03-02 suspended=2026-03-24", asOf: "2026-03-26").policy.outcome
    #expect(late.status == .overdue)
    #expect(late.due?.description == "2026-03-23")
    let answered = try stage1(
      "received=2026-03-02 suspended=2026-03-09 stage-1-responded=2026-03-12", asOf: "2026-03-20")
    #expect(answered.policy.outcome.status == .met)
  }

  @Test("a pause that a recorded day will end is suspended until then, with a last day")
  func closing() throws {
    let words = "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16"
    let outcome = try stage1(words, asOf: "2026-03-11").policy.outcome
    #expect(outcome.status == .suspended)
    #expect(outcome.due?.description == "2026-03-31")
    #expect(try stage1(words, asOf: "2026-03-15").status == .suspended)
    #expect(try stage1(words, asOf: "2026-03-16").status == .running)
    // Of the 15, 4 were used by 6 March; 11 are left.
    #expect(outcome.workingDaysLeft == 11)
  }

  @Test("days taken leave out the days lost")
  func taken() throws {
    let outcome = try stage1(
      "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16 stage-1-responded=2026-03-31"
    ).policy.outcome
    #expect(outcome.status == .met)
    #expect(outcome.workingDaysTaken == 15)
  }

  @Test("the law's clocks run on, and so do those of Dudley's policy, and the schedule says so")
  func lawRunsOn() throws {
    let luton = try stage1("received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16")
    // 10 working days after 2 March: by hand.
    #expect(luton.law?.outcome.due?.description == "2026-03-16")
    let dudley = try schedule(
      "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16", "dudley", asOf: "2026-06-30")
    #expect(dudley["stage-1-response"]?.policy.outcome.due?.description == "2026-03-16")
    #expect(dudley.problems.contains { $0.code == .pauseRunsOn })
    let resumed = try schedule("received=2026-03-02 resumed=2026-03-16", "luton", asOf: "2026-06-30")
    #expect(resumed.problems.contains { $0.code == .resumedWithoutPause })
  }

  @Test("intake is not suspended, and a maximum gains the days lost as the base day does")
  func stagesAndMaximum() throws {
    let schedule = try schedule(
      "received=2026-03-02 suspended=2026-03-03 resumed=2026-03-10", "luton", asOf: "2026-06-30")
    #expect(schedule["acknowledgement"]?.policy.outcome.due?.description == "2026-03-05")
    // 3 to 10 March are lost, six working days; 15 working days end on 31 March, and 10 more, over
    // Easter, on 16 April: by hand.
    #expect(schedule["stage-1-response"]?.policy.outcome.due?.description == "2026-03-31")
    #expect(schedule["stage-1-response"]?.policy.outcome.maximumDue?.description == "2026-04-16")
  }

  // Cheshire East, Relationships with other procedures: the procedure "can be" suspended, so the
  // council chooses. 10 working days after 2 March 2026 end on 16 March: by hand.
  @Test("Where suspending is a choice, proceedings alone stop no clock, and the schedule asks")
  func choice() throws {
    let proceedings = "received=2026-03-02 proceedings-started=2026-03-05"
    let late = try schedule("\(proceedings) stage-1-responded=2026-06-30", "cheshire-east", asOf: "2026-07-31")
    let stage1 = try #require(late["stage-1-response"])
    #expect(stage1.status == .missed)
    #expect(stage1.due?.description == "2026-03-16")
    #expect(late.problems.contains { $0.code == .suspensionNotRecorded && $0.events == [.proceedingsStarted] })
    #expect(!late.problems.contains { $0.code == .pauseRunsOn })
    let suspended = try schedule("\(proceedings) suspended=2026-03-05", "cheshire-east", asOf: "2026-07-31")
    #expect(suspended["stage-1-response"]?.status == .suspended)
    #expect(!suspended.problems.contains { $0.code == .suspensionNotRecorded })
    #expect(suspended.problems.contains { $0.code == .pauseRunsOn })
    // Luton 5.3 makes it automatic; the law and Dudley know no suspension to ask for.
    for policy in ["luton", "dudley", "regulations"] {
      let codes = try schedule(proceedings, policy, asOf: "2026-07-31").problems.map { $0.code }
      #expect(!codes.contains(.suspensionNotRecorded) && codes.contains(.pauseRunsOn), "\(policy)")
    }
  }

  @Test("However pauses that meet are recorded, they are the pause from the first day to the last")
  func meeting() throws {
    let one = "received=2023-07-20 suspended=2023-08-01 resumed=2023-08-20"
    let two = "received=2023-07-20 suspended=2023-08-01 resumed=2023-08-10 suspended=2023-08-10 resumed=2023-08-20"
    #expect(try stage1(two).policy.outcome == stage1(one).policy.outcome)
    // The second of them is still open.
    let open = "received=2023-07-20 suspended=2023-08-01 resumed=2023-08-10 suspended=2023-08-10"
    #expect(try stage1(open).status == .suspended)
  }
}
