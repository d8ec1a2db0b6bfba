extension PolicyProfile {
  /// The document that a profile encodes.
  public struct Document: Hashable, Sendable {
    /// Its title.
    public package(set) var title: String
    /// Who issued it.
    package var publisher: String
    /// Its date, as precisely as it is known: a year, a month or a day; `nil` if it has none.
    public package(set) var date: String?
    /// For a document without a date, the year, month or day in which it was seen.
    public package(set) var seenOn: String?

    /// A document.
    package init(title: String, publisher: String, date: String?, seenOn: String? = nil) {
      self.title = title
      self.publisher = publisher
      self.date = date
      self.seenOn = seenOn
    }
  }
}
