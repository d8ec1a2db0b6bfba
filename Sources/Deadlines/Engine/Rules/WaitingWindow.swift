import Timescales

// In law stage 2 may be requested without an answer at stage 1, once its time is out. A council's
// window for the request starts with the answer; where the file has no column for the request, it may
// have been made before the window starts.

/// A window that has not started beside a right without a limit in law.
struct WaitingWindowStep: Sendable {
  let target: Int
  /// The place of the right in law.
  let right: Int
  /// No step before this one wrote the target.
  let isFirst: Bool
}

extension ProgramBuilder {
  /// Adds what the law's right says of a window that waits for its start, if no column could show that
  /// it was used.
  mutating func addWaitingWindow(_ row: CompiledTimescale, at target: Int) {
    let fixed = parts.template[target]
    guard row.timescale.kind == .window, fixed.status == .notStarted, fixed.clockBasis == .awaited,
      isUnrecordable(row.rules[0].satisfiedBy), let right = row.statute, plan.law[right].rules[0].limit == nil
    else { return }
    if parts.isConstant[right] {
      if parts.template[right].status == .notRecorded { set(target) { $0.leaveUnrecorded() } }
      return
    }
    let step = WaitingWindowStep(target: target, right: right, isFirst: parts.isConstant[target])
    add(.waiting(step), writing: target, reading: [target, right])
  }
}

extension Outcome {
  fileprivate mutating func leaveUnrecorded() {
    status = .notRecorded
    flags.remove(.robust)
  }
}

extension Run {
  /// The status of windows that may have been used before their clocks started.
  func leaveUnrecorded(
    _ step: WaitingWindowStep, _ program: Program, _ range: Range<Int>, _ lanes: inout OutcomeLanes
  ) {
    if step.isFirst { lanes.fill(step.target, range, program.template[step.target]) }
    for (index, right) in zip(lanes.columns(step.target, range), lanes.columns(step.right, range))
    where lanes.status[index] == .notStarted && lanes.status[right] == .notRecorded {
      lanes.status[index] = .notRecorded
      lanes.flags[index].remove(.robust)
    }
  }
}
