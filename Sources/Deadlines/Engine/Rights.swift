import Timescales
import WorkingDays

extension DeadlinePlan {
  /// The rights that are open, or will be, as far as the record says; none once they are used.
  func rights(_ outcomes: CaseOutcomes, row: CaseRow, asOf: Day) -> [ComplainantRight] {
    if let rights = outcomes.uncertainty?.rights { return rights }
    if policy.profile.standsAlone { return [] }
    var rights = straightToStage2(row, asOf: asOf).map { [$0] } ?? []
    let decision = decision(in: row, asOf: asOf)
    for index in law.indices where law[index].timescale.kind != .duty {
      var found = right(law[index], outcomes[law: index], outcomes)
      if law[index].timescale.stage == .ombudsman, let decision {
        found = found ?? openRight(law[index], outcomes[law: index], after: decision)
        found?.decision = decision
      }
      guard let right = found else { continue }
      rights.append(right)
      if let own = ownOpening(of: law[index].timescale.id, beside: right, outcomes) { rights.append(own) }
      if let late = ownDiscretion(beside: index, outcomes) { rights.append(late) }
    }
    return rights + ownRights(outcomes, under: row.words.procedure)
  }

  /// The decision by which the council ended its own procedure, if no step was taken after it.
  private func decision(in row: CaseRow, asOf: Day) -> ComplainantRight.Decision? {
    if let end = row.end(by: asOf), Field.decisions.contains(end), let day = row[end] {
      return .init(event: CaseEvent.standard[end], day: day, words: nil, isAgainstLaw: false)
    }
    return row.isOver(by: asOf)
      ? nil
      : row.stage2Declined(by: asOf).map {
        .init(
          event: .stage2Declined, day: $0, words: policy.profile.stage2Declined,
          isAgainstLaw: isStage2OwedInLaw(under: row.words.procedure))
      }
  }

  /// The right to go to the Ombudsman after a decision of the council, without its last day, which
  /// needs a day that is not recorded.
  private func openRight(
    _ row: CompiledTimescale, _ outcome: Outcome, after decision: ComplainantRight.Decision
  ) -> ComplainantRight? {
    guard outcome.start == nil, outcome.metOn == nil, !outcome.isMetAtTheLatest, outcome.startField >= 0,
      [.cannotCompute, .notStarted].contains(outcome.status)
    else { return nil }
    let needed = fields.words[Int(outcome.startField)]
    return ComplainantRight(
      row.timescale, opens: decision.day,
      reason: .lastDayUnknown(needs: CaseEvent(rawValue: needed), row.timescale.citation))
  }

  /// The windows that the policy gives under a procedure of which the law says nothing.
  private func ownRights(_ outcomes: CaseOutcomes, under procedure: Procedure?) -> [ComplainantRight] {
    guard procedure == .corporate else { return [] }
    return council.indices.compactMap { index -> ComplainantRight? in
      let (row, outcome) = (council[index], outcomes[council: index])
      guard row.timescale.kind == .window, !row.isInherited, row.holds(under: procedure),
        !(row.statute.map { law[$0].holds(under: procedure) } ?? false),
        [.running, .dueToday].contains(outcome.status), let start = outcome.start
      else { return nil }
      return ComplainantRight(
        row.timescale, opens: start, closes: outcome.operativeDue,
        reason: .timeRuns(councilLastDay: nil, row.timescale.citation),
        isLaw: false)
    }
  }

  private func right(_ row: CompiledTimescale, _ outcome: Outcome, _ outcomes: CaseOutcomes) -> ComplainantRight? {
    // Used, although its day is not recorded; or nothing follows from an impossible day.
    if outcome.isMetAtTheLatest || outcome.doubt == .impossibleDay { return nil }
    let timescale = row.timescale
    let hasLimit = row.rules[0].limit != nil
    switch outcome.status {
    case .met, .missed, .notApplicable, .cannotCompute: return nil
    case .lapsed:
      guard let discretion = timescale.discretion, let opens = outcome.operativeDue?.next else { return nil }
      return ComplainantRight(timescale, opens: opens, reason: .discretion(discretion), isAtDiscretion: true)
    case .targetPassed:
      guard outcome.metOn == nil, let start = outcome.start, let last = outcome.operativeDue else { return nil }
      return ComplainantRight(
        timescale, opens: start, reason: .targetPassed(hasLimit: hasLimit, lastDay: last, timescale.citation))
    default:
      // A window begins with its clock's start, from when on it is in the complainant's hands.
      let start = outcome.clockBasis == .projected ? nil : outcome.start
      // Nor does a right follow a step that is itself only projected.
      let isAhead = row.opensAfter.map { outcomes[law: $0].clockBasis == .projected } ?? false
      guard !isAhead, let opens = hasLimit ? start : opening(of: row, outcomes) else { return nil }
      let councilDay = councilLastDay(of: timescale.id, outcomes)
      return ComplainantRight(
        timescale, opens: opens, closes: outcome.operativeDue,
        reason: hasLimit
          ? .timeRuns(
            councilLastDay: councilDay == outcome.operativeDue ? nil : councilDay, timescale.citation)
          : .noLimit(councilLastDay: councilDay, timescale.citation))
    }
  }

  /// The last day of the council's own window.
  private func councilLastDay(of id: TimescaleID, _ outcomes: CaseOutcomes) -> Day? {
    guard let index = index(of: id), outcomes[council: index].clockBasis != .projected else { return nil }
    return outcomes[council: index].due
  }

  /// After the last day of the council's own window, what its policy leaves to its discretion.
  private func ownDiscretion(beside index: Int, _ outcomes: CaseOutcomes) -> ComplainantRight? {
    guard
      let own = council.firstIndex(where: { $0.counterpart == index && hasOwnDiscretion($0) }),
      outcomes[council: own].status == .lapsed, let opens = outcomes[council: own].operativeDue?.next,
      let note = council[own].timescale.discretion
    else { return nil }
    return ComplainantRight(
      council[own].timescale, opens: opens, reason: .discretion(note), isAtDiscretion: true, isLaw: false)
  }

  /// Whether a policy leaves what is late to its own discretion, where the law does not.
  func hasOwnDiscretion(_ row: CompiledTimescale) -> Bool {
    !row.isInherited && !isLaw && row.timescale.discretion != nil
      && row.counterpart.map { law[$0].timescale.discretion == nil } ?? true
  }

  /// When a right or window opens: when what it follows is done, or the day after its time is out.
  private func opening(of row: CompiledTimescale, _ outcomes: CaseOutcomes) -> Day? {
    guard let before = row.opensAfter.map({ outcomes[law: $0] }) else { return nil }
    let timeIsOut = before.operativeDue?.next
    guard let metOn = before.metOn else { return timeIsOut }
    return timeIsOut.map { min(metOn, $0) } ?? metOn
  }

  /// The later day on which the policy's own words let a right arise, as if a period were extended.
  private func ownOpening(
    of id: TimescaleID, beside right: ComplainantRight, _ outcomes: CaseOutcomes
  ) -> ComplainantRight? {
    guard let row = council.first(where: { $0.timescale.id == id }), let words = row.timescale.opensAtMaximum,
      let before = row.opensAfter.map({ outcomes[council: $0] }), before.clockBasis != .projected
    else { return nil }
    let timeIsOut = before.maximumDue?.next
    guard let opens = before.metOn.map({ min($0, timeIsOut ?? $0) }) ?? timeIsOut, opens > right.opens else {
      return nil
    }
    return ComplainantRight(
      row.timescale, title: right.title, opens: opens, reason: .ownWords(inLawFrom: right.opens, words), isLaw: false)
  }
}
