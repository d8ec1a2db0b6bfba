/// How a complaint was made (SI 2006/1738 reg 6).
public enum ComplaintMode: String, CaseIterable, Sendable {
  /// In writing.
  case written
  /// Orally: stage 2 then starts on the day the written record is produced (reg 17(5)).
  case oral
}
