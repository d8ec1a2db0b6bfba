extension Timescale {
  /// For which procedure a timescale holds.
  package enum Route: String, CaseIterable, Sendable {
    /// The Children Act procedure of SI 2006/1738 alone.
    case statutory
    /// The council's own complaints procedure alone.
    case corporate
    /// Whichever procedure a complaint is dealt with under.
    case any

    /// Whether it holds for a complaint that is dealt with under a procedure.
    package func holds(under procedure: Procedure) -> Bool {
      switch self {
      case .statutory: procedure == .statutory
      case .corporate: procedure == .corporate
      case .any: true
      }
    }

    /// Whether there is a procedure under which both hold.
    package func meets(_ other: Route) -> Bool {
      Procedure.allCases.contains { holds(under: $0) && other.holds(under: $0) }
    }
  }
}
