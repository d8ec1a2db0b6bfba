extension PolicyProfile {
  /// A passage of a document that speaks of time and became no timescale and no reading of one.
  public struct Passage: Hashable, Sendable {
    /// What became of it.
    public var outcome: Outcome
    /// What it says, and why it became that.
    public var because: String
    /// The passage, with its codes.
    public var citation: Citation

    /// A passage.
    public init(outcome: Outcome, because: String, citation: Citation) {
      self.outcome = outcome
      self.because = because
      self.citation = citation
    }

    /// What became of a passage.
    public enum Outcome: String, CaseIterable, Sendable {
      /// An event or a fact that is recorded.
      case event
      /// A right or a discretion that has no day.
      case right
      /// A date of the document itself.
      case date
      /// Nothing that can be computed.
      case notAClock = "not-a-clock"
    }
  }
}
