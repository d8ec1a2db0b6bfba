/// Where a document says something.
public struct Citation: Hashable, Sendable {
  /// The document's title.
  public package(set) var document: String
  /// The section, paragraph or regulation.
  public package(set) var place: String
  /// The identifiers that the project's coverage table gives the clocks found there, such as
  /// `LU-6`.
  package var codes: [String]

  /// A citation.
  package init(document: String, place: String, codes: [String] = []) {
    self.document = document
    self.place = place
    self.codes = codes
  }
}
