public import Timescales
public import WorkingDays

/// How a due day came about: the rule and its source, the start and its evidence, every day that was counted or passed over, and the other readings.
public struct Explanation: Sendable {
  /// The timescale, as adopted.
  public let timescale: Timescale
  /// Whether this is the law's own layer.
  public let isLaw: Bool
  /// The reading that was followed, if there is more than one.
  public let reading: Reading?
  /// The rule that was followed.
  public let rule: Rule
  /// What came of it.
  public let assessment: Assessment
  /// The event or fact that started the clock or is waited for.
  public let startWord: String?
  /// For a limit of working days, every day from the first after the start (or the start, if it counts) to the due day, in the order of counting.
  public let days: [ExplainedDay]
  /// What the other readings lead to; none for the law.
  public let alternatives: [ReadingAssessment]
  /// The calendar.
  public let calendar: String
  /// The day lies past what is published of the calendar.
  public let isProvisional: Bool
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
  /// Explains a deadline of a case: first by the policy, and then, where the policy has a rule of its own, by the law.
  ///
  /// Empty if neither has the timescale.
  ///
  /// - Complexity: linear in the days from the start to the due day.
  public func explain(
    _ id: TimescaleID, of record: CaseRecord, calendar: WorkingCalendar, asOf: Day
  ) -> [Explanation] {
    var frame = CaseFrame(record, slots: slots)
    // Of days that are not known exactly, an act that is owed is explained from the first, a window from the last.
    let isWindow = (council + law).contains { $0.timescale.id == id && $0.timescale.kind == .window }
    frame = (isWindow ? frame.onLastDays : frame.onFirstDays).current(asOf: asOf)
    var results = Assessments()
    assess(frame, in: calendar, asOf: asOf, into: &results)
    let pauses = pauses(of: frame, asOf: asOf)
    var explanations: [Explanation] = []
    if let index = council.firstIndex(where: { $0.timescale.id == id }) {
      let row = council[index]
      let chosen = results.chosen[index]
      let isOwn = !row.isInherited && !isLaw
      explanations.append(
        explanation(
          row, rule: chosen, results.council[index], pauses: isOwn ? pauses : [], isLaw: !isOwn, calendar: calendar,
          alternatives: readings(index, results).filter { !$0.isChosen }))
      guard isOwn, let counterpart = row.counterpart else { return explanations }
      explanations.append(
        explanation(
          law[counterpart], rule: 0, results.law[counterpart], pauses: [], isLaw: true, calendar: calendar,
          alternatives: []))
    }
    return explanations
  }

  private func explanation(
    _ row: CompiledTimescale, rule index: Int, _ result: Assessment, pauses: [Pause], isLaw: Bool,
    calendar: WorkingCalendar, alternatives: [ReadingAssessment]
  ) -> Explanation {
    let reading = row.readings[index]
    let rule = reading?.rule ?? row.timescale.rule
    let isInStage = [.stage1, .stage2, .stage3].contains(row.timescale.stage)
    return Explanation(
      timescale: row.timescale, isLaw: isLaw, reading: reading, rule: rule, assessment: result,
      startWord: result.startSlot >= 0 ? slots.words[result.startSlot] : nil,
      days: rule.limit?.days(of: result, pauses: isInStage ? pauses : [], in: calendar) ?? [],
      alternatives: alternatives, calendar: calendar.name,
      isProvisional: result.due.map { $0 > calendar.publishedThrough } ?? false)
  }
}

extension Limit {
  /// The days from the start to the due day, each counted or passed over; none for a limit that does not count working days.
  fileprivate func days(of result: Assessment, pauses: [Pause], in calendar: WorkingCalendar) -> [ExplainedDay] {
    guard period.unit == .workingDays, let start = result.start, let due = result.due else { return [] }
    let step: Int = period.direction == .after ? 1 : -1
    var days: [ExplainedDay] = []
    var number = 0
    var current: Day? = firstDay == .included ? start : Day(number: Int(start.number) + step)
    while let day = current, period.direction == .after ? day <= due : day >= due {
      let skipped = calendar.reasonToSkip(day, pauses: pauses)
      if skipped == nil { number += 1 }
      days.append(ExplainedDay(day: day, number: skipped == nil ? number : nil, skipped: skipped))
      current = Day(number: Int(day.number) + step)
    }
    return days
  }
}

extension WorkingCalendar {
  fileprivate func reasonToSkip(_ day: Day, pauses: [Pause]) -> ExplainedDay.Skip? {
    if day.weekday.isWeekend { return .weekend }
    if let holiday = holidays(in: day...day).first { return .holiday(holiday.title) }
    let isPaused = pauses.contains { pause in pause.from <= day && pause.to.map { day < $0 } ?? true }
    return isPaused ? .pause : nil
  }
}
