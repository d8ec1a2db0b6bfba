import Deadlines
import WorkingDays

/// The figures of the cases of some values, in all and by period.
struct Figures {
  private(set) var timescales: [TimescaleSummary]
  private(set) var escalation = EscalationCounts()
  private(set) var periods: [PeriodSummary]

  /// Adds up what was counted for values.
  ///
  /// - Parameters:
  ///   - empty: the timescales without any counts, in the order of a case.
  ///   - tally: the outcomes.
  ///   - stages: the stages that were reached; see ``EscalationTally/all``.
  ///   - isMeant: whether a value, by its number, is one of them.
  init(
    _ empty: [TimescaleSummary], _ tally: Tally, _ stages: [EscalationTally.Entry], where isMeant: (Int) -> Bool
  ) {
    timescales = empty
    var quarters: [Int: PeriodSummary] = [:]
    func blank(_ quarter: Int) -> PeriodSummary {
      var period = PeriodSummary(period: QuarterTable.period(quarter))
      period.timescales = empty
      return period
    }
    for (block, key) in tally.keys.enumerated() {
      guard let key, isMeant(key.slot) else { continue }
      for index in empty.indices {
        tally.add(index, in: block, to: &timescales[index])
        guard let quarter = key.quarter else { continue }
        tally.add(index, in: block, to: &quarters[quarter, default: blank(quarter)].timescales[index])
      }
    }
    for (key, counts) in stages where isMeant(key.slot) {
      escalation.add(counts)
      if let quarter = key.quarter { quarters[quarter, default: blank(quarter)].escalation.add(counts) }
    }
    periods = quarters.values.map { $0 }.withYears.map(\.withoutEmpty).filter { !$0.isEmpty }
  }
}

extension [PeriodSummary] {
  /// These quarters and the years that contain them, in order of time.
  fileprivate var withYears: [PeriodSummary] {
    var years: [FinancialPeriod: PeriodSummary] = [:]
    for quarter in self {
      let year = FinancialPeriod(year: quarter.period.startYear)
      var sum = years[year] ?? PeriodSummary(period: year)
      sum.add(quarter)
      years[year] = sum
    }
    return (self + years.values).sorted { $0.period < $1.period }
  }
}

extension PeriodSummary {
  /// Whether nothing was counted in it.
  package var isEmpty: Bool { timescales.isEmpty && escalation == EscalationCounts() }

  /// Without the timescales of which nothing was counted.
  fileprivate var withoutEmpty: PeriodSummary {
    var own = self
    own.timescales.removeAll { $0.isEmpty }
    return own
  }

  mutating func add(_ other: PeriodSummary) {
    escalation.add(other.escalation)
    timescales.add(other.timescales)
  }
}

extension ValueSummary {
  /// The figures of the cases with a value.
  init(_ figures: Figures, of value: String) {
    self.init(value: value)
    escalation = figures.escalation
    timescales = figures.timescales.filter { !$0.isEmpty }
    periods = figures.periods
  }

  /// Values come in the order of their bytes.
  func precedes(_ other: ValueSummary) -> Bool { value.utf8.lexicographicallyPrecedes(other.value.utf8) }
}
