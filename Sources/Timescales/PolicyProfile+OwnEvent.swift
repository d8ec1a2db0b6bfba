extension PolicyProfile {
  /// An event that only one profile knows.
  package struct OwnEvent: Hashable, Sendable {
    /// Its word.
    package var event: CaseEvent
    /// Its name for people.
    package var title: String

    /// An event of a profile's own.
    package init(event: CaseEvent, title: String) {
      self.event = event
      self.title = title
    }
  }
}
