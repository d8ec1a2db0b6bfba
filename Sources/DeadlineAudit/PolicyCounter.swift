import Deadlines
import Timescales

/// Counts what the cases under one plan come to.
struct PolicyCounter {
  private var summary: PolicySummary
  private let counterparts: [Int?]
  /// For each of the profile's bands, the index of its timescale.
  private let bandRows: [Int?]
  /// For each quarter from that of `firstYear` on, the timescales; none where no clock started in it.
  private var quarters: [[TimescaleSummary]] = []

  /// The financial year that begins with the earliest day of a calendar that is not before it.
  private static let firstYear = 1990

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
      let one = outcome(index, results)
      summary.timescales[index].add(one)
      guard let start = results.council[index].start else { continue }
      let quarter = FinancialPeriod(quarterOf: start)
      let place = (quarter.startYear - Self.firstYear) * 4 + (quarter.quarter ?? 1) - 1
      guard place >= 0 else { continue }
      while quarters.count <= place { quarters.append([]) }
      if quarters[place].isEmpty {
        quarters[place] = summary.timescales.map { TimescaleSummary(timescale: $0.timescale) }
      }
      quarters[place][index].add(one)
    }
    countBands(results)
  }

  /// What a timescale of a case came to.
  private func outcome(_ index: Int, _ results: Assessments) -> TimescaleSummary.Outcome {
    let own = results.council[index]
    let isExact = own.metOn != nil && !own.isMetAtTheLatest && results.earliest(council: index) == nil
    return TimescaleSummary.Outcome(
      council: own.status, statute: counterparts[index].map { results.law[$0].status },
      isDisputed: results.isDisputed(council: index),
      isRobustBreach: own.status.isBreach && results.isRobust(council: index),
      taken: isExact ? own.workingDaysTaken : nil)
  }

  private mutating func countBands(_ results: Assessments) {
    for (index, row) in bandRows.enumerated() {
      guard let row, results.council[row].metOn != nil, !results.council[row].isMetAtTheLatest,
        let days = results.council[row].workingDaysTaken
      else { continue }
      let bands = summary.bands[index].bands
      let band = bands.band(ofWorkingDays: days)
      // A time that is not known exactly counts if it lies in one band.
      let least = results.earliest(council: row)?.workingDaysTaken ?? days
      guard bands.band(ofWorkingDays: least) == band else { continue }
      summary.bands[index].counts[band] += 1
    }
  }

  /// The quarters with the years that they make.
  private var periods: [PeriodSummary] {
    var periods: [PeriodSummary] = []
    for year in 0..<(quarters.count + 3) / 4 {
      let own = (4 * year..<min(4 * year + 4, quarters.count)).filter { !quarters[$0].isEmpty }
      guard let first = own.first else { continue }
      var whole = quarters[first].map { TimescaleSummary(timescale: $0.timescale) }
      for place in own { for index in whole.indices { whole[index].add(quarters[place][index]) } }
      periods.append(PeriodSummary(period: FinancialPeriod(year: Self.firstYear + year), timescales: whole))
      periods += own.map { place in
        PeriodSummary(
          period: FinancialPeriod(year: Self.firstYear + year, quarter: place % 4 + 1), timescales: quarters[place])
      }
    }
    return periods.map { period in
      PeriodSummary(period: period.period, timescales: period.timescales.filter { $0.cases > 0 })
    }
  }

  /// The summaries of the plans that had cases, those of one version of a policy together.
  static func merged(_ counters: [PolicyCounter]) -> [PolicySummary] {
    var byPolicy: [String: PolicySummary] = [:]
    for counter in counters where counter.summary.cases > 0 {
      let policy = counter.summary.policy
      var own = counter.summary
      own.periods = counter.periods
      byPolicy[policy] = byPolicy[policy]?.adding(own) ?? own
    }
    return byPolicy.values.sorted { $0.policy < $1.policy }
  }
}

extension PolicySummary {
  /// Two summaries of one version of a policy, which differ at most in the version of the law beside it.
  fileprivate func adding(_ other: PolicySummary) -> PolicySummary {
    var sum = self
    sum.cases += other.cases
    sum.timescales.add(other.timescales)
    for period in other.periods {
      if let index = sum.periods.firstIndex(where: { $0.period == period.period }) {
        sum.periods[index].timescales.add(period.timescales)
      } else {
        sum.periods.append(period)
      }
    }
    sum.periods.sort { $0.period < $1.period }
    for index in sum.bands.indices {
      for band in sum.bands[index].counts.indices { sum.bands[index].counts[band] += other.bands[index].counts[band] }
    }
    return sum
  }
}

extension [TimescaleSummary] {
  /// Takes in the counts of others, row by row.
  fileprivate mutating func add(_ others: [TimescaleSummary]) {
    for other in others {
      if let index = firstIndex(where: { $0.timescale.id == other.timescale.id }) {
        self[index].add(other)
      } else {
        append(other)
      }
    }
  }
}

extension TimescaleSummary {
  /// What one case came to.
  fileprivate struct Outcome {
    var council: Status
    var statute: Status?
    var isDisputed: Bool
    var isRobustBreach: Bool
    var taken: Int?
  }

  /// How many cases were counted.
  fileprivate var cases: Int { Status.allCases.reduce(0) { $0 + council[$1] } }

  fileprivate mutating func add(_ outcome: Outcome) {
    council[outcome.council] += 1
    if let status = outcome.statute { statute[status] += 1 }
    if outcome.isDisputed { disputed += 1 }
    if outcome.isRobustBreach { robustBreaches += 1 }
    if let days = outcome.taken { taken.add(days: days) }
  }

  fileprivate mutating func add(_ other: TimescaleSummary) {
    for status in Status.allCases {
      council[status] += other.council[status]
      statute[status] += other.statute[status]
    }
    taken.add(other.taken)
    disputed += other.disputed
    robustBreaches += other.robustBreaches
  }
}
