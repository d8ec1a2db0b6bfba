import Timescales

/// As much of a deadline as a file of many cases has columns for: numbers alone, a missing day or count as ``blank``.
package struct BriefDeadline: Sendable, BitwiseCopyable {
  /// The number that marks a missing day or count.
  package static let blank = Outcome.blank

  package var start: Int32
  package var due: Int32
  package var operativeDue: Int32
  /// The working days that the act took, if it is known when it was done.
  package var taken: Int32
  package var late: Int32
  package var status: Deadline.Status
  package var isDisputed: Bool
  package var isRobust: Bool
  package var lawDue = blank
  /// `nil` if the law has no such timescale.
  package var lawStatus: Deadline.Status?
  /// The earliest days and the lowest counts, where days are not known exactly and it matters.
  package fileprivate(set) var earliest: Earliest?
  /// The earliest day in law, if there are several.
  package fileprivate(set) var earliestLawDue = blank

  package struct Earliest: Sendable, BitwiseCopyable {
    package let due, operativeDue, taken, late: Int32
  }
}

extension BriefDeadline {
  init(_ outcome: Outcome, isSeveral: Bool) {
    let isDone = outcome.metOn != nil && !outcome.isMetAtTheLatest
    self.init(
      start: outcome.startNumber, due: outcome.dueNumber, operativeDue: outcome.operativeDueNumber,
      taken: isDone ? outcome.takenNumber : Self.blank, late: outcome.lateNumber, status: outcome.status,
      isDisputed: isSeveral && outcome.flags.contains(.disputed),
      isRobust: isSeveral ? outcome.flags.contains(.robust) : outcome.status.isKnown)
  }
}

extension BriefDeadline {
  /// A timescale of which some days are not known exactly.
  ///
  /// - Parameters:
  ///   - policy: the latest days and the highest counts by the policy, and the earliest if they are others.
  ///   - law: the same in law.
  init(
    policy: (latest: Outcome, earliest: Outcome?), law: (latest: Outcome, earliest: Outcome?)?, isDisputed: Bool,
    isRobust: Bool
  ) {
    self.init(policy.latest, isSeveral: false)
    self.isDisputed = isDisputed
    self.isRobust = isRobust
    if let earliest = policy.earliest.map({ BriefDeadline($0, isSeveral: false) }) {
      self.earliest = .init(
        due: earliest.due, operativeDue: earliest.operativeDue, taken: earliest.taken, late: earliest.late)
    }
    guard let law else { return }
    (lawDue, lawStatus) = (law.latest.dueNumber, law.latest.status)
    if let due = law.earliest?.dueNumber, due != lawDue { earliestLawDue = due }
  }
}

/// One case of many whose days are not known exactly: all timescales of the profile, and the codes of its problems.
package final class UncertainCase: Sendable {
  private let deadlines: [BriefDeadline]
  private let plan: DeadlinePlan
  package let codes: ProblemCodes

  init(_ deadlines: [BriefDeadline], _ codes: ProblemCodes, _ plan: DeadlinePlan) {
    self.deadlines = deadlines
    self.codes = codes
    self.plan = plan
  }

  /// A timescale of the profile, and its counterpart.
  package func deadline(_ council: Int) -> BriefDeadline { deadlines[council] }

  /// A timescale where one day must do: of an act that is owed the first, of a window the last; and the working days late by that
  /// day.
  package func shown(_ council: Int) -> BriefDeadline {
    var deadline = deadlines[council]
    if plan.council[council].timescale.kind != .duty {
      // From the earlier of the days on it is late the longest.
      deadline.late = deadline.earliest?.late ?? deadline.late
    } else {
      deadline.due = deadline.earliest?.due ?? deadline.due
      deadline.operativeDue = deadline.earliest?.operativeDue ?? deadline.operativeDue
      if deadline.earliestLawDue != BriefDeadline.blank { deadline.lawDue = deadline.earliestLawDue }
    }
    return deadline
  }
}

extension UncertainCase {
  /// A case that was examined by itself.
  convenience init(_ outcomes: CaseOutcomes, _ findings: [Finding], isVersionUncertain: Bool) {
    var codes = ProblemCodes()
    for finding in findings { codes.add(finding.code) }
    if isVersionUncertain { codes.add(.versionUncertain) }
    let deadlines = outcomes.plan.council.enumerated().map { index, row in
      BriefDeadline(
        policy: (outcomes[council: index], outcomes.earliest(council: index)),
        law: row.counterpart.map { (outcomes[law: $0], outcomes.earliest(law: $0)) },
        isDisputed: outcomes.isDisputed[index], isRobust: outcomes.isRobust(council: index))
    }
    self.init(deadlines, codes, outcomes.plan)
  }
}
