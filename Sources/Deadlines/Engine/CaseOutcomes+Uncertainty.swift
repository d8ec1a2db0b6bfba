import Timescales
import WorkingDays

/// Some of the statuses, a bit each.
struct StatusSet: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ status: Deadline.Status) { rawValue = 1 &<< UInt16(status.position) }

  /// The statuses, in the order of their declaration.
  var list: [Deadline.Status] { Deadline.Status.allCases.filter { contains(StatusSet($0)) } }
  var isSeveral: Bool { rawValue & (rawValue &- 1) != 0 }
}

extension CaseOutcomes {
  /// What differs between the exact records that an uncertain one may represent: the other end of every day and count.
  struct Uncertainty: Sendable {
    /// As ``CaseOutcomes/all``, with the earliest days and the lowest counts.
    var earliest: [Outcome]
    /// Every status that each of them may have.
    var statuses: [StatusSet]
    /// What the complainant may do, with the first and the last day on which it may be.
    var rights: [ComplainantRight] = []
  }

  /// The outcomes of one record, to be merged with those of others.
  var asUncertain: CaseOutcomes {
    var outcomes = self
    outcomes.uncertainty = Uncertainty(earliest: all, statuses: all.map { StatusSet($0.status) })
    return outcomes
  }

  /// Takes in the outcomes of another of the records.
  mutating func merge(_ other: CaseOutcomes) {
    guard var bounds = uncertainty else { return }
    uncertainty = nil
    for (index, outcome) in other.all.enumerated() {
      // Most rules do not depend on the day that is not known.
      if outcome == self[index], outcome == bounds.earliest[index] { continue }
      self[index].merge(outcome, isLatest: true)
      bounds.earliest[index].merge(outcome, isLatest: false)
      bounds.statuses[index].insert(StatusSet(outcome.status))
    }
    for (index, isDisputed) in other.isDisputed.enumerated() where isDisputed { self.isDisputed[index] = true }
    uncertainty = bounds
  }

  /// Takes a status for uncertain wherever a day of the deadline is, since not every record was examined.
  mutating func doubtWhatVaries() {
    for index in all.indices {
      if earliest(index) != nil {
        self[index].status = .uncertain
        self[index].doubt = .varies
      }
      let status = StatusSet(self[index].status)
      uncertainty?.statuses[index].insert(status)
    }
  }

  /// The earliest days and lowest counts of a place, if they are not the latest.
  func earliest(_ place: Int) -> Outcome? {
    uncertainty.map { $0.earliest[place] }.flatMap { self[place].varies(from: $0) ? $0 : nil }
  }

  /// The same of a timescale of the law.
  package func earliest(law index: Int) -> Outcome? { earliest(index) }

  /// The same of a timescale of the profile.
  package func earliest(council index: Int) -> Outcome? { earliest(plan.law.count + index) }

  /// The statuses that a timescale of the law may have, if there are several.
  func statuses(law index: Int) -> StatusSet? { statuses(index) }

  /// The same of a timescale of the profile.
  func statuses(council index: Int) -> StatusSet? { statuses(plan.law.count + index) }

  private func statuses(_ place: Int) -> StatusSet? {
    uncertainty.map { $0.statuses[place] }.flatMap { $0.isSeveral ? $0 : nil }
  }
}

extension Outcome {
  /// Whether a day or a count differs.
  func varies(from other: Outcome) -> Bool {
    (startNumber, dueNumber, maximumDueNumber, extendedToNumber, operativeDueNumber) != (
      other.startNumber, other.dueNumber, other.maximumDueNumber, other.extendedToNumber, other.operativeDueNumber
    )
      || (metOnNumber, takenNumber, leftNumber, lateNumber)
        != (other.metOnNumber, other.takenNumber, other.leftNumber, other.lateNumber)
  }

  /// Forgets a projection.
  private mutating func forgetProjection() {
    (startNumber, dueNumber) = (Self.blank, Self.blank)
    (maximumDueNumber, operativeDueNumber) = (Self.blank, Self.blank)
    clockBasis = .awaited
  }

  /// Takes in the outcome of another record: of days and counts that both have, the later or earlier; what only one has, that.
  mutating func merge(_ other: Outcome, isLatest: Bool) {
    var other = other
    // Where one of the records has no projection, nothing can be said about that of the others.
    if clockBasis == .projected, other.clockBasis != .projected { forgetProjection() }
    if clockBasis != .projected, other.clockBasis == .projected { other.forgetProjection() }
    func day(_ own: Int32, _ others: Int32) -> Int32 {
      if own == Self.blank { return others }
      if others == Self.blank { return own }
      return isLatest ? max(own, others) : min(own, others)
    }
    // Not late is late by nothing; and where nothing is taken or left of the time, there may be little of it on a day between.
    func count(_ own: Int32, _ others: Int32) -> Int32 {
      if own == Self.blank, others == Self.blank { return Self.blank }
      return isLatest ? max(own, others, 0) : min(max(own, 0), max(others, 0))
    }
    let start = day(startNumber, other.startNumber)
    if other.startNumber != Self.blank, start == other.startNumber { startField = other.startField }
    startNumber = start
    dueNumber = day(dueNumber, other.dueNumber)
    maximumDueNumber = day(maximumDueNumber, other.maximumDueNumber)
    extendedToNumber = day(extendedToNumber, other.extendedToNumber)
    operativeDueNumber = day(operativeDueNumber, other.operativeDueNumber)
    metOnNumber = day(metOnNumber, other.metOnNumber)
    takenNumber = count(takenNumber, other.takenNumber)
    leftNumber = count(leftNumber, other.leftNumber)
    lateNumber = count(lateNumber, other.lateNumber)
    if other.status != status { (status, doubt) = (.uncertain, .varies) }
    if other.clockBasis.rank < clockBasis.rank { clockBasis = other.clockBasis }
    // Whether it is a limit in one of them; each of the others, in any of them.
    let isTarget = flags.contains(.target) && other.flags.contains(.target)
    flags.formUnion(other.flags)
    if !isTarget { flags.remove(.target) }
    // A fault that depends on the day is part of what makes the status uncertain.
    extensionFaults.formIntersection(other.extensionFaults)
  }
}

extension Deadline.ClockBasis {
  /// Where records differ, the strongest basis is reported.
  fileprivate var rank: Int {
    switch self {
    case .recorded: 0
    case .fallback: 1
    case .missing: 2
    case .projected: 3
    case .awaited: 4
    }
  }
}
