import Timescales
package import WorkingDays

extension DeadlinePlan {
  /// The problems of a record, in words.
  func problems(of assessed: AssessedCase) -> [RecordProblem] {
    let record = assessed.record
    var problems: [RecordProblem] = []
    for event in record.doubtfulEvents(in: slots) {
      if slots.slot(of: event) == nil {
        problems.append(
          RecordProblem(.unknownEvent, "“\(event)” is no event of the policy \(policy.profile.qualifiedID)"))
      }
      let days = record.events.filter { $0.event == event }.map(\.days.words)
      if days.count > 1, event != .suspended, event != .resumed {
        let list = days.joined(separator: ", ")
        problems.append(RecordProblem(.duplicateEvent, "“\(event)” is recorded on \(list); the earliest counts"))
      }
    }
    problems += assessed.findings.map { RecordProblem($0.code, message($0, of: assessed)) }
    return problems
  }

  /// A problem and what it is about: a slot, or the index of a timescale of the law or of the profile.
  package struct Finding: Hashable {
    package let code: RecordProblem.Code
    let subject: Int
    /// For events out of order, the slot of the event that should have been the earlier.
    var other = -1
    var isLaw = false

    package init(code: RecordProblem.Code, subject: Int, isLaw: Bool = false) {
      self.code = code
      self.subject = subject
      self.isLaw = isLaw
    }
  }

  /// The problems of a case, without words: what a file of many cases needs.
  package func codes(
    frame: CaseFrame, results: Assessments, asOf: Day, calendar: WorkingCalendar
  ) -> [Finding] {
    var findings: [Finding] = []
    if policy.basis == .assumed { findings.append(Finding(code: .beforeVersion, subject: 0)) }
    if frame[Slots.Fixed.received] == nil { findings.append(Finding(code: .receiptNotRecorded, subject: 0)) }
    var recorded = frame.recorded
    while recorded != 0 {
      let slot = recorded.trailingZeroBitCount
      recorded &= recorded - 1
      guard let day = frame[slot] else { continue }
      if day > asOf { findings.append(Finding(code: .eventAfterAsOf, subject: slot)) }
      if Slots.Fixed.acts.contains(slot), calendar.isDayOff(day) {
        findings.append(Finding(code: .nonWorkingDay, subject: slot))
      }
    }
    for slot in slots.ownEvents {
      // What the policy does not know is told as unknown, whenever it was.
      guard let day = frame[slot], day > asOf, !foreignSlots.contains(slot) else { continue }
      findings.append(Finding(code: .eventAfterAsOf, subject: slot))
    }
    if frame.hasEarlyStartDay { findings.append(Finding(code: .startDayBeforeReceipt, subject: 0)) }
    for pair in EventOrder.contradictions(in: frame) {
      let isResponse = Slots.Fixed.answers[pair.later] == pair.earlier
      var finding = Finding(code: isResponse ? .responseBeforeRequest : .eventsOutOfOrder, subject: pair.later)
      finding.other = pair.earlier
      findings.append(finding)
    }
    if let arranged = frame[Slots.Fixed.panelArrangedFor], frame[Slots.Fixed.panelHeld] == nil,
      let index = law.firstIndex(where: { $0.rules[0].satisfiedBy.first?.event == Slots.Fixed.panelHeld }),
      let due = results.law[index].operativeDue, results.law[index].clockBasis != .projected, due < arranged
    {
      findings.append(Finding(code: .panelArrangedLate, subject: index, isLaw: true))
    }
    if frame.holds(.notResubmitted) == false { findings.append(Finding(code: .madeAgain, subject: 0)) }
    for index in law.indices where results.law[index].status == .missed && law[index].timescale.discretion != nil {
      findings.append(Finding(code: .lateAtDiscretion, subject: index, isLaw: true))
    }
    if !frame.pauseStarts.isEmpty, !(policy.profile.standsAlone && policy.profile.pauses?.stopsClock == true) {
      findings.append(Finding(code: .pauseRunsOn, subject: 0))
    }
    if let end = frame.pauseEnds.min(), !frame.pauseStarts.contains(where: { $0 <= end }) {
      findings.append(Finding(code: .resumedWithoutPause, subject: 0))
    }
    for index in council.indices {
      let row = council[index]
      append(results.council[index], row, index, isLaw: false, to: &findings)
      guard !row.isInherited, let counterpart = row.counterpart, law[counterpart] !== row else { continue }
      let statutory = results.law[counterpart]
      // The same event missing in both layers is one thing to look up.
      let isTold = statutory.clockBasis == .missing && statutory.startSlot == results.council[index].startSlot
      guard !isTold, law[counterpart].timescale.id == row.timescale.id else { continue }
      append(statutory, law[counterpart], counterpart, isLaw: true, to: &findings)
    }
    return findings
  }

  private func append(
    _ result: Assessment, _ row: CompiledTimescale, _ index: Int, isLaw: Bool, to findings: inout [Finding]
  ) {
    guard result.status != .notApplicable else { return }
    func add(_ code: RecordProblem.Code) { findings.append(Finding(code: code, subject: index, isLaw: isLaw)) }
    if result.isOutsideCoverage { add(.outsideCoverage) }
    if result.status == .uncertain { add(.uncertainStatus) }
    if row.timescale.kind == .duty, row.rules[0].limit?.period.direction == .after, let start = result.start,
      let metOn = result.metOn, metOn < start, !result.isMetAtTheLatest, result.clockBasis == .recorded,
      // Otherwise the two are told as out of order.
      !row.rules[0].satisfiedBy.contains(where: { EventOrder.presupposes($0.event, result.startSlot) })
    {
      add(.doneBeforeStart)
    }
    // When the grounds arose and when the complainant knew is seldom recorded; the deadline itself says that it is missing.
    let isSeldomRecorded =
      row.timescale.kind == .window && row.timescale.stage != .stage2 && row.timescale.stage != .stage3
    if result.clockBasis == .missing, !isSeldomRecorded { add(.startMissing) }
    let faults = result.extensionFaults
    if faults.isEmpty { return }
    if faults.contains(.noGround) { add(.extensionWithoutGround) }
    if faults.contains(.unknownGround) { add(.extensionGroundUnknown) }
    if faults.contains(.groundNotAllowed) { add(.extensionGroundNotAllowed) }
    if faults.contains(.grantedLate) { add(.extensionGrantedLate) }
    if faults.contains(.noNotice) { add(.extensionWithoutNotice) }
    if faults.contains(.beforeDue) { add(.extensionBeforeDue) }
    if faults.contains(.capped) { add(.extensionCapped) }
  }
}

extension WorkingCalendar {
  /// Whether a day is known to be no working day.
  fileprivate func isDayOff(_ day: Day) -> Bool {
    (try? isWorkingDay(day)) == false
  }
}
