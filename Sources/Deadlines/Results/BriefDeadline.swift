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

/// One case of many whose days are not known exactly: its outcomes and the codes of its problems.
package final class UncertainCase: Sendable {
  private let outcomes: CaseOutcomes
  private let plan: DeadlinePlan
  package let codes: ProblemCodes

  package init(_ row: CaseRow, by possible: inout PossibleOutcomes, isVersionUncertain: Bool) {
    let (outcomes, findings) = possible.outcomes(of: row, isProjected: false)
    self.outcomes = outcomes
    plan = possible.plan
    var codes = ProblemCodes()
    for finding in findings { codes.add(finding.code) }
    if isVersionUncertain { codes.add(.versionUncertain) }
    self.codes = codes
  }

  /// A timescale of the profile, and its counterpart.
  package func deadline(_ council: Int) -> BriefDeadline {
    var deadline = BriefDeadline(outcomes[council: council], isSeveral: false)
    deadline.isDisputed = outcomes.isDisputed[council]
    deadline.isRobust = outcomes.isRobust(council: council)
    if let earliest = outcomes.earliest(council: council).map({ BriefDeadline($0, isSeveral: false) }) {
      deadline.earliest = .init(
        due: earliest.due, operativeDue: earliest.operativeDue, taken: earliest.taken, late: earliest.late)
    }
    guard let law = plan.council[council].counterpart else { return deadline }
    (deadline.lawDue, deadline.lawStatus) = (outcomes[law: law].dueNumber, outcomes[law: law].status)
    if let due = outcomes.earliest(law: law)?.dueNumber, due != deadline.lawDue { deadline.earliestLawDue = due }
    return deadline
  }

  /// A timescale where one day must do: of an act that is owed the first, of a window the last; and the working days late by that
  /// day.
  package func shown(_ council: Int) -> BriefDeadline {
    var deadline = deadline(council)
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
