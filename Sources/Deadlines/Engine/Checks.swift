import Timescales
import WorkingDays

// What a person should look at in a record, found once for one case and for many.

/// One thing that may be wrong with a record.
enum Check: Sendable {
  case always(Finding)
  /// Recorded events after the as-of day, and acts on days off.
  case days([UInt16])
  /// What was noted before the rules were applied.
  case noted(RowNotes, Finding)
  /// An event recorded before one that it presupposes.
  case order(earlier: Int, later: Int)
  /// Something that is odd only if one event is later than another.
  case later(Int, than: Int, Finding)
  /// A panel arranged for a day after its last day in law, by the index of that deadline.
  case panelArranged(Int)
  /// Stage 1, by its index in the law, left within its time by a request for stage 2.
  case leftEarly(Int)
  /// A window used late, at the discretion of the decision-maker, by the place of its outcome.
  case discretion(Int, Finding.Subject)
  case outcome(OutcomeCheck)

  /// What an outcome says.
  struct OutcomeCheck: Sendable {
    let place: Int
    let subject: Finding.Subject
    /// Acts before the start are reported, unless they presuppose it: they are then out of order.
    let reportsDoneBeforeStart: Bool
    let presupposed: UInt64
    let reportsMissingStart: Bool
    /// For the law, the council's outcome, which has reported a start that both lack; otherwise -1.
    let partner: Int
  }
}

extension ProgramBuilder {
  func checks() -> [Check] {
    let (law, council) = (plan.law, plan.council)
    var checks: [Check] = []
    if plan.policy.basis == .assumed { checks.append(.always(Finding(.beforeVersion))) }
    let procedure = recorded.words.procedure
    // What stands alone need have no stages.
    let needsStage = !plan.policy.profile.standsAlone
    if procedure != nil, !council.contains(where: { ($0.isInStage || !needsStage) && $0.holds(under: procedure) }) {
      checks.append(.always(Finding(.noTimescaleForRoute)))
    }
    if !recorded[Field.received] { checks.append(.always(Finding(.receiptNotRecorded, .event(Field.received)))) }
    let own = plan.fields.ownEvents.filter { recorded[$0] && !plan.foreignFields.contains($0) }
    checks.append(.days((Array(Bits(recorded.events)) + own).map { UInt16($0) }))
    checks.append(.noted(RowNotes.early.note, RowNotes.early.finding))
    for pair in EventOrder.pairs(in: recorded.events) {
      checks.append(.order(earlier: pair.earlier, later: pair.later))
    }
    if recorded[Field.stage2Declined], plan.isStage2OwedInLaw(under: procedure) {
      checks.append(.always(Finding(.declinedAgainstLaw, .event(Field.stage2Declined))))
    }
    if recorded[Field.referredToOmbudsman], plan.isStage2OwedInLaw(under: procedure), !recorded.isStage2Answered {
      checks.append(.always(Finding(.referredEarly, .event(Field.referredToOmbudsman))))
    }
    // A procedure that stands alone has no deadline in law.
    let isBesideLaw = !plan.policy.profile.standsAlone
    if recorded.mayLackAdvocateRequest,
      (council + (isBesideLaw ? law : [])).contains(where: { $0.holds(under: procedure) && $0.mayAwaitAdvocate })
    {
      let finding = Finding(.advocateNotAsked, .event(Field.advocateAppointed))
      checks.append(.later(Field.advocateAppointed, than: Field.received, finding))
    }
    if isBesideLaw, recorded[Field.panelArrangedFor], !recorded[Field.panelHeld],
      let index = law.firstIndex(where: { $0.rules[0].satisfiedBy.first?.event == Field.panelHeld })
    {
      checks.append(.panelArranged(index))
    }
    if isBesideLaw, recorded[Field.stage2Requested], !recorded[Field.stage1Skipped], !recorded.isStage1Answered,
      !recorded.absent[Field.stage1Responded],
      let index = law.firstIndex(where: { $0.rules[0].satisfiedBy.first?.event == Field.stage1Responded })
    {
      checks.append(.leftEarly(index))
    }
    checks += recorded.findings.map { .always($0) }
    for index in law.indices where isBesideLaw && law[index].timescale.discretion != nil && !parts.isConstant[index] {
      checks.append(.discretion(index, .law(index)))
    }
    for (index, place) in plan.councilPlaces.enumerated()
    where isBesideLaw && plan.hasOwnDiscretion(council[index]) && !parts.isConstant[place] {
      checks.append(.discretion(place, .policy(index)))
    }
    checks += plan.pauseNotes(of: recorded).map { .noted($0.note, $0.finding) }
    for index in council.indices {
      let (row, place) = (council[index], plan.councilPlaces[index])
      checks.append(.outcome(check(row, place, .policy(index), partner: -1)))
      guard !row.isInherited, let statute = row.statute, law[statute] !== row else { continue }
      checks.append(.outcome(check(law[statute], statute, .law(statute), partner: place)))
    }
    return checks
  }

  private func check(
    _ row: CompiledTimescale, _ place: Int, _ subject: Finding.Subject, partner: Int
  ) -> Check.OutcomeCheck {
    // The days of grounds and awareness are seldom recorded; the deadline itself reports the gap. What
    // a notice of delay lacks, the answer that it announces lacks too.
    let isSeldomRecorded =
      row.timescale.kind == .window && row.timescale.stage != .stage2 && row.timescale.stage != .stage3
    let presupposed = row.rules[0].satisfiedBy.reduce(UInt64(0)) {
      $1.event < EventOrder.ancestors.count ? $0 | EventOrder.ancestors[$1.event] : $0
    }
    return .init(
      place: place, subject: subject,
      reportsDoneBeforeStart: row.timescale.kind == .duty && row.rules[0].isForward, presupposed: presupposed,
      reportsMissingStart: !isSeldomRecorded && row.announces == nil, partner: partner)
  }
}

extension Run {
  /// Finds the problems of a group that a program has run over.
  func check(
    _ program: Program, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes, isWritten: [Bool],
    _ findings: inout Findings
  ) {
    for check in program.checks {
      switch check {
      case .always(let finding): for lane in rows.lanes { findings.add(finding, lane) }
      case .days(let fields): self.check(fields, rows, &findings)
      case .noted(let note, let finding):
        guard !rows.notes.isEmpty else { continue }
        for lane in rows.lanes where rows.notes[lane]?.contains(note) ?? false { findings.add(finding, lane) }
      case .order(let earlier, let later):
        for lane in rows.lanes where rows.day(earlier, lane) > rows.day(later, lane) {
          let isResponse = Field.answers[later] == earlier
          findings.add(
            Finding(isResponse ? .responseBeforeRequest : .eventsOutOfOrder, .events(later, earlier)), lane)
        }
      case .later(let later, let earlier, let finding):
        for lane in rows.lanes where rows.day(later, lane) > rows.day(earlier, lane) {
          // A request that has no effect is still a request.
          let isAsked = !(rows.notes[lane] ?? []).isDisjoint(with: [.advocateAskedLate, .advocateAhead])
          if !isAsked { findings.add(finding, lane) }
        }
      case .panelArranged(let index):
        guard isWritten[index] else { continue }
        for lane in rows.lanes {
          let due = lanes.operativeDue[lanes.base(index) &+ lane]
          if due != Outcome.blank, due < rows.day(Field.panelArrangedFor, lane) {
            findings.add(Finding(.panelArrangedLate, .law(index)), lane)
          }
        }
      case .leftEarly(let index):
        guard isWritten[index] else { continue }
        for lane in rows.lanes {
          let place = lanes.base(index) &+ lane
          guard lanes.flags[place].contains(.overtaken), lanes.status[place] == .notApplicable else { continue }
          findings.add(Finding(.skipNotRecorded, .event(Field.stage2Requested)), lane)
        }
      case .discretion(let place, let subject):
        guard isWritten[place] else { continue }
        for lane in rows.lanes where lanes.status[lanes.base(place) &+ lane] == .missed {
          findings.add(Finding(.lateAtDiscretion, subject), lane)
        }
      case .outcome(let check): self.check(check, program, rows, lanes, isWritten, &findings)
      }
    }
  }

  private func check(_ fields: [UInt16], _ rows: borrowing RowGroup, _ findings: inout Findings) {
    for field in fields {
      let isAct = Field.acts.contains(Int(field))
      for lane in rows.lanes {
        let day = rows.day(Int(field), lane)
        if day > asOf { findings.add(Finding(.eventAfterAsOf, .event(Int(field))), lane) }
        if isAct, calendars.council.isDayOff(day) { findings.add(Finding(.nonWorkingDay, .event(Int(field))), lane) }
      }
    }
  }

  private func check(
    _ check: Check.OutcomeCheck, _ program: Program, _ rows: borrowing RowGroup, _ lanes: OutcomeLanes,
    _ isWritten: [Bool], _ findings: inout Findings
  ) {
    guard isWritten[check.place] else {
      // It is the same in every case.
      let fixed = program.template[check.place]
      if fixed.status == .notApplicable || fixed.clockBasis != .missing && fixed.status != .uncertain { return }
      for lane in rows.lanes { report(check, fixed, program, lane, lanes, isWritten, &findings) }
      return
    }
    let range = lanes.columns(check.place, rows.lanes)
    let (faults, statuses) = (lanes.faults.span.extracting(range), lanes.status.span.extracting(range))
    let (bases, flags) = (lanes.clockBasis.span.extracting(range), lanes.flags.span.extracting(range))
    let (metDays, starts) = (lanes.metOn.span.extracting(range), lanes.start.span.extracting(range))
    for (place, lane) in rows.lanes.enumerated() {
      // Most outcomes have nothing to report; comparing costs a tenth of building an outcome.
      let isUsual =
        faults[place].isEmpty && statuses[place] != .uncertain && bases[place] != .missing
        && (metDays[place] == Outcome.blank || metDays[place] >= starts[place])
        && !flags[place].contains(.outsideCoverage)
      if isUsual { continue }
      report(check, lanes[check.place, lane], program, lane, lanes, isWritten, &findings)
    }
  }

  private func report(
    _ check: Check.OutcomeCheck, _ outcome: Outcome, _ program: Program, _ lane: Int, _ lanes: OutcomeLanes,
    _ isWritten: [Bool], _ findings: inout Findings
  ) {
    guard outcome.status != .notApplicable else { return }
    // The same event missing in both layers is one thing to look up.
    if check.partner >= 0, outcome.clockBasis == .missing {
      let field =
        isWritten[check.partner]
        ? lanes.startField[lanes.base(check.partner) &+ lane] : program.template[check.partner].startField
      if field == outcome.startField { return }
    }
    func add(_ code: RecordProblem.Code) { findings.add(Finding(code, check.subject), lane) }
    if outcome.isOutsideCoverage { add(.outsideCoverage) }
    if outcome.status == .uncertain {
      add(outcome.flags.contains(.withinMaximum) ? .noticeNotRecorded : .uncertainStatus)
    }
    if check.reportsDoneBeforeStart, outcome.metOnNumber != Outcome.blank, outcome.metOnNumber < outcome.startNumber,
      !outcome.isMetAtTheLatest, outcome.clockBasis == .recorded,
      outcome.startField >= 64 || check.presupposed & (1 &<< UInt64(outcome.startField)) == 0
    {
      add(.doneBeforeStart)
    }
    // What a file has no column for is missing in the file, not in a case.
    if check.reportsMissingStart, outcome.clockBasis == .missing, outcome.status != .notRecorded { add(.startMissing) }
    guard !outcome.extensionFaults.isEmpty else { return }
    for (fault, code) in ExtensionFaults.problems where outcome.extensionFaults.contains(fault) { add(code) }
  }
}

extension WorkingCalendar {
  /// Whether a day, by its number, is known not to be a working day.
  @inline(__always)
  fileprivate func isDayOff(_ day: Int32) -> Bool {
    let place = Int(day &- coverage.lowerBound.number) &+ 1
    return place > 0 && place < rank.count && rank[place] == rank[place &- 1]
  }
}
