import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// A case gives the same in a block of many rows as alone, under rules that no council has.
@Suite("Many cases under odd profiles")
struct OddProfilesTests {
  private static let fields = FieldIndex(
    ownEvents: PolicyLibrary.embedded.profiles.flatMap {
      DeadlinePlan.ownEvents(of: ApplicablePolicy(profile: $0, law: $0))
    })

  /// Luton's policy with other rules.
  private static func plan(_ change: (inout Timescale) -> Void) throws -> DeadlinePlan {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-01"))
    var profile = policy.profile
    for index in profile.timescales.indices { change(&profile.timescales[index]) }
    return DeadlinePlan(ApplicablePolicy(profile: profile, law: policy.law), fields: fields)
  }

  /// What differs between the case in a block of rows and alone.
  private static func differences(_ text: String, _ plan: DeadlinePlan, _ asOf: String) -> [String] {
    var blocks = Blocks(plan, asOf: day(asOf), capacity: 2)
    var (statuses, codes) = (Set<Deadline.Status>(), Set<RecordProblem.Code>())
    for _ in 0..<2 { blocks.add(DeadlinesTests.record(text)) }
    return blocks.differences(&statuses, &codes)
  }

  // Ten days before Thursday 5 January 1995 is 26 December 1994, before the first day of the
  // calendar. So the number of days late is unknown.
  @Test("A day that starts or ends outside the calendar")
  func outside() throws {
    let papers = try Self.plan { timescale in
      guard timescale.id.rawValue == "additional-papers", let period = try? Period(10, .days, .before) else { return }
      timescale.rule.limit = Timescale.Limit(period)
      timescale.readings = []
    }
    #expect(Self.differences("panel-held=1995-01-05 additional-papers-sent=1995-01-05", papers, "2026-01-01") == [])
    let clock = try Self.plan { timescale in
      guard timescale.id.rawValue == "stage-2-response" else { return }
      timescale.rule.clock = .fact(.stage1ExtendedTo)
      timescale.readings = []
    }
    for fact in ["1990-03-02", "2025-11-20", "2026-03-02", "2040-12-20", "2061-03-02"] {
      let text = "received=2025-11-03 stage-1-extended-to=\(fact)"
      #expect(Self.differences(text, clock, "2026-01-01") == [], "\(fact)")
    }
  }

  @Test("Where one reading has started and another waits, what is missing is reported alike")
  func readings() throws {
    let plan = try Self.plan { timescale in
      // Nothing else may report the same.
      timescale.appliesWhen = [.oral]
      guard timescale.id.rawValue == "stage-1-response" else { return }
      var other = timescale.rule
      other.clock = .event(.stage1Responded)
      timescale.rule.clock = .event(.received)
      timescale.readings = ["a", "b"].map { id in
        Timescale.Reading(
          id: id, rule: id == "a" ? timescale.rule : other, says: id, citation: timescale.citation,
          adoptedBecause: id == "a" ? "it is" : nil)
      }
    }
    for text in ["stage-1-responded=2025-03-03", "stage-1-responded=2025-03-03 mode=oral", "received=2025-03-03"] {
      #expect(Self.differences(text, plan, "2026-01-01") == [], "\(text)")
    }
  }
}
