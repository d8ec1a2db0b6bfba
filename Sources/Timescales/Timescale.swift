/// A rule of a profile: who owes what, from when, within how long, and by which passage.
public struct Timescale: Hashable, Sendable {
  /// Its word.
  public package(set) var id: TimescaleID
  /// Its name for people, such as `Response at stage 1`.
  public package(set) var title: String
  /// The part of the procedure it belongs to.
  public package(set) var stage: Stage
  /// Whether it is owed, a window or a right.
  public package(set) var kind: Kind
  /// Who owes the act, or who has the window or the right.
  public package(set) var owedBy: Party
  /// Who that is in the words of the document, such as `Head of Service`; `nil` if it names nobody.
  public package(set) var owedByTitle: String?
  /// Whether its last day is a limit, or a target that nobody is in breach of.
  package var binding: Binding
  /// For which procedure it holds.
  package var route: Route
  /// The conditions that must all hold for it to apply.
  package var appliesWhen: [Condition]
  /// For a notice of delay: it applies only if this other timescale is not met by the day on which
  /// this one is due.
  package var onlyIfLate: TimescaleID?
  /// For what is owed: the next steps of the procedure.
  ///
  /// If one of them happens first, the act is owed no longer, and gets no later.
  package var overtakenBy: [CaseEvent]
  /// For a window or a right: it opens once this timescale is met or has run out.
  package var opensAfter: TimescaleID?
  /// For a window or a right after a timescale: the passage that ties the opening to the maximum of
  /// that timescale, extended or not.
  package var opensAtMaximum: PolicyProfile.Note?
  /// For a window: what may be done after its last day, at the decision-maker's discretion.
  package var discretion: PolicyProfile.Note?
  /// The statutory timescale that corresponds to it, if the law has one.
  public package(set) var counterpart: TimescaleID
  /// Clock, limit, maximum and what satisfies it, as adopted.
  public package(set) var rule: Rule
  /// How sure the limit is.
  package var basis: Basis
  /// How sure the clock is.
  package var clockBasis: Basis
  /// How sure the maximum is.
  package var maximumBasis: Basis
  /// The passage that says so.
  public package(set) var citation: Citation
  /// Every reading of an unclear passage, exactly one of them adopted; empty if there is only one
  /// way to read it.
  package var readings: [Reading]
  /// Remarks that do not affect any day.
  package var notes: [PolicyProfile.Note]

  /// A timescale with a plain basis and no readings or notes.
  package init(
    id: TimescaleID, title: String, stage: Stage, kind: Kind, owedBy: Party, owedByTitle: String? = nil,
    binding: Binding = .limit, route: Route = .statutory,
    appliesWhen: [Condition] = [], onlyIfLate: TimescaleID? = nil, overtakenBy: [CaseEvent] = [],
    opensAfter: TimescaleID? = nil, opensAtMaximum: PolicyProfile.Note? = nil, discretion: PolicyProfile.Note? = nil,
    counterpart: TimescaleID? = nil,
    rule: Rule,
    basis: Basis = .stated, clockBasis: Basis = .stated,
    maximumBasis: Basis = .stated, citation: Citation, readings: [Reading] = [], notes: [PolicyProfile.Note] = []
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.kind = kind
    self.owedBy = owedBy
    self.owedByTitle = owedByTitle
    self.binding = binding
    self.route = route
    self.appliesWhen = appliesWhen
    self.onlyIfLate = onlyIfLate
    self.overtakenBy = overtakenBy
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
