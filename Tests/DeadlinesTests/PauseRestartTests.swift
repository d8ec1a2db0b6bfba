import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// No council of the library has this rule, but a profile may: after a pause the period starts
/// again in full.
@Suite("Clocks that begin again after a pause")
struct PauseRestartTests {
  /// Luton's procedure, if it restarted its clocks.
  private static func restarting(_ effect: PolicyProfile.PauseRule.Effect = .restarts) throws -> ApplicablePolicy {
    let luton = try PolicyLibrary.embedded.policy("luton@2020-08", on: day("2026-01-05"))
    var profile = luton.profile
    let citation = try #require(profile.pauses?.citation)
    profile.pauses = PolicyProfile.PauseRule(effect, basis: .stated, citation: citation)
    return ApplicablePolicy(profile: profile, law: luton.law)
  }

  private func stage1(
    _ words: String, _ effect: PolicyProfile.PauseRule.Effect = .restarts, asOf: String = "2026-09-30"
  ) throws
    -> Deadline
  {
    let schedule = Schedule(
      of: record(words), under: try Self.restarting(effect), asOf: day(asOf), calendars: .englandAndWales)
    return try #require(schedule["stage-1-response"])
  }

  // numpy: 15 working days after the last restart; where the clock only stops, as many more as were
  // lost (by hand).
  @Test(
    "The whole period runs again from the day on which the case went on",
    arguments: [
      ("received=2026-03-02", "2026-03-23", "2026-03-23"),
      ("received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16", "2026-04-08", "2026-03-31"),
      // A second pause starts it once more, wherever it falls in the new period.
      (
        "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16 suspended=2026-03-18 resumed=2026-03-19",
        "2026-04-13", "2026-04-02"
      ),
      // Without the restart it would have ended on the 23rd. The second pause begins after that day
      // and before the new end.
      (
        "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16 suspended=2026-04-01 resumed=2026-04-07",
        "2026-04-28", "2026-03-31"
      ),
      // Over Easter: 1, 2 and 7 April are lost, Good Friday and Easter Monday were none.
      ("received=2026-03-23 suspended=2026-04-01 resumed=2026-04-07", "2026-04-28", "2026-04-20"),
      // Even a weekend is a pause; a pause without a day is not.
      ("received=2026-03-02 suspended=2026-03-14 resumed=2026-03-16", "2026-04-08", "2026-03-24"),
      ("received=2026-03-02 suspended=2026-03-16 resumed=2026-03-16", "2026-03-23", "2026-03-23"),
      // After the end, and before the start.
      ("received=2026-03-02 suspended=2026-03-24 resumed=2026-04-20", "2026-03-23", "2026-03-23"),
      ("received=2026-03-02 suspended=2026-02-02 resumed=2026-02-16", "2026-03-23", "2026-03-23"),
    ])
  func restart(words: String, restarted: String, stopped: String) throws {
    #expect(try stage1(words).policy.outcome.due == day(restarted))
    #expect(try stage1(words, .stops).policy.outcome.due == day(stopped))
    #expect(try stage1(words, .runs).policy.outcome.due == day(words.contains("03-23 ") ? "2026-04-15" : "2026-03-23"))
    // The law's clock runs on, whatever the policy says.
    #expect(try stage1(words).law?.outcome.due == stage1(words, .runs).law?.outcome.due)
  }

  @Test("The days taken are those of the new period")
  func taken() throws {
    let words = "received=2026-03-02 suspended=2026-03-09 resumed=2026-03-16"
    let inTime = try stage1("\(words) stage-1-responded=2026-04-08").policy.outcome
    #expect(inTime.status == .met)
    #expect(inTime.workingDaysTaken == 15)
    let late = try stage1("\(words) stage-1-responded=2026-04-09").policy.outcome
    #expect(late.status == .missed)
    #expect(late.workingDaysLate == 1)
    // Answered before the pause: 3 to 6 March.
    #expect(try stage1("\(words) stage-1-responded=2026-03-06").policy.outcome.workingDaysTaken == 4)
  }

  @Test("While the pause is open there is no last day")
  func open() throws {
    let open = try stage1("received=2026-03-02 suspended=2026-03-09", asOf: "2026-03-20").policy.outcome
    #expect(open.status == .suspended)
    #expect(open.due == nil && open.operativeDue == nil)
  }

  @Test("A pause of no day changes nothing, in any case and wherever it falls")
  func zeroDays() throws {
    let seed: UInt64 = 20_260_309
    var random = SplitMix64(state: seed)
    let marks: Set<CaseEvent> = [.suspended, .resumed, .proceedingsStarted, .proceedingsEnded, .resubmitted]
    let plans = [DeadlinePlan(try Self.restarting()), DeadlinePlan(try Self.restarting(.stops))]
    for example in RandomCases.all.prefix(120) {
      var plain = CaseRecord()
      for entry in example.record.events where !marks.contains(entry.event) { plain.record(entry.event, on: entry.day) }
      let offset = Int.random(in: -60...60, using: &random)
      guard let first = plain.events.first?.day, let still = Day(number: first.number + Int32(offset)) else { continue }
      var paused = plain
      paused.record(.suspended, on: still)
      paused.record(.resumed, on: still)
      for plan in plans {
        let (with, without) = (
          plan.schedule(of: paused, asOf: example.asOf, calendars: .englandAndWales),
          plan.schedule(of: plain, asOf: example.asOf, calendars: .englandAndWales)
        )
        #expect(
          with.deadlines.map(\.policy.outcome) == without.deadlines.map(\.policy.outcome),
          "seed \(seed), paused on \(still): \(example.words)")
      }
    }
  }
}
