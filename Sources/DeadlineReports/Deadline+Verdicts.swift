import Deadlines
import Timescales

extension Deadline {
  /// Whether the status by the policy is known, but would be another by another reading or by what is
  /// not recorded of an extension.
  var isUnsettled: Bool { !otherVerdicts.isEmpty }

  /// Whether the status in law is known, but would be another by what is not recorded of an extension.
  var isUnsettledInLaw: Bool {
    guard let law, law.outcome.clockBasis != .projected, !law.status.isUnknown else { return false }
    return law.outcome.dependsOnExtension
  }

  /// What could change the status in law.
  var otherVerdictInLaw: String? {
    isUnsettledInLaw
      ? "in law it was extended, and the day to which it was extended is not recorded" : nil
  }

  /// What could change the status, a line each; empty where nothing does.
  var otherVerdicts: [String] {
    guard !isRobust, policy.outcome.clockBasis != .projected, !status.isUnknown else { return [] }
    return otherReadings + openExtension
  }

  /// What other readings make of the case.
  ///
  /// While the time runs, only another reading by which it is already in time or late matters.
  private var otherReadings: [String] {
    readings.filter { reading in
      let other = reading.outcome.status
      return !reading.isChosen && other != status && (status.isVerdict || other.isVerdict)
    }.map { reading in
      let verdict =
        switch reading.outcome.status {
        case .notApplicable: "does not apply"
        case .cannotCompute: "cannot be computed"
        default: StatusText(reading.layer).words
        }
      let says = reading.says.map { ": \($0.withoutFullStop)" } ?? ""
      return "\(verdict) by another reading\(says) (\(reading.citation.place))"
    }
  }

  /// That more time may have been given than is recorded.
  private var openExtension: [String] {
    guard readings.contains(where: { $0.outcome.dependsOnExtension && $0.outcome.status == status }) else { return [] }
    let isDayMissing = policy.outcome.extensionFaults.contains(.dayNotRecorded)
    return [
      isDayMissing
        ? "it was extended, and the day to which it was extended is not recorded"
        : "the document lets it take longer in some cases, and whether this is one is not recorded"
          + " (\(citation.place))"
    ]
  }
}

extension Deadline.Status {
  /// Whether it could not be determined.
  fileprivate var isUnknown: Bool { [.uncertain, .cannotCompute, .notRecorded].contains(self) }

  /// Whether it says that the act was in time or late.
  fileprivate var isVerdict: Bool { [.met, .missed, .overdue, .lapsed, .targetPassed].contains(self) }
}
