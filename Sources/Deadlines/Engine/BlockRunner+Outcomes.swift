import Timescales

// What came out of the rows of a block.

extension BlockRunner {
  /// The rows that ran under the same program.
  package struct Group: Sendable {
    let entry: Int
    package let plan: Int
    package internal(set) var lanes: Range<Int>
  }

  /// Whether a place differs from case to case in a group.
  @inline(__always)
  func isWritten(_ place: Int, in group: Group) -> Bool { programs.isWritten(place, group.entry) }

  /// The outcome of a place that is the same in every case of a group.
  func template(_ place: Int, of group: Group) -> Outcome { programs.entries[group.entry].program.template[place] }

  var plan: DeadlinePlan { plans[0] }

  /// Where the outcomes of a timescale stand among the lanes of a group.
  package struct Places {
    /// The place of the policy's outcome; -1 if it is the same in every case.
    package let policy: Int
    /// The place of the outcome in law; -1 if it is the same in every case, or the law has none.
    package let law: Int
    /// Whether the timescale has several readings.
    package let isSeveral: Bool
    /// Whether the time taken by the law's clock is of interest too.
    package let isCountedInLaw: Bool
    /// The deadline in the first lane.
    package let first: BriefDeadline
  }

  /// Where the outcomes of a timescale of the profile stand for a group, for a loop over its lanes.
  package func places(of council: Int, in group: Group) -> Places {
    let own = briefPlaces[group.plan][council]
    func varying(_ place: Int) -> Int { place >= 0 && programs.isWritten(place, group.entry) ? place : -1 }
    return Places(
      policy: varying(own.policy), law: varying(own.law), isSeveral: own.isSeveral, isCountedInLaw: own.isCountedInLaw,
      first: deadline(council, in: group, group.lanes.lowerBound))
  }

  /// The number of the program of a group, the same for as long as the runner does not forget programs.
  package func programNumber(of group: Group) -> Int { programs.entries[group.entry].number }

  /// The codes of the problems in a lane.
  package func codes(inLane lane: Int) -> ProblemCodes { findings.codes[lane] }

  /// The timescales of the profile whose own or counterpart's outcome differs within a group.
  package func varying(in group: Group) -> [Int] { programs.entries[group.entry].varying }

  /// The same for the program of a row.
  package func varying(ofRow row: Int) -> [Int] { programs.entries[entries[row]].varying }

  /// A timescale of the profile in a lane of a group.
  package func deadline(_ council: Int, in group: Group, _ lane: Int) -> BriefDeadline {
    deadline(council, group.entry, group.plan, lane)
  }

  /// A timescale of the profile in a row.
  package func deadline(_ council: Int, of row: Int) -> BriefDeadline {
    deadline(council, entries[row], Int(keys[row].plan), lane(of: row))
  }

  @inline(__always)
  private func deadline(_ council: Int, _ entry: Int, _ plan: Int, _ lane: Int) -> BriefDeadline {
    let places = briefPlaces[plan][council]
    var deadline = brief(places.policy, entry, lane, isSeveral: places.isSeveral)
    guard places.law >= 0 else { return deadline }
    if programs.isWritten(places.law, entry) {
      let index = lanes.base(places.law) &+ lane
      (deadline.lawDue, deadline.lawStatus) = (lanes.due[index], lanes.status[index])
      (deadline.lawMaximumDue, deadline.lawLate) = (lanes.maximumDue[index], lanes.late[index])
      deadline.lawOperativeDue = lanes.operativeDue[index]
      let flags = lanes.flags[index]
      deadline.isWithinMaximumInLaw = flags.contains(.withinMaximum)
      deadline.lawStart = lanes.start[index]
      if lanes.metOn[index] != Outcome.blank, !flags.contains(.metAtTheLatest) {
        deadline.lawMetOn = lanes.metOn[index]
        if places.isCountedInLaw { deadline.lawTaken = lanes.taken[index] }
      }
    } else {
      let fixed = programs.entries[entry].program.template[places.law]
      (deadline.lawDue, deadline.lawStatus) = (fixed.dueNumber, fixed.status)
      (deadline.lawMaximumDue, deadline.lawLate) = (fixed.maximumDueNumber, fixed.lateNumber)
      (deadline.lawOperativeDue, deadline.lawStart) = (fixed.operativeDueNumber, fixed.startNumber)
    }
    return deadline
  }

  @inline(__always)
  private func brief(_ place: Int, _ entry: Int, _ lane: Int, isSeveral: Bool) -> BriefDeadline {
    guard programs.isWritten(place, entry) else {
      return BriefDeadline(programs.entries[entry].program.template[place], isSeveral: isSeveral)
    }
    let index = lanes.base(place) &+ lane
    let (status, flags) = (lanes.status[index], lanes.flags[index])
    let isDone = lanes.metOn[index] != Outcome.blank && !flags.contains(.metAtTheLatest)
    return BriefDeadline(
      start: lanes.start[index], due: lanes.due[index], operativeDue: lanes.operativeDue[index],
      taken: isDone ? lanes.taken[index] : Outcome.blank, late: lanes.late[index],
      metOn: isDone ? lanes.metOn[index] : Outcome.blank,
      maximumDue: lanes.maximumDue[index], beyond: lanes.beyond[index], status: status,
      isDisputed: isSeveral && flags.contains(.disputed),
      isRobust: isSeveral ? flags.contains(.robust) : status.isKnown && !flags.contains(.dependsOnExtension),
      isWithinMaximum: flags.contains(.withinMaximum))
  }

  /// The program that a row ran under.
  package func program(of row: Int) -> Program { programs.entries[entries[row]].program }
  /// The number of that program, the same for as long as the runner does not forget programs.
  package func programNumber(of row: Int) -> Int { programs.entries[entries[row]].number }

  /// The outcome of a place for a row.
  package func outcome(_ place: Int, of row: Int) -> Outcome {
    let entry = programs.entries[entries[row]]
    return entry.isWritten[place] ? lanes[place, lane(of: row)] : entry.program.template[place]
  }

  /// Whether a place has other due days or another status in a row than another runner gives it.
  @inline(__always)
  func moves(_ place: Int, of row: Int, from other: borrowing BlockRunner) -> Bool {
    guard isWritten(place, of: row), other.isWritten(place, of: row) else {
      return !outcome(place, of: row).hasDaysAndStatus(of: other.outcome(place, of: row))
    }
    let (own, others) = (lanes.base(place) &+ lane(of: row), other.lanes.base(place) &+ other.lane(of: row))
    return lanes.due[own] != other.lanes.due[others] || lanes.maximumDue[own] != other.lanes.maximumDue[others]
      || lanes.operativeDue[own] != other.lanes.operativeDue[others] || lanes.status[own] != other.lanes.status[others]
  }

  package func lane(of row: Int) -> Int { positions[row] &- firstLane }

  /// Whether a place differs from case to case in the program of a row.
  package func isWritten(_ place: Int, of row: Int) -> Bool { programs.entries[entries[row]].isWritten[place] }

  /// The codes of a row's problems.
  package func codes(of row: Int) -> ProblemCodes { findings.codes[lane(of: row)] }

  /// The problems of a row, if findings are kept.
  func findings(of row: Int) -> [Finding] { findings.findings(lane(of: row)) }
}
