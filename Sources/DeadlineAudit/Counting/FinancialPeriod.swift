public import WorkingDays

/// A quarter of a financial year, which begins on 1 April (SI 2006/1738 reg 13(4)), or the whole
/// year.
public struct FinancialPeriod: Hashable, Comparable, Sendable {
  /// The year in which it begins.
  public let startYear: Int
  /// 1, from April, to 4, from January; `nil` for the whole year.
  public let quarter: Int?

  /// The quarter of a day.
  public init(quarterOf day: Day) {
    let (year, month, _) = day.components
    startYear = month < 4 ? year - 1 : year
    quarter = month < 4 ? 4 : (month - 1) / 3
  }

  /// A financial year, or one of its quarters.
  ///
  /// - Parameters:
  ///   - year: the year in which it begins, such as 2025 for 2025-26.
  ///   - quarter: the quarter, 1 to 4; `nil` for the whole year.
  public init(year: Int, quarter: Int? = nil) {
    startYear = year
    self.quarter = quarter
  }

  /// The financial year, such as `2025-26`.
  public var year: String {
    let end = (startYear % 100 + 1) % 100
    return "\(startYear)-\(end < 10 ? "0" : "")\(end)"
  }

  /// Orders periods by time, and a year before its quarters.
  public static func < (left: FinancialPeriod, right: FinancialPeriod) -> Bool {
    (left.startYear, left.quarter ?? 0) < (right.startYear, right.quarter ?? 0)
  }
}

/// The outcomes that are counted in a period.
public struct PeriodSummary: Hashable, Sendable {
  /// The period.
  public let period: FinancialPeriod
  /// How many cases were received in it, or ended in it where ``AuditSummary/periodBasis`` is
  /// `closing`, and how many of these went on to a later stage by the as-of day.
  public package(set) var escalation = EscalationCounts()
  /// The timescales that have figures in it, in the order of a case.
  public package(set) var timescales: [TimescaleSummary] = []

  package init(period: FinancialPeriod) { self.period = period }
}
