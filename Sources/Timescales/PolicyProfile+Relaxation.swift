package import WorkingDays

extension PolicyProfile {
  /// A period in which limits were only targets, to be met "or as soon as is reasonably
  /// practicable".
  package struct Relaxation: Hashable, Sendable {
    /// The timescales that it relaxes.
    package var timescales: [TimescaleID]
    /// The days of the period.
    ///
    /// A timescale is relaxed if any day from its start to its due day is one of them.
    package var days: ClosedRange<Day>
    /// A saving: a case is relaxed without end if this timescale's step was under way on one of the
    /// days.
    package var savedBy: TimescaleID?
    /// The passage.
    package var citation: Citation

    /// A relaxation.
    package init(timescales: [TimescaleID], days: ClosedRange<Day>, savedBy: TimescaleID?, citation: Citation) {
      self.timescales = timescales
      self.days = days
      self.savedBy = savedBy
      self.citation = citation
    }
  }
}
