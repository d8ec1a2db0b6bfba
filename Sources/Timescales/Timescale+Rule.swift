extension Timescale {
  /// What a timescale is computed from: the part of it that a reading may change.
  public struct Rule: Hashable, Sendable {
    /// How the start is found; `nil` for a right that is simply open.
    package var clock: Clock?
    /// How long; `nil` for no limit.
    public package(set) var limit: Limit?
    /// How far it may be extended.
    package var maximum: Maximum
    /// The events that satisfy it; the earliest counts.
    public package(set) var satisfiedBy: [CaseEvent]

    /// A rule.
    package init(clock: Clock?, limit: Limit?, maximum: Maximum = .none, satisfiedBy: [CaseEvent]) {
      self.clock = clock
      self.limit = limit
      self.maximum = maximum
      self.satisfiedBy = satisfiedBy
    }
  }
}
