import Timescales

// Which reading of a passage is followed, and whether it makes a difference.

/// A timescale with several readings.
struct ReadingStep: Sendable {
  let target: Int
  let readings: Range<Int>
  let selection: CompiledTimescale.Selection
}

extension Run {
  func choose(_ step: ReadingStep, _ program: Program, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    for reading in step.readings { fillConstant(reading, program, range, &lanes) }
    if case .fixed(let fixed) = step.selection {
      lanes.copy(from: step.readings.lowerBound + fixed, to: step.target, range)
      for index in lanes.columns(step.target, range) { lanes.choice[index] = UInt8(truncatingIfNeeded: fixed) }
    } else {
      for lane in range {
        let choice = choice(step, lane, lanes)
        lanes.copy(from: step.readings.lowerBound + choice, to: step.target, lane..<lane + 1)
        lanes.choice[lanes.base(step.target) &+ lane] = UInt8(truncatingIfNeeded: choice)
      }
    }
    compare(step, range, &lanes)
  }

  /// The reading with the earliest or latest operative day; of equal ones, and where none has a day, the first.
  private func choice(_ step: ReadingStep, _ lane: Int, _ lanes: OutcomeLanes) -> Int {
    Self.choice(
      step.selection, count: step.readings.count,
      operativeDue: { lanes.operativeDue[lanes.base(step.readings.lowerBound &+ $0) &+ lane] })
  }

  static func choice(
    _ selection: CompiledTimescale.Selection, count: Int, operativeDue: (Int) -> Int32
  ) -> Int {
    var best: (reading: Int, day: Int32)?
    for reading in 0..<count {
      let day = operativeDue(reading)
      guard day != Outcome.blank else { continue }
      switch selection {
      case .fixed(let fixed): return fixed
      case .earliest: if let current = best, day >= current.day { continue }
      case .latest: if let current = best, day <= current.day { continue }
      }
      best = (reading, day)
    }
    if case .fixed(let fixed) = selection { return fixed }
    return best?.reading ?? 0
  }

  /// Disputed is a due day that differs between readings; robust a status that does not, and that every reading gives.
  private func compare(_ step: ReadingStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    let target = lanes.base(step.target)
    for lane in range {
      let index = target &+ lane
      let (due, status) = (lanes.due[index], lanes.status[index])
      var flags = lanes.flags[index].subtracting([.disputed, .robust])
      if status.isKnown { flags.insert(.robust) }
      for reading in step.readings {
        let other = lanes.base(reading) &+ lane
        if lanes.due[other] != due, lanes.due[other] != Outcome.blank, due != Outcome.blank { flags.insert(.disputed) }
        if lanes.status[other] != status { flags.remove(.robust) }
      }
      lanes.flags[index] = flags
    }
  }
}

extension Deadline.Status {
  /// It could be determined.
  var isKnown: Bool { self != .cannotCompute && self != .uncertain }
}
