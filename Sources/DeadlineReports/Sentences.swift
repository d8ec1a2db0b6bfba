extension [String] {
  /// The items as in a sentence: `one, two and three`.
  func inWords(_ last: String = "and") -> String {
    guard count > 1, let end = self.last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(last) \(end)"
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  var asCapitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The clause as a sentence of its own.
  var asSentence: String { asCapitalised + (hasSuffix(".") ? "" : ".") }

  /// The sentence without its full stop.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
