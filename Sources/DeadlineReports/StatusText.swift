import Deadlines
import Timescales
import WorkingDays

/// The status of a deadline in words.
struct StatusText {
  private let outcome: Outcome
  private let earliest: Outcome?
  private let awaitsWrittenRecord: Bool
  private let isWindow: Bool
  private let awaitsAdvocate: Bool

  init(_ layer: DeadlineLayer) {
    outcome = layer.outcome
    earliest = layer.earliest
    awaitsWrittenRecord = layer.awaitsWrittenRecord
    isWindow = layer.timescale.kind == .window
    awaitsAdvocate = layer.awaitsAdvocate
  }

  /// Such as `running, 4 working days left`; a target says that it is one.
  var words: String {
    if awaitsWrittenRecord { return "waits for the written record" }
    if isWindow, outcome.status == .missed { return lateUse }
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

  /// That the complainant used a window after its last day, which is no breach.
  private var lateUse: String {
    var text = "used late" + (interval(earliest?.metOn, outcome.metOn).map { " \($0)" } ?? "")
    if outcome.workingDaysLate == 0 {
      text += ", by less than a working day"
    } else if let late = outcome.workingDaysLate {
      text += ", \(count(earliest?.workingDaysLate, late)) after the last day"
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
    case .lapsed: "not used"
    case .targetPassed: "target passed"
    case .notApplicable: "does not apply"
    case .cannotCompute: "cannot be computed"
    case .open, .running, .overdue, .met, .missed, .suspended, .uncertain: rawValue
    }
  }
}
