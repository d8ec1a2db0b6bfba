import Timescales
import WorkingDays

/// Finds what is the same in all cases of one shape, and lists the rest as steps.
struct ShapeCompiler {
  let plan: DeadlinePlan
  /// A case of the shape: what it has recorded, not when, is what counts.
  let frame: CaseFrame
  private let asOf: Day
  private let tables: DayTables

  var parts: ShapedPlan.Parts
  /// For each verdict, whether it differs from case to case.
  var varies: [Bool] = []

  /// The slots that start a clock.
  private var startSlots: Set<Int> = []

  /// The shape hangs on more than the steps can say.
  private struct Unsupported: Error {}

  /// Compiles a plan for the shape of a case; `nil` if its cases have to be computed one by one.
  static func compile(
    _ plan: DeadlinePlan, like frame: CaseFrame, asOf: Day, tables: DayTables
  ) -> ShapedPlan.Parts? {
    guard tables.calendar.coverage.contains(asOf) else { return nil }
    var compiler = ShapeCompiler(plan, frame, asOf, tables)
    return try? compiler.compiled()
  }

  private init(_ plan: DeadlinePlan, _ frame: CaseFrame, _ asOf: Day, _ tables: DayTables) {
    self.plan = plan
    self.frame = frame
    self.asOf = asOf
    self.tables = tables
    parts = ShapedPlan.Parts(days: tables.calendar.coverage.lowerBound.number...asOf.number)
  }

  private mutating func compiled() throws(Unsupported) -> ShapedPlan.Parts {
    let (law, council) = (plan.law, plan.council)
    parts.template = [Verdict](repeating: Verdict(), count: law.count + council.count)
    varies = [Bool](repeating: false, count: parts.template.count)
    for (index, row) in law.enumerated() {
      try add(row.rules[0], of: row, at: index, law: nil)
      try addRelaxation(row, at: index)
    }
    try addRights(law, from: 0)
    for (index, row) in council.enumerated() { try add(row, at: law.count + index, index) }
    try addRights(council, from: law.count)
    addCodes()
    for (index, row) in council.enumerated()
    where varies[law.count + index] || row.counterpart.map({ varies[$0] }) ?? false {
      parts.varying.append(.init(timescale: index, own: law.count + index, statute: row.counterpart ?? -1))
    }
    // The days of facts may lie anywhere, but for those that start a clock.
    let facts = CaseEvent.standard.count..<CaseEvent.standard.count + CaseFact.days.count
    parts.events = list(recordedSlots.filter { !facts.contains($0) || startSlots.contains($0) }.map { UInt16($0) })
    parts.acts = list(recordedSlots.filter(Slots.Fixed.acts.contains).map { UInt16($0) })
    return parts
  }

  private var recordedSlots: [Int] { frame.slots.filter { frame[$0] != nil } }

  private mutating func list(_ slots: [UInt16]) -> ShapedPlan.SlotList {
    let list = ShapedPlan.SlotList(
      first: Int32(truncatingIfNeeded: parts.operands.count), count: Int32(truncatingIfNeeded: slots.count))
    parts.operands += slots
    return list
  }
}

// MARK: - Timescales

extension ShapeCompiler {
  /// A timescale of the profile: the law's, its own rule, or the one chosen among its readings.
  private mutating func add(_ row: CompiledTimescale, at target: Int, _ index: Int) throws(Unsupported) {
    if let twin = plan.isLaw ? index : row.isInherited ? row.counterpart : nil {
      parts.template[target] = parts.template[twin]
      parts.template[target].markRobust()
      varies[target] = varies[twin]
      if varies[twin] { parts.steps.append(.copy(target: Int32(target), from: Int32(twin))) }
      return
    }
    guard row.rules.count == 1 || row.rules.allSatisfy({ $0.limit != nil }) else { throw Unsupported() }
    let first = parts.template.count
    for rule in row.rules {
      parts.template.append(Verdict())
      varies.append(false)
      try add(rule, of: row, at: parts.template.count - 1, law: row.counterpart)
    }
    let choice = ShapedPlan.ChoiceStep(
      target: Int32(target), first: Int32(first), count: Int32(row.rules.count), selection: row.selection)
    varies[target] = varies[first...].contains(true)
    if varies[target] { parts.steps.append(.choose(choice)) } else { ShapedPlan.choose(choice, &parts.template) }
  }

  /// A rule of a timescale.
  private mutating func add(
    _ rule: CompiledRule, of row: CompiledTimescale, at target: Int, law: Int?
  ) throws(Unsupported) {
    let acts = acts(of: rule)
    let applies = row.applies(to: frame, due: nil, asOf: asOf)
    var starts: [ShapedStart.Candidate] = []
    var isLatest = false
    switch rule.start.map({ $0.shaped(like: frame) }) {
    case nil: break
    case .some(nil): throw Unsupported()
    case .awaiting(let slot)??:
      parts.template[target].awaitedSlot = Int16(truncatingIfNeeded: slot)
      let isUsedEarly = row.timescale.kind == .window && row.timescale.opensAfter != nil
      let isProved = !isUsedEarly && frame.recorded & rule.satisfactionMask != 0
      parts.template[target].isStartMissing = isProved || EventOrder.isProved(slot, in: frame)
    case .blocked(let slot)??:
      parts.template[target].awaitedSlot = Int16(truncatingIfNeeded: slot)
      parts.template[target].isStartMissing = true
    case .days(let candidates, let latest)??: (starts, isLatest) = (candidates, latest)
    }
    parts.template[target].isMet = !acts.isEmpty
    startSlots.formUnion(starts.map(\.slot))
    guard !starts.isEmpty else {
      parts.template[target].status = fixedStatus(parts.template[target], rule, row, applies)
      return
    }
    var step = ShapedPlan.RuleStep(
      target: Int32(target), starts: list(starts.map { mark($0, row) }), isStartLatest: isLatest, table: -1,
      isAfter: rule.limit?.period.direction == .after, acts: list(acts), applies: applies,
      isConditional: row.isConditional(in: frame), isDuty: row.timescale.kind == .duty,
      isWindow: row.timescale.kind == .window, answers: .init(), isAnsweredAtTheLatest: false, isOpenEnded: false,
      maximum: .none)
    if let limit = rule.limit {
      step.table = try table(of: limit)
      try addMaximum(of: rule, limit, law: law, to: &step)
      addAnswer(of: row, to: &step)
    } else {
      step.fixedStatus = fixedStatus(parts.template[target], rule, row, applies)
    }
    varies[target] = true
    parts.steps.append(.assess(step))
  }

  /// The status where the clock has not started, or there is no limit.
  private func fixedStatus(
    _ verdict: Verdict, _ rule: CompiledRule, _ row: CompiledTimescale, _ applies: Bool
  ) -> Deadline.Status {
    guard applies else { return .notApplicable }
    guard rule.limit != nil else {
      let circumstances = Circumstances(frame: frame, calendar: tables.calendar, asOf: asOf)
      if verdict.isMet || rule.isProvedByLaterEvents(in: circumstances) { return .met }
      return frame[Slots.Fixed.withdrawn] == nil ? .notStarted : .notApplicable
    }
    if verdict.isStartMissing { return .cannotCompute }
    return row.timescale.kind == .window && verdict.isMet ? .met : .notStarted
  }

  private func mark(_ start: ShapedStart.Candidate, _ row: CompiledTimescale) -> UInt16 {
    let isTold =
      row.rules[0].limit?.period.direction == .after && !start.isFallback
      && !row.rules[0].satisfiedBy.contains { EventOrder.presupposes($0.event, start.slot) }
    return UInt16(start.slot) | (isTold ? 0 : ShapedPlan.Mark.isUntold)
  }

  /// The slots of the acts that satisfy a rule; without any, of the events that prove one.
  private func acts(of rule: CompiledRule) -> [UInt16] {
    let acts = rule.satisfiedBy.compactMap { event, receipt -> UInt16? in
      if frame[event] != nil { return UInt16(event) }
      return receipt.flatMap { frame[$0] == nil ? nil : UInt16($0) | ShapedPlan.Mark.isAtTheLatest }
    }
    guard acts.isEmpty else { return acts }
    return rule.satisfiedBy.flatMap { proofs(of: $0.event) }.map { $0 | ShapedPlan.Mark.isAtTheLatest }
  }

  /// The recorded events that prove that the event of a slot has happened.
  private func proofs(of slot: Int) -> [UInt16] {
    guard EventOrder.isProved(slot, in: frame) else { return [] }
    return (0..<64).filter { frame.recorded & EventOrder.descendants[slot] & (1 << UInt64($0)) != 0 }.map { UInt16($0) }
  }

  private mutating func table(of limit: Timescale.Limit, after base: Timescale.Limit? = nil) throws(Unsupported)
    -> Int32
  {
    guard let table = tables.table(of: limit, after: base), table.days.overlaps(parts.days) else { throw Unsupported() }
    parts.days = parts.days.clamped(to: table.days)
    return table.place
  }

  private mutating func addMaximum(
    of rule: CompiledRule, _ base: Timescale.Limit, law: Int?, to step: inout ShapedPlan.RuleStep
  ) throws(Unsupported) {
    switch rule.maximum {
    case .none: return
    case .inherited: if let law { step.maximum = .inherited(law: Int32(law)) }
    case .own(let own, let grantedBy, let grantedTo):
      step.isOpenEnded = own.openWhen.map { frame.holds($0) == true } ?? false
      guard let limit = own.limit else { return }
      let table = try table(of: limit, after: own.from == .due ? base : nil)
      let grants = grantedBy.filter { frame[$0] != nil }
      let requested = grantedTo.flatMap { frame[$0] == nil ? nil : $0 }
      step.maximum = .open(table: table)
      guard !grants.isEmpty || requested != nil else { return }
      var faults = own.groundFaults(frame.ground)
      if own.needsEvent, grants.isEmpty { faults.insert(.noNotice) }
      step.maximum = .granted(
        table: table, grants: list(grants.map { UInt16($0) }), requested: requested.map { Int32($0) } ?? -1,
        faults: faults)
    }
  }

  /// For a notice of delay: what was given of which it was to tell the delay.
  private mutating func addAnswer(of row: CompiledTimescale, to step: inout ShapedPlan.RuleStep) {
    for (event, receipt) in row.inTimeEvents {
      step.isAnsweredAtTheLatest = frame[event] == nil
      if frame[event] != nil {
        step.answers = list([UInt16(event)])
        return
      }
      if let receipt, frame[receipt] != nil {
        step.answers = list([UInt16(receipt)])
        return
      }
      let proofs = proofs(of: event)
      if !proofs.isEmpty {
        step.answers = list(proofs)
        return
      }
    }
  }

  private mutating func addRelaxation(_ row: CompiledTimescale, at target: Int) throws(Unsupported) {
    guard let relaxed = row.relaxed, varies[target] else { return }
    var proofs: [UInt16] = []
    if let saving = row.savedBy { proofs = plan.law[saving].rules[0].satisfiedBy.flatMap { self.proofs(of: $0.event) } }
    parts.steps.append(
      .relax(
        .init(
          target: Int32(target), days: relaxed.lowerBound.number...relaxed.upperBound.number,
          saving: row.savedBy.map { Int32($0) } ?? -1, proofs: list(proofs))))
  }

  /// The rights without a limit: those whose opening hangs on days.
  private mutating func addRights(_ rows: [CompiledTimescale], from first: Int) throws(Unsupported) {
    for (index, row) in rows.enumerated() where row.rules[0].limit == nil {
      guard let before = row.opensAfter else { continue }
      let step = (target: first + index, after: first + before)
      if varies[step.target] || varies[step.after] {
        varies[step.target] = true
        parts.steps.append(.open(target: Int32(step.target), after: Int32(step.after)))
      } else {
        ShapedPlan.open(step.target, after: step.after, asOf: asOf.number, &parts.template)
      }
    }
  }
}
