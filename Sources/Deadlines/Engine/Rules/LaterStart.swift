import Timescales

// A window that runs from the latest of several events may start later than is recorded: the
// complainant may have become aware of the matter long after it arose. What is in time by the days
// that are recorded is in time; what is late by them may not be.

extension StartRule {
  /// The fields of later events that are not recorded, where the clock starts with the latest of
  /// those that are.
  func possiblyLater(in recorded: Recorded) -> [Int] {
    if case .nextWorkingDay(let start) = self { return start.possiblyLater(in: recorded) }
    guard case .latest(_, needsAll: false) = self, let last = fields.filter({ recorded[$0] }).max() else { return [] }
    // In the order of a case, what comes before a recorded event is not later.
    return fields.filter { !recorded[$0] && $0 > last }
  }
}

extension Run {
  /// The status of a window that is late only if its clock did not start later than is recorded.
  func allowLaterStart(_ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    for index in range where [.missed, .lapsed].contains(lanes.status[index]) {
      lanes.status[index] = .uncertain
      if parts.contains(.detail) { lanes.doubt[index] = .laterStart }
    }
  }
}
