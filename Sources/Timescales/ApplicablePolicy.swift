/// The profile that governs a case, together with the law.
public struct ApplicablePolicy: Hashable, Sendable {
  /// The council's profile, or the law's own.
  public let profile: PolicyProfile
  /// The law.
  public let law: PolicyProfile
  /// `stated`, or `assumed` if no version is known for that day and the law applies in its place.
  package let basis: Timescale.Basis.Kind
  /// What may govern the case instead if the day that selects the version is not known exactly:
  /// profiles and law, by id and version.
  package var alsoPossible: [String] = []

  /// A profile together with the law.
  package init(profile: PolicyProfile, law: PolicyProfile, basis: Timescale.Basis.Kind = .stated) {
    self.profile = profile
    self.law = law
    self.basis = basis
  }
}
