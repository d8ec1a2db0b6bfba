import Timescales
import WorkingDays

// A notice of delay is owed only if the answer it announces has not been given by its due day.

/// What shows that the announced answer was given.
struct ExcuseStep: Sendable {
  let fields: Program.FieldList
  /// The answer was given on that day or before it.
  let isAtTheLatest: Bool
}

extension ProgramBuilder {
  /// The answers in the order of trust: the sending, its receipt, what presupposes it.
  mutating func excuses(of row: CompiledTimescale) -> [ExcuseStep] {
    var excuses: [ExcuseStep] = []
    for act in row.announces?.satisfiedBy ?? [] {
      let (event, receipt) = (act.event, act.receipt)
      if recorded[event] { excuses.append(.init(fields: list([UInt16(event)]), isAtTheLatest: false)) }
      if !recorded[event], let receipt, recorded[receipt] {
        excuses.append(.init(fields: list([UInt16(receipt)]), isAtTheLatest: true))
      }
      let proofs = Bits(EventOrder.proofs(of: event, in: recorded.events)).map { UInt16($0) }
      if !proofs.isEmpty { excuses.append(.init(fields: list(proofs), isAtTheLatest: true)) }
    }
    return excuses
  }
}

extension Run {
  /// Excuses a notice if the answer was given by its due day; a receipt alone leaves doubt.
  func excuse(_ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes) {
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      let answer = excuse(of: step, program, rows, lane)
      if answer.day <= lanes.due[index] {
        lanes.status[index] = .notApplicable
      } else if answer.isAtTheLatest, [.missed, .overdue, .lapsed].contains(lanes.status[index]) {
        lanes.status[index] = .uncertain
        if parts.contains(.detail) { lanes.doubt[index] = .answeredAtTheLatest }
      }
    }
  }

  /// The day of the answer in a row, if it was given by the as-of day; otherwise ``never``.
  func excuse(
    of step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int
  ) -> (day: Int32, isAtTheLatest: Bool) {
    for excuse in step.excuses {
      let day = earliest(excuse.fields, program, rows, lane &- rows.lanes.lowerBound)
      if day <= asOf { return (day, excuse.isAtTheLatest) }
    }
    return (Self.never, false)
  }
}

// MARK: - The policy's own clock

/// A notice in the policy's layer, for an answer with a clock of the policy's own.
struct NoticeStep: Sendable {
  /// The place of the notice's outcome.
  let target: Int
  /// The place of the rule that gives it, which is the law's where the policy is silent.
  let source: Int
  /// The place of the answer's outcome.
  let answer: Int
}

extension ProgramBuilder {
  /// A policy whose answer is in time by its own clock owes no notice, however the law counts.
  mutating func addNotice(_ row: CompiledTimescale, _ index: Int) {
    let target = plan.councilPlaces[index]
    guard row.rules.count == 1, row.announcesOwnAnswer(of: plan.council), let announced = row.announced,
      !parts.isConstant[target], !parts.isConstant[plan.councilPlaces[announced]]
    else { return }
    let answer = plan.councilPlaces[announced]
    let source = row.isInherited ? row.counterpart ?? target : target
    add(
      .notice(.init(target: target, source: source, answer: answer)), writing: target, reading: [target, answer])
  }
}

extension Run {
  func excuse(_ step: NoticeStep, _ program: Program, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    let shift = lanes.base(step.answer) &- lanes.base(step.target)
    for index in lanes.columns(step.target, range) {
      let answer = index &+ shift
      guard lanes.status[answer] == .met, lanes.metOn[answer] != Outcome.blank,
        lanes.metOn[answer] <= lanes.due[answer], lanes.status[index] != .met
      else { continue }
      lanes.status[index] = .notApplicable
      lanes.doubt[index] = nil
      lanes.taken[index] = Outcome.blank
      lanes.left[index] = Outcome.blank
      lanes.late[index] = Outcome.blank
    }
  }
}
