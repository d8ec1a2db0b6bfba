extension Deadline {
  /// How far a due day binds.
  package enum Force: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// A limit that must be met.
    case limit
    /// A target: by the day or as soon as is reasonably practicable. Passing it is never a breach.
    case target
  }
}
