import Timescales
import WorkingDays

/// What a rule is assessed against.
struct Circumstances {
  var frame: CaseFrame
  let calendar: WorkingCalendar
  let asOf: Day
  /// The pauses that stop the clocks of the stages, begun by the as-of day; empty where the policy's clocks run on.
  var pauses: [Pause] = []

  /// The pauses that concern a timescale: those of the stages, not of intake nor of the Ombudsman.
  func pauses(of timescale: CompiledTimescale) -> [Pause] {
    guard !pauses.isEmpty, [.stage1, .stage2, .stage3].contains(timescale.timescale.stage) else { return [] }
    return pauses
  }
}

extension CompiledRule {
  /// Applies the rule to a case: start, due days and extension.
  ///
  /// The status follows from them.
  func assess(_ timescale: CompiledTimescale, in circumstances: Circumstances, law: Assessment?) -> Assessment {
    var result = Assessment()
    result.isConditional = timescale.isConditional(in: circumstances.frame)
    findSatisfaction(&result, in: circumstances)
    findStart(&result, timescale, in: circumstances.frame)
    if result.clockBasis != .missing, let start = result.start, let limit {
      do {
        let pauses = circumstances.pauses(of: timescale)
        if case .due(let due) = try limit.due(from: start, pauses: pauses, in: circumstances.calendar) {
          result.due = due
          result.operativeDue = due
          try applyMaximum(&result, start: start, due: due, pauses: pauses, in: circumstances, law: law)
        } else {
          result.isStopped = true
        }
      } catch {
        result.isOutsideCoverage = true
      }
    }
    result.status = status(of: result, timescale: timescale, in: circumstances)
    countWorkingDays(&result, timescale, pauses: circumstances.pauses(of: timescale), in: circumstances)
    return result
  }

  // MARK: Start and satisfaction

  private func findStart(_ result: inout Assessment, _ timescale: CompiledTimescale, in frame: CaseFrame) {
    guard let start else { return }
    switch start.find(in: frame) {
    case .found(let day, let slot, let isFallback):
      result.start = day
      result.startSlot = slot
      result.clockBasis = isFallback ? .fallback : .recorded
    case .blocked(let slot):
      result.startSlot = slot
      result.clockBasis = .missing
    case .awaiting(let slot):
      result.startSlot = slot
      // Stage 2 may be asked for although stage 1 was never answered: a window that was used does not prove that it had opened.
      let isUsedEarly = timescale.timescale.kind == .window && timescale.opensAfter != nil
      let isProved = !isUsedEarly && frame.recorded & satisfactionMask != 0
      result.clockBasis = isProved || EventOrder.isProved(slot, in: frame) ? .missing : .awaited
    }
  }

  private func findSatisfaction(_ result: inout Assessment, in circumstances: Circumstances) {
    for (event, receipt) in satisfiedBy {
      let sent = circumstances.frame[event]
      guard let day = sent ?? receipt.flatMap({ circumstances.frame[$0] }), day <= circumstances.asOf else { continue }
      if let current = result.metOn, current <= day { continue }
      result.metOn = day
      result.isMetAtTheLatest = sent == nil
    }
    guard result.metOn == nil else { return }
    // What presupposes the act proves that it was done by then.
    for (event, _) in satisfiedBy where circumstances.frame[event] == nil {
      guard let proof = EventOrder.earliestProof(event, in: circumstances.frame), proof <= circumstances.asOf,
        result.metOn.map({ proof < $0 }) ?? true
      else { continue }
      result.metOn = proof
      result.isMetAtTheLatest = true
    }
  }

  /// Later events had happened by the as-of day that presuppose what satisfies the rule.
  func isProvedByLaterEvents(in circumstances: Circumstances) -> Bool {
    satisfiedBy.contains { event, _ in
      EventOrder.isProved(event, in: circumstances.frame, by: circumstances.asOf)
    }
  }

  // MARK: Extension

  private func applyMaximum(
    _ result: inout Assessment, start: Day, due: Day, pauses: [Pause], in circumstances: Circumstances, law: Assessment?
  ) throws(CalendarError) {
    switch maximum {
    case .none: return
    case .inherited:
      guard let law else { return }
      // Where the council's own day is later than the law's maximum there is nothing left to extend.
      if let maximum = law.maximumDue, maximum > due { result.maximumDue = maximum }
      if let extended = law.extendedTo, extended > due { result.extendedTo = extended }
      result.extensionFaults = law.extensionFaults
      if let lawDue = law.due, let operative = law.operativeDue, operative > lawDue {
        result.operativeDue = max(due, operative)
      }
    case .own(let own, let grantedBy, let grantedTo):
      if let condition = own.openWhen, circumstances.frame.holds(condition) == true {
        result.isOpenEnded = true
        result.operativeDue = nil
      }
      guard let limit = own.limit else { return }
      let origin = own.from == .start ? start : due
      var maximumDue: Day?
      if case .due(let day) = try limit.due(from: origin, pauses: pauses, in: circumstances.calendar) {
        maximumDue = day
      }
      result.maximumDue = maximumDue
      let grants = grantedBy.compactMap { circumstances.frame[$0] }
      let granted = grants.filter { $0 <= circumstances.asOf }.min()
      // What is recorded as granted later is not granted yet.
      guard granted != nil || grants.isEmpty else { return }
      let requested = grantedTo.flatMap { circumstances.frame[$0] }
      guard granted != nil || requested != nil else { return }
      if own.needsEvent, granted == nil { result.extensionFaults.insert(.noNotice) }
      let extended = [requested, maximumDue].compactMap(\.self).min()
      if let requested, let maximumDue, requested > maximumDue { result.extensionFaults.insert(.capped) }
      if let requested, requested < due { result.extensionFaults.insert(.beforeDue) }
      if let granted, granted > due { result.extensionFaults.insert(.grantedLate) }
      result.extensionFaults.formUnion(own.groundFaults(circumstances.frame.ground))
      result.extendedTo = extended
      guard result.extensionFaults.isDisjoint(with: .voiding), !result.isOpenEnded else { return }
      if let extended, maximumDue != nil {
        result.operativeDue = max(due, extended)
      } else {
        // The extended period is set aside, and nobody can say yet when it ends.
        result.isStopped = true
        result.operativeDue = nil
      }
    }
  }

  // MARK: Working days

  private func countWorkingDays(
    _ result: inout Assessment, _ timescale: CompiledTimescale, pauses: [Pause], in circumstances: Circumstances
  ) {
    guard ![.notApplicable, .cannotCompute, .notStarted].contains(result.status) else { return }
    let calendar = circumstances.calendar
    let end = result.metOn ?? circumstances.asOf
    if let start = result.start, limit?.period.direction == .after, start <= end {
      result.workingDaysTaken = try? calendar.count(from: start, to: end, without: pauses)
    }
    guard let due = result.operativeDue else { return }
    if result.metOn == nil, due >= circumstances.asOf {
      result.workingDaysLeft = try? calendar.count(from: circumstances.asOf, to: due, without: pauses)
    }
    if result.status.isBreach {
      let last = result.metOn ?? lastDayOfLateness(timescale, from: result.start, in: circumstances)
      result.workingDaysLate = due <= last ? try? calendar.count(from: due, to: last) : 0
    }
  }
}

extension CompiledRule {
  /// What was not done gets no later once the case is over, or, for a notice of delay, once the answer is given.
  private func lastDayOfLateness(
    _ timescale: CompiledTimescale, from start: Day?, in circumstances: Circumstances
  ) -> Day {
    let frame = circumstances.frame
    // What was over before the clock started had been taken up again.
    let over = [frame[Slots.Fixed.withdrawn], frame[Slots.Fixed.closed]].compactMap(\.self)
      .filter { day in start.map { $0 <= day } ?? true }.min()
    let ends = [
      circumstances.asOf, over,
      timescale.answered(in: circumstances)?.day,
      timescale.timescale.appliesWhen.contains(.stage1NotSkipped) ? frame[Slots.Fixed.stage1Skipped] : nil,
    ]
    return ends.compactMap(\.self).min() ?? circumstances.asOf
  }
}

extension CompiledTimescale {
  /// For a notice of delay: when the answer was given of which it was to tell the delay, if it was by the as-of day.
  func answered(in circumstances: Circumstances) -> (day: Day, isAtTheLatest: Bool)? {
    for (event, receipt) in inTimeEvents {
      if let sent = circumstances.frame[event], sent <= circumstances.asOf { return (sent, false) }
      if circumstances.frame[event] == nil, let received = receipt.flatMap({ circumstances.frame[$0] }),
        received <= circumstances.asOf
      {
        return (received, true)
      }
      if let proof = EventOrder.earliestProof(event, in: circumstances.frame), proof <= circumstances.asOf {
        return (proof, true)
      }
    }
    return nil
  }
}

extension Timescale.Extension {
  /// What is wrong with the ground of a grant.
  func groundFaults(_ ground: CaseFrame.Ground) -> ExtensionFaults {
    guard !grounds.isEmpty else { return [] }
    switch ground {
    case .none: return .noGround
    case .unknown: return .unknownGround
    case .known(let ground): return grounds.contains(ground) ? [] : .groundNotAllowed
    }
  }
}
