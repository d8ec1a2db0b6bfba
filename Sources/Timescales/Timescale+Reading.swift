extension Timescale {
  /// One defensible way to read an unclear or contradictory passage.
  package struct Reading: Hashable, Sendable {
    /// A short word that says what it reads, such as `letter-date`.
    package var id: String
    /// The rule under this reading.
    package var rule: Rule
    /// What the reading takes the passage to say.
    package var says: String
    /// The passage.
    package var citation: Citation
    /// Why it is adopted; `nil` if it is not.
    package var adoptedBecause: String?

    /// A reading.
    package init(id: String, rule: Rule, says: String, citation: Citation, adoptedBecause: String? = nil) {
      self.id = id
      self.rule = rule
      self.says = says
      self.citation = citation
      self.adoptedBecause = adoptedBecause
    }
  }
}
