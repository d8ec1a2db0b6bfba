/// How the start day of a timescale is found from the events and facts of a case.
public indirect enum Clock: Hashable, Sendable {
  /// The day of an event.
  case event(Event)
  /// The day that a fact gives.
  case fact(Fact)
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
  /// One clock if a condition holds, else the other. If it holds and its clock has no day although the other would have one, the start
  /// cannot be computed: nothing else may stand in for it.
  case when(Condition, then: Clock, otherwise: Clock)
  /// The clock of another timescale of the same profile.
  case sameAs(TimescaleID)

  /// The events that the clock looks at, in its order.
  public var events: [Event] {
    switch self {
    case .event(let event): [event]
    case .fact, .sameAs: []
    case .first(let clocks), .earliest(let clocks), .latest(let clocks), .earliestRecorded(let clocks),
      .latestRecorded(let clocks):
      clocks.flatMap(\.events)
    case .when(_, let then, let otherwise): then.events + otherwise.events
    }
  }
}

/// A question about a case that its record answers with yes, no or unknown.
public enum Condition: String, CaseIterable, Sendable {
  /// The complaint was made orally.
  case oral
  /// The complaint was made orally to the service itself; never known for sure, and no longer so once it is dealt with formally.
  case oralToService = "oral-to-service"
  /// The complainant asked for an advocate, and none was appointed when the complaint was received (SI 2006/1738 reg 14(3)(b)).
  case advocateAwaited = "advocate-awaited"
  /// Stage 1 was extended: the event or the day to which it was extended is recorded.
  case stage1Extended = "stage-1-extended"
  /// The parties did not agree to skip stage 1.
  case stage1NotSkipped = "stage-1-not-skipped"
  /// The complaint is not one that was made again after proceedings (reg 8(5)).
  case notResubmitted = "not-resubmitted"
  /// There are or were concurrent proceedings (reg 8).
  case proceedings
  /// The complainant cannot attend a panel in time.
  case complainantUnavailable = "complainant-unavailable"
  /// The director agrees with the panel; unknown until recorded.
  case directorAgrees = "director-agrees"
  /// The director does not agree with the panel; unknown until recorded.
  case directorDisagrees = "director-disagrees"
}

extension Clock {
  /// The timescales whose clocks this one borrows.
  public var references: [TimescaleID] {
    switch self {
    case .sameAs(let id): [id]
    case .event, .fact: []
    case .first(let clocks), .earliest(let clocks), .latest(let clocks), .earliestRecorded(let clocks),
      .latestRecorded(let clocks):
      clocks.flatMap(\.references)
    case .when(_, let then, let otherwise): then.references + otherwise.references
    }
  }
}
