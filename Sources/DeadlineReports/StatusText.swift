import Deadlines
import WorkingDays

/// The day of a deadline in words, or what is needed for one.
struct DayText {
  private let assessment: Assessment
  private let earliest: Assessment?

  /// - Parameter earliest: the first days, where days are intervals.
  init(_ assessment: Assessment, _ earliest: Assessment?) {
    self.assessment = assessment
    self.earliest = earliest
  }

  func words(needs word: String?) -> String {
    if assessment.isOpenEnded { return "open-ended" }
    if assessment.clockBasis == .missing, let word { return "needs \(word)" }
    guard assessment.clockBasis != .projected, let due = interval(earliest?.due, assessment.due) else { return "-" }
    guard assessment.operativeDue != assessment.due,
      let operative = interval(earliest?.operativeDue, assessment.operativeDue)
    else {
      let maximum = interval(earliest?.maximumDue, assessment.maximumDue)
      return maximum.map { "\(due) (at most \($0))" } ?? due
    }
    return "\(operative) (extended from \(due))"
  }

  /// The day on the road ahead.
  var projected: String {
    guard assessment.status == .notStarted else { return "-" }
    return interval(earliest?.due, assessment.due) ?? "-"
  }
}

/// How a deadline stands, in words.
struct StatusText {
  private let assessment: Assessment
  private let earliest: Assessment?

  /// - Parameter earliest: the first days and lowest counts, where they are intervals.
  init(_ assessment: Assessment, _ earliest: Assessment?) {
    self.assessment = assessment
    self.earliest = earliest
  }

  /// Short, for a table.
  var words: String { words(left: { "\($0) left" }) }

  /// In full, for a sentence.
  var sentence: String { words(left: { "\($0) working \($0 == "1" ? "day" : "days") left" }) }

  private func words(left: (String) -> String) -> String {
    var text = assessment.status.rawValue
    if assessment.status == .met || assessment.status == .missed,
      let metOn = interval(earliest?.metOn, assessment.metOn)
    {
      text += assessment.isMetAtTheLatest ? " by \(metOn)" : " \(metOn)"
    }
    if assessment.workingDaysLate == 0 {
      text += ", late by less than a working day"
    } else if let late = assessment.workingDaysLate {
      let count = interval(earliest?.workingDaysLate, late) ?? ""
      text += ", \(count) working \(late == 1 ? "day" : "days") late"
    }
    if assessment.status == .running, let days = interval(earliest?.workingDaysLeft, assessment.workingDaysLeft) {
      text += ", \(left(days))"
    }
    return text
  }
}

/// One value, or the first and the last of several.
func interval<Value: Equatable>(_ first: Value?, _ last: Value?) -> String? {
  guard let last else { return nil }
  return first.map { $0 == last ? "\(last)" : "\($0) to \(last)" } ?? "\(last)"
}
