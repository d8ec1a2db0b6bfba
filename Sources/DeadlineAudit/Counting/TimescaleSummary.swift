import Deadlines
public import Timescales

/// Outcome counts of one timescale.
public struct TimescaleSummary: Hashable, Sendable {
  /// The timescale.
  public package(set) var timescale: Timescale
  /// The lengths of its limits in working days, by the policy and in law.
  public package(set) var limits = WorkingDayLimits()
  /// How often each status was found in the policy's layer.
  public package(set) var council = StatusCounts()
  /// How often each status was found in the law's layer; all zero if the law does not have the
  /// timescale.
  public package(set) var statute = StatusCounts()
  /// How many working days the act took by the policy's clock, if it was done and both days are
  /// known.
  public package(set) var taken = TimeTaken()
  /// The same by the law's clock, where that starts with another event, so that it counts the days
  /// that the complainant waited.
  public package(set) var takenInLaw = TimeTaken()
  /// How many are late by the first limit but not by the maximum, where the file has no column for the
  /// notice that extends it; each has the status `uncertain`.
  public package(set) var withinMaximum = 0
  /// The same in the law's layer.
  public package(set) var withinMaximumInLaw = 0
  /// How many due days differ between readings.
  public package(set) var disputed = 0
  /// How many breaches remain under every reading.
  public package(set) var robustBreaches = 0
  /// What was opened and done, by the policy: in a period, or in all.
  public package(set) var flow = Flow()
  /// The same in law.
  public package(set) var flowInLaw = Flow()
  /// The latest cases by the policy, the latest first, at most ten; none in the summary of a period or
  /// of a column's value.
  public package(set) var latest: [LatestCase] {
    get { latestCases.cases }
    set { latestCases = LatestCases(newValue) }
  }
  var latestCases = LatestCases()

  package init(timescale: Timescale, limits: WorkingDayLimits = WorkingDayLimits()) {
    self.timescale = timescale
    self.limits = limits
  }

  /// Whether anything was counted.
  package var isEmpty: Bool {
    council == .none && statute == .none && flow == Flow() && flowInLaw == Flow() && taken.cases == 0
      && takenInLaw.cases == 0
  }

  /// How many cases were counted.
  package var cases: Int { Deadline.Status.allCases.reduce(0) { $0 + council[$1] } }

  mutating func add(_ other: TimescaleSummary) {
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
    flow.add(other.flow)
    flowInLaw.add(other.flowInLaw)
    latestCases.add(other.latestCases)
  }
}
