import Timescales
import WorkingDays

extension AssessedCase {
  /// The problems of the record, as facts.
  var problems: [RecordProblem] {
    var problems: [RecordProblem] = []
    for event in record.doubtfulEvents(in: plan.fields) {
      if plan.fields.field(of: event) == nil { problems.append(RecordProblem(.unknownEvent, events: [event])) }
      let days = record.events.filter { $0.event == event }.map { $0.days }
      if days.count > 1, event != .suspended, event != .resumed {
        problems.append(RecordProblem(.duplicateEvent, events: [event], days: days))
      }
    }
    return problems + findings.map { problem($0) }
  }

  private func problem(_ finding: Finding) -> RecordProblem {
    var problem = RecordProblem(finding.code)
    func set(_ field: Int) { problem.events.append(event(field)) }
    func setTimescale() {
      problem.timescale = (finding.isLaw ? plan.law[finding.subject] : plan.council[finding.subject]).timescale.id
      problem.layer = finding.isLaw ? .law : .policy
    }
    let outcome = { finding.isLaw ? outcomes.law[finding.subject] : outcomes.council[finding.subject] }
    switch finding.code {
    case .eventAfterAsOf, .unknownEvent, .nonWorkingDay, .skipWithoutEffect, .advocateAskedLate, .uncertainDay:
      set(finding.subject)
      problem.days = days(finding.subject)
    case .eventsOutOfOrder, .responseBeforeRequest:
      set(finding.subject)
      set(finding.other)
      problem.days = [hull(finding.subject), hull(finding.other)].compactMap { $0 }
    case .panelArrangedLate:
      setTimescale()
      set(Field.panelArrangedFor)
      problem.days = [firstRow[Field.panelArrangedFor], outcomes.law[finding.subject].operativeDue]
        .compactMap { $0 }.map { $0...$0 }
    case .doneBeforeStart:
      setTimescale()
      problem.days = [outcome().metOn, outcome().start].compactMap { $0 }.map { $0...$0 }
    case .startMissing:
      setTimescale()
      if outcome().startField >= 0 { set(Int(outcome().startField)) }
    case .outsideCoverage:
      setTimescale()
      problem.days = [(finding.isLaw ? calendars.law : calendars.council).coverage]
    case .madeAgain:
      set(Field.resubmitted)
      problem.days = days(Field.resubmitted)
    case .uncertainStatus:
      setTimescale()
      describeDoubt(finding, outcome(), &problem)
    case .lateAtDiscretion, .extensionWithoutGround, .extensionGroundUnknown, .extensionGroundNotAllowed,
      .extensionGrantedLate, .extensionWithoutNotice, .extensionBeforeDue, .extensionCapped:
      setTimescale()
    case .receiptNotRecorded: set(Field.received)
    case .startDayBeforeReceipt:
      set(Field.stage1StartDay)
      set(Field.received)
    case .beforeVersion, .versionUncertain, .pauseRunsOn, .resumedWithoutPause, .duplicateEvent: break
    }
    return problem
  }

  /// Why a status is uncertain.
  private func describeDoubt(_ finding: Finding, _ outcome: Outcome, _ problem: inout RecordProblem) {
    let all = finding.isLaw ? outcomes.uncertainty?.lawStatuses : outcomes.uncertainty?.councilStatuses
    if let statuses = all?[finding.subject], statuses.isSeveral {
      problem.doubt = .varies
      problem.statuses = statuses.list
      return
    }
    problem.doubt = outcome.doubt
    switch outcome.doubt {
    case .conditional:
      let row = finding.isLaw ? plan.law[finding.subject] : plan.council[finding.subject]
      let recorded = Recorded(firstRow, asOf: asOf)
      problem.conditions = row.timescale.appliesWhen.filter { recorded.holds($0) == nil }
    case .provedLate: problem.days = [outcome.metOn].compactMap { $0 }.map { $0...$0 }
    case .closedUndone: problem.days = [firstRow[Field.closed]].compactMap { $0 }.map { $0...$0 }
    case .answeredAtTheLatest, .varies, nil: break
    }
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
