extension Deadline {
  /// Where the start day of a deadline comes from.
  package enum ClockBasis: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// The event is recorded.
    case recorded
    /// The sending stands in for a receipt that is not recorded.
    case fallback
    /// The start is not recorded, but a later event shows that it must have happened.
    case missing
    /// The event has not happened; its day assumes that every step ahead is taken on its last day.
    case projected
    /// The event has not happened, and its day cannot be projected.
    case awaited
  }
}
