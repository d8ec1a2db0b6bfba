import Deadlines
import Timescales
import WorkingDays

/// How often the days of an exact record contradict the order of events.
///
/// Worked out from the meaning of the events alone, without the engine's own order.
struct Contradictions {
  /// How often an event is recorded before one that it presupposes.
  let order: Int
  /// How often a pause ends before any began.
  let pauses: Int

  var count: Int { order + pauses }

  /// Of a complaint that was made again, only the one that counts on the as-of day is looked at.
  ///
  /// `own` are the events of the policy's own that begin and end a pause.
  init(in record: CaseRecord, asOf: Day, own: (from: CaseEvent, to: CaseEvent)? = nil) {
    var events = record.events.map { (event: $0.event, day: $0.day) }
    var pauses = events
    let received = events.filter { $0.event == .received }.map { $0.day }.min()
    // It was not made again before it was received.
    if let again = events.filter({ $0.event == .resubmitted }).map({ $0.day }).min(),
      received.map({ $0 <= again }) ?? true
    {
      let ofBoth: Set<CaseEvent> = [.groundsArose, .becameAware, .proceedingsStarted, .proceedingsEnded]
      pauses.removeAll { again <= asOf ? $0.day < again : $0.day >= again }
      events.removeAll { entry in
        again <= asOf ? entry.day < again && !ofBoth.contains(entry.event) : entry.day >= again
      }
      if again <= asOf { events = events.filter { $0.event != .received } + [(.received, again)] }
    }
    var days: [CaseEvent: Day] = [:]
    for (event, day) in events { days[event] = min(days[event] ?? day, day) }
    order = Self.pairs(Set(days.keys)).count { earlier, later in (days[earlier] ?? .first) > (days[later] ?? .last) }
    let starts: [CaseEvent] = [.suspended, .proceedingsStarted] + (own.map { [$0.from] } ?? [])
    let ends: [CaseEvent] = [.resumed, .proceedingsEnded] + (own.map { [$0.to] } ?? [])
    let paused = pauses.filter { starts.contains($0.event) }.map { $0.day }.min()
    self.pauses = pauses.count { entry in
      ends.contains(entry.event) && (paused.map { entry.day < $0 } ?? true)
    }
  }

  /// The events of which one presupposes the other; those between which another one stands are compared with that one alone.
  private static func pairs(_ recorded: Set<CaseEvent>) -> [(CaseEvent, CaseEvent)] {
    recorded.flatMap { event in
      let before = ancestors(of: event).intersection(recorded)
      return before.filter { one in !before.contains { ancestors(of: $0).contains(one) } }.map { ($0, event) }
    }
  }

  private static let allAncestors: [CaseEvent: Set<CaseEvent>] = {
    func all(_ event: CaseEvent) -> Set<CaseEvent> {
      event.presupposed.reduce(into: []) { $0.formUnion(all($1).union([$1])) }
    }
    return Dictionary(uniqueKeysWithValues: CaseEvent.standard.map { ($0, all($0)) })
  }()

  private static func ancestors(of event: CaseEvent) -> Set<CaseEvent> { allAncestors[event] ?? [] }

  /// The fewest of all the records that have one of the days of each range.
  ///
  /// Days between which no other event lies are alike: the ends of the ranges, the other events'
  /// days and those beside them are enough.
  static func least(of ranges: [(event: CaseEvent, days: ClosedRange<Day>)], asOf: Day) -> Int {
    let ends = ranges.flatMap { [$0.days.lowerBound.number, $0.days.upperBound.number] }
    let points = Set(ends.flatMap { $0 - 1...$0 + 1 })
    var records = [CaseRecord()]
    for (event, days) in ranges {
      let own = points.compactMap { Day(number: $0) }.filter { days.contains($0) }
      records = records.flatMap { record in
        own.map { day in
          var record = record
          record.record(event, on: day)
          return record
        }
      }
    }
    return records.map { Contradictions(in: $0, asOf: asOf).count }.min() ?? 0
  }
}
