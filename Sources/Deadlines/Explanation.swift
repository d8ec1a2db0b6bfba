public import Timescales
public import WorkingDays

/// How a due day came about: the rule and its source, the start and its evidence, every day that was counted or passed over, and the other readings.
public struct Explanation: Sendable {
  /// The timescale and its readings, shared with the plan: copying them took longer than counting the days.
  let row: CompiledTimescale
  /// Which of the readings was followed.
  let choice: Int
  /// Whether this is the law's own layer.
  public let isLaw: Bool
  /// What came of it; where days are intervals, their last days.
  public let assessment: Assessment
  /// The same with the first days of the intervals, where days are intervals.
  public let earliest: Assessment?
  /// The event or fact that started the clock or is waited for.
  public let startWord: String?
  /// For a limit of working days, every day from the first after the start (or the start, if it counts) to the due day, in the order of counting.
  ///
  /// Where days are intervals, the count of the first of them for an act that is owed, and of the last for a window; none where a pause is not known
  /// exactly, since then there is no one count.
  public let days: [ExplainedDay]
  /// What the other readings lead to; none for the law.
  public let alternatives: [ReadingAssessment]
  /// The calendar.
  public let calendar: String
  /// The day lies past what is published of the calendar.
  public let isProvisional: Bool
}

extension Explanation {
  /// The timescale, as adopted.
  public var timescale: Timescale { row.timescale }
  /// The reading that was followed, if there is more than one.
  public var reading: Timescale.Reading? { row.readings[choice] }
  /// The rule that was followed.
  public var rule: Timescale.Rule { row.rule(choice) }
}

/// A day on the way to a due day.
public struct ExplainedDay: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// Its number in the count, from 1; `nil` if it was passed over.
  public let number: Int?
  /// Why it was passed over.
  public let skipped: Skip?

  /// Why a day does not count.
  public enum Skip: Hashable, Sendable {
    /// It is a Saturday or a Sunday.
    case weekend
    /// It is a holiday of the calendar, by this name.
    case holiday(String)
    /// The case was set aside.
    case pause
  }
}

extension DeadlinePlan {
  /// Explains every deadline of a case, in the order of the deadlines: each by the policy and then, where the policy has a rule of its own,
  /// by the law.
  ///
  /// What has not started is among them, with no days: its explanation says which event is waited for or missing. So is what does not apply,
  /// since its status says so. Each deadline of a ``Schedule`` has one explanation or two.
  ///
  /// - Complexity: linear in the days from the starts to the due days.
  public func explanations(of record: CaseRecord, calendar: WorkingCalendar, asOf: Day) -> [Explanation] {
    assessed(record, calendar: calendar, asOf: asOf).explanations
  }

  /// Explains a deadline of a case: first by the policy, and then, where the policy has a rule of its own, by the law.
  ///
  /// Empty if neither has the timescale. For several deadlines of one case make an ``AssessedCase`` once and ask it.
  ///
  /// - Complexity: linear in the days from the start to the due day.
  public func explain(
    _ id: TimescaleID, of record: CaseRecord, calendar: WorkingCalendar, asOf: Day
  ) -> [Explanation] {
    assessed(record, calendar: calendar, asOf: asOf).explanations(of: id)
  }
}

extension AssessedCase {
  /// The explanations of every deadline, in the order of the deadlines: each by the policy and then, where the policy has a rule of its own, by
  /// the law.
  ///
  /// What has not started is among them, with no days: its explanation says which event is waited for or missing.
  ///
  /// - Complexity: linear in the days from the starts to the due days; made anew each time they are asked for.
  public var explanations: [Explanation] {
    let pauses = plan.pauses(of: firstFrame, asOf: asOf)
    var explanations: [Explanation] = []
    explanations.reserveCapacity(2 * plan.council.count)
    for index in plan.council.indices { explain(index, pauses: pauses, into: &explanations) }
    return explanations
  }

  /// The explanations of one deadline: by the policy, and then, where the policy has a rule of its own, by the law; empty if neither has it.
  ///
  /// - Complexity: linear in the days from the start to the due day.
  public func explanations(of id: TimescaleID) -> [Explanation] {
    guard let index = plan.council.firstIndex(where: { $0.timescale.id == id }) else { return [] }
    var explanations: [Explanation] = []
    explain(index, pauses: plan.pauses(of: firstFrame, asOf: asOf), into: &explanations)
    return explanations
  }

  private func explain(_ index: Int, pauses: [Pause], into explanations: inout [Explanation]) {
    let row = plan.council[index]
    let isOwn = !row.isInherited && !plan.isLaw
    explanations.append(
      explanation(
        row, choice: results.chosen[index], results.council[index], results.earliest(council: index),
        pauses: isOwn ? pauses : [], isLaw: !isOwn,
        alternatives: row.rules.count > 1 ? plan.readings(index, results).filter { !$0.isChosen } : []))
    guard isOwn, let counterpart = row.counterpart else { return }
    explanations.append(
      explanation(
        plan.law[counterpart], choice: 0, results.law[counterpart], results.earliest(law: counterpart), pauses: [],
        isLaw: true, alternatives: []))
  }

  private func explanation(
    _ row: CompiledTimescale, choice: Int, _ result: Assessment, _ earliest: Assessment?, pauses: [Pause], isLaw: Bool,
    alternatives: [ReadingAssessment]
  ) -> Explanation {
    var days: [ExplainedDay] = []
    let shown = row.timescale.kind == .duty ? earliest ?? result : result
    let isInStage = [.stage1, .stage2, .stage3].contains(row.timescale.stage)
    let isVague = hasUncertainPause && isInStage && !isLaw
    if !isVague, let limit = row.rules[choice].limit, let start = shown.start, let due = shown.due {
      let stops = !pauses.isEmpty && isInStage
      days = limit.explainedDays(from: start, to: due, pauses: stops ? pauses : [], in: calendar)
    }
    return Explanation(
      row: row, choice: choice, isLaw: isLaw, assessment: result, earliest: earliest, startWord: plan.word(result),
      days: days,
      alternatives: alternatives, calendar: calendar.name,
      isProvisional: plan.isProvisional(row.rules[choice].limit, result, calendar))
  }

  /// Whether the policy's clocks stop for a pause of which a day is not known exactly.
  private var hasUncertainPause: Bool {
    plan.policy.profile.pauses?.stopsClock == true
      && firstFrame.uncertain.contains { $0.event.setsAside || $0.event.takesUpAgain }
  }
}
