extension Deadline {
  /// How far a due day binds.
  public enum Force: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// It is a limit.
    case limit
    /// It is a target: to be met, or as soon as is reasonably practicable. A passed target is never a breach.
    case target
  }
}
