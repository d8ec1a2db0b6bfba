/// The profile that governs a case, with the law beside it.
public struct ApplicablePolicy: Hashable, Sendable {
  /// The council's profile, or the law's own.
  public let profile: PolicyProfile
  /// The law.
  public let law: PolicyProfile
  /// `stated`, or `assumed` where no version is known for that day and the law stands in.
  public let basis: Timescale.Basis.Kind
  /// What may govern the case instead, since the day that chooses is not known exactly: the profile and the law, by id and version.
  package(set) public var alsoPossible: [String] = []

  /// A profile beside the law.
  public init(profile: PolicyProfile, law: PolicyProfile, basis: Timescale.Basis.Kind = .stated) {
    self.profile = profile
    self.law = law
    self.basis = basis
  }
}
