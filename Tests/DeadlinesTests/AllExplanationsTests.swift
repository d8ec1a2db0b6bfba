import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Some of the random cases, each under another of the plans in turn.
private let sample: [(plan: DeadlinePlan, random: RandomCases.Case)] = RandomCases.all
  .prefix(Effort.count(700, long: 3000)).map { (RandomCases.plans[$0.number % RandomCases.plans.count], $0) }

@Suite("All explanations of a case")
struct AllExplanationsTests {
  @Test("every deadline is explained, in the schedule's order: by the policy, then by the law if that is another rule")
  func order() {
    var wrong: [String] = []
    for (plan, random) in sample {
      let schedule = plan.schedule(of: random)
      let explanations = plan.explanations(of: random.record, asOf: random.asOf, calendars: .englandAndWales)
      let isTheLaw = plan.policy.profile == plan.policy.law
      let own = Set(isTheLaw ? [] : plan.policy.profile.timescales.map(\.id))
      let expected = schedule.deadlines.flatMap { deadline -> [Line] in
        let id = deadline.timescale.id
        // The notice of delay announces the policy's own answer, so that both layers have a rule.
        guard !isTheLaw, own.contains(id) || deadline.basis.kind == .inferred else {
          return [Line(timescale: id, isLaw: true, outcome: deadline.policy.outcome)]
        }
        return [Line(timescale: id, isLaw: false, outcome: deadline.policy.outcome)]
          + (deadline.law.map { [Line(timescale: $0.timescale.id, isLaw: true, outcome: $0.outcome)] } ?? [])
      }
      let found = explanations.map { Line(timescale: $0.timescale.id, isLaw: $0.isLaw, outcome: $0.outcome) }
      if found != expected { wrong.append("\(plan.policy.profile.qualifiedID), \(random.words)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test("all at once say what each asked for alone says, and so does a case assessed once")
  func sameAsEach() {
    var wrong: [String] = []
    for (plan, random) in sample.prefix(60) {
      let all = plan.explanations(of: random.record, asOf: random.asOf, calendars: .englandAndWales).map(Words.init)
      let each = plan.timescales.flatMap {
        plan.explain($0.id, of: random.record, asOf: random.asOf, calendars: .englandAndWales).map(Words.init)
      }
      let assessed = plan.assessed(random.record, asOf: random.asOf, calendars: .englandAndWales)
      let schedule = plan.schedule(of: random)
      let isSame =
        all == each && assessed.explanations.map(Words.init) == all
        && plan.timescales.flatMap { assessed.explanations(of: $0.id).map(Words.init) } == all
        && assessed.schedule.deadlines.map(\.policy.outcome) == schedule.deadlines.map(\.policy.outcome)
        && assessed.schedule.problems == schedule.problems && assessed.schedule.rights == schedule.rights
      if !isSame { wrong.append("\(plan.policy.profile.qualifiedID), \(random.words)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test("the days are those of a walk from day to day that asks of each why it should not count")
  func daysByOracle() {
    let holidays = Dictionary(
      uniqueKeysWithValues: WorkingCalendar.englandAndWales.holidays.map { ($0.day, $0.title) })
    var wrong: [String] = []
    var seen = (days: 0, holidays: 0, pauses: 0, backwards: 0)
    // A complaint made again has only the pauses after that.
    for (plan, random) in sample where random.record.day(of: .resubmitted) == nil {
      for explanation in plan.explanations(of: random.record, asOf: random.asOf, calendars: .englandAndWales) {
        let rule = explanation.isLaw || !explanation.isInStage ? nil : plan.policy.profile.pauses
        let oracle = Oracle(holidays: holidays, record: random.record, asOf: random.asOf, rule: rule)
        guard oracle.agrees(with: explanation) else {
          wrong.append("\(explanation.timescale.id) of \(plan.policy.profile.qualifiedID), \(random.words)")
          continue
        }
        seen.days += explanation.days.count
        seen.pauses += explanation.days.count { $0.skipped == .pause }
        seen.holidays += explanation.days.count { if case .holiday = $0.skipped { true } else { false } }
        if let first = explanation.days.first, let last = explanation.days.last, last.day < first.day {
          seen.backwards += 1
        }
      }
    }
    #expect(wrong.isEmpty)
    // The sample has every kind of day in it.
    #expect(seen.days > 5000 && seen.holidays > 100 && seen.pauses > 40 && seen.backwards > 10, "\(seen)")
  }

  @Test("what has not started or does not apply is among them, without days")
  func withoutDays() throws {
    var record = CaseRecord()
    record.record(.received, on: try Day(iso8601: "2026-03-02"))
    let policy = try PolicyLibrary.embedded.policy("luton", on: try Day(iso8601: "2026-03-02"))
    let explanations = DeadlinePlan(policy).explanations(
      of: record, asOf: try Day(iso8601: "2026-03-03"), calendars: .englandAndWales)
    let panel = try #require(explanations.first { $0.timescale.id == "panel" && $0.isLaw })
    #expect(panel.layer.startWord == "stage-3-requested")
    #expect(panel.days.isEmpty || panel.outcome.due != nil)
    #expect(explanations.contains { $0.timescale.id == "resubmission-limit" })
  }

  @Test("a policy without pauses and a record without events are explained too")
  func nothingRecorded() throws {
    let day = try Day(iso8601: "2026-03-02")
    for plan in RandomCases.plans {
      let explanations = plan.explanations(of: CaseRecord(), asOf: day, calendars: .englandAndWales)
      #expect(explanations.count >= plan.timescales.count)
      #expect(explanations.allSatisfy { $0.days.isEmpty && $0.outcome.due == nil })
    }
  }
}

private struct Line: Equatable {
  var timescale: TimescaleID
  var isLaw: Bool
  var outcome: Outcome
}

/// Everything that an explanation says.
private struct Words: Equatable {
  var line: Line
  var rule: Timescale.Rule
  var words: [String?]
  var days: [ExplainedDay]
  var alternatives: [Outcome]
  var isProvisional: Bool

  init(_ explanation: Explanation) {
    line = Line(
      timescale: explanation.timescale.id, isLaw: explanation.isLaw, outcome: explanation.outcome)
    rule = explanation.rule
    words =
      [explanation.reading?.id, explanation.layer.startWord, explanation.layer.calendar]
      + explanation.alternatives.map(\.id)
    days = explanation.days
    alternatives = explanation.alternatives.map(\.outcome)
    isProvisional = explanation.layer.isProvisional
  }
}

extension Explanation {
  fileprivate var isInStage: Bool { [.stage1, .stage2, .stage3].contains(timescale.stage) }
}

/// The expected entry for each day, determined separately for each.
private struct Oracle {
  let holidays: [Day: String]
  /// The times in which the case is suspended: the first day, and the day on which it goes on.
  let pauses: [(from: Day, to: Day?)]
  /// Whether the day on which it goes on counts again (FOIA s 10(2)).
  let countsResumption: Bool
  /// The first answer after a suspension that has no end, which is over by then.
  private let answered: Day?

  /// The answers of the stages, and those of the procedures that have no stages of a complaint.
  private static let answers: Set<CaseEvent> = [
    .stage1Responded, .stage2Responded, .stage3Responded, .panelHeld, "information-sent", "internal-review-answered",
    "access-answered",
  ]

  init(holidays: [Day: String], record: CaseRecord, asOf: Day, rule: PolicyProfile.PauseRule?) {
    self.holidays = holidays
    let counts = rule?.firstDay == .included
    countsResumption = counts
    var marks: [Mark] = []
    for entry in record.events {
      switch entry.event {
      case .suspended, rule?.between?.from: marks.append(Mark(entry.event, entry.day, isStart: true))
      case .proceedingsStarted where rule?.duringProceedings ?? false:
        marks.append(Mark(entry.event, entry.day, isStart: true))
      case .resumed: marks.append(Mark(entry.event, entry.day, isStart: false))
      case .proceedingsEnded where !Self.isResumedLater(record, entry.day, rule):
        marks.append(Mark(entry.event, entry.day, isStart: false))
      case rule?.between?.to:
        marks.append(Mark(entry.event, counts ? entry.day.next ?? entry.day : entry.day, isStart: false))
      default: break
      }
    }
    let known = marks.filter { !$0.isStart || $0.day <= asOf }
    let pauses = rule?.stopsClock ?? false ? Self.pauses(known) : []
    self.pauses = pauses
    let open = pauses.last.flatMap { $0.to == nil ? $0.from : nil }
    answered = open.flatMap { from in
      record.events.filter { Self.answers.contains($0.event) && from <= $0.day && $0.day <= asOf }.map(\.day).min()
    }
  }

  /// A recorded start or end.
  private struct Mark {
    let event: CaseEvent
    let day: Day
    let isStart: Bool

    init(_ event: CaseEvent, _ day: Day, isStart: Bool) { (self.event, self.day, self.isStart) = (event, day, isStart) }
  }

  /// Where proceedings suspend nothing, a case goes on when it is resumed, if that is recorded.
  private static func isResumedLater(_ record: CaseRecord, _ day: Day, _ rule: PolicyProfile.PauseRule?) -> Bool {
    guard rule?.duringProceedings != true else { return false }
    let resumed = record.events.filter { $0.event == .resumed && $0.day >= day }.map(\.day).min()
    let suspended = record.events.filter { $0.event == .suspended && $0.day > day }.map(\.day).min()
    return resumed.map { $0 <= suspended ?? .last } ?? false
  }

  /// A pause ends when as many ends as starts have passed since it began or, if that never happens, with the first end.
  private static func pauses(_ marks: [Mark]) -> [(from: Day, to: Day?)] {
    var pauses: [(from: Day, to: Day?)] = []
    var left = marks.sorted { ($0.day, $0.isStart ? 1 : 0) < ($1.day, $1.isStart ? 1 : 0) }
    while let first = left.first(where: \.isStart) {
      // Of the day on which another ended, the ends are over.
      let isNew = pauses.last.map { $0.to != first.day } ?? true
      let starts = left.filter { $0.isStart && $0.day == first.day }
      let ends = left.filter { !$0.isStart && $0.day == first.day && isNew }
      let all = starts + ends + left.filter { $0.day > first.day }
      var open = 0
      let end =
        all.firstIndex { mark in
          open += mark.isStart ? 1 : -1
          return open == 0
        } ?? all.firstIndex { !$0.isStart }
      pauses.append((first.day, end.map { all[$0].day }))
      guard let end else { break }
      // The ends of that day are over; its starts are later, but for those of a time of no day.
      let day = all[end].day
      left = all[(end + 1)...].filter { $0.day > day || $0.isStart && day > first.day }
    }
    return pauses.filter { $0.from != $0.to }
  }

  /// Whether the clock stands on a day: from the suspension through the day on which the case goes on.
  private func isAside(_ day: Day, start: Day) -> Bool {
    pauses.contains { pause in
      guard let to = pause.to else {
        let isOver = answered.map { $0 <= start } ?? false
        return pause.from <= day && !isOver
      }
      return pause.from <= day && (day < to || day == to && !countsResumption)
    }
  }

  func agrees(with explanation: Explanation) -> Bool {
    guard let limit = explanation.rule.limit, limit.period.unit == .workingDays,
      let start = explanation.outcome.start, let due = explanation.outcome.due
    else { return explanation.days.isEmpty }
    let step = limit.period.direction == .after ? 1 : -1
    var place = 0
    var number = 0
    for offset in stride(
      from: limit.firstDay == .included ? 0 : 1, through: step * (Int(due.number) - Int(start.number)), by: 1)
    {
      guard let day = Day(number: start.number + Int32(step * offset)) else { return false }
      guard place < explanation.days.count else { return false }
      let found = explanation.days[place]
      let skipped = reason(day, start: start)
      if skipped == nil { number += 1 }
      guard found.day == day, found.skipped == skipped, found.number == (skipped == nil ? number : nil) else {
        return false
      }
      place += 1
    }
    return place == explanation.days.count && explanation.days.last?.day == due
  }

  private func reason(_ day: Day, start: Day) -> ExplainedDay.Skip? {
    if day.weekday == .saturday || day.weekday == .sunday { return .weekend }
    if let title = holidays[day] { return .holiday(title) }
    return isAside(day, start: start) ? .pause : nil
  }
}
