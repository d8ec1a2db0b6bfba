import Timescales
import WorkingDays

extension DeadlinePlan {
  /// How a council's day relates to the law's, in a case of which a procedure is recorded, or none.
  func relation(
    council index: Int, in outcomes: CaseOutcomes, under procedure: Procedure?
  ) -> Deadline.Relation? {
    let row = council[index]
    let own = outcomes[council: index]
    // Projections are not compared.
    if own.clockBasis == .projected { return nil }
    guard let statute = row.statute else { return .noCounterpart }
    let statutory = outcomes[law: statute]
    if statutory.clockBasis == .projected { return nil }
    if row.isInherited || isLaw { return own.clockBasis == .awaited && own.status == .notStarted ? nil : .same }
    guard law[statute].holds(under: procedure) else {
      return own.status == .notApplicable ? nil : .noCounterpart
    }
    if law[statute].rules[0].limit == nil { return row.rules[0].limit == nil ? .same : .noLimitInLaw }
    if own.clockBasis == .awaited, statutory.clockBasis == .awaited { return nil }
    if own.status == .notApplicable, statutory.status == .notApplicable { return nil }
    guard let ownDue = own.due, let lawDue = statutory.due else { return .incomparable }
    let relation = Self.relation(of: ownDue, to: lawDue)
    let ownFirst = outcomes.earliest(council: index)?.due ?? ownDue
    let lawFirst = outcomes.earliest(law: statute)?.due ?? lawDue
    return Self.relation(of: ownFirst, to: lawFirst) == relation ? relation : .incomparable
  }

  private static func relation(of own: Day, to law: Day) -> Deadline.Relation {
    own == law ? .same : own < law ? .stricter : .looser
  }

  /// Who gains from a relation to the law.
  func favours(_ relation: Deadline.Relation?, kind: Timescale.Kind) -> Deadline.Favours {
    Timescale.Favours(relation, of: kind)
  }
}
