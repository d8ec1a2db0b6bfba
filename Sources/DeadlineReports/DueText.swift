import Deadlines
import WorkingDays

/// The due day of a layer in words, or what is needed to compute it.
struct DueText {
  private let outcome: Outcome
  private let earliest: Outcome?
  private let startWord: String?

  init(_ layer: DeadlineLayer) {
    outcome = layer.outcome
    earliest = layer.earliest
    startWord = layer.startWord
  }

  /// The day, with its maximum or what it was extended from.
  var words: String {
    if outcome.isOpenEnded { return "open-ended" }
    if outcome.clockBasis == .missing, let startWord { return "needs \(startWord)" }
    guard outcome.clockBasis != .projected, let due = interval(earliest?.due, outcome.due) else { return "-" }
    guard outcome.operativeDue != outcome.due,
      let operative = interval(earliest?.operativeDue, outcome.operativeDue)
    else {
      let maximum = interval(earliest?.maximumDue, outcome.maximumDue)
      return maximum.map { "\(due) (at most \($0))" } ?? due
    }
    return "\(operative) (extended from \(due))"
  }

  /// The projected day of a clock that has not started.
  var projected: String {
    guard outcome.status == .notStarted else { return "-" }
    return interval(earliest?.due, outcome.due) ?? "-"
  }
}
