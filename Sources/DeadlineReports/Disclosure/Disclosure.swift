import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

/// What may be published of a policy's figures, where no count of a few children may be shown or worked out.
///
/// Tables become finer from the whole to years and quarters, and to the values of a column. An answer is shown
/// in a finer table only if it is in the coarser one, and there only if every count of it, and every
/// difference of counts that can be taken, is 0 or at least the least number. Small values of a column are put
/// together first.
///
/// What depends on single cases is never published: the latest, the longest, medians and means, what is open.
struct Disclosure {
  let policy: PolicySummary
  let least: Int
  /// The answers that have figures.
  let answers: [Timescale]
  /// Whether the number of cases is shown; if not, nothing is.
  let showsCases: Bool
  /// Whether it is shown how many cases reached stages 2 and 3 and the Ombudsman.
  let showsStages: Bool
  let whole: DisclosedTable
  let years: DisclosedTable
  let quarters: DisclosedTable
  let values: DisclosedTable
  /// The quarters that ``quarters`` is about, in the same order.
  let shownQuarters: [PeriodSummary]

  /// How many years are shown.
  private static let mostYears = 3

  init(_ policy: PolicySummary, least: Int) {
    (self.policy, self.least) = (policy, least)
    answers = policy.timescales.filter { $0.isResponse && $0.hasCases }.map(\.timescale)
    let ids = answers.map(\.id)
    let reached = policy.escalation
    showsCases = CountGaps.areSafe([policy.cases], least: least)
    showsStages =
      showsCases && CountGaps.areSafe([reached.stage3, reached.stage2, policy.cases], least: least)
      && CountGaps.areSafe([reached.ombudsman, policy.cases], least: least)
    guard showsCases else {
      (whole, years, quarters, values, shownQuarters) = (.none, .none, .none, .none, [])
      return
    }
    let all = DisclosedTable.Group(name: "All cases", cases: policy.cases, timescales: policy.timescales)
    var whole = DisclosedTable([all], rest: nil, answers: ids, within: nil, least: least)
    if showsStages {
      for answer in answers {
        guard let reached = answer.reached(of: reached), let row = all.row(answer.id) else { continue }
        let ended = [row.council.ended, row.statute.ended]
        if !ended.allSatisfy({ CountGaps.areSafe([$0, reached], least: least) }) { whole.hide(answer.id) }
      }
    }
    self.whole = whole
    let shownYears = policy.periods.filter { $0.period.quarter == nil }.suffix(Self.mostYears)
    let starts = Set(shownYears.map(\.period.startYear))
    shownQuarters = policy.periods.filter { $0.period.quarter != nil && starts.contains($0.period.startYear) }
    let yearGroups = shownYears.map(DisclosedTable.Group.init)
    years = DisclosedTable(
      yearGroups, rest: all.without(yearGroups), answers: ids, within: whole, least: least)
    quarters = DisclosedTable(
      shownQuarters.map(DisclosedTable.Group.init), rest: nil, answers: ids, within: years, least: least)
    values = Self.values(policy, ids, within: whole, least: least)
  }

  /// The table of the values of a column, where two groups at least are large enough.
  private static func values(
    _ policy: PolicySummary, _ ids: [TimescaleID], within whole: DisclosedTable, least: Int
  ) -> DisclosedTable {
    var (large, others): ([ValueSummary], ValueSummary?) = (policy.values, policy.otherValues)
    // The smallest values are put together until they are enough.
    while true {
      let smallest = large.min { $0.cases < $1.cases }
      guard let smallest, smallest.cases < least || others.map({ $0.cases < least }) ?? false else { break }
      large.removeAll { $0.value == smallest.value }
      others = others.map { $0 + smallest } ?? smallest
    }
    let groups =
      large.map { DisclosedTable.Group(name: $0.name, cases: $0.cases, timescales: $0.timescales) }
      + (others.map { [DisclosedTable.Group(name: "All others together", cases: $0.cases, timescales: $0.timescales)] }
        ?? [])
    guard groups.count > 1, groups.allSatisfy({ $0.cases >= least }) else { return .none }
    return DisclosedTable(groups, rest: nil, answers: ids, within: whole, least: least)
  }

  /// Whether the law has an answer too.
  func hasLaw(_ id: TimescaleID) -> Bool {
    policy.timescales.contains { $0.timescale.id == id && $0.statute != StatusCounts.none }
  }

  /// The bands of working days taken by the policy's clock, up to the limits; `nil` if they are hidden.
  func bands(_ id: TimescaleID) -> [(name: String, cases: Int)]? {
    guard let row = policy.timescales.first(where: { $0.timescale.id == id }), whole.level(id) > .hidden else {
      return nil
    }
    let ends = row.limits.bandEnds
    guard !ends.isEmpty, row.taken.cases > 0 else { return nil }
    let layers = whole.level(id) == .both ? [row.council, row.statute] : [row.council]
    let shown = layers.flatMap { [$0[.met], $0.ended] } + [policy.cases]
    let within = ends.map { row.taken.cases(within: $0) } + [row.taken.cases]
    guard CountGaps.areSafe(shown + within, least: least) else { return nil }
    return Array(zip(TimeTaken.bandNames(upTo: ends), row.taken.bands(upTo: ends).map(\.cases)))
  }
}

extension DisclosedTable.Group {
  fileprivate init(_ period: PeriodSummary) {
    self.init(name: period.period.words, cases: period.escalation.cases, timescales: period.timescales)
  }

  /// What is in none of some groups.
  fileprivate func without(_ groups: [DisclosedTable.Group]) -> DisclosedTable.Group {
    DisclosedTable.Group(
      name: "", cases: cases - groups.reduce(0) { $0 + $1.cases },
      timescales: timescales.map { row in
        var rest = TimescaleSummary(timescale: row.timescale)
        for status in Deadline.Status.allCases {
          rest.council[status] =
            row.council[status] - groups.reduce(0) { $0 + ($1.row(row.timescale.id)?.council[status] ?? 0) }
          rest.statute[status] =
            row.statute[status] - groups.reduce(0) { $0 + ($1.row(row.timescale.id)?.statute[status] ?? 0) }
        }
        return rest
      })
  }
}

extension Timescale {
  /// How many cases reached the stage that it ends; `nil` for stage 1, which all cases reach.
  fileprivate func reached(of counts: EscalationCounts) -> Int? {
    let acts = Set(rule.satisfiedBy)
    if acts.contains(.stage3Responded) { return counts.stage3 }
    return acts.contains(.stage2Responded) ? counts.stage2 : nil
  }
}

extension ValueSummary {
  /// The figures of two values together.
  fileprivate static func + (left: ValueSummary, right: ValueSummary) -> ValueSummary {
    var sum = left
    sum.add(right)
    return sum
  }
}
