public import Deadlines
package import Timescales
package import WorkingDays

/// The counts of an audit.
public struct AuditSummary: Hashable, Sendable {
  /// The number of rows read, each of which was either audited or rejected.
  public var read: Int { audited + rejected }
  /// The number of rows whose deadlines were computed.
  public package(set) var audited = 0
  /// The number of rows that were refused.
  public package(set) var rejected = 0
  /// How the file is written, as it was found or given.
  public package(set) var form = FileForm()
  /// The column whose dates are not of the format that the user gives, if a row was refused.
  package var contradictedDates: DateContradiction?
  /// What a document says would keep rows from being refused, where that does not follow from what else it
  /// has.
  package var recordedCure: String?
  /// The headings of the columns that were skipped.
  public package(set) var skippedColumns: [String] = []
  /// Which day decides the period of an outcome.
  public package(set) var periodBasis = PeriodBasis.start
  /// The column of the file by whose values the figures are given too.
  public package(set) var byColumn: String?
  /// Whether what the file has no column for was taken as not done.
  public package(set) var assumesComplete = false
  /// The day as of which the statuses are given.
  package var asOf: Day?
  /// The outcomes of each policy's cases, by policy and version in alphabetical order.
  public package(set) var policies: [PolicySummary] = []
  /// What newer calendars move, if they were given; ``policies`` and ``problems`` are then empty.
  public package(set) var impact: ImpactSummary?
  /// How many cases have each problem.
  public package(set) var problems: [RecordProblem.Code: Int] = [:]
  /// The events for which the file has no column and which a timescale of its cases needs, in the
  /// order of a case.
  package var absentEvents: [CaseEvent] = []

  /// How many values of a column have figures of their own: the first in the order of their bytes.
  public static let mostValues = 50

  package init() {}
}

/// The outcomes of the cases under one policy.
public struct PolicySummary: Hashable, Sendable {
  /// The id and version, such as `luton@2020-08`.
  public let policy: String
  /// The council that the policy belongs to.
  package let council: String
  /// The versions of the law beside which its cases were counted, such as `regulations@2006`, in
  /// alphabetical order.
  public package(set) var laws: [String]
  /// The number of cases.
  public package(set) var cases = 0
  /// The day as of which the statuses are given.
  package var asOf: Day?
  /// The timescales, in the order of a case.
  public package(set) var timescales: [TimescaleSummary]
  /// How many cases went on to a later stage.
  public package(set) var escalation = EscalationCounts()
  /// The same by financial year and quarter, in order of time; what decides the period is in
  /// ``AuditSummary/periodBasis``.
  public package(set) var periods: [PeriodSummary] = []
  /// The same for the cases of each value of ``AuditSummary/byColumn``, in the order of the values'
  /// bytes; none if no column was given.
  public package(set) var values: [ValueSummary] = []
  /// The same for the cases of all other values, if there are more than ``AuditSummary/mostValues``.
  public package(set) var otherValues: ValueSummary?
  /// The profile's own bands.
  package var bands: [BandSummary]

  package init(
    policy: String, council: String, laws: [String], timescales: [TimescaleSummary], bands: [BandSummary]
  ) {
    (self.policy, self.council, self.laws) = (policy, council, laws)
    (self.timescales, self.bands) = (timescales, bands)
  }
}

/// How many cases fall into each of a profile's bands.
package struct BandSummary: Hashable, Sendable {
  /// The bands.
  package let bands: PolicyProfile.ReportingBands
  /// The step's name for people.
  package let title: String
  /// The number of cases in each band, in the order of the bands' names.
  package var counts: [Int]
  /// The number of cases in all bands.
  package var total: Int { counts.reduce(0, +) }

  package init(bands: PolicyProfile.ReportingBands, title: String, counts: [Int]) {
    (self.bands, self.title, self.counts) = (bands, title, counts)
  }
}

/// The figures of the cases with one value of a column, or with any of the other values.
public struct ValueSummary: Hashable, Sendable {
  /// The value as the file has it, without spaces around it and cut to 100 bytes; empty for blank cells.
  public let value: String
  /// The number of cases.
  public var cases: Int { escalation.cases }
  /// How many cases went on to a later stage.
  public package(set) var escalation = EscalationCounts()
  /// The timescales that have outcomes, in the order of a case.
  public package(set) var timescales: [TimescaleSummary] = []
  /// The same by financial year and quarter, in order of time.
  public package(set) var periods: [PeriodSummary] = []

  package init(value: String) { self.value = value }
}
