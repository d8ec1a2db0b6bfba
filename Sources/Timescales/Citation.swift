/// Where a document says something.
public struct Citation: Hashable, Sendable {
  /// The document's title.
  public var document: String
  /// The section, paragraph or regulation.
  public var place: String
  /// The identifiers that the project's coverage table gives the clocks found there, such as
  /// `LU-6`.
  public var codes: [String]

  /// A citation.
  public init(document: String, place: String, codes: [String] = []) {
    self.document = document
    self.place = place
    self.codes = codes
  }
}
