public import WorkingDays

/// A dated set of timescales, of a council or of the law.
public struct PolicyProfile: Hashable, Sendable {
  /// The word for it, such as `luton`; `regulations` is the law.
  public package(set) var id: String
  /// The version, such as `2020-08`.
  public package(set) var version: String
  /// The council or body that it belongs to, such as `Luton Council`.
  public package(set) var council: String
  /// The first day on which it applies to complaints received.
  public package(set) var effectiveFrom: Day
  /// How sure that day is.
  package var effectiveBasis: Timescale.Basis
  /// The calendar that counts its working days, such as `any-uk`; `nil` for that of England and
  /// Wales.
  package var calendar: String?
  /// Whether it is a separate procedure, outside the Regulations, which inherits nothing.
  package var standsAlone: Bool
  /// Whether it is an enactment, such as the Regulations.
  ///
  /// A council's own closures never move its days.
  public package(set) var isLaw: Bool
  /// The document it encodes.
  public package(set) var document: Document
  /// The events that it adds to the shared ones.
  package var events: [OwnEvent]
  /// The facts that it adds to the shared ones.
  package var facts: [OwnFact]
  /// Its own days off, which move no other layer.
  package var daysOff: [DaysOff]
  /// Its timescales, in the order of a case.
  public package(set) var timescales: [Timescale]
  /// Periods in which some of its limits were only targets.
  package var relaxations: [Relaxation]
  /// How performance is reported.
  package var bands: [ReportingBands]
  /// Reviews of the policy and of its results.
  package var governance: [GovernanceClock]
  /// What it says about suspending a case; `nil` if nothing.
  package var pauses: PauseRule?
  /// The passage by which complainant and council may agree to skip stage 1; `nil` if there is
  /// none.
  package var straightToStage2: Note?
  /// The passage by which the council may decline stage 2; `nil` if there is none.
  package var stage2Declined: Note?
  /// Passages about time that are not timescales, and how they are represented.
  package var passages: [Passage]
  /// Remarks that do not affect any day.
  package var notes: [Note]

  /// A profile.
  package init(
    id: String, version: String, council: String, effectiveFrom: Day, effectiveBasis: Timescale.Basis,
    calendar: String? = nil,
    standsAlone: Bool = false, isLaw: Bool = false, document: Document, events: [OwnEvent] = [],
    facts: [OwnFact] = [], daysOff: [DaysOff] = [],
    timescales: [Timescale],
    relaxations: [Relaxation] = [], bands: [ReportingBands] = [], governance: [GovernanceClock] = [],
    pauses: PauseRule? = nil, straightToStage2: Note? = nil, stage2Declined: Note? = nil, passages: [Passage] = [],
    notes: [Note] = []
  ) {
    self.id = id
    self.version = version
    self.council = council
    self.effectiveFrom = effectiveFrom
    self.effectiveBasis = effectiveBasis
    self.calendar = calendar
    self.standsAlone = standsAlone
    self.isLaw = isLaw
    self.document = document
    self.events = events
    self.facts = facts
    self.daysOff = daysOff
    self.timescales = timescales
    self.relaxations = relaxations
    self.bands = bands
    self.governance = governance
    self.pauses = pauses
    self.straightToStage2 = straightToStage2
    self.stage2Declined = stage2Declined
    self.passages = passages
    self.notes = notes
  }

  /// The id with the version, such as `luton@2020-08`.
  public var qualifiedID: String { "\(id)@\(version)" }

  /// The timescale with this id, if the profile has it.
  public func timescale(_ id: TimescaleID) -> Timescale? {
    timescales.first { $0.id == id }
  }

  /// The id of the law's own profile.
  package static let regulationsID = "regulations"

  /// The id of the Ombudsman's Code, which sets times for the corporate procedure.
  package static let corporateCodeID = "complaint-handling-code"
}
