public import Deadlines
public import Timescales

/// The counts of an audit.
public struct AuditSummary: Hashable, Sendable {
  /// The number of rows read, each of which was either audited or rejected.
  public var read: Int { audited + rejected }
  /// The number of rows whose deadlines were computed.
  public internal(set) var audited = 0
  /// The number of rows that were refused.
  public internal(set) var rejected = 0
  /// How the file is written, as it was found or given.
  public internal(set) var form = FileForm()
  /// The column whose dates are not of the format that the user gives, if a row was refused.
  package internal(set) var contradictedDates: DateContradiction?
  /// The headings of the columns that were skipped.
  public internal(set) var skippedColumns: [String] = []
  /// The outcomes of each policy's cases, by policy and version in alphabetical order.
  public internal(set) var policies: [PolicySummary] = []
  /// What newer calendars move, if they were given; ``policies`` and ``problems`` are then empty.
  public internal(set) var impact: ImpactSummary?
  /// How many cases have each problem.
  public internal(set) var problems: [RecordProblem.Code: Int] = [:]
  /// The events for which the file has no column and which a timescale of its cases needs, in the
  /// order of a case.
  package internal(set) var absentEvents: [CaseEvent] = []
}

/// The outcomes of the cases under one policy.
public struct PolicySummary: Hashable, Sendable {
  /// The id and version, such as `luton@2020-08`.
  public let policy: String
  /// The council that the policy belongs to.
  package let council: String
  /// The number of cases.
  public internal(set) var cases = 0
  /// The timescales, in the order of a case.
  public internal(set) var timescales: [TimescaleSummary]
  /// The same by financial year and quarter in which the clock started, in order of time.
  package internal(set) var periods: [PeriodSummary] = []
  /// The profile's own bands.
  package internal(set) var bands: [BandSummary]
}

/// Outcome counts of one timescale.
public struct TimescaleSummary: Hashable, Sendable {
  /// The timescale.
  public let timescale: Timescale
  /// How often each status was found in the policy's layer.
  public internal(set) var council = StatusCounts()
  /// How often each status was found in the law's layer; all zero if the law does not have the
  /// timescale.
  public internal(set) var statute = StatusCounts()
  /// How many working days the act took by the policy's clock, if it was done and both days are
  /// known.
  public internal(set) var taken = TimeTaken()
  /// The same by the law's clock, where that starts with another event, so that it counts the days
  /// that the complainant waited.
  package internal(set) var takenInLaw = TimeTaken()
  /// How many are late by the first limit but not by the maximum, where the file has no column for the
  /// notice that extends it; each has the status `uncertain`.
  public internal(set) var withinMaximum = 0
  /// The same in the law's layer.
  public internal(set) var withinMaximumInLaw = 0
  /// How many due days differ between readings.
  public internal(set) var disputed = 0
  /// How many breaches remain under every reading.
  public internal(set) var robustBreaches = 0
}

/// How often each status was found.
public struct StatusCounts: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Deadline.Status.allCases.count)

  init() {}

  /// The counts without a single deadline.
  package static let none = StatusCounts()

  /// The count of a status.
  public internal(set) subscript(status: Deadline.Status) -> Int {
    get { counts[status.position] }
    set { counts[status.position] = newValue }
  }

  /// The number of deadlines that are decided: met, missed or overdue.
  ///
  /// A window that was not used is not a failure and does not count.
  public var ended: Int { self[.met] + self[.missed] + self[.overdue] }

  /// The share of decided deadlines that were met, in percent from 0 to 100, halves rounded up;
  /// `nil` if none is decided.
  public var percentInTime: Int? {
    ended == 0 ? nil : (200 * self[.met] + ended) / (2 * ended)
  }

  /// The same in tenths of a percent, from 0 to 1000.
  package var perMilleInTime: Int? {
    ended == 0 ? nil : (2000 * self[.met] + ended) / (2 * ended)
  }
}

/// How many cases fall into each of a profile's bands.
package struct BandSummary: Hashable, Sendable {
  /// The bands.
  package let bands: PolicyProfile.ReportingBands
  /// The step's name for people.
  package let title: String
  /// The number of cases in each band, in the order of the bands' names.
  package internal(set) var counts: [Int]
  /// The number of cases in all bands.
  package var total: Int { counts.reduce(0, +) }
}
