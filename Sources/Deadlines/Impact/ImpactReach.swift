import Timescales
import WorkingDays

/// How far from its clock's start a deadline may lie that a change of the calendar can move.
struct ImpactReach: Hashable {
  /// After the day, and before it.
  var after = Distance()
  var before = Distance()
  /// Whether any rule counts from the day at all.
  var isUsed = false

  /// A distance in one direction.
  struct Distance: Hashable {
    var workingDays = 0
    /// Calendar months, of rules that also count working days at their end or for an extension.
    var months = 0

    /// The farther of the two.
    func covering(_ other: Distance) -> Distance {
      Distance(workingDays: max(workingDays, other.workingDays), months: max(months, other.months))
    }

    func adding(_ other: Distance) -> Distance {
      Distance(workingDays: workingDays + other.workingDays, months: months + other.months)
    }
  }

  /// The farther of the two.
  func covering(_ other: ImpactReach) -> ImpactReach {
    var both = self
    both.after = after.covering(other.after)
    both.before = before.covering(other.before)
    both.isUsed = isUsed || other.isUsed
    return both
  }

  /// How far the rules of a plan reach from each of its fields.
  static func byField(of plan: DeadlinePlan) -> [ImpactReach] {
    var reaches = [ImpactReach](repeating: ImpactReach(), count: plan.fields.count)
    for rule in (plan.law + plan.council).flatMap(\.rules) {
      guard let reach = ImpactReach(rule) else { continue }
      for field in rule.start?.startingFields ?? [] { reaches[field] = reaches[field].covering(reach) }
    }
    return reaches
  }

  init() {}

  /// `nil` for a rule in which no working day counts, since no holiday moves it.
  private init?(_ rule: CompiledRule) {
    guard let limit = rule.limit else { return nil }
    var limits = [limit] + rule.lengths.compactMap { $0.condition == nil ? nil : $0.limit }
    var isAddition = false
    if case .own(let own, _, _) = rule.maximum, let most = own.limit {
      limits.append(most)
      isAddition = own.from == .due
    }
    let isMoved = rule.start?.isMoved ?? false
    guard isMoved || limits.contains(where: { $0.rollsToWorkingDay || $0.period.unit == .workingDays }) else {
      return nil
    }
    func distance(_ direction: Period.Direction) -> Distance {
      let distances = limits.filter { $0.period.direction == direction }.map(\.distance)
      return distances.reduce(Distance()) { isAddition ? $0.adding($1) : $0.covering($1) }
    }
    after = distance(.after)
    before = distance(.before)
    // A start on a day off moves to the next working day.
    if isMoved { after = after.adding(Distance(workingDays: 1)) }
    isUsed = true
  }

  // MARK: - In days

  /// The days that deadlines of recorded days may lie on; past the calendars there is no end.
  func time(of recorded: ClosedRange<Day>, _ old: WorkingCalendar, _ new: WorkingCalendar) -> ClosedRange<Day> {
    let starts = [old, new].map { $0.day(before, .before, recorded.lowerBound) ?? Day.first }
    let ends = [old, new].map { $0.day(after, .after, recorded.upperBound) ?? Day.last }
    return min(starts.min() ?? Day.first, recorded.lowerBound)...max(ends.max() ?? Day.last, recorded.upperBound)
  }

  /// The start days whose deadline may lie across a changed day or outside a calendar, merged.
  ///
  /// - Complexity: linear in the changed days and in the days that a deadline may take.
  func windows(
    around changed: [Day], _ old: WorkingCalendar, _ new: WorkingCalendar
  ) -> [ClosedRange<Int32>] {
    guard isUsed, !changed.isEmpty || old.coverage != new.coverage else { return [] }
    let first = max(old.coverage.lowerBound, new.coverage.lowerBound)
    let last = min(old.coverage.upperBound, new.coverage.upperBound)
    var windows = [Day.first.number...first.number]
    for day in changed {
      // The further a start is from the changed day, the further its end is from it.
      var low = day
      while low > first, let earlier = low.previous, time(of: earlier...earlier, old, new).contains(day) {
        low = earlier
      }
      var high = day
      while high < last, let later = high.next, time(of: later...later, old, new).contains(day) { high = later }
      windows.append(low.number...high.number)
    }
    windows.append(last.number...Day.last.number)
    if old.coverage != new.coverage {
      // One of the calendars may reach a day that the other does not.
      var low = last
      while low > first, let earlier = low.previous, time(of: earlier...earlier, old, new).upperBound > last {
        low = earlier
      }
      var high = first
      while high < last, let later = high.next, time(of: later...later, old, new).lowerBound < first { high = later }
      windows += [low.number...last.number, first.number...high.number]
    }
    return Self.merged(windows)
  }

  /// Windows in order, with those that overlap joined.
  static func merged(_ windows: [ClosedRange<Int32>]) -> [ClosedRange<Int32>] {
    windows.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, window in
      guard let previous = merged.last, window.lowerBound <= previous.upperBound &+ 1 else {
        return merged.append(window)
      }
      merged[merged.count - 1] = previous.lowerBound...max(previous.upperBound, window.upperBound)
    }
  }
}

extension Timescale.Limit {
  /// A distance that it reaches at least.
  fileprivate var distance: ImpactReach.Distance {
    // No calendar is longer than that.
    let count = min(period.count, 10_000_000) + (isClear ? 1 : 0)
    return switch period.unit {
    case .workingDays: ImpactReach.Distance(workingDays: count)
    case .days: ImpactReach.Distance(months: count / 28 + 1)
    case .weeks: ImpactReach.Distance(months: count / 4 + 1)
    case .months: ImpactReach.Distance(months: count)
    case .years: ImpactReach.Distance(months: 12 * count)
    }
  }
}

extension WorkingCalendar {
  /// A day at least as far away as a distance reaches; `nil` past the calendar.
  fileprivate func day(_ distance: ImpactReach.Distance, _ direction: Period.Direction, _ start: Day) -> Day? {
    var day = start
    var workingDays = distance.workingDays
    if distance.months > 0 {
      guard let months = try? Period(distance.months, .months, direction),
        let end = try? due(months, from: day, firstDay: .excluded)
      else { return nil }
      day = end
      // Days off at its end move it by some days more.
      workingDays += 3
    }
    guard let period = try? Period(workingDays, .workingDays, direction) else { return day }
    return try? due(period, from: day, firstDay: .excluded)
  }
}
