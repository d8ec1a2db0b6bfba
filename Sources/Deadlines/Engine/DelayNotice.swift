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
  /// The day of the answer in each row, if it was given by the as-of day.
  func findAnswers(_ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ scratch: inout Scratch) {
    if step.answers.isEmpty, !scratch.hasAnswers { return }
    scratch.forgetAnswers(rows.lanes)
    scratch.hasAnswers = !step.answers.isEmpty
    for answer in step.answers {
      for lane in rows.lanes where scratch.answered[lane] == Self.never {
        let day = earliest(answer.fields, program, rows, lane &- rows.lanes.lowerBound)
        guard day <= asOf else { continue }
        scratch.answered[lane] = day
        scratch.isAnsweredAtTheLatest[lane] = answer.isAtTheLatest
      }
    }
  }
}
