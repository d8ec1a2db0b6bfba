import Deadlines
import WorkingDays

/// The status of a deadline in words.
struct StatusText {
  private let outcome: Outcome
  private let earliest: Outcome?
  private let awaitsWrittenRecord: Bool

  init(_ layer: DeadlineLayer) {
    outcome = layer.outcome
    earliest = layer.earliest
    awaitsWrittenRecord = layer.awaitsWrittenRecord
  }

  /// Short, for a table.
  var words: String { words(left: { "\($0) left" }) }

  /// In full, for a sentence.
  var sentence: String { words(left: { "\($0) working \($0 == "1" ? "day" : "days") left" }) }

  private func words(left: (String) -> String) -> String {
    if awaitsWrittenRecord { return "waits for the written record" }
    var text = outcome.status.words
    if outcome.status == .met || outcome.status == .missed, let metOn = interval(earliest?.metOn, outcome.metOn) {
      text += outcome.isMetAtTheLatest ? " by \(metOn)" : " \(metOn)"
    }
    if outcome.workingDaysLate == 0 {
      text += ", late by less than a working day"
    } else if let late = outcome.workingDaysLate {
      let count = interval(earliest?.workingDaysLate, late) ?? ""
      text += ", \(count) working \(late == 1 ? "day" : "days") late"
    }
    if outcome.status == .running, let days = interval(earliest?.workingDaysLeft, outcome.workingDaysLeft) {
      text += ", \(left(days))"
    }
    return text
  }
}

extension Deadline.Status {
  /// The status in plain words.
  var words: String {
    switch self {
    case .notStarted: "not started"
    case .notRecorded: "not recorded"
    case .dueToday: "due today"
    case .targetPassed: "target passed"
    case .notApplicable: "does not apply"
    case .cannotCompute: "cannot be computed"
    case .open, .running, .overdue, .met, .missed, .lapsed, .suspended, .uncertain: rawValue
    }
  }
}
