public import Timescales
public import UKBankHolidays
public import WorkingDays

/// Policies side by side: for each timescale what the law says and what each council's policy says, and how the two relate.
///
/// Without a day, limits are compared only where unit and ordinary start agree. With the day a complaint was received, the days that follow
/// from it are computed and compared.
public struct PolicyComparison: Hashable, Sendable {
  /// The law.
  public let law: PolicyProfile
  /// The policies, in the order asked for.
  public let policies: [ApplicablePolicy]
  /// The day on which the complaint was received, if one was given.
  public let received: Day?
  /// The timescales, in the order of a case.
  public let rows: [Row]
  /// The day of receipt is outside the calendar, or a day that follows from it is: such days are missing.
  public let isOutsideCoverage: Bool

  /// What all policies say of one timescale.
  public struct Row: Hashable, Sendable {
    /// The timescale's word.
    public let timescale: TimescaleID
    /// Its name for people.
    public let title: String
    /// What the law says; `nil` if the law has no such timescale.
    public let law: Cell?
    /// What each policy says, in the order of the policies; `nil` if it has no such timescale.
    public let cells: [Cell?]
  }

  /// What one policy says of one timescale.
  public struct Cell: Hashable, Sendable {
    /// The timescale, as adopted.
    public let timescale: Timescale
    /// The document is silent and the law's timescale stands in.
    public let isInherited: Bool
    /// How the limit relates to the law's.
    public let relation: Deadline.Relation
    /// How the maximum relates to the law's; `nil` where neither has one or they cannot be compared.
    public let maximumRelation: Deadline.Relation?
    /// Who gains from a limit that is not the law's.
    public let favours: Deadline.Favours
    /// The clock starts with another event than the law's.
    public let hasOtherStart: Bool
    /// The limit is counted in another unit than the law's, such as days against working days: only real days compare.
    public let hasOtherUnit: Bool
    /// Grounds for an extension that the law does not have.
    public let groundsNotInLaw: [ExtensionGround]
    /// The statutory timescale that it answers to.
    public let counterpart: Timescale?
    /// The due day, if a day of receipt was given and the clock starts with it.
    public let due: Day?
    /// The last day to which it may be extended.
    public let maximumDue: Day?
    /// A day would follow from the day of receipt, but the calendar does not reach that far.
    public let isOutsideCoverage: Bool
  }

  /// The row of a timescale, such as `comparison[.stage1Response]`.
  public subscript(id: TimescaleID) -> Row? { rows.first { $0.timescale == id } }

  /// Compares policies.
  ///
  /// - Parameters:
  ///   - policies: the policies, all beside the same law.
  ///   - law: the law.
  ///   - received: a day of receipt, to compare real days.
  ///   - calendars: the working calendars that real days are counted by.
  public init(
    of policies: [ApplicablePolicy], law: PolicyProfile, received: Day? = nil, calendars: Calendars = .embedded
  ) {
    self.law = law
    self.policies = policies
    self.received = received
    let statute = Column(ApplicablePolicy(profile: law, law: law), received: received, calendars: calendars)
    let columns = policies.map { policy in
      // Every policy is held against the same law, whichever stands beside it elsewhere.
      Column(
        ApplicablePolicy(profile: policy.profile, law: law, basis: policy.basis), received: received,
        calendars: calendars)
    }
    let used = Set((columns + [statute]).flatMap { $0.plan.timescales.map(\.id) })
    let standard = StandardTimescale.all.map(\.id)
    let own = used.subtracting(standard).sorted { $0.rawValue < $1.rawValue }
    rows = (standard.filter(used.contains) + own).map { id in
      let title = columns.lazy.compactMap { $0.row(id)?.timescale.title }.first
      return Row(
        timescale: id, title: StandardTimescale.named(id)?.title ?? title ?? id.rawValue,
        law: statute.cell(id), cells: columns.map { $0.cell(id) })
    }
    isOutsideCoverage =
      received.map { !calendars.general.coverage.contains($0) } ?? false
      || rows.contains { row in ([row.law] + row.cells).contains { $0?.isOutsideCoverage ?? false } }
  }
}

/// One policy of a comparison.
private struct Column {
  let plan: DeadlinePlan
  /// What the policy makes of a complaint of which nothing but the receipt is known.
  let results: CaseOutcomes?

  init(_ policy: ApplicablePolicy, received: Day?, calendars: Calendars) {
    plan = DeadlinePlan(policy)
    guard let received else {
      results = nil
      return
    }
    var record = CaseRecord()
    record.record(.received, on: received)
    results = plan.outcomes(
      of: CaseRow(record, fields: plan.fields), in: plan.calendars(from: calendars), asOf: received)
  }

  func row(_ id: TimescaleID) -> CompiledTimescale? {
    plan.council.first { $0.timescale.id == id }
  }

  func cell(_ id: TimescaleID) -> PolicyComparison.Cell? {
    guard let index = plan.council.firstIndex(where: { $0.timescale.id == id }) else { return nil }
    let row = plan.council[index]
    let statutory = row.counterpart.map { plan.law[$0].timescale }
    var relation = row.isInherited ? .same : row.timescale.relation(to: statutory)
    let result = results?.council[index]
    if let results, let dated = plan.relation(council: index, in: results), dated != .incomparable { relation = dated }
    return PolicyComparison.Cell(
      timescale: row.timescale, isInherited: row.isInherited, relation: relation,
      maximumRelation: row.isInherited ? nil : row.timescale.maximumRelation(to: statutory),
      favours: plan.favours(relation, kind: row.timescale.kind),
      hasOtherStart: !row.isInherited
        && (statutory.map { $0.rule.clock != nil && $0.ordinaryStart != row.timescale.ordinaryStart } ?? false),
      hasOtherUnit: !row.isInherited && row.timescale.hasOtherUnit(than: statutory),
      groundsNotInLaw: row.timescale.grounds.filter { ground in statutory.map { !$0.grounds.contains(ground) } ?? false
      },
      counterpart: statutory,
      due: result?.due, maximumDue: result?.maximumDue, isOutsideCoverage: result?.isOutsideCoverage ?? false)
  }
}

extension Timescale {
  /// The event that starts the clock of an ordinary case, without any of the special conditions.
  public var ordinaryStart: CaseEvent? { rule.clock?.ordinaryStart }

  /// How the limit relates to the law's, where unit and ordinary start agree.
  fileprivate func relation(to law: Timescale?) -> Deadline.Relation {
    guard let law else { return .noCounterpart }
    guard let statutory = law.rule.limit else { return rule.limit == nil ? .same : .noLimitInLaw }
    guard let own = rule.limit, ordinaryStart == law.ordinaryStart else { return .incomparable }
    return own.relation(to: statutory)
  }

  fileprivate func hasOtherUnit(than law: Timescale?) -> Bool {
    guard let own = rule.limit, let statutory = law?.rule.limit else { return false }
    return own.basic.unit != statutory.basic.unit
  }

  /// How the maximum relates to the law's, where unit, ordinary start and origin agree.
  fileprivate func maximumRelation(to law: Timescale?) -> Deadline.Relation? {
    guard let own = wholeMaximum, let statutory = law?.wholeMaximum, ordinaryStart == law?.ordinaryStart else {
      return nil
    }
    return own.relation(to: statutory)
  }

  /// The grounds that allow an extension.
  public var grounds: [ExtensionGround] {
    guard case .own(let own) = rule.maximum else { return [] }
    return own.grounds
  }

  /// What leaves the period open, without any last day.
  public var openWhen: Condition? {
    guard case .own(let own) = rule.maximum else { return nil }
    return own.openWhen
  }

  /// The events that grant an extension.
  public var grantedBy: [CaseEvent] {
    guard case .own(let own) = rule.maximum else { return [] }
    return own.grantedBy
  }

  /// Whether only such an event extends the period.
  public var needsEvent: Bool {
    guard case .own(let own) = rule.maximum else { return false }
    return own.needsEvent
  }

  /// The longest that the period may become, counted from its start.
  public var wholeMaximum: Timescale.Limit? {
    guard case .own(let own) = rule.maximum, let limit = own.limit else { return nil }
    guard own.from == .due else { return limit }
    guard let base = rule.limit, base.period.unit == limit.period.unit,
      let sum = try? Period(base.period.count + limit.period.count, base.period.unit, base.period.direction)
    else { return nil }
    return Timescale.Limit(sum, firstDay: base.firstDay)
  }
}

extension Timescale.Clock {
  /// The event that starts the clock where none of its special conditions holds: its last alternative.
  public var ordinaryStart: CaseEvent? {
    switch self {
    case .event(let event): event
    case .fact, .sameAs: nil
    case .first(let clocks): clocks.last?.ordinaryStart
    case .earliest, .latest, .earliestRecorded, .latestRecorded: nil
    case .when(_, _, let otherwise): otherwise.ordinaryStart
    }
  }
}

extension Timescale.Limit {
  /// The length in the unit that it compares in: twelve months are a year, and a week is seven days.
  fileprivate var basic: (unit: Period.Unit, count: Int) {
    switch period.unit {
    case .years: (.months, period.count * 12)
    case .weeks: (.days, period.count * 7)
    case .workingDays, .days, .months: (period.unit, period.count)
    }
  }

  /// Which of two limits from the same start ends earlier, if their units agree.
  fileprivate func relation(to law: Timescale.Limit) -> Deadline.Relation {
    let (own, statutory) = (basic, law.basic)
    guard own.unit == statutory.unit, period.direction == law.period.direction, isClear == law.isClear,
      rollsToWorkingDay == law.rollsToWorkingDay
    else { return .incomparable }
    if own.count == statutory.count, firstDay != law.firstDay { return firstDay == .included ? .stricter : .looser }
    return own.count == statutory.count ? .same : own.count < statutory.count ? .stricter : .looser
  }
}
