import Deadlines
import PolicyProfiles
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Cheshire East and Luton set a complaint aside while proceedings run; the Regulations, and
/// Dudley, have no such stop.
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
    "working days from the suspension to the day before the resumption do not count",
    arguments: [
      // Received on Monday 2 March 2026: 15 working days end on Monday 23 March. By hand, with Good
      // Friday on 3 and Easter Monday on 6 April.
      ("received=2026-03-02", "2026-03-23"),
      // Five working days lost, 9 to 13 March.
      ("received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16", "2026-03-30"),
      // A pause of no day changes nothing.
      ("received=2026-03-02 suspended=2026-03-09 resumed=2026-03-09", "2026-03-23"),
      // A weekend costs no working day.
      ("received=2026-03-02 suspended=2026-03-07 resumed=2026-03-09", "2026-03-23"),
      // Before the start and after the end it has no effect.
      ("received=2026-03-02 suspended=2026-02-02 resumed=2026-02-16", "2026-03-23"),
      ("received=2026-03-02 suspended=2026-03-24 resumed=2026-04-20", "2026-03-23"),
      // Begun before receipt, it takes the days from the day after receipt: 3 to 6 March, four
      // working days.
      ("received=2026-03-02 suspended=2026-02-23 resumed=2026-03-09", "2026-03-27"),
      // On the last day itself: that day and 24 to 31 March are lost, so the fifteenth is 1 April.
      ("received=2026-03-02 suspended=2026-03-23 resumed=2026-04-01", "2026-04-01"),
      // Across Easter: 1 April is the twelfth; 2 April and 7 to 10 April are lost; 13, 14 and 15
      // April are the last three.
      ("received=2026-03-16 suspended=2026-04-02 resumed=2026-04-13", "2026-04-15"),
      // Two pauses, five days and one.
      (
        "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16 suspended=2026-03-18 resumed=2026-03-19",
        "2026-03-31"
      ),
      // Proceedings set the complaint aside too.
      ("received=2026-03-02 proceedings-started=2026-03-09 proceedings-ended=2026-03-16", "2026-03-30"),
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
    let outcome = try stage1("received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16", asOf: "2026-03-11")
      .policy.outcome
    #expect(outcome.status == .suspended)
    #expect(outcome.due?.description == "2026-03-30")
    // Of the 15, 4 were used by 6 March; 11 are left.
    #expect(outcome.workingDaysLeft == 11)
  }

  @Test("days taken leave out the days lost")
  func taken() throws {
    let outcome = try stage1(
      "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16 stage-1-responded=2026-03-30"
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
    // 3 to 9 March are lost, five working days; 15 working days end on 30 March, and 10 more, over
    // Easter, on 15 April: by hand.
    #expect(schedule["stage-1-response"]?.policy.outcome.due?.description == "2026-03-30")
    #expect(schedule["stage-1-response"]?.policy.outcome.maximumDue?.description == "2026-04-15")
  }
}
