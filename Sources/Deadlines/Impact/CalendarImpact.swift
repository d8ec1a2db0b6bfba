public import Timescales
public import UKBankHolidays
public import WorkingDays

/// What a change of calendars, such as a newly proclaimed holiday, does to the deadlines of cases.
///
/// Only cases that a changed day touches are computed again, so many years of cases cost little.
///
///     let impact = CalendarImpact(from: .embedded, to: updated, under: plan)
///     let moves = records.flatMap { impact.moves(of: $0, asOf: today) }
///     let many = try impact.moves(of: columns, asOf: today, threads: 2)  // for millions of cases
public struct CalendarImpact: Sendable {
  /// The days that both calendars cover and that are working days in only one of them, in order.
  public let changedDays: [Day]
  /// The policy.
  package let plan: DeadlinePlan
  let old: PlanCalendars
  let new: PlanCalendars
  /// The calendars of each layer before and after; one pair where both layers have the same.
  private let pairs: [(old: WorkingCalendar, new: WorkingCalendar)]
  /// How far deadlines may lie from the days of a case as a whole.
  private let reach: ImpactReach
  /// For each field, the days from which a deadline may run over a changed day, or to one.
  let windows: [[ClosedRange<Int32>]]

  /// Compares the calendars before and after.
  ///
  /// - Parameters:
  ///   - old: the calendars before.
  ///   - new: the calendars after.
  ///   - plan: the policy.
  /// - Complexity: linear in the holidays of both and the timescales of the policy.
  public init(from old: Calendars, to new: Calendars, under plan: DeadlinePlan) {
    self.init(from: plan.calendars(from: old), to: plan.calendars(from: new), under: plan)
  }

  package init(from old: PlanCalendars, to new: PlanCalendars, under plan: DeadlinePlan) {
    self.old = old
    self.new = new
    self.plan = plan
    var pairs = [(old: old.council, new: new.council)]
    if old.law != old.council || new.law != new.council { pairs.append((old.law, new.law)) }
    self.pairs = pairs
    changedDays = Set(pairs.flatMap { Self.changedDays($0.old, $0.new) }).sorted()
    let reaches = ImpactReach.byField(of: plan)
    reach = reaches.reduce(ImpactReach()) { $0.covering($1) }
    // Many fields reach equally far.
    let windows = Dictionary(
      uniqueKeysWithValues: Set(reaches).map { reach in
        let own = pairs.map { reach.windows(around: Self.changedDays($0.old, $0.new), $0.old, $0.new) }
        return (reach, ImpactReach.merged(own.flatMap { $0 }))
      })
    self.windows = reaches.map { windows[$0] ?? [] }
  }

  private static func changedDays(_ old: WorkingCalendar, _ new: WorkingCalendar) -> [Day] {
    let before = Set(old.holidays.map { $0.day })
    let after = Set(new.holidays.map { $0.day })
    return before.symmetricDifference(after).filter { old.coverage.contains($0) && new.coverage.contains($0) }.sorted()
  }

  /// Whether the calendars differ at all.
  var isEmpty: Bool { changedDays.isEmpty && pairs.allSatisfy { $0.old.coverage == $0.new.coverage } }

  /// Whether a changed day lies within the time of a deadline that the case may have.
  ///
  /// - Parameter record: the case.
  /// - Returns: `false` only if none of its deadlines can move.
  /// - Complexity: linear in the changed days and the recorded events.
  package func touches(_ record: CaseRecord) -> Bool {
    touches(CaseRow(record, fields: plan.fields))
  }

  package func touches(_ row: CaseRow) -> Bool {
    if isEmpty { return false }
    guard row.ranges.isEmpty, row.suspensions.isEmpty else {
      guard let recorded = row.recordedDays else { return false }
      return pairs.contains { pair in
        let time = reach.time(of: recorded, pair.old, pair.new)
        return changedDays.contains { time.contains($0) } || !Self.isCovered(time, pair.old, pair.new)
      }
    }
    return row.fields.contains { field in
      guard let day = row[field] else { return false }
      return windows[field].contains { $0.contains(day.number) }
    }
  }

  /// Whether both calendars cover a time or reach equally far, so that both know the same days.
  private static func isCovered(_ time: ClosedRange<Day>, _ old: WorkingCalendar, _ new: WorkingCalendar) -> Bool {
    old.coverage == new.coverage
      || [old, new].allSatisfy { $0.coverage.contains(time.lowerBound) && $0.coverage.contains(time.upperBound) }
  }

  /// The deadlines of a case that have another day by the new calendars than by the old.
  ///
  /// Nothing is computed if no changed day touches a case that lies where both calendars reach.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - asOf: the day as of which statuses are given.
  /// - Returns: the moves of the policy's own deadlines, then of the law's.
  public func moves(of record: CaseRecord, asOf: Day) -> [DeadlineMove] {
    moves(of: CaseRow(record, fields: plan.fields), asOf: asOf)
  }

  package func moves(of row: CaseRow, asOf: Day) -> [DeadlineMove] {
    guard touches(row) else { return [] }
    let before = plan.outcomes(of: row, in: old, asOf: asOf)
    let after = plan.outcomes(of: row, in: new, asOf: asOf)
    var moves: [DeadlineMove] = []
    func add(_ row: CompiledTimescale, isLaw: Bool, _ layer: (CaseOutcomes) -> (Outcome, Outcome?)) {
      let (one, other) = (layer(before), layer(after))
      guard let move = DeadlineMove(row.timescale, isLaw: isLaw, one, other) else { return }
      moves.append(move)
    }
    forEachRule { index, row, isLaw in
      add(row, isLaw: isLaw) {
        isLaw ? ($0[law: index], $0.earliest(law: index)) : ($0[council: index], $0.earliest(council: index))
      }
    }
    return moves
  }

  /// The rules whose days may move: the policy's own, then the law's.
  func forEachRule(_ body: (Int, CompiledTimescale, _ isLaw: Bool) -> Void) {
    for (index, row) in plan.council.enumerated() where !row.isInherited && !plan.isLaw { body(index, row, false) }
    guard !plan.policy.profile.standsAlone else { return }
    for (index, row) in plan.law.enumerated() { body(index, row, true) }
  }
}

/// A deadline whose day or status differs under other calendars.
public struct DeadlineMove: Hashable, Sendable {
  /// The timescale.
  public let timescale: TimescaleID
  /// Whether it is the law's layer; otherwise the policy's own.
  public let isLaw: Bool
  /// The outcome by the old calendars; of several days, an owed act's first or a window's last.
  public let old: Outcome
  /// The outcome by the new calendars, likewise.
  public let new: Outcome

  /// `nil` if nothing moves.
  init?(
    _ timescale: Timescale, isLaw: Bool, _ old: (latest: Outcome, earliest: Outcome?),
    _ new: (latest: Outcome, earliest: Outcome?)
  ) {
    let (first, other) = (old.earliest ?? old.latest, new.earliest ?? new.latest)
    guard !old.latest.hasDaysAndStatus(of: new.latest) || !first.hasDays(of: other) else { return nil }
    self.timescale = timescale.id
    self.isLaw = isLaw
    let isDuty = timescale.kind == .duty
    self.old = isDuty ? old.earliest ?? old.latest : old.latest
    self.new = isDuty ? new.earliest ?? new.latest : new.latest
  }
}

extension Outcome {
  /// Whether it has the same due days as another.
  fileprivate func hasDays(of other: Outcome) -> Bool {
    (dueNumber, maximumDueNumber, operativeDueNumber)
      == (other.dueNumber, other.maximumDueNumber, other.operativeDueNumber)
  }

  /// Whether it has the same due days and status as another.
  func hasDaysAndStatus(of other: Outcome) -> Bool { status == other.status && hasDays(of: other) }
}

extension DeadlinePlan {
  /// The outcomes of a case without projection, whether its days are known exactly or not.
  package func outcomes(of row: CaseRow, in calendars: PlanCalendars, asOf: Day) -> CaseOutcomes {
    guard row.ranges.isEmpty else {
      var possible = PossibleOutcomes(self, in: calendars, asOf: asOf)
      return possible.outcomes(of: row, isProjected: false).0
    }
    let (effective, notes) = effective(row, in: calendars, asOf: asOf)
    var findings = Findings(capacity: 1, keepsAll: false)
    return outcomes(of: effective, notes: notes, in: calendars, asOf: asOf, findings: &findings)
  }
}

extension CaseRow {
  /// The first to the last recorded day, with facts and ends of ranges; `nil` for an empty record.
  fileprivate var recordedDays: ClosedRange<Day>? {
    var days = fields.filter { self.days[$0] != CaseRow.mark }.compactMap { self[$0] } + suspensions.days
    for entry in ranges { days += [entry.days.lowerBound, entry.days.upperBound] }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}
