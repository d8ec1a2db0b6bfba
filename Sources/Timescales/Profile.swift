public import WorkingDays

/// A council's, or the law's, dated set of timescales.
public struct Profile: Hashable, Sendable {
  /// The word for it, such as `luton`; `regulations` is the law.
  public var id: String
  /// The version, such as `2020-08`.
  public var version: String
  /// Whose it is, such as `Luton Council`.
  public var council: String
  /// The first day on which it applies to complaints received.
  public var effectiveFrom: Day
  /// How sure that day is.
  public var effectiveBasis: Basis
  /// The calendar that its working days are of, such as `any-uk`; `nil` for that of England and Wales.
  public var calendar: String?
  /// Whether it is a procedure of its own, to which the Regulations have nothing to say: it inherits nothing.
  public var standsAlone: Bool
  /// The document it encodes.
  public var document: Document
  /// The events that it adds to the shared ones.
  public var events: [ProfileEvent]
  /// Its timescales, in the order of a case.
  public var timescales: [Timescale]
  /// Times in which some of its limits were only targets.
  public var relaxations: [Relaxation]
  /// How performance is reported.
  public var bands: [ReportingBands]
  /// Reviews of the policy and of what it led to.
  public var governance: [GovernanceClock]
  /// What it says of suspending a case; `nil` if nothing.
  public var pauses: PauseRule?
  /// That complainant and council may agree to leave stage 1 out; `nil` if nothing says so.
  public var straightToStage2: Note?
  /// Passages about time that became no timescale, and what became of them.
  public var passages: [Passage]
  /// Remarks that move no day.
  public var notes: [Note]

  /// A profile.
  public init(
    id: String, version: String, council: String, effectiveFrom: Day, effectiveBasis: Basis, calendar: String? = nil,
    standsAlone: Bool = false, document: Document, events: [ProfileEvent] = [], timescales: [Timescale],
    relaxations: [Relaxation] = [], bands: [ReportingBands] = [], governance: [GovernanceClock] = [],
    pauses: PauseRule? = nil, straightToStage2: Note? = nil, passages: [Passage] = [], notes: [Note] = []
  ) {
    self.id = id
    self.version = version
    self.council = council
    self.effectiveFrom = effectiveFrom
    self.effectiveBasis = effectiveBasis
    self.calendar = calendar
    self.standsAlone = standsAlone
    self.document = document
    self.events = events
    self.timescales = timescales
    self.relaxations = relaxations
    self.bands = bands
    self.governance = governance
    self.pauses = pauses
    self.straightToStage2 = straightToStage2
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
  public static let regulationsID = "regulations"
}

/// An event that only one profile knows.
public struct ProfileEvent: Hashable, Sendable {
  /// Its word.
  public var event: Event
  /// Its name for people.
  public var title: String

  /// An event of a profile's own.
  public init(event: Event, title: String) {
    self.event = event
    self.title = title
  }
}

/// The document that a profile encodes.
public struct Document: Hashable, Sendable {
  /// Its title.
  public var title: String
  /// Who issued it.
  public var publisher: String
  /// Its date, as precisely as it is known: a year, a month or a day.
  public var date: String

  /// A document.
  public init(title: String, publisher: String, date: String) {
    self.title = title
    self.publisher = publisher
    self.date = date
  }
}

/// The bands of working days in which a council reports how long a step took.
public struct ReportingBands: Hashable, Sendable {
  /// The step.
  public var timescale: TimescaleID
  /// The upper ends of the bands, in working days from the clock's start, ascending; what takes longer than the last is a band of its own.
  public var upTo: [Int]
  /// The passage.
  public var citation: Citation

  /// Bands.
  public init(timescale: TimescaleID, upTo: [Int], citation: Citation) {
    self.timescale = timescale
    self.upTo = upTo
    self.citation = citation
  }

  /// The index of the band that a step which took this many working days falls into: `upTo.count` for the last, open one.
  public func band(ofWorkingDays days: Int) -> Int {
    upTo.firstIndex { days <= $0 } ?? upTo.count
  }

  /// The bands' names, such as `up to 10`, `11 to 20`, `over 20`.
  public var names: [String] {
    var names: [String] = []
    for (index, end) in upTo.enumerated() {
      names.append(index == 0 ? "up to \(end)" : "\(upTo[index - 1] + 1) to \(end)")
    }
    if let last = upTo.last { names.append("over \(last)") }
    return names
  }
}

/// A review or a regular act that a document promises, known by day, month or quarter, or only by how often.
public struct GovernanceClock: Hashable, Sendable {
  /// Its word, such as `policy-review`.
  public var id: String
  /// Its name for people.
  public var title: String
  /// When it is due: within these days; `nil` if only how often is known.
  public var due: ClosedRange<Day>?
  /// The due time in the document's own precision, such as `2026-03` or `2017-18 Q2`; or how often.
  public var expressed: String
  /// The passage.
  public var citation: Citation
  /// Every reading of an unclear passage, exactly one of them adopted; empty where there is only one way to read it.
  public var readings: [GovernanceReading]
  /// Remarks that move no day.
  public var notes: [Note]

  /// A governance clock.
  public init(
    id: String, title: String, due: ClosedRange<Day>?, expressed: String, citation: Citation,
    readings: [GovernanceReading] = [], notes: [Note] = []
  ) {
    self.id = id
    self.title = title
    self.due = due
    self.expressed = expressed
    self.citation = citation
    self.readings = readings
    self.notes = notes
  }
}

extension GovernanceClock {
  /// Whether its time has passed by a day, as adopted.
  ///
  /// A clock of which only the frequency is known is never overdue.
  public func isOverdue(asOf day: Day) -> Bool {
    due.map { $0.upperBound < day } ?? false
  }
}

/// One defensible way to read when a review or a regular act is due.
public struct GovernanceReading: Hashable, Sendable {
  /// A short word that says what it reads, such as `three-years`.
  public var id: String
  /// What the reading takes the passage to say.
  public var says: String
  /// When it is due under this reading: within these days; `nil` if only how often is known.
  public var due: ClosedRange<Day>?
  /// The due time in the document's own precision, or how often.
  public var expressed: String
  /// The passage.
  public var citation: Citation
  /// Why it is adopted; `nil` if it is not.
  public var adoptedBecause: String?

  /// A reading.
  public init(
    id: String, says: String, due: ClosedRange<Day>?, expressed: String, citation: Citation,
    adoptedBecause: String? = nil
  ) {
    self.id = id
    self.says = says
    self.due = due
    self.expressed = expressed
    self.citation = citation
    self.adoptedBecause = adoptedBecause
  }
}

extension GovernanceReading {
  /// Whether its time has passed by a day; never if only the frequency is known.
  public func isOverdue(asOf day: Day) -> Bool {
    due.map { $0.upperBound < day } ?? false
  }
}

/// What a profile says of setting a case aside.
public struct PauseRule: Hashable, Sendable {
  /// What becomes of the clocks of the stages meanwhile; the law's run on.
  public var effect: Effect
  /// How sure that is.
  public var basis: Basis
  /// The passage.
  public var citation: Citation

  /// A pause rule.
  public init(_ effect: Effect, basis: Basis, citation: Citation) {
    self.effect = effect
    self.basis = basis
    self.citation = citation
  }

  /// Whether the clocks of the stages stand still while a case is set aside.
  public var stopsClock: Bool { effect != .runs }

  /// What becomes of a clock while a case is set aside.
  public enum Effect: String, CaseIterable, Sendable {
    /// It stands still, and goes on when the case does.
    case stops
    /// It stands still, and begins again in full on the day on which the case goes on.
    case restarts
    /// It runs on.
    case runs
  }
}
