/// The word for a timescale, such as `stage-1-response`.
///
/// The same word in two profiles names the same step, so that they compare.
public struct TimescaleID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let rawValue: String

  /// A timescale's word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A timescale's word.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The word.
  public var description: String { rawValue }
}

/// A rule of a profile: who owes what, from when, within how long, and by which passage.
public struct Timescale: Hashable, Sendable {
  /// Its word.
  public var id: TimescaleID
  /// Its name for people, such as `Response at stage 1`.
  public var title: String
  /// The part of the procedure it belongs to.
  public var stage: Stage
  /// Whether it is owed, a window or a right.
  public var kind: Kind
  /// Who owes the act, or who has the window or the right.
  public var owedBy: Party
  /// Which procedure it belongs to.
  public var route: Route
  /// What must hold for it to apply; all of them.
  public var appliesWhen: [Condition]
  /// It applies only if this other timescale is not met by the day this one is due: a notice of delay.
  public var onlyIfLate: TimescaleID?
  /// For a window or a right: it opens once this timescale is met or its time is out.
  public var opensAfter: TimescaleID?
  /// For what opens after a timescale: a passage that ties the opening to the maximum of that timescale, whether it was extended or not.
  public var opensAtMaximum: Note?
  /// For a window: what may be done after its last day, if whoever decides lets it.
  public var discretion: Note?
  /// The statutory timescale that it answers to, if the law has it.
  public var counterpart: TimescaleID
  /// Clock, limit, maximum and what satisfies it, as adopted.
  public var rule: Rule
  /// How sure the limit is.
  public var basis: Basis
  /// How sure the clock is.
  public var clockBasis: Basis
  /// How sure the maximum is.
  public var maximumBasis: Basis
  /// The passage that says so.
  public var citation: Citation
  /// Every reading of an unclear passage, exactly one of them adopted; empty where there is only one way to read it.
  public var readings: [Reading]
  /// Remarks that move no day.
  public var notes: [Note]

  /// A timescale with a plain basis and no readings or notes.
  public init(
    id: TimescaleID, title: String, stage: Stage, kind: Kind, owedBy: Party, route: Route = .statutory,
    appliesWhen: [Condition] = [], onlyIfLate: TimescaleID? = nil, opensAfter: TimescaleID? = nil,
    opensAtMaximum: Note? = nil, discretion: Note? = nil, counterpart: TimescaleID? = nil, rule: Rule,
    basis: Basis = .stated, clockBasis: Basis = .stated,
    maximumBasis: Basis = .stated, citation: Citation, readings: [Reading] = [], notes: [Note] = []
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.kind = kind
    self.owedBy = owedBy
    self.route = route
    self.appliesWhen = appliesWhen
    self.onlyIfLate = onlyIfLate
    self.opensAfter = opensAfter
    self.opensAtMaximum = opensAtMaximum
    self.discretion = discretion
    self.counterpart = counterpart ?? id
    self.rule = rule
    self.basis = basis
    self.clockBasis = clockBasis
    self.maximumBasis = maximumBasis
    self.citation = citation
    self.readings = readings
    self.notes = notes
  }
}

/// What a timescale is computed from: the part of it that a reading may change.
public struct Rule: Hashable, Sendable {
  /// How the start is found; `nil` for a right that is simply open.
  public var clock: Clock?
  /// How long; `nil` for no limit.
  public var limit: Limit?
  /// How far it may be extended.
  public var maximum: Maximum
  /// The events that satisfy it; the earliest counts.
  public var satisfiedBy: [Event]

  /// A rule.
  public init(clock: Clock?, limit: Limit?, maximum: Maximum = .none, satisfiedBy: [Event]) {
    self.clock = clock
    self.limit = limit
    self.maximum = maximum
    self.satisfiedBy = satisfiedBy
  }
}

/// One defensible way to read an unclear or contradictory passage.
public struct Reading: Hashable, Sendable {
  /// A short word that says what it reads, such as `letter-date`.
  public var id: String
  /// The rule under this reading.
  public var rule: Rule
  /// What the reading takes the passage to say.
  public var says: String
  /// The passage.
  public var citation: Citation
  /// Why it is adopted; `nil` if it is not.
  public var adoptedBecause: String?

  /// A reading.
  public init(id: String, rule: Rule, says: String, citation: Citation, adoptedBecause: String? = nil) {
    self.id = id
    self.rule = rule
    self.says = says
    self.citation = citation
    self.adoptedBecause = adoptedBecause
  }
}

/// A part of the procedure.
public enum Stage: String, CaseIterable, Sendable {
  /// Before stage 1: limits for complaining, acknowledging, logging.
  case intake
  /// Local resolution.
  case stage1 = "stage-1"
  /// Investigation.
  case stage2 = "stage-2"
  /// Review panel.
  case stage3 = "stage-3"
  /// The Local Government and Social Care Ombudsman.
  case ombudsman
}

/// What a timescale is.
public enum Kind: String, CaseIterable, Sendable {
  /// An act that somebody owes.
  case duty
  /// A time within which somebody may act.
  case window
  /// Something that somebody may do without a limit.
  case right
}

/// Who owes an act or has a window or right.
public enum Party: String, CaseIterable, Sendable {
  /// The council (the authority).
  case council
  /// The complainant.
  case complainant
  /// The investigating officer.
  case investigator
  /// The review panel.
  case panel
  /// Everyone who takes part in the panel.
  case parties
}
