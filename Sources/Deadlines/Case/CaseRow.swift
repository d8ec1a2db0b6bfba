package import Timescales
package import WorkingDays

/// A case as the engine reads it: a day number for each field, and the facts that are words.
///
/// A row of a file fills the same `CaseRow` again and again, so that a case costs no allocation.
package struct CaseRow: Sendable {
  /// The value that marks a missing day.
  package static let blank = Outcome.blank

  /// The day number of each field; ``blank`` where there is none.
  package private(set) var days: [Int32]
  /// The fields that hold a day: the shared events first, then the others, 64 to a word.
  private(set) var recorded = RecordedFields()
  package var words = CaseWords()
  /// The days on which the case was suspended and resumed, in any order.
  var suspensions = Suspensions()
  /// Whether an earlier complaint about the matter, which this one makes again, was not considered.
  var wasSetAside = false
  /// Whether the answer to a request is recorded under the name that complaints have for it.
  var isAnsweredElsewhere = false
  /// The events known only as a range of days; they have no day in their fields.
  package private(set) var ranges: [RangedEvent] = []

  /// The fields of events of which the last day counts.
  private let lastCounting: RecordedFields
  /// The fields of events of profiles that begin or end a pause.
  private let pausing: RecordedFields

  package init(_ fields: FieldIndex) {
    lastCounting = fields.lastCounting
    pausing = fields.pausing
    days = [Int32](repeating: Self.blank, count: fields.count)
  }

  package subscript(field: Int) -> Day? {
    get {
      let number = days[field]
      return number == Self.blank ? nil : Day(uncheckedNumber: number)
    }
    set {
      days[field] = newValue?.number ?? Self.blank
      recorded[field] = newValue != nil
    }
  }

  /// Records an event in its field; its earliest day counts, or its last one if the profile says so, and
  /// every suspension or resumption.
  package mutating func record(_ event: CaseEvent, in field: Int, on day: Day) {
    self[field] = counting(day, in: field)
    if event.suspends || event.resumes || pausing[field] { suspensions.record(event, on: day) }
  }

  /// Of the day in a field and another, the one that counts.
  func counting(_ day: Day, in field: Int) -> Day {
    guard let known = self[field] else { return day }
    return lastCounting[field] ? max(known, day) : min(known, day)
  }

  /// Records an event known as a range of days; a range of one day is that day.
  package mutating func record(_ event: CaseEvent, in field: Int, on days: ClosedRange<Day>) {
    if days.lowerBound == days.upperBound {
      record(event, in: field, on: days.lowerBound)
    } else {
      // Kept in order, because a result must not depend on the order of recording.
      let place = ranges.firstIndex {
        (field, days.lowerBound, days.upperBound) < ($0.field, $0.days.lowerBound, $0.days.upperBound)
      }
      ranges.insert(RangedEvent(event: event, field: field, days: days), at: place ?? ranges.endIndex)
    }
  }

  /// Whether the case had ended by a day, and was not taken up again.
  func isOver(by day: Day) -> Bool { end(by: day) != nil }

  /// The field of the first event that ended the case by a day, if no step after it took the case up again.
  func end(by day: Day) -> Int? {
    var first: (field: Int, day: Day)?
    for field in Field.lastEvents {
      guard let end = standing(field, by: day), first.map({ end < $0.day }) ?? true else { continue }
      first = (field, end)
    }
    return first?.field
  }

  /// The field of an event that ended the case by a day, before a step that took it up again.
  func undoneEnd(by day: Day) -> Int? {
    Field.lastEvents.first { field in
      self[field].map { $0 <= day } ?? false && !isImpossible(field) && standing(field, by: day) == nil
    }
  }

  /// The day on which the council had declined stage 2 by some day, with no step of it after that.
  func stage2Declined(by day: Day) -> Day? { standing(Field.stage2Declined, by: day) }

  /// The day of what leaves nothing to come, if it was by some day, and no step after it took the case up
  /// again.
  private func standing(_ field: Int, by day: Day) -> Day? {
    guard let end = self[field], end <= day, !isImpossible(field),
      !hasAct(after: end, by: day, among: Field.reopening[field] ?? [])
    else { return nil }
    return end
  }

  private func hasAct(after start: Day, by day: Day, among acts: [Int]) -> Bool {
    acts.contains { field in self[field].map { start < $0 && $0 <= day } ?? false }
  }

  var fields: Range<Int> { days.indices }

  func without(_ fields: [Int]) -> CaseRow {
    var row = self
    row.ranges.removeAll { fields.contains($0.field) }
    for field in fields where row.recorded[field] { row[field] = nil }
    return row
  }

  mutating func forgetRanges() { ranges.removeAll() }

  package var hasRanges: Bool { !ranges.isEmpty }

  /// Whether no day at all is recorded.
  package var isEmpty: Bool {
    recorded.events == 0 && ranges.isEmpty && (recorded.isEmpty || days.allSatisfy { $0 <= Self.mark })
  }

  /// Forgets the case but keeps the memory.
  package mutating func clear() {
    for field in days.indices { days[field] = Self.blank }
    recorded = RecordedFields()
    words = CaseWords()
    wasSetAside = false
    isAnsweredElsewhere = false
    if !ranges.isEmpty { ranges.removeAll(keepingCapacity: true) }
    suspensions.clear()
  }

  /// The row of a record, without events that the index does not know.
  package init(_ record: CaseRecord, fields: FieldIndex) {
    self.init(fields)
    for entry in record.events {
      guard let field = fields.field(of: entry.event) else { continue }
      self.record(entry.event, in: field, on: entry.days)
    }
    for (fact, day) in record.dayFacts {
      if let field = fields.field(of: fact) { self[field] = day }
    }
    words = record.words
    for (fact, word) in record.ownFacts { _ = self.record(fact, word, in: fields) }
  }
}

/// An event known only as a range of days.
package struct RangedEvent: Sendable {
  package let event: CaseEvent
  package let field: Int
  package let days: ClosedRange<Day>
}

/// Which fields of a row hold a day, one bit each.
struct RecordedFields: Hashable, Sendable {
  /// The shared events.
  private(set) var events: UInt64 = 0
  /// The fields after the shared events; policies with more than 64 of them fill further words.
  private(set) var beyond: UInt64 = 0
  private var further: [UInt64] = []

  init() {}

  /// Fields of which none lies beyond these two words.
  init(events: UInt64, beyond: UInt64) {
    self.events = events
    self.beyond = beyond
  }

  var isEmpty: Bool { events | beyond == 0 && further.allSatisfy { $0 == 0 } }

  /// Whether a field beyond those two words is in use, which none of our profiles needs.
  var hasFurther: Bool { !further.isEmpty }

  subscript(field: Int) -> Bool {
    get {
      if field < FieldIndex.sharedEvents { return events & (1 &<< UInt64(field)) != 0 }
      let place = field &- FieldIndex.sharedEvents
      if place < 64 { return beyond & (1 &<< UInt64(place)) != 0 }
      let word = place / 64 - 1
      return word < further.count && further[word] & (1 &<< UInt64(place & 63)) != 0
    }
    set {
      if field < FieldIndex.sharedEvents {
        let bit = UInt64(1) &<< UInt64(field)
        events = newValue ? events | bit : events & ~bit
        return
      }
      let place = field &- FieldIndex.sharedEvents
      let bit = UInt64(1) &<< UInt64(place & 63)
      if place < 64 {
        beyond = newValue ? beyond | bit : beyond & ~bit
        return
      }
      let word = place / 64 - 1
      if newValue, word >= further.count {
        further += repeatElement(0, count: word + 1 - further.count)
      }
      guard word < further.count else { return }
      further[word] = newValue ? further[word] | bit : further[word] & ~bit
      // Equal records must compare equal, whatever was recorded before.
      while further.last == 0 { further.removeLast() }
    }
  }
}
