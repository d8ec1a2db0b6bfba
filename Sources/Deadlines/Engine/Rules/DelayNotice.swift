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
    var latest = Self.never
    for excuse in step.excuses {
      let day = earliest(excuse.fields, program, rows, lane &- rows.lanes.lowerBound)
      guard day <= asOf else { continue }
      if !excuse.isAtTheLatest { return (day, false) }
      // Of what shows by when it was given, the earliest says the most.
      latest = min(latest, day)
    }
    return (latest, latest != Self.never)
  }
}

// MARK: - The policy's own clock

extension Timescale {
  /// The law's notice of delay for an answer that a policy has its own clock for; otherwise `nil`.
  ///
  /// What it announces is that this answer will be late, so it is owed by the same day. However the
  /// law counts, a policy whose answer is in time by its own clock owes no notice.
  func announcing(answerOf profile: PolicyProfile) -> Timescale? {
    guard profile.id != PolicyProfile.regulationsID, let id = onlyIfLate, let answer = profile.timescale(id),
      answer.kind == .duty, answer.rule.clock != nil,
      let limit = answer.rule.limit, limit.period.direction == .after
    else { return nil }
    var own = self
    own.rule.clock = .sameAs(id)
    own.rule.limit = limit
    own.rule.otherLimits = answer.rule.otherLimits
    // By a day that the policy only aims at, no notice is owed either.
    own.binding = answer.binding
    own.basis = Basis(.inferred, because: "the law's notice that the answer will be late, by the policy's own day")
    own.clockBasis = own.basis
    return own
  }
}
