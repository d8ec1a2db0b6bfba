extension Timescale {
  /// How the start day of a timescale is found from the events and facts of a case.
  package indirect enum Clock: Hashable, Sendable {
    /// The day of an event.
    case event(CaseEvent)
    /// The day that a fact gives.
    case fact(CaseFact)
    /// The first of several clocks that has a day.
    case first([Clock])
    /// The earliest day of several clocks, all of which are needed.
    case earliest([Clock])
    /// The latest day of several clocks, all of which are needed.
    case latest([Clock])
    /// The earliest day of those clocks that have one.
    case earliestRecorded([Clock])
    /// The latest day of those clocks that have one.
    case latestRecorded([Clock])
    /// One clock if a condition holds, else the other.
    ///
    /// If the condition holds and its clock does not have a day, although the other one does, the
    /// start cannot be computed. Nothing else may replace it.
    case when(Condition, then: Clock, otherwise: Clock)
    /// The day of another clock or, if that is a day off, the next working day: what arrives on a
    /// day off counts as received on that day.
    case nextWorkingDay(Clock)
    /// The clock of another timescale of the same profile.
    case sameAs(TimescaleID)

    /// The events that the clock looks at, in its order.
    package var events: [CaseEvent] {
      switch self {
      case .event(let event): [event]
      case .fact, .sameAs: []
      case .first(let clocks), .earliest(let clocks), .latest(let clocks), .earliestRecorded(let clocks),
        .latestRecorded(let clocks):
        clocks.flatMap(\.events)
      case .when(_, let then, let otherwise): then.events + otherwise.events
      case .nextWorkingDay(let clock): clock.events
      }
    }
  }
}

extension Timescale.Clock {
  /// The timescales whose clocks this one borrows.
  package var references: [TimescaleID] {
    switch self {
    case .sameAs(let id): [id]
    case .event, .fact: []
    case .first(let clocks), .earliest(let clocks), .latest(let clocks), .earliestRecorded(let clocks),
      .latestRecorded(let clocks):
      clocks.flatMap(\.references)
    case .when(_, let then, let otherwise): then.references + otherwise.references
    case .nextWorkingDay(let clock): clock.references
    }
  }
  /// The conditions that choose among clocks.
  package var conditions: [Condition] {
    switch self {
    case .sameAs, .event, .fact: []
    case .first(let clocks), .earliest(let clocks), .latest(let clocks), .earliestRecorded(let clocks),
      .latestRecorded(let clocks):
      clocks.flatMap(\.conditions)
    case .when(let condition, let then, let otherwise): [condition] + then.conditions + otherwise.conditions
    case .nextWorkingDay(let clock): clock.conditions
    }
  }
}

extension Timescale {
  /// Every condition that it asks for: whether it applies, and which clock and limit it has.
  package var conditions: [Condition] {
    appliesWhen
      + ([rule] + readings.map(\.rule)).flatMap { rule -> [Condition] in
        let openWhen: Condition? = if case .own(let own) = rule.maximum { own.openWhen } else { nil }
        return (rule.clock?.conditions ?? []) + rule.otherLimits.map(\.condition) + (openWhen.map { [$0] } ?? [])
      }
  }
}
