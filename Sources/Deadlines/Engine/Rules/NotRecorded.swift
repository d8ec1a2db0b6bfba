package import Timescales
import WorkingDays

// A file that has no column for an act cannot show that it was not done: in those cases it is not
// recorded, neither done nor late. With a column, a blank means not done.

/// The columns that cases in a file, or in ``CaseColumns``, do not have.
package struct AbsentColumns: Hashable, Sendable {
  /// The fields without a column.
  let fields: RecordedFields

  /// Every act can be shown, as in the record of a single case.
  package static let none = AbsentColumns(fields: RecordedFields())

  private init(fields: RecordedFields) { self.fields = fields }

  /// Those of all fields that are not among the columns, and the grounds of extensions that are not
  /// among the facts with a column.
  package init(among index: FieldIndex, but columns: Set<Int>, facts: Set<CaseFact>) {
    var fields = RecordedFields()
    for fact in CaseFact.extensionGrounds where !facts.contains(fact) {
      if let field = index.column(of: fact) { fields[field] = true }
    }
    for field in index.recordable where !columns.contains(field) { fields[field] = true }
    self.fields = fields
  }
}

extension CompiledTimescale {
  /// Whether some column could show that it has started.
  package func canStart(without absent: AbsentColumns) -> Bool {
    rules.contains { rule in rule.start?.startingFields.contains { !absent.fields[$0] } ?? true }
  }
}

extension ProgramBuilder {
  /// Whether no column could show that one of some acts was done.
  func isUnrecordable(_ acts: [CompiledRule.Act]) -> Bool {
    acts.allSatisfy { act in recorded.absent[act.event] && act.receipt.map { recorded.absent[$0] } ?? true }
  }

  /// Whether the answer may be the one that is recorded under the name that complaints have for it.
  func isAnsweredElsewhere(_ row: CompiledTimescale) -> Bool {
    recorded.isAnsweredElsewhere && row.timescale.isAnswer
  }

  /// Whether no column could show what starts a clock, by the field that is waited for.
  func isStartUnrecordable(_ field: Int) -> Bool {
    guard recorded.absent[field] else { return false }
    guard field < FieldIndex.sharedEvents, let sending = CaseEvent.standard[field].sending else { return true }
    return plan.fields.field(of: sending).map { recorded.absent[$0] } ?? true
  }

  /// Whether a timescale does not apply only because no column could show that it does.
  func isConditionUnrecordable(_ row: CompiledTimescale) -> Bool {
    row.timescale.appliesWhen.contains { condition in
      let fields = condition.evidence
      return !fields.isEmpty && recorded.holds(condition, in: plan) == false
        && fields.allSatisfy { recorded.absent[$0] }
    }
  }

  /// Whether a rule may be extended by a mere notice, for which there is no column.
  ///
  /// An extension that needs a ground is an exception: where none is recorded, the first limit stands.
  func isNoticeUnrecordable(_ rule: CompiledRule, law: Int?) -> Bool {
    switch rule.maximum {
    case .none: return false
    case .inherited: return law.map { isNoticeUnrecordable(plan.law[$0].rules[0], law: nil) } ?? false
    case .own(let own, let grant, _):
      return own.limit != nil && grant.grounds.isEmpty && !grant.grantedBy.isEmpty
        && grant.grantedBy.allSatisfy { recorded.absent[$0] }
        && (grant.needsEvent || grant.grantedTo.map { recorded.absent[$0] } ?? true)
    }
  }

  /// Whether an extension is recorded that is valid on some ground only, for which there is no column.
  func isGroundUnrecordable(_ rule: CompiledRule, law: Int?) -> Bool {
    switch rule.maximum {
    case .none: return false
    case .inherited: return law.map { isGroundUnrecordable(plan.law[$0].rules[0], law: nil) } ?? false
    case .own(let own, let grant, _):
      let isGranted =
        grant.grantedBy.contains { recorded[$0] } || !grant.needsEvent && grant.grantedTo.map { recorded[$0] } ?? false
      return own.limit != nil && !grant.grounds.isEmpty && isGranted && isGroundAbsent(grant)
    }
  }

  /// Whether there is no column for the ground of an extension.
  func isGroundAbsent(_ grant: CompiledRule.Grant) -> Bool {
    guard let fact = grant.groundFact, recorded.words.grounds(fact).isEmpty else { return false }
    return plan.fields.column(of: fact).map { recorded.absent[$0] } ?? false
  }
}

extension Condition {
  /// The fields that show that the condition holds, where a record without them says that it does
  /// not.
  var evidence: [Int] {
    switch self {
    case .stage1Extended: [Field.stage1Extended, Field.stage1ExtendedTo]
    case .proceedings: [Field.notConsidered]
    default: []
    }
  }
}

extension Run {
  /// The status of acts that no column could show, unless something else proves them.
  ///
  /// Nor is a notice of delay known to be late where no column could show the answer, which may have
  /// come in time.
  func leaveUnrecorded(_ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    guard step.isUnrecordable, step.applies else { return }
    for index in lanes.columns(step.target, range)
    where lanes.metOn[index] == Outcome.blank || step.isAnswerUnrecordable && lanes.status[index] != .met {
      switch lanes.status[index] {
      case .notStarted, .cannotCompute: continue
      // What the next step made needless may have been done before it.
      case .notApplicable where !lanes.flags[index].contains(.overtaken): continue
      default: lanes.status[index] = .notRecorded
      }
    }
  }

  /// The status of acts that are late by the first limit, but not by the maximum, where no column
  /// could show the notice that extends the one to the other, or the ground of the extension.
  func allowUnrecordedNotice(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lanes: inout OutcomeLanes, _ scratch: Scratch
  ) {
    for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
    where lanes.status[index].isBreach && lanes.maximumDue[index] != Outcome.blank {
      var maximum = lanes.maximumDue[index]
      // A date that was given to the complainant is the limit, if the notice was sent in time.
      if case .granted(let grant) = step.extending.maximum {
        if grant.requested >= 0 { maximum = min(maximum, max(lanes.due[index], rows.day(grant.requested, lane))) }
        // What was granted too late extends nothing, whatever its ground.
        if isGrantedLate(grant.grants, program, rows, lane, index, lanes) { continue }
      }
      guard
        lastDay(step, program, rows, lane, index, lanes, scratch) <= maximum
          || isDoneAfterEnd(by: maximum, step, program, rows, lane, index, lanes)
      else { continue }
      lanes.status[index] = .uncertain
      lanes.flags[index].insert(.withinMaximum)
      if parts.contains(.detail) { lanes.doubt[index] = .noticeNotRecorded }
    }
  }

  /// The day of an act or, if it is not done, the day up to which it was owed.
  func lastDay(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int, _ lanes: OutcomeLanes,
    _ scratch: Scratch
  ) -> Int32 {
    if lanes.metOn[index] != Outcome.blank { return lanes.metOn[index] }
    let over = Self.over(ended: scratch.ended[lane], closed: scratch.closed[lane], start: lanes.start[index])
    return min(asOf, overtaking(step, program, rows, lane), over)
  }
}
