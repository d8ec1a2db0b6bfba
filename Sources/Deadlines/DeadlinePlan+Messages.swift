import Timescales
import WorkingDays

extension DeadlinePlan {
  /// What a finding says, in words.
  func message(_ finding: Finding, of assessed: AssessedCase) -> String {
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
      let (late, early) = (days(finding.subject, assessed), days(finding.other, assessed))
      return "“\(slots.words[finding.subject])” on \(late) is before “\(slots.words[finding.other])” on \(early)"
    case .panelArrangedLate:
      let days = [frame[Slots.Fixed.panelArrangedFor], results.law[finding.subject].operativeDue]
        .map { $0?.description ?? "" }
      return "the panel is arranged for \(days[0]); in law it has to meet by \(days[1])"
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
      return
        "the complaint was made again on \(days(Slots.Fixed.resubmitted, assessed)), and its periods run afresh from that day; the earlier complaint ended there, and is shown as of the day before"
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
      return
        "“\(slots.words[finding.subject])” is known only as \(days); what follows is given for those of these days that the other events allow"
    case .uncertainStatus:
      let all = finding.isLaw ? results.uncertainty?.lawStatuses : results.uncertainty?.councilStatuses
      guard let all, all[finding.subject].count > 1 else {
        return "“\(row().timescale.id)” is uncertain \(whose()): \(doubt(finding, of: assessed))"
      }
      let statuses = Deadline.Status.allCases.filter { all[finding.subject].contains($0) }.map(\.rawValue)
      let list = statuses.joined(separator: " or ")
      return "“\(row().timescale.id)” is \(list) \(whose()), depending on days that are not known exactly"
    case .duplicateEvent, .unknownEvent: return ""
    }
  }

  /// The day of an event, or the days of which it was one.
  private func days(_ slot: Int, _ assessed: AssessedCase) -> String {
    let ranges = assessed.firstFrame.uncertain.filter { $0.slot == slot }.map(\.days.words)
    return ranges.isEmpty ? assessed.firstFrame[slot].map(\.description) ?? "" : ranges.joined(separator: ", ")
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
    if result.metOn == nil, let start = result.start, let closed = assessed.firstFrame[Slots.Fixed.closed],
      start <= closed, closed <= assessed.asOf, result.operativeDue.map({ closed <= $0 }) ?? true
    {
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
