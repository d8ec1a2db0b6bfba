extension Deadline {
  /// Where the start day of a deadline comes from.
  public enum ClockBasis: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// The event is recorded.
    case recorded
    /// The sending of something stands in for its receipt, which is not recorded.
    case fallback
    /// A later event is recorded, so the start must have happened, but it is not recorded.
    case missing
    /// It has not happened yet; the day is that on which it would if every step still to be taken were taken on its last day.
    case projected
    /// It has not happened yet, and its day cannot be projected.
    case awaited
  }
}
