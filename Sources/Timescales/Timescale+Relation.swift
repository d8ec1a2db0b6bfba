extension Timescale {
  /// How a council's limit, or the day that follows from it, relates to the law's.
  public enum Relation: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// The same day.
    case same
    /// An earlier day than the law's.
    case stricter
    /// A later day than the law's.
    case looser
    /// The law has no such timescale.
    case noCounterpart = "no-counterpart"
    /// The law has it, without a limit.
    case noLimitInLaw = "no-limit-in-law"
    /// One of the two days cannot be computed, or the answer depends on the days of a case.
    case incomparable
  }

  /// Who gains from a limit, or a day, that is not the law's.
  package enum Favours: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// The council.
    case council
    /// The complainant.
    case complainant
    /// Neither of them.
    case neither

    /// Who gains from a relation to the law.
    ///
    /// An earlier day favours the complainant if an act is owed, and the council if the complainant
    /// has a window.
    ///
    /// - Parameters:
    ///   - relation: how the council's limit or day relates to the law's; `nil` if it is not known
    ///     yet.
    ///   - kind: what the timescale is.
    package init(_ relation: Relation?, of kind: Kind) {
      self =
        switch (relation, kind) {
        case (.stricter, .duty), (.looser, .window): .complainant
        case (.looser, .duty), (.stricter, .window), (.noLimitInLaw, _): .council
        default: .neither
        }
    }
  }
}
