import Timescales
import WorkingDays

/// The days that a rule compares in the cases of a program; its outcome turns only where two cross.
struct ComparedDays: Hashable, Sendable {
  /// The fields that start the rule.
  private(set) var starts: [Int] = []
  /// The start may be moved from a day off, so that every day counts.
  private(set) var isMoved = false
  /// Fields of which every day counts, because post takes working days.
  private(set) var posted: [Int] = []
  /// The limits that start there: the rule's own, and that of its extension.
  private(set) var limits: [Int] = []
  /// The fields whose days are compared with the start and with the ends of the limits.
  private(set) var others: [Int] = []
  /// Those of them that are compared with each other as well.
  private(set) var rivals: [Int] = []
  /// The days to which the rule was extended, which may equal an end that they do not reach.
  private(set) var requested: [Int] = []
  /// Limits of the law's rule whose extension it inherits, and the fields that start them.
  private(set) var lawLimits: [Int] = []
  private(set) var lawStarts: [Int] = []

  /// What the rules of a program compare, and whether the case is over, without duplicates.
  static func all(in program: Program) -> [ComparedDays] {
    let steps = program.steps.compactMap { step in if case .rule(let rule) = step { rule.step } else { nil } }
    var all: [ComparedDays] = []
    for step in steps {
      var days = ComparedDays(step, program)
      if case .inherited(let law) = step.extending.maximum, let statute = steps.first(where: { $0.target == law }) {
        let own = ComparedDays(statute, program)
        (days.lawLimits, days.lawStarts) = (own.limits, own.starts)
        days.others += own.others.filter { !days.others.contains($0) }
      }
      if !all.contains(days) { all.append(days) }
    }
    for case .relaxation(let relaxation) in program.steps {
      guard let saving = steps.first(where: { $0.target == relaxation.saving }),
        let target = steps.first(where: { $0.target == relaxation.target })
      else { continue }
      var days = ComparedDays(target, program)
      let own = ComparedDays(saving, program)
      (days.lawLimits, days.lawStarts) = (own.limits, own.starts)
      days.rivals = own.starts + own.others + relaxation.proofs.indices.map { program.field($0) }
      days.others += days.rivals.filter { !days.others.contains($0) }
      all.append(days)
    }
    for case .later(let later, let earlier, _) in program.checks {
      var days = ComparedDays()
      days.rivals = [later, earlier]
      all.append(days)
    }
    // An act may be dated before what it answers, which concerns what follows from it.
    for answer in program.order.least where !EventOrder.presupposes(answer.later, answer.earlier) {
      var days = ComparedDays()
      days.rivals = [answer.later, answer.earlier]
      if !all.contains(days) { all.append(days) }
    }
    let endings = Field.stops.filter { program.recorded[$0] }
    if !endings.isEmpty {
      var days = ComparedDays()
      days.rivals = endings + Field.acts.filter { program.recorded[$0] }
      all.append(days)
    }
    return all
  }

  private init() {}

  private init(_ step: RuleStep, _ program: Program) {
    func fields(_ list: Program.FieldList) -> [Int] { list.indices.map { program.field($0) } }
    switch step.start {
    case .none: break
    case .field(let field, _): starts = [field]
    case .tree(let place):
      starts = program.starts[place].fields
      isMoved = program.starts[place].isMoved
    }
    if step.limit >= 0 { limits.append(step.limit) }
    let (acts, proofs) = (fields(step.acts), fields(step.proofs))
    rivals = acts.count + proofs.count > 1 ? acts + proofs : []
    others = acts + proofs + fields(step.sendings) + step.excuses.flatMap { fields($0.fields) }
    let sendings = fields(step.sendings)
    if !sendings.isEmpty { posted = sendings + starts }
    let overtaking = fields(step.overtaking)
    if overtaking.count > 1 { rivals += overtaking.filter { !rivals.contains($0) } }
    others += overtaking.filter { !others.contains($0) }
    let asked = fields(step.until) + fields(step.asked)
    if asked.count > 1 { rivals += asked.filter { !rivals.contains($0) } }
    // What ends the rule is compared with the act as well.
    if !step.endings.isEmpty { rivals += (acts + proofs + fields(step.endings)).filter { !rivals.contains($0) } }
    if !step.until.isEmpty { rivals += (acts + proofs).filter { !rivals.contains($0) } + asked }
    others += asked.filter { !others.contains($0) }
    switch step.extending.maximum {
    case .none, .inherited: break
    case .open(let limit, _): limits.append(limit)
    case .granted(let grant):
      limits.append(grant.limit)
      others += fields(grant.grants)
      if grant.requested >= 0 { requested.append(grant.requested) }
    }
    if let beyond = step.extending.beyond {
      let grants = fields(beyond.grants)
      others += grants.filter { !others.contains($0) }
      if beyond.requested >= 0, !requested.contains(beyond.requested) { requested.append(beyond.requested) }
      // One that follows the maximum is granted before the act.
      if beyond.isAfterMaximum { rivals += (acts + proofs + grants).filter { !rivals.contains($0) } }
    }
    if step.extending.arranged >= 0 { requested.append(step.extending.arranged) }
    others += requested.filter { !others.contains($0) }
    others += (Field.stops + [Field.panelArrangedFor, Field.stage3Requested]).filter { program.recorded[$0] }
  }

  func contains(_ field: Int) -> Bool {
    starts.contains(field) || others.contains(field) || rivals.contains(field) || lawStarts.contains(field)
  }
}
