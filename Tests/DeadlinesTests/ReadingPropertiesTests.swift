import Deadlines
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("What holds whichever reading is chosen")
struct ReadingPropertiesTests {
  /// A random case with its schedule by the adopted readings, the earliest and the latest.
  private struct Row: Sendable {
    var words: String
    var adopted: Schedule
    var earliest: Schedule
    var latest: Schedule

    /// The deadlines of one timescale under the three choices, for every timescale.
    var deadlines: [(adopted: Deadline, earliest: Deadline, latest: Deadline)] {
      adopted.deadlines.indices.map { (adopted.deadlines[$0], earliest.deadlines[$0], latest.deadlines[$0]) }
    }
  }

  private static let rows: [Row] = {
    let plans = RandomCases.policies.map { policy in
      ReadingChoice.Preference.allCases.map { DeadlinePlan(policy, readings: ReadingChoice($0)) }
    }
    return RandomCases.all.prefix(Effort.count(300, long: 3000)).map { random in
      let schedules = plans[random.number % plans.count].map { $0.schedule(of: random) }
      let policy = schedules[0].policy.profile.qualifiedID
      return Row(
        words: "\(policy): \(random.words)", adopted: schedules[0], earliest: schedules[1], latest: schedules[2])
    }
  }()

  /// The first few counterexamples; a property that holds has none.
  private func counterexamples(_ isViolated: (Row) -> Bool) -> [String] {
    Array(Self.rows.lazy.filter(isViolated).map(\.words).prefix(3))
  }

  @Test(
    "A deadline is the reading that is chosen, of which there is one; under the adopted choice that is the adopted one")
  func chosen() {
    let found = counterexamples { row in
      [row.adopted, row.earliest, row.latest].flatMap(\.deadlines).contains { deadline in
        deadline.readings.filter(\.isChosen).map(\.outcome) != [deadline.policy.outcome]
      }
        || row.adopted.deadlines.contains { $0.readings.contains { $0.isChosen != $0.isAdopted } }
    }
    #expect(found.isEmpty)
  }

  /// Projections differ between choices, because an earlier step may lead to another day.
  private static func isOnRoad(_ deadlines: Deadline...) -> Bool { deadlines.contains(where: \.isOnRoad) }

  @Test(
    "No reading has an earlier day than the earliest or a later one than the latest; of equals the adopted one is kept")
  func ends() {
    var others = 0
    let found = counterexamples { row in
      row.deadlines.contains { adopted, earliest, latest in
        if Self.isOnRoad(adopted, earliest, latest) { return false }
        let days = adopted.readings.compactMap(\.outcome.operativeDue)
        guard let first = days.min(), let last = days.max() else {
          return [earliest, latest].contains { $0.readings.first?.isChosen != true }
        }
        if first < last { others += 1 }
        let own = adopted.policy.outcome.operativeDue
        return earliest.policy.outcome.operativeDue != first || latest.policy.outcome.operativeDue != last
          || (own == first && earliest.readings.first?.isChosen != true)
          || (own == last && latest.readings.first?.isChosen != true)
      }
    }
    #expect(found.isEmpty)
    #expect(others > Effort.count(20, long: 200))
  }

  private static func lawfulRights(_ schedule: Schedule) -> [[Day?]] {
    schedule.rights.filter(\.isLaw).map { [$0.opens, $0.closes] }
  }

  @Test("The law's layer, the rights under it, and what every reading says are the same")
  func lawStays() {
    let found = counterexamples { row in
      [row.earliest, row.latest].contains { other in
        zip(row.adopted.deadlines, other.deadlines).contains { adopted, chosen in
          adopted.law?.outcome != chosen.law?.outcome
            || (!Self.isOnRoad(adopted, chosen)
              && adopted.readings.map(\.outcome.operativeDue) != chosen.readings.map(\.outcome.operativeDue))
            || adopted.readings.map(\.isAdopted) != chosen.readings.map(\.isAdopted)
        }
          || Self.lawfulRights(row.adopted) != Self.lawfulRights(other)
      }
    }
    #expect(found.isEmpty)
  }
}
