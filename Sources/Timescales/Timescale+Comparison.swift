import WorkingDays

/// A timescale of a profile compared with the law's, without a case.
///
/// Limits are compared only where they have one unit (twelve months being a year, and a week seven
/// days) and run from one ordinary start. What cannot be compared without a case is not guessed.
package struct TimescaleComparison {
  package let timescale: Timescale
  /// The law's timescale, if the law has it.
  package let statute: Timescale?
  /// The event from which the clock runs in the ordinary case, if it is an event.
  package let start: CaseEvent?
  /// The same for the law's clock.
  package let lawStart: CaseEvent?

  /// Puts two timescales side by side.
  ///
  /// - Parameters:
  ///   - timescale: the timescale.
  ///   - profile: the profile that it belongs to.
  ///   - statute: the law's timescale; `nil` if the law has none.
  ///   - law: the law.
  package init(_ timescale: Timescale, of profile: PolicyProfile, with statute: Timescale?, of law: PolicyProfile) {
    self.timescale = timescale
    self.statute = statute
    start = profile.ordinaryStart(of: timescale.rule.clock)
    lawStart = law.ordinaryStart(of: statute?.rule.clock)
  }

  /// Whether both clocks run from one start in the ordinary case.
  package var hasSameStart: Bool {
    if let start { return start == lawStart }
    // Clocks that are alike and borrow nothing have the same start, whatever it is.
    guard lawStart == nil, let clock = timescale.rule.clock, clock == statute?.rule.clock else { return false }
    return clock.references.isEmpty
  }

  /// How the limit relates to the law's.
  package var relation: Timescale.Relation {
    guard let statute else { return .noCounterpart }
    guard let lawLimit = statute.rule.limit else { return timescale.rule.limit == nil ? .same : .noLimitInLaw }
    guard let limit = timescale.rule.limit, hasSameStart else { return .incomparable }
    return limit.relation(to: lawLimit)
  }

  /// How the maximum relates to the law's; `nil` if one of them has none or they have no start in
  /// common.
  package var maximumRelation: Timescale.Relation? {
    guard let whole = timescale.wholeMaximum, let lawWhole = statute?.wholeMaximum, hasSameStart else { return nil }
    return whole.relation(to: lawWhole)
  }

  /// Whether both have a limit, in units that only real days compare.
  package var hasOtherUnit: Bool {
    guard let limit = timescale.rule.limit, let lawLimit = statute?.rule.limit else { return false }
    return !limit.hasUnit(of: lawLimit)
  }
}

// MARK: - Starts

extension PolicyProfile {
  /// The event from which a clock of this profile runs in the ordinary case: its last alternative.
  ///
  /// A borrowed clock is followed to its timescale. The result is `nil` if the start is not an
  /// event, and for clocks that lead back to themselves.
  package func ordinaryStart(of clock: Timescale.Clock?) -> CaseEvent? {
    var clock = clock
    var borrowed: Set<TimescaleID> = []
    while let current = clock {
      switch current {
      case .event(let event): return event
      case .first(let clocks): clock = clocks.last
      case .when(_, then: _, let otherwise): clock = otherwise
      case .nextWorkingDay(let inner): clock = inner
      case .sameAs(let id): clock = borrowed.insert(id).inserted ? timescale(id)?.rule.clock : nil
      case .fact, .earliest, .latest, .earliestRecorded, .latestRecorded: return nil
      }
    }
    return nil
  }
}

// MARK: - Maxima

extension Timescale {
  /// The timescale's own extension, if it has one.
  package var ownExtension: Extension? {
    if case .own(let own) = rule.maximum { own } else { nil }
  }

  /// The longest that the period may become, counted from its start.
  ///
  /// The result is `nil` if there is no own maximum, or if it is not one count of one unit.
  package var wholeMaximum: Limit? {
    guard let own = ownExtension, let length = own.limit else { return nil }
    guard own.from == .due else { return length }
    guard var whole = rule.limit, whole.hasUnit(of: length), whole.period.direction == length.period.direction else {
      return nil
    }
    let hasOneUnit = whole.period.unit == length.period.unit
    let sum =
      hasOneUnit ? Int128(whole.period.count) + Int128(length.period.count) : whole.basicCount + length.basicCount
    guard let count = Int(exactly: sum),
      let period = try? Period(count, hasOneUnit ? length.period.unit : whole.basicUnit, length.period.direction)
    else { return nil }
    whole.period = period
    return whole
  }
}

// MARK: - Limits

extension Timescale.Limit {
  /// The unit that it can be expressed in together with others: twelve months are a year, and a
  /// week is seven days.
  fileprivate var basicUnit: Period.Unit {
    switch period.unit {
    case .weeks: .days
    case .years: .months
    case .workingDays, .days, .months: period.unit
    }
  }

  /// How many of these there are, for any count.
  fileprivate var basicCount: Int128 { Int128(period.count) * unitLength }

  /// How many of the basic units one unit is.
  private var unitLength: Int128 {
    switch period.unit {
    case .weeks: 7
    case .years: 12
    case .workingDays, .days, .months: 1
    }
  }

  /// Whether both are counted in units of which one is a whole number of the other.
  package func hasUnit(of other: Timescale.Limit) -> Bool { basicUnit == other.basicUnit }

  /// Which of two limits from one start ends earlier: this one (`stricter`) or the other
  /// (`looser`).
  ///
  /// A limit of clear days is one step longer than the plain one, and one that includes the first
  /// day is a day shorter. A count of working days is taken to start on a working day, as in the
  /// ordinary case. The result is `incomparable` if units or directions differ, or if the end
  /// depends on a day off that one of the two moves past.
  package func relation(to other: Timescale.Limit) -> Timescale.Relation {
    guard hasUnit(of: other), period.direction == other.period.direction else { return .incomparable }
    let isAfter = period.direction == .after
    let (own, others) = isAfter ? (reach, other.reach) : (other.reach, reach)
    switch (rolls, other.rolls) {
    // Moving past a day off makes it end later, never earlier.
    case (true, false): return own < others ? .incomparable : .looser
    case (false, true): return own > others ? .incomparable : .stricter
    default: return own == others ? .same : own < others ? .stricter : .looser
    }
  }

  /// Whether the end can move past a day off; a count of working days never ends on one.
  private var rolls: Bool { rollsToWorkingDay && period.unit != .workingDays }

  /// How far it reaches from its start: whole units, then single days.
  private var reach: (units: Int128, days: Int) {
    let units = basicCount + (isClear ? unitLength : 0)
    guard firstDay == .included else { return (units, 0) }
    return basicUnit == .months ? (units, -1) : (units - 1, 0)
  }
}
