package import Timescales
import WorkingDays

// Times in which a case was suspended, and what they do to a clock.

/// A time in which a case was suspended: the first day not counted, and the first counted again.
struct Pause: Hashable, Sendable {
  let from: Day
  /// `nil` while the case is suspended.
  let to: Day?
  /// Whether clocks begin again in full when the case goes on, rather than continue.
  var restarts = false

  /// The pauses that starts and ends make, in order and apart, however they are recorded.
  ///
  /// The first end on or after a start closes it; a second start, or one in a pause, is ignored.
  static func pauses(starts: [Day], ends: [Day], restarts: Bool = false) -> [Pause] {
    var pauses: [Pause] = []
    let ends = ends.sorted()
    for start in starts.sorted() {
      if let last = pauses.last {
        guard let to = last.to, start >= to else { continue }
      }
      pauses.append(Pause(from: start, to: ends.first { $0 >= start }, restarts: restarts))
    }
    return pauses.filter { $0.to != $0.from }
  }
}

extension Field {
  /// The events that suspend and resume a case.
  static let pauses = CaseEvent.standard.filter { $0.suspends || $0.resumes }.map { position($0) }
  static let proceedingsEnded = position(.proceedingsEnded)
}

extension CaseEvent {
  /// Whether it suspends a case, where a policy stops its clocks.
  package var suspends: Bool { self == .suspended || self == .proceedingsStarted }

  /// Whether a suspended case goes on from it.
  package var resumes: Bool { self == .resumed || self == .proceedingsEnded }
}

extension CaseRow {
  /// The case was resumed before it was suspended.
  var isResumedFirst: Bool { pauseEnds.min().map { end in !pauseStarts.contains { $0 <= end } } ?? false }
}

extension DeadlinePlan {
  /// What is reported of pauses; where only the policy has clocks and they stop, nothing runs on.
  func pauseNotes(under procedure: Procedure?) -> [(note: RowNotes, finding: Finding)] {
    let hasLaw = !policy.profile.standsAlone && law.contains { $0.isInStage && $0.holds(under: procedure) }
    let runsOn = hasLaw || policy.profile.pauses?.stopsClock != true
    return (runsOn ? [(.paused, Finding(.pauseRunsOn))] : []) + [(.resumedFirst, Finding(.resumedWithoutPause))]
  }

  /// The pauses, begun by the as-of day, that stop the policy's clocks.
  func pauses(of row: CaseRow, asOf: Day) -> [Pause] {
    guard !row.pauseStarts.isEmpty, let rule = policy.profile.pauses, rule.stopsClock else { return [] }
    return Pause.pauses(
      starts: row.pauseStarts.filter { $0 <= asOf }, ends: row.pauseEnds, restarts: rule.effect == .restarts)
  }
}

/// A due day after pauses.
enum PausedDue {
  case due(Day)
  /// The clock stands still, so the day is unknown.
  case open
}

extension Timescale.Limit {
  /// The day on which the limit ends if days inside pauses do not count.
  ///
  /// A later working day makes up for one inside a pause; other units gain the calendar days lost.
  func due(from start: Day, pauses: [Pause], in calendar: WorkingCalendar) throws(CalendarError) -> PausedDue {
    var start = start
    var due = try due(from: start, in: calendar)
    guard period.direction == .after else { return .due(due) }
    for pause in pauses where pause.to.map({ $0 > start }) ?? true {
      guard pause.from <= due else { break }
      guard let to = pause.to else { return .open }
      if pause.restarts {
        start = to
        due = try self.due(from: start, in: calendar)
        continue
      }
      let counted = firstDay == .included ? start : start.next ?? start
      let from = max(pause.from, counted)
      guard from < to, let eve = from.previous, let last = to.previous else { continue }
      switch period.unit {
      case .workingDays:
        let lost = try calendar.count(from: eve, to: last)
        guard let gained = try? Period(lost, .workingDays) else { continue }
        due = try calendar.due(gained, from: due, firstDay: .excluded)
      case .days, .weeks, .months, .years:
        guard let gained = try? Period(Int(to.number) - Int(from.number), .days) else { continue }
        due = try calendar.due(gained, from: due, firstDay: .excluded)
      }
    }
    return .due(due)
  }
}

extension WorkingCalendar {
  /// The working days after `start` up to and including `end`, without those inside pauses.
  func count(from start: Day, to end: Day, without pauses: [Pause]) throws(CalendarError) -> Int {
    var days = try count(from: start, to: end)
    guard start <= end else { return days }
    var start = start
    for pause in pauses {
      if pause.restarts, let to = pause.to, to <= end {
        start = max(start, to)
        days = try count(from: start, to: end)
        continue
      }
      guard let first = start.next, let eve = max(pause.from, first).previous else { continue }
      let last = min(pause.to?.previous ?? end, end)
      if eve < last { days -= try count(from: eve, to: last) }
    }
    return days
  }
}
