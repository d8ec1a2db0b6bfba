extension PolicyProfile {
  /// The document that a profile encodes.
  public struct Document: Hashable, Sendable {
    /// Its title.
    public package(set) var title: String
    /// Who issued it.
    package var publisher: String
    /// Its date, as precisely as it is known: a year, a month or a day.
    public package(set) var date: String

    /// A document.
    package init(title: String, publisher: String, date: String) {
      self.title = title
      self.publisher = publisher
      self.date = date
    }
  }
}
