import Timescales

// Which reading of a passage is followed, and whether it makes a difference.

/// A timescale with several readings.
struct ReadingStep: Sendable {
  let target: Int
  let readings: Range<Int>
  let selection: CompiledTimescale.Selection
  /// The target is one of the readings, so that nothing has to be copied.
  let isOwn: Bool
  /// No step before this one wrote the target.
  let isFirst: Bool
}

extension Run {
  func choose(_ step: ReadingStep, _ program: Program, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    for reading in step.readings { fillConstant(reading, program, range, &lanes) }
    if step.isFirst { lanes.fill(step.target, range, program.template[step.target]) }
    if !step.isOwn {
      for lane in range {
        let choice = choice(step, lane, lanes)
        lanes.copy(from: step.readings.lowerBound + choice, to: step.target, lane..<lane + 1)
        lanes.choice[lanes.base(step.target) &+ lane] = UInt8(truncatingIfNeeded: choice)
      }
    }
    compare(step, range, &lanes)
  }

  /// The reading with the earliest or latest operative day; the first if days are equal or missing.
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

  /// A due day, or a last day after an extension, that differs between readings is disputed; a status that
  /// all of them give is robust.
  private func compare(_ step: ReadingStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    var column: [Outcome.Flags] = []
    swap(&column, &lanes.flags)
    writeComparison(step, range, lanes, to: &column)
    swap(&column, &lanes.flags)
  }

  private func writeComparison(
    _ step: ReadingStep, _ range: Range<Int>, _ lanes: OutcomeLanes, to column: inout [Outcome.Flags]
  ) {
    let (target, dues, statuses) = (lanes.base(step.target), lanes.due.span, lanes.status.span)
    let operatives = lanes.operativeDue.span
    var flags = column.mutableSpan
    for lane in range {
      let own = flags[target &+ lane].subtracting([.disputed, .robust])
      let isCertain = statuses[target &+ lane].isKnown && !own.contains(.dependsOnExtension)
      flags[target &+ lane] = isCertain ? own.union(.robust) : own
    }
    for reading in step.readings where reading != step.target {
      let other = lanes.base(reading)
      for lane in range {
        let (due, others) = (dues[target &+ lane], dues[other &+ lane])
        let (last, otherLast) = (operatives[target &+ lane], operatives[other &+ lane])
        // A day by which nobody can tell whether the act was done is no matter for dispute.
        let isDisputed =
          (due != others && due != Outcome.blank && others != Outcome.blank
            || last != otherLast && last != Outcome.blank && otherLast != Outcome.blank)
          && statuses[target &+ lane] != .notRecorded
        let isSame =
          statuses[target &+ lane] == statuses[other &+ lane]
          && !flags[other &+ lane].contains(.dependsOnExtension)
        let own = flags[target &+ lane]
        flags[target &+ lane] = (isDisputed ? own.union(.disputed) : own).subtracting(isSame ? [] : .robust)
      }
    }
  }
}

extension Deadline.Status {
  /// Whether it could be determined.
  package var isKnown: Bool { self != .cannotCompute && self != .uncertain && self != .notRecorded }
}
