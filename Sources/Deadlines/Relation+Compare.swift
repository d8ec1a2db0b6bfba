package import Timescales
import WorkingDays

extension DeadlinePlan {
  /// How a council's day relates to the law's.
  package func relation(council index: Int, in results: Assessments) -> Relation? {
    let row = council[index]
    guard let counterpart = row.counterpart else { return .noCounterpart }
    let own = results.council[index]
    if row.isInherited || isLaw { return own.clockBasis == .awaited && own.status == .notStarted ? nil : .same }
    let statutory = results.law[counterpart]
    if law[counterpart].rules[0].limit == nil { return row.rules[0].limit == nil ? .same : .noLimitInLaw }
    if own.clockBasis == .awaited, statutory.clockBasis == .awaited { return nil }
    if own.status == .notApplicable, statutory.status == .notApplicable { return nil }
    guard let ownDue = own.due, let lawDue = statutory.due else { return .incomparable }
    return ownDue == lawDue ? .same : ownDue < lawDue ? .stricter : .looser
  }

  /// Who gains: an earlier day favours the complainant for an act that is owed, and the council for a window of the complainant's.
  package func favours(_ relation: Relation?, kind: Kind) -> Favours {
    switch (relation, kind) {
    case (.stricter, .duty), (.looser, .window): .complainant
    case (.looser, .duty), (.stricter, .window), (.noLimitInLaw, _): .council
    default: .neither
    }
  }
}
