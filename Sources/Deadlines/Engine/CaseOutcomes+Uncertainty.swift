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
  ///
  /// The outcomes themselves hold the latest days and the highest counts.
  struct Uncertainty: Sendable {
    /// As `law`, with the earliest days and the lowest counts.
    var law: [Outcome]
    /// As `council`, likewise.
    var council: [Outcome]
    /// As `readings`, likewise.
    var readings: [Outcome]
    /// For each timescale of the law, every status that it may have.
    var lawStatuses: [StatusSet]
    /// For each timescale of the profile, every status that it may have.
    var councilStatuses: [StatusSet]
    /// For each timescale of the profile, whether the due day differs between readings in any of the records.
    var isDisputed: [Bool]
    /// What the complainant may do, with the first and the last day on which it may be.
    var rights: [ComplainantRight] = []
  }

  /// The outcomes of one record, to be merged with those of others.
  var asUncertain: CaseOutcomes {
    var outcomes = self
    outcomes.uncertainty = Uncertainty(
      law: law, council: council, readings: readings, lawStatuses: law.map { StatusSet($0.status) },
      councilStatuses: council.map { StatusSet($0.status) }, isDisputed: council.indices.map { isDisputed(council: $0) }
    )
    return outcomes
  }

  /// Takes in the outcomes of another of the records.
  mutating func merge(_ other: CaseOutcomes) {
    guard var bounds = uncertainty else { return }
    uncertainty = nil
    Self.merge(other.law, into: &law, &bounds.law)
    Self.merge(other.council, into: &council, &bounds.council)
    Self.merge(other.readings, into: &readings, &bounds.readings)
    for index in other.law.indices { bounds.lawStatuses[index].insert(StatusSet(other.law[index].status)) }
    for index in other.council.indices {
      bounds.councilStatuses[index].insert(StatusSet(other.council[index].status))
      if other.isDisputed(council: index) { bounds.isDisputed[index] = true }
    }
    uncertainty = bounds
  }

  private static func merge(_ others: [Outcome], into latest: inout [Outcome], _ earliest: inout [Outcome]) {
    for index in others.indices {
      // Most rules do not depend on the day that is not known.
      if others[index] == latest[index], others[index] == earliest[index] { continue }
      latest[index].merge(others[index], isLatest: true)
      earliest[index].merge(others[index], isLatest: false)
    }
  }

  /// Takes a status for uncertain wherever a day of the deadline is, since not every record was examined.
  mutating func doubtWhatVaries() {
    guard let bounds = uncertainty else { return }
    Self.doubt(&law, against: bounds.law)
    Self.doubt(&council, against: bounds.council)
    Self.doubt(&readings, against: bounds.readings)
    for index in law.indices { uncertainty?.lawStatuses[index].insert(StatusSet(law[index].status)) }
    for index in council.indices { uncertainty?.councilStatuses[index].insert(StatusSet(council[index].status)) }
  }

  private static func doubt(_ latest: inout [Outcome], against earliest: [Outcome]) {
    for index in latest.indices where latest[index].varies(from: earliest[index]) {
      latest[index].status = .uncertain
      latest[index].doubt = .varies
    }
  }

  /// The earliest days and lowest counts of a timescale of the law, if they are not the latest.
  package func earliest(law index: Int) -> Outcome? {
    uncertainty.map { $0.law[index] }.flatMap { law[index].varies(from: $0) ? $0 : nil }
  }

  /// The earliest days and lowest counts of a timescale of the profile, if they are not the latest.
  package func earliest(council index: Int) -> Outcome? {
    uncertainty.map { $0.council[index] }.flatMap { council[index].varies(from: $0) ? $0 : nil }
  }

  /// The earliest days and lowest counts of a reading of a timescale of the profile, if they are not the latest.
  func earliest(council index: Int, reading: Int) -> Outcome? {
    let place = firstReading[index] + reading
    return uncertainty.map { $0.readings[place] }.flatMap { readings[place].varies(from: $0) ? $0 : nil }
  }
}

extension Outcome {
  /// Whether a day or a count differs.
  fileprivate func varies(from other: Outcome) -> Bool {
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
  fileprivate mutating func merge(_ other: Outcome, isLatest: Bool) {
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
