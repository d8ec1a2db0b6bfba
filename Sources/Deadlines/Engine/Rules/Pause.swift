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

  /// The first answer on its first day or later, if its end is not recorded: it had ended by then.
  var answered: Day?

  /// Whether its end is not recorded.
  var isOpen: Bool { resumed == nil }

  /// Whether it can concern a clock that starts on a day.
  func concerns(start: Day) -> Bool { answered.map { start < $0 } ?? true }
}

/// A recorded start or end of a pause.
struct PauseMark: Sendable {
  let event: CaseEvent
  var day: Day
  let isStart: Bool
}

/// The pauses that recorded starts and ends make, in order and apart.
struct PauseRecord: Sendable {
  private(set) var pauses: [Pause] = []
  /// Whether the same kind of pause was recorded again while one was under way.
  private(set) var isRepeated = false
  /// How many starts have no end yet.
  private var depth = 0
  private var from: Day?
  private var kinds: [CaseEvent] = []

  /// Reads the marks: a pause lasts from the first of its starts until every one of them has an end.
  ///
  /// A start that no end is left for ends with the pause in which it lies. Of one day, an end comes first
  /// where a pause is under way, so that pauses that meet are one.
  init(_ marks: [PauseMark], firstDay: FirstDay = .excluded, restarts: Bool = false) {
    let days = Set(marks.map { $0.day }).sorted()
    let marks = marks.sorted { one, other in
      (one.day, one.isStart ? 1 : 0, one.event.rawValue) < (other.day, other.isStart ? 1 : 0, other.event.rawValue)
    }
    for day in days {
      let own = marks.filter { $0.day == day }
      let (starts, ends) = (own.filter { $0.isStart }, own.filter { !$0.isStart })
      let later = marks.filter { $0.day > day }
      if depth > 0 {
        for (number, _) in ends.enumerated() { end(on: day, before: ends.dropFirst(number + 1) + starts + later) }
        for start in starts { begin(start) }
      } else {
        for start in starts { begin(start) }
        for (number, _) in ends.enumerated() { end(on: day, before: ends.dropFirst(number + 1) + later) }
      }
    }
    if let from { add(from, nil) }
    // A case that is resumed on the day of its suspension was not suspended.
    pauses.removeAll { $0.resumed == $0.from }
    for index in pauses.indices {
      pauses[index].firstDay = firstDay
      pauses[index].restarts = restarts
    }
  }

  private mutating func begin(_ mark: PauseMark) {
    if depth == 0 { (from, kinds) = (mark.day, []) }
    if kinds.contains(mark.event) { isRepeated = true }
    kinds.append(mark.event)
    depth += 1
  }

  private mutating func end(on day: Day, before rest: some Sequence<PauseMark>) {
    guard let from else { return }
    depth = Self.ends(depth - 1, rest) ? depth - 1 : 0
    guard depth == 0 else { return }
    add(from, day)
    self.from = nil
  }

  /// Whether the marks that follow end so many starts.
  private static func ends(_ open: Int, _ rest: some Sequence<PauseMark>) -> Bool {
    var open = open
    for mark in rest where open > 0 { open += mark.isStart ? 1 : -1 }
    return open <= 0
  }

  private mutating func add(_ from: Day, _ resumed: Day?) {
    if let last = pauses.last, last.resumed == from, last.from < from {
      pauses[pauses.count - 1].resumed = resumed
    } else {
      pauses.append(Pause(from: from, resumed: resumed))
    }
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

  /// The starts and ends of pauses by a rule.
  func marks(by rule: PolicyProfile.PauseRule?) -> [PauseMark] {
    entries.compactMap { entry in
      if entry.event == .proceedingsEnded, isResumedLater(entry.day, by: rule) { return nil }
      guard let isStart = Self.isStart(entry.event, by: rule) else { return nil }
      var mark = PauseMark(event: entry.event, day: entry.day, isStart: isStart)
      // The day of its own event does not count, so the case goes on with the next, which is then the first to count.
      if entry.event == rule?.between?.to, rule?.firstDay == .included { mark.day = entry.day.next ?? entry.day }
      return mark
    }
  }

  /// Whether a case that proceedings do not suspend was resumed only after they had ended: their end then
  /// stands in for nothing.
  private func isResumedLater(_ day: Day, by rule: PolicyProfile.PauseRule?) -> Bool {
    guard rule?.duringProceedings != true else { return false }
    func first(_ event: CaseEvent, after day: Day?) -> Day? {
      entries.filter { entry in entry.event == event && day.map { entry.day > $0 } ?? true }.map { $0.day }.min()
    }
    // A suspension that begins on the day on which they end is not over with them.
    guard let resumed = first(.resumed, after: day.previous) else { return false }
    return first(.suspended, after: day).map { resumed <= $0 } ?? true
  }

  /// Whether an event begins a pause; `nil` if it does neither that nor ends one.
  private static func isStart(_ event: CaseEvent, by rule: PolicyProfile.PauseRule?) -> Bool? {
    switch event {
    case .suspended, rule?.between?.from: true
    case .proceedingsStarted: rule?.duringProceedings ?? false ? true : nil
    case .resumed, .proceedingsEnded, rule?.between?.to: false
    default: nil
    }
  }

  /// The events that begin a pause; proceedings are among them, whether they suspend a case or not.
  func starts(by rule: PolicyProfile.PauseRule?) -> [CaseEvent] {
    entries.map { $0.event }.filter { $0 == .proceedingsStarted || Self.isStart($0, by: rule) == true }
  }

  /// How often a case was resumed before it was ever suspended.
  func endsBeforeAny(by rule: PolicyProfile.PauseRule?) -> Int {
    let starts = starts(by: rule)
    let first = entries.filter { starts.contains($0.event) }.map { $0.day }.min()
    return entries.count { entry in
      Self.isStart(entry.event, by: rule) == false && first.map { entry.day < $0 } ?? true
    }
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
  static let suspended = position(.suspended)
  static let resumed = position(.resumed)
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
    let starts = [Field.suspended, Field.proceedingsStarted].filter { recorded[$0] }
    let subject: Finding.Subject =
      starts.count == 2 ? .events(starts[0], starts[1]) : starts.first.map { .event($0) } ?? .record
    return (runsOn ? [(.paused, Finding(.pauseRunsOn, subject))] : [])
      + [
        (.suspendedAgain, Finding(.eventsOutOfOrder, .events(Field.suspended, Field.resumed))),
        (.pauseWithoutEnd, Finding(.pauseEndNotRecorded)),
        (.proceedings, Finding(.suspensionNotRecorded, .event(Field.proceedingsStarted))),
        (.resumedFirst, Finding(.resumedWithoutPause)),
      ]
  }

  /// What is noted of a case's suspensions.
  func notes(on row: CaseRow, asOf: Day) -> RowNotes {
    guard !row.suspensions.isEmpty else { return [] }
    var notes: RowNotes = []
    let rule = policy.profile.pauses
    let starts = row.suspensions.starts(by: rule)
    // Where proceedings let the council suspend a case, they alone stop nothing.
    let isChoice = rule.map { $0.stopsClock && !$0.duringProceedings } ?? false && !policy.profile.standsAlone
    if isChoice, !starts.isEmpty, starts.allSatisfy({ $0 == .proceedingsStarted }) {
      notes.insert(.proceedings)
    } else if !starts.isEmpty {
      notes.insert(.paused)
    }
    if row.suspensions.endsBeforeAny(by: rule) > 0 { notes.insert(.resumedFirst) }
    guard let rule, rule.stopsClock else { return notes }
    if record(of: row, by: rule, asOf: asOf).isRepeated { notes.insert(.suspendedAgain) }
    if pauses(of: row, asOf: asOf).last?.answered != nil { notes.insert(.pauseWithoutEnd) }
    return notes
  }

  private func record(of row: CaseRow, by rule: PolicyProfile.PauseRule, asOf: Day) -> PauseRecord {
    PauseRecord(
      row.suspensions.marks(by: rule).filter { !$0.isStart || $0.day <= asOf }, firstDay: rule.firstDay,
      restarts: rule.effect == .restarts)
  }

  /// The pauses, begun by the as-of day, that stop the policy's clocks.
  func pauses(of row: CaseRow, asOf: Day) -> [Pause] {
    guard !row.suspensions.isEmpty, let rule = policy.profile.pauses, rule.stopsClock else { return [] }
    var pauses = record(of: row, by: rule, asOf: asOf).pauses
    if let last = pauses.last, last.isOpen {
      pauses[pauses.count - 1].answered =
        answers.compactMap { row[$0] }.filter { last.from <= $0 && $0 <= asOf }.min()
    }
    return pauses
  }

  /// The fields of the answers of the stages, which are not given while a case is suspended.
  static func answers(of council: [CompiledTimescale], _ fields: FieldIndex) -> [Int] {
    let own = council.filter { $0.isInStage && $0.timescale.kind == .duty && $0.announces == nil }
      .flatMap { $0.rules }.flatMap { $0.satisfiedBy }.map { $0.event }.filter { fields.ownEvents.contains($0) }
    return Field.answers.keys.sorted() + [Field.panelHeld] + Set(own).sorted()
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
    let first = start
    for pause in pauses where pause.last.map({ $0 >= start }) ?? pause.concerns(start: first) {
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
    for pause in pauses where pause.concerns(start: start) {
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
