extension PolicyProfile {
  /// What a profile says of setting a case aside.
  public struct PauseRule: Hashable, Sendable {
    /// What becomes of the clocks of the stages meanwhile; the law's run on.
    public var effect: Effect
    /// How sure that is.
    public var basis: Timescale.Basis
    /// The passage.
    public var citation: Citation

    /// A pause rule.
    public init(_ effect: Effect, basis: Timescale.Basis, citation: Citation) {
      self.effect = effect
      self.basis = basis
      self.citation = citation
    }

    /// Whether the clocks of the stages stop while a case is suspended.
    public var stopsClock: Bool { effect != .runs }

    /// What happens to a clock while a case is suspended.
    public enum Effect: String, CaseIterable, Sendable {
      /// It stands still, and goes on when the case does.
      case stops
      /// It stands still, and begins again in full on the day on which the case goes on.
      case restarts
      /// It runs on.
      case runs
    }
  }
}
