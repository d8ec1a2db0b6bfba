extension Timescale {
  /// Whether a last day binds.
  package enum Binding: String, CaseIterable, Sendable {
    /// A limit that has to be met.
    case limit
    /// A target, such as a day that is aimed at: passing it is never a breach.
    case target
  }
}
