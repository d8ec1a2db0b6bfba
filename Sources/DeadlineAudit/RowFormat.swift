/// What an audit writes a row for.
public enum RowLayout: String, CaseIterable, Sendable {
  /// Each case, with columns for each timescale.
  case wide
  /// Each deadline of each case.
  case long
}

/// The format of the rows that an audit writes.
public enum RowFormat: String, CaseIterable, Sendable {
  /// Comma-separated values (RFC 4180).
  case csv
  /// JSON Lines: an object on each line.
  case jsonl
}
