extension PolicyProfile {
  /// The document that a profile encodes.
  public struct Document: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// Who issued it.
    public var publisher: String
    /// Its date, as precisely as it is known: a year, a month or a day.
    public var date: String

    /// A document.
    public init(title: String, publisher: String, date: String) {
      self.title = title
      self.publisher = publisher
      self.date = date
    }
  }
}
