import Timescales
import WorkingDays

// Which acts satisfy a rule, and when the first of them was done.

extension ProgramBuilder {
  /// Those of some acts that are recorded; a receipt stands in for a sending that is not recorded.
  func recordedActs(among acts: [CompiledRule.Act]) -> [UInt16] {
    acts.compactMap { act in
      if recorded[act.event] { return UInt16(act.event) }
      guard let receipt = act.receipt, recorded[receipt] else { return nil }
      return UInt16(receipt) | Program.atTheLatest
    }
  }

  /// The recorded events that prove acts which are not recorded themselves.
  func proofs(of acts: [CompiledRule.Act]) -> [UInt16] {
    let proofs = acts.reduce(UInt64(0)) { proofs, act in
      recorded[act.event] ? proofs : proofs | EventOrder.proofs(of: act.event, in: recorded.events)
    }
    return Bits(proofs).map { UInt16($0) }
  }
}

extension Run {
  /// The day of the first act done by the as-of day; without one, the first day that proves an act.
  func findActs(_ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes) {
    guard !step.acts.isEmpty || !step.proofs.isEmpty else { return }
    let range = lanes.columns(step.target, rows.lanes)
    let days = rows.days.span
    var (metOn, flagColumn): ([Int32], [Outcome.Flags]) = ([], [])
    swap(&metOn, &lanes.metOn)
    swap(&flagColumn, &lanes.flags)
    defer {
      swap(&metOn, &lanes.metOn)
      swap(&flagColumn, &lanes.flags)
    }
    var met = metOn.mutableSpan
    var flags = flagColumn.mutableSpan
    let end = min(range.upperBound, min(met.count, flags.count))
    for operand in step.acts.indices {
      let isAtTheLatest = program.operands[operand] & Program.atTheLatest != 0
      let column = days.extracting(rows.column(program.field(operand)))
      for lane in 0..<min(end &- range.lowerBound, column.count) {
        let index = range.lowerBound &+ lane
        // Choices among values, so that the loop needs no branches; the lanes lie within the columns by its end.
        let (day, known, old) = unsafe (column[unchecked: lane], met[unchecked: index], flags[unchecked: index])
        let current = known == Outcome.blank ? Self.never : known
        let first = day <= asOf ? min(day, current) : current
        let new = isAtTheLatest ? old.union(.metAtTheLatest) : old.subtracting(.metAtTheLatest)
        unsafe met[unchecked: index] = first == Self.never ? Outcome.blank : first
        unsafe flags[unchecked: index] = first == current ? old : new
      }
    }
    guard !step.proofs.isEmpty else { return }
    // A receipt proves the act by its day, and something else may prove it by an earlier one.
    for index in range.lowerBound..<end where met[index] == Outcome.blank || flags[index].contains(.metAtTheLatest) {
      let proof = earliest(step.proofs, program, rows, index &- range.lowerBound)
      guard proof <= asOf, met[index] == Outcome.blank || proof < met[index] else { continue }
      met[index] = proof
      flags[index].insert(.metAtTheLatest)
    }
  }

  /// The earliest day in a list of fields of one row; ``never`` for an empty list.
  func earliest(_ fields: Program.FieldList, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int) -> Int32 {
    var earliest = Self.never
    for operand in fields.indices where !rows.isImpossible(program.field(operand), lane) {
      earliest = min(earliest, rows.day(program.field(operand), rows.lanes.lowerBound &+ lane))
    }
    return earliest
  }
}
