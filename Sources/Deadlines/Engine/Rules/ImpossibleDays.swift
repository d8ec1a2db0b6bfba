import Timescales
import WorkingDays

// An act that is dated before what it answers was not done on that day: most often the year is
// wrong, as each January. Nothing follows from such a day, neither that the act was in time nor that
// a later clock has started.

/// The events of a rule whose days may decide how it stands.
struct DecidingEvents: Sendable {
  /// What starts it.
  var starts = EventSet()
  /// What satisfies it.
  var uses = EventSet()
  /// The same, and what its conditions ask for.
  var acts = EventSet()
  /// What proves the act where it is not recorded itself.
  var proofs = EventSet()
  /// What shows that the next step of the procedure has begun.
  var overtaking = EventSet()
  /// For a notice of delay, the answer that makes it needless.
  var answers = EventSet()
  /// What grants an extension up to the maximum, and one beyond it.
  var grants = EventSet()
  var furtherGrants = EventSet()
  /// What ends it without the act.
  var endings = EventSet()

  var all: EventSet { starts | acts | proofs | overtaking | answers | grants | furtherGrants | endings }
}

extension ProgramBuilder {
  /// The events that may decide how a rule stands.
  func decidingEvents(of step: RuleStep) -> DecidingEvents {
    func events(_ list: Program.FieldList) -> EventSet {
      EventSet(
        list.indices.map { Int(parts.operands[$0] & ~Program.atTheLatest) }.filter {
          $0 < FieldIndex.sharedEvents || plan.fields.ownEvents.contains($0)
        })
    }
    var deciding = DecidingEvents()
    switch step.start {
    case .none: break
    case .field(let field, _): deciding.starts.insert(field)
    case .tree(let place): deciding.starts = EventSet(parts.starts[place].fields)
    }
    // The complaint itself may be made before the day that is recorded for its grounds.
    deciding.starts.remove(Field.received)
    deciding.uses = events(step.acts) | events(step.sendings)
    // A complaint that was made again started every clock again, on whatever day that was.
    if !deciding.uses.contains(Field.resubmitted) { deciding.starts.insert(Field.resubmitted) }
    deciding.acts = deciding.uses | events(step.until) | events(step.asked)
    deciding.proofs = events(step.proofs)
    deciding.endings = events(step.endings)
    if step.kind == .duty { deciding.endings.insert(Field.closed) }
    deciding.overtaking = events(step.overtaking)
    // The recorded answer decides; what only proves it, where it is not recorded.
    if let first = step.excuses.first, !first.isAtTheLatest {
      deciding.answers = events(first.fields)
    } else {
      for excuse in step.excuses { deciding.answers |= events(excuse.fields) }
    }
    if let beyond = step.extending.beyond {
      deciding.grants = events(beyond.grants)
      if beyond.grounds.isAllowed { deciding.furtherGrants = deciding.grants }
    }
    switch step.extending.maximum {
    case .granted(let grant): deciding.grants |= events(grant.grants)
    case .inherited(let law):
      for case .rule(let statute) in parts.steps where statute.step.target == law {
        deciding.grants |= statute.step.deciding.grants
      }
    case .none, .open: break
    }
    return deciding
  }
}

/// The events of the rows of a group that are dated before what they answer, by place in the group.
struct ImpossibleEvents: Sendable {
  /// In every layer; empty if no row has any, by whatever rule.
  private(set) var always: [EventSet] = []
  private var law: [EventSet] = []
  private var policy: [EventSet] = []

  var isEmpty: Bool { always.isEmpty }

  /// Those of a row in one layer.
  @inline(__always)
  subscript(place: Int, inPolicy isInPolicy: Bool) -> EventSet { isInPolicy ? policy[place] : law[place] }

  init() {}

  fileprivate init(_ rows: borrowing RowGroup, _ order: AnswerOrder) {
    always = rows.lanes.map { rows.impossible(among: order.always, $0) }
    law = zip(always, rows.lanes).map { $0 | rows.impossible(among: order.law, $1) }
    policy = zip(always, rows.lanes).map { $0 | rows.impossible(among: order.policy, $1) }
  }
}

extension RowGroup {
  /// Finds the events of each row that are dated before what they answer.
  ///
  /// Where none of the `least` is, no event is.
  mutating func findImpossibleDays(_ order: AnswerOrder, _ least: [Answer]) {
    var isAny: Int32 = 0
    do {
      let days = days.span
      for answer in least {
        let (earlier, later) = (days.extracting(column(answer.earlier)), days.extracting(column(answer.later)))
        for lane in 0..<min(earlier.count, later.count) { isAny |= earlier[lane] > later[lane] ? 1 : 0 }
      }
    }
    guard isAny != 0 else { return }
    impossible = ImpossibleEvents(self, order)
  }

  /// The events of a row that are dated before one of those that they answer.
  fileprivate func impossible(among answers: [Answer], _ lane: Int) -> EventSet {
    var events = EventSet()
    for answer in answers where day(answer.earlier, lane) > day(answer.later, lane) { events.insert(answer.later) }
    return events
  }

  /// The events of a row that are dated before what they answer, as a rule sees it.
  ///
  /// Its acts may answer what starts it here, and nothing in the reading that is followed.
  fileprivate func impossible(for step: RuleStep, _ lane: Int) -> EventSet {
    let place = lane &- lanes.lowerBound
    return impossible[place, inPolicy: isInPolicy].subtracting(step.deciding.uses)
      | impossible.always[place] & step.deciding.uses | impossible(among: step.answers, lane)
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
      let impossible = rows.impossible(for: step, lane) & deciding
      guard !impossible.isEmpty, decides(impossible, step, program, rows, lane, index, lanes, scratch) else { continue }
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
      guard impossible.meets(step.deciding.starts) else { continue }
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
    _ impossible: EventSet, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int,
    _ index: Int, _ lanes: OutcomeLanes, _ scratch: Scratch
  ) -> Bool {
    let deciding = step.deciding
    if impossible.meets(deciding.starts | deciding.acts) { return true }
    let isDone = lanes.metOn[index] != Outcome.blank
    let isBreach = lanes.status[index].isBreach
    if impossible.meets(deciding.proofs), !isDone { return true }
    // What is done was done, whatever ended the case.
    if impossible.meets(deciding.endings), !isDone {
      return lanes.status[index] != .notApplicable && lanes.status[index] != .notStarted
    }
    // A next step on an impossible day may have been the first one, unless it follows another.
    let overtaking = deciding.overtaking.shared & ~impossible.shared
    let isFirst =
      impossible.meets(deciding.overtaking)
      && (!(impossible & deciding.overtaking).subtracting(EventSet(shared: .max)).isEmpty
        || Bits(impossible.shared & deciding.overtaking.shared).contains {
          EventOrder.answered[$0] & overtaking == 0
        })
    if isFirst, !isDone { return lanes.status[index] != .notApplicable }
    guard isBreach else { return false }
    if impossible.meets(deciding.answers) { return true }
    // An extension matters only between the first limit and the day to which it may go.
    let last = lastDay(step, program, rows, lane, index, lanes, scratch)
    if impossible.meets(deciding.furtherGrants), last <= furthestDay(step, rows, lane) { return true }
    return impossible.meets(deciding.grants)
      && (lanes.maximumDue[index] == Outcome.blank || last <= lanes.maximumDue[index]
        || isDoneAfterEnd(by: lanes.maximumDue[index], step, program, rows, lane, index, lanes))
  }

  /// The day to which an extension beyond the maximum was granted; ``never`` if it is not recorded.
  private func furthestDay(_ step: RuleStep, _ rows: borrowing RowGroup, _ lane: Int) -> Int32 {
    guard let field = step.extending.beyond?.requested, field >= 0 else { return Self.never }
    return rows.day(field, lane)
  }
}

extension CaseRow {
  /// Whether a shared event is dated before one that it answers in every layer.
  func isImpossible(_ field: Int) -> Bool {
    guard field < FieldIndex.sharedEvents, let later = self[field] else { return false }
    return Bits(recorded.events & EventOrder.answered[field]).contains { earlier in
      self[earlier].map { $0 > later } ?? false
    }
  }

  /// The day of an event, unless it is dated before one that it answers.
  func possibleDay(_ field: Int) -> Day? { isImpossible(field) ? nil : self[field] }

  /// Whether the case was ended, or made again, on a day that is not known because the one recorded is
  /// impossible: what is still to come of it is not known either.
  var isEndInDoubt: Bool { (Field.stops + [Field.resubmitted]).contains { isImpossible($0) } }
}
