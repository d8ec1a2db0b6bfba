/// The word for a timescale, such as `stage-1-response`.
///
/// The same word in two profiles names the same step, so that they can be compared. Words that
/// profiles share have a static member. A word that only one profile has is a string literal.
///
///     schedule[.stage1Response]
///     schedule["visit-report"]
public struct TimescaleID: Word {
  /// The word.
  public let rawValue: String

  /// A timescale's word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A timescale's word.
  package init(_ rawValue: String) { self.rawValue = rawValue }
}
