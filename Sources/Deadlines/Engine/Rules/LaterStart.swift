import Timescales

// A window that runs from the latest of several events may start later than is recorded: the
// complainant may have become aware of the matter long after it arose. What is in time by the days
// that are recorded is in time; what is late by them may not be. So it is where the receipt of what was
// sent starts a clock and the file has no column for it: it was received on that day or later.

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

extension ProgramBuilder {
  /// Whether a clock starts with a sending because no column could show the receipt.
  func isReceiptUnrecordable(_ start: RuleStart) -> Bool {
    switch start {
    case .none: false
    case .field(let field, let isFallback): isFallback && isReceiptAbsent(of: field)
    case .tree(let place): parts.starts[place].fallbacks.contains { isReceiptAbsent(of: $0) }
    }
  }

  private func isReceiptAbsent(of sending: Int) -> Bool {
    guard sending < FieldIndex.sharedEvents, let receipt = CaseEvent.standard[sending].receipt else { return false }
    return plan.fields.field(of: receipt).map { recorded.absent[$0] } ?? false
  }
}

extension StartTree {
  /// The sendings that stand in for their receipts.
  fileprivate var fallbacks: [Int] {
    switch self {
    case .field(let field, let isFallback): isFallback ? [field] : []
    case .nextWorkingDay(let tree): tree.fallbacks
    case .best(let parts, _): parts.flatMap { $0.fallbacks }
    }
  }
}

extension Run {
  /// The status of what is late only if its clock did not start later than is recorded.
  func allowLaterStart(_ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    for index in range where lanes.status[index].isBreach || lanes.status[index] == .lapsed {
      lanes.status[index] = .uncertain
      if parts.contains(.detail) { lanes.doubt[index] = .laterStart }
    }
  }
}
