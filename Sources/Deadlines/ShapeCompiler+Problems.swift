import Timescales

extension ShapeCompiler {
  /// What `DeadlinePlan.codes` looks at, in its order.
  mutating func addCodes() {
    let codesOfCase: [(RecordProblem.Code, Bool)] = [
      (.unknownEvent, plan.foreignSlots.contains { frame[$0] != nil }),
      (.beforeVersion, plan.policy.basis == .assumed),
      (.receiptNotRecorded, frame[Slots.Fixed.received] == nil),
    ]
    for (code, isFound) in codesOfCase where isFound { parts.codes.append(.always(code.position)) }
    parts.codes.append(.daysOff)
    addOrders()
    for index in plan.law.indices where plan.law[index].timescale.discretion != nil {
      parts.codes.append(.lateAtDiscretion(Int32(index)))
    }
    for (index, row) in plan.council.enumerated() {
      let target = plan.law.count + index
      addVerdict(target, row)
      guard !row.isInherited, let counterpart = row.counterpart, plan.law[counterpart] !== row else { continue }
      guard plan.law[counterpart].timescale.id == row.timescale.id else { continue }
      let statute = parts.template[counterpart]
      // The same event missing in both layers is one thing to look up; which reading is the council's may hang on days.
      let besides = statute.isStartMissing ? (target: target, slot: statute.awaitedSlot) : nil
      if let besides, !varies[target], parts.template[target].awaitedSlot == besides.slot { continue }
      addVerdict(counterpart, plan.law[counterpart], besides: varies[target] ? besides : nil)
    }
  }

  /// - Parameter besides: nothing is told where the verdict at the target waits for the slot too.
  private mutating func addVerdict(_ index: Int, _ row: CompiledTimescale, besides: (target: Int, slot: Int16)? = nil) {
    let isDuty = row.timescale.kind == .duty
    let isSeldomRecorded =
      row.timescale.kind == .window && row.timescale.stage != .stage2 && row.timescale.stage != .stage3
    guard !varies[index] else {
      parts.codes.append(.verdict(Int32(index), isDuty: isDuty, isStartTold: !isSeldomRecorded))
      return
    }
    var found = ProblemCodes()
    parts.template[index].tell(isDuty: isDuty, isStartTold: !isSeldomRecorded, &found)
    for code in found.list {
      if let besides {
        parts.codes.append(.unlessAwaiting(Int32(besides.target), slot: besides.slot, code: code.position))
      } else {
        parts.codes.append(.always(code.position))
      }
    }
  }

  /// The pairs of recorded events between which no other is presupposed.
  private mutating func addOrders() {
    let recorded = (0..<64).filter { frame.recorded & (1 << UInt64($0)) != 0 }
    for event in recorded {
      for ancestor in recorded where EventOrder.ancestors[event] & (1 << UInt64(ancestor)) != 0 {
        let between = EventOrder.ancestors[event] & EventOrder.descendants[ancestor] & frame.recorded
        guard between == 0 else { continue }
        let isResponse = Slots.Fixed.answers[event] == ancestor
        let code: RecordProblem.Code = isResponse ? .responseBeforeRequest : .eventsOutOfOrder
        parts.codes.append(.order(earlier: UInt16(ancestor), later: UInt16(event), code: code.position))
      }
    }
  }
}
