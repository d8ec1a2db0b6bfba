import Timescales
package import WorkingDays

extension DeadlinePlan {
  /// The problems of a record, in words.
  func problems(of assessed: AssessedCase) -> [Problem] {
    let record = assessed.record
    var problems: [Problem] = []
    for event in record.doubtfulEvents(in: slots) {
      if slots.slot(of: event) == nil {
        problems.append(Problem(.unknownEvent, "“\(event)” is no event of the policy \(policy.profile.qualifiedID)"))
      }
      let days = record.events.filter { $0.event == event }.map(\.days.words)
      if days.count > 1, event != .suspended, event != .resumed {
        let list = days.joined(separator: ", ")
        problems.append(Problem(.duplicateEvent, "“\(event)” is recorded on \(list); the earliest counts"))
      }
    }
    problems += assessed.findings.map { Problem($0.code, message($0, of: assessed)) }
    return problems
  }

  /// A problem and what it is about: a slot, or the index of a timescale of the law or of the profile.
  package struct Finding: Hashable {
    package let code: Problem.Code
    let subject: Int
    /// For events out of order, the slot of the event that should have been the earlier.
    var other = -1
    var isLaw = false

    package init(code: Problem.Code, subject: Int, isLaw: Bool = false) {
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
    if frame.holds(.notResubmitted) == false { findings.append(Finding(code: .madeAgain, subject: 0)) }
    for index in law.indices where results.law[index].status == .missed && law[index].timescale.discretion != nil {
      findings.append(Finding(code: .lateAtDiscretion, subject: index, isLaw: true))
    }
    let stopsEveryClock = policy.profile.standsAlone && policy.profile.pauses?.stopsClock == true
    if !frame.pauseStarts.isEmpty, !stopsEveryClock { findings.append(Finding(code: .pauseRunsOn, subject: 0)) }
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
    func add(_ code: Problem.Code) { findings.append(Finding(code: code, subject: index, isLaw: isLaw)) }
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

// MARK: - Words

extension DeadlinePlan {
  private func message(_ finding: Finding, of assessed: AssessedCase) -> String {
    let (frame, results, calendar) = (assessed.firstFrame, assessed.results, assessed.calendar)
    func row() -> CompiledTimescale { finding.isLaw ? law[finding.subject] : council[finding.subject] }
    func whose() -> String { finding.isLaw ? "in law" : "under \(policy.profile.qualifiedID)" }
    switch finding.code {
    case .beforeVersion:
      return "no version of “\(policy.profile.id)” is known for that day"
        + (policy.profile.standsAlone ? "" : "; the law is assumed to apply")
    case .versionUncertain:
      return
        "the day that chooses the version is not known exactly: \(policy.alsoPossible.joined(separator: " or ")) may apply instead"
    case .receiptNotRecorded: return "“received” is not recorded; the version was chosen by another day"
    case .eventAfterAsOf:
      return "“\(slots.words[finding.subject])” is after the as-of day \(assessed.asOf) and meets nothing yet"
    case .eventsOutOfOrder, .responseBeforeRequest:
      guard let early = frame[finding.other], let late = frame[finding.subject] else {
        return "events are out of order"
      }
      return "“\(slots.words[finding.subject])” on \(late) is before “\(slots.words[finding.other])” on \(early)"
    case .skipWithoutEffect:
      return
        "stage 1 cannot be left out any more once it has been answered or stage 2 has been asked for; what was agreed later changes nothing"
    case .advocateAskedLate:
      return "the advocate was asked for after the time of stage 1 was out, which therefore ran from the receipt"
    case .doneBeforeStart:
      let result = finding.isLaw ? results.law[finding.subject] : results.council[finding.subject]
      let days = [result.metOn, result.start].map { $0?.description ?? "" }
      return "“\(row().timescale.id)” was done on \(days[0]), before its clock started on \(days[1]) \(whose())"
    case .nonWorkingDay:
      let day = frame[finding.subject]
      return
        "“\(slots.words[finding.subject])” was on \(day.map { "\($0.weekday.name) \($0)" } ?? ""), no working day; it counts as that day"
    case .lateAtDiscretion:
      let note = law[finding.subject].timescale.discretion
      return "“\(law[finding.subject].timescale.id)” was late in law: \(note?.sentence ?? "")"
    case .madeAgain:
      let day = frame[Slots.Fixed.resubmitted]
      return
        "the complaint was made again on \(day.map(\.description) ?? ""), and its periods run afresh from that day; the earlier complaint ended there, and is shown as of the day before"
    case .pauseRunsOn:
      let clocks =
        policy.profile.pauses?.stopsClock == true ? "the law's clocks" : "the clocks of the policy and of the law"
      return "a pause is recorded; \(clocks) run on through it: the Regulations do not stop a clock that runs"
    case .resumedWithoutPause: return "the case was taken up again on a day before which it was not set aside"
    case .startMissing:
      let timescale = row()
      let needed = timescale.rules[0].neededWord(in: frame, slots: slots)
      return "“\(timescale.timescale.id)” cannot be computed \(whose()): “\(needed)” is not recorded"
    case .outsideCoverage:
      return "“\(row().timescale.id)” cannot be computed \(whose()): the calendar \(calendar.name) covers "
        + "\(calendar.coverage.lowerBound) to \(calendar.coverage.upperBound)"
    case .extensionWithoutGround, .extensionGroundUnknown, .extensionGroundNotAllowed:
      return "the extension of “\(row().timescale.id)” does not stand \(whose()): \(groundFault(finding, row()))"
    case .extensionGrantedLate:
      return
        "the extension of “\(row().timescale.id)” does not stand \(whose()): it was granted after the day it extends"
    case .extensionWithoutNotice:
      return
        "the extension of “\(row().timescale.id)” does not stand \(whose()): the notice with the reason and the new day is not "
        + "recorded as sent in time"
    case .startDayBeforeReceipt:
      return "the agreed start of stage 1 is before the complaint was received, so the ordinary start counts"
    case .extensionBeforeDue:
      return "the extension of “\(row().timescale.id)” would end it before its due day \(whose()), which stays"
    case .extensionCapped:
      return "the extension of “\(row().timescale.id)” goes beyond the maximum \(whose()) and is capped there"
    case .uncertainDay:
      let days = frame.uncertain.filter { $0.slot == finding.subject }.map(\.days.words).joined(separator: ", ")
      return "“\(slots.words[finding.subject])” is known only as \(days); what follows is given for all of these days"
    case .uncertainStatus:
      let all = finding.isLaw ? results.uncertainty?.lawStatuses : results.uncertainty?.councilStatuses
      guard let all, all[finding.subject].count > 1 else {
        return "“\(row().timescale.id)” is uncertain \(whose()): \(doubt(finding, of: assessed))"
      }
      let statuses = Status.allCases.filter { all[finding.subject].contains($0) }.map(\.rawValue)
      let list = statuses.joined(separator: " or ")
      return "“\(row().timescale.id)” is \(list) \(whose()), depending on days that are not known exactly"
    case .duplicateEvent, .unknownEvent: return ""
    }
  }

  /// Why a status is uncertain although every day is known.
  private func doubt(_ finding: Finding, of assessed: AssessedCase) -> String {
    let row = finding.isLaw ? law[finding.subject] : council[finding.subject]
    let result = finding.isLaw ? assessed.results.law[finding.subject] : assessed.results.council[finding.subject]
    if result.isConditional {
      let open = row.timescale.appliesWhen.filter { assessed.firstFrame.holds($0) == nil }.map(\.rawValue)
      return "whether it applies depends on \(open.joined(separator: ", ")), which is not recorded"
    }
    if result.isMetAtTheLatest, let metOn = result.metOn {
      return "it was done by \(metOn), which is after its last day, and the day itself is not recorded"
    }
    if result.metOn == nil, let closed = assessed.firstFrame[Slots.Fixed.closed], closed <= assessed.asOf {
      return "the case was closed on \(closed), within the time, and nobody recorded that it was done"
    }
    return "the day of the answer is not recorded, only that of its receipt"
  }

  private func groundFault(_ finding: Finding, _ row: CompiledTimescale) -> String {
    var allowed: [String] = []
    if case .own(let own, _, _) = row.rules[0].maximum { allowed = own.grounds.map(\.rawValue) }
    let list = allowed.joined(separator: ", ")
    switch finding.code {
    case .extensionWithoutGround: return "no ground is recorded; allowed: \(list)"
    case .extensionGroundUnknown: return "the ground recorded is no known one; allowed: \(list)"
    default: return "the ground recorded does not allow it; allowed: \(list)"
    }
  }
}

extension CompiledRule {
  /// The word that the start cannot do without.
  fileprivate func neededWord(in frame: CaseFrame, slots: Slots) -> String {
    switch start?.find(in: frame) {
    case .awaiting(let slot), .blocked(let slot): slots.words[slot]
    case .found(_, let slot, _): slots.words[slot]
    case nil: ""
    }
  }
}

extension WorkingCalendar {
  /// Whether a day is known to be no working day.
  fileprivate func isDayOff(_ day: Day) -> Bool {
    (try? isWorkingDay(day)) == false
  }
}
