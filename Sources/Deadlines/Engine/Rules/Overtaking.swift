import Timescales
import WorkingDays

// What is not done when the next step of the procedure begins is owed no longer: stage 1 once stage
// 2 is requested, an acknowledgement once the complaint is answered. It gets no later from then on.

extension ProgramBuilder {
  /// The next steps of the procedure that are recorded, and what proves the others.
  func overtaking(of row: CompiledTimescale) -> [UInt16] {
    let known = row.overtakenBy.filter { recorded[$0] }
    let shared = known.reduce(UInt64(0)) { $1 < FieldIndex.sharedEvents ? $0 | 1 &<< UInt64($1) : $0 }
    var (proofs, ofEarlier): (UInt64, UInt64) = (0, 0)
    for field in row.overtakenBy where !recorded[field] {
      let own = EventOrder.proofs(of: field, in: recorded.events)
      proofs |= own
      // What answers a step that is recorded was not before it.
      let isAnswer = field >= FieldIndex.sharedEvents || EventOrder.answered[field] & shared != 0
      if !isAnswer, !isAfterStage1(field, known) { ofEarlier |= own }
    }
    return (known + Bits(proofs).filter { !known.contains($0) }).map { field in
      let isProof = field < FieldIndex.sharedEvents && ofEarlier & (1 &<< UInt64(field)) != 0
      return UInt16(field) | (isProof ? Program.atTheLatest : 0)
    }
  }
}

extension ProgramBuilder {
  /// Whether a step came after the answer at stage 1, which is recorded.
  ///
  /// Stage 2 is requested before that answer only where stage 1 is left out or takes too long; by then the
  /// shorter times that it overtakes were out.
  private func isAfterStage1(_ field: Int, _ known: [Int]) -> Bool {
    field == Field.stage2Requested && known.contains(Field.stage1Responded) && !recorded[Field.stage1Skipped]
  }
}

extension Run {
  /// The status of acts that were not done when the next step began.
  ///
  /// If their time was out by then, they were missed; otherwise nothing was late. Where only something
  /// later shows that the next step had begun, it may have begun in time.
  func overtake(_ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes) {
    guard step.applies, !step.overtaking.isEmpty else { return }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
    where lanes.metOn[index] == Outcome.blank {
      let day = overtaking(step, program, rows, lane)
      guard day <= asOf else { continue }
      // A notice that an answer in time made needless was never owed.
      if !step.excuses.isEmpty, excuse(of: step, program, rows, lane).day <= lanes.due[index] { continue }
      lanes.flags[index].insert(.overtaken)
      let (status, last) = (lanes.status[index], lanes.operativeDue[index])
      guard status != .notApplicable, status != .cannotCompute else { continue }
      if last == Outcome.blank || day <= last {
        lanes.status[index] = .notApplicable
      } else if status.isBreach, isOvertakenAtTheLatest(step, program, rows, lane) {
        lanes.status[index] = .uncertain
        if parts.contains(.detail) { lanes.doubt[index] = .overtakenAtTheLatest }
      } else if status == .overdue {
        lanes.status[index] = .missed
      }
    }
  }

  /// Whether something shows that another step had begun by its day in a row, which may have been the
  /// first.
  private func isOvertakenAtTheLatest(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int
  ) -> Bool {
    step.overtaking.indices.contains { operand in
      let field = program.field(operand)
      return program.operands[operand] & Program.atTheLatest != 0 && rows.day(field, lane) <= asOf
        && !rows.isImpossible(field, lane &- rows.lanes.lowerBound)
    }
  }

  /// The first day that shows that the next step had begun in a row, if that was by the as-of day;
  /// otherwise ``never``.
  func overtaking(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int
  ) -> Int32 {
    let day = earliest(step.overtaking, program, rows, lane &- rows.lanes.lowerBound)
    return day <= asOf ? day : Self.never
  }
}
