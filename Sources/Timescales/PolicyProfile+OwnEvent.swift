extension PolicyProfile {
  /// An event that only one profile knows.
  public struct OwnEvent: Hashable, Sendable {
    /// Its word.
    public var event: CaseEvent
    /// Its name for people.
    public var title: String

    /// An event of a profile's own.
    public init(event: CaseEvent, title: String) {
      self.event = event
      self.title = title
    }
  }
}
