import Deadlines
import Timescales
import WorkingDays

/// The lengths of a timescale's limits that are counted in working days from the start; `nil` where
/// there is none, or it has another unit.
public struct WorkingDayLimits: Hashable, Sendable {
  /// The policy's limit, as adopted.
  public package(set) var policy: Int?
  /// The policy's maximum, to which the limit may be extended.
  public package(set) var policyMaximum: Int?
  /// The law's limit.
  public package(set) var law: Int?
  /// The law's maximum.
  public package(set) var lawMaximum: Int?

  /// Limits.
  package init(policy: Int? = nil, policyMaximum: Int? = nil, law: Int? = nil, lawMaximum: Int? = nil) {
    (self.policy, self.policyMaximum, self.law, self.lawMaximum) = (policy, policyMaximum, law, lawMaximum)
  }

  /// The ends of the bands in which times taken are counted: all of these limits, ascending.
  package var bandEnds: [Int] { Set([policy, policyMaximum, law, lawMaximum].compactMap { $0 }).sorted() }
}

extension WorkingDayLimits {
  /// The limits of a timescale of a plan's profile.
  init(_ row: CompiledTimescale, of plan: DeadlinePlan) {
    let own = row.timescale
    let counterpart = row.statute.map { plan.law[$0].timescale }
    let standIn = plan.law.first { $0.timescale.id == own.counterpart }?.timescale
    self.init(
      policy: own.rule.limit?.workingDays,
      policyMaximum: own.rule.maximum == .inherited
        ? standIn?.rule.maximumInWorkingDays : own.rule.maximumInWorkingDays,
      law: counterpart?.rule.limit?.workingDays, lawMaximum: counterpart?.rule.maximumInWorkingDays)
  }
}

extension Timescale.Limit {
  /// The number of working days after the start; `nil` for another unit or direction.
  fileprivate var workingDays: Int? {
    period.unit == .workingDays && period.direction == .after ? period.count : nil
  }
}

extension Timescale.Rule {
  /// The whole length to which the limit may be extended; `nil` where it is not one number of
  /// working days, or no `Int` holds it.
  fileprivate var maximumInWorkingDays: Int? {
    guard case .own(let own) = maximum, let length = own.limit?.workingDays else { return nil }
    guard own.from == .due else { return length }
    let whole = limit?.workingDays.map { $0.addingReportingOverflow(length) }
    return whole?.overflow == false ? whole?.partialValue : nil
  }
}
