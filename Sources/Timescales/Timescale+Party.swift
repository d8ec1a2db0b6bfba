extension Timescale {
  /// Who owes an act or has a window or right.
  public enum Party: String, CaseIterable, Sendable {
    /// The council (the authority).
    case council
    /// The complainant.
    case complainant
    /// The investigating officer.
    case investigator
    /// The review panel.
    case panel
    /// Everyone who takes part in the panel.
    case parties
  }
}
