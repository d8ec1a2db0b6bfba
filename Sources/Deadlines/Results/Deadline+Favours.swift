extension Deadline {
  /// Who gains from a council's day that is not the law's.
  public enum Favours: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// The council.
    case council
    /// The complainant.
    case complainant
    /// Nobody.
    case neither
  }
}
