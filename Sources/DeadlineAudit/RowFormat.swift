/// What has a row of its own in what an audit writes.
public enum RowLayout: String, CaseIterable, Sendable {
  /// Each case, with columns for each timescale.
  case wide
  /// Each deadline of each case.
  case long
}

/// What an audit writes its rows in.
public enum RowFormat: String, CaseIterable, Sendable {
  /// Comma-separated values (RFC 4180).
  case csv
  /// JSON Lines: an object on each line.
  case jsonl
}
