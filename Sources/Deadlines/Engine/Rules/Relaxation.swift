import Timescales
import WorkingDays

// In the 2020 relaxation, a limit that touches its days or whose stage it saved is only a target.

/// A limit that a relaxation may reach.
struct RelaxationStep: Sendable {
  let target: Int
  let days: ClosedRange<Int32>
  /// The place of the step that saves it if it was under way in those days; -1 if there is none.
  let saving: Int
  /// What proves that this step was done.
  let proofs: Program.FieldList
}

/// The days in which a limit is a target, with the references to its layer resolved.
struct CompiledRelaxation: Sendable {
  let days: ClosedRange<Int32>
  /// The index of the timescale whose step saves the relaxation.
  let savedBy: Int?

  /// `nil` if no relaxation names the timescale.
  init?(of id: TimescaleID, among relaxations: [PolicyProfile.Relaxation], in layer: CompiledLayer) {
    guard let relaxation = relaxations.first(where: { $0.timescales.contains(id) }) else { return nil }
    days = relaxation.days.lowerBound.number...relaxation.days.upperBound.number
    savedBy = relaxation.savedBy.flatMap { layer.index(of: $0) }
  }
}

extension ProgramBuilder {
  /// Adds the relaxation of a timescale; `place` finds the outcome of another in the same layer.
  mutating func addRelaxation(
    _ row: CompiledTimescale, at target: Int, in layer: [CompiledTimescale],
    place: (inout ProgramBuilder, Int) -> Int?
  ) {
    // Without a start that depends on days there is nothing to relax.
    guard let relaxation = row.relaxation, !parts.isConstant[target] else { return }
    var proofs: UInt64 = 0
    for act in relaxation.savedBy.map({ layer[$0].rules[0].satisfiedBy }) ?? [] {
      proofs |= EventOrder.proofs(of: act.event, in: recorded.events)
    }
    let saving = relaxation.savedBy.flatMap { place(&self, $0) }
    let step = RelaxationStep(
      target: target, days: relaxation.days, saving: saving ?? -1, proofs: list(Bits(proofs).map { UInt16($0) }))
    add(.relaxation(step), writing: target, reading: [target] + (saving.map { [$0] } ?? []))
  }
}

extension DeadlinePlan {
  /// The first and the last days of the relaxations: results turn there.
  var relaxedDays: [Int32] {
    (policy.law.relaxations + (isLaw ? [] : policy.profile.relaxations)).flatMap {
      [$0.days.lowerBound.number, $0.days.upperBound.number]
    }
  }
}

extension Run {
  func relax(_ step: RelaxationStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes) {
    if step.saving >= 0 { fillConstant(step.saving, program, rows.lanes, &lanes) }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      let (start, due) = (lanes.start[index], lanes.due[index])
      guard start != Outcome.blank, due != Outcome.blank, min(start, due) <= step.days.upperBound || step.saving >= 0
      else { continue }
      let isInside = step.days.overlaps(min(start, due)...max(start, due))
      guard isInside || isSaved(step, program, rows, lane, lanes) else { continue }
      lanes.flags[index].insert(.target)
      guard [.missed, .overdue, .lapsed].contains(lanes.status[index]) else { continue }
      lanes.status[index] = .targetPassed
      lanes.late[index] = Outcome.blank
      lanes.beyond[index] = Outcome.blank
    }
  }

  /// Whether the saving step was under way within the relaxation: from its start until it was done,
  /// until something that presupposes it happened, or until the complaint ended.
  private func isSaved(
    _ step: RelaxationStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ lanes: OutcomeLanes
  ) -> Bool {
    guard step.saving >= 0 else { return false }
    let index = lanes.base(step.saving) &+ lane
    let start = lanes.start[index]
    guard start != Outcome.blank else { return false }
    var end = min(asOf, earliest(step.proofs, program, rows, lane &- rows.lanes.lowerBound))
    for field in Field.endings where program.recorded[field] { end = min(end, rows.day(field, lane)) }
    if lanes.metOn[index] != Outcome.blank { end = min(end, lanes.metOn[index]) }
    return start <= end && step.days.overlaps(start...end)
  }
}
