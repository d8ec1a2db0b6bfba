import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// What has not started, and when it would be due.
  struct Ahead {
    /// What has projected days, with the words for them.
    var steps: [Step] = []
    /// What the projected days assume.
    static let heading =
      "Projected dates, if each remaining step is taken on its last day (an overdue step: today; a step without a "
      + "last day: as soon as it is possible):"
    /// The titles of what has no projected day.
    var others: [String] = []
    /// Why nothing is projected; `nil` if something may be.
    var reason: String?

    /// A step with its projected days.
    struct Step {
      let deadline: Deadline
      let policy: String
      let law: String
    }

    /// What is not started, as a line; `nil` if nothing.
    var othersLine: String? { others.isEmpty ? nil : "Not started: \(others.joined(separator: "; "))" }
  }

  /// The words of the day beside which the law's stand: the policy may be the law.
  var isBesideLaw: Bool { policy.profile != policy.law && !policy.profile.standsAlone }

  /// What has not started, with the day on which it would be due if each step before it were taken
  /// on its last day, if that is known.
  var ahead: Ahead {
    guard ended == nil || ended?.event == .referredToOmbudsman else { return Ahead() }
    // After a referral to the Ombudsman no panel is ahead.
    // Where every step is taken on its last day, no notice of delay is needed.
    let waiting = deadlines.filter {
      !$0.isShown && $0.status == .notStarted && $0.timescale.onlyIfLate == nil && isOrdinary($0)
        && (ended == nil || $0.timescale.stage != .stage3)
    }
    if !isRecent, let lastRecorded {
      guard !waiting.isEmpty else { return Ahead() }
      return Ahead(
        reason: "No dates are projected for the steps that remain: the last step recorded is that of \(lastRecorded), "
          + "more than a year before \(asOf).")
    }
    let words = EventWords(policy.profile)
    let projected = deadlines.filter { $0.isProjected && $0.timescale.onlyIfLate == nil }
      .stablySorted { $0.policy.outcome.due ?? $0.law?.outcome.due ?? .last }
    let steps = projected.map { deadline in
      Ahead.Step(
        deadline: deadline, policy: DueText(deadline.policy, words).projected(asOf: asOf),
        law: deadline.law.map { DueText($0, words).projected(asOf: asOf) } ?? "-")
    }
    return Ahead(steps: steps, others: waiting.filter { !$0.isProjected }.map(\.timescale.title))
  }

  /// Whether the ordinary course brings a step: not where it waits for an event of the policy's own that no
  /// step of it brings, such as a request for a fee.
  private func isOrdinary(_ deadline: Deadline) -> Bool {
    guard let event = deadline.policy.startWord.map({ CaseEvent(rawValue: $0) }),
      policy.profile.events.contains(where: { $0.event == event })
    else { return true }
    return deadlines.contains { $0.timescale.rule.satisfiedBy.contains(event) }
  }
}

extension Deadline {
  /// Whether either layer has a projected day.
  fileprivate var isProjected: Bool {
    [policy.outcome, law?.outcome].contains { $0?.status == .notStarted && $0?.due != nil }
  }
}
