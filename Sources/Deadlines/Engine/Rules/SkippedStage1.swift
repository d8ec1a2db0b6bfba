import Timescales
import WorkingDays

// Stage 1 may be skipped by agreement (SI 2006/1738 reg 14(1), 17(1)(a)).

extension Field {
  static let stage1Skipped = position(.stage1Skipped)
}

extension CaseRow {
  /// Drops a skip after the answer or a stage 2 request: it delays stage 2 (reg 14(1), 17(4)(a)).
  mutating func dropVoidSkip() -> Bool {
    guard let skipped = self[Field.stage1Skipped] else { return false }
    let ends = [
      possibleDay(Field.stage1Responded), possibleDay(Field.stage1ResponseReceived),
      possibleDay(Field.stage2Requested),
      EventOrder.earliestFollower(Field.stage2Requested, in: self),
    ]
    guard ends.contains(where: { $0.map { skipped > $0 } ?? false }) else { return false }
    self[Field.stage1Skipped] = nil
    return true
  }

  /// The agreement lies after the as-of day.
  func isSkipAhead(asOf: Day) -> Bool { self[Field.stage1Skipped].map { $0 > asOf } ?? false }

  /// The day on which stage 2 begins without a request.
  func dayInPlace(of event: CaseEvent) -> Day? { event == .stage2Requested ? self[Field.stage1Skipped] : nil }
}

extension EventOrder {
  /// Stage 2 needs no request where stage 1 was skipped, so that what follows does not prove one.
  static func isNeedless(_ field: Int, in events: UInt64) -> Bool {
    field == Field.stage2Requested && events & (1 << UInt64(Field.stage1Skipped)) != 0
  }
}

/// When a condition ceased to hold.
enum ConditionEnd {
  /// It has never held.
  case never
  /// It still holds as of the day.
  case ahead
  /// On the first day of some fields.
  case days([Int])
}

extension Recorded {
  /// When a condition that does not hold ended; an act still owed by then need no longer be done.
  func end(of condition: Condition, in plan: DeadlinePlan) -> ConditionEnd {
    switch condition {
    case .stage1NotSkipped: isSkipAhead ? .ahead : .days([Field.stage1Skipped])
    case .notHappened(let event): .days(evidence(of: event, in: plan.fields))
    default: .never
    }
  }
}

extension DeadlinePlan {
  /// Stage 1 may be skipped for as long as it is not answered.
  func straightToStage2(_ row: CaseRow, asOf: Day) -> ComplainantRight? {
    guard let words = policy.law.straightToStage2, let received = row[Field.received], !row.isOver(by: asOf),
      !row.isEndInDoubt,
      row.words.procedure != .corporate
    else { return nil }
    for field in [Field.stage1Skipped, Field.stage1Responded, Field.stage2Requested] {
      if let day = row[field] {
        if day <= asOf { return nil }
      } else if EventOrder.isProved(field, in: row, by: asOf) {
        return nil
      }
    }
    return ComplainantRight(
      id: ComplainantRight.straightToStage2, title: "Straight to stage 2", opens: received,
      reason: .straightToStage2(words))
  }
}
