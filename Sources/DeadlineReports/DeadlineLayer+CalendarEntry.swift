import Deadlines
import Timescales
import WorkingDays

// What decides whether a layer has an entry in a calendar file.

extension DeadlineLayer {
  /// The day by which something has to be done or may be done; `nil` unless it is, or may be, still to do.
  ///
  /// An uncertain deadline may have passed, or may not have applied: as long as the act is not recorded, it may be owed.
  var openDay: Day? {
    switch status {
    case .running, .dueToday, .overdue: operativeDue
    case .uncertain: outcome.metOn == nil ? operativeDue : nil
    default: nil
    }
  }

  /// How it stands, with the working days left or late, such as `running, 2 working days left`.
  var statusSentence: String { StatusText(self).sentence }

  /// An entry for this layer says all that one for the other would: the same act, the same day, and the same conditions and doubts.
  func saysAll(of other: DeadlineLayer) -> Bool {
    openDay == other.openDay && isSameAct(as: other) && status == other.status
      && outcome.isConditional == other.outcome.isConditional
  }

  /// The two layers are about the same act, which is done once for both.
  func isSameAct(as other: DeadlineLayer) -> Bool {
    !Set(rule.satisfiedBy).isDisjoint(with: other.rule.satisfiedBy)
  }
}
