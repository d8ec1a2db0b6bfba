import Deadlines
import Timescales

/// Counts what the cases under one plan come to.
struct PolicyCounter {
  private var summary: PolicySummary
  private let counterparts: [Int?]
  /// For each of the profile's bands, the index of its timescale.
  private let bandRows: [Int?]

  init(_ plan: DeadlinePlan) {
    let profile = plan.policy.profile
    counterparts = plan.council.map(\.counterpart)
    bandRows = profile.bands.map { bands in plan.council.firstIndex { $0.timescale.id == bands.timescale } }
    summary = PolicySummary(
      policy: profile.qualifiedID, council: profile.council,
      timescales: plan.timescales.map { TimescaleSummary(timescale: $0) },
      bands: profile.bands.map { bands in
        BandSummary(
          bands: bands, title: plan.timescales.first { $0.id == bands.timescale }?.title ?? bands.timescale.rawValue,
          counts: [Int](repeating: 0, count: bands.upTo.count + 1))
      })
  }

  mutating func count(_ results: Assessments, plan: DeadlinePlan) {
    summary.cases += 1
    for index in results.council.indices {
      let status = results.council[index].status
      summary.timescales[index].council[status] += 1
      if let counterpart = counterparts[index] {
        summary.timescales[index].statute[results.law[counterpart].status] += 1
      }
      if results.isDisputed(council: index) { summary.timescales[index].disputed += 1 }
      if status.isBreach, results.isRobust(council: index) { summary.timescales[index].robustBreaches += 1 }
    }
    for (index, row) in bandRows.enumerated() {
      guard let row, results.council[row].metOn != nil, let days = results.council[row].workingDaysTaken else {
        continue
      }
      let bands = summary.bands[index].bands
      let band = bands.band(ofWorkingDays: days)
      // A time that is not known exactly counts if it lies in one band.
      let least = results.earliest(council: row)?.workingDaysTaken ?? days
      guard bands.band(ofWorkingDays: least) == band else { continue }
      summary.bands[index].counts[band] += 1
    }
  }

  /// The summaries of the plans that had cases, those of one version of a policy together.
  static func merged(_ counters: [PolicyCounter]) -> [PolicySummary] {
    var byPolicy: [String: PolicySummary] = [:]
    for counter in counters where counter.summary.cases > 0 {
      let policy = counter.summary.policy
      byPolicy[policy] = byPolicy[policy]?.adding(counter.summary) ?? counter.summary
    }
    return byPolicy.values.sorted { $0.policy < $1.policy }
  }
}

extension PolicySummary {
  /// Two summaries of one version of a policy, which differ at most in the version of the law beside it.
  fileprivate func adding(_ other: PolicySummary) -> PolicySummary {
    var sum = self
    sum.cases += other.cases
    for row in other.timescales {
      guard let index = sum.timescales.firstIndex(where: { $0.timescale.id == row.timescale.id }) else {
        sum.timescales.append(row)
        continue
      }
      for status in Status.allCases {
        sum.timescales[index].council[status] += row.council[status]
        sum.timescales[index].statute[status] += row.statute[status]
      }
      sum.timescales[index].disputed += row.disputed
      sum.timescales[index].robustBreaches += row.robustBreaches
    }
    for index in sum.bands.indices {
      for band in sum.bands[index].counts.indices { sum.bands[index].counts[band] += other.bands[index].counts[band] }
    }
    return sum
  }
}
