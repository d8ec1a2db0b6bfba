extension Timescale {
  /// How far a limit may be extended, why and how.
  ///
  /// One with neither a ``limit`` nor a condition that leaves it open has no maximum: it goes to the
  /// day that was agreed or promised.
  package struct Extension: Hashable, Sendable {
    /// How long the period may become; `nil` if the source sets no maximum.
    package var limit: Limit?
    /// What the maximum is counted from.
    package var from: Origin
    /// What has to be recorded for it.
    package var grant: Grant
    /// Whether a grant names its last day, so that the maximum only stands in for one not recorded.
    package var needsDay: Bool
    /// How it may go beyond the maximum, to a day that was agreed or promised.
    package var beyond: Beyond?
    /// What leaves the period open: without any last day or, once one is arranged, to the day that its
    /// grant names.
    package var openWhen: Condition?

    /// An extension.
    package init(
      limit: Limit?, from: Origin = .start, grounds: [ExtensionGround] = [], groundFact: CaseFact? = nil,
      grantedBy: [CaseEvent] = [], grantedTo: CaseFact? = nil, needsEvent: Bool = false, needsDay: Bool = false,
      beyond: Beyond? = nil, openWhen: Condition? = nil
    ) {
      self.limit = limit
      self.from = from
      grant = Grant(
        grounds: grounds, groundFact: groundFact, grantedBy: grantedBy, grantedTo: grantedTo, needsEvent: needsEvent)
      self.needsDay = needsDay
      self.beyond = beyond
      self.openWhen = openWhen
    }

    /// What a maximum is counted from.
    package enum Origin: String, CaseIterable, Sendable {
      /// The start of the period, so that the maximum is the whole length.
      case start
      /// The base due day, so that it is an addition.
      case due
    }
  }

  /// What has to be recorded for an extension.
  package struct Grant: Hashable, Sendable {
    /// The grounds that allow it; none means that no particular ground is asked for.
    package var grounds: [ExtensionGround]
    /// The fact that records its grounds; that of the timescale's stage unless given.
    package var groundFact: CaseFact?
    /// The events that record a grant.
    package var grantedBy: [CaseEvent]
    /// The fact that gives the day to which the period was extended.
    package var grantedTo: CaseFact?
    /// Whether only such an event is a grant; otherwise the day in ``grantedTo`` alone is one too.
    package var needsEvent: Bool

    /// A grant.
    package init(
      grounds: [ExtensionGround] = [], groundFact: CaseFact? = nil, grantedBy: [CaseEvent] = [],
      grantedTo: CaseFact? = nil, needsEvent: Bool = false
    ) {
      self.grounds = grounds
      self.groundFact = groundFact
      self.grantedBy = grantedBy
      self.grantedTo = grantedTo
      self.needsEvent = needsEvent
    }
  }

  /// An extension beyond the maximum, to a day that was agreed or promised, however far.
  package struct Beyond: Hashable, Sendable {
    /// What has to be recorded for it, among this the day.
    package var grant: Grant
    /// Whether it follows once the maximum has passed: only for a later day, granted before the act.
    package var isAfterMaximum: Bool

    /// An extension without a maximum.
    package init(_ grant: Grant, isAfterMaximum: Bool = false) {
      self.grant = grant
      self.isAfterMaximum = isAfterMaximum
    }
  }
}

extension Timescale.Extension {
  /// The extension without a maximum: that beyond the maximum, or this one if it has none.
  package var uncapped: Timescale.Beyond? {
    if let beyond { return beyond }
    return limit == nil && openWhen == nil && grant.grantedTo != nil ? Timescale.Beyond(grant) : nil
  }

  /// Every ground that allows it, up to the maximum or beyond.
  package var allGrounds: [ExtensionGround] {
    grant.grounds + (beyond?.grant.grounds.filter { !grant.grounds.contains($0) } ?? [])
  }
}

extension Timescale.Grant {
  /// The fact that records the grounds of an extension of a stage; `nil` if none can.
  package func groundFact(in stage: Timescale.Stage) -> CaseFact? { groundFact ?? stage.groundFact }
}

extension Timescale.Stage {
  /// The fact that records why a step of the stage was extended.
  fileprivate var groundFact: CaseFact? {
    switch self {
    case .stage1: .stage1ExtensionGround
    case .stage2: .stage2ExtensionGround
    case .stage3: .stage3ExtensionGround
    case .intake, .ombudsman: nil
    }
  }
}
