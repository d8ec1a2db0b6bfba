extension Timescale {
  /// One defensible way to read an unclear or contradictory passage.
  public struct Reading: Hashable, Sendable {
    /// A short word that says what it reads, such as `letter-date`.
    public var id: String
    /// The rule under this reading.
    public var rule: Rule
    /// What the reading takes the passage to say.
    public var says: String
    /// The passage.
    public var citation: Citation
    /// Why it is adopted; `nil` if it is not.
    public var adoptedBecause: String?

    /// A reading.
    public init(id: String, rule: Rule, says: String, citation: Citation, adoptedBecause: String? = nil) {
      self.id = id
      self.rule = rule
      self.says = says
      self.citation = citation
      self.adoptedBecause = adoptedBecause
    }
  }
}
