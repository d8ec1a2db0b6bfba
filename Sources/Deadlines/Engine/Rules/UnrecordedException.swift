import Timescales
import WorkingDays

// A policy may allow a longer time where the law does not, such as when the complainant agrees. While
// no such exception is recorded, an act that is late without it is late only if there was none: the
// status stands as it is recorded, and is not robust.

/// An exception of a policy's own, which the law does not have.
enum UnrecordedException: Sendable {
  case none
  /// A ground that the law does not know allows the maximum.
  case upToMaximum
  /// It goes to a day that was agreed or approved, beyond any maximum.
  case unlimited
}

extension ProgramBuilder {
  /// The exception of the policy's own by which a rule may be extended.
  func exception(of rule: CompiledRule, in row: CompiledTimescale) -> UnrecordedException {
    guard !plan.policy.profile.isLaw, row.timescale.binding == .limit,
      case .own(let own, let grant, let beyond) = rule.maximum
    else { return .none }
    if beyond != nil { return .unlimited }
    guard own.limit != nil, !grant.grounds.isEmpty else { return .none }
    guard let law = row.counterpart, case .own(_, let lawful, _) = plan.law[law].rules[0].maximum else {
      return .upToMaximum
    }
    // In law the same time may be had without a ground, or only on some.
    let isOwn = !lawful.grounds.isEmpty && !grant.grounds.allSatisfy { lawful.grounds.contains($0) }
    return isOwn ? .upToMaximum : .none
  }
}

extension Run {
  /// Marks the rows in which an act is late, and an exception that is not recorded would excuse that.
  func noteUnrecordedException(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) where lanes.status[index].isBreach {
      let mayBeExcused =
        switch step.extending.exception {
        case .none: false
        case .upToMaximum: mayBeWithinMaximum(step, program, rows, lane, index, lanes, scratch)
        case .unlimited: !isRecordedBeyond(step, program, rows, lane, index, lanes)
        }
      if mayBeExcused { lanes.flags[index].insert(.dependsOnExtension) }
    }
  }

  /// Whether the act is within the day that a ground would allow, and no ground allows one.
  private func mayBeWithinMaximum(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes,
    _ scratch: Scratch
  ) -> Bool {
    var last = lanes.maximumDue[index]
    if case .granted(let grant) = step.extending.maximum {
      // What was granted too late extends nothing, whatever its ground.
      if grant.grounds.isAllowed || isGrantedLate(grant.grants, program, rows, lane, index, lanes) { return false }
      if grant.requested >= 0 { last = min(last, max(lanes.due[index], rows.day(grant.requested, lane))) }
    }
    return last != Outcome.blank && lastDay(step, program, rows, lane, index, lanes, scratch) <= last
  }

  /// Whether the first grant of an extension came after the day that it would have extended.
  func isGrantedLate(
    _ grants: Program.FieldList, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int,
    _ lanes: OutcomeLanes
  ) -> Bool {
    let granted = earliest(grants, program, rows, lane &- rows.lanes.lowerBound)
    return granted <= asOf && granted > lanes.due[index]
  }

  /// Whether an extension beyond the maximum is recorded, valid or not: its ground or, if none is asked
  /// for, its event; or a day beyond the maximum, for which a ground may be missing.
  private func isRecordedBeyond(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes
  ) -> Bool {
    guard let beyond = step.extending.beyond else { return false }
    if beyond.requested >= 0 {
      if rows.day(beyond.requested, lane) > max(lanes.due[index], lanes.maximumDue[index]) { return true }
      // A day up to the maximum is not one that the exception is for; a ground for that may not be recorded.
      if beyond.hasMaximum, beyond.hasGrounds, lanes.operativeDue[index] < rows.day(beyond.requested, lane) {
        return false
      }
    }
    if beyond.hasGrounds { return beyond.grounds.isAllowed }
    return earliest(beyond.grants, program, rows, lane &- rows.lanes.lowerBound) <= asOf
  }
}
