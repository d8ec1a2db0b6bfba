import Deadlines
import Timescales
import WorkingDays

/// The due day of a layer in words, or what is needed to compute it.
struct DueText {
  private let layer: DeadlineLayer
  private let outcome: Outcome
  private let earliest: Outcome?
  private let words: EventWords

  init(_ layer: DeadlineLayer, _ words: EventWords) {
    self.layer = layer
    self.words = words
    outcome = layer.outcome
    earliest = layer.earliest
  }

  /// The day, with its maximum or what it was extended from.
  var text: String {
    if outcome.isOpenEnded { return "open-ended" }
    if let need { return need }
    guard outcome.clockBasis != .projected, let due = interval(earliest?.due, outcome.due) else { return "-" }
    guard outcome.operativeDue != outcome.due,
      let operative = interval(earliest?.operativeDue, outcome.operativeDue)
    else {
      let maximum = interval(earliest?.maximumDue, outcome.maximumDue)
      return maximum.map { "\(due) (at most \($0))" } ?? due
    }
    return "\(operative) (extended from \(due))"
  }

  /// What has to be known or done before there is a day; `nil` if nothing is missing.
  var need: String? {
    guard outcome.clockBasis == .missing, let startWord = layer.startWord else { return nil }
    if layer.awaitsAdvocate { return "starts with the advocate" }
    return layer.awaitsWrittenRecord ? "starts with the written record" : "needs \(words.day(of: startWord))"
  }

  /// The projected day of a clock that has not started.
  ///
  /// A step may be counted back from a later one to a day that has passed: it is then to be taken at
  /// once, and a window is over.
  func projected(asOf: Day) -> String {
    guard outcome.status == .notStarted, let due = outcome.due else { return "-" }
    guard due >= asOf else { return layer.timescale.kind == .duty ? "at once" : "-" }
    return interval(earliest?.due.map { max($0, asOf) }, due) ?? "-"
  }
}

extension DeadlineLayer {
  /// Whether its clock waits for the written record of an oral complaint, which the authority owes
  /// as soon as possible (SI 2006/1738 reg 16(2)): that is not a gap in the data.
  var awaitsWrittenRecord: Bool {
    outcome.status == .cannotCompute && outcome.clockBasis == .missing && outcome.metOn == nil
      && startWord == CaseEvent.writtenRecordProduced.rawValue
  }

  /// Whether its clock waits for the appointment of the advocate whom the complainant asked for (SI
  /// 2006/1738 reg 14(3)(b)): that is not a gap in the data either.
  var awaitsAdvocate: Bool {
    outcome.status == .cannotCompute && outcome.clockBasis == .missing && outcome.metOn == nil
      && startWord == CaseEvent.advocateAppointed.rawValue
  }
}
