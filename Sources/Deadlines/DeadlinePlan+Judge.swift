import Timescales
package import WorkingDays

extension DeadlinePlan {
  /// Applies the plan to a case, in each of the records that an uncertain one may stand for, and says what a person should look at.
  ///
  /// - Parameter isProjected: whether clocks that have not started are projected, which a file of many cases has no use for.
  package func judge(
    _ frame: CaseFrame, in calendar: WorkingCalendar, asOf: Day, isProjected: Bool, into results: inout Assessments
  ) -> [Finding] {
    results.uncertainty = nil
    guard !frame.uncertain.isEmpty else {
      return unknownEvents(in: frame)
        + judgeOne(frame, in: calendar, asOf: asOf, isProjected: isProjected, into: &results).findings
    }
    let ruleChanges = policy.law.relaxations.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    let worlds = frame.worlds(turningPoints: ruleChanges + [asOf, asOf.next].compactMap(\.self))
    var merged: Assessments?
    var findings: [Finding] = []
    for (number, world) in worlds.frames.enumerated() {
      let (frame, found) = judgeOne(world, in: calendar, asOf: asOf, isProjected: isProjected, into: &results)
      // What is wrong only if a day was one of several may not be wrong at all.
      findings = number == 0 ? found : findings.filter(found.contains)
      // A file of many cases has no rights.
      let rights = isProjected ? rights(results, frame: frame, asOf: asOf) : []
      if merged == nil { merged = results.asUncertain } else { merged?.merge(results) }
      merged?.uncertainty?.rights.merge(rights)
    }
    if let merged { results = merged }
    if worlds.isSelection { results.doubtWhatVaries() }
    // Both ends of a range may fall on weekends without the day itself.
    let uncertain = Set(frame.uncertain.map(\.slot))
    findings.removeAll { $0.code == .nonWorkingDay && uncertain.contains($0.subject) }
    return unknownEvents(in: frame) + findings + uncertainty(of: frame, results, besides: findings)
  }

  /// The events that the policy does not know, those of a complaint that was made again since included.
  private func unknownEvents(in frame: CaseFrame) -> [Finding] {
    foreignSlots.filter { slot in frame[slot] != nil || frame.uncertain.contains { $0.slot == slot } }
      .map { Finding(code: .unknownEvent, subject: $0) }
  }

  private func judgeOne(
    _ record: CaseFrame, in calendar: WorkingCalendar, asOf: Day, isProjected: Bool, into results: inout Assessments
  ) -> (frame: CaseFrame, findings: [Finding]) {
    let (frame, findings) = effective(record, in: calendar, asOf: asOf)
    assess(frame, in: calendar, asOf: asOf, into: &results)
    if isProjected { project(frame, in: calendar, asOf: asOf, into: &results) }
    return (frame, findings + codes(frame: frame, results: results, asOf: asOf, calendar: calendar))
  }

  /// The days that are not known exactly, and the statuses that hang on them.
  private func uncertainty(of frame: CaseFrame, _ results: Assessments, besides found: [Finding]) -> [Finding] {
    // What the policy does not know is told as unknown, whenever it was.
    var findings = Set(frame.uncertain.map(\.slot)).subtracting(foreignSlots).sorted()
      .map { Finding(code: .uncertainDay, subject: $0) }
    guard let uncertainty = results.uncertainty else { return findings }
    let told = Set(found)
    for index in council.indices where uncertainty.councilStatuses[index].count > 1 {
      findings.append(Finding(code: .uncertainStatus, subject: index))
    }
    for index in law.indices where !isLaw && uncertainty.lawStatuses[index].count > 1 {
      findings.append(Finding(code: .uncertainStatus, subject: index, isLaw: true))
    }
    if !policy.alsoPossible.isEmpty { findings.append(Finding(code: .versionUncertain, subject: 0)) }
    return findings.filter { !told.contains($0) }
  }
}
