package import Timescales
import WorkingDays

// Times in which a case was suspended, and what they do to a clock.

/// A time in which a case was suspended: its days do not count, nor does that of the resumption.
struct Pause: Hashable, Sendable {
  let from: Day
  /// The day of the resumption, from which the clock goes on: its day 0; `nil` while suspended.
  fileprivate(set) var resumed: Day?
  /// Whether the day of the resumption counts again after all.
  var firstDay = FirstDay.excluded
  /// Whether clocks begin again in full when the case goes on, rather than continue.
  var restarts = false

  /// The last day that does not count.
  var last: Day? { resumed.flatMap { firstDay == .included ? $0.previous : $0 } }

  /// Whether a day does not count.
  func contains(_ day: Day) -> Bool { from <= day && last.map { day <= $0 } ?? true }

  /// The pauses that starts and ends make, in order and apart, however they are recorded.
  ///
  /// The first end on or after a start closes it, unless it closed one before. A start within a
  /// pause is ignored; one on the day of the resumption makes one pause of two.
  static func pauses(
    starts: [Day], ends: [Day], firstDay: FirstDay = .excluded, restarts: Bool = false
  ) -> [Pause] {
    var pauses: [Pause] = []
    var ends = Set(ends).sorted()[...]
    for start in Set(starts).sorted() {
      if let last = pauses.last {
        guard let resumed = last.resumed, start >= resumed else { continue }
      }
      ends = ends.drop { $0 < start }
      let end = ends.popFirst()
      if let last = pauses.last, last.resumed == start, last.from < start {
        pauses[pauses.count - 1].resumed = end
      } else {
        pauses.append(Pause(from: start, resumed: end, firstDay: firstDay, restarts: restarts))
      }
    }
    // A case that is resumed on the day of its suspension was not suspended.
    return pauses.filter { $0.resumed != $0.from }
  }
}

/// The days on which a case was suspended and resumed, however often, and its proceedings.
struct Suspensions: Sendable {
  private struct Entry: Sendable {
    let event: CaseEvent
    let day: Day
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }
  var days: [Day] { entries.map { $0.day } }

  /// The days of suspensions, with those on which proceedings started if these suspend a case.
  func starts(withProceedings: Bool) -> [Day] {
    entries.filter { $0.event == .suspended || withProceedings && $0.event == .proceedingsStarted }.map { $0.day }
  }

  var ends: [Day] { entries.filter { $0.event.resumes }.map { $0.day } }

  /// How often a case was resumed before it was ever suspended.
  var endsBeforeAny: Int {
    guard let first = starts(withProceedings: true).min() else { return ends.count }
    return ends.count { $0 < first }
  }

  mutating func record(_ event: CaseEvent, on day: Day) { entries.append(Entry(event: event, day: day)) }

  mutating func removeAll(where isGone: (Day) -> Bool) { entries.removeAll { isGone($0.day) } }

  /// Forgets them but keeps the memory.
  mutating func clear() { if !entries.isEmpty { entries.removeAll(keepingCapacity: true) } }
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

extension DeadlinePlan {
  /// What is reported of pauses; where only the policy has clocks and they stop, nothing runs on.
  ///
  /// Once the complaint is not considered because of the proceedings, no clock is left to run.
  func pauseNotes(of recorded: Recorded) -> [(note: RowNotes, finding: Finding)] {
    let procedure = recorded.words.procedure
    if recorded[Field.notConsidered] { return [] }
    let hasLaw = !policy.profile.standsAlone && law.contains { $0.isInStage && $0.holds(under: procedure) }
    let runsOn = hasLaw || policy.profile.pauses?.stopsClock != true
    return (runsOn ? [(.paused, Finding(.pauseRunsOn))] : [])
      + [
        (.proceedings, Finding(.suspensionNotRecorded, .event(Field.proceedingsStarted))),
        (.resumedFirst, Finding(.resumedWithoutPause)),
      ]
  }

  /// What is noted of a case's suspensions.
  func notes(on suspensions: Suspensions) -> RowNotes {
    var notes: RowNotes = []
    let isSuspended = !suspensions.starts(withProceedings: true).isEmpty
    // Where proceedings let the council suspend a case, they alone stop nothing.
    let rule = policy.profile.pauses
    let isChoice = rule.map { $0.stopsClock && !$0.duringProceedings } ?? false && !policy.profile.standsAlone
    if isChoice, isSuspended, suspensions.starts(withProceedings: false).isEmpty {
      notes.insert(.proceedings)
    } else if isSuspended {
      notes.insert(.paused)
    }
    if suspensions.endsBeforeAny > 0 { notes.insert(.resumedFirst) }
    return notes
  }

  /// The pauses, begun by the as-of day, that stop the policy's clocks.
  func pauses(of row: CaseRow, asOf: Day) -> [Pause] {
    guard !row.suspensions.isEmpty, let rule = policy.profile.pauses, rule.stopsClock else { return [] }
    return Pause.pauses(
      starts: row.suspensions.starts(withProceedings: rule.duringProceedings).filter { $0 <= asOf },
      ends: row.suspensions.ends, firstDay: rule.firstDay, restarts: rule.effect == .restarts)
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
    if rollsToWorkingDay, period.unit != .workingDays, !pauses.isEmpty {
      // The days lost come before the step from a day off to a working day.
      var plain = self
      plain.rollsToWorkingDay = false
      guard case .due(let day) = try plain.due(from: start, pauses: pauses, in: calendar) else { return .open }
      return .due(try calendar.nextOrSame(day))
    }
    var start = start
    var due = try due(from: start, in: calendar)
    guard period.direction == .after else { return .due(due) }
    for pause in pauses where pause.last.map({ $0 >= start }) ?? true {
      guard pause.from <= due else { break }
      guard let last = pause.last, let to = last.next else { return .open }
      if pause.restarts {
        start = firstDay == .included ? to : last
        due = try self.due(from: start, in: calendar)
        continue
      }
      let counted = firstDay == .included ? start : start.next ?? start
      let from = max(pause.from, counted)
      guard from < to, let eve = from.previous else { continue }
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
      if pause.restarts, let last = pause.last, last <= end {
        start = max(start, last)
        days = try count(from: start, to: end)
        continue
      }
      guard let first = start.next, let eve = max(pause.from, first).previous else { continue }
      let last = min(pause.last ?? end, end)
      if eve < last { days -= try count(from: eve, to: last) }
    }
    return days
  }
}
