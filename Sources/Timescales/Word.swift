/// A word of the vocabulary, which a string literal may name and whose description it is.
protocol Word: RawRepresentable<String>, Hashable, Sendable, Codable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  init(rawValue: String)
}

extension Word {
  /// The word, such as one of a profile's own.
  public init(stringLiteral word: String) { self.init(rawValue: word) }

  /// The word itself.
  public var description: String { rawValue }
}
