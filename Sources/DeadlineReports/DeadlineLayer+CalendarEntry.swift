import Deadlines
import Timescales
import WorkingDays

/// One layer of a deadline, the policy's or the law's, in the form in which both can be told alike.
struct DeadlineLayer {
  /// Whose rule it is.
  enum Origin: String {
    /// The policy's layer, even where the policy is silent and the law stands in.
    case policy
    /// The law's own layer, beside a rule of the policy's.
    case law
  }

  let origin: Origin
  let timescale: Timescale
  let rule: Timescale.Rule
  let assessment: Assessment
  /// The first days, where days are intervals.
  let earliest: Assessment?
  let startWord: String?
  let isProvisional: Bool
  let citation: Citation

  /// The day by which something has to be done or may be done; `nil` unless it is, or may be, still to do.
  ///
  /// An uncertain deadline may have passed, or may not have applied: as long as nothing is recorded, it may be owed.
  var openDay: Day? {
    switch assessment.status {
    case .running, .dueToday, .overdue: shown.operativeDue
    case .uncertain: assessment.metOn == nil ? shown.operativeDue : nil
    default: nil
    }
  }

  /// Of several days, since the record does not tell, the first for an act that is owed, and the last of a window.
  var shown: Assessment { timescale.kind == .duty ? earliest ?? assessment : assessment }

  /// How it stands, with the working days left or late.
  var status: String { StatusText(assessment, earliest).sentence }

  /// An entry for this layer says all that one for the other would: the same act, the same day, and no condition or doubt of its own.
  func tells(_ other: DeadlineLayer) -> Bool {
    openDay == other.openDay && isSameAct(as: other) && assessment.status == other.assessment.status
      && assessment.isConditional == other.assessment.isConditional
  }

  /// The two layers are about the same act, which is done once for both.
  func isSameAct(as other: DeadlineLayer) -> Bool {
    !Set(rule.satisfiedBy).isDisjoint(with: other.rule.satisfiedBy)
  }
}

extension Deadline {
  /// The policy's layer.
  var policyLayer: DeadlineLayer {
    DeadlineLayer(
      origin: .policy, timescale: timescale, rule: rule, assessment: assessment, earliest: earliest,
      startWord: startWord,
      isProvisional: isProvisional, citation: citation)
  }

  /// The law's layer, if the law has such a timescale.
  var lawLayer: DeadlineLayer? {
    statute.map {
      DeadlineLayer(
        origin: .law, timescale: $0.timescale, rule: $0.timescale.rule, assessment: $0.assessment,
        earliest: $0.earliest,
        startWord: $0.startWord, isProvisional: $0.isProvisional, citation: $0.timescale.citation)
    }
  }

  /// The policy has a rule of its own here.
  var isPolicyRule: Bool { basis.kind == .stated || basis.kind == .inferred }
}
