package import WorkingDays

/// A quarter of a financial year, which begins on 1 April (SI 2006/1738 reg 13(4)), or the whole
/// year.
package struct FinancialPeriod: Hashable, Comparable, Sendable {
  /// The year in which it begins.
  package let startYear: Int
  /// 1, from April, to 4, from January; `nil` for the whole year.
  package let quarter: Int?

  /// The quarter of a day.
  package init(quarterOf day: Day) {
    let (year, month, _) = day.components
    startYear = month < 4 ? year - 1 : year
    quarter = month < 4 ? 4 : (month - 1) / 3
  }

  /// A financial year, or one of its quarters.
  ///
  /// - Parameters:
  ///   - year: the year in which it begins, such as 2025 for 2025-26.
  ///   - quarter: the quarter, 1 to 4; `nil` for the whole year.
  package init(year: Int, quarter: Int? = nil) {
    startYear = year
    self.quarter = quarter
  }

  /// The financial year, such as `2025-26`.
  package var year: String {
    let end = (startYear % 100 + 1) % 100
    return "\(startYear)-\(end < 10 ? "0" : "")\(end)"
  }

  /// Orders periods by time, and a year before its quarters.
  package static func < (left: FinancialPeriod, right: FinancialPeriod) -> Bool {
    (left.startYear, left.quarter ?? 0) < (right.startYear, right.quarter ?? 0)
  }
}

/// The outcomes of the clocks that started in a period.
package struct PeriodSummary: Hashable, Sendable {
  /// The period.
  package let period: FinancialPeriod
  /// The timescales whose clocks started in it, in the order of a case.
  package internal(set) var timescales: [TimescaleSummary]
}
