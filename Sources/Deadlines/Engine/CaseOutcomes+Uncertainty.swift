import Timescales
import WorkingDays

/// A set of statuses, one bit each.
struct StatusSet: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ status: Deadline.Status) { rawValue = 1 &<< UInt16(status.position) }

  /// The statuses, in the order of their declaration.
  var list: [Deadline.Status] { Deadline.Status.allCases.filter { contains(StatusSet($0)) } }
  var isSeveral: Bool { rawValue & (rawValue &- 1) != 0 }
  /// The only status; `uncertain` if there are several or none.
  var status: Deadline.Status {
    rawValue == 0 || isSeveral ? .uncertain : Deadline.Status(position: Int32(rawValue.trailingZeroBitCount))
  }
}

extension CaseOutcomes {
  /// How the exact records behind an uncertain one differ: the other end of every day and count.
  struct Uncertainty: Sendable {
    /// As ``CaseOutcomes/all``, with the earliest days and lowest counts.
    var earliest: [Outcome]
    /// Every status that each of them may have.
    var statuses: [StatusSet]
    /// What the complainant may do, with the first and last possible days.
    var rights: [ComplainantRight] = []
  }

  /// The outcomes of one record, to be merged with those of others.
  var asUncertain: CaseOutcomes {
    var outcomes = self
    outcomes.uncertainty = Uncertainty(earliest: all, statuses: all.map { StatusSet($0.status) })
    return outcomes
  }

  /// Merges the outcomes of another record.
  mutating func merge(_ other: CaseOutcomes) {
    guard var bounds = uncertainty else { return }
    uncertainty = nil
    for (index, outcome) in other.all.enumerated() {
      // Most rules do not depend on the uncertain day.
      if outcome == self[index], outcome == bounds.earliest[index] { continue }
      self[index].merge(outcome, isLatest: true)
      bounds.earliest[index].merge(outcome, isLatest: false)
      bounds.statuses[index].insert(StatusSet(outcome.status))
    }
    for (index, isDisputed) in other.isDisputed.enumerated() where isDisputed { self.isDisputed[index] = true }
    uncertainty = bounds
  }

  /// Makes a status uncertain if a day of its deadline is, since not every record was examined.
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

  /// The same for a timescale of the law.
  package func earliest(law index: Int) -> Outcome? { earliest(index) }

  /// The same for a timescale of the profile.
  package func earliest(council index: Int) -> Outcome? { earliest(plan.law.count + index) }

  /// The statuses that a timescale of the law may have, if there are several.
  func statuses(law index: Int) -> StatusSet? { statuses(index) }

  /// The same for a timescale of the profile.
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
      || (metOnNumber, takenNumber, leftNumber, lateNumber, beyondNumber)
        != (other.metOnNumber, other.takenNumber, other.leftNumber, other.lateNumber, other.beyondNumber)
  }

  private mutating func forgetProjection() {
    (startNumber, dueNumber) = (Self.blank, Self.blank)
    (maximumDueNumber, operativeDueNumber) = (Self.blank, Self.blank)
    clockBasis = .awaited
  }

  /// Takes the later, or the earlier, of each day and count; a day that only one record has stays.
  mutating func merge(_ other: Outcome, isLatest: Bool) {
    var other = other
    // Where one record has no projection, the others' projections say nothing.
    if clockBasis == .projected, other.clockBasis != .projected { forgetProjection() }
    if clockBasis != .projected, other.clockBasis == .projected { other.forgetProjection() }
    func day(_ own: Int32, _ others: Int32) -> Int32 {
      if own == Self.blank { return others }
      if others == Self.blank { return own }
      return isLatest ? max(own, others) : min(own, others)
    }
    // A missing count is 0: not late at all, or little time taken or left on a day between.
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
    beyondNumber = count(beyondNumber, other.beyondNumber)
    if other.status != status { (status, doubt) = (.uncertain, .varies) }
    if other.clockBasis.rank < clockBasis.rank { clockBasis = other.clockBasis }
    // It is a limit if it is one in any record, and owed if it is in any; the other flags hold if
    // they hold in any.
    let common = flags.intersection(other.flags)
    flags.formUnion(other.flags)
    for flag in [Outcome.Flags.target, .overtaken] where !common.contains(flag) { flags.remove(flag) }
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
