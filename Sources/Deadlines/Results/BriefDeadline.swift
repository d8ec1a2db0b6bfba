/// As much of an outcome as a file of many cases has columns for: numbers alone, a missing day or count as ``blank``.
package struct BriefOutcome: Hashable, Sendable, BitwiseCopyable {
  /// The number that marks a missing day or count.
  package static let blank = Outcome.blank

  package var start = blank
  package var due = blank
  package var operativeDue = blank
  /// The working days that the act took, if both days are known exactly.
  package var taken = blank
  package var late = blank
  package var status = Deadline.Status.notStarted
  package var isDisputed = false
  package var isRobust = false

  package init() {}

  init(_ outcome: Outcome, isSeveral: Bool) {
    start = outcome.startNumber
    due = outcome.dueNumber
    operativeDue = outcome.operativeDueNumber
    taken = outcome.metOn == nil || outcome.isMetAtTheLatest ? Self.blank : outcome.takenNumber
    late = outcome.lateNumber
    status = outcome.status
    isDisputed = isSeveral && outcome.flags.contains(.disputed)
    isRobust = isSeveral ? outcome.flags.contains(.robust) : status.isKnown
  }
}

/// A deadline with both layers, as a file of many cases needs it.
package struct BriefDeadline: Hashable, Sendable, BitwiseCopyable {
  package var policy: BriefOutcome
  /// `nil` if the law has no such timescale.
  package var law: BriefOutcome?
  /// The earliest days and the lowest counts, where days are not known exactly and it matters.
  package var policyEarliest: BriefOutcome?
  package var lawEarliest: BriefOutcome?

  init(policy: BriefOutcome, law: BriefOutcome?) {
    self.policy = policy
    self.law = law
  }

  /// What to show where one day must do: of an act that is owed the first, of a window the last; and the working days late by that
  /// day.
  package func shown(isDuty: Bool) -> (policy: BriefOutcome, law: BriefOutcome?) {
    var (policy, law) = (policy, law)
    if let earliest = policyEarliest {
      // From the earlier of the days on it is late the longest.
      if isDuty { (policy.due, policy.operativeDue) = (earliest.due, earliest.operativeDue) }
      if !isDuty { policy.late = earliest.late }
    }
    if isDuty, let earliest = lawEarliest { law?.due = earliest.due }
    return (policy, law)
  }
}

/// One case of many whose days are not known exactly: all timescales of the profile, and the codes of its problems.
package final class UncertainCase: Sendable {
  private let deadlines: [BriefDeadline]
  package let codes: ProblemCodes

  init(_ deadlines: [BriefDeadline], _ codes: ProblemCodes) {
    self.deadlines = deadlines
    self.codes = codes
  }

  /// A case that is examined by itself.
  convenience init(_ outcomes: CaseOutcomes, _ findings: [Finding], isVersionUncertain: Bool) {
    var codes = ProblemCodes()
    for finding in findings { codes.add(finding.code) }
    if isVersionUncertain { codes.add(.versionUncertain) }
    self.init(outcomes.plan.council.indices.map { BriefDeadline(outcomes, $0) }, codes)
  }

  /// A timescale of the profile, and its counterpart.
  package func deadline(_ council: Int) -> BriefDeadline { deadlines[council] }
}

extension BriefDeadline {
  fileprivate init(_ outcomes: CaseOutcomes, _ index: Int) {
    policy = BriefOutcome(outcomes[council: index], isSeveral: false)
    policy.isDisputed = outcomes.isDisputed[index]
    policy.isRobust = outcomes.isRobust(council: index)
    policyEarliest = outcomes.earliest(council: index).map { BriefOutcome($0, isSeveral: false) }
    guard let law = outcomes.plan.council[index].counterpart else { return }
    self.law = BriefOutcome(outcomes[law: law], isSeveral: false)
    lawEarliest = outcomes.earliest(law: law).map { BriefOutcome($0, isSeveral: false) }
  }
}
