import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Missing, or not yet")
struct MissingStartTests {
  struct Start: Sendable, CustomTestStringConvertible {
    var id: TimescaleID
    var words: String
    var needed: String
    var policy: String

    init(_ id: TimescaleID, _ words: String, needs needed: String, under policy: String = "regulations") {
      self.id = id
      self.words = words
      self.needed = needed
      self.policy = policy
    }

    var testDescription: String { "\(id) of \(words) under \(policy)" }
  }

  // By hand.
  @Test(
    "If a later event presupposes the start, it is missing: the deadline cannot be computed and names what is needed",
    arguments: [
      Start("stage-1-response", "stage-1-responded=2026-06-10", needs: "received"),
      Start("stage-1-response", "acknowledged=2026-06-02", needs: "received"),
      Start("stage-1-response", "stage-3-responded=2026-06-02", needs: "received"),
      Start("stage-2-response", "received=2026-02-02 stage-2-responded=2026-06-10", needs: "stage-2-requested"),
      Start("stage-2-response", "received=2026-02-02 complaint-agreed=2026-06-10", needs: "stage-2-requested"),
      Start("stage-2-response", "received=2026-02-02 panel-held=2026-06-10", needs: "stage-2-requested"),
      Start("stage-2-delay-notice", "received=2026-02-02 delay-notice-sent=2026-04-01", needs: "stage-2-requested"),
      Start("stage-3-request", "received=2026-02-02 stage-3-requested=2026-06-01", needs: "stage-2-response-received"),
      Start("stage-3-request", "received=2026-02-02 panel-held=2026-06-01", needs: "stage-2-response-received"),
      Start("panel", "received=2026-02-02 panel-held=2026-07-01", needs: "stage-3-requested"),
      Start("panel", "received=2026-02-02 panel-reported=2026-07-01", needs: "stage-3-requested"),
      Start("panel-report", "received=2026-02-02 panel-reported=2026-07-01", needs: "panel-held"),
      Start("panel-report", "received=2026-02-02 panel-report-received=2026-07-01", needs: "panel-held"),
      Start("stage-3-response", "received=2026-02-02 stage-3-responded=2026-07-01", needs: "panel-report-received"),
      Start("complaint-limit", "received=2026-02-02", needs: "grounds-arose"),
      Start("ombudsman-complaint", "received=2026-02-02", needs: "became-aware"),
      Start(
        "stage-2-investigation", "received=2026-02-02 investigation-reported=2026-05-01", needs: "complaint-agreed",
        under: "luton"),
      Start(
        "stage-2-response", "received=2026-02-02 stage-2-responded=2026-05-01", needs: "complaint-agreed",
        under: "luton"),
      Start(
        "stage-2-meeting", "received=2026-02-02 complainant-met=2026-05-01", needs: "investigator-appointed",
        under: "luton"),
      Start(
        "stage-2-acknowledgement", "received=2026-02-02 investigator-appointed=2026-05-01", needs: "stage-2-requested",
        under: "luton"),
      Start(
        "panel-papers", "received=2026-02-02 panel-reported=2026-07-01", needs: "panel-held", under: "cheshire-east"),
      Start(
        "additional-papers", "received=2026-02-02 panel-reported=2026-07-01", needs: "panel-held", under: "luton"),
    ])
  func missing(row: Start) throws {
    let schedule = try schedule(row.words, under: row.policy)
    let deadline = try #require(schedule[row.id])
    #expect(deadline.policy.outcome.status == .cannotCompute)
    #expect(deadline.policy.outcome.clockBasis == .missing)
    #expect(deadline.policy.startWord == row.needed)
    #expect(deadline.policy.outcome.due == nil)
    let isRobust = deadline.isRobust
    #expect(!isRobust)
  }

  // By hand.
  @Test(
    "Otherwise it has not happened yet",
    arguments: [
      Start("stage-2-response", "received=2026-02-02 stage-1-responded=2026-02-16", needs: "stage-2-requested"),
      Start("stage-3-request", "received=2026-02-02 stage-2-requested=2026-03-02", needs: "stage-2-response-received"),
      Start("panel", "received=2026-02-02 stage-2-responded=2026-03-02", needs: "stage-3-requested"),
      Start("panel-report", "received=2026-02-02 stage-3-requested=2026-06-01", needs: "panel-held"),
      // The report to the authority is not sent until it is reported.
      Start("stage-3-response", "received=2026-02-02 panel-held=2026-07-01", needs: "panel-report-received"),
      Start("stage-1-response", "grounds-arose=2026-01-05", needs: "received"),
      Start(
        "stage-2-response", "received=2026-02-02 stage-2-requested=2026-03-02", needs: "complaint-agreed",
        under: "luton"),
      // Papers go out before the panel: they do not show that it has met.
      Start(
        "panel-papers", "received=2026-02-02 panel-papers-sent=2026-06-15", needs: "panel-arranged-for",
        under: "cheshire-east"),
      Start(
        "additional-papers", "received=2026-02-02 stage-3-requested=2026-06-01", needs: "panel-arranged-for",
        under: "luton"),
      // A request for stage 2 does not show that stage 1 was answered.
      Start(
        "stage-2-request", "received=2026-02-02 acknowledged=2026-02-03", needs: "stage-1-response-received",
        under: "luton"),
    ])
  func notYet(row: Start) throws {
    let record = record(row.words)
    let asOf = day("2028-06-30")
    let policy = try PolicyLibrary.embedded.policy(row.policy, on: record.versionDay(asOf: asOf) ?? asOf)
    let plan = DeadlinePlan(policy)
    let index = try #require(plan.council.firstIndex { $0.timescale.id == row.id })
    let outcome = plan.audit(record, asOf: asOf)[council: index]
    #expect(outcome.status == .notStarted)
    #expect(outcome.clockBasis == .awaited)
    #expect(plan.fields.words[Int(outcome.startField)] == row.needed)
    #expect(outcome.due == nil)
  }

  // By hand, as of Friday 30 June 2028: working days 5, 10, 15, 20 and 25 from there are 7, 14, 21,
  // 28 July and 4 August.
  @Test(
    "A schedule gives it the day that it has if every step is taken on its last day, those overdue today",
    arguments: [
      ("stage-2-response", "stage-1-responded=2028-02-16", "regulations", "stage-2-requested", "2028-08-04"),
      ("stage-3-request", "stage-2-requested=2028-03-02", "regulations", "stage-2-responded", "2028-07-28"),
      ("panel-report", "stage-3-requested=2028-05-02", "regulations", "panel-held", "2028-07-07"),
      ("stage-3-response", "panel-held=2028-05-02", "regulations", "panel-reported", "2028-07-21"),
      ("stage-2-response", "stage-2-requested=2028-03-02", "luton", "complaint-agreed", "2028-08-04"),
      // 28 working days: also 7, 8 and 9 August.
      ("stage-2-request", "acknowledged=2028-02-03", "luton", "stage-1-responded", "2028-08-09"),
    ])
  func road(id: TimescaleID, words: String, policy: String, start: String, due: String) throws {
    let deadline = try deadline(id, "received=2028-02-02 \(words)", under: policy)
    #expect(deadline.isOnRoad)
    #expect(deadline.policy.outcome.status == .notStarted)
    #expect(deadline.policy.startWord == start)
    #expect(deadline.policy.outcome.start == day("2028-06-30"))
    #expect(deadline.policy.outcome.due == day(due))
  }

  // By hand: the window for stage 3 lapsed in March 2026, that for a complaint of January 2026 a
  // year later.
  @Test(
    "Nothing is projected past a window that lapsed, a start that is missing, or the end of the case",
    arguments: [
      ("panel", "received=2026-02-02 stage-2-responded=2026-03-02", "regulations"),
      ("stage-1-response", "grounds-arose=2026-01-05", "regulations"),
      ("panel-papers", "received=2026-02-02 panel-papers-sent=2026-06-15", "cheshire-east"),
      ("stage-2-response", "received=2026-02-02 closed=2026-02-20", "regulations"),
    ])
  func noRoad(id: TimescaleID, words: String, policy: String) throws {
    let deadline = try deadline(id, words, under: policy)
    #expect(deadline.words == "not-started")
    #expect(deadline.policy.outcome.clockBasis == .awaited)
  }

  @Test("The same event missing in both layers is one thing to look up")
  func reportedOnce() throws {
    let schedule = try schedule("received=2026-02-02 panel-held=2026-07-01", under: "dudley")
    #expect(schedule.messages.filter { $0.contains("“Review panel” cannot be computed") }.count == 1)
  }

  @Test("What only one layer misses is reported for that layer, and the other is computed")
  func oneLayer() throws {
    let stage1 = "received=2026-02-02 stage-1-responded=2026-02-16 stage-1-response-received=2026-02-17"
    let words = """
      \(stage1) stage-2-requested=2026-03-02 investigator-appointed=2026-03-04 stage-2-contacted=2026-03-05
      stage-2-responded=2026-04-01
      """
    let agreement = try schedule(words, under: "luton")
    #expect(agreement.codes == ["start-missing", "start-missing"])
    for message in agreement.messages {
      #expect(
        message.hasSuffix(
          "cannot be computed by the policy: the day the statement of complaint was agreed is not recorded"))
    }
    #expect(agreement["stage-2-response"]?.relation == .incomparable)
    #expect(agreement["stage-2-response"]?.law?.outcome.status == .met)

    let request = try schedule(
      "\(stage1) investigator-appointed=2026-03-04 complaint-agreed=2026-03-30", under: "luton")
    #expect(request["stage-2-response"]?.policy.outcome.due == day("2026-05-07"))
    #expect(request["stage-2-response"]?.law?.outcome.status == .cannotCompute)
    #expect(request["stage-2-response"]?.relation == .incomparable)
    #expect(request.messages.contains { $0.hasSuffix("in law: the day stage 2 was requested is not recorded") })
  }

  @Test("It is not a problem if the days on which the grounds arose or became known are not recorded")
  func seldomRecorded() throws {
    #expect(try schedule("received=2026-02-02").codes.isEmpty)
    #expect(try schedule("received=2026-02-02", under: "dudley").codes.isEmpty)
  }

  @Test("While neither clock has started there is nothing to compare")
  func noRelationYet() throws {
    let schedule = try schedule("received=2026-02-02", under: "luton")
    #expect(schedule["panel"]?.relation == nil)
    #expect(schedule["stage-3-response"]?.relation == nil)
    #expect(schedule["panel"]?.favours == .neither)
    #expect(schedule["stage-1-response"]?.relation == .looser)
  }
}
