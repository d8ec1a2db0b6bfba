import Timescales
import WorkingDays

extension AssessedCase {
  /// The problems of the record, as facts.
  var problems: [RecordProblem] {
    var problems: [RecordProblem] = []
    for event in record.doubtfulEvents(in: plan.fields) {
      if plan.fields.field(of: event) == nil { problems.append(RecordProblem(.unknownEvent, events: [event])) }
      let days = record.events.filter { $0.event == event }.map { $0.days }
      if days.count > 1, !plan.fields.isRepeatable(event) {
        problems.append(RecordProblem(.duplicateEvent, events: [event], days: days))
      }
    }
    for (fact, word) in record.ownFacts.sorted(by: { $0.key < $1.key })
    where plan.fields.mark(of: fact, word) == nil {
      problems.append(RecordProblem(.unknownFact, events: [CaseEvent(fact)], word: word))
    }
    return problems + findings.map { problem($0) }
  }

  private func problem(_ finding: Finding) -> RecordProblem {
    var problem = RecordProblem(finding.code)
    switch finding.subject {
    case .record: if problem.code == .noTimescaleForRoute { problem.procedure = firstRow.words.procedure }
    case .event(let field):
      problem.events = [event(field)]
      problem.days = days(field)
    case .events(let later, let earlier):
      problem.events = [event(later), event(earlier)]
      // Of a repeated suspension the fields have only the first days.
      if later == Field.suspended { break }
      if let one = hull(later), let other = hull(earlier) { problem.days = [one, other] }
    case .policy(let index):
      problem.layer = .policy
      describe(plan.council[index], outcomes[council: index], outcomes.statuses(council: index), &problem)
    case .law(let index):
      problem.layer = .law
      describe(plan.law[index], outcomes[law: index], outcomes.statuses(law: index), &problem)
    }
    return problem
  }

  /// Adds what a problem of a timescale is about.
  private func describe(
    _ row: CompiledTimescale, _ outcome: Outcome, _ statuses: StatusSet?, _ problem: inout RecordProblem
  ) {
    problem.timescale = row.timescale.id
    func set(_ days: [Day?]) { problem.days = days.compactMap { $0 }.map { $0...$0 } }
    switch problem.code {
    case .panelArrangedLate:
      problem.events = [event(Field.panelArrangedFor)]
      set([firstRow[Field.panelArrangedFor], outcome.operativeDue])
    case .doneBeforeStart: set([outcome.metOn, outcome.start])
    case .startMissing: if outcome.startField >= 0 { problem.events = [event(Int(outcome.startField))] }
    case .outsideCoverage: problem.days = [calendars[isLaw: problem.layer == .law].coverage]
    case .uncertainStatus, .noticeNotRecorded: describeDoubt(row, outcome, statuses, &problem)
    default: break
    }
  }

  /// Why a status is uncertain.
  private func describeDoubt(
    _ row: CompiledTimescale, _ outcome: Outcome, _ statuses: StatusSet?, _ problem: inout RecordProblem
  ) {
    if let statuses {
      problem.doubt = .varies
      problem.statuses = statuses.list
      return
    }
    problem.doubt = outcome.doubt
    switch outcome.doubt {
    case .conditional:
      let recorded = Recorded(firstRow, asOf: asOf)
      let limits = row.rules.flatMap { $0.lengths }.compactMap { $0.condition }
      problem.conditions = (row.timescale.appliesWhen + limits).filter { recorded.holds($0, in: plan) == nil }
    case .provedLate: problem.days = [outcome.metOn].compactMap { $0 }.map { $0...$0 }
    case .arrivalNotRecorded:
      let sent = row.rules.flatMap { $0.satisfiedBy }.compactMap { act in
        act.sending.flatMap { firstRow[$0] }.map { (arrival: act.event, day: $0) }
      }
      guard let first = sent.min(by: { $0.day < $1.day }) else { break }
      problem.events = [event(first.arrival)]
      problem.days = [first.day...first.day]
    case .closedUndone: problem.days = [firstRow[Field.closed]].compactMap { $0 }.map { $0...$0 }
    case .doneAfterEnd:
      guard let done = outcome.metOn, let end = firstEnd(before: done) else { break }
      problem.events = [event(end.field)]
      problem.days = [end.day...end.day, done...done]
    case .laterStart:
      let recorded = Recorded(firstRow, asOf: asOf)
      problem.events = (row.rules[0].start?.possiblyLater(in: recorded) ?? []).map { event($0) }
    case .impossibleDay:
      guard let pair = impossibleDay(for: row, isLaw: problem.layer == .law),
        let later = firstRow[pair.later], let earlier = firstRow[pair.earlier]
      else { break }
      problem.events = [event(pair.later), event(pair.earlier)]
      problem.days = [later...later, earlier...earlier]
    case .overtakenAtTheLatest:
      let next = row.overtakenBy.filter { firstRow[$0] == nil && EventOrder.isProved($0, in: firstRow, by: asOf) }
      problem.events = next.prefix(1).map { event($0) }
    case .pauseEndNotRecorded:
      problem.days = [plan.pauses(of: firstRow, asOf: asOf).last?.from].compactMap { $0 }.map { $0...$0 }
    case .answeredAtTheLatest, .noticeNotRecorded, .varies, nil: break
    }
  }

  /// What ended the case, or else a stage of it, before a day.
  private func firstEnd(before day: Day) -> (field: Int, day: Day)? {
    func first(_ fields: [Int]) -> (field: Int, day: Day)? {
      fields.compactMap { field in firstRow.possibleDay(field).map { (field: field, day: $0) } }
        .filter { $0.day < day }.min { $0.day < $1.day }
    }
    return first(Field.endings) ?? first([Field.referredToOmbudsman, Field.stage2Declined])
  }

  /// What is dated before something that it answers, first of the acts and starts of a timescale.
  private func impossibleDay(for row: CompiledTimescale, isLaw: Bool) -> Answer? {
    let acts = row.rules.flatMap { $0.satisfiedBy }.flatMap { [$0.event] + ($0.receipt.map { [$0] } ?? []) }
    let starts = row.rules.flatMap { $0.start?.startingFields ?? [] }
    let order = plan.memory.program(plan, for: Recorded(firstRow, asOf: asOf)).order
    let own = order.readings.filter { acts.contains($0.later) && starts.contains($0.earlier) }
    let contradicted = (order.always + own + (isLaw ? order.law : order.policy)).filter { answer in
      guard let earlier = firstRow[answer.earlier], let later = firstRow[answer.later] else { return false }
      return earlier > later
    }
    return contradicted.first { acts.contains($0.later) || starts.contains($0.later) } ?? contradicted.first
  }

  private func event(_ field: Int) -> CaseEvent { CaseEvent(rawValue: plan.fields.words[field]) }

  /// The day of an event, or the ranges of days that are known of it.
  private func days(_ field: Int) -> [ClosedRange<Day>] {
    let ranges = firstRow.ranges.filter { $0.field == field }.map { $0.days }
    return ranges.isEmpty ? [firstRow[field]].compactMap { $0 }.map { $0...$0 } : ranges
  }

  /// From the first to the last day on which an event may have been.
  private func hull(_ field: Int) -> ClosedRange<Day>? {
    let days = days(field)
    guard let first = days.map({ $0.lowerBound }).min(), let last = days.map({ $0.upperBound }).max() else {
      return nil
    }
    return first...last
  }
}
