extension Deadline {
  /// How a council's due day relates to the law's for the same case.
  public enum Relation: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// The same day.
    case same
    /// An earlier day than the law's.
    case stricter
    /// A later day than the law's.
    case looser
    /// The law has no such timescale.
    case noCounterpart = "no-counterpart"
    /// The law has it, without a limit.
    case noLimitInLaw = "no-limit-in-law"
    /// One of the two days cannot be computed.
    case incomparable
  }
}
