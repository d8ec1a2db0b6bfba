extension PolicyProfile {
  /// The events and facts on which any of its days, statuses or rights depends by its own text.
  ///
  /// What ends a case does so under every policy, and is among them only where the text names it.
  package var usedWords: Set<String> {
    var events = self.events.map(\.event)
    if let pauses {
      events += [.suspended, .resumed, .proceedingsEnded]
      if pauses.duringProceedings { events.append(.proceedingsStarted) }
    }
    if straightToStage2 != nil { events.append(.stage1Skipped) }
    if stage2Declined != nil { events.append(.stage2Declined) }
    return Set(events.map(\.rawValue) + facts.map(\.id)).union(timescales.flatMap(\.usedWords))
  }
}

extension Timescale {
  fileprivate var usedWords: [String] {
    let rules = [rule] + readings.map(\.rule)
    let route = route == .any ? [] : [CaseFact.route.rawValue]
    return route + overtakenBy.map(\.rawValue) + conditions.flatMap(\.usedWords) + rules.flatMap { $0.usedWords(stage) }
  }
}

extension Timescale.Rule {
  fileprivate func usedWords(_ stage: Timescale.Stage) -> [String] {
    var words = satisfiedBy.flatMap(\.withSending).map(\.rawValue) + (clock?.usedWords ?? [])
    guard case .own(let own) = maximum else { return words }
    for grant in [own.grant] + (own.beyond.map { [$0.grant] } ?? []) {
      words += grant.grantedBy.map(\.rawValue)
      words += [grant.grantedTo, grant.grounds.isEmpty ? nil : grant.groundFact(in: stage)].compactMap { $0?.rawValue }
    }
    return words
  }
}

extension Timescale.Clock {
  /// Its events, the sending that may stand in for a receipt, and its facts.
  fileprivate var usedWords: [String] {
    events.flatMap(\.withSending).map(\.rawValue) + facts.map(\.rawValue)
  }

  private var facts: [CaseFact] {
    switch self {
    case .fact(let fact): [fact]
    case .event, .sameAs: []
    case .first(let clocks), .earliest(let clocks), .latest(let clocks), .earliestRecorded(let clocks),
      .latestRecorded(let clocks):
      clocks.flatMap(\.facts)
    case .when(_, let then, let otherwise): then.facts + otherwise.facts
    case .nextWorkingDay(let clock): clock.facts
    }
  }
}

extension CaseEvent {
  /// The event, and for a receipt the sending that may stand in for it.
  fileprivate var withSending: [CaseEvent] { [self] + (sending.map { [$0] } ?? []) }
}

extension Condition {
  /// What a record has to have so that it is known whether the condition holds.
  fileprivate var usedWords: [String] {
    switch self {
    case .oral, .oralToService, .oralInformal: [CaseFact.mode.rawValue]
    case .advocateAwaited: [CaseEvent.advocateRequested, .advocateAppointed].map(\.rawValue)
    case .stage1Extended: [CaseEvent.stage1Extended.rawValue, CaseFact.stage1ExtendedTo.rawValue]
    case .stage1NotSkipped: [CaseEvent.stage1Skipped.rawValue]
    case .notResubmitted: [CaseEvent.resubmitted.rawValue]
    case .proceedings: [CaseEvent.notConsidered.rawValue]
    case .complainantUnavailable: [CaseFact.complainantUnavailable.rawValue]
    case .directorAgrees, .directorDisagrees: [CaseFact.directorAgrees.rawValue]
    case .fact(let fact, _): [fact]
    case .happened(let event), .notHappened(let event): [event.rawValue]
    }
  }
}
