import Timescales
package import WorkingDays

/// Both layers of one case: what a plan makes of a frame.
package struct Assessments: Sendable {
  /// For each timescale of the law, in its order.
  package var law: [Assessment] = []
  /// For each timescale of the profile, in its order, under the adopted rule.
  package var council: [Assessment] = []
  /// The assessments under the readings that are not adopted, all in a row.
  var otherReadings: [Assessment] = []
  /// Where the other readings of each timescale of the profile begin.
  var firstReading: [Int] = []

  package init() {}

  /// The assessments under the readings of a timescale that are not adopted.
  package func readings(ofCouncil index: Int) -> ArraySlice<Assessment> {
    let end = index + 1 < firstReading.count ? firstReading[index + 1] : otherReadings.count
    return otherReadings[firstReading[index]..<end]
  }

  /// The due day differs between readings that can be computed.
  package func isDisputed(council index: Int) -> Bool {
    let due = council[index].due
    return readings(ofCouncil: index).contains { $0.due != due && $0.due != nil && due != nil }
  }

  /// The status is the same under every reading, and every reading can be computed.
  package func isRobust(council index: Int) -> Bool {
    let status = council[index].status
    guard status != .cannotCompute, status != .uncertain else { return false }
    return readings(ofCouncil: index).allSatisfy { $0.status == status }
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
    results.law.removeAll(keepingCapacity: true)
    results.council.removeAll(keepingCapacity: true)
    results.otherReadings.removeAll(keepingCapacity: true)
    results.firstReading.removeAll(keepingCapacity: true)

    for row in law {
      results.law.append(row.rules[0].assess(row, in: circumstances, law: nil))
    }
    openRights(law, &results.law, in: circumstances)
    for row in council {
      results.firstReading.append(results.otherReadings.count)
      if row.isInherited, let index = row.counterpart {
        results.council.append(results.law[index])
        continue
      }
      let counterpart = row.counterpart.map { results.law[$0] }
      results.council.append(row.rules[0].assess(row, in: circumstances, law: counterpart))
      for rule in row.rules.dropFirst() {
        results.otherReadings.append(rule.assess(row, in: circumstances, law: counterpart))
      }
    }
    openRights(council, &results.council, in: circumstances)
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
