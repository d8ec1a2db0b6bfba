import Timescales
public import WorkingDays

/// A case to which a plan has been applied once, from which its schedule and its explanations are made.
///
/// A screen that shows the deadlines and how each came about asks it for both; ``DeadlinePlan/schedule(of:calendar:asOf:)`` and
/// ``DeadlinePlan/explanations(of:calendar:asOf:)`` are for one of them alone.
///
///     let assessed = plan.assessed(record, calendar: .englandAndWales, asOf: today)
///     assessed.schedule.deadlines  // what is due, and how it stands
///     assessed.explanations  // every day that was counted or passed over, for each of them
public struct AssessedCase: Sendable {
  /// The record.
  public let record: CaseRecord
  /// The calendar.
  public let calendar: WorkingCalendar
  /// The day as of which the case was assessed.
  public let asOf: Day

  let plan: DeadlinePlan
  /// The record as of the day, uncertain events on the first of their days.
  let firstFrame: CaseFrame
  let results: Assessments
  /// What a person should look at.
  let findings: [DeadlinePlan.Finding]

  init(_ record: CaseRecord, plan: DeadlinePlan, calendar: WorkingCalendar, asOf: Day) {
    self.record = record
    self.calendar = calendar
    self.asOf = asOf
    self.plan = plan
    let frame = CaseFrame(record, slots: plan.slots)
    var results = Assessments(for: plan)
    findings = plan.judge(frame, in: calendar, asOf: asOf, isProjected: true, into: &results)
    self.results = results
    firstFrame = plan.effective(frame.onFirstDays, in: calendar, asOf: asOf).frame
  }

  /// The schedule.
  ///
  /// - Complexity: linear in the number of timescales, readings and recorded events; made anew each time it is asked for.
  public var schedule: Schedule {
    plan.schedule(of: self)
  }
}

extension DeadlinePlan {
  /// Applies the plan to a case once, for its schedule and its explanations.
  ///
  /// - Complexity: linear in the number of timescales, readings and recorded events; where days are not known exactly, so often as many records may
  ///   stand behind the record, up to 1,024.
  public func assessed(_ record: CaseRecord, calendar: WorkingCalendar, asOf: Day) -> AssessedCase {
    AssessedCase(record, plan: self, calendar: calendar, asOf: asOf)
  }
}

extension Assessments {
  /// No assessments yet, with the room that those of a plan need.
  init(for plan: DeadlinePlan) {
    law.reserveCapacity(plan.law.count)
    council.reserveCapacity(plan.council.count)
    readings.reserveCapacity(plan.council.reduce(0) { $0 + $1.rules.count })
    firstReading.reserveCapacity(plan.council.count)
    chosen.reserveCapacity(plan.council.count)
  }
}
