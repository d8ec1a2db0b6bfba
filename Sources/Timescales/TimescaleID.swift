/// The word for a timescale, such as `stage-1-response`.
///
/// The same word in two profiles names the same step, so that they compare.
public struct TimescaleID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let rawValue: String

  /// A timescale's word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A timescale's word.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The word.
  public var description: String { rawValue }
}
