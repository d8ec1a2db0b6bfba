import Timescales
public import UKBankHolidays
public import WorkingDays

/// A case to which a plan was applied once, for both its schedule and its explanations.
///
/// For the schedule alone, use ``DeadlinePlan/schedule(of:asOf:calendars:)``.
///
///     let assessed = plan.assessed(record, asOf: today)
///     assessed.schedule.deadlines  // what is due, and how it stands
///     assessed.explanations  // every day that was counted or skipped, for each of them
public struct AssessedCase: Sendable {
  /// The record.
  package let record: CaseRecord
  /// The day as of which the case was assessed.
  package let asOf: Day

  let calendars: PlanCalendars
  let plan: DeadlinePlan
  /// The record as of the day, with each range on its first day.
  let firstRow: CaseRow
  let outcomes: CaseOutcomes
  /// What a person should look at.
  let findings: [Finding]

  init(_ record: CaseRecord, plan: DeadlinePlan, calendars: PlanCalendars, asOf: Day) {
    self.record = record
    self.calendars = calendars
    self.asOf = asOf
    self.plan = plan
    let row = CaseRow(record, fields: plan.fields)
    guard row.ranges.isEmpty else {
      var possible = PossibleOutcomes(plan, in: calendars, asOf: asOf)
      (outcomes, findings) = possible.outcomes(of: row, isProjected: record.isRecent(asOf: asOf), hasRights: true)
      firstRow = plan.effective(row.onFirstDays, in: calendars, asOf: asOf).row
      return
    }
    let (effective, notes) = plan.effective(row, in: calendars, asOf: asOf)
    var found = Findings(capacity: 1, keepsAll: true)
    for finding in plan.unknownEvents(in: row) { found.add(finding, 0) }
    var outcomes = plan.outcomes(of: effective, notes: notes, in: calendars, asOf: asOf, findings: &found)
    if record.isRecent(asOf: asOf) { plan.project(effective, in: calendars, asOf: asOf, into: &outcomes) }
    self.outcomes = outcomes
    firstRow = effective
    findings = found.findings(0)
  }

  /// The schedule.
  ///
  /// - Complexity: linear in the timescales, readings and recorded events; made again on each use.
  public var schedule: Schedule { Schedule(self) }
}

extension AssessedCase {
  /// The event that ended the case for certain.
  var end: RecordedEvent? {
    firstRow.end(by: asOf).flatMap { certain(CaseEvent.standard[$0]) }
  }

  /// The event that ended the case for certain, before a step that took it up again.
  var undoneEnd: RecordedEvent? { firstRow.undoneEnd(by: asOf).flatMap { certain(CaseEvent.standard[$0]) } }

  /// That stage 2 was declined for certain, and not taken up again.
  var declined: RecordedEvent? { firstRow.stage2Declined(by: asOf).flatMap { _ in certain(.stage2Declined) } }

  /// An event that has happened by the as-of day, whatever its exact day.
  private func certain(_ event: CaseEvent) -> RecordedEvent? {
    guard let days = record.days(of: event), days.upperBound <= asOf else { return nil }
    return RecordedEvent(event: event, days: days)
  }
}

extension DeadlinePlan {
  /// Applies the plan to a case once, for its schedule and its explanations.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - asOf: the day as of which statuses are given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  /// - Returns: the assessed case.
  /// - Complexity: linear in the timescales, readings and recorded events; where days are not known
  ///   exactly, also in the number of records to examine, up to 1,024.
  public func assessed(_ record: CaseRecord, asOf: Day, calendars: Calendars = .embedded) -> AssessedCase {
    AssessedCase(record, plan: self, calendars: self.calendars(from: calendars), asOf: asOf)
  }
}
