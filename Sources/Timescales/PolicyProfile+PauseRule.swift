package import WorkingDays

extension PolicyProfile {
  /// What a profile says about suspending a case.
  package struct PauseRule: Hashable, Sendable {
    /// What happens to the clocks of the stages meanwhile.
    ///
    /// The law's clocks run on.
    package var effect: Effect
    /// Whether concurrent proceedings suspend a case by themselves; otherwise only a recorded
    /// suspension does.
    package var duringProceedings: Bool
    /// Whether the day on which the case is resumed counts again; otherwise it is day 0.
    package var firstDay: FirstDay
    /// How sure that is.
    package var basis: Timescale.Basis
    /// The passage.
    package var citation: Citation

    /// A pause rule.
    package init(
      _ effect: Effect, duringProceedings: Bool = false, firstDay: FirstDay = .excluded, basis: Timescale.Basis,
      citation: Citation
    ) {
      self.effect = effect
      self.duringProceedings = duringProceedings
      self.firstDay = firstDay
      self.basis = basis
      self.citation = citation
    }

    /// Whether the clocks of the stages stop while a case is suspended.
    package var stopsClock: Bool { effect != .runs }

    /// What happens to a clock while a case is suspended.
    package enum Effect: String, CaseIterable, Sendable {
      /// It stops, and continues when the case does.
      case stops
      /// It stops, and starts again in full: the day on which the case is resumed is day 0.
      case restarts
      /// It runs on.
      case runs
    }
  }
}
