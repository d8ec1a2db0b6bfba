import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// SI 2006/1738 reg 8(5): what was put off for proceedings may be made again within a year, and its
/// periods then run afresh.
@Suite("A complaint made again after proceedings")
struct ResubmissionTests {
  private static let words = """
    grounds-arose=2025-01-02 received=2026-01-05 acknowledged=2026-01-07 suspended=2026-01-08 stage-1-responded=2026-01-09
    proceedings-started=2026-01-12 not-considered=2026-01-12 proceedings-ended=2026-03-02 resubmitted=2026-06-01
    """

  /// The schedule under the version that the receipt, or the new receipt, chooses.
  private func schedule(_ words: String, under policy: String, asOf: String) throws -> Schedule {
    let record = record(words)
    let chosen = try PolicyLibrary.embedded.policy(policy, on: try #require(record.versionDay(asOf: day(asOf))))
    return Schedule(of: record, under: chosen, asOf: day(asOf), calendars: .englandAndWales)
  }

  // numpy: 3, 10, 15, 20 and 25 working days after 1 June.
  @Test(
    "A new schedule begins with the day on which it was made again, and nothing of the old case counts",
    arguments: [
      ("regulations", "stage-1-response", "received 2026-06-01, due 2026-06-15, max 2026-06-29, running"),
      ("luton", "acknowledgement", "received 2026-06-01, due 2026-06-04, overdue by 4"),
      ("luton", "stage-1-response", "received 2026-06-01, due 2026-06-22, max 2026-07-06, running"),
      ("dudley", "stage-1-response", "received 2026-06-01, due 2026-06-15, max 2026-06-29, running"),
      ("dudley", "resubmission-limit", "proceedings-ended 2026-03-02, due 2027-03-02, met"),
    ])
  func newSchedule(policy: String, id: TimescaleID, expected: String) throws {
    let schedule = try schedule(Self.words, under: policy, asOf: "2026-06-10")
    #expect(schedule[id]?.words == expected)
    #expect(schedule.codes.contains("made-again"))
  }

  @Test("What happens after that day belongs to the new complaint, on that day itself too")
  func eventsAfter() throws {
    let words = "\(Self.words) acknowledged=2026-06-01 stage-1-responded=2026-06-12"
    let schedule = try schedule(
      "received=2026-01-05 proceedings-ended=2026-03-02 resubmitted=2026-06-01 acknowledged=2026-06-01 stage-1-responded=2026-06-12",
      under: "luton", asOf: "2026-06-30")
    #expect(schedule["acknowledgement"]?.words == "received 2026-06-01, due 2026-06-04, met")
    #expect(
      schedule["stage-1-response"]?.law?.words == "received 2026-06-01, due 2026-06-15, max 2026-06-29, met")
    // Recorded in both complaints, the earliest counts, and that is the old one's.
    let twice = try self.schedule(words, under: "luton", asOf: "2026-06-30")
    #expect(twice.codes.contains("duplicate-event"))
  }

  @Test("The limit of a year from the grounds does not apply again (reg 9(1) with 8(5))")
  func complaintLimit() throws {
    let new = try schedule(Self.words, under: "regulations", asOf: "2026-06-10")
    #expect(new["complaint-limit"]?.policy.outcome.status == .notApplicable)
    #expect(!new.codes.contains("late-at-discretion"))
    let late = try schedule(Self.words, under: "regulations", asOf: "2026-05-29")
    #expect(late["complaint-limit"]?.policy.outcome.status == .missed)
    #expect(late.codes.contains("late-at-discretion"))
  }

  @Test("As of the day before, the old case is reported alone, without what came later")
  func before() throws {
    let old = try schedule(
      "\(Self.words) stage-2-requested=2026-06-22 stage-2-responded=2026-07-20", under: "regulations",
      asOf: "2026-05-31")
    #expect(
      old["stage-1-response"]?.words == "received 2026-01-05, due 2026-01-19, max 2026-02-02, met")
    // Nothing is expected of a complaint that is not considered.
    #expect(old["stage-2-response"]?.policy.outcome.clockBasis == .awaited)
    #expect(old["resubmission-limit"]?.words == "proceedings-ended 2026-03-02, due 2027-03-02, running")
    #expect(!old.codes.contains("made-again"))
  }

  @Test("Made again after more than a year it is late, without a discretion (reg 9(2) applies to reg 9(1) only)")
  func tooLate() throws {
    let schedule = try schedule(
      "received=2025-01-06 not-considered=2025-01-13 proceedings-ended=2025-03-03 resubmitted=2026-03-04",
      under: "regulations", asOf: "2026-03-05")
    #expect(schedule["resubmission-limit"]?.words == "proceedings-ended 2025-03-03, due 2026-03-03, missed by 1")
    #expect(!schedule.codes.contains("late-at-discretion"))
  }

  // SI 2006/1738 reg 8(4) is about a complaint that was not considered under reg 8(1); Dudley 3.9 too.
  @Test(
    "Proceedings alone give no year for making it again",
    arguments: ["regulations", "dudley", "luton", "cheshire-east"])
  func withoutDecision(policy: String) throws {
    for words in ["proceedings-ended=2026-03-02", "proceedings-started=2026-01-12 proceedings-ended=2026-03-02"] {
      let old = try schedule("received=2026-01-05 \(words)", under: policy, asOf: "2026-06-10")
      #expect(old["resubmission-limit"]?.policy.outcome.status == .notApplicable)
      #expect(!old.rights.contains { $0.id == "resubmission-limit" })
      let new = try schedule("received=2026-01-05 \(words) resubmitted=2026-06-01", under: policy, asOf: "2026-06-10")
      #expect(new["resubmission-limit"]?.policy.outcome.status == .notApplicable)
    }
  }

  @Test("A pause of the old case is over with it; one of the new case stops the new clocks")
  func pauses() throws {
    let words = "received=2026-01-05 suspended=2026-01-12 proceedings-ended=2026-03-02 resubmitted=2026-06-01"
    let old = try schedule(
      "received=2026-01-05 suspended=2026-01-12 resubmitted=2026-06-01", under: "luton", asOf: "2026-05-29")
    #expect(old["stage-1-response"]?.policy.outcome.status == .suspended)
    let new = try schedule(
      "received=2026-01-05 suspended=2026-01-12 resubmitted=2026-06-01", under: "luton", asOf: "2026-06-10")
    #expect(new["stage-1-response"]?.words == "received 2026-06-01, due 2026-06-22, max 2026-07-06, running")
    // 8 to 12 and 15 June are lost, six working days: by hand, with numpy for the first.
    let paused = try schedule("\(words) suspended=2026-06-08 resumed=2026-06-15", under: "luton", asOf: "2026-06-17")
    #expect(paused["stage-1-response"]?.policy.outcome.due == day("2026-06-30"))
  }

  // numpy: 15 working days after 1 June.
  @Test("The explanation is that of the new complaint")
  func explanation() throws {
    let record = record(Self.words)
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("luton", on: day("2026-06-01")))
    let explanations = plan.explain(
      "stage-1-response", of: record, asOf: day("2026-06-10"), calendars: .englandAndWales)
    #expect(explanations.first?.outcome.start == day("2026-06-01"))
    #expect(explanations.first?.outcome.due == day("2026-06-22"))
    #expect(explanations.first?.days.last?.number == 15)
  }

  // By hand: the Regulations of 2006 began on 1 September; 10 working days after 2 October 2006 are
  // 16 October.
  @Test("The version in force on the new day of receipt governs, and until then the old one")
  func version() throws {
    let words = "received=2006-05-01 proceedings-ended=2006-08-07 resubmitted=2006-10-02"
    let old = try schedule(words, under: "regulations", asOf: "2006-10-01")
    #expect(old.policy.profile.qualifiedID == "regulations@1991")
    let new = try schedule(words, under: "regulations", asOf: "2006-10-02")
    #expect(new.policy.profile.qualifiedID == "regulations@2006")
    #expect(new["stage-1-response"]?.policy.outcome.due == day("2006-10-16"))
  }
}
