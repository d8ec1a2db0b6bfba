import Deadlines
import Timescales
import WorkingDays

// These properties decide whether a layer has an entry in a calendar file.

extension DeadlineLayer {
  /// The day by which the act must or may be done; `nil` if it cannot still be outstanding.
  ///
  /// An uncertain deadline may have passed or may not apply. As long as the act is not recorded, it
  /// may be owed.
  var openDay: Day? {
    if outcome.isOvertaken || outcome.doubt == .impossibleDay { return nil }
    return switch status {
    case .running, .dueToday, .overdue: operativeDue
    case .uncertain: outcome.metOn == nil ? operativeDue : nil
    default: nil
    }
  }

  /// The status with the working days left or late, such as `running, 2 working days left`.
  var statusSentence: String { StatusText(self).words }

  /// Whether an entry for this layer says all that one for the other would: the same act and day,
  /// and the same conditions and doubts.
  func saysAll(of other: DeadlineLayer) -> Bool {
    openDay == other.openDay && isSameAct(as: other) && status == other.status
      && outcome.isConditional == other.outcome.isConditional
  }

  /// Whether both layers are about the same act, which is done once for both.
  func isSameAct(as other: DeadlineLayer) -> Bool {
    !Set(rule.satisfiedBy).isDisjoint(with: other.rule.satisfiedBy)
  }
}
