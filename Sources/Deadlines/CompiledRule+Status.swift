import Timescales
import WorkingDays

extension CompiledRule {
  /// How a deadline stands.
  func status(
    of result: Assessment, timescale: CompiledTimescale, in circumstances: Circumstances
  ) -> Deadline.Status {
    guard timescale.applies(to: circumstances.frame, due: result.operativeDue, asOf: circumstances.asOf) else {
      return .notApplicable
    }
    guard let limit else { return .notStarted }
    if result.clockBasis == .missing || result.isOutsideCoverage { return .cannotCompute }
    if result.isStopped, result.start.map({ $0 <= circumstances.asOf }) ?? false {
      return result.metOn == nil ? suspendedOrOver(result, timescale, in: circumstances) : .met
    }
    guard let start = result.start, let due = result.due else {
      return timescale.timescale.kind == .window && result.metOn != nil ? .met : .notStarted
    }
    let answered = timescale.answered(in: circumstances)
    if let answered, answered.day <= due { return .notApplicable }
    let isBreach: Bool
    if let metOn = result.metOn {
      guard let last = result.operativeDue, metOn > last else { return .met }
      if result.isMetAtTheLatest { return .uncertain }
      isBreach = true
    } else {
      if let withdrawn = circumstances.frame[Slots.Fixed.withdrawn], withdrawn <= circumstances.asOf,
        withdrawn >= start,
        result.operativeDue.map({ withdrawn <= $0 }) ?? true
      {
        return .notApplicable
      }
      if start > circumstances.asOf, limit.period.direction == .after { return .notStarted }
      if isClosedUndone(result, timescale, in: circumstances) { return .uncertain }
      guard let last = result.operativeDue, last <= circumstances.asOf else {
        let isSetAside = circumstances.pauses(of: timescale).contains { pause in
          pause.from <= circumstances.asOf && pause.to.map { circumstances.asOf < $0 } ?? false
        }
        return isSetAside ? .suspended : .running
      }
      if last == circumstances.asOf { return .dueToday }
      isBreach = false
    }
    // Only a late receipt is recorded of what may have been sent in time.
    if result.isConditional || answered?.isAtTheLatest ?? false { return .uncertain }
    if isBreach { return .missed }
    return timescale.timescale.kind == .window ? .lapsed : .overdue
  }
}

extension CompiledRule {
  /// The case was closed within the time, and nobody recorded the act: it may have been owed no more.
  func isClosedUndone(_ result: Assessment, _ timescale: CompiledTimescale, in circumstances: Circumstances) -> Bool {
    guard timescale.timescale.kind == .duty, result.metOn == nil, let start = result.start,
      let closed = circumstances.frame[Slots.Fixed.closed]
    else { return false }
    return start <= closed && closed <= circumstances.asOf && result.operativeDue.map { closed <= $0 } ?? true
  }

  /// A clock that stands still runs no more once the complaint is withdrawn or the case closed.
  private func suspendedOrOver(
    _ result: Assessment, _ timescale: CompiledTimescale, in circumstances: Circumstances
  ) -> Deadline.Status {
    if let withdrawn = circumstances.frame[Slots.Fixed.withdrawn], withdrawn <= circumstances.asOf {
      return .notApplicable
    }
    return isClosedUndone(result, timescale, in: circumstances) ? .uncertain : .suspended
  }
}

extension CompiledTimescale {
  /// Whether the timescale applies, as far as the record tells.
  ///
  /// An agreement to skip stage 1 that was made after its time was out leaves the breach.
  func applies(to frame: CaseFrame, due: Day?, asOf: Day) -> Bool {
    guard frame.route.map({ $0 == timescale.route }) ?? isOrdinaryRoute else { return false }
    return timescale.appliesWhen.allSatisfy { condition in
      if condition == .stage1NotSkipped, let skipped = frame[Slots.Fixed.stage1Skipped] {
        return skipped > asOf || due.map { $0 < skipped } ?? false
      }
      return frame.holds(condition) ?? true
    }
  }

  /// Whether it applies depends on something that is not recorded.
  func isConditional(in frame: CaseFrame) -> Bool {
    timescale.appliesWhen.contains { frame.holds($0) == nil }
  }
}
