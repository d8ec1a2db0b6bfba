extension Timescale {
  /// How far a limit may be extended, why and how.
  package struct Extension: Hashable, Sendable {
    /// How long the period may become; `nil` if the source sets no maximum.
    package var limit: Limit?
    /// What the maximum is counted from.
    package var from: Origin
    /// The grounds that allow it; none means that no particular ground is asked for.
    package var grounds: [ExtensionGround]
    /// The events that record a grant.
    package var grantedBy: [CaseEvent]
    /// The fact that gives the day to which the period was extended.
    package var grantedTo: CaseFact?
    /// Whether only such an event is a grant; otherwise the day in ``grantedTo`` alone is one too.
    package var needsEvent: Bool
    /// What leaves the period open, without any last day.
    package var openWhen: Condition?

    /// An extension.
    package init(
      limit: Limit?, from: Origin = .start, grounds: [ExtensionGround] = [], grantedBy: [CaseEvent] = [],
      grantedTo: CaseFact? = nil, needsEvent: Bool = false, openWhen: Condition? = nil
    ) {
      self.limit = limit
      self.from = from
      self.grounds = grounds
      self.grantedBy = grantedBy
      self.grantedTo = grantedTo
      self.needsEvent = needsEvent
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
}
