import Timescales
import WorkingDays

/// Compiles a plan for what is recorded: what is the same in every such case, and the other steps.
struct ProgramBuilder {
  let plan: DeadlinePlan
  let recorded: Recorded
  private(set) var parts: Program.Parts

  static func program(_ plan: DeadlinePlan, for recorded: Recorded) -> Program {
    var builder = ProgramBuilder(plan, recorded)
    builder.addLayers()
    builder.parts.order = builder.answerOrder()
    builder.parts.checks = builder.checks()
    return Program(builder.parts)
  }

  init(_ plan: DeadlinePlan, _ recorded: Recorded) {
    self.plan = plan
    self.recorded = recorded
    parts = Program.Parts(plan: plan, recorded: recorded)
    let places = plan.placeCount
    parts.template.reserveCapacity(places)
    parts.isConstant.reserveCapacity(places)
    parts.steps.reserveCapacity(places)
    parts.uses.reserveCapacity(places)
    parts.operands.reserveCapacity(2 * places)
  }

  private mutating func addLayers() {
    let (law, council) = (plan.law, plan.council)
    // Every outcome gets the place that the plan has for it.
    for row in law { _ = addRule(row.rules[0], of: row, law: nil, isLaw: true) }
    for (index, row) in law.enumerated() { addRelaxation(row, at: index, in: law) { $1 } }
    for (index, row) in law.enumerated() { addRight(row, at: index, after: row.opensAfter) }
    parts.firstOfPolicy = parts.steps.count
    for (index, row) in council.enumerated() where plan.councilPlaces[index] >= law.count { addCouncil(row, index) }
    for (index, row) in council.enumerated() where plan.councilPlaces[index] >= law.count {
      addRight(row, at: plan.councilPlaces[index], after: row.opensAfter.map { plan.councilPlaces[$0] })
      addWaitingWindow(row, at: plan.councilPlaces[index])
    }
  }

  /// A timescale of the profile with its own rule or a choice of readings, or an inherited right.
  ///
  /// Such a right may open on another day where the council's step before it has another limit.
  private mutating func addCouncil(_ row: CompiledTimescale, _ index: Int) {
    if row.isInherited, let twin = row.counterpart {
      let place = addPlace(parts.template[twin])
      if !parts.isConstant[twin] { add(.copy(from: twin, to: place), writing: place, reading: [twin]) }
      return
    }
    for rule in row.rules {
      let place = addRule(rule, of: row, law: row.counterpart, isLaw: false)
      addRelaxation(row, at: place, in: plan.council) { builder, index in
        // Only a step before this one has an outcome yet.
        let place = builder.plan.councilPlaces[index]
        return place < builder.parts.template.count ? place : nil
      }
    }
    if row.rules.count > 1 { addReadings(row, plan.readingPlaces[index]) }
  }

  // MARK: - Parts

  mutating func addPlace(_ outcome: Outcome) -> Int {
    parts.template.append(outcome)
    parts.isConstant.append(true)
    return parts.template.count - 1
  }

  mutating func add(_ step: Program.Step, writing place: Int, reading read: [Int], isDetail: Bool = false) {
    parts.steps.append(step)
    parts.uses.append(.init(written: place, read: read, isDetail: isDetail))
    parts.isConstant[place] = false
  }

  mutating func list(_ fields: [UInt16]) -> Program.FieldList {
    guard !fields.isEmpty else { return .init() }
    let list = Program.FieldList(
      first: Int32(truncatingIfNeeded: parts.operands.count), count: Int32(truncatingIfNeeded: fields.count))
    parts.operands += fields
    return list
  }

  mutating func set(_ place: Int, _ change: (inout Outcome) -> Void) { change(&parts.template[place]) }
  mutating func addStart(_ tree: StartTree) -> Int {
    parts.starts.append(tree)
    return parts.starts.count - 1
  }
}

// MARK: - Rules

extension ProgramBuilder {
  /// Adds a rule and returns the place of its outcome; `law` is the place of its counterpart's.
  ///
  /// By default, pauses stop the clocks of a council's own rules of the stages.
  mutating func addRule(
    _ rule: CompiledRule, of row: CompiledTimescale, law: Int?, isLaw: Bool, isPaused: Bool? = nil
  ) -> Int {
    var fixed = Outcome()
    guard row.holds(under: recorded.words.procedure) else {
      // What holds for another procedure has no days in this case.
      fixed.status = .notApplicable
      return addPlace(fixed)
    }
    let length = rule.length(in: recorded, plan)
    if row.timescale.appliesWhen.contains(where: { recorded.holds($0, in: plan) == nil }) || length.isUnsure {
      fixed.flags.insert(.conditional)
    }
    var step = RuleStep(target: parts.template.count)
    step.isLaw = isLaw
    step.isCounted =
      !isLaw || plan.councilPlaces.contains(step.target)
      || plan.council.contains { $0.isInherited && $0.counterpart == step.target }
      || plan.isCountedFromStartInLaw[step.target]
    step.kind = row.timescale.kind
    step.isConditional = fixed.isConditional
    step.isActNoProof = row.timescale.appliesWhen.contains { condition in
      switch condition {
      case .fact, .oralToService: recorded.holds(condition, in: plan) == nil
      default: false
      }
    }
    let (applies, ends) = applies(row)
    step.applies = applies
    step.until = list(ends)
    if !step.applies, isConditionUnrecordable(row) {
      fixed.status = .notRecorded
      return addPlace(fixed)
    }
    step.isAnswerUnrecordable = row.announces.map { isUnrecordable($0.satisfiedBy) } ?? false
    step.isUnrecordable =
      step.isAnswerUnrecordable || isUnrecordable(rule.satisfiedBy) || isAnsweredElsewhere(row)
    let asked =
      row.timescale.conditions.compactMap { $0.event }.flatMap { recorded.evidence(of: $0, in: plan.fields) }
      + row.timescale.appliesWhen.flatMap { $0.evidence }.filter { recorded[$0] }
    step.asked = list(asked.map { UInt16($0) })
    step.isTarget = row.timescale.binding == .target
    addStart(rule, of: row, to: &step, &fixed)
    step.isReceiptUnrecordable = isReceiptUnrecordable(step.start)
    step.mayStartLater =
      step.isReceiptUnrecordable
      || step.kind == .window && rule.start?.possiblyLater(in: recorded).isEmpty == false
    if case .none = step.start { step.applies = step.applies && step.until.isEmpty }
    let acts = countedActs(of: rule, in: row, isLaw: isLaw)
    step.acts = list(recordedActs(among: acts))
    step.proofs = list(proofs(of: acts))
    step.overtaking = list(overtaking(of: row))
    step.limit = length.place
    step.isForward = rule.isForward
    step.isSetDay = length.limit == .onTheDay
    step.unstarted = unstartedStatus(rule, step, fixed)
    fixed.status = step.unstarted
    if case .none = step.start {
      if step.unstarted == .notStarted, rule.limit != nil {
        step.undoableEndings = undoableEndings(of: row, isLaw: isLaw)
      }
    } else if rule.limit != nil {
      step.sendings = list(sendings(of: rule))
      step.isPaused = (isPaused ?? !isLaw) && row.isInStage
      step.extending = extending(rule, length, of: row, law: law, isLaw: isLaw)
      step.excuses = excuses(of: row)
      step.endings = list(endings(of: row, isLaw: isLaw))
      if step.kind == .duty || row.isInStage { step.undoableEndings = undoableEndings(of: row, isLaw: isLaw) }
    }
    step.deciding = decidingEvents(of: step)
    step.answers = answers(of: step, row)
    let place = addPlace(fixed)
    if case .none = step.start {
      let isOvertaken = step.unstarted == .notStarted && !step.overtaking.isEmpty
      let mayEnd = !step.undoableEndings.isEmpty
      guard !step.acts.isEmpty || !step.proofs.isEmpty || isOvertaken || mayEnd else { return place }
      let isWindow = step.isOpenWindow && step.unstarted == .notStarted
      add(.rule(RuleStep.Shared(step)), writing: place, reading: [], isDetail: !isWindow && !isOvertaken && !mayEnd)
    } else {
      var read: [Int] = []
      if case .inherited(let law) = step.extending.maximum { read = [law] }
      add(.rule(RuleStep.Shared(step)), writing: place, reading: read)
    }
    return place
  }

  /// Whether a timescale applies, by the record, and the fields of the days that end it.
  private func applies(_ row: CompiledTimescale) -> (Bool, until: [UInt16]) {
    var until: [UInt16] = []
    for condition in row.timescale.appliesWhen where recorded.holds(condition, in: plan) == false {
      switch recorded.end(of: condition, in: plan) {
      case .never: return (false, [])
      case .ahead: break
      case .days(let fields): until += fields.map { UInt16($0) }
      }
    }
    return (true, until)
  }

  private mutating func addStart(
    _ rule: CompiledRule, of row: CompiledTimescale, to step: inout RuleStep, _ fixed: inout Outcome
  ) {
    guard let start = rule.start else { return }
    switch start.start(in: recorded, plan) {
    case .days(.field(let field, let isFallback)):
      step.start = .field(field, isFallback: isFallback)
      fixed.startField = Int16(truncatingIfNeeded: field)
      fixed.clockBasis = isFallback ? .fallback : .recorded
    case .days(let tree): step.start = .tree(addStart(tree))
    case .blocked(let field):
      fixed.startField = Int16(truncatingIfNeeded: field)
      fixed.clockBasis = .missing
    case .awaiting(let field):
      fixed.startField = Int16(truncatingIfNeeded: field)
      // Stage 2 may be requested without a stage 1 answer: using a window does not prove it open.
      let isUsedEarly = row.timescale.kind == .window && row.opensAfter != nil
      // Papers go out before the panel they are counted back from, so they do not prove it met.
      let isProof = !isUsedEarly && rule.limit?.period.direction != .before
      // Nor does a notice of delay come before the clock of the answer that it announces.
      let acts = rule.satisfyingEvents | (row.announces?.satisfyingEvents ?? 0)
      let isProved = isProof && recorded.events & acts != 0
      fixed.clockBasis = isProved || EventOrder.isProved(field, in: recorded.events) ? .missing : .awaited
    }
  }

  /// The status of a rule whose clock has not started, or that has no limit.
  private func unstartedStatus(_ rule: CompiledRule, _ step: RuleStep, _ fixed: Outcome) -> Deadline.Status {
    guard step.applies else { return .notApplicable }
    if case .none = step.start, fixed.startField >= 0, isStartUnrecordable(Int(fixed.startField)) {
      return .notRecorded
    }
    guard rule.limit != nil else { return .notStarted }
    return fixed.clockBasis == .missing ? .cannotCompute : .notStarted
  }

  private mutating func addReadings(_ row: CompiledTimescale, _ readings: Range<Int>) {
    let chosen = readings.lowerBound + row.selection.unconditional
    let place = row.ownReading == nil ? addPlace(parts.template[chosen]) : chosen
    let status = parts.template[chosen].status
    if status.isKnown, readings.allSatisfy({ parts.template[$0].status == status }) {
      parts.template[place].flags.insert(.robust)
    }
    guard readings.contains(where: { !parts.isConstant[$0] }) else { return }
    add(
      .reading(
        .init(
          target: place, readings: readings, selection: row.selection, isOwn: row.ownReading != nil,
          isFirst: parts.isConstant[place])),
      writing: place, reading: Array(readings))
  }
}
