import Timescales
import WorkingDays

// How far a rule may be extended, whether it was, and whether that is valid.

/// How a rule may be extended, in the cases of a program.
struct ExtensionStep: Sendable {
  var maximum = MaximumStep.none
  /// A recorded circumstance leaves the act without a last day.
  var isOpenEnded = false
  /// The file has no column for the notice that extends it.
  var isUnrecordable = false

  var hasMaximum: Bool { if case .none = maximum { false } else { true } }
}

/// How far a rule may be extended.
enum MaximumStep: Sendable {
  case none
  /// The law's extension, whose outcome has this place.
  case inherited(law: Int)
  /// An extension that may be granted: the place of its limit among the plan's.
  case open(limit: Int, isFromDue: Bool)
  /// An extension recorded as granted.
  case granted(Grant)

  struct Grant: Sendable {
    let limit: Int
    let isFromDue: Bool
    /// The events that grant it.
    let grants: Program.FieldList
    /// The field of the day to which it was granted; -1 for the maximum.
    let requested: Int
    /// The faults that do not depend on days.
    let faults: ExtensionFaults
    let needsEvent: Bool
  }
}

extension ProgramBuilder {
  mutating func extending(_ rule: CompiledRule, law: Int?) -> ExtensionStep {
    var step = ExtensionStep()
    step.isUnrecordable = isNoticeUnrecordable(rule, law: law)
    switch rule.maximum {
    case .none: break
    case .inherited: if let law { step.maximum = .inherited(law: law) }
    case .own(let own, let grantedBy, let grantedTo):
      step.isOpenEnded = own.openWhen.map { recorded.holds($0) == true } ?? false
      guard rule.maximumPlace >= 0 else { break }
      let isFromDue = own.from == .due
      let grants = grantedBy.filter { recorded[$0] }
      let requested = grantedTo.flatMap { recorded[$0] ? $0 : nil }
      step.maximum = .open(limit: rule.maximumPlace, isFromDue: isFromDue)
      guard !grants.isEmpty || requested != nil else { break }
      step.maximum = .granted(
        .init(
          limit: rule.maximumPlace, isFromDue: isFromDue, grants: list(grants.map { UInt16($0) }),
          requested: requested ?? -1, faults: own.groundFaults(recorded.words.ground), needsEvent: own.needsEvent))
    }
    return step
  }
}

extension Field {
  static let stage1Extended = position(.stage1Extended)
  static let stage1ExtendedTo = position(.stage1ExtendedTo)
}

extension CaseRow {
  /// An extension recorded for a later day has not been granted, and nothing is owed because of it.
  mutating func dropExtensionAhead(asOf: Day) -> Bool {
    guard let day = self[Field.stage1Extended], day > asOf else { return false }
    self[Field.stage1Extended] = nil
    self[Field.stage1ExtendedTo] = nil
    return true
  }
}

extension Timescale.Extension {
  /// What is wrong with the ground of a grant.
  fileprivate func groundFaults(_ ground: CaseWords.Ground) -> ExtensionFaults {
    guard !grounds.isEmpty else { return [] }
    switch ground {
    case .none: return .noGround
    case .unknown: return .unknownGround
    case .known(let ground): return grounds.contains(ground) ? [] : .groundNotAllowed
    }
  }
}

extension Run {
  /// Applies the extension of a rule; `isByTable` says that every row has a base due day.
  func extend(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ isByTable: Bool, _ lanes: inout OutcomeLanes
  ) {
    if step.extending.isOpenEnded {
      for index in lanes.columns(step.target, rows.lanes) where lanes.due[index] != Outcome.blank {
        lanes.flags[index].insert(.openEnded)
        lanes.operativeDue[index] = Outcome.blank
      }
    }
    switch step.extending.maximum {
    case .none: return
    case .inherited(let law):
      fillConstant(law, program, rows.lanes, &lanes)
      inherit(from: law, step, rows.lanes, &lanes)
    case .open(let limit, let isFromDue): findMaximum(limit, isFromDue, step, program, rows, isByTable, &lanes)
    case .granted(let grant):
      findMaximum(grant.limit, grant.isFromDue, step, program, rows, isByTable, &lanes)
      for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
        apply(grant, step, program, rows, lane, index, &lanes)
      }
    }
  }

  /// The document is silent: the law's extension applies, from the law's own start.
  private func inherit(from law: Int, _ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes) {
    let shift = lanes.base(law) &- lanes.base(step.target)
    for index in lanes.columns(step.target, range) where lanes.due[index] != Outcome.blank {
      let (due, statute) = (lanes.due[index], index &+ shift)
      // Where the council's own day is later than the law's maximum, nothing is left to extend.
      if lanes.maximumDue[statute] > due { lanes.maximumDue[index] = lanes.maximumDue[statute] }
      if parts.contains(.detail), lanes.extendedTo[statute] > due {
        lanes.extendedTo[index] = lanes.extendedTo[statute]
      }
      lanes.faults[index] = lanes.faults[statute]
      let (base, operative) = (lanes.due[statute], lanes.operativeDue[statute])
      if base != Outcome.blank, operative > base { lanes.operativeDue[index] = max(due, operative) }
    }
  }

  /// The last days to which a rule may be extended.
  private func findMaximum(
    _ limit: Int, _ isFromDue: Bool, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup,
    _ isByTable: Bool, _ lanes: inout OutcomeLanes
  ) {
    let range = lanes.columns(step.target, rows.lanes)
    // A table of an addition to the base limit begins at its start too.
    if isByTable, let table = table(limit, step, rows, starts: lanes.start.span.extracting(range)) {
      // Of what has not been extended, many cases do not say how far it could be.
      if case .open = step.extending.maximum, !parts.contains(.detail), !parts.contains(.maximum),
        !step.extending.isUnrecordable
      {
        return
      }
      var dues: [Int32] = []
      swap(&dues, &lanes.maximumDue)
      var column = dues.mutableSpan
      tables?.fill(table, from: lanes.start.span.extracting(range), into: &column, at: range.lowerBound)
      swap(&dues, &lanes.maximumDue)
      return
    }
    let own = program.limits.entries[limit].limit
    for (index, lane) in zip(range, rows.lanes) where lanes.due[index] != Outcome.blank {
      let stopped = lanes.flags[index].contains(.stopped)
      let origin = isFromDue ? lanes.due[index] : lanes.start[index]
      set(own, from: origin, index, step, pauses(of: step, rows, lane), \.maximumDue, &lanes)
      // Only the base limit, or an extension that counts, leaves the rule without a last day.
      if !stopped { lanes.flags[index].remove(.stopped) }
    }
  }

  private func apply(
    _ grant: MaximumStep.Grant, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int,
    _ index: Int, _ lanes: inout OutcomeLanes
  ) {
    let (due, maximum) = (lanes.due[index], lanes.maximumDue[index])
    guard due != Outcome.blank, !lanes.flags[index].contains(.outsideCoverage) else { return }
    let first = earliest(grant.grants, program, rows, lane &- rows.lanes.lowerBound)
    let granted = first <= asOf ? first : Outcome.blank
    // What is recorded as granted later has not been granted yet.
    guard granted != Outcome.blank || grant.grants.isEmpty else { return }
    let requested = grant.requested < 0 ? Outcome.blank : rows.day(grant.requested, lane)
    guard granted != Outcome.blank || requested != Outcome.blank else { return }
    var faults = grant.faults
    if grant.needsEvent, granted == Outcome.blank { faults.insert(.noNotice) }
    if requested != Outcome.blank, maximum != Outcome.blank, requested > maximum { faults.insert(.capped) }
    if requested != Outcome.blank, requested < due { faults.insert(.beforeDue) }
    if granted != Outcome.blank, granted > due { faults.insert(.grantedLate) }
    let extended =
      requested == Outcome.blank ? maximum : maximum == Outcome.blank ? requested : min(requested, maximum)
    lanes.faults[index] = faults
    if parts.contains(.detail) { lanes.extendedTo[index] = extended }
    guard faults.isDisjoint(with: .voiding), !step.extending.isOpenEnded else { return }
    if maximum != Outcome.blank {
      lanes.operativeDue[index] = max(due, extended)
    } else {
      // The extended period is suspended, and its end cannot be said yet.
      lanes.flags[index].insert(.stopped)
      lanes.operativeDue[index] = Outcome.blank
    }
  }
}
