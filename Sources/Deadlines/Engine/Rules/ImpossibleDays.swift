import Timescales
import WorkingDays

// An act that is dated before what it answers was not done on that day: most often the year is
// wrong, as each January. Nothing follows from such a day, neither that the act was in time nor that
// a later clock has started.

/// The shared events of a rule, one bit each, whose days decide how it stands.
struct DecidingEvents: Sendable {
  /// Those that always do: what starts it, satisfies it or extends it, and what its conditions ask
  /// for.
  var always: UInt64 = 0
  /// Those that do where no act is recorded: what proves it, and what makes it needless.
  var withoutAct: UInt64 = 0
}

extension ProgramBuilder {
  /// The events that decide how a rule stands.
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
    case .field(let field, let isFallback): events.always = bits(.field(field, isFallback: isFallback))
    case .tree(let place): events.always = bits(parts.starts[place])
    }
    // The complaint itself may be made before the day that is recorded for its grounds.
    events.always &= ~(1 &<< UInt64(Field.received))
    events.always |= bits(step.acts) | bits(step.sendings)
    events.always |= bits(step.until) | bits(step.asked)
    if case .granted(let grant) = step.extending.maximum { events.always |= bits(grant.grants) }
    if let beyond = step.extending.beyond { events.always |= bits(beyond.grants) }
    events.withoutAct = bits(step.proofs) | bits(step.overtaking)
    for excuse in step.excuses { events.withoutAct |= bits(excuse.fields) }
    return events
  }
}

extension Run {
  /// Marks the events of each row that are dated before what they answer.
  ///
  /// Where no event comes before the one that it directly follows, none does.
  func findImpossibleDays(
    _ order: [(earlier: Int, later: Int)], _ program: Program, _ rows: borrowing RowGroup, _ scratch: inout Scratch
  ) {
    scratch.hasImpossible = false
    let days = rows.days.span
    var isAny: Int32 = 0
    for pair in order {
      let (earlier, later) = (
        days.extracting(rows.column(pair.earlier)), days.extracting(rows.column(pair.later))
      )
      for lane in 0..<min(earlier.count, later.count) { isAny |= earlier[lane] > later[lane] ? 1 : 0 }
    }
    guard isAny != 0 else { return }
    scratch.hasImpossible = true
    let events = order.reduce(UInt64(0)) { $0 | 1 &<< UInt64($1.earlier) | 1 &<< UInt64($1.later) }
    for lane in rows.lanes {
      var impossible: UInt64 = 0
      for later in Bits(events) {
        let isBefore = Bits(EventOrder.answered[later] & events).contains { rows.day($0, lane) > rows.day(later, lane) }
        if isBefore { impossible |= 1 &<< UInt64(later) }
      }
      scratch.impossible[lane] = impossible
    }
  }

  /// Where a day that decides how a rule stands is impossible, nothing is known of the act.
  func doubtImpossibleDays(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    guard scratch.hasImpossible, step.applies else { return }
    // A clock that has not started waits whatever the acts; only an open window is used before.
    if case .none = step.start, step.limit >= 0, !step.isOpenWindow || step.unstarted != .notStarted { return }
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
      let impossible = scratch.impossible[lane]
      let isProved = lanes.metOn[index] == Outcome.blank || lanes.flags[index].contains(.metAtTheLatest)
      guard impossible & step.deciding.always != 0 || isProved && impossible & step.deciding.withoutAct != 0 else {
        continue
      }
      lanes.metOn[index] = Outcome.blank
      // Whether a right without a limit is open is found for the policy as a whole.
      if step.limit < 0 { continue }
      lanes.status[index] = .uncertain
      lanes.flags[index].subtract([.metAtTheLatest, .overtaken, .withinMaximum, .dependsOnExtension])
      lanes.taken[index] = Outcome.blank
      lanes.left[index] = Outcome.blank
      lanes.late[index] = Outcome.blank
      lanes.beyond[index] = Outcome.blank
      if parts.contains(.detail) { lanes.doubt[index] = .impossibleDay }
    }
  }
}

extension CaseRow {
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
