import Timescales
import WorkingDays

// What is no longer owed after a withdrawal or a decision. What was missed before stays missed.

extension ProgramBuilder {
  /// The recorded events that end a timescale which is not done by then.
  ///
  /// A withdrawal or a decision ends what the council owes and the stages (SI 2006/1738 reg 7, 8, 9,
  /// 12). Neither ends the Ombudsman's time, nor a decision the year for making the complaint again.
  /// A referral to the Ombudsman ends stage 3, but in law the complainant may still ask for a panel.
  func endings(of row: CompiledTimescale, isLaw: Bool) -> [UInt16] {
    let isDuty = row.timescale.kind == .duty
    if !isDuty, row.timescale.stage == .ombudsman { return [] }
    var fields = isDuty || row.isInStage ? Field.endings : [Field.withdrawn]
    if row.timescale.stage == .stage3, isDuty || !isLaw { fields.append(Field.referredToOmbudsman) }
    if !isLaw, plan.isEndedByDeclining(row) { fields.append(Field.stage2Declined) }
    return fields.filter { recorded[$0] }.map { UInt16($0) }
  }

  /// What ends a timescale, with what shows that the case was taken up again.
  mutating func undoableEndings(of row: CompiledTimescale, isLaw: Bool) -> [UndoableEnding] {
    endings(of: row, isLaw: isLaw).map { field in
      let steps = (Field.reopening[Int(field)] ?? []).filter { recorded[$0] }
      return UndoableEnding(field: Int(field), reopening: list(steps.map { UInt16($0) }))
    }
  }
}

/// What ends a timescale, unless the case is taken up again.
struct UndoableEnding: Sendable {
  let field: Int
  /// The steps that take the case up again.
  let reopening: Program.FieldList
}

extension DeadlinePlan {
  /// Whether the policy's own words let the council decline stage 2, which ends a timescale of that
  /// stage or of the next.
  func isEndedByDeclining(_ row: CompiledTimescale) -> Bool {
    guard policy.profile.stage2Declined != nil, !row.isInherited else { return false }
    // The request that was declined has used its own window.
    return row.timescale.stage == .stage2 && row.timescale.kind == .duty || row.timescale.stage == .stage3
  }

  /// Whether the law's duty to consider the complaint at stage 2 is at issue (reg 17(1)).
  func isStage2OwedInLaw(under procedure: Procedure?) -> Bool {
    !policy.profile.standsAlone
      && law.contains { $0.timescale.id == .stage2Response && $0.holds(under: procedure) }
  }
}

extension Run {
  /// What has not started when a case is over will not be due.
  func endUnstarted(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes
  ) {
    guard step.applies, !step.undoableEndings.isEmpty else { return }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
    where lanes.status[index] == .notStarted {
      if step.undoableEndings.contains(where: { stands($0, program, rows, lane) }) {
        lanes.status[index] = .notApplicable
      }
    }
  }

  /// Whether what ends a timescale has happened in a row, and no step after it took the case up again.
  func stands(
    _ ending: UndoableEnding, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int
  ) -> Bool {
    let day = rows.day(ending.field, lane)
    return day <= asOf
      && !ending.reopening.indices.contains { operand in
        let act = rows.day(program.field(operand), lane)
        return day < act && act <= asOf
      }
  }

  func clearEnds(_ range: Range<Int>, _ scratch: inout Scratch) {
    for lane in range { scratch.ended[lane] = Outcome.blank }
    scratch.isNoneEnded = true
  }

  /// The day on which a case was over, by which what was not done was missed; ``never`` if it was not.
  ///
  /// A case that was closed before the clock started had been reopened.
  @inline(__always)
  static func over(ended: Int32, closed: Int32, start: Int32) -> Int32 {
    min(ended == Outcome.blank ? never : ended, closed >= start ? closed : never)
  }

  /// Finds the first day, from the start of a rule, on which it ended; blank without one.
  ///
  /// What ended a case before the clock started does not count if the case was taken up again.
  func findEnd(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    guard !step.endings.isEmpty else {
      if !scratch.isNoneEnded { clearEnds(rows.lanes, &scratch) }
      return
    }
    scratch.isNoneEnded = false
    // What is counted back from a panel is under way from the request for it.
    let isCountedBack = !step.isForward
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      var first = lanes.start[index]
      if isCountedBack {
        first = program.recorded[Field.stage3Requested] ? rows.day(Field.stage3Requested, lane) : Outcome.blank
      }
      var ended = Self.never
      for operand in step.endings.indices {
        let day = rows.day(program.field(operand), lane)
        if day >= first { ended = min(ended, day) }
      }
      if !isCountedBack {
        for ending in step.undoableEndings where rows.day(ending.field, lane) < min(first, ended) {
          let isPossible = !rows.isImpossible(ending.field, lane &- rows.lanes.lowerBound)
          if isPossible, stands(ending, program, rows, lane) { ended = rows.day(ending.field, lane) }
        }
      }
      scratch.ended[lane] = ended == Self.never ? Outcome.blank : ended
    }
  }
}
