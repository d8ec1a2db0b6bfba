import Deadlines
import Timescales

/// Counts the outcomes of the cases under one plan.
struct PolicyCounter {
  private let summary: PolicySummary
  private let timescales: Int
  /// For each of the profile's bands, the index of its timescale.
  private let bandRows: [Int?]
  private let bands: [PolicyProfile.ReportingBands]
  /// For each timescale, whether its breach in law is its own: a notice of delay that is not sent makes
  /// the answer late in law, which is counted there.
  private let isBreachInLaw: [Bool]
  private var cases = 0
  private var tally: Tally
  /// For each of the profile's bands, the cases in each band.
  private var bandCounts: [[Int]]

  init(_ plan: DeadlinePlan) {
    let profile = plan.policy.profile
    timescales = plan.council.count
    isBreachInLaw = plan.council.map { $0.timescale.onlyIfLate == nil }
    bandRows = profile.bands.map { bands in plan.council.firstIndex { $0.timescale.id == bands.timescale } }
    bands = profile.bands
    summary = PolicySummary(
      policy: profile.qualifiedID, council: profile.council,
      timescales: plan.timescales.map { TimescaleSummary(timescale: $0) },
      bands: profile.bands.map { bands in
        BandSummary(
          bands: bands, title: plan.timescales.first { $0.id == bands.timescale }?.title ?? bands.timescale.rawValue,
          counts: [Int](repeating: 0, count: bands.upTo.count + 1))
      })
    tally = Tally(timescales: plan.council.count)
    bandCounts = summary.bands.map(\.counts)
  }

  // MARK: - Counting

  /// Counts the cases of a group.
  mutating func count(_ group: BlockRunner.Group, in runner: borrowing BlockRunner) {
    cases += group.lanes.count
    let varying = runner.varying(in: group)
    for timescale in 0..<timescales {
      if varying.contains(timescale) {
        count(timescale, of: group, in: runner)
      } else {
        // What is the same in every case has no time taken.
        let same = runner.deadline(timescale, in: group, group.lanes.lowerBound)
        tally.add(timescale, same, isBreachInLaw: isBreachInLaw[timescale], cases: group.lanes.count)
      }
    }
  }

  /// Counts a timescale that differs from case to case in a group.
  private mutating func count(
    _ timescale: Int, of group: BlockRunner.Group, in runner: borrowing BlockRunner
  ) {
    let places = runner.places(of: timescale, in: group)
    guard places.policy >= 0 else {
      for lane in group.lanes { count(timescale, runner.deadline(timescale, in: group, lane)) }
      return
    }
    tally.add(timescale, group.lanes, places, of: runner.lanes, isBreachInLaw: isBreachInLaw[timescale])
    for index in bandRows.indices where bandRows[index] == timescale {
      count(band: index, runner.lanes, runner.lanes.columns(places.policy, group.lanes))
    }
  }

  /// Counts the times taken in a range of the columns, which are known exactly.
  private mutating func count(band index: Int, _ lanes: OutcomeLanes, _ range: Range<Int>) {
    let (ends, blank) = (bands[index].upTo, BriefDeadline.blank)
    for place in range where lanes.taken[place] != blank && lanes.metOn[place] != blank {
      if lanes.flags[place].contains(.metAtTheLatest) { continue }
      let days = Int(lanes.taken[place])
      bandCounts[index][ends.firstIndex { days <= $0 } ?? ends.count] += 1
    }
  }

  /// Counts a case of which some days are not known exactly.
  mutating func count(_ uncertain: UncertainCase) {
    cases += 1
    for timescale in 0..<timescales { count(timescale, uncertain.deadline(timescale)) }
  }

  @inline(__always)
  private mutating func count(_ timescale: Int, _ deadline: BriefDeadline) {
    tally.add(timescale, deadline, isBreachInLaw: isBreachInLaw[timescale])
    for index in bandRows.indices where bandRows[index] == timescale { count(band: index, deadline) }
  }

  /// A time that is not known exactly counts if it falls into one band only.
  private mutating func count(band index: Int, _ deadline: BriefDeadline) {
    let most = deadline.taken
    guard most != BriefDeadline.blank else { return }
    let band = bands[index].band(ofWorkingDays: Int(most))
    let least = deadline.earliest?.taken ?? most
    guard least == most || bands[index].band(ofWorkingDays: Int(max(0, least))) == band else { return }
    bandCounts[index][band] += 1
  }

  // MARK: - The counts

  /// The summary of the counts.
  var counted: PolicySummary {
    var sum = summary
    sum.cases = cases
    for index in sum.timescales.indices { tally.add(index, to: &sum.timescales[index]) }
    for index in sum.bands.indices { sum.bands[index].counts = bandCounts[index] }
    sum.periods = periods
    return sum
  }

  /// The quarters, and the years that contain them.
  private var periods: [PeriodSummary] {
    var periods: [PeriodSummary] = []
    for (quarter, block) in tally.periods {
      let year = FinancialPeriod(year: quarter.startYear)
      if periods.last(where: { $0.period.quarter == nil })?.period != year {
        periods.append(PeriodSummary(period: year, timescales: empty))
      }
      var own = PeriodSummary(period: quarter, timescales: empty)
      guard let whole = periods.lastIndex(where: { $0.period == year }) else { continue }
      for index in own.timescales.indices {
        tally.add(index, in: block, to: &own.timescales[index])
        tally.add(index, in: block, to: &periods[whole].timescales[index])
      }
      periods.append(own)
    }
    return periods.map { period in
      PeriodSummary(period: period.period, timescales: period.timescales.filter { $0.cases > 0 })
    }
  }

  private var empty: [TimescaleSummary] { summary.timescales.map { TimescaleSummary(timescale: $0.timescale) } }

  /// The summaries of the plans that had cases, one for each version of a policy.
  static func merged(_ summaries: [PolicySummary]) -> [PolicySummary] {
    var byPolicy: [String: PolicySummary] = [:]
    for own in summaries where own.cases > 0 {
      byPolicy[own.policy] = byPolicy[own.policy]?.adding(own) ?? own
    }
    return byPolicy.values.sorted { $0.policy < $1.policy }
  }
}

extension PolicySummary {
  /// The sum of two summaries of one version of a policy, which differ at most in the version of
  /// the law.
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
    // A period has its timescales in the order of a case, whichever came first in the file.
    let order = Dictionary(uniqueKeysWithValues: sum.timescales.enumerated().map { ($1.timescale.id, $0) })
    for index in sum.periods.indices {
      sum.periods[index].timescales.sort { order[$0.timescale.id, default: 0] < order[$1.timescale.id, default: 0] }
    }
    for index in sum.bands.indices {
      for band in sum.bands[index].counts.indices { sum.bands[index].counts[band] += other.bands[index].counts[band] }
    }
    return sum
  }
}

extension [TimescaleSummary] {
  /// Adds the counts of others, row by row.
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
  /// How many cases were counted.
  fileprivate var cases: Int { Deadline.Status.allCases.reduce(0) { $0 + council[$1] } }

  fileprivate mutating func add(_ other: TimescaleSummary) {
    for status in Deadline.Status.allCases {
      council[status] += other.council[status]
      statute[status] += other.statute[status]
    }
    taken.add(other.taken)
    takenInLaw.add(other.takenInLaw)
    withinMaximum += other.withinMaximum
    withinMaximumInLaw += other.withinMaximumInLaw
    disputed += other.disputed
    robustBreaches += other.robustBreaches
  }
}
