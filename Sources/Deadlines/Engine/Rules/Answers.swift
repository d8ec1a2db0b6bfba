import Timescales
import WorkingDays

// What an act answers. In every policy a response answers its request, whatever clock runs; a profile
// says what its own events answer. Beyond that, an act answers what starts its own time limit: the
// director answers the panel's report, a complaint to the Ombudsman what the complainant became aware
// of. In another layer the same limit may start with another event, so that this is known by layer.
//
// Three things may come before the start of their limit, and are not held against it: a window that may
// be used before it opens, such as the request for stage 2 before the answer; papers counted back from
// the panel; and an act that answers the complaint itself, while only the start of its time was moved
// to a later day, by an advocate, a decision or an acknowledgement.

/// An event, and one that it answers, by their fields.
struct Answer: Hashable, Sendable, BitwiseCopyable {
  let earlier: Int
  let later: Int
}

/// Which recorded events answer which.
struct AnswerOrder: Sendable {
  /// In every layer.
  var always: [Answer]
  /// By what starts the limits of the law, of the policy, and of readings that are not followed.
  var law: [Answer] = []
  var policy: [Answer] = []
  var readings: [Answer] = []

  var all: [Answer] { always + law + policy + readings }

  /// Those among which one is out of order if any of all is.
  var least: [Answer] {
    let events = always.reduce(UInt64(0)) { events, answer in
      [answer.earlier, answer.later].reduce(events) { $1 < FieldIndex.sharedEvents ? $0 | 1 &<< UInt64($1) : $0 }
    }
    let shared = EventOrder.answers(in: events).map { Answer(earlier: $0.earlier, later: $0.later) }
    return shared + always.filter { $0.later >= FieldIndex.sharedEvents } + readings
  }

  /// Of some fields, with all that they answer.
  func among(_ fields: some Sequence<Int>) -> AnswerOrder {
    let fields = Set(fields)
    func isAmong(_ answer: Answer) -> Bool { fields.contains(answer.earlier) && fields.contains(answer.later) }
    return AnswerOrder(
      always: always.filter(isAmong), law: law.filter(isAmong), policy: policy.filter(isAmong),
      readings: readings.filter(isAmong))
  }
}

extension EventOrder {
  /// Whether a shared event answers another in every layer.
  static func isAnswer(_ later: Int, to earlier: Int) -> Bool {
    later < FieldIndex.sharedEvents && earlier < FieldIndex.sharedEvents
      && answered[later] & (1 &<< UInt64(earlier)) != 0
  }

  /// What is answered in every layer, of what is recorded.
  static func answers(in recorded: Recorded, _ own: [Answer]) -> [Answer] {
    let shared = Bits(recorded.events).flatMap { later in
      Bits(answered[later] & recorded.events).map { Answer(earlier: $0, later: later) }
    }
    return shared + own.filter { recorded[$0.earlier] && recorded[$0.later] }
  }
}

extension FieldIndex {
  /// What the events of some profiles answer, by what those say, however many steps back.
  func answers(of events: [PolicyProfile.OwnEvent]) -> [Answer] {
    let stated = Dictionary(events.map { ($0.event, $0.answers) }) { first, _ in first }
    return stated.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { event -> [Answer] in
      guard let later = field(of: event) else { return [] }
      var (earlier, rest) = (Set<Int>(), stated[event] ?? [])
      while let next = rest.popLast() {
        guard let field = field(of: next), field != later, earlier.insert(field).inserted else { continue }
        if field < FieldIndex.sharedEvents { earlier.formUnion(Bits(EventOrder.answered[field])) }
        rest += stated[next] ?? []
      }
      return earlier.sorted().map { Answer(earlier: $0, later: later) }
    }
  }
}

extension ProgramBuilder {
  /// What the acts of a rule, or what proves them, answer because it starts their time limit.
  func answers(of step: RuleStep, _ row: CompiledTimescale) -> [Answer] {
    // A window that follows another step may be used before it opens, and papers go out before the panel.
    let isUsedEarly = step.kind == .window && row.opensAfter != nil
    // The complaint itself may be made before the day that is recorded for its grounds.
    let isComplaint = row.rules[0].satisfiedBy.contains { $0.event == Field.received }
    guard step.applies, step.limit >= 0, step.isForward, !step.isSetDay, !isUsedEarly, !isComplaint else { return [] }
    let starts: [Int]
    switch step.start {
    case .none: return []
    case .field(let field, _): starts = [field]
    case .tree(let place): starts = parts.starts[place].answered
    }
    // A notice of delay may be sent before the clock of the answer that it announces.
    let earlier = starts.filter { row.announces == nil ? isAnswered($0) : $0 == Field.received }
    let later = (step.acts.indices.map { $0 } + step.proofs.indices.map { $0 }).map {
      Int(parts.operands[$0] & ~Program.atTheLatest)
    }
    let acts = later.flatMap { later in
      earlier.filter { $0 != later && !EventOrder.isAnswer(later, to: $0) }.map { Answer(earlier: $0, later: later) }
    }
    // An event of the profile's own that extends the time does not come before what the act answers.
    guard earlier.contains(Field.received) else { return acts }
    let grants = (step.deciding.grants | step.deciding.furtherGrants).own(in: plan.fields)
    return acts + grants.map { Answer(earlier: Field.received, later: $0) }
  }

  /// Whether what is done in the time that starts with an event answers that event.
  private func isAnswered(_ start: Int) -> Bool {
    // The complaint is answered, whatever moved the start of the time; so is what was acknowledged.
    start < FieldIndex.sharedEvents ? !Field.moving.contains(start) : plan.fields.ownEvents.contains(start)
  }

  /// What a rule on its own consists of, in its layer.
  func partsOfOneLayer(isLaw: Bool) -> Program.Parts {
    var parts = parts
    parts.firstOfPolicy = isLaw ? .max : 0
    parts.order = answerOrder()
    let own = parts.order.readings.filter { $0.later != Field.resubmitted }
    if isLaw { parts.order.law = own } else { parts.order.policy = own }
    return parts
  }

  /// What the acts of a program's rules answer, by layer.
  func answerOrder() -> AnswerOrder {
    var order = AnswerOrder(always: EventOrder.answers(in: recorded, plan.ownAnswers))
    let followed = plan.followedPlaces
    for case .rule(let shared) in parts.steps {
      let step = shared.step
      // A complaint may be made again before the proceedings are over, and then runs from that day: only
      // the year for it is in doubt.
      let further = step.answers.filter { $0.later != Field.resubmitted }
      order.readings += step.answers
      if step.target < plan.law.count { order.law += further }
      if followed.contains(step.target) { order.policy += further }
    }
    return order
  }
}

extension Field {
  /// The events that only move the start of a time limit to a later day.
  fileprivate static let moving: Set<Int> = Set(
    [
      CaseEvent.acknowledged, .logged, .advocateAppointed, .sufficientInterestDecided, .complaintClarified,
      .stage2Acknowledged, .stage3Acknowledged,
    ].map { position($0) })
}

extension StartTree {
  /// The fields whose events are answered by what is done in the time that starts here.
  fileprivate var answered: [Int] {
    switch self {
    case .field(let field, _): return [field]
    case .nextWorkingDay(let tree): return tree.answered
    case .best(let parts, let isLatest):
      // Of several the earliest is enough; and what came after the receipt only moved the start.
      let all = parts.flatMap { $0.answered }
      return isLatest ? all.contains(Field.received) ? [Field.received] : all : []
    }
  }
}

extension DeadlinePlan {
  /// The places of the outcomes that the policy follows where no day chooses among its readings.
  var followedPlaces: Set<Int> {
    Set(
      council.indices.map { index in
        let readings = readingPlaces[index]
        return readings.count > 1 ? readings.lowerBound + council[index].selection.unconditional : councilPlaces[index]
      })
  }
}
