import Timescales
import WorkingDays

/// How far a deadline may lie from the day that starts its clock, where a change of the calendar can move it.
struct ImpactReach: Hashable {
  /// Working days after the day, and before it.
  var after = 0
  var before = 0
  /// Calendar months, of rules that also ask for working days: at their end, or for their extension.
  var months = 0
  /// Whether any rule counts from the day at all.
  var isUsed = false

  /// The farther of both.
  func covering(_ other: ImpactReach) -> ImpactReach {
    ImpactReach(
      after: max(after, other.after), before: max(before, other.before), months: max(months, other.months),
      isUsed: isUsed || other.isUsed)
  }

  /// How far the rules of a plan reach from each of its slots.
  static func bySlot(of plan: DeadlinePlan) -> [ImpactReach] {
    var reaches = [ImpactReach](repeating: ImpactReach(), count: plan.slots.count)
    for rule in (plan.law + plan.council).flatMap(\.rules) {
      guard let reach = ImpactReach(rule) else { continue }
      for slot in rule.start?.allSlots ?? [] { reaches[slot] = reaches[slot].covering(reach) }
    }
    // A complaint made again is received on that day.
    reaches[Slots.Fixed.resubmitted] = reaches[Slots.Fixed.resubmitted].covering(reaches[Slots.Fixed.received])
    return reaches
  }

  private init(after: Int = 0, before: Int = 0, months: Int = 0, isUsed: Bool = false) {
    self.after = after
    self.before = before
    self.months = months
    self.isUsed = isUsed
  }

  init() { self.init(isUsed: false) }

  /// `nil` for a rule in which no working day counts, which no holiday moves.
  private init?(_ rule: CompiledRule) {
    guard let limit = rule.limit else { return nil }
    var limits = [limit]
    var isAddition = false
    if case .own(let own, _, _) = rule.maximum, let most = own.limit {
      limits.append(most)
      isAddition = own.from == .due
    }
    guard limits.contains(where: { $0.rollsToWorkingDay || $0.period.unit == .workingDays }) else { return nil }
    func days(_ direction: Period.Direction) -> Int {
      let counts = limits.map { limit in
        let isCounted = limit.period.unit == .workingDays && limit.period.direction == direction
        return isCounted ? limit.period.count + (limit.isClear ? 1 : 0) : 0
      }
      return isAddition ? counts.reduce(0, +) : counts.max() ?? 0
    }
    self.init(
      after: days(.after), before: days(.before), months: limits.reduce(0) { $0 + $1.wholeMonths }, isUsed: true)
  }

  // MARK: - In days

  /// From the earliest to the latest day that a deadline can lie on, of which the days are recorded; past the calendars there is no end.
  func time(of recorded: ClosedRange<Day>, _ old: WorkingCalendar, _ new: WorkingCalendar) -> ClosedRange<Day> {
    func day(_ count: Int, _ direction: Period.Direction, _ day: Day, _ calendar: WorkingCalendar) -> Day? {
      guard let period = try? Period(count, .workingDays, direction) else { return day }
      return try? calendar.due(period, from: day, firstDay: .excluded)
    }
    let starts = [old, new].map { day(before, .before, recorded.lowerBound, $0) ?? Day.first }
    let ends = [old, new].map { day(after, .after, recorded.upperBound, $0) ?? Day.last }
    var end = ends.max() ?? Day.last
    if months > 0, let months = try? Period(months, .months) {
      let last = (try? new.due(months, from: recorded.upperBound, firstDay: .excluded)) ?? Day.last
      // Days off at its end move it by some days more.
      end = max(end, day(after + 3, .after, last, new) ?? Day.last)
    }
    return min(starts.min() ?? Day.first, recorded.lowerBound)...max(end, recorded.upperBound)
  }

  /// The days from which a deadline may lie on the other side of a changed day, in order and apart; those that a calendar does not cover are
  /// among them.
  ///
  /// - Complexity: linear in the changed days and in the days that a deadline may take.
  func windows(
    around changed: [Day], _ old: WorkingCalendar, _ new: WorkingCalendar
  ) -> [ClosedRange<Int32>] {
    guard isUsed, !changed.isEmpty else { return [] }
    let first = max(old.coverage.lowerBound, new.coverage.lowerBound)
    let last = min(old.coverage.upperBound, new.coverage.upperBound)
    var windows = [Day.first.number...first.number]
    for day in changed {
      // The further a start lies from the changed day, the further does the end of its time.
      var low = day
      while low > first, let earlier = low.previous, time(of: earlier...earlier, old, new).contains(day) {
        low = earlier
      }
      var high = day
      while high < last, let later = high.next, time(of: later...later, old, new).contains(day) { high = later }
      windows.append(low.number...high.number)
    }
    windows.append(last.number...Day.last.number)
    return windows.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, window in
      guard let previous = merged.last, window.lowerBound <= previous.upperBound + 1 else {
        return merged.append(window)
      }
      merged[merged.count - 1] = previous.lowerBound...max(previous.upperBound, window.upperBound)
    }
  }
}

extension StartFinder {
  /// Every slot whose day may be the start.
  fileprivate var allSlots: [Int] {
    switch self {
    case .slot(let slot, let sending): [slot] + (sending.map { [$0] } ?? [])
    case .first(let finders), .earliest(let finders, _), .latest(let finders, _): finders.flatMap(\.allSlots)
    case .when(_, let then, let otherwise): then.allSlots + otherwise.allSlots
    }
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
