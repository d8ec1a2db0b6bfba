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

  /// The first act that is due after another in the same case.
  package func next(after entry: WorklistEntry, among entries: [WorklistEntry]) -> Worklist.Item.Next? {
    guard let first = entry.pendingDue ?? entry.pendingStatuteDue else { return nil }
    let later = entries.compactMap { other in other.pendingDue.map { (other.title, $0) } }.filter { $0.1 > first }
    return later.min { $0.1 < $1.1 }.map { Worklist.Item.Next(title: $0.0, due: $0.1) }
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
  }

  init(_ deadline: Deadline) {
    let isDuty = deadline.timescale.kind == .duty
    func shown(_ layer: DeadlineLayer) -> Outcome { isDuty ? layer.earliest ?? layer.outcome : layer.outcome }
    let own = shown(deadline.policy)
    title = deadline.timescale.title
    due = own.clockBasis == .projected ? nil : own.operativeDue
    status = deadline.policy.outcome.status
    late = (isDuty ? deadline.policy.outcome : deadline.policy.earliest ?? deadline.policy.outcome).workingDaysLate
    maximumDue = own.clockBasis == .projected ? nil : own.maximumDue
    statuteDue = deadline.law.flatMap { law in
      let outcome = shown(law)
      return outcome.clockBasis == .projected ? nil : outcome.operativeDue
    }
    statuteStatus = deadline.law?.outcome.status
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
