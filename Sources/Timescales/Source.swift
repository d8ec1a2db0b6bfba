/// Where a document says something.
public struct Citation: Hashable, Sendable {
  /// The document's title.
  public var document: String
  /// The section, paragraph or regulation.
  public var place: String
  /// The identifiers that the project's coverage table gives the clocks found there, such as `LU-6`.
  public var codes: [String]

  /// A citation.
  public init(document: String, place: String, codes: [String] = []) {
    self.document = document
    self.place = place
    self.codes = codes
  }
}

/// How sure a part of a timescale is.
public struct Basis: Hashable, Sendable {
  /// In what way it is known.
  public var kind: Kind
  /// The reason, for all but a stated one.
  public var because: String?

  /// A basis.
  public init(_ kind: Kind, because: String? = nil) {
    self.kind = kind
    self.because = because
  }

  /// The document says so.
  public static let stated = Basis(.stated)
  /// The document is silent; the law applies.
  public static let inherited = Basis(.inherited)

  /// In what way something is known.
  public enum Kind: String, CaseIterable, Sendable {
    /// The document says so.
    case stated
    /// The document does not say so, but its context does.
    case inferred
    /// The document is silent; the law applies.
    case inherited
    /// There is no document for that time; the law applies.
    case assumed
  }
}

/// A remark on a passage that moves no day.
public struct Note: Hashable, Sendable {
  /// The remark.
  public var text: String
  /// The passage.
  public var citation: Citation

  /// A note.
  public init(text: String, citation: Citation) {
    self.text = text
    self.citation = citation
  }
}
