import DeadlineAudit
import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Values made in code that no file can hold: `validate()` refuses them, and nothing traps without
/// it.
@Suite("Values beyond what a file can hold")
struct ExtremeValuesTests {
  /// Luton's policy with a change, which has flaws.
  private static func policy(_ change: (inout PolicyProfile) throws -> Void) throws -> ApplicablePolicy {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-01"))
    var profile = policy.profile
    try change(&profile)
    #expect(throws: PolicyProfile.ValidationError.self) { try profile.validate() }
    return ApplicablePolicy(profile: profile, law: policy.law)
  }

  /// Everything that can be asked of a policy.
  @discardableResult
  private static func ask(_ policy: ApplicablePolicy) throws -> Schedule {
    let plan = DeadlinePlan(policy)
    let asOf = day("2026-01-10")
    let assessed = plan.assessed(record("received=2025-12-19 panel-held=2025-12-22"), asOf: asOf)
    #expect(assessed.explanations.count >= assessed.schedule.deadlines.count)
    #expect(!assessed.schedule.messages.contains(""))
    var cases = CaseColumns(count: 1, assumesComplete: true)
    try cases.set(.received, to: [day("2025-12-19").number])
    #expect(try PolicySummary(of: cases, under: plan, asOf: asOf).cases == 1)
    let closed = try Closures(reading: Array("date,title\n2025-12-22,Closed\n".utf8))
    let newer = Calendars(WorkingCalendar.englandAndWales.closed(on: closed))
    let moves = try CalendarImpact(from: .englandAndWales, to: newer, under: plan).moves(of: cases, asOf: asOf)
    #expect(moves.allSatisfy { $0.index == 0 })
    #expect(PolicyComparison(of: [policy], law: policy.law, received: day("2025-12-19")).rows.count >= 20)
    #expect(policy.profile.departures(from: policy.law).allSatisfy { !$0.message.isEmpty })
    return assessed.schedule
  }

  @Test("a clock that borrows itself never starts")
  func itself() throws {
    let policy = try Self.policy { profile in
      profile.timescales[1].rule.clock = .sameAs(profile.timescales[1].id)
      profile.timescales[1].readings = []
    }
    let schedule = try Self.ask(policy)
    #expect(schedule[policy.profile.timescales[1].id]?.due == nil)
  }

  @Test("of two timescales with one id each has its deadline")
  func oneID() throws {
    let policy = try Self.policy { profile in profile.timescales.append(profile.timescales[1]) }
    let id = policy.profile.timescales[1].id
    #expect(try Self.ask(policy).deadlines.count { $0.timescale.id == id } == 2)
  }

  @Test("a limit of the greatest number has no last day", arguments: [Period.Unit.workingDays, .years])
  func greatest(unit: Period.Unit) throws {
    let policy = try Self.policy { profile in
      for index in profile.timescales.indices where profile.timescales[index].rule.limit != nil {
        profile.timescales[index].rule.limit = Timescale.Limit(try Period(.max, unit), isClear: true)
        profile.timescales[index].readings = []
      }
    }
    #expect(try Self.ask(policy)["acknowledgement"]?.status == .cannotCompute)
  }

  @Test("clocks nested a thousand deep, where a file may have sixty-four")
  func nested() throws {
    let policy = try Self.policy { profile in
      profile.timescales[1].rule.clock = (0..<1000).reduce(.event(.received)) { clock, _ in
        .when(.oral, then: .event(.logged), otherwise: clock)
      }
      profile.timescales[1].readings = []
    }
    #expect(try Self.ask(policy)[policy.profile.timescales[1].id]?.due == nil)
  }

  // The years are those of 9223372036854775807 modulo 100: 7 and 8.
  @Test("bands, periods and percentages of the greatest number have names and counts")
  func counts() throws {
    let policy = try Self.policy { profile in
      let citation = profile.timescales[0].citation
      profile.bands = [.init(timescale: "stage-1-response", upTo: [10, .max, 5], citation: citation)]
    }
    #expect(
      policy.profile.bands[0].names == [
        "up to 10", "11 to 9223372036854775807", "9223372036854775807 to 5", "over 5",
      ])
    try Self.ask(policy)
    #expect(FinancialPeriod(year: .max).year == "9223372036854775807-08")
    #expect(FinancialPeriod(year: .min, quarter: .max) < FinancialPeriod(year: .max, quarter: .min))
    var cases = CaseColumns(count: 1, assumesComplete: true)
    try cases.set(.received, to: [day("2025-12-19").number])
    try cases.set(.acknowledged, to: [day("2025-12-22").number])
    let summary = try PolicySummary(of: cases, under: DeadlinePlan(policy), asOf: day("2026-01-10"))
    let taken = try #require(summary.timescales.first { $0.timescale.id == "acknowledgement" }?.taken)
    // Monday is the first working day after Friday.
    #expect([Int.min, 0, 1, 100, .max].map { taken.percentile($0) } == [1, 1, 1, 1, 1])
    #expect(CaseColumns(count: .min, assumesComplete: true).count == 0)
  }
}
