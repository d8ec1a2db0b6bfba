import Timescales
import WorkingDays

/// Runs programs over groups of rows, as of one day.
///
/// A class, so that using one counts one reference only.
package final class Run: Sendable {
  let calendars: PlanCalendars
  /// The number of the as-of day.
  let asOf: Int32
  /// The plan's due days as tables; `nil` for a few cases, which would not repay them.
  let tables: DayTables?
  /// What is wanted of each outcome, apart from its due days and its status.
  let parts: Parts
  /// Whether problems are found.
  let findsProblems: Bool

  init(calendars: PlanCalendars, asOf: Int32, tables: DayTables?, parts: Parts, findsProblems: Bool) {
    self.calendars = calendars
    self.asOf = asOf
    self.tables = tables
    self.parts = parts
    self.findsProblems = findsProblems
  }

  /// The parts of an outcome that not every use needs.
  package struct Parts: OptionSet, Sendable {
    package let rawValue: UInt8
    package static let taken = Parts(rawValue: 1)
    package static let left = Parts(rawValue: 2)
    package static let late = Parts(rawValue: 4)
    /// The last day to which a limit may be extended, and the working days beyond it.
    package static let maximum = Parts(rawValue: 16)
    /// The working days late in law, also where only the policy's own are counted otherwise.
    package static let lateInLaw = Parts(rawValue: 32)
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What was done, and the reason for a doubt, even where the status does not depend on it.
    package static let detail = Parts(rawValue: 8)
    package static let all: Parts = [.taken, .left, .late, .maximum, .detail]
  }

  /// Later than any day: the last day of an act without one, or the day of what has not happened.
  static let never = Int32.max

  /// Columns that a step fills for the next.
  struct Scratch: Sendable {
    /// The day on which a step's timescale ended without being done.
    var ended: [Int32]
    /// No case of the group has such a day at the moment.
    var isNoneEnded = true
    var closed: [Int32]
    /// Another last day that a step's rule may have, by what is not recorded of its extension;
    /// blank for every row between two steps.
    var alternative: [Int32]
    var hasAlternatives = false
    /// The places of statuses among all, before they are written.
    var codes: [Int32]

    init(capacity: Int) {
      ended = [Int32](repeating: Outcome.blank, count: capacity)
      closed = ended
      alternative = ended
      codes = ended
    }
  }

  /// Runs a program over a group: the steps that are needed, or all of them if `needed` is empty.
  func run(
    _ program: Program, _ rows: inout RowGroup, needed: [Bool], into lanes: inout OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    copy(Field.closed, of: program, rows, to: &scratch.closed)
    clearEnds(rows.lanes, &scratch)
    for index in program.steps.indices where needed.isEmpty || needed[index] {
      rows.isInPolicy = index >= program.firstOfPolicy
      switch program.steps[index] {
      case .rule(let rule): run(rule.step, program, rows, &lanes, &scratch)
      case .relaxation(let step): relax(step, program, rows, &lanes)
      case .reading(let step): choose(step, program, rows.lanes, &lanes)
      case .right(let step): open(step, program, rows, &lanes)
      case .waiting(let step): leaveUnrecorded(step, program, rows.lanes, &lanes)
      case .copy(let from, let to):
        fillConstant(from, program, rows.lanes, &lanes)
        lanes.copy(from: from, to: to, rows.lanes)
      }
    }
  }

  /// A column of days, blank where the field is not recorded.
  private func copy(_ field: Int, of program: Program, _ rows: borrowing RowGroup, to column: inout [Int32]) {
    let isRecorded = program.recorded[field]
    var days = column.mutableSpan
    for lane in rows.lanes { days[lane] = isRecorded ? rows.day(field, lane) : Outcome.blank }
  }

  /// Writes the outcome of a place that is the same in every case where a step can read it.
  func fillConstant(_ place: Int, _ program: Program, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    if program.isConstant[place] { lanes.fill(place, range, program.template[place]) }
  }

  private func run(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    lanes.fillFixed(step.target, rows.lanes, program.template[step.target], parts, findsProblems: findsProblems)
    findActs(step, program, rows, &lanes)
    guard findStart(step, program, rows, &lanes), step.limit >= 0 else {
      setUnstarted(step, rows.lanes, &lanes)
      overtake(step, program, rows, &lanes)
      endUnstarted(step, program, rows, &lanes)
      leaveUnrecorded(step, rows.lanes, &lanes)
      return doubtImpossibleDays(step, program, rows, &lanes, scratch)
    }
    let isByTable = findDue(step, program, rows, &lanes)
    extend(step, program, rows, isByTable, &lanes, &scratch)
    findEnd(step, program, rows, lanes, &scratch)
    if scratch.hasAlternatives {
      setStatusOfOpenExtension(step, program, rows, &lanes, &scratch)
    } else {
      setStatus(step, program, rows, &lanes, &scratch)
    }
    doubtUnendedPauses(step, program, rows, &lanes)
    if step.extending.exception != .none { noteUnrecordedException(step, program, rows, &lanes, scratch) }
    count(step, program, rows, &lanes, scratch)
    if step.isTarget { setTarget(lanes.columns(step.target, rows.lanes), &lanes) }
    doubtImpossibleDays(step, program, rows, &lanes, scratch)
  }

  /// Nobody is in breach of a target.
  func setTarget(_ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    for index in range {
      lanes.flags[index].insert(.target)
      guard [.missed, .overdue, .lapsed].contains(lanes.status[index]) else { continue }
      lanes.status[index] = .targetPassed
      lanes.late[index] = Outcome.blank
      lanes.beyond[index] = Outcome.blank
    }
  }
}
