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
    /// Events of the profile's own between which the clocks stop too: neither the days of the two nor those
    /// between them count.
    package var between: Between?
    /// Whether the day on which the case is resumed counts again; otherwise it is day 0.
    package var firstDay: FirstDay
    /// How sure that is.
    package var basis: Timescale.Basis
    /// The passage.
    package var citation: Citation

    /// A pause rule.
    package init(
      _ effect: Effect, duringProceedings: Bool = false, between: Between? = nil, firstDay: FirstDay = .excluded,
      basis: Timescale.Basis, citation: Citation
    ) {
      self.effect = effect
      self.duringProceedings = duringProceedings
      self.between = between
      self.firstDay = firstDay
      self.basis = basis
      self.citation = citation
    }

    /// Whether the clocks of the stages stop while a case is suspended.
    package var stopsClock: Bool { effect != .runs }

    /// Two events of a profile's own that begin and end a pause.
    package struct Between: Hashable, Sendable {
      /// The event whose day is the first that does not count.
      package var from: CaseEvent
      /// The event whose day is the last.
      package var to: CaseEvent

      /// A pause between two events.
      package init(from: CaseEvent, to: CaseEvent) {
        self.from = from
        self.to = to
      }
    }

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

extension PolicyProfile {
  /// Its events of which every day, or the last one, counts.
  package var repeatedEvents: [CaseEvent] {
    events.filter { $0.counts == .last }.map(\.event) + (pauses?.between.map { [$0.from, $0.to] } ?? [])
  }
}
