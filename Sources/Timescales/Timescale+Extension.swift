extension Timescale {
  /// How far a limit may be extended, why and how.
  public struct Extension: Hashable, Sendable {
    /// How long the period may become; `nil` if the source sets no maximum.
    public var limit: Limit?
    /// What the maximum is counted from.
    public var from: Origin
    /// The grounds that allow it; none means that no particular ground is asked for.
    public var grounds: [ExtensionGround]
    /// The events that record a grant.
    public var grantedBy: [CaseEvent]
    /// The fact that gives the day to which the period was extended.
    public var grantedTo: CaseFact?
    /// Whether only such an event is a grant; otherwise the day in ``grantedTo`` alone is one too.
    public var needsEvent: Bool
    /// What leaves the period open, without any last day.
    public var openWhen: Condition?

    /// An extension.
    public init(
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
    public enum Origin: String, CaseIterable, Sendable {
      /// The start of the period, so that the maximum is the whole length.
      case start
      /// The base due day, so that it is an addition.
      case due
    }
  }
}
