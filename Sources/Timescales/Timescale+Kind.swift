extension Timescale {
  /// What a timescale is.
  public enum Kind: String, CaseIterable, Sendable {
    /// An act that somebody owes.
    case duty
    /// A time within which somebody may act.
    case window
    /// Something that somebody may do without a limit.
    case right
  }
}
