package import Timescales

/// The place of each event, and of each fact that is a day, among the days of a ``CaseRow``.
package struct FieldIndex: Sendable {
  /// The words, by field: the shared events, the facts that are days, then events of profiles.
  package private(set) var words: [String] = CaseEvent.standard.map { $0.rawValue } + CaseFact.days.map { $0.rawValue }
  private var index: [String: Int]
  /// The fields of events of profiles.
  let ownEvents: Range<Int>
  /// The words that each fact of a profile's own may have; none for one that is a day.
  package private(set) var ownFacts: [String: [String]] = [:]

  /// The fields of what a record can hold; the others mark what follows from it.
  private(set) var recordable = 0..<0
  /// The fields of events of which the last day counts.
  private(set) var lastCounting = RecordedFields()
  /// The fields of events of profiles that begin or end a pause.
  private(set) var pausing = RecordedFields()

  /// Makes the index; `ownEvents` are those that only some profiles know, and `facts` their facts.
  ///
  /// Each word of a fact has a field of its own, which is marked or not. So has each event that a
  /// condition asks for: it is marked if the event lies after the as-of day.
  package init(
    ownEvents: some Sequence<CaseEvent>, facts: [PolicyProfile.OwnFact] = [], asked: [CaseEvent] = [],
    lastCounting: [CaseEvent] = [], pausing: [CaseEvent] = []
  ) {
    index = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    var own: [String] = []
    for event in ownEvents where index[event.rawValue] == nil {
      index[event.rawValue] = words.count + own.count
      own.append(event.rawValue)
    }
    self.ownEvents = words.count..<words.count + own.count
    words += own
    for fact in facts {
      ownFacts[fact.id, default: []] += fact.words
      let fields = fact.isDay ? [fact.id] : fact.words.map { Self.mark(fact.id, $0) }
      for field in fields { add(field) }
    }
    let first = words.count
    for event in asked { add(Self.ahead(event)) }
    for fact in CaseFact.extensionGrounds { add(Self.column(fact)) }
    recordable = 0..<first
    for event in lastCounting { if let field = index[event.rawValue] { self.lastCounting[field] = true } }
    for event in pausing { if let field = index[event.rawValue] { self.pausing[field] = true } }
  }

  private mutating func add(_ word: String) {
    guard index[word] == nil else { return }
    index[word] = words.count
    words.append(word)
  }

  private static func column(_ fact: CaseFact) -> String { "\(fact.rawValue) column" }
  private static func mark(_ fact: String, _ word: String) -> String { "\(fact)=\(word)" }
  private static func ahead(_ event: CaseEvent) -> String { "\(event) ahead" }

  /// The field that is marked if a fact of a profile's own has a word.
  package func mark(of fact: String, _ word: String) -> Int? { index[Self.mark(fact, word)] }
  /// The fields that a column of a fact of a profile's own fills, one for each of its words.
  package func marks(of fact: String) -> [Int] { (ownFacts[fact] ?? []).compactMap { mark(of: fact, $0) } }
  /// The field that is marked if an event which a condition asks for lies after the as-of day.
  func ahead(of event: CaseEvent) -> Int? { index[Self.ahead(event)] }
  /// The field that says nothing but whether the grounds of an extension have a column.
  func column(of fact: CaseFact) -> Int? { index[Self.column(fact)] }

  package func field(of event: CaseEvent) -> Int? { index[event.rawValue] }
  package func field(of fact: CaseFact) -> Int? { index[fact.rawValue] }
  /// Whether the last day of an event counts where it happens more than once.
  package func isLastCounting(_ event: CaseEvent) -> Bool { field(of: event).map { lastCounting[$0] } ?? false }

  /// Whether an event begins or ends a pause, so that each of its days counts.
  package func isPausing(_ event: CaseEvent) -> Bool {
    event.suspends || event.resumes || field(of: event).map { pausing[$0] } ?? false
  }

  /// Whether a record may have an event several times, so that nothing is odd about it.
  func isRepeatable(_ event: CaseEvent) -> Bool {
    isLastCounting(event) || isPausing(event) && event != .proceedingsStarted && event != .proceedingsEnded
  }

  package var count: Int { words.count }

  /// How many fields belong to shared events; they come first.
  static let sharedEvents = CaseEvent.standard.count

  /// The fields of facts that are days.
  static let facts = sharedEvents..<sharedEvents + CaseFact.days.count
}

/// The fields that the engine itself reads; those of a single rule are defined with it.
enum Field {
  static let received = position(.received)
  static let acknowledged = position(.acknowledged)
  static let logged = position(.logged)
  static let stage1Responded = position(.stage1Responded)
  static let stage1ResponseReceived = position(.stage1ResponseReceived)
  static let stage2Requested = position(.stage2Requested)
  static let stage2Responded = position(.stage2Responded)
  static let stage2ResponseReceived = position(.stage2ResponseReceived)
  static let panelHeld = position(.panelHeld)
  static let proceedingsStarted = position(.proceedingsStarted)
  static let withdrawn = position(.withdrawn)
  static let closed = position(.closed)
  static let notConsidered = position(.notConsidered)
  static let refused = position(.refused)
  static let referredToOmbudsman = position(.referredToOmbudsman)
  static let stage3Requested = position(.stage3Requested)
  static let stage2Declined = position(.stage2Declined)
  static let directorMetChair = position(.directorMetChair)
  static let panelArrangedFor = position(.panelArrangedFor)

  /// What ends the whole complaint, whatever its stage.
  static let endings = [notConsidered, refused, withdrawn]
  /// The decisions by which the council ends its own procedure, or a part of it.
  static let decisions = [notConsidered, refused, referredToOmbudsman]
  /// What may leave nothing to come.
  static let lastEvents = endings + [referredToOmbudsman, closed]
  /// What some timescales are no longer owed after.
  static let stops = lastEvents + [stage2Declined]

  /// What a person does, as opposed to what happens to the case.
  static let acts: Range<Int> = received..<proceedingsStarted
  /// The steps that show that stage 2, or stage 3, is under way.
  private static let stage2Steps = [.investigatorAppointed, .complaintAgreed, .investigationReported, .stage2Responded]
    .map { position($0) }
  private static let stage3Steps = [.stage3Requested, .panelHeld, .panelReported, .stage3Responded]
    .map { position($0) }
  /// For what may leave nothing to come, the steps that take the case up again.
  ///
  /// An acknowledgement, a contact or a letter at stage 1, which may be the decision itself, undoes neither
  /// a withdrawal nor a decision, nor an answer at stage 2 a referral.
  static let reopening: [Int: [Int]] = {
    let steps = [position(.stage1Skipped), stage2Requested] + stage2Steps + stage3Steps
    return [
      withdrawn: steps, closed: steps, notConsidered: steps, refused: steps, referredToOmbudsman: stage3Steps,
      stage2Declined: stage2Steps + stage3Steps,
    ]
  }()
  /// For the event of an answer, the event that it answers.
  static let answers: [Int: Int] = [
    stage1Responded: received, position(.stage2Responded): stage2Requested,
    position(.stage3Responded): stage3Requested,
  ]

  /// The answers at each stage.
  static let answerEvents = answers.keys.sorted().map { CaseEvent.standard[$0] }

  static func position(_ event: CaseEvent) -> Int { CaseEvent.standard.firstIndex(of: event) ?? 0 }

  static func position(_ fact: CaseFact) -> Int {
    FieldIndex.sharedEvents + (CaseFact.days.firstIndex(of: fact) ?? 0)
  }
}
