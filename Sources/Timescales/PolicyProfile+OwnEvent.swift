extension PolicyProfile {
  /// An event that only one profile knows.
  package struct OwnEvent: Hashable, Sendable {
    /// Its word.
    package var event: CaseEvent
    /// Its name for people.
    package var title: String
    /// Which day counts if it happens more than once.
    package var counts: Counting
    /// The events that it answers or carries on: it cannot be dated before them.
    package var answers: [CaseEvent]

    /// An event of a profile's own.
    package init(event: CaseEvent, title: String, counts: Counting = .first, answers: [CaseEvent] = []) {
      self.event = event
      self.title = title
      self.counts = counts
      self.answers = answers
    }

    /// Which of several days of one event counts.
    package enum Counting: String, CaseIterable, Sendable {
      /// The earliest; a second one is reported as a duplicate.
      case first
      /// The latest, as of a clarification that did not settle what is asked for.
      case last
    }
  }
}
