package import WorkingDays

extension PolicyProfile {
  /// A review or a regular act that a document promises, known by day, month or quarter, or only by
  /// how often.
  package struct GovernanceClock: Hashable, Sendable {
    /// Its word, such as `policy-review`.
    package var id: String
    /// Its name for people.
    package var title: String
    /// When it is due: within these days; `nil` if only how often is known.
    package var due: ClosedRange<Day>?
    /// The due time in the document's own precision, such as `2026-03` or `2017-18 Q2`; or how
    /// often.
    package var expressed: String
    /// The passage.
    package var citation: Citation
    /// Every reading of an unclear passage, exactly one of them adopted; empty if there is only one
    /// way to read it.
    package var readings: [Reading]
    /// Remarks that do not affect any day.
    package var notes: [Note]

    /// A governance clock.
    package init(
      id: String, title: String, due: ClosedRange<Day>?, expressed: String, citation: Citation,
      readings: [Reading] = [], notes: [Note] = []
    ) {
      self.id = id
      self.title = title
      self.due = due
      self.expressed = expressed
      self.citation = citation
      self.readings = readings
      self.notes = notes
    }
  }
}

extension PolicyProfile.GovernanceClock {
  /// Whether its time has passed by a day, as adopted.
  ///
  /// A clock of which only the frequency is known is never overdue.
  package func isOverdue(asOf day: Day) -> Bool {
    due.map { $0.upperBound < day } ?? false
  }
}
