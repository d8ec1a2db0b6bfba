extension Timescale {
  /// What a timescale is computed from: the part of it that a reading may change.
  public struct Rule: Hashable, Sendable {
    /// How the start is found; `nil` for a right that is simply open.
    package var clock: Clock?
    /// How long; `nil` for no limit.
    public package(set) var limit: Limit?
    /// The limits that replace it by condition; the first whose condition holds counts.
    package var otherLimits: [ConditionalLimit]
    /// How far it may be extended.
    package var maximum: Maximum
    /// The events that satisfy it; the earliest counts.
    public package(set) var satisfiedBy: [CaseEvent]

    /// A rule.
    package init(
      clock: Clock?, limit: Limit?, otherLimits: [ConditionalLimit] = [], maximum: Maximum = .none,
      satisfiedBy: [CaseEvent]
    ) {
      self.clock = clock
      self.limit = limit
      self.otherLimits = otherLimits
      self.maximum = maximum
      self.satisfiedBy = satisfiedBy
    }
  }
  /// A limit that counts under a condition.
  package struct ConditionalLimit: Hashable, Sendable {
    /// The condition.
    package var condition: Condition
    /// The limit if it holds.
    package var limit: Limit

    /// A limit under a condition.
    package init(_ condition: Condition, _ limit: Limit) {
      self.condition = condition
      self.limit = limit
    }
  }
}
