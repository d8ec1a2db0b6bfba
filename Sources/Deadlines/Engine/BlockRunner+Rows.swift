import Timescales
import WorkingDays

// The rows of a block.

extension BlockRunner {
  /// Adds a row under a plan; its days are all known exactly.
  package mutating func append(_ row: CaseRow, plan: Int) {
    if screens[plan].passes(row, asOf: asOf) { return store(row, plan: plan) }
    guard
      !plans[plan].isPlain(row) || row.recorded.hasFurther || plans[plan].knowsForeign(row)
        || plans[plan].hasAskedAhead(row, asOf: asOf)
    else {
      store(row, plan: plan)
      return
    }
    setSpecial(row, plan: plan)
  }

  private mutating func setSpecial(_ record: CaseRow, plan: Int) {
    let own = plans[plan]
    let (row, notes) = own.effective(record, in: runs[plan].calendars, asOf: asOf)
    special[count] = Special(
      row: row, recorded: Recorded(row, asOf: asOf, absent: absent), pauses: own.pauses(of: row, asOf: asOf),
      notes: notes,
      findings: own.unknownEvents(in: record) + notes.findings)
    store(row, plan: plan)
    keys[count - 1].isSpecial = true
  }

  private mutating func store(_ row: CaseRow, plan: Int) {
    defer { self.count += 1 }
    keys[count] = Key(
      events: row.recorded.events, beyond: row.recorded.beyond, words: row.words, plan: Int32(truncatingIfNeeded: plan))
    // Where the rows come as columns, only what has an effect differs from them.
    if sourceRow >= 0 { return }
    let (own, capacity, count) = (row.days.span, capacity, count)
    var target = days.mutableSpan
    for field in Bits(row.recorded.events) { target[field &* capacity &+ count] = own[field] }
    for place in Bits(row.recorded.beyond) {
      let field = place &+ FieldIndex.sharedEvents
      target[field &* capacity &+ count] = own[field]
    }
    if row.recorded.hasFurther {
      for field in FieldIndex.sharedEvents + 64..<row.days.count { days[field &* capacity &+ count] = row.days[field] }
    }
  }
}

extension BlockRunner {
  /// Adds rows from columns; `record` gives a whole row where it needs more than look-ups.
  mutating func append(
    _ number: Int, days columns: [(field: Int, days: [Int32])], from first: Int,
    words: [(fact: CaseFact, words: [String?])], record: (Int) -> CaseRow
  ) {
    sourceRow = first
    var (events, beyond) = ([UInt64](repeating: 0, count: number), [UInt64](repeating: 0, count: number))
    var hasFurther = false
    // What only other policies know is reported, and decides nothing.
    let foreign = plan.foreignFields.reduce(into: RecordedFields()) { $0[$1] = true }
    let pausing = plan.ownPauses.reduce(into: RecordedFields()) { $0[$1] = true }
    for (field, source) in columns {
      sources[field] = source
      let own = source.span.extracting(first..<first + number)
      let isEvent = field < FieldIndex.sharedEvents
      let bit = UInt64(1) &<< UInt64(isEvent ? field : (field - FieldIndex.sharedEvents) & 63)
      hasFurther = hasFurther || field >= FieldIndex.sharedEvents + 64
      if isEvent { Self.mark(own, bit, &events) } else { Self.mark(own, bit, &beyond) }
    }
    for row in 0..<number {
      let isKnown = events[row] & foreign.events == 0 && beyond[row] & foreign.beyond == 0
      guard CaseRow.isPlain(events[row], beyond[row]), isKnown, !hasFurther, plan.asked.isEmpty,
        beyond[row] & pausing.beyond == 0
      else {
        append(record(first + row), plan: 0)
        continue
      }
      keys[row] = Key(events: events[row], beyond: beyond[row])
      for column in words {
        if let word = column.words[first + row] { _ = keys[row].words.set(column.fact, to: word) }
      }
      count += 1
    }
  }

  /// Sets a bit where there is a day.
  private static func mark(_ days: Span<Int32>, _ bit: UInt64, _ marks: inout [UInt64]) {
    var marks = marks.mutableSpan
    for row in 0..<min(days.count, marks.count) { marks[row] |= days[row] == Outcome.blank ? 0 : bit }
  }
}
