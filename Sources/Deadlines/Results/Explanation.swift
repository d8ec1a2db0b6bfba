public import Timescales
package import UKBankHolidays
public import WorkingDays

/// How a due day was found: the rule, the start and its evidence, each day, and the other readings.
public struct Explanation: Hashable, Sendable {
  /// The rule, its source and its outcome.
  public let layer: DeadlineLayer
  /// The policy that the case is under.
  package let policy: ApplicablePolicy
  /// Whether the rule is the law's: in its own layer, or where the policy is silent or is the law.
  package let isLaw: Bool
  /// For a limit of working days, each day that was counted or skipped, in counting order.
  ///
  /// They run from the start, if it counts, or the day after, to the due day. An interval
  /// ends on its first day for an act that is owed, and on its last for a window. Empty where a
  /// pause is not known exactly, because there is then no single count.
  public let days: [ExplainedDay]
  /// For a limit in other units than working days, the days between the start and the due day that do not
  /// count, because the clock was stopped.
  package let stopped: [ClosedRange<Day>]
  /// What the other readings give; empty for the law.
  package let alternatives: [Deadline.Reading]
}

extension Explanation {
  /// The timescale, as adopted.
  package var timescale: Timescale { layer.timescale }
  /// The reading that was followed, if there is more than one.
  package var reading: Timescale.Reading? { layer.reading }
  /// The rule that was followed.
  package var rule: Timescale.Rule { layer.rule }
  /// The outcome, with the last day of each interval.
  package var outcome: Outcome { layer.outcome }
  /// The same with the first day of each interval; `nil` if there are none.
  package var earliest: Outcome? { layer.earliest }
}

/// A day on the way to a due day.
public struct ExplainedDay: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// Its number in the count, from 1; `nil` if it was skipped.
  public let number: Int?
  /// Why it was skipped.
  public let skipped: Skip?

  /// Why a day does not count.
  public enum Skip: Hashable, Sendable {
    /// It is a Saturday or a Sunday.
    case weekend
    /// It is a holiday of the calendar, by this name.
    case holiday(String)
    /// The case was suspended.
    case pause
  }
}

extension DeadlinePlan {
  /// Explains every deadline of a case: by the policy and, where it has its own rule, by the law.
  ///
  /// Deadlines that have not started are included without days, and name the event they need.
  /// Those that do not apply are included too, since their status says so.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - asOf: the day as of which statuses are given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  /// - Returns: one or two explanations for each deadline of a ``Schedule``, in its order.
  /// - Complexity: linear in the days from the starts to the due days.
  package func explanations(of record: CaseRecord, asOf: Day, calendars: Calendars = .embedded) -> [Explanation] {
    assessed(record, asOf: asOf, calendars: calendars).explanations
  }

  /// Explains one deadline of a case: by the policy and, where it has its own rule, by the law.
  ///
  /// For several deadlines of one case, make an ``AssessedCase`` once and ask it.
  ///
  /// - Parameters:
  ///   - id: the timescale, such as `.stage1Response`.
  ///   - record: the case.
  ///   - asOf: the day as of which statuses are given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  /// - Returns: the explanations; none if neither layer has the timescale.
  /// - Complexity: linear in the days from the start to the due day.
  package func explain(
    _ id: TimescaleID, of record: CaseRecord, asOf: Day, calendars: Calendars = .embedded
  ) -> [Explanation] {
    assessed(record, asOf: asOf, calendars: calendars).explanations(of: id)
  }
}

extension AssessedCase {
  /// The explanations of every deadline: by the policy and, where it has its own rule, by the law.
  ///
  /// What has not started is included without days, and names the event awaited or missing.
  ///
  /// - Complexity: linear in the days from the starts to the due days; made again on each use.
  public var explanations: [Explanation] {
    let pauses = plan.pauses(of: firstRow, asOf: asOf)
    var explanations: [Explanation] = []
    explanations.reserveCapacity(2 * plan.council.count)
    for index in plan.council.indices { explain(index, pauses: pauses, into: &explanations) }
    return explanations
  }

  /// The explanations of one deadline: by the policy and, where it has its own rule, by the law.
  ///
  /// - Parameter id: the timescale, such as `.stage1Response`.
  /// - Returns: the explanations; none if neither layer has the timescale.
  /// - Complexity: linear in the days from the start to the due day.
  public func explanations(of id: TimescaleID) -> [Explanation] {
    guard let index = plan.index(of: id) else { return [] }
    var explanations: [Explanation] = []
    explain(index, pauses: plan.pauses(of: firstRow, asOf: asOf), into: &explanations)
    return explanations
  }

  private func explain(_ index: Int, pauses: [Pause], into explanations: inout [Explanation]) {
    let row = plan.council[index]
    let isOwn = !row.isInherited && !plan.isLaw
    explanations.append(
      explanation(
        policyLayer(index), pauses: isOwn ? pauses : [], isLaw: !isOwn,
        alternatives: row.rules.count > 1 ? readings(index).filter { !$0.isChosen } : []))
    guard isOwn, let statute = row.statute else { return }
    explanations.append(explanation(lawLayer(statute), pauses: [], isLaw: true, alternatives: []))
  }

  private func explanation(
    _ layer: DeadlineLayer, pauses: [Pause], isLaw: Bool, alternatives: [Deadline.Reading]
  ) -> Explanation {
    var days: [ExplainedDay] = []
    var stopped: [ClosedRange<Day>] = []
    let shown = layer.shown
    let isVague = hasUncertainPause && layer.row.isInStage && !isLaw
    if !isVague, let limit = layer.limit, let start = shown.start, let due = shown.due {
      let own = layer.row.isInStage ? pauses.filter { $0.concerns(start: start) } : []
      days = limit.explainedDays(from: start, to: due, pauses: own, in: isLaw ? calendars.law : calendars.council)
      if limit.period.unit != .workingDays {
        stopped = own.compactMap { pause in
          pause.last.flatMap { last in max(pause.from, start) <= min(last, due) ? max(pause.from, start)...last : nil }
        }
      }
    }
    return Explanation(
      layer: layer, policy: plan.policy, isLaw: isLaw, days: days, stopped: stopped, alternatives: alternatives)
  }

  /// Whether the policy's clocks stop for a pause of which a day is not known exactly.
  private var hasUncertainPause: Bool {
    plan.policy.profile.pauses?.stopsClock == true
      && firstRow.ranges.contains { plan.fields.isPausing($0.event) }
  }
}
