import Deadlines
import Timescales

/// Counts what the cases under one plan come to.
struct PolicyCounter {
  private let summary: PolicySummary
  private let counterparts: [Int?]
  /// For each of the profile's bands, the index of its timescale.
  private let bandRows: [Int?]
  private var cases = 0
  private var tally: Tally
  /// For each of the profile's bands, the cases in each band.
  private var bandCounts: [[Int]]
  /// For each shape, how many cases it had.
  private var shapes: [Int] = []

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
    tally = Tally(timescales: plan.council.count)
    bandCounts = summary.bands.map(\.counts)
  }

  // MARK: - Counting

  /// Counts a case that was judged by its shape.
  mutating func count(_ shape: ShapedPlan, _ verdicts: [Verdict]) {
    while shapes.count <= shape.index { shapes.append(0) }
    shapes[shape.index] += 1
    for row in shape.varying.indices {
      let row = shape.varying[row]
      let statute = row.statute >= 0 ? verdicts[row.statute].status : nil
      tally.add(row.timescale, verdicts[row.own], statute: statute, taken: verdicts[row.own].exactTime)
    }
    for index in bandRows.indices {
      guard let row = bandRows[index] else { continue }
      let verdict = verdicts[shape.lawCount + row]
      count(band: index, verdict, least: verdict.workingDaysTaken)
    }
  }

  /// Counts a case of which every day is known exactly and that the plan judged by itself.
  mutating func count(_ verdicts: [Verdict], lawCount: Int) {
    cases += 1
    for position in counterparts.indices {
      let own = verdicts[lawCount + position]
      tally.add(position, own, statute: counterparts[position].map { verdicts[$0].status }, taken: own.exactTime)
    }
    for index in bandRows.indices {
      guard let row = bandRows[index] else { continue }
      count(band: index, verdicts[lawCount + row], least: verdicts[lawCount + row].workingDaysTaken)
    }
  }

  /// Counts any other case.
  mutating func count(_ audited: AuditedCase) {
    cases += 1
    for (position, own) in audited.council.enumerated() {
      let isExact = audited.earliestCouncil[position] == nil
      tally.add(
        position, own, statute: audited.statute[position]?.status, taken: isExact ? own.exactTime : Verdict.blank)
    }
    for (index, row) in bandRows.enumerated() {
      guard let row else { continue }
      let least = audited.earliestCouncil[row]?.workingDaysTaken ?? audited.council[row].workingDaysTaken
      count(band: index, audited.council[row], least: least)
    }
  }

  /// A time that is not known exactly counts if it lies in one band.
  private mutating func count(band index: Int, _ verdict: Verdict, least: Int32) {
    guard verdict.exactTime != Verdict.blank else { return }
    let bands = summary.bands[index].bands
    let band = bands.band(ofWorkingDays: Int(verdict.workingDaysTaken))
    guard least == verdict.workingDaysTaken || bands.band(ofWorkingDays: Int(max(0, least))) == band else { return }
    bandCounts[index][band] += 1
  }

  // MARK: - The counts

  /// What is the same in all cases of a shape is counted once, at the end.
  func counted(_ known: [ShapedPlan]) -> PolicySummary {
    var tally = tally
    var sum = summary
    sum.cases = cases
    for (index, cases) in shapes.enumerated() where cases > 0 {
      sum.cases += cases
      let shape = known[index]
      let varying = Set(shape.varying.map(\.timescale))
      for position in counterparts.indices where !varying.contains(position) {
        tally.add(
          position, shape.template[shape.lawCount + position],
          statute: counterparts[position].map { shape.template[$0].status }, taken: Verdict.blank, cases: cases)
      }
    }
    for index in sum.timescales.indices { tally.add(index, to: &sum.timescales[index]) }
    for index in sum.bands.indices { sum.bands[index].counts = bandCounts[index] }
    sum.periods = periods(tally)
    return sum
  }

  /// The quarters with the years that they make.
  private func periods(_ tally: Tally) -> [PeriodSummary] {
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

  /// The summaries of the plans that had cases, those of one version of a policy together.
  static func merged(_ summaries: [PolicySummary]) -> [PolicySummary] {
    var byPolicy: [String: PolicySummary] = [:]
    for own in summaries where own.cases > 0 {
      byPolicy[own.policy] = byPolicy[own.policy]?.adding(own) ?? own
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
    // Whoever met a timescale first, a period has its timescales in the order of a case.
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
  /// How many cases were counted.
  fileprivate var cases: Int { Deadline.Status.allCases.reduce(0) { $0 + council[$1] } }

  fileprivate mutating func add(_ other: TimescaleSummary) {
    for status in Deadline.Status.allCases {
      council[status] += other.council[status]
      statute[status] += other.statute[status]
    }
    taken.add(other.taken)
    disputed += other.disputed
    robustBreaches += other.robustBreaches
  }
}

extension Verdict {
  /// The working days that the act took; blank unless it was done on a day that is known.
  fileprivate var exactTime: Int32 { isMet && !isMetAtTheLatest ? workingDaysTaken : Verdict.blank }
}
