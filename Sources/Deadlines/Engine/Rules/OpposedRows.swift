import Timescales

// Two rows may be for opposite answers to one question, such as whether the director agrees. While
// that is open both stand, on condition, but one act cannot satisfy both.

extension Condition {
  /// The condition that holds where this one does not, and whose rows come first.
  fileprivate var opposite: Condition? { self == .directorDisagrees ? .directorAgrees : nil }
}

extension ProgramBuilder {
  /// The events that count for a rule of a row: not those that already count for the opposed row.
  func countedActs(
    of rule: CompiledRule, in row: CompiledTimescale, isLaw: Bool
  ) -> [CompiledRule.Act] {
    let opposed = row.timescale.appliesWhen.filter { recorded.holds($0, in: plan) == nil }.compactMap { $0.opposite }
    guard !opposed.isEmpty else { return rule.satisfiedBy }
    let others = (isLaw ? plan.law : plan.council).filter { other in
      opposed.contains { other.timescale.appliesWhen.contains($0) }
    }
    let taken = Set(others.flatMap { $0.rules }.flatMap { $0.satisfiedBy }.map { $0.event })
    return rule.satisfiedBy.filter { !taken.contains($0.event) }
  }
}
