import Timescales
import WorkingDays

// An act that is dated before what it answers was not done on that day: most often the year is
// wrong, as each January. Nothing follows from such a day, neither that the act was in time nor that
// a later clock has started.

/// The shared events of a rule, one bit each, whose days may decide how it stands.
struct DecidingEvents: Sendable {
  /// What starts it.
  var starts: UInt64 = 0
  /// What satisfies it.
  var uses: UInt64 = 0
  /// The same, and what its conditions ask for.
  var acts: UInt64 = 0
  /// What proves the act where it is not recorded itself.
  var proofs: UInt64 = 0
  /// What shows that the next step of the procedure has begun.
  var overtaking: UInt64 = 0
  /// For a notice of delay, the answer that makes it needless.
  var answers: UInt64 = 0
  /// What grants an extension.
  var grants: UInt64 = 0
  /// What ends it without the act.
  var endings: UInt64 = 0

  var all: UInt64 { starts | acts | proofs | overtaking | answers | grants | endings }
}

extension ProgramBuilder {
  /// The events that may decide how a rule stands.
  func decidingEvents(of step: RuleStep) -> DecidingEvents {
    func bits(_ list: Program.FieldList) -> UInt64 {
      list.indices.reduce(0) { bits, operand in
        let field = Int(parts.operands[operand] & ~Program.atTheLatest)
        return field < FieldIndex.sharedEvents ? bits | 1 &<< UInt64(field) : bits
      }
    }
    func bits(_ tree: StartTree) -> UInt64 {
      switch tree {
      case .field(let field, _): field < FieldIndex.sharedEvents ? 1 &<< UInt64(field) : 0
      case .nextWorkingDay(let tree): bits(tree)
      case .best(let parts, _): parts.reduce(0) { $0 | bits($1) }
      }
    }
    var events = DecidingEvents()
    switch step.start {
    case .none: break
    case .field(let field, let isFallback): events.starts = bits(.field(field, isFallback: isFallback))
    case .tree(let place): events.starts = bits(parts.starts[place])
    }
    // The complaint itself may be made before the day that is recorded for its grounds.
    events.starts &= ~(1 &<< UInt64(Field.received))
    // A complaint that was made again started every clock again, on whatever day that was.
    events.starts |= 1 &<< UInt64(Field.resubmitted)
    events.uses = bits(step.acts) | bits(step.sendings)
    events.acts = events.uses | bits(step.until) | bits(step.asked)
    events.proofs = bits(step.proofs)
    events.endings = bits(step.endings)
    if step.kind == .duty { events.endings |= 1 &<< UInt64(Field.closed) }
    events.overtaking = bits(step.overtaking)
    // The recorded answer decides; what only proves it, where it is not recorded.
    if let first = step.excuses.first, !first.isAtTheLatest {
      events.answers = bits(first.fields)
    } else {
      for excuse in step.excuses { events.answers |= bits(excuse.fields) }
    }
    if let beyond = step.extending.beyond { events.grants = bits(beyond.grants) }
    switch step.extending.maximum {
    case .granted(let grant): events.grants |= bits(grant.grants)
    case .inherited(let law):
      for case .rule(let statute) in parts.steps where statute.step.target == law {
        events.grants |= statute.step.deciding.grants
      }
    case .none, .open: break
    }
    return events
  }
}

extension RowGroup {
  /// Marks the events of each row that are dated before what they answer.
  ///
  /// Where no event comes before the one that it directly follows, none does.
  mutating func findImpossibleDays(_ order: [(earlier: Int, later: Int)]) {
    var isAny: Int32 = 0
    do {
      let days = days.span
      for pair in order {
        let (earlier, later) = (days.extracting(column(pair.earlier)), days.extracting(column(pair.later)))
        for lane in 0..<min(earlier.count, later.count) { isAny |= earlier[lane] > later[lane] ? 1 : 0 }
      }
    }
    guard isAny != 0 else { return }
    let events = order.reduce(UInt64(0)) { $0 | 1 &<< UInt64($1.earlier) | 1 &<< UInt64($1.later) }
    impossible = [UInt64](repeating: 0, count: lanes.count)
    for (place, lane) in lanes.enumerated() {
      for later in Bits(events) {
        let isBefore = Bits(EventOrder.answered[later] & events).contains { day($0, lane) > day(later, lane) }
        if isBefore { impossible[place] |= 1 &<< UInt64(later) }
      }
    }
  }
}

extension Run {
  /// Where an impossible day decides how a rule stands, nothing is known of the act.
  func doubtImpossibleDays(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    guard !rows.impossible.isEmpty, step.applies else { return }
    // A clock that has not started waits whatever the acts; only an open window is used before.
    if case .none = step.start, step.limit >= 0, !step.isOpenWindow || step.unstarted != .notStarted {
      return forgetImpossibleActs(step, rows, &lanes)
    }
    var deciding = step.deciding.all
    // Whether a clock applies is no matter while it waits, but for an act that may have come before it.
    if case .none = step.start, step.limit >= 0 { deciding = step.deciding.uses }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      let impossible = rows.impossible[lane &- rows.lanes.lowerBound] & deciding
      guard impossible != 0, decides(impossible, step, program, rows, lane, index, lanes, scratch) else { continue }
      lanes.metOn[index] = Outcome.blank
      // Whether a right without a limit is open is found for the policy as a whole.
      if step.limit < 0 { continue }
      // What no column could show is not known whatever the days are.
      let isUnrecorded = lanes.status[index] == .notRecorded
      if !isUnrecorded { lanes.status[index] = .uncertain }
      lanes.flags[index].subtract([.metAtTheLatest, .overtaken, .withinMaximum, .dependsOnExtension])
      lanes.taken[index] = Outcome.blank
      lanes.left[index] = Outcome.blank
      lanes.late[index] = Outcome.blank
      lanes.beyond[index] = Outcome.blank
      if parts.contains(.detail), !isUnrecorded { lanes.doubt[index] = .impossibleDay }
      guard impossible & step.deciding.starts != 0 else { continue }
      // No clock starts on an impossible day.
      lanes.start[index] = Outcome.blank
      lanes.due[index] = Outcome.blank
      lanes.maximumDue[index] = Outcome.blank
      lanes.extendedTo[index] = Outcome.blank
      lanes.operativeDue[index] = Outcome.blank
    }
  }

  /// No act was done on an impossible day, so that nothing opens then.
  private func forgetImpossibleActs(_ step: RuleStep, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes) {
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
    where rows.isImpossible(step.deciding.acts, lane) {
      lanes.metOn[index] = Outcome.blank
    }
  }

  /// Whether some impossible days decide how a rule stands in a row, which looked at no others but those
  /// of its acts and its start.
  private func decides(
    _ impossible: UInt64, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int,
    _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Bool {
    let deciding = step.deciding
    if impossible & (deciding.starts | deciding.acts) != 0 { return true }
    let isDone = lanes.metOn[index] != Outcome.blank
    let isBreach = lanes.status[index].isBreach
    if impossible & deciding.proofs != 0, !isDone { return true }
    // What is done was done, whatever ended the case.
    if impossible & deciding.endings != 0, !isDone {
      return lanes.status[index] != .notApplicable && lanes.status[index] != .notStarted
    }
    // A next step on an impossible day may have been the first one, unless it follows another.
    let isFirst = Bits(impossible & deciding.overtaking).contains { event in
      EventOrder.answered[event] & deciding.overtaking & ~impossible == 0
    }
    if isFirst, !isDone { return lanes.status[index] != .notApplicable }
    if impossible & deciding.answers != 0, isBreach { return true }
    // An extension matters only between the first limit and the maximum.
    return impossible & deciding.grants != 0 && isBreach
      && (lanes.maximumDue[index] == Outcome.blank
        || lastDay(step, program, rows, lane, index, lanes, scratch) <= lanes.maximumDue[index])
  }
}

extension CaseRow {
  /// Whether the event of a field is dated before one that it answers.
  func isImpossible(_ field: Int) -> Bool {
    field < FieldIndex.sharedEvents && impossibleDay(among: 1 &<< UInt64(field)) != nil
  }

  /// The day of an event, unless it is dated before one that it answers.
  func possibleDay(_ field: Int) -> Day? { isImpossible(field) ? nil : self[field] }

  /// Whether the case was ended, or made again, on a day that is not known because the one recorded is
  /// impossible: what is still to come of it is not known either.
  var isEndInDoubt: Bool { (Field.stops + [Field.resubmitted]).contains { isImpossible($0) } }

  /// The first of some events that is dated before one that it answers, and that one.
  func impossibleDay(among events: UInt64) -> (later: Int, earlier: Int)? {
    for later in Bits(recorded.events & events) {
      for earlier in Bits(recorded.events & EventOrder.answered[later]) {
        if let first = self[earlier], let second = self[later], first > second { return (later, earlier) }
      }
    }
    return nil
  }
}
