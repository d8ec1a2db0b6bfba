import Timescales
import WorkingDays

// The relaxation of 2020: a limit of the law that touches its days, or whose stage it saved, is only a target.

/// A limit of the law that a relaxation may reach.
struct RelaxationStep: Sendable {
  let target: Int
  let days: ClosedRange<Int32>
  /// The place of the step that saves it if it was under way in those days; -1 if there is none.
  let saving: Int
  /// What proves that this step was done.
  let proofs: Program.FieldList
}

extension ProgramBuilder {
  /// - Parameters:
  ///   - saver: the place of the outcome of the step that saves the relaxation.
  ///   - layer: the layer of the timescale and of that step.
  mutating func addRelaxation(
    _ row: CompiledTimescale, at target: Int, saver: Int?, in layer: [CompiledTimescale]
  ) {
    guard let relaxed = row.relaxed else { return }
    var proofs: UInt64 = 0
    for act in row.savedBy.map({ layer[$0].rules[0].satisfiedBy }) ?? [] {
      proofs |= EventOrder.proofs(of: act.event, in: recorded.events)
    }
    let step = RelaxationStep(
      target: target, days: relaxed.lowerBound.number...relaxed.upperBound.number,
      saving: row.savedBy.flatMap { _ in saver } ?? -1, proofs: list(Bits(proofs).map { UInt16($0) }))
    // Without a start that depends on days there is nothing to relax.
    guard !parts.isConstant[target] else { return }
    add(.relaxation(step), writing: target, reading: [target] + (step.saving >= 0 ? [step.saving] : []))
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
    }
  }

  /// Whether the saving step was under way within the relaxation: from its start until it was done, until something happened
  /// that presupposes that, or until the complaint was withdrawn.
  private func isSaved(
    _ step: RelaxationStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ lanes: OutcomeLanes
  ) -> Bool {
    guard step.saving >= 0 else { return false }
    let index = lanes.base(step.saving) &+ lane
    let start = lanes.start[index]
    guard start != Outcome.blank else { return false }
    var end = min(asOf, earliest(step.proofs, program, rows, lane &- rows.lanes.lowerBound))
    if program.recorded[Field.withdrawn] { end = min(end, rows.day(Field.withdrawn, lane)) }
    if lanes.metOn[index] != Outcome.blank { end = min(end, lanes.metOn[index]) }
    return start <= end && step.days.overlaps(start...end)
  }
}
