import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// The Ombudsman's Code, freedom of information and subject access are outside the Regulations.
@Suite("Procedures that stand alone")
struct StandingAloneTests {
  private func schedule(
    _ words: String, under policy: String, in calendar: WorkingCalendar = .englandAndWales, asOf: String
  ) throws -> Schedule {
    let record = record(words)
    let policy = try PolicyLibrary.embedded.policy(policy, on: record.versionDay(asOf: day(asOf)) ?? day(asOf))
    return Schedule(of: record, under: policy, asOf: day(asOf), calendars: Calendars(calendar))
  }

  @Test(
    "They have no layer of the law, inherit nothing, and give no right of the Regulations",
    arguments: ["complaint-handling-code", "freedom-of-information", "subject-access"])
  func noLaw(policy: String) throws {
    let schedule = try schedule(
      "became-aware=2026-05-30 received=2026-06-01 acknowledged=2026-06-02 stage-1-responded=2026-06-10", under: policy,
      asOf: "2026-06-15")
    #expect(schedule.deadlines.count == schedule.policy.profile.timescales.count)
    for deadline in schedule.deadlines {
      #expect(deadline.law == nil)
      #expect(deadline.relation == (deadline.isOnRoad ? nil : .noCounterpart))
      #expect(deadline.favours == .neither)
      #expect([.stated, .inferred].contains(deadline.basis.kind))
    }
    #expect(schedule.rights.isEmpty)
  }

  // By hand: 30 working days after 2026-05-01 end on 2026-06-16. The grounds arose over a year
  // before.
  @Test(
    "No problem is reported in law, as it is for the same record under the Regulations",
    arguments: ["complaint-handling-code", "freedom-of-information", "subject-access"])
  func noProblemInLaw(policy: String) throws {
    let words = """
      grounds-arose=2024-01-02 received=2026-03-02 stage-3-requested=2026-05-01 panel-arranged-for=2026-07-01
      """
    let alone = try schedule(words, under: policy, asOf: "2026-06-15")
    #expect(alone.problems.filter { $0.layer == .law } == [])
    let inLaw = try schedule(words, under: "regulations", asOf: "2026-06-15")
    #expect(Set(inLaw.codes).isSuperset(of: ["panel-arranged-late", "late-at-discretion"]))
  }

  // By hand, from 6.2 to 6.4 and stage 2 of the Code. The summer bank holiday is on 31 August 2026.
  @Test(
    "The Ombudsman's Code: 5 days to acknowledge, 10 from there at stage 1, 20 at stage 2, each extended by as much",
    arguments: [
      ("acknowledgement", "received 2026-06-01, due 2026-06-08, met"),
      ("logging", "received 2026-06-01, due 2026-06-08, missed by 9"),
      ("corporate-stage-1-response", "acknowledged 2026-06-04, due 2026-06-18, max 2026-07-02, missed by 1"),
      ("stage-2-acknowledgement", "stage-2-requested 2026-07-06, due 2026-07-13, met"),
      ("corporate-stage-2-response", "stage-2-acknowledged 2026-07-08, due 2026-08-05, max 2026-09-03, overdue by 19"),
    ])
  func code(id: TimescaleID, expected: String) throws {
    let schedule = try schedule(
      """
      received=2026-06-01 acknowledged=2026-06-04 stage-1-responded=2026-06-19 stage-2-requested=2026-07-06
      stage-2-acknowledged=2026-07-08
      """, under: "complaint-handling-code", asOf: "2026-09-02")
    #expect(try #require(schedule[id]).words == expected)
    #expect(schedule.problems.isEmpty)
  }

  @Test("A route is needed by none of them; that of another procedure leaves them without effect")
  func route() throws {
    func status(_ words: String) throws -> Deadline.Status? {
      try schedule("received=2026-06-01 \(words)", under: "complaint-handling-code", asOf: "2026-06-08")[
        "acknowledgement"]?.policy.outcome.status
    }
    #expect(try status("") == .dueToday)
    #expect(try status("route=corporate") == .dueToday)
    #expect(try status("route=statutory") == .notApplicable)
    let other = try schedule(
      "received=2026-06-01 route=statutory", under: "complaint-handling-code", asOf: "2026-06-08")
    #expect(
      other.messages == [
        "this policy has no time limits for the stages of the statutory procedure; "
          + "the Regulations have them (the policy “regulations”)"
      ])
    let own = try schedule("received=2026-06-01 route=corporate", under: "complaint-handling-code", asOf: "2026-06-08")
    #expect(own.codes == [])
  }

  // By hand, as below: no route of a complaint moves the days of a request for information.
  @Test(
    "Requests for information have their days whatever route is recorded",
    arguments: ["", "route=corporate", "route=statutory"],
    [
      ("freedom-of-information", "information-response", "2026-01-22"),
      ("freedom-of-information", "internal-review", "2026-02-05"),
      ("subject-access", "access-response", "2026-01-19"),
    ])
  func anyRoute(route: String, expected: (policy: String, id: TimescaleID, due: String)) throws {
    let schedule = try schedule(
      "received=2025-12-19 internal-review-requested=2026-01-08 \(route)", under: expected.policy, in: .anyUK,
      asOf: "2026-01-09")
    #expect(schedule[expected.id]?.due == day(expected.due))
    #expect(schedule[expected.id]?.status == .running)
    #expect(!schedule.codes.contains("no-timescale-for-route"))
  }

  // By hand: 2 January 2026 is a bank holiday in Scotland, and section 10(6) takes those of any
  // part of the kingdom.
  @Test(
    "Freedom of information: 20 working days from receipt, or from the clarification that was asked for",
    arguments: [
      ("received=2025-12-19", "received 2025-12-19, due 2026-01-22, running"),
      ("received=2025-12-19 information-sent=2026-01-22", "received 2025-12-19, due 2026-01-22, met"),
      ("received=2025-12-19 information-sent=2026-01-23", "received 2025-12-19, due 2026-01-22, missed by 1"),
      (
        "received=2025-12-19 clarification-received=2026-01-05",
        "clarification-received 2026-01-05, due 2026-02-02, running"
      ),
    ])
  func information(words: String, expected: String) throws {
    let asOf = words.contains("sent") ? "2026-02-10" : "2026-01-09"
    let schedule = try schedule(words, under: "freedom-of-information", in: .anyUK, asOf: asOf)
    #expect(try #require(schedule["information-response"]).words == expected)
  }

  // By hand: three months beginning with 31 December end on 30 March.
  @Test("The fee may be paid in three months that begin with the day of the notice")
  func fee() throws {
    let words = "received=2025-12-19 fees-notice-given=2025-12-31"
    let open = try schedule(words, under: "freedom-of-information", in: .anyUK, asOf: "2026-03-30")
    #expect(open["fee-payment"]?.words == "fees-notice-given 2025-12-31, due 2026-03-30, due-today")
    let over = try schedule(words, under: "freedom-of-information", in: .anyUK, asOf: "2026-03-31")
    #expect(over["fee-payment"]?.policy.outcome.status == .lapsed)
    let paused = try schedule("\(words) suspended=2025-12-31", under: "freedom-of-information", asOf: "2026-01-09")
    #expect(paused.deadlines.contains { $0.policy.outcome.status == .suspended })
    #expect(paused.codes == [])
  }

  // By hand: a month after 30 January is 28 February 2026, a Saturday.
  @Test("Subject access: the corresponding date, or the month's last day, and from a day off the next working day")
  func access() throws {
    let late = try schedule("received=2026-01-30", under: "subject-access", asOf: "2026-03-03")
    #expect(late["access-response"]?.policy.outcome.due == day("2026-03-02"))
    #expect(late["access-response"]?.policy.outcome.status == .overdue)
    #expect(late["access-extension-notice"]?.words == "received 2026-01-30, due 2026-03-02, overdue by 1")
    let easter = try schedule("received=2026-03-03", under: "subject-access", asOf: "2026-03-03")
    // 3 April 2026 is Good Friday, 6 April Easter Monday.
    #expect(easter["access-response"]?.policy.outcome.due == day("2026-04-07"))
    #expect(easter["access-response"]?.basis.kind == .inferred)
  }

  // Art 12(3): the one month is itself extended by two; the Commissioner counts three months from
  // receipt. By hand; 30 November 2025 is a Sunday.
  @Test(
    "An extended answer has three months from receipt, and ends on a working day",
    arguments: [
      ("2025-11-25", "2026-02-25"), ("2025-01-31", "2025-04-30"), ("2025-08-30", "2025-12-01"),
      ("2025-03-05", "2025-06-05"), ("2026-06-10", "2026-09-10"),
    ])
  func accessThreeMonths(received: String, last: String) throws {
    let words = "received=\(received) access-extension-explained=\(received)"
    let schedule = try schedule(words, under: "subject-access", asOf: received)
    #expect(schedule["access-response"]?.policy.outcome.operativeDue == day(last))
  }

  // Counted here by the numbers of the date alone.
  @Test("So it is for every day of receipt of 2026")
  func accessEveryDay() throws {
    let holidays = Set(WorkingCalendar.englandAndWales.holidays.map { $0.day })
    func expected(_ received: Day) throws -> Day {
      let (month, year) = ((received.month + 2) % 12 + 1, received.year + (received.month + 2) / 12)
      var number = received.dayOfMonth
      while (try? Day(year: year, month: month, day: number)) == nil { number -= 1 }
      var last = try Day(year: year, month: month, day: number)
      while last.weekday == .saturday || last.weekday == .sunday || holidays.contains(last) { last = last.next ?? last }
      return last
    }
    var wrong: [Day] = []
    for number in day("2026-01-01").number...day("2026-12-31").number {
      let received = try #require(Day(number: number))
      let schedule = try schedule(
        "received=\(received) access-extension-explained=\(received)", under: "subject-access", asOf: "\(received)")
      let last = try expected(received)
      if schedule["access-response"]?.policy.outcome.operativeDue != last { wrong.append(received) }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(3))")
  }

  // Art 12A, by commentaries: asked on 10 March, answered on the 23rd, 14 days are left out. A month
  // after 2 March is 2 April; 14 days later is the 16th.
  @Test("While the person is asked for more information the clock stops, from 5 February 2026")
  func accessPause() throws {
    let asked = "suspended=2026-03-10 resumed=2026-03-24"
    let schedule = try schedule("received=2026-03-02 \(asked)", under: "subject-access", asOf: "2026-04-20")
    #expect(schedule.policy.profile.version == "2026-02")
    #expect(schedule["access-response"]?.policy.outcome.operativeDue == day("2026-04-16"))
    #expect(schedule["access-response"]?.policy.outcome.workingDaysLate == 2)
    #expect(schedule.codes == [])
    // Ten days later is 12 April, a Sunday.
    let shorter = "received=2026-03-02 suspended=2026-03-10 resumed=2026-03-20"
    let rolled = try self.schedule(shorter, under: "subject-access", asOf: "2026-03-30")["access-response"]
    #expect(rolled?.policy.outcome.due == day("2026-04-13"))
    let before = try self.schedule("received=2026-02-04", under: "subject-access", asOf: "2026-02-05")
    #expect(before.policy.profile.version == "2018-05")
  }

  // By hand: three months after 2026-06-10 are 10 September.
  @Test("Two further months count once they and their reasons were explained within the first")
  func accessExtended() throws {
    func response(_ words: String) throws -> Outcome? {
      try schedule("received=2026-06-10 \(words)", under: "subject-access", asOf: "2026-09-01")["access-response"]?
        .policy.outcome
    }
    #expect(try response("")?.operativeDue == day("2026-07-10"))
    #expect(try response("access-extension-explained=2026-07-10")?.operativeDue == day("2026-09-10"))
    #expect(try response("access-extension-explained=2026-07-10")?.status == .running)
    let late = try response("access-extension-explained=2026-07-13")
    #expect(late?.operativeDue == day("2026-07-10"))
    #expect(late?.extensionFaults == .grantedLate)
  }

  @Test("Before its first version such a procedure has nothing that would stand in for it")
  func before() throws {
    let schedule = try schedule("received=2004-12-31", under: "freedom-of-information", in: .anyUK, asOf: "2005-02-01")
    #expect(schedule.policy.basis == .assumed)
    #expect(schedule.deadlines.isEmpty)
    #expect(schedule.rights.isEmpty)
    #expect(schedule.codes == ["before-version"])
  }

  // A request is answered by the sending of the information, not by a response at stage 1.
  @Test("An answer under the name that complaints have for it does not show that the request was not answered")
  func answeredAsComplaint() throws {
    let schedule = try schedule(
      "received=2026-01-05 stage-1-responded=2026-01-30", under: "freedom-of-information", asOf: "2026-04-20")
    #expect(schedule["information-response"]?.status == .notRecorded)
    #expect(schedule.codes.contains("unknown-event"))
    #expect(schedule.messages.contains { $0.contains("which this policy does not use; its answer, the day of “") })
    let unanswered = try self.schedule("received=2026-01-05", under: "freedom-of-information", asOf: "2026-04-20")
    #expect(unanswered["information-response"]?.status == .overdue)
    // An acknowledgement is no answer.
    let acknowledged = try self.schedule(
      "received=2026-01-05 acknowledged=2026-01-06", under: "freedom-of-information", asOf: "2026-04-20")
    #expect(acknowledged["information-response"]?.status == .overdue)
  }
}
