public import Timescales
public import WorkingDays

/// What a change of calendar, such as a newly proclaimed holiday, does to the deadlines of cases.
///
/// Only cases whose time a changed day touches are computed again, so that a look through many years of cases costs little more than the cases
/// that may move.
///
///     let impact = CalendarImpact(from: .englandAndWales, to: updated, under: plan)
///     for record in records where impact.touches(record) { print(impact.moves(of: record, asOf: today)) }
///     let moves = try impact.moves(of: columns, asOf: today, threads: 2)  // or of millions of cases at once
public struct CalendarImpact: Sendable {
  /// The calendar before.
  public let old: WorkingCalendar
  /// The calendar after.
  public let new: WorkingCalendar
  /// The days that both calendars cover and that are working days in one of them only, in order.
  public let changedDays: [Day]
  /// The policy.
  public let plan: DeadlinePlan
  /// How far deadlines may lie from the days of a case as a whole.
  private let reach: ImpactReach
  /// For each slot of the plan, the days from which a deadline may run over a changed day, or to one.
  let windows: [[ClosedRange<Int32>]]

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
    let reaches = ImpactReach.bySlot(of: plan)
    reach = reaches.reduce(ImpactReach()) { $0.covering($1) }
    let changed = changedDays
    // Many slots reach equally far.
    let windows = Dictionary(uniqueKeysWithValues: Set(reaches).map { ($0, $0.windows(around: changed, old, new)) })
    self.windows = reaches.map { windows[$0] ?? [] }
  }

  /// Whether a changed day lies within the time of a deadline that the case may have.
  ///
  /// - Complexity: linear in the changed days and the recorded events.
  public func touches(_ record: CaseRecord) -> Bool {
    touches(CaseFrame(record, slots: plan.slots))
  }

  package func touches(_ frame: CaseFrame) -> Bool {
    guard !changedDays.isEmpty || old.coverage != new.coverage else { return false }
    guard frame.uncertain.isEmpty, frame.pauseStarts.isEmpty, frame.pauseEnds.isEmpty else {
      guard let recorded = frame.recordedDays else { return false }
      let time = reach.time(of: recorded, old, new)
      return changedDays.contains { time.contains($0) } || !isCovered(time)
    }
    return frame.slots.contains { slot in
      guard let day = frame[slot] else { return false }
      return windows[slot].contains { $0.contains(day.number) }
    }
  }

  /// Whether both calendars reach as far as a time, or equally far; otherwise one may know a day that the other does not.
  private func isCovered(_ time: ClosedRange<Day>) -> Bool {
    old.coverage == new.coverage
      || [old, new].allSatisfy { $0.coverage.contains(time.lowerBound) && $0.coverage.contains(time.upperBound) }
  }

  /// The deadlines of a case that have another day by the new calendar than by the old, each of the policy's own and of the law's once.
  ///
  /// Empty without any computation if no changed day touches the case, and it lies where both calendars reach.
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
    for slot in CaseEvent.standard.count..<slots.upperBound {
      if let day = self[slot] { take(day, day) }
    }
    for day in pauseStarts + pauseEnds { take(day, day) }
    for entry in uncertain { take(entry.days.lowerBound, entry.days.upperBound) }
    guard let first, let last else { return nil }
    return first...last
  }
}
