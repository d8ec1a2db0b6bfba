import WorkingDays

// What `CompiledRule` does for one case, over numbers: the two are held against each other, case by case, by tests.
extension ShapedPlan {
  /// Applies a rule whose clock has started.
  func assess(
    _ step: RuleStep, _ frame: CaseFrame, _ verdicts: inout [Verdict]
  ) {
    var verdict = Verdict()
    let startOperand = start(of: step, frame)
    let start = frame.days[Int(startOperand & Mark.slot)]
    verdict.start = start
    findAct(step.acts, frame, &verdict)
    verdict.isDoneBeforeStart =
      verdict.isMet && verdict.metOn < start && !verdict.isMetAtTheLatest
      && startOperand & Mark.isUntold == 0
    guard step.table >= 0 else {
      verdict.status = step.fixedStatus
      verdicts[Int(step.target)] = verdict
      return
    }
    verdict.due = tables.due(step.table, from: start)
    verdict.operativeDue = step.isOpenEnded ? Verdict.blank : verdict.due
    extend(step, frame, verdicts, &verdict)
    let answered = earliest(step.answers, frame)
    verdict.status = status(of: verdict, step, answered: answered, frame)
    countWorkingDays(step, answered: answered, frame, &verdict)
    verdicts[Int(step.target)] = verdict
  }

  // MARK: Start and act

  /// The operand of the slot that starts the clock.
  private func start(of step: RuleStep, _ frame: CaseFrame) -> UInt16 {
    var best = operands[Int(step.starts.first)]
    guard step.starts.count > 1 else { return best }
    for index in step.starts.indices.dropFirst() {
      let (day, current) = (day(operands[index], frame), day(best, frame))
      if step.isStartLatest ? day > current : day < current { best = operands[index] }
    }
    return best
  }

  @inline(__always)
  private func day(_ operand: UInt16, _ frame: CaseFrame) -> Int32 { frame.days[Int(operand & Mark.slot)] }

  private func findAct(_ acts: SlotList, _ frame: CaseFrame, _ verdict: inout Verdict) {
    for index in acts.indices {
      let day = day(operands[index], frame)
      if verdict.isMet, verdict.metOn <= day { continue }
      verdict.isMet = true
      verdict.metOn = day
      verdict.isMetAtTheLatest = operands[index] & Mark.isAtTheLatest != 0
    }
  }

  /// The earliest day in a list of slots; blank for an empty one.
  private func earliest(_ slots: SlotList, _ frame: CaseFrame) -> Int32 {
    var earliest = Verdict.blank
    for index in slots.indices {
      let day = day(operands[index], frame)
      if earliest == Verdict.blank || day < earliest { earliest = day }
    }
    return earliest
  }

  // MARK: Extension

  private func extend(
    _ step: RuleStep, _ frame: CaseFrame, _ verdicts: [Verdict],
    _ verdict: inout Verdict
  ) {
    switch step.maximum {
    case .none: return
    case .inherited(let index):
      let law = verdicts[Int(index)]
      verdict.faults = law.faults
      if law.maximumDue > verdict.due { verdict.maximumDue = law.maximumDue }
      if law.due != Verdict.blank, law.operativeDue > law.due {
        verdict.operativeDue = max(verdict.due, law.operativeDue)
      }
    case .open(let table): verdict.maximumDue = tables.due(table, from: verdict.start)
    case .granted(let table, let grants, let requestedSlot, let faults):
      let maximumDue = tables.due(table, from: verdict.start)
      verdict.maximumDue = maximumDue
      let granted = earliest(grants, frame)
      let requested = requestedSlot < 0 ? Verdict.blank : frame.days[Int(requestedSlot)]
      verdict.faults = faults
      if requested != Verdict.blank, requested > maximumDue { verdict.faults.insert(.capped) }
      if requested != Verdict.blank, requested < verdict.due { verdict.faults.insert(.beforeDue) }
      if granted != Verdict.blank, granted > verdict.due { verdict.faults.insert(.grantedLate) }
      guard verdict.faults.isDisjoint(with: .voiding), !step.isOpenEnded else { return }
      let extended = requested == Verdict.blank ? maximumDue : min(requested, maximumDue)
      verdict.operativeDue = max(verdict.due, extended)
    }
  }

  // MARK: Status

  private func status(
    of verdict: Verdict, _ step: RuleStep, answered: Int32, _ frame: CaseFrame
  ) -> Deadlines.Deadline.Status {
    guard step.applies else { return .notApplicable }
    let (start, due, last) = (verdict.start, verdict.due, verdict.operativeDue)
    let hasLast = last != Verdict.blank
    if answered != Verdict.blank, answered <= due { return .notApplicable }
    if verdict.isMet {
      guard hasLast, verdict.metOn > last else { return .met }
      if verdict.isMetAtTheLatest { return .uncertain }
    } else {
      let (withdrawn, closed) = (frame.days[self.withdrawn], frame.days[self.closed])
      if withdrawn != Verdict.blank, withdrawn >= start, !hasLast || withdrawn <= last { return .notApplicable }
      if step.isDuty, closed != Verdict.blank, start <= closed, !hasLast || closed <= last { return .uncertain }
      guard hasLast, last <= asOf else { return .running }
      if last == asOf { return .dueToday }
    }
    if step.isConditional || (answered != Verdict.blank && step.isAnsweredAtTheLatest) { return .uncertain }
    if verdict.isMet { return .missed }
    return step.isWindow ? .lapsed : .overdue
  }

  private func countWorkingDays(
    _ step: RuleStep, answered: Int32, _ frame: CaseFrame,
    _ verdict: inout Verdict
  ) {
    guard verdict.status != .notApplicable else { return }
    let end = verdict.isMet ? verdict.metOn : asOf
    if step.isAfter, verdict.start <= end {
      verdict.workingDaysTaken = tables.count(from: verdict.start, to: end)
    }
    guard verdict.status.isBreach else { return }
    var last = end
    if !verdict.isMet {
      let (withdrawn, closed) = (frame.days[self.withdrawn], frame.days[self.closed])
      if withdrawn >= verdict.start { last = min(last, withdrawn) }
      if closed >= verdict.start { last = min(last, closed) }
      if answered != Verdict.blank { last = min(last, answered) }
    }
    verdict.workingDaysLate =
      verdict.operativeDue <= last ? tables.count(from: verdict.operativeDue, to: last) : 0
  }

  // MARK: Relaxation and rights

  /// Makes a target of a limit of the law, if its relaxation reaches the case.
  func relax(_ step: RelaxStep, _ frame: CaseFrame, _ verdicts: inout [Verdict]) {
    let target = Int(step.target)
    let verdict = verdicts[target]
    guard [.missed, .overdue, .lapsed].contains(verdict.status) else { return }
    let isInside = step.days.overlaps(min(verdict.start, verdict.due)...max(verdict.start, verdict.due))
    guard isInside || isSaved(step, frame, verdicts) else { return }
    verdicts[target].status = .targetPassed
    verdicts[target].workingDaysLate = Verdict.blank
  }

  /// Whether the step that saves a relaxation was under way within it.
  private func isSaved(_ step: RelaxStep, _ frame: CaseFrame, _ verdicts: [Verdict]) -> Bool {
    guard step.saving >= 0 else { return false }
    let saving = verdicts[Int(step.saving)]
    guard saving.start != Verdict.blank else { return false }
    var ended = asOf
    let withdrawn = frame.days[self.withdrawn]
    if withdrawn != Verdict.blank { ended = min(ended, withdrawn) }
    let proof = earliest(step.proofs, frame)
    if proof != Verdict.blank { ended = min(ended, proof) }
    if saving.isMet { ended = min(ended, saving.metOn) }
    return saving.start <= ended && step.days.overlaps(saving.start...ended)
  }

  /// Opens a right without a limit once the time of another timescale is out.
  static func open(_ target: Int, after: Int, asOf: Int32, _ verdicts: inout [Verdict]) {
    let before = verdicts[after]
    guard verdicts[target].status == .notStarted else { return }
    if before.isMet || (before.operativeDue != Verdict.blank && before.operativeDue < asOf) {
      verdicts[target].status = .open
      verdicts[target].markRobust()
    }
  }
}
