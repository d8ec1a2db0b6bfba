import Deadlines
import Timescales

/// A case of a file with everything that was found, as numbers: a place in each list for every timescale of its profile.
struct AuditedCase {
  /// The index of the plan.
  let plan: Int
  /// The verdicts of the profile, with the latest days and the highest counts where days are not known exactly.
  var council: [Verdict]
  /// The verdicts of the law's counterparts; `nil` where it has none.
  var statute: [Verdict?]
  /// The same with the earliest days and the lowest counts, where those are others.
  var earliestCouncil: [Verdict?]
  var earliestStatute: [Verdict?]

  /// What a plan made of a case.
  init(_ results: Assessments, plan: DeadlinePlan, index: Int) {
    self.plan = index
    let counterparts = plan.council.map(\.counterpart)
    council = results.council.indices.map { position in
      Verdict(
        results.council[position], isDisputed: results.isDisputed(council: position),
        isRobust: results.isRobust(council: position))
    }
    statute = counterparts.map { $0.map { Verdict(results.law[$0]) } }
    earliestCouncil = results.council.indices.map { results.earliest(council: $0).map { Verdict($0) } }
    earliestStatute = counterparts.map { $0.flatMap { results.earliest(law: $0) }.map { Verdict($0) } }
  }

  /// What to show of a timescale where one day must do: of an act that is owed the first, of a window the last; and the working days late by
  /// that day.
  func shown(_ position: Int, _ kind: Timescale.Kind) -> (own: Verdict, statute: Verdict?) {
    var own = council[position]
    if let earliest = earliestCouncil[position] {
      // From the earlier of the days on it is late the longest.
      if kind == .duty { (own.due, own.operativeDue) = (earliest.due, earliest.operativeDue) }
      if kind != .duty { own.workingDaysLate = earliest.workingDaysLate }
    }
    var statute = statute[position]
    if kind == .duty, let earliest = earliestStatute[position] { statute?.due = earliest.due }
    return (own, statute)
  }
}
