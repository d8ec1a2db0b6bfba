extension PolicyProfile {
  /// A remark on a passage that does not affect any day.
  package struct Note: Hashable, Sendable {
    /// The remark.
    package var text: String
    /// The passage.
    package var citation: Citation

    /// A note.
    package init(text: String, citation: Citation) {
      self.text = text
      self.citation = citation
    }
  }
}
