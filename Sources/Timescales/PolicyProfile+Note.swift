extension PolicyProfile {
  /// A remark on a passage that does not affect any day.
  public struct Note: Hashable, Sendable {
    /// The remark.
    public var text: String
    /// The passage.
    public var citation: Citation

    /// A note.
    public init(text: String, citation: Citation) {
      self.text = text
      self.citation = citation
    }
  }
}
