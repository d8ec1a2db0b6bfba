extension Timescale {
  /// How sure a part of a timescale is.
  package struct Basis: Hashable, Sendable {
    /// How it is known.
    package var kind: Kind
    /// The reason, for all but a stated one.
    package var because: String?

    /// A basis.
    package init(_ kind: Kind, because: String? = nil) {
      self.kind = kind
      self.because = because
    }

    /// The document says so.
    package static let stated = Basis(.stated)
    /// The document is silent; the law applies.
    package static let inherited = Basis(.inherited)

    /// How something is known.
    package enum Kind: String, CaseIterable, Sendable {
      /// The document says so.
      case stated
      /// The document does not say so, but its context does.
      case inferred
      /// The document is silent; the law applies.
      case inherited
      /// No document is known for that time; the law applies.
      case assumed
    }
  }
}
