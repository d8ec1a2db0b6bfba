public import Timescales
public import WorkingDays

/// What a change of calendar, such as a newly proclaimed holiday, does to the deadlines of cases.
///
/// Only cases whose time a changed day touches are computed again, so that a look through many years of cases costs little more than the cases
/// that may move.
///
///     let impact = CalendarImpact(from: .englandAndWales, to: updated, under: plan)
///     for record in records where impact.touches(record) { print(impact.moves(of: record, asOf: today)) }
public struct CalendarImpact: Sendable {
  /// The calendar before.
  public let old: WorkingCalendar
  /// The calendar after.
  public let new: WorkingCalendar
  /// The days that both calendars cover and that are working days in one of them only, in order.
  public let changedDays: [Day]
  /// The policy.
  public let plan: DeadlinePlan
  /// How far a due day may lie behind the last recorded day, and before the first, in working days.
  private let reach: (after: Int, before: Int)
  /// How many calendar months a rule may take that also asks for working days: at its end, or for its extension.
  private let months: Int

  /// Compares two calendars.
  ///
  /// - Complexity: linear in the holidays of both and the timescales of the policy.
  public init(from old: WorkingCalendar, to new: WorkingCalendar, under plan: DeadlinePlan) {
    self.old = old
    self.new = new
    self.plan = plan
    let before = Set(old.holidays.map(\.day))
    let after = Set(new.holidays.map(\.day))
    changedDays = before.symmetricDifference(after)
      .filter { old.coverage.contains($0) && new.coverage.contains($0) }.sorted()
    let rules = (plan.law + plan.council).flatMap(\.rules).map(\.limits)
    let limits = rules.flatMap(\.self)
    func longest(_ direction: Period.Direction) -> Int {
      limits.filter { $0.period.unit == .workingDays && $0.period.direction == direction }
        .map { $0.period.count + ($0.isClear ? 1 : 0) }.max() ?? 0
    }
    // An extension may be counted from the due day.
    reach = (2 * longest(.after), longest(.before))
    months =
      rules.filter { $0.contains { $0.rollsToWorkingDay || $0.period.unit == .workingDays } }
      .map { $0.reduce(0) { $0 + $1.wholeMonths } }.max() ?? 0
  }

  /// Whether a changed day lies within the time in which the case's deadlines can lie.
  ///
  /// - Complexity: linear in the changed days and the recorded events.
  public func touches(_ record: CaseRecord) -> Bool {
    touches(CaseFrame(record, slots: plan.slots))
  }

  package func touches(_ frame: CaseFrame) -> Bool {
    guard !changedDays.isEmpty, let recorded = frame.recordedDays else { return false }
    let time = self.time(of: recorded)
    return changedDays.contains { time.contains($0) }
  }

  /// From the earliest to the latest day that a deadline can lie on; past the calendars everything counts as touched.
  private func time(of recorded: ClosedRange<Day>) -> ClosedRange<Day> {
    func day(_ count: Int, _ direction: Period.Direction, _ day: Day, _ calendar: WorkingCalendar) -> Day? {
      guard let period = try? Period(count, .workingDays, direction) else { return day }
      return try? calendar.due(period, from: day, firstDay: .excluded)
    }
    let starts = [old, new].map { day(reach.before, .before, recorded.lowerBound, $0) ?? Day.first }
    let ends = [old, new].map { day(reach.after, .after, recorded.upperBound, $0) ?? Day.last }
    var end = ends.max() ?? Day.last
    if months > 0, let months = try? Period(months, .months) {
      let last = (try? new.due(months, from: recorded.upperBound, firstDay: .excluded)) ?? Day.last
      // Days off at its end move it by some days more.
      end = max(end, day(reach.after + 3, .after, last, new) ?? Day.last)
    }
    return min(starts.min() ?? Day.first, recorded.lowerBound)...max(end, recorded.upperBound)
  }

  /// The deadlines of a case that have another day by the new calendar than by the old, each of the policy's own and of the law's once.
  ///
  /// Empty without any computation if no changed day touches the case.
  public func moves(of record: CaseRecord, asOf: Day) -> [DeadlineMove] {
    var buffers = Buffers()
    return moves(of: CaseFrame(record, slots: plan.slots), asOf: asOf, using: &buffers)
  }

  /// Room for results, used again for case after case.
  package struct Buffers {
    var old = Assessments()
    var new = Assessments()

    package init() {}
  }

  package func moves(of frame: CaseFrame, asOf: Day, using buffers: inout Buffers) -> [DeadlineMove] {
    guard touches(frame) else { return [] }
    _ = plan.judge(frame, in: old, asOf: asOf, isProjected: false, into: &buffers.old)
    _ = plan.judge(frame, in: new, asOf: asOf, isProjected: false, into: &buffers.new)
    var moves: [DeadlineMove] = []
    for (index, row) in plan.council.enumerated() where !row.isInherited && !plan.isLaw {
      append(
        row, isLaw: false, (buffers.old.council[index], buffers.old.earliest(council: index)),
        (buffers.new.council[index], buffers.new.earliest(council: index)), to: &moves)
    }
    guard !plan.policy.profile.standsAlone else { return moves }
    for (index, row) in plan.law.enumerated() {
      append(
        row, isLaw: true, (buffers.old.law[index], buffers.old.earliest(law: index)),
        (buffers.new.law[index], buffers.new.earliest(law: index)), to: &moves)
    }
    return moves
  }

  private func append(
    _ row: CompiledTimescale, isLaw: Bool, _ old: (latest: Assessment, earliest: Assessment?),
    _ new: (latest: Assessment, earliest: Assessment?), to moves: inout [DeadlineMove]
  ) {
    func days(_ layer: (latest: Assessment, earliest: Assessment?)) -> [Day?] {
      [layer.latest, layer.earliest ?? layer.latest].flatMap { [$0.due, $0.maximumDue, $0.operativeDue] }
    }
    guard days(old) != days(new) || old.latest.status != new.latest.status else { return }
    // Of several days the first of an act that is owed, and the last of a window, as everywhere where one day must do.
    func shown(_ layer: (latest: Assessment, earliest: Assessment?)) -> Assessment {
      row.timescale.kind == .duty ? layer.earliest ?? layer.latest : layer.latest
    }
    moves.append(DeadlineMove(timescale: row.timescale.id, isLaw: isLaw, old: shown(old), new: shown(new)))
  }
}

/// A deadline that has another day, or stands otherwise, by another calendar.
public struct DeadlineMove: Hashable, Sendable {
  /// The timescale.
  public let timescale: TimescaleID
  /// Whether it is the law's layer; otherwise the policy's own.
  public let isLaw: Bool
  /// What the old calendar says; of days that are not known exactly, the first of an act that is owed and the last of a window.
  public let old: Assessment
  /// What the new calendar says, likewise.
  public let new: Assessment
}

extension CompiledRule {
  /// Its limit and that of its extension.
  fileprivate var limits: [Limit] {
    var limits = limit.map { [$0] } ?? []
    if case .own(let own, _, _) = maximum, let most = own.limit { limits.append(most) }
    return limits
  }
}

extension Limit {
  /// At least as many months as the limit lasts, if it is counted in anything but working days.
  fileprivate var wholeMonths: Int {
    switch period.unit {
    case .workingDays: 0
    case .days: period.count / 28 + 1
    case .weeks: period.count / 4 + 1
    case .months: period.count
    case .years: 12 * period.count
    }
  }
}

extension CaseFrame {
  /// From the first to the last day that is recorded, facts and the ends of uncertain ranges included; `nil` for an empty record.
  fileprivate var recordedDays: ClosedRange<Day>? {
    var first: Day?
    var last: Day?
    func take(_ from: Day, _ to: Day) {
      first = min(first ?? from, from)
      last = max(last ?? to, to)
    }
    var rest = recorded
    while rest != 0 {
      if let day = self[rest.trailingZeroBitCount] { take(day, day) }
      rest &= rest - 1
    }
    for slot in Event.standard.count..<slots.upperBound {
      if let day = self[slot] { take(day, day) }
    }
    for day in pauseStarts + pauseEnds { take(day, day) }
    for entry in uncertain { take(entry.days.lowerBound, entry.days.upperBound) }
    guard let first, let last else { return nil }
    return first...last
  }
}
