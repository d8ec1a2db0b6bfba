import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// A program that makes a plan for each case, as `Schedule(of:under:asOf:)` does, runs for years.
@Suite("What a plan remembers")
struct PlanMemoryTests {
  @Test("is released with the plan, whatever it was asked")
  func release() throws {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-01"))
    weak var released: DeadlinePlan?
    do {
      let plan = DeadlinePlan(policy)
      released = plan
      let asOf = day("2026-01-10")
      #expect(plan.schedule(of: record("received=2025-12-19"), asOf: asOf).deadlines.count == 20)
      #expect(plan.schedule(of: record("received=2025-12 mode=oral"), asOf: asOf).deadlines.count == 20)
      var cases = CaseColumns(count: 1, assumesComplete: true)
      try cases.set(.received, to: [day("2025-12-19").number])
      #expect(try plan.outcomes(of: cases, asOf: asOf).count == 20)
      #expect(released != nil)
    }
    #expect(released == nil)
  }
}
