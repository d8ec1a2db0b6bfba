extension Timescale {
  /// What a profile says about extending a timescale.
  package enum Maximum: Hashable, Sendable {
    /// The period cannot be extended.
    case none
    /// The profile's own extension.
    case own(Extension)
    /// The document is silent, so the extension of the statutory counterpart applies, from the
    /// law's own start.
    case inherited
  }
}
