import Timescales
import WorkingDays

// How far a rule may be extended, whether it was, and whether that is valid.

/// How a rule may be extended, in the cases of a program.
struct ExtensionStep: Sendable {
  var maximum = MaximumStep.none
  /// A recorded extension without a maximum.
  var beyond: BeyondStep?
  /// A recorded circumstance leaves the act without a last day, unless one was arranged.
  var isOpenEnded = false
  /// The field of the day that was arranged then; -1 if it is not recorded.
  var arranged = -1
  /// An exception of the policy's own that may only not be recorded.
  var exception = UnrecordedException.none
  /// The file has no column for the notice that extends it, or for the ground of its extension.
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
    let grounds: GroundFaults
    let needsEvent: Bool
    let needsDay: Bool
  }
}

extension ProgramBuilder {
  mutating func extending(
    _ rule: CompiledRule, _ length: CompiledRule.Length, of row: CompiledTimescale, law: Int?, isLaw: Bool
  ) -> ExtensionStep {
    var step = ExtensionStep()
    if !isLaw { step.exception = exception(of: rule, in: row) }
    step.isUnrecordable = isNoticeUnrecordable(rule, law: law) || isGroundUnrecordable(rule, law: law)
    switch rule.maximum {
    case .none: break
    case .inherited: if let law { step.maximum = .inherited(law: law) }
    case .own(let own, let grant, let beyond):
      step.isOpenEnded = own.openWhen.map { recorded.holds($0, in: plan) == true } ?? false
      if step.isOpenEnded, own.limit == nil, let day = grant.grantedTo, recorded[day] { step.arranged = day }
      step.beyond = beyond.flatMap { self.beyond($0, hasMaximum: length.maximumPlace >= 0) }
      guard length.maximumPlace >= 0 else { break }
      let isFromDue = own.from == .due
      step.maximum = .open(limit: length.maximumPlace, isFromDue: isFromDue)
      guard let (grants, requested) = self.recorded(grant) else { break }
      step.maximum = .granted(
        .init(
          limit: length.maximumPlace, isFromDue: isFromDue, grants: grants, requested: requested,
          grounds: groundFaults(of: grant), needsEvent: grant.needsEvent, needsDay: own.needsDay))
    }
    return step
  }

  /// The recorded events that grant an extension, and the field of its day, or -1; `nil` for none.
  mutating func recorded(_ grant: CompiledRule.Grant) -> (grants: Program.FieldList, requested: Int)? {
    let grants = grant.grantedBy.filter { recorded[$0] }
    let requested = grant.grantedTo.flatMap { recorded[$0] ? $0 : nil }
    guard !grants.isEmpty || requested != nil else { return nil }
    return (list(grants.map { UInt16($0) }), requested ?? -1)
  }
}

extension ProgramBuilder {
  /// Whether the recorded grounds allow an extension, and what is wrong with them.
  func groundFaults(of grant: CompiledRule.Grant) -> GroundFaults {
    GroundFaults(of: grant, recorded.words, isUnrecordable: isGroundAbsent(grant))
  }
}

/// Whether the recorded grounds allow an extension, and what is wrong with them.
struct GroundFaults: Sendable {
  private(set) var isAllowed = true
  private(set) var faults: ExtensionFaults = []

  /// One ground that the rule allows is enough; a word that is not known is reported all the same.
  ///
  /// That none is recorded says nothing where no column could show it.
  init(of grant: CompiledRule.Grant, _ words: CaseWords, isUnrecordable: Bool) {
    guard !grant.grounds.isEmpty else { return }
    let recorded = words.grounds(grant.groundFact)
    isAllowed = grant.grounds.contains { recorded.contains(CaseWords.Grounds($0)) }
    if recorded.isEmpty, !isUnrecordable { faults.insert(.noGround) }
    if recorded.contains(.unknown) { faults.insert(.unknownGround) }
    if !isAllowed, !recorded.subtracting(.unknown).isEmpty { faults.insert(.groundNotAllowed) }
  }
}

extension Field {
  static let stage1Extended = position(.stage1Extended)
  static let holdingLetterSent = position(.holdingLetterSent)
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

extension Run {
  /// Applies the extension of a rule; `isByTable` says that every row has a base due day.
  func extend(
    _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ isByTable: Bool, _ lanes: inout OutcomeLanes,
    _ scratch: inout Scratch
  ) {
    if step.extending.isOpenEnded {
      for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes)
      where lanes.due[index] != Outcome.blank {
        leaveOpen(step, rows, lane, index, &lanes)
      }
    }
    switch step.extending.maximum {
    case .none: break
    case .inherited(let law):
      fillConstant(law, program, rows.lanes, &lanes)
      inherit(from: law, step, rows.lanes, &lanes, &scratch)
    case .open(let limit, let isFromDue): findMaximum(limit, isFromDue, step, program, rows, isByTable, &lanes)
    case .granted(let grant):
      findMaximum(grant.limit, grant.isFromDue, step, program, rows, isByTable, &lanes)
      for (index, lane) in zip(lanes.columns(step.target, rows.lanes), rows.lanes) {
        apply(grant, step, program, rows, lane, index, &lanes, &scratch)
      }
    }
    if let beyond = step.extending.beyond { extend(beyond, step, program, rows, &lanes, &scratch) }
  }

  /// An act without a maximum is due on the day that was arranged for it, or without one has no last day.
  private func leaveOpen(
    _ step: RuleStep, _ rows: borrowing RowGroup, _ lane: Int, _ index: Int, _ lanes: inout OutcomeLanes
  ) {
    guard step.extending.arranged >= 0 else {
      lanes.flags[index].insert(.openEnded)
      lanes.operativeDue[index] = Outcome.blank
      return
    }
    // An earlier day leaves the ordinary last day.
    let arranged = rows.day(step.extending.arranged, lane)
    guard arranged > lanes.due[index] else { return }
    lanes.operativeDue[index] = arranged
    if parts.contains(.detail) { lanes.extendedTo[index] = arranged }
  }

  /// The document is silent: the law's extension applies, from the law's own start.
  private func inherit(
    from law: Int, _ step: RuleStep, _ range: Range<Int>, _ lanes: inout OutcomeLanes, _ scratch: inout Scratch
  ) {
    let shift = lanes.base(law) &- lanes.base(step.target)
    for (index, lane) in zip(lanes.columns(step.target, range), range) where lanes.due[index] != Outcome.blank {
      let (due, statute) = (lanes.due[index], index &+ shift)
      // Where the council's own day is later than the law's maximum, nothing is left to extend.
      if lanes.maximumDue[statute] > due { lanes.maximumDue[index] = lanes.maximumDue[statute] }
      if parts.contains(.detail), lanes.extendedTo[statute] > due {
        lanes.extendedTo[index] = lanes.extendedTo[statute]
      }
      lanes.faults[index] = lanes.faults[statute]
      let (base, operative) = (lanes.due[statute], lanes.operativeDue[statute])
      if base != Outcome.blank, operative > base { lanes.operativeDue[index] = max(due, operative) }
      guard lanes.faults[index].contains(.dayNotRecorded) else { continue }
      if operative > due, !isDone(by: due, index, lanes) {
        if asOf > base { noteAlternative(due, lane, &scratch) }
      } else {
        // The law's extension changes nothing here, whatever its day.
        lanes.faults[index].remove(.dayNotRecorded)
      }
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
      if case .open = step.extending.maximum, step.extending.beyond == nil, !parts.contains(.detail),
        step.extending.exception != .upToMaximum,
        !parts.contains(.maximum),
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
      let pauses = countedPauses(of: step, program, rows, lane, index, lanes)
      set(own, from: origin, index, step, pauses, \.maximumDue, &lanes)
      // Only the base limit, or an extension that counts, leaves the rule without a last day.
      if !stopped { lanes.flags[index].remove(.stopped) }
    }
  }

  private func apply(
    _ grant: MaximumStep.Grant, _ step: RuleStep, _ program: Program, _ rows: borrowing RowGroup, _ lane: Int,
    _ index: Int, _ lanes: inout OutcomeLanes, _ scratch: inout Scratch
  ) {
    let (due, maximum) = (lanes.due[index], lanes.maximumDue[index])
    guard due != Outcome.blank, !lanes.flags[index].contains(.outsideCoverage) else { return }
    let first = earliest(grant.grants, program, rows, lane &- rows.lanes.lowerBound)
    let granted = first <= asOf ? first : Outcome.blank
    // What is recorded as granted later has not been granted yet.
    guard granted != Outcome.blank || grant.grants.isEmpty else { return }
    let requested = grant.requested < 0 ? Outcome.blank : rows.day(grant.requested, lane)
    guard granted != Outcome.blank || requested != Outcome.blank else { return }
    var faults = grant.grounds.faults
    if grant.needsEvent, granted == Outcome.blank { faults.insert(.noNotice) }
    if requested != Outcome.blank, requested < due { faults.insert(.beforeDue) }
    if granted != Outcome.blank, granted > due { faults.insert(.grantedLate) }
    let stands = grant.grounds.isAllowed && faults.isDisjoint(with: [.noNotice, .grantedLate])
    if stands, requested != Outcome.blank, maximum != Outcome.blank, requested > maximum { faults.insert(.capped) }
    let extended =
      requested == Outcome.blank ? maximum : maximum == Outcome.blank ? requested : min(requested, maximum)
    lanes.faults[index] = faults
    if parts.contains(.detail) { lanes.extendedTo[index] = extended }
    guard stands, !step.extending.isOpenEnded else { return }
    if grant.needsDay, requested == Outcome.blank, maximum > due, !isDone(by: due, index, lanes) {
      lanes.faults[index].insert(.dayNotRecorded)
      // The day that was given may be any up to the maximum, which stands in for it.
      if asOf > due { noteAlternative(due, lane, &scratch) }
    }
    if maximum != Outcome.blank {
      lanes.operativeDue[index] = max(due, extended)
    } else {
      // The extended period is suspended, and its end cannot be said yet.
      lanes.flags[index].insert(.stopped)
      lanes.operativeDue[index] = Outcome.blank
    }
  }
}
