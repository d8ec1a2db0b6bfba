package import WorkingDays

extension PolicyProfile.GovernanceClock {
  /// One defensible way to read when a review or a regular act is due.
  package struct Reading: Hashable, Sendable {
    /// A short word that says what it reads, such as `three-years`.
    package var id: String
    /// What the reading takes the passage to say.
    package var says: String
    /// When it is due under this reading: within these days; `nil` if only how often is known.
    package var due: ClosedRange<Day>?
    /// The due time in the document's own precision, or how often.
    package var expressed: String
    /// The passage.
    package var citation: Citation
    /// Why it is adopted; `nil` if it is not.
    package var adoptedBecause: String?

    /// A reading.
    package init(
      id: String, says: String, due: ClosedRange<Day>?, expressed: String, citation: Citation,
      adoptedBecause: String? = nil
    ) {
      self.id = id
      self.says = says
      self.due = due
      self.expressed = expressed
      self.citation = citation
      self.adoptedBecause = adoptedBecause
    }
  }
}

extension PolicyProfile.GovernanceClock.Reading {
  /// Whether its time has passed by a day; never if only the frequency is known.
  package func isOverdue(asOf day: Day) -> Bool {
    due.map { $0.upperBound < day } ?? false
  }
}
