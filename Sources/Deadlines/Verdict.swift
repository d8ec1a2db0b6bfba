import WorkingDays

/// One timescale of a case, as little of it as many cases need: numbers alone, so that a case costs no allocation.
///
/// What an ``Assessment`` says of the same case is the same, but for how sure the act's day is where the clock has not started.
package struct Verdict: Sendable {
  /// What stands for no day and for no count.
  package static let blank = Int32.min

  /// The number of the day on which the clock started.
  package var start = blank
  /// The number of the base limit's last day.
  package var due = blank
  /// The number of the last day to which it may be extended.
  package var maximumDue = blank
  /// The number of the day that the status is measured against.
  package var operativeDue = blank
  /// Working days from the start to the act, or to the as-of day.
  package var workingDaysTaken = blank
  /// Working days from the last day to the act, or to the as-of day; only after the last day.
  package var workingDaysLate = blank
  /// How it stands.
  package var status = Deadline.Status.notStarted
  /// The act was done by the as-of day.
  package var isMet = false
  /// The act is proved only by something later.
  package var isMetAtTheLatest = false
  /// Of a council's timescale: the due day differs between readings.
  package var isDisputed = false
  /// Of a council's timescale: the status is the same under every reading.
  package var isRobust = false

  /// The number of the day on which the act was done.
  var metOn = blank
  /// The act was done before the clock started, which is told.
  var isDoneBeforeStart = false
  /// The start must have happened, and is not recorded.
  var isStartMissing = false
  /// The slot that is waited for; -1 where the clock has started.
  var awaitedSlot: Int16 = -1
  /// What is wrong with an extension.
  var faults: ExtensionFaults = []

  package init() {}
}

extension Verdict {
  /// What an assessment says, for a case that the ordinary engine has computed.
  package init(_ assessment: Assessment, isDisputed: Bool = false, isRobust: Bool = false) {
    start = assessment.start?.number ?? Self.blank
    due = assessment.due?.number ?? Self.blank
    maximumDue = assessment.maximumDue?.number ?? Self.blank
    operativeDue = assessment.operativeDue?.number ?? Self.blank
    workingDaysTaken = assessment.workingDaysTaken.map { Int32(truncatingIfNeeded: $0) } ?? Self.blank
    workingDaysLate = assessment.workingDaysLate.map { Int32(truncatingIfNeeded: $0) } ?? Self.blank
    status = assessment.status
    isMet = assessment.metOn != nil
    isMetAtTheLatest = assessment.isMetAtTheLatest
    self.isDisputed = isDisputed
    self.isRobust = isRobust
    metOn = assessment.metOn?.number ?? Self.blank
    faults = assessment.extensionFaults
  }
}

/// The codes of a case's problems, each once, in the order in which they were found.
///
/// One word holds them, so that equal lists are found by one comparison.
package struct ProblemCodes: Hashable, Sendable {
  /// Six bits for each code: its position among all codes, plus one.
  package private(set) var bits: UInt64 = 0
  /// How many codes there are.
  package private(set) var count = 0
  /// There were more than a word holds.
  private(set) var isOverflowing = false
  private static let most = 10

  package init() {}

  /// The codes.
  package var list: [RecordProblem.Code] {
    (0..<count).map { RecordProblem.Code.allCases[Int((bits &>> UInt64(6 * $0)) & 63) - 1] }
  }

  /// Adds the code at a position among all, unless it is there.
  mutating func add(_ position: UInt8) {
    let own = UInt64(position) + 1
    for place in 0..<count where (bits &>> UInt64(6 * place)) & 63 == own { return }
    guard count < Self.most else {
      isOverflowing = true
      return
    }
    bits |= own &<< UInt64(6 * count)
    count += 1
  }

  mutating func add(_ code: RecordProblem.Code) { add(code.position) }
}

extension RecordProblem.Code {
  /// The place among all codes.
  var position: UInt8 { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0)) })
}
