import Deadlines
import PolicyProfiles
import Timescales
import WorkingDays

/// The timescales of the policies that summaries are of, by every version of the law.
struct KnownTimescales {
  private let policies: [String: [DeadlinePlan]]

  /// The policies of a library, and what stands in before the first version of each.
  init(_ library: PolicyLibrary) {
    var policies: [String: [DeadlinePlan]] = [:]
    for id in library.ids {
      let starts = (library.versions(of: id) + library.versions(of: PolicyProfile.regulationsID)).map(\.effectiveFrom)
      let names = [id] + library.versions(of: id).map(\.qualifiedID)
      for name in names {
        for day in [Day.first] + Set(starts).sorted() {
          guard let policy = try? library.policy(name, on: day) else { continue }
          let known = policies[policy.profile.qualifiedID] ?? []
          if known.contains(where: { $0.policy == policy }) { continue }
          policies[policy.profile.qualifiedID] = known + [DeadlinePlan(policy)]
        }
      }
    }
    self.policies = policies
  }

  func hasPolicy(_ name: String) -> Bool { policies[name] != nil }

  /// A timescale of a policy, as it is beside the latest of some versions of the law that has it.
  func timescale(_ id: String, of policy: String, beside laws: [String]) -> Timescale? {
    let plans = (policies[policy] ?? []).sorted { $0.policy.law.qualifiedID > $1.policy.law.qualifiedID }
    let beside = plans.filter { laws.contains($0.policy.law.qualifiedID) }
    return (beside + plans).flatMap(\.timescales).first { $0.id.rawValue == id }
  }

  /// The bands of a policy.
  func bands(of policy: String) -> [PolicyProfile.ReportingBands] {
    policies[policy]?.first?.policy.profile.bands ?? []
  }

  /// The name of a step for people.
  func title(of id: TimescaleID, _ policy: String) -> String {
    policies[policy]?.first?.timescales.first { $0.id == id }?.title ?? id.rawValue
  }
}
