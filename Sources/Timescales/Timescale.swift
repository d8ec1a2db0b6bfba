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
  /// The conditions that must all hold for it to apply.
  public var appliesWhen: [Condition]
  /// For a notice of delay: it applies only if this other timescale is not met by the day on which
  /// this one is due.
  public var onlyIfLate: TimescaleID?
  /// For a window or a right: it opens once this timescale is met or has run out.
  public var opensAfter: TimescaleID?
  /// For a window or a right after a timescale: the passage that ties the opening to the maximum of
  /// that timescale, extended or not.
  public var opensAtMaximum: PolicyProfile.Note?
  /// For a window: what may be done after its last day, at the decision-maker's discretion.
  public var discretion: PolicyProfile.Note?
  /// The statutory timescale that corresponds to it, if the law has one.
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
  /// Every reading of an unclear passage, exactly one of them adopted; empty if there is only one
  /// way to read it.
  public var readings: [Reading]
  /// Remarks that do not affect any day.
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
