extension Timescale {
  /// The kind of a timescale.
  public enum Kind: String, CaseIterable, Sendable {
    /// An act that is owed.
    case duty
    /// A time within which the holder may act.
    case window
    /// A right without a time limit.
    case right
  }
}
