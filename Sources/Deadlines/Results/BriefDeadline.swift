import Timescales

/// The numbers of a deadline that a file of many cases has columns for, or ``blank``.
package struct BriefDeadline: Sendable, BitwiseCopyable {
  /// The number that marks a missing day or count.
  package static let blank = Outcome.blank

  package var start: Int32
  package var due: Int32
  package var operativeDue: Int32
  /// The working days that the act took, if the day it was done is known.
  package var taken: Int32
  package var late: Int32
  /// The day on which the act was done, if it is known.
  package var metOn = blank
  /// The last day to which it may be extended.
  package var maximumDue = blank
  /// The working days late that are beyond that day too.
  package var beyond = blank
  package var status: Deadline.Status
  package var isDisputed: Bool
  package var isRobust: Bool
  /// Whether it is late by its first limit, not by the maximum, and the file cannot show the notice.
  package var isWithinMaximum = false
  /// The day on which the law's clock started.
  package var lawStart = blank
  /// The day on which the act in law was done, if it is known.
  package var lawMetOn = blank
  package var lawDue = blank
  package var lawMaximumDue = blank
  package var lawOperativeDue = blank
  package var lawLate = blank
  /// `nil` if the law has no such timescale.
  package var lawStatus: Deadline.Status?
  package var isWithinMaximumInLaw = false
  /// The working days that the act took by the law's clock, where that starts with another event.
  package var lawTaken = blank
  /// The earliest days and lowest counts, where days that are not known exactly change them.
  package fileprivate(set) var earliest: Earliest?
  /// The earliest days and the lowest count in law, if there are several.
  package fileprivate(set) var earliestLaw: EarliestInLaw?

  /// The earliest last day in law, if there are several.
  package var earliestLawDue: Int32 { earliestLaw.map { $0.due == lawDue ? Self.blank : $0.due } ?? Self.blank }

  package struct EarliestInLaw: Sendable, BitwiseCopyable {
    package let due, maximumDue, operativeDue, late: Int32
  }

  package struct Earliest: Sendable, BitwiseCopyable {
    package let due, maximumDue, operativeDue, taken, late, beyond: Int32
  }
}

extension BriefDeadline {
  init(_ outcome: Outcome, isSeveral: Bool) {
    let isDone = outcome.metOn != nil && !outcome.isMetAtTheLatest
    self.init(
      start: outcome.startNumber, due: outcome.dueNumber, operativeDue: outcome.operativeDueNumber,
      taken: isDone ? outcome.takenNumber : Self.blank, late: outcome.lateNumber,
      metOn: isDone ? outcome.metOnNumber : Self.blank,
      maximumDue: outcome.maximumDueNumber, beyond: outcome.beyondNumber, status: outcome.status,
      isDisputed: isSeveral && outcome.flags.contains(.disputed),
      isRobust: isSeveral
        ? outcome.flags.contains(.robust) : outcome.status.isKnown && !outcome.flags.contains(.dependsOnExtension),
      isWithinMaximum: outcome.flags.contains(.withinMaximum))
  }
}

extension BriefDeadline {
  /// The latest days and highest counts of each layer, and the earliest days if they differ.
  init(_ policy: MergedOutcome, law: MergedOutcome?, isDisputed: Bool, isRobust: Bool) {
    let (latest, earliest) = (policy.latest, policy.earliest)
    self.init(
      start: latest.start, due: latest.due, operativeDue: latest.operativeDue,
      taken: policy.isDone ? latest.taken : Self.blank, late: latest.late,
      metOn: policy.isDone && latest.metOn == earliest.metOn ? latest.metOn : Self.blank, maximumDue: latest.maximumDue,
      beyond: latest.beyond, status: policy.status, isDisputed: isDisputed, isRobust: isRobust,
      isWithinMaximum: policy.isWithinMaximum)
    if latest != earliest {
      self.earliest = .init(
        due: earliest.due, maximumDue: earliest.maximumDue, operativeDue: earliest.operativeDue,
        taken: policy.isDone ? earliest.taken : Self.blank, late: earliest.late, beyond: earliest.beyond)
    }
    guard let law else { return }
    lawStart = law.latest.start
    lawMetOn = law.isDone && law.latest.metOn == law.earliest.metOn ? law.latest.metOn : Self.blank
    (lawDue, lawStatus, isWithinMaximumInLaw) = (law.latest.due, law.status, law.isWithinMaximum)
    (lawMaximumDue, lawLate) = (law.latest.maximumDue, law.latest.late)
    lawOperativeDue = law.latest.operativeDue
    // A time that is not known exactly is not counted.
    if law.isDone, law.latest.taken == law.earliest.taken { lawTaken = law.latest.taken }
    if law.latest != law.earliest {
      earliestLaw = .init(
        due: law.earliest.due, maximumDue: law.earliest.maximumDue, operativeDue: law.earliest.operativeDue,
        late: law.earliest.late)
    }
  }
}

/// One case of many whose days are not known exactly: its timescales and its problems' codes.
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

  /// A timescale where one day must do: the first for an act that is owed, the last for a window;
  /// the working days late are counted from it.
  package func shown(_ council: Int) -> BriefDeadline {
    var deadline = deadlines[council]
    if plan.council[council].timescale.kind != .duty {
      // Counted from the earliest due day, the act is late the longest.
      deadline.late = deadline.earliest?.late ?? deadline.late
      deadline.beyond = deadline.earliest?.beyond ?? deadline.beyond
      deadline.lawLate = deadline.earliestLaw?.late ?? deadline.lawLate
    } else {
      deadline.due = deadline.earliest?.due ?? deadline.due
      deadline.operativeDue = deadline.earliest?.operativeDue ?? deadline.operativeDue
      deadline.maximumDue = deadline.earliest?.maximumDue ?? deadline.maximumDue
      deadline.lawDue = deadline.earliestLaw?.due ?? deadline.lawDue
      deadline.lawMaximumDue = deadline.earliestLaw?.maximumDue ?? deadline.lawMaximumDue
      deadline.lawOperativeDue = deadline.earliestLaw?.operativeDue ?? deadline.lawOperativeDue
    }
    // A time that is not known exactly is not shown as one number.
    if let least = deadline.earliest?.taken, least != deadline.taken { deadline.taken = BriefDeadline.blank }
    return deadline
  }
}

extension UncertainCase {
  /// A case that was examined on its own.
  convenience init(_ outcomes: CaseOutcomes, _ findings: [Finding], isVersionUncertain: Bool) {
    var codes = ProblemCodes()
    for finding in findings { codes.add(finding.code) }
    if isVersionUncertain { codes.add(.versionUncertain) }
    let deadlines = outcomes.plan.council.enumerated().map { index, row in
      BriefDeadline(
        MergedOutcome(outcomes[council: index], earliest: outcomes.earliest(council: index)),
        law: row.statute.map { MergedOutcome(outcomes[law: $0], earliest: outcomes.earliest(law: $0)) },
        isDisputed: outcomes.isDisputed[index], isRobust: outcomes.isRobust(council: index))
    }
    self.init(deadlines, codes, outcomes.plan)
  }
}
