public import Timescales
public import UKBankHolidays
public import WorkingDays

/// What the law and each council's policy say of each timescale, and how the two relate.
///
/// Without a day, limits are compared only where unit and ordinary start agree; with a day of
/// receipt, the days that follow are compared. A version of the law inherits nothing from another.
public struct PolicyComparison: Hashable, Sendable {
  /// The law.
  package let law: PolicyProfile
  /// The policies, in the order asked for.
  package let policies: [ApplicablePolicy]
  /// The day on which the complaint was received, if one was given.
  package let received: Day?
  /// The timescales, in the order of a case.
  package let rows: [Row]
  /// Whether days are missing because they, or the day of receipt, lie outside the calendar.
  package let isOutsideCoverage: Bool

  /// What all policies say of one timescale.
  package struct Row: Hashable, Sendable {
    /// The timescale's word.
    package let timescale: TimescaleID
    /// Its name for people.
    package let title: String
    /// What the law says; `nil` if the law has no such timescale.
    package let law: Cell?
    /// What each policy says, in the order of the policies; `nil` if it has no such timescale.
    package let cells: [Cell?]
  }

  /// What one policy says of one timescale.
  package struct Cell: Hashable, Sendable {
    /// The timescale, as adopted.
    package let timescale: Timescale
    /// Whether the document is silent, so that the law's timescale stands in.
    package let isInherited: Bool
    /// How the limit relates to the law's.
    package let relation: Timescale.Relation
    /// How the maximum relates to the law's; `nil` if neither has one or they cannot be compared.
    package let maximumRelation: Timescale.Relation?
    /// Who gains from a limit that is not the law's.
    package let favours: Timescale.Favours
    /// The event that ordinarily starts the clock, borrowed clocks followed; `nil` if it is a fact.
    package let ordinaryStart: CaseEvent?
    /// Whether the clock starts with a different event from the law's.
    package let hasOtherStart: Bool
    /// Whether the limit has a different unit from the law's, so that only real days compare.
    package let hasOtherUnit: Bool
    /// Grounds for an extension that the law does not have.
    package let groundsNotInLaw: [ExtensionGround]
    /// The statutory timescale that it answers to.
    package let counterpart: Timescale?
    /// The due day, if a day of receipt was given and the clock starts with it.
    package let due: Day?
    /// The last day to which it may be extended.
    package let maximumDue: Day?
    /// Whether a day would follow from the day of receipt but lies outside the calendar.
    package let isOutsideCoverage: Bool
  }

  /// The row of a timescale, such as `comparison[.stage1Response]`.
  package subscript(id: TimescaleID) -> Row? { rows.first { $0.timescale == id } }

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
      // Every policy is compared with the same law, whichever stands beside it elsewhere.
      Column(
        ApplicablePolicy(profile: policy.profile, law: law, basis: policy.basis), received: received,
        calendars: calendars)
    }
    let used = Set((columns + [statute]).flatMap(\.timescales))
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
  /// What the policy makes of a complaint of which only the receipt is known.
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

  /// The timescales that the policy has, of its own or inherited.
  var timescales: [TimescaleID] { plan.council.filter(has).map(\.timescale.id) }

  func row(_ id: TimescaleID) -> CompiledTimescale? {
    plan.council.first { has($0) && $0.timescale.id == id }
  }

  /// Whether the policy has a timescale; a version of the law inherits none from the other.
  private func has(_ row: CompiledTimescale) -> Bool {
    !row.isInherited || plan.policy.profile.id != plan.policy.law.id
  }

  func cell(_ id: TimescaleID) -> PolicyComparison.Cell? {
    guard let index = plan.council.firstIndex(where: { has($0) && $0.timescale.id == id }) else { return nil }
    let row = plan.council[index]
    let statutory = row.counterpart.map { plan.law[$0].timescale }
    let owner = row.isInherited ? plan.policy.law : plan.policy.profile
    let comparison = TimescaleComparison(row.timescale, of: owner, with: statutory, of: plan.policy.law)
    var relation = row.isInherited ? .same : comparison.relation
    let result = results.map { $0[council: index] }
    if let results, row.statute == row.counterpart, let dated = plan.relation(council: index, in: results, under: nil),
      dated != .incomparable
    {
      relation = dated
    }
    let hasClockInLaw = statutory?.rule.clock != nil
    let lawGrounds = statutory.map { $0.ownExtension?.allGrounds ?? [] }
    return PolicyComparison.Cell(
      timescale: row.timescale, isInherited: row.isInherited, relation: relation,
      maximumRelation: row.isInherited ? nil : comparison.maximumRelation,
      favours: Timescale.Favours(relation, of: row.timescale.kind), ordinaryStart: comparison.start,
      hasOtherStart: !row.isInherited && hasClockInLaw && !comparison.hasSameStart,
      hasOtherUnit: !row.isInherited && comparison.hasOtherUnit,
      groundsNotInLaw: (row.timescale.ownExtension?.allGrounds ?? []).filter { lawGrounds?.contains($0) == false },
      counterpart: statutory,
      due: result?.due, maximumDue: result?.maximumDue, isOutsideCoverage: result?.isOutsideCoverage ?? false)
  }
}
