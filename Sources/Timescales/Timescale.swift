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
  public var route: Procedure
  /// What must hold for it to apply; all of them.
  public var appliesWhen: [Condition]
  /// It applies only if this other timescale is not met by the day this one is due: a notice of delay.
  public var onlyIfLate: TimescaleID?
  /// For a window or a right: it opens once this timescale is met or its time is out.
  public var opensAfter: TimescaleID?
  /// For what opens after a timescale: a passage that ties the opening to the maximum of that timescale, whether it was extended or not.
  public var opensAtMaximum: PolicyProfile.Note?
  /// For a window: what may be done after its last day, at the discretion of whoever decides.
  public var discretion: PolicyProfile.Note?
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
  public var notes: [PolicyProfile.Note]

  /// A timescale with a plain basis and no readings or notes.
  public init(
    id: TimescaleID, title: String, stage: Stage, kind: Kind, owedBy: Party, route: Procedure = .statutory,
    appliesWhen: [Condition] = [], onlyIfLate: TimescaleID? = nil, opensAfter: TimescaleID? = nil,
    opensAtMaximum: PolicyProfile.Note? = nil, discretion: PolicyProfile.Note? = nil, counterpart: TimescaleID? = nil,
    rule: Rule,
    basis: Basis = .stated, clockBasis: Basis = .stated,
    maximumBasis: Basis = .stated, citation: Citation, readings: [Reading] = [], notes: [PolicyProfile.Note] = []
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
