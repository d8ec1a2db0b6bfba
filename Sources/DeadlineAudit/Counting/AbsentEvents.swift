import Deadlines
import Timescales

extension PolicySummary {
  /// The events that its timescales need and a file has no column for, where that left a case without
  /// a record: the act itself, or what starts its clock.
  func absentEvents(isAbsent: (CaseEvent) -> Bool) -> [CaseEvent] {
    timescales.flatMap { row -> [CaseEvent] in
      guard row.council[.notRecorded] > 0 else { return [] }
      let rule = row.timescale.rule
      let acts = rule.satisfiedBy.allSatisfy(isAbsent) ? rule.satisfiedBy.prefix(1) : []
      let starts = rule.clock?.events ?? []
      return Array(acts) + (starts.allSatisfy(isAbsent) ? starts.prefix(1) : [])
    }
  }
}

extension AuditSummary {
  /// Notes the events for which a file has no column although its cases need them.
  mutating func noteAbsentEvents(_ heading: CaseHeading) {
    let known = Set(heading.columns.compactMap { $0.event })
    let absent = Set(
      policies.flatMap { policy in
        policy.absentEvents { event in !known.contains(event) && event.receipt.map { !known.contains($0) } ?? true }
      })
    absentEvents = Array(absent).inOrderOfACase
  }
}
