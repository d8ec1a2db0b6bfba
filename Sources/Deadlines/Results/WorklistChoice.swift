package import Timescales
package import WorkingDays

/// Which acts a list of work shows.
package struct WorklistChoice: Hashable, Sendable {
  package let asOf: Day
  package let until: Day
  /// Who owes them; everybody but the complainant if `nil`.
  package let party: Timescale.Party?

  package init(asOf: Day, until: Day, party: Timescale.Party?) {
    self.asOf = asOf
    self.until = until
    self.party = party
  }

  /// Whether an act may be listed, by who owes it and whether anybody does.
  package func mayList(_ timescale: Timescale) -> Bool {
    guard let party else { return timescale.kind == .duty && timescale.owedBy != .complainant }
    return timescale.owedBy == party && (timescale.kind == .duty || party == .complainant)
  }

  /// The first day, by the policy or in law, on which an act is due, if it is listed.
  package func firstDay(_ entry: WorklistEntry) -> Day? {
    let days = [entry.pendingDue, entry.pendingStatuteDue].compactMap(\.self)
    return days.min().flatMap { $0 <= until ? $0 : nil }
  }

  /// Whether an act may be the next of a case: somebody owes it, whether or not it is listed.
  package static func mayBeNext(_ timescale: Timescale) -> Bool { timescale.kind == .duty }

  /// The first act that is due after another in the same case: a later step, on a later day that has not
  /// passed, whoever owes it.
  ///
  /// - Parameters:
  ///   - place: the place of the act in the order of the case.
  ///   - entry: the act.
  ///   - acts: the acts of the case that may be next, with their places, in order.
  /// - Returns: its title and last day; `nil` if there is none.
  package func next(
    after place: Int, _ entry: WorklistEntry, among acts: [(place: Int, entry: WorklistEntry)]
  ) -> Worklist.Item.Next? {
    guard let first = entry.pendingDue ?? entry.pendingStatuteDue else { return nil }
    var next: Worklist.Item.Next?
    for act in acts where act.place > place {
      guard let due = act.entry.pendingDue ?? act.entry.pendingStatuteDue else { continue }
      guard due > first, due >= asOf, next.map({ due < $0.due }) ?? true else { continue }
      next = .init(title: act.entry.title, due: due)
    }
    return next
  }
}

/// An act of a case, as far as a list of work looks at it.
package struct WorklistEntry: Hashable, Sendable {
  package let title: String
  package let due: Day?
  package let status: Deadline.Status
  package let late: Int?
  package let maximumDue: Day?
  package let statuteDue: Day?
  package let statuteStatus: Deadline.Status?
  package let statuteLate: Int?

  /// The last day by the policy, if the act is not done and its time runs or is out.
  package var pendingDue: Day? { status.isOwed ? due : nil }
  /// The last day in law, if the act is not done and its time runs or is out.
  package var pendingStatuteDue: Day? { statuteStatus?.isOwed ?? false ? statuteDue : nil }

  package init(_ brief: BriefDeadline, of timescale: Timescale) {
    func day(_ number: Int32) -> Day? { Day(known: number) }
    title = timescale.title
    due = day(brief.operativeDue)
    status = brief.status
    late = brief.late == BriefDeadline.blank ? nil : Int(brief.late)
    maximumDue = day(brief.maximumDue)
    statuteDue = day(brief.lawOperativeDue)
    statuteStatus = brief.lawStatus
    statuteLate = brief.lawLate == BriefDeadline.blank ? nil : Int(brief.lawLate)
  }

  init(_ deadline: Deadline) {
    let isDuty = deadline.timescale.kind == .duty
    func shown(_ layer: DeadlineLayer) -> Outcome { isDuty ? layer.earliest ?? layer.outcome : layer.outcome }
    let own = shown(deadline.policy)
    title = deadline.timescale.title
    due = own.clockBasis == .projected ? nil : own.operativeDue
    status = deadline.policy.outcome.status
    func late(_ layer: DeadlineLayer) -> Int? {
      (isDuty ? layer.outcome : layer.earliest ?? layer.outcome).workingDaysLate
    }
    self.late = late(deadline.policy)
    maximumDue = own.clockBasis == .projected ? nil : own.maximumDue
    statuteDue = deadline.law.flatMap { law in
      let outcome = shown(law)
      return outcome.clockBasis == .projected ? nil : outcome.operativeDue
    }
    statuteStatus = deadline.law?.outcome.status
    statuteLate = deadline.law.flatMap(late)
  }
}

extension Worklist.Item {
  package init(
    _ entry: WorklistEntry, of act: Act, next: Next?, left: Int?, reference: String?, kept: [String]
  ) {
    let isPending = entry.pendingDue != nil
    self.init(
      reference: reference, kept: kept, act: act, due: entry.due, status: entry.status,
      workingDaysLeft: isPending && entry.status != .overdue ? left : nil,
      workingDaysLate: isPending && entry.status == .overdue ? entry.late : nil, statuteDue: entry.statuteDue,
      statuteStatus: entry.statuteStatus,
      statuteWorkingDaysLate: entry.statuteStatus == .overdue ? entry.statuteLate : nil,
      maximumDue: entry.maximumDue.flatMap { maximum in entry.due.map { maximum > $0 } ?? true ? maximum : nil },
      next: next)
  }
}

extension Deadline.Status {
  /// The act is not done, and its time runs or is out.
  package var isOwed: Bool { self == .running || self == .dueToday || self == .overdue }
}

extension Day {
  /// The day with a number; `nil` for the mark of a missing day.
  package init?(known number: Int32) {
    guard number != BriefDeadline.blank else { return nil }
    self.init(number: number)
  }
}
