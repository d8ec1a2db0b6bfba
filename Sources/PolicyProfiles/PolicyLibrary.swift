public import Timescales
public import WorkingDays

/// A collection of profiles: the law's and the councils', each in one or more versions.
public struct PolicyLibrary: Hashable, Sendable {
  /// Every profile, by id and then by the day from which it applies.
  public let profiles: [PolicyProfile]

  /// A library of these profiles.
  ///
  /// The law (`regulations`) must be among them.
  ///
  /// - Throws: ``PolicyError`` without the law, and if an id and version come twice.
  public init(_ profiles: [PolicyProfile]) throws(PolicyError) {
    guard profiles.contains(where: { $0.id == PolicyProfile.regulationsID }) else { throw PolicyError(.noRegulations) }
    var seen: Set<String> = []
    for profile in profiles where !seen.insert(profile.qualifiedID).inserted {
      throw PolicyError(.duplicate(profile.qualifiedID))
    }
    for profile in profiles {
      do { try profile.validate() } catch { throw PolicyError(.invalid(error)) }
    }
    self.profiles = profiles.sorted { ($0.id, $0.effectiveFrom) < ($1.id, $1.effectiveFrom) }
  }

  /// The library with one more profile, such as one that was read from a file.
  ///
  /// - Throws: ``PolicyError`` if the library has its id and version already.
  public func adding(_ profile: PolicyProfile) throws(PolicyError) -> PolicyLibrary {
    try PolicyLibrary(profiles + [profile])
  }

  /// The ids of the profiles, the law first, then the councils in alphabetical order.
  package var ids: [String] {
    let all = Set(profiles.map(\.id))
    return [PolicyProfile.regulationsID] + all.subtracting([PolicyProfile.regulationsID]).sorted()
  }

  /// The versions of a profile, the oldest first; empty for an unknown id.
  package func versions(of id: String) -> [PolicyProfile] {
    profiles.filter { $0.id == id }
  }

  /// The profile that governs a case.
  ///
  /// - Parameters:
  ///   - name: an id, or an id and a version such as `luton@2020-08`, which then governs whatever
  ///     the day.
  ///   - day: the day on which the complaint was received.
  /// - Returns: the profile, with the law.
  /// - Throws: ``PolicyError`` for an unknown id or version.
  public func policy(_ name: String, on day: Day) throws(PolicyError) -> ApplicablePolicy {
    let law = try law(on: day)
    if name.contains("@") {
      guard let profile = profiles.first(where: { $0.qualifiedID == name }) else {
        let id = String(name.prefix { $0 != "@" })
        let versions = versions(of: id)
        guard !versions.isEmpty else { throw PolicyError(.unknown(name, known: ids)) }
        throw PolicyError(.unknown(name, known: versions.map(\.qualifiedID)))
      }
      return ApplicablePolicy(
        profile: profile, law: profile.id == PolicyProfile.regulationsID ? profile : law.profile, basis: .stated)
    }
    let versions = versions(of: name)
    guard let first = versions.first else { throw PolicyError(.unknown(name, known: ids)) }
    if name == PolicyProfile.regulationsID {
      return ApplicablePolicy(profile: law.profile, law: law.profile, basis: law.basis)
    }
    guard let version = versions.last(where: { $0.effectiveFrom <= day }) else {
      return ApplicablePolicy(profile: Self.placeholder(before: first), law: law.profile, basis: .assumed)
    }
    return ApplicablePolicy(profile: version, law: law.profile, basis: .stated)
  }

  /// The profile that governs a case if the day that selects the version is known only as a range.
  ///
  /// It is the profile of the first day. A schedule reports what the other days would select, as
  /// the problem `version-uncertain`.
  ///
  /// - Throws: ``PolicyError`` for an unknown id or version.
  public func policy(_ name: String, on days: ClosedRange<Day>) throws(PolicyError) -> ApplicablePolicy {
    var policy = try policy(name, on: days.lowerBound)
    let id = String(name.prefix { $0 != "@" })
    let starts = Set((versions(of: id) + versions(of: PolicyProfile.regulationsID)).map(\.effectiveFrom))
    var known: [ApplicablePolicy] = [policy]
    for day in starts.sorted() where days.contains(day) {
      let other = try self.policy(name, on: day)
      guard !known.contains(other) else { continue }
      known.append(other)
      let law = other.profile == other.law ? "" : " (with \(other.law.qualifiedID))"
      policy.alsoPossible.append(other.profile.qualifiedID + law)
    }
    return policy
  }

  /// The law in force on a day; its oldest known version, as an assumption, before that.
  private func law(on day: Day) throws(PolicyError) -> (profile: PolicyProfile, basis: Timescale.Basis.Kind) {
    let versions = versions(of: PolicyProfile.regulationsID)
    guard let first = versions.first else { throw PolicyError(.noRegulations) }
    guard let version = versions.last(where: { $0.effectiveFrom <= day }) else { return (first, .assumed) }
    return (version, .stated)
  }

  /// What governs a case before a council's first known version: a profile without timescales, so
  /// that the law applies.
  private static func placeholder(before first: PolicyProfile) -> PolicyProfile {
    PolicyProfile(
      id: first.id, version: "before-\(first.version)", council: first.council, effectiveFrom: first.effectiveFrom,
      effectiveBasis: Timescale.Basis(.assumed, because: "no earlier document is known"), calendar: first.calendar,
      standsAlone: first.standsAlone, isLaw: first.isLaw, document: first.document, timescales: [])
  }
}

/// An error in finding a policy or making a library.
public struct PolicyError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a name or with a library.
  package enum Reason: Hashable, Sendable {
    /// No profile has this id or version.
    case unknown(String, known: [String])
    /// The profile of the law is missing.
    case noRegulations
    /// Two profiles have one id and version.
    case duplicate(String)
    /// A profile has flaws.
    case invalid(PolicyProfile.ValidationError)
  }
}

extension PolicyError.Reason: CustomStringConvertible {
  /// What is wrong, and what would be right.
  package var description: String {
    switch self {
    case .unknown(let name, let known):
      "there is no policy “\(name)”; known are \(known.joined(separator: ", "))"
    case .noRegulations: "the profile “\(PolicyProfile.regulationsID)” is missing: every policy needs the law"
    case .duplicate(let name): "two profiles are “\(name)”; give one of them another id or version"
    case .invalid(let error): error.description
    }
  }
}
