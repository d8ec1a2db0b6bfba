import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// What is no longer due, and why: the case has ended, stage 2 was declined, or a request was not
  /// made in time.
  var endings: [String] {
    var sentences = ended.map { [$0.sentence(mayBeMadeAgain: mayBeMadeAgain)] } ?? []
    if ended == nil, let undoneEnd { sentences.append(undoneEnd.undoneSentence) }
    if ended == nil, let declined {
      let isOwedInLaw = problems.contains { $0.code == .declinedAgainstLaw }
      sentences.append(
        "Stage 2 was declined on \(declined.days.words): by the policy, the steps of stages 2 and 3 are no longer due"
          + (isOwedInLaw ? "; in law, they still are." : "."))
    }
    if ended == nil { sentences += deadlines.compactMap { $0.unusedRequest } }
    return sentences
  }

  /// Whether there is a time for making the complaint again after proceedings (SI 2006/1738 reg 8(4), 8(5)),
  /// which a corporate complaint does not have.
  private var mayBeMadeAgain: Bool { self[.resubmissionLimit].map { $0.status != .notApplicable } ?? false }
}

extension RecordedEvent {
  /// That a case has ended, and what follows.
  fileprivate func sentence(mayBeMadeAgain: Bool) -> String {
    let again = "; the complaint may be made again within a year of the end of the proceedings"
    return switch event {
    case .withdrawn: "\(ending): no further steps are due."
    case .notConsidered: "\(ending): no further steps are due\(mayBeMadeAgain ? again : "")."
    case .refused: "\(ending): no further steps are due."
    case .referredToOmbudsman: "\(ending): stage 3 is no longer due."
    default: "\(ending): no further steps are expected."
    }
  }

  /// That a case had ended, and was taken up again.
  fileprivate var undoneSentence: String { "\(ending); a later step suggests that the case was taken up again." }

  private var ending: String {
    let day = days.words
    return switch event {
    case .withdrawn: "Withdrawn on \(day)"
    case .notConsidered: "Not considered, by the decision of \(day)"
    case .refused: "Refused on \(day)"
    case .referredToOmbudsman: "Referred to the Ombudsman on \(day)"
    default: "Closed on \(day)"
    }
  }
}

extension Deadline {
  /// That the request for a stage was not made in time, so that the stage is not due.
  fileprivate var unusedRequest: String? {
    guard status == .lapsed, let last = policy.operativeDue,
      let stage = timescale.rule.satisfiedBy.lazy.compactMap({ Self.requests[$0] }).first
    else { return nil }
    let isOpenInLaw = law.map { [.open, .running, .dueToday].contains($0.status) } ?? false
    return "\(timescale.title): not recorded by the last day, \(last), so \(stage) is not due"
      + (isOpenInLaw ? " by the policy; in law, the complainant may still ask for it." : ".")
  }

  private static let requests: [CaseEvent: String] = [.stage2Requested: "stage 2", .stage3Requested: "stage 3"]
}
