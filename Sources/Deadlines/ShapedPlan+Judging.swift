import WorkingDays

extension ShapedPlan {
  /// Applies the plan to a case of the shape.
  ///
  /// - Parameters:
  ///   - verdicts: at least as many as the template has, which are overwritten.
  ///   - found: the codes of the case's problems.
  /// - Returns: whether that was possible; otherwise the case is one for the plan itself.
  func judge(_ frame: CaseFrame, into verdicts: inout [Verdict], _ found: inout ProblemCodes) -> Bool {
    for index in events.indices where !days.contains(frame.days[Int(operands[index])]) { return false }
    for index in template.indices { verdicts[index] = template[index] }
    for index in steps.indices {
      switch steps[index] {
      case .assess(let step): assess(step, frame, &verdicts)
      case .relax(let step): relax(step, frame, &verdicts)
      case .copy(let target, let from):
        verdicts[Int(target)] = verdicts[Int(from)]
        verdicts[Int(target)].isDisputed = false
        verdicts[Int(target)].markRobust()
      case .choose(let step): Self.choose(step, &verdicts)
      case .open(let target, let after): Self.open(Int(target), after: Int(after), asOf: asOf, &verdicts)
      }
    }
    found = ProblemCodes()
    for index in codes.indices { find(codes[index], frame, verdicts, &found) }
    return !found.isOverflowing
  }

  static func choose(_ step: ChoiceStep, _ verdicts: inout [Verdict]) {
    let readings = Int(step.first)..<Int(step.first &+ step.count)
    var chosen = readings.lowerBound
    switch step.selection {
    case .fixed(let index): chosen = index < readings.count ? readings.lowerBound + index : chosen
    case .earliest, .latest:
      var best = Verdict.blank
      for reading in readings {
        let day = verdicts[reading].operativeDue
        guard day != Verdict.blank else { continue }
        if case .earliest = step.selection, best != Verdict.blank, day >= best { continue }
        if case .latest = step.selection, best != Verdict.blank, day <= best { continue }
        best = day
        chosen = reading
      }
    }
    var verdict = verdicts[chosen]
    verdict.markRobust()
    verdict.isDisputed = false
    for reading in readings {
      let other = verdicts[reading]
      if other.due != verdict.due, other.due != Verdict.blank, verdict.due != Verdict.blank {
        verdict.isDisputed = true
      }
      if other.status != verdict.status { verdict.isRobust = false }
    }
    verdicts[Int(step.target)] = verdict
  }

  private func find(
    _ step: CodeStep, _ frame: CaseFrame, _ verdicts: [Verdict], _ found: inout ProblemCodes
  ) {
    switch step {
    case .always(let code): found.add(code)
    case .unlessAwaiting(let index, let slot, let code):
      if verdicts[Int(index)].awaitedSlot != slot { found.add(code) }
    case .daysOff:
      for index in acts.indices where tables.isDayOff(frame.days[Int(operands[index])]) {
        found.add(RecordProblem.Code.nonWorkingDayPosition)
        return
      }
    case .order(let earlier, let later, let code):
      if frame.days[Int(earlier)] > frame.days[Int(later)] { found.add(code) }
    case .lateAtDiscretion(let index):
      if verdicts[Int(index)].status == .missed { found.add(.lateAtDiscretion) }
    case .verdict(let index, let isDuty, let isStartTold):
      verdicts[Int(index)].tell(isDuty: isDuty, isStartTold: isStartTold, &found)
    }
  }
}

extension Verdict {
  /// The status is what it is, unless it cannot be said.
  mutating func markRobust() { isRobust = status != .cannotCompute && status != .uncertain }

  /// The codes of the problems of a deadline.
  func tell(isDuty: Bool, isStartTold: Bool, _ found: inout ProblemCodes) {
    guard status != .notApplicable else { return }
    if status == .uncertain { found.add(.uncertainStatus) }
    if isDuty, isDoneBeforeStart { found.add(.doneBeforeStart) }
    if isStartTold, isStartMissing { found.add(.startMissing) }
    if faults.isEmpty { return }
    if faults.contains(.noGround) { found.add(.extensionWithoutGround) }
    if faults.contains(.unknownGround) { found.add(.extensionGroundUnknown) }
    if faults.contains(.groundNotAllowed) { found.add(.extensionGroundNotAllowed) }
    if faults.contains(.grantedLate) { found.add(.extensionGrantedLate) }
    if faults.contains(.noNotice) { found.add(.extensionWithoutNotice) }
    if faults.contains(.beforeDue) { found.add(.extensionBeforeDue) }
    if faults.contains(.capped) { found.add(.extensionCapped) }
  }
}

extension RecordProblem.Code {
  fileprivate static let nonWorkingDayPosition = nonWorkingDay.position
}
