/// How a deadline stands as of a day.
public enum Status: String, CaseIterable, Sendable {
  /// Its clock has not started.
  case notStarted = "not-started"
  /// A right without a limit may be used.
  case open
  /// The time runs.
  case running
  /// The last day is the as-of day.
  case dueToday = "due-today"
  /// The last day has passed and the act has not been done.
  case overdue
  /// The act was done by the last day.
  case met
  /// The act was done after the last day.
  case missed
  /// A window has passed unused.
  case lapsed
  /// The day of a target, which is no limit, has passed.
  case targetPassed = "target-passed"
  /// The clock is stopped.
  case suspended
  /// The record allows more than one answer.
  case uncertain
  /// The timescale does not apply to the case.
  case notApplicable = "not-applicable"
  /// Something that is needed is not recorded, or the calendar does not reach that far.
  case cannotCompute = "cannot-compute"

  /// Whether the last day has passed without the act: it was done late, or is still owed.
  public var isBreach: Bool { self == .missed || self == .overdue }
}

/// Where the start day of a deadline comes from.
public enum ClockBasis: String, CaseIterable, Sendable {
  /// The event is recorded.
  case recorded
  /// The sending of something stands in for its receipt, which is not recorded.
  case fallback
  /// A later event is recorded, so the start must have happened, but it is not recorded.
  case missing
  /// It has not happened yet; the day is that on which it would if every step still to be taken were taken on its last day.
  case projected
  /// It has not happened yet, and nobody can say when it would.
  case awaited
}

/// How a council's due day relates to the law's for the same case.
public enum Relation: String, CaseIterable, Sendable {
  /// The same day.
  case same
  /// An earlier day than the law's.
  case stricter
  /// A later day than the law's.
  case looser
  /// The law has no such timescale.
  case noCounterpart = "no-counterpart"
  /// The law has it, without a limit.
  case noLimitInLaw = "no-limit-in-law"
  /// One of the two days cannot be computed.
  case incomparable
}

/// Who gains from a council's day that is not the law's.
public enum Favours: String, CaseIterable, Sendable {
  /// The council.
  case council
  /// The complainant.
  case complainant
  /// Nobody.
  case neither
}
