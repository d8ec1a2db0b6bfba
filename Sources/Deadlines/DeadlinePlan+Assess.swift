import Timescales
package import WorkingDays

/// Both layers of one case: what a plan makes of a frame.
package struct Assessments: Sendable {
  /// For each timescale of the law, in its order.
  package var law: [Assessment] = []
  /// For each timescale of the profile, in its order, under the reading chosen.
  package var council: [Assessment] = []
  /// The assessments of the profile under each reading, the adopted one first, all timescales in a row.
  var readings: [Assessment] = []
  /// Where the readings of each timescale of the profile begin.
  var firstReading: [Int] = []
  /// For each timescale of the profile, which of its readings `council` holds.
  package var chosen: [Int] = []
  /// What hangs on days that are not known exactly; `nil` if all are.
  var uncertainty: Uncertainty?

  package init() {}

  /// The assessments of a timescale under each reading, the adopted one first.
  package func readings(ofCouncil index: Int) -> ArraySlice<Assessment> {
    let end = index + 1 < firstReading.count ? firstReading[index + 1] : readings.count
    return readings[firstReading[index]..<end]
  }

  /// The due day differs between readings that can be computed.
  package func isDisputed(council index: Int) -> Bool {
    if let uncertainty { return uncertainty.isDisputed[index] }
    guard let due = council[index].due else { return false }
    return readings(ofCouncil: index).contains { $0.due.map { $0 != due } ?? false }
  }

  /// The status is the same under every reading, and every reading can be computed.
  package func isRobust(council index: Int) -> Bool {
    let status = council[index].status
    guard status != .cannotCompute, status != .uncertain else { return false }
    return readings(ofCouncil: index).allSatisfy { $0.status == status }
  }

  mutating func removeAll() {
    law.removeAll(keepingCapacity: true)
    council.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    firstReading.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
  }
}

extension DeadlinePlan {
  /// Applies the plan to a case.
  ///
  /// The arrays of `results` are used again, so that many cases need no allocation.
  package func assess(
    _ frame: CaseFrame, in calendar: WorkingCalendar, asOf: Day, into results: inout Assessments
  ) {
    let circumstances = Circumstances(frame: frame, calendar: calendar, asOf: asOf)
    var paused = circumstances
    paused.pauses = pauses(of: frame, asOf: asOf)
    results.removeAll()

    for row in law {
      var result = row.rules[0].assess(row, in: circumstances, law: nil)
      if row.relaxed != nil {
        let considered = row.savedBy.flatMap { law[$0].rules[0].underWay(results.law[$0], in: circumstances) }
        row.relax(&result, considered: considered)
      }
      results.law.append(result)
    }
    openRights(law, &results.law, in: circumstances)
    for (index, row) in council.enumerated() {
      let first = results.readings.count
      results.firstReading.append(first)
      if let twin = isLaw ? index : row.isInherited ? row.counterpart : nil {
        results.readings.append(results.law[twin])
      } else {
        let counterpart = row.counterpart.map { results.law[$0] }
        for rule in row.rules {
          results.readings.append(rule.assess(row, in: paused, law: counterpart))
        }
      }
      let chosen = row.choice(among: results.readings[first...])
      results.chosen.append(chosen)
      results.council.append(results.readings[first + chosen])
    }
    openRights(council, &results.council, in: circumstances)
    for (index, row) in council.enumerated() where row.rules[0].limit == nil {
      results.readings[results.firstReading[index]].status = results.council[index].status
    }
  }

  /// The pauses, begun by the as-of day, that stop the policy's clocks.
  func pauses(of frame: CaseFrame, asOf: Day) -> [Pause] {
    guard !frame.pauseStarts.isEmpty, let rule = policy.profile.pauses, rule.stopsClock else { return [] }
    return Pause.pauses(
      starts: frame.pauseStarts.filter { $0 <= asOf }, ends: frame.pauseEnds, restarts: rule.effect == .restarts)
  }

  /// A right without a limit is open once what it follows has been done or its time is out.
  private func openRights(
    _ rows: [CompiledTimescale], _ results: inout [Assessment], in circumstances: Circumstances
  ) {
    for (index, row) in rows.enumerated() where row.rules[0].limit == nil {
      guard results[index].status != .notApplicable else { continue }
      if results[index].metOn != nil || row.rules[0].isProvedByLaterEvents(in: circumstances) {
        results[index].status = .met
      } else if let withdrawn = circumstances.frame[Slots.Fixed.withdrawn], withdrawn <= circumstances.asOf {
        results[index].status = .notApplicable
      } else if let opens = opening(of: row, results), opens <= circumstances.asOf {
        results[index].status = .open
      }
    }
  }

  /// The day from which a right or a window may be used: when what it follows is done, or the day after its time is out.
  package func opening(of row: CompiledTimescale, _ results: [Assessment]) -> Day? {
    guard let before = row.opensAfter.map({ results[$0] }) else { return nil }
    let timeIsOut = before.operativeDue?.next
    guard let metOn = before.metOn else { return timeIsOut }
    return timeIsOut.map { min(metOn, $0) } ?? metOn
  }
}

extension CompiledTimescale {
  /// Which of the readings the council's layer takes.
  ///
  /// Of equal days the adopted one, which comes first, is kept.
  func choice(among readings: ArraySlice<Assessment>) -> Int {
    let isBetter: (Day, Day) -> Bool
    switch selection {
    case .fixed(let index): return index < readings.count ? index : 0
    case .earliest: isBetter = { $0 < $1 }
    case .latest: isBetter = { $0 > $1 }
    }
    var best: (offset: Int, day: Day)?
    for (offset, reading) in readings.enumerated() {
      guard let day = reading.operativeDue else { continue }
      if let current = best, !isBetter(day, current.day) { continue }
      best = (offset, day)
    }
    return best?.offset ?? 0
  }

  /// Makes a target of a limit, if a relaxation of the law reaches the case.
  func relax(_ result: inout Assessment, considered: ClosedRange<Day>?) {
    guard let days = relaxed, let start = result.start, let due = result.due else { return }
    let isInside = days.overlaps(min(start, due)...max(start, due))
    let isSaved = considered.map { days.overlaps($0) } ?? false
    guard isInside || isSaved else { return }
    result.binding = .target
    guard [.missed, .overdue, .lapsed].contains(result.status) else { return }
    result.status = .targetPassed
    result.workingDaysLate = nil
  }
}

extension CompiledRule {
  /// The days on which a step was under way: from its start until it was done, until something happened that presupposes that it was done, or
  /// until the complaint was withdrawn.
  func underWay(_ result: Assessment, in circumstances: Circumstances) -> ClosedRange<Day>? {
    guard let begun = result.start else { return nil }
    let frame = circumstances.frame
    var ended = min(circumstances.asOf, frame[Slots.Fixed.withdrawn] ?? circumstances.asOf)
    for (event, _) in satisfiedBy {
      if let proof = EventOrder.earliestProof(event, in: frame) { ended = min(ended, proof) }
    }
    if let metOn = result.metOn { ended = min(ended, metOn) }
    return begun <= ended ? begun...ended : nil
  }
}
