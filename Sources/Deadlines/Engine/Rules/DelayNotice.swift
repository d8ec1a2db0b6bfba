import Timescales
import WorkingDays

// A notice of delay is owed only if the answer that it announces has not been given by the day it is due.

/// What shows that the announced answer was given.
struct AnswerStep: Sendable {
  let fields: Program.FieldList
  /// The answer was given on that day or before it.
  let isAtTheLatest: Bool
}

extension ProgramBuilder {
  /// The answers in the order of trust: the sending, its receipt, what presupposes it.
  mutating func answers(of row: CompiledTimescale) -> [AnswerStep] {
    var answers: [AnswerStep] = []
    for (event, receipt) in row.announces?.satisfiedBy ?? [] {
      if recorded[event] { answers.append(.init(fields: list([UInt16(event)]), isAtTheLatest: false)) }
      if !recorded[event], let receipt, recorded[receipt] {
        answers.append(.init(fields: list([UInt16(receipt)]), isAtTheLatest: true))
      }
      let proofs = Bits(EventOrder.proofs(of: event, in: recorded.events)).map { UInt16($0) }
      if !proofs.isEmpty { answers.append(.init(fields: list(proofs), isAtTheLatest: true)) }
    }
    return answers
  }
}

extension Run {
  /// Excuses a notice if the answer was given by the day it is due; where only its receipt is recorded, it may have been.
  func excuse(_ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes) {
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      let answer = answer(to: step, program, rows, lane)
      if answer.day <= lanes.due[index] {
        lanes.status[index] = .notApplicable
      } else if answer.isAtTheLatest, [.missed, .overdue, .lapsed].contains(lanes.status[index]) {
        lanes.status[index] = .uncertain
        if parts.contains(.detail) { lanes.doubt[index] = .answeredAtTheLatest }
      }
    }
  }

  /// The day of the answer in a row, if it was given by the as-of day, and otherwise ``never``.
  func answer(
    to step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int
  ) -> (day: Int32, isAtTheLatest: Bool) {
    for answer in step.answers {
      let day = earliest(answer.fields, program, rows, lane &- rows.lanes.lowerBound)
      if day <= asOf { return (day, answer.isAtTheLatest) }
    }
    return (Self.never, false)
  }
}
