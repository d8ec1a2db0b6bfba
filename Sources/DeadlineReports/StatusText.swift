import Deadlines
import WorkingDays

/// The status of a deadline in words.
struct StatusText {
  private let outcome: Outcome
  private let earliest: Outcome?
  private let awaitsWrittenRecord: Bool
  private let awaitsAdvocate: Bool

  init(_ layer: DeadlineLayer) {
    outcome = layer.outcome
    earliest = layer.earliest
    awaitsWrittenRecord = layer.awaitsWrittenRecord
    awaitsAdvocate = layer.awaitsAdvocate
  }

  /// Such as `running, 4 working days left`; a target says that it is one.
  var words: String {
    if awaitsWrittenRecord { return "waits for the written record" }
    if awaitsAdvocate { return "waits for the advocate" }
    var text = (isTarget ? "target " : "") + outcome.status.words
    if let metOn = interval(earliest?.metOn, outcome.metOn) {
      switch outcome.status {
      case .met, .missed: text += outcome.isMetAtTheLatest ? " by \(metOn)" : " \(metOn)"
      case .targetPassed: text += ", done \(outcome.isMetAtTheLatest ? "by " : "")\(metOn)"
      default: break
      }
    }
    if outcome.workingDaysLate == 0 {
      text += ", late by less than a working day"
    } else if let late = outcome.workingDaysLate {
      text += ", \(count(earliest?.workingDaysLate, late)) late"
    }
    if outcome.status == .running, let left = outcome.workingDaysLeft {
      text += ", \(count(earliest?.workingDaysLeft, left)) left"
    }
    return text
  }

  /// Whether the day is only a target; a status that says so itself, or that has no day, is as it is.
  private var isTarget: Bool {
    guard outcome.binding == .target else { return false }
    return switch outcome.status {
    case .running, .dueToday, .met, .missed, .overdue, .uncertain, .suspended: true
    case .open, .lapsed, .notStarted, .notRecorded, .targetPassed, .notApplicable, .cannotCompute: false
    }
  }

  /// A number of working days, or the smallest and the greatest.
  private func count(_ first: Int?, _ last: Int) -> String {
    "\(interval(first, last) ?? "\(last)") working \(last == 1 ? "day" : "days")"
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
