import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// SI 2020/445 reg 6 made targets of the four limits of stage 3 from 24 April to 25 September 2020.
///
/// Reg 17 saved this without end for a case that was considered at stage 2 in that time.
@Suite("The relaxation of 2020")
struct RelaxationTests {
  private func schedule(_ words: [CaseEvent: String], asOf: String, policy: String = "regulations") throws -> Schedule {
    var record = CaseRecord()
    for (event, day) in words { record.record(event, on: try Day(iso8601: day)) }
    let received = try #require(
      record.day(of: .received) ?? record.day(of: .stage2Requested) ?? record.day(of: .stage3Requested))
    return Schedule(
      of: record, under: try PolicyLibrary.embedded.policy(policy, on: received), asOf: try Day(iso8601: asOf),
      calendars: .englandAndWales)
  }

  @Test(
    "a panel asked for on 30 September 2020 in a case considered at stage 2 in the summer has a target, not a limit")
  func saving() throws {
    let schedule = try schedule(
      [
        .received: "2020-03-02", .stage2Requested: "2020-05-11", .stage2Responded: "2020-07-31",
        .stage3Requested: "2020-09-30",
      ], asOf: "2021-01-29")
    let panel = try #require(schedule["panel"])
    // 30 working days after 30 September 2020; no bank holiday falls inside: by hand.
    #expect(panel.policy.outcome.due?.description == "2020-11-11")
    #expect(panel.policy.outcome.binding == .target)
    #expect(panel.policy.outcome.status == .targetPassed)
    #expect(panel.policy.outcome.workingDaysLate == nil)
  }

  @Test("a case considered at stage 2 before or after has a limit again")
  func outside() throws {
    let before = try schedule(
      [
        .received: "2019-10-01", .stage2Requested: "2019-12-02", .stage2Responded: "2020-02-03",
        .stage3Requested: "2020-10-05",
      ],
      asOf: "2021-01-29")
    #expect(before["panel"]?.policy.outcome.binding == .limit)
    #expect(before["panel"]?.policy.outcome.status == .overdue)
    let after = try schedule(
      [
        .received: "2020-08-03", .stage2Requested: "2020-09-28", .stage2Responded: "2020-11-02",
        .stage3Requested: "2020-11-16",
      ],
      asOf: "2021-03-31")
    #expect(after["panel"]?.policy.outcome.binding == .limit)
    #expect(after["panel"]?.policy.outcome.status == .overdue)
  }

  @Test(
    "a period that has one day in common with the time is a target",
    arguments: [
      // Requested, and the panel's day 30 working days later (by hand, Good Friday 10, Easter
      // Monday 13 April, 8 May, 25 May 2020).
      ("2020-03-10", "2020-04-23", false), ("2020-03-11", "2020-04-24", true), ("2020-09-25", "2020-11-06", true),
      ("2020-09-26", "2020-11-06", false),
    ])
  func edges(requested: String, due: String, isTarget: Bool) throws {
    let schedule = try schedule(
      [
        .received: "2019-06-03", .stage2Requested: "2019-07-01", .stage2Responded: "2019-08-01",
        .stage3Requested: requested,
      ],
      asOf: "2020-12-31")
    #expect(schedule["panel"]?.policy.outcome.due?.description == due)
    #expect(schedule["panel"]?.policy.outcome.binding == (isTarget ? .target : .limit))
    #expect(schedule["panel"]?.policy.outcome.status == (isTarget ? .targetPassed : .overdue))
  }

  @Test("an act done after a target is never missed; stages 1 and 2 were not relaxed")
  func neverMissed() throws {
    let schedule = try schedule(
      [
        .received: "2020-05-04", .stage1Responded: "2020-06-30", .stage2Requested: "2020-07-01",
        .stage2Responded: "2020-09-01", .stage3Requested: "2020-09-10", .panelHeld: "2020-12-01",
      ], asOf: "2021-01-29")
    #expect(schedule["panel"]?.policy.outcome.status == .targetPassed)
    #expect(schedule["stage-1-response"]?.policy.outcome.status == .missed)
    #expect(schedule["stage-1-response"]?.policy.outcome.binding == .limit)
    #expect(schedule["stage-2-response"]?.policy.outcome.status == .missed)
  }

  @Test("a council's own limit was not relaxed; the law's is a target, and so is what the council inherits")
  func councils() throws {
    let events: [CaseEvent: String] = [
      .received: "2020-03-02", .stage2Requested: "2020-05-11", .stage2Responded: "2020-07-31",
      .stage3Requested: "2020-08-10",
    ]
    let dudley = try schedule(events, asOf: "2021-01-29", policy: "dudley")
    #expect(dudley["panel"]?.policy.outcome.status == .overdue)
    #expect(dudley["panel"]?.law?.outcome.status == .targetPassed)
    let worcestershire = try schedule(events, asOf: "2021-01-29", policy: "worcestershire")
    #expect(worcestershire["panel"]?.policy.outcome.status == .targetPassed)
  }
}
