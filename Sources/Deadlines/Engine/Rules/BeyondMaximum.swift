import Timescales
import WorkingDays

// An extension to a day that was agreed or promised, however far: beyond the maximum, or of a rule
// that has none. The day counts like any last day, so a promise that has passed is overdue.

/// A recorded extension without a maximum.
struct BeyondStep: Sendable {
  /// The events that grant it.
  let grants: Program.FieldList
  /// The field of the agreed day; -1 if it is not recorded.
  let requested: Int
  let grounds: GroundFaults
  /// Whether one of some grounds is asked for.
  let hasGrounds: Bool
  let needsEvent: Bool
  /// Whether it follows once the maximum has passed.
  let isAfterMaximum: Bool
  /// Whether it goes beyond a maximum, whose own faults then stand unless it is valid.
  let hasMaximum: Bool
}

extension ProgramBuilder {
  mutating func beyond(_ beyond: CompiledRule.Beyond, hasMaximum: Bool) -> BeyondStep? {
    let grant = beyond.grant
    guard let (grants, requested) = recorded(grant) else { return nil }
    return BeyondStep(
      grants: grants, requested: requested, grounds: groundFaults(of: grant),
      hasGrounds: !grant.grounds.isEmpty, needsEvent: grant.needsEvent, isAfterMaximum: beyond.isAfterMaximum,
      hasMaximum: hasMaximum)
  }
}

extension Run {
  /// Extends a rule without a maximum, in the rows in which that is recorded.
  func extend(
    _ beyond: BeyondStep, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup,
    _ lanes: inout OutcomeLanes, _ scratch: inout Scratch
  ) {
    guard !step.extending.isOpenEnded else { return }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      // Without a last day so far there is none to extend.
      guard lanes.operativeDue[index] != Outcome.blank, !lanes.flags[index].contains(.outsideCoverage) else { continue }
      let first = earliest(beyond.grants, program, rows, lane &- rows.lanes.lowerBound)
      let granted = first <= asOf ? first : Outcome.blank
      // What is recorded as granted later has not been granted yet.
      guard granted != Outcome.blank || beyond.grants.isEmpty else { continue }
      if beyond.requested >= 0 {
        let requested = rows.day(beyond.requested, lane)
        extend(beyond, to: requested, granted: granted, lane, index, &lanes, &scratch)
      } else {
        extendWithoutDay(beyond, granted: granted, lane, index, &lanes, &scratch)
      }
    }
  }

  private func extend(
    _ beyond: BeyondStep, to requested: Int32, granted: Int32, _ lane: Int, _ index: Int, _ lanes: inout OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    let isFurther = requested > lastDay(beyond, index, lanes)
    // Up to the maximum it is the ordinary extension.
    guard isFurther || !beyond.hasMaximum else { return }
    var faults = beyond.grounds.faults
    let isLate = isLate(beyond, granted, index, lanes)
    let isWithoutEvent = beyond.needsEvent && granted == Outcome.blank
    if isWithoutEvent { faults.insert(.noNotice) }
    if isLate { faults.insert(.grantedLate) }
    if requested < lanes.due[index] { faults.insert(.beforeDue) }
    let isValid = beyond.grounds.isAllowed && !isWithoutEvent && !isLate
    if isValid || !beyond.hasMaximum {
      lanes.faults[index] = faults
      if parts.contains(.detail) { lanes.extendedTo[index] = requested }
    }
    guard isFurther else { return }
    if isLate, beyond.hasMaximum, !lanes.faults[index].contains(.grantedLate) {
      lanes.faults[index].insert(.exceptionLate)
    }
    if isValid {
      forgetAlternative(lane, &scratch)
      lanes.operativeDue[index] = requested
    } else if !isLate {
      // The day goes beyond the maximum, and what would allow that may only not be recorded.
      noteAlternative(requested, lane, &scratch)
    }
  }

  /// An extension whose day is not recorded: no day is invented, and the day before it stands.
  private func extendWithoutDay(
    _ beyond: BeyondStep, granted: Int32, _ lane: Int, _ index: Int, _ lanes: inout OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    let last = lanes.operativeDue[index]
    let isExtended = last > lanes.due[index]
    let isLate = isLate(beyond, granted, index, lanes)
    guard beyond.grounds.isAllowed, !isLate else {
      guard !beyond.hasMaximum else { return }
      lanes.faults[index] = beyond.grounds.faults.union(isLate ? .grantedLate : [])
      if !isLate, !isDone(by: last, index, lanes) { noteAlternative(Self.never, lane, &scratch) }
      return
    }
    // Nothing more is asked where the act was done, or may still be done, by the extended day.
    if isDone(by: last, index, lanes) || isExtended && asOf <= lastDay(beyond, index, lanes) { return }
    if !isExtended { lanes.faults[index] = beyond.grounds.faults }
    lanes.faults[index].insert(.dayNotRecorded)
    noteAlternative(Self.never, lane, &scratch)
  }

  /// The day that the agreed one has to lie after.
  private func lastDay(_ beyond: BeyondStep, _ index: Int, _ lanes: OutcomeLanes) -> Int32 {
    beyond.isAfterMaximum ? max(lanes.operativeDue[index], lanes.maximumDue[index]) : lanes.operativeDue[index]
  }

  /// Whether it was granted when there was nothing left to extend.
  private func isLate(_ beyond: BeyondStep, _ granted: Int32, _ index: Int, _ lanes: OutcomeLanes) -> Bool {
    guard granted != Outcome.blank else { return false }
    let done = lanes.metOn[index]
    return beyond.isAfterMaximum ? done != Outcome.blank && granted > done : granted > lanes.operativeDue[index]
  }
}
