extension PolicyProfile {
  /// A passage about time in a document that is neither a timescale nor a reading of one.
  public struct Passage: Hashable, Sendable {
    /// How it is represented.
    public var outcome: Outcome
    /// What it says, and why it is represented in this way.
    public var because: String
    /// The passage, with its codes.
    public var citation: Citation

    /// A passage.
    public init(outcome: Outcome, because: String, citation: Citation) {
      self.outcome = outcome
      self.because = because
      self.citation = citation
    }

    /// How a passage is represented.
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
