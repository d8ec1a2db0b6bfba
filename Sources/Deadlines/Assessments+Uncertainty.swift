package import Timescales
package import WorkingDays

extension Assessments {
  /// What the records that an uncertain one may stand for differ in: the other end of every day and count.
  ///
  /// The assessments themselves hold the latest days and the highest counts.
  struct Uncertainty: Sendable {
    /// As `law`, with the earliest days and the lowest counts.
    var law: [Assessment]
    /// As `council`, likewise.
    var council: [Assessment]
    /// As `readings`, likewise.
    var readings: [Assessment]
    /// For each timescale of the law, every status that it may have.
    var lawStatuses: [Set<Deadline.Status>]
    /// For each timescale of the profile, every status that it may have.
    var councilStatuses: [Set<Deadline.Status>]
    /// For each timescale of the profile, whether the due day differs between readings in any of the records.
    var isDisputed: [Bool]
    /// What the complainant may do, with the first and the last day on which it may be.
    var rights: [ComplainantRight] = []
  }

  /// The results of one record, to be merged with those of others.
  var asUncertain: Assessments {
    var results = self
    results.uncertainty = Uncertainty(
      law: law, council: council, readings: readings, lawStatuses: law.map { [$0.status] },
      councilStatuses: council.map { [$0.status] }, isDisputed: council.indices.map(isDisputed))
    return results
  }

  /// Takes in what another of the records leads to.
  mutating func merge(_ other: Assessments) {
    guard var bounds = uncertainty else { return }
    uncertainty = nil
    Self.merge(other.law, into: &law, &bounds.law)
    Self.merge(other.council, into: &council, &bounds.council)
    Self.merge(other.readings, into: &readings, &bounds.readings)
    for index in other.law.indices { bounds.lawStatuses[index].insert(other.law[index].status) }
    for index in other.council.indices {
      bounds.councilStatuses[index].insert(other.council[index].status)
      if other.isDisputed(council: index) { bounds.isDisputed[index] = true }
    }
    uncertainty = bounds
  }

  private static func merge(_ others: [Assessment], into latest: inout [Assessment], _ earliest: inout [Assessment]) {
    for index in others.indices {
      latest[index].merge(others[index], days: { max($0, $1) }, counts: { max($0, $1) })
      earliest[index].merge(others[index], days: { min($0, $1) }, counts: { min($0, $1) })
    }
  }

  /// Takes a status for uncertain wherever a day of the deadline is, since not every record was looked at.
  mutating func doubtWhatVaries() {
    guard let bounds = uncertainty else { return }
    Self.doubt(&law, against: bounds.law)
    Self.doubt(&council, against: bounds.council)
    Self.doubt(&readings, against: bounds.readings)
    for index in law.indices { uncertainty?.lawStatuses[index].insert(law[index].status) }
    for index in council.indices { uncertainty?.councilStatuses[index].insert(council[index].status) }
  }

  private static func doubt(_ latest: inout [Assessment], against earliest: [Assessment]) {
    for index in latest.indices where latest[index].varies(from: earliest[index]) {
      latest[index].status = .uncertain
    }
  }

  /// The earliest days and lowest counts of a timescale of the law, if they are not the latest.
  package func earliest(law index: Int) -> Assessment? {
    uncertainty.map { $0.law[index] }.flatMap { law[index].varies(from: $0) ? $0 : nil }
  }

  /// The earliest days and lowest counts of a timescale of the profile, if they are not the latest.
  package func earliest(council index: Int) -> Assessment? {
    uncertainty.map { $0.council[index] }.flatMap { council[index].varies(from: $0) ? $0 : nil }
  }

  /// What to show of a timescale of the profile where one day must do: of an act that is owed the first, of a window the last; and the working days late
  /// by that day.
  package func shown(council index: Int, _ kind: Timescale.Kind) -> (due: Day?, operativeDue: Day?, late: Int?) {
    guard let earliest = earliest(council: index) else {
      return (council[index].due, council[index].operativeDue, council[index].workingDaysLate)
    }
    // From the earlier of the days on it is late the longest.
    return kind == .duty
      ? (earliest.due, earliest.operativeDue, council[index].workingDaysLate)
      : (council[index].due, council[index].operativeDue, earliest.workingDaysLate)
  }

  /// The same of a timescale of the law.
  package func shown(law index: Int, _ kind: Timescale.Kind) -> Day? {
    (kind == .duty ? earliest(law: index) ?? law[index] : law[index]).due
  }

  /// The earliest days and lowest counts of a reading of a timescale of the profile, if they are not the latest.
  func earliest(council index: Int, reading: Int) -> Assessment? {
    let place = firstReading[index] + reading
    return uncertainty.map { $0.readings[place] }.flatMap { readings[place].varies(from: $0) ? $0 : nil }
  }
}

extension Assessment {
  /// Whether a day or a count is not the same.
  fileprivate func varies(from other: Assessment) -> Bool {
    (start, due, maximumDue, extendedTo, operativeDue) != (
      other.start, other.due, other.maximumDue, other.extendedTo, other.operativeDue
    )
      || (metOn, workingDaysTaken, workingDaysLeft, workingDaysLate)
        != (other.metOn, other.workingDaysTaken, other.workingDaysLeft, other.workingDaysLate)
  }

  /// Forgets a projection.
  private mutating func leaveRoad() {
    (start, due, maximumDue, operativeDue) = (nil, nil, nil, nil)
    clockBasis = .awaited
  }

  /// Takes in what another record leads to: of days and counts that both have, the one chosen; what only one has, that.
  fileprivate mutating func merge(_ other: Assessment, days: (Day, Day) -> Day, counts: (Int, Int) -> Int) {
    var other = other
    // Where one of the records leaves the road, whichever comes first, nothing can be said of it.
    if clockBasis == .projected, other.clockBasis != .projected { leaveRoad() }
    if clockBasis != .projected, other.clockBasis == .projected { other.leaveRoad() }
    func chosen<Value>(_ own: Value?, _ others: Value?, by choose: (Value, Value) -> Value) -> Value? {
      guard let own else { return others }
      return others.map { choose(own, $0) } ?? own
    }
    if let theirs = other.start, start.map({ days($0, theirs) == theirs }) ?? true { startSlot = other.startSlot }
    start = chosen(start, other.start, by: days)
    due = chosen(due, other.due, by: days)
    maximumDue = chosen(maximumDue, other.maximumDue, by: days)
    extendedTo = chosen(extendedTo, other.extendedTo, by: days)
    operativeDue = chosen(operativeDue, other.operativeDue, by: days)
    metOn = chosen(metOn, other.metOn, by: days)
    // Not late is late by nothing; and where nothing is taken or left of the time, there may be little of it on a day between.
    func chosenCount(_ own: Int?, _ others: Int?) -> Int? {
      own == nil && others == nil ? nil : counts(own ?? 0, others ?? 0)
    }
    workingDaysTaken = chosenCount(workingDaysTaken, other.workingDaysTaken)
    workingDaysLeft = chosenCount(workingDaysLeft, other.workingDaysLeft)
    workingDaysLate = chosenCount(workingDaysLate, other.workingDaysLate)
    if other.status != status { status = .uncertain }
    if other.clockBasis.rank < clockBasis.rank { clockBasis = other.clockBasis }
    if other.binding == .limit { binding = .limit }
    isOpenEnded = isOpenEnded || other.isOpenEnded
    isStopped = isStopped || other.isStopped
    isMetAtTheLatest = isMetAtTheLatest || other.isMetAtTheLatest
    isConditional = isConditional || other.isConditional
    isOutsideCoverage = isOutsideCoverage || other.isOutsideCoverage
    // A fault that hangs on the day is part of what makes the status uncertain.
    extensionFaults.formIntersection(other.extensionFaults)
  }
}

extension Deadline.ClockBasis {
  /// Of the bases of several records the one that comes first is told.
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
