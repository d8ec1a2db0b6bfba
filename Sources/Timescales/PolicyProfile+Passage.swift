extension PolicyProfile {
  /// A passage about time in a document that is neither a timescale nor a reading of one.
  package struct Passage: Hashable, Sendable {
    /// How it is represented.
    package var outcome: Outcome
    /// What it says, and why it is represented in this way.
    package var because: String
    /// The passage, with its codes.
    package var citation: Citation

    /// A passage.
    package init(outcome: Outcome, because: String, citation: Citation) {
      self.outcome = outcome
      self.because = because
      self.citation = citation
    }

    /// How a passage is represented.
    package enum Outcome: String, CaseIterable, Sendable {
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
