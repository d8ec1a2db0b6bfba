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

  /// The text with a small letter at its beginning, as it goes on after a colon.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The clause as a sentence of its own.
  var asSentence: String { asCapitalised + (hasSuffix(".") ? "" : ".") }

  /// The sentence without its full stop.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension String {
  /// The name of a calendar as people write it: `England and Wales` for `england-and-wales`.
  var calendarWords: String {
    [("england-and-wales", "England and Wales"), ("northern-ireland", "Northern Ireland"), ("scotland", "Scotland")]
      .reduce(self) { text, name in text.replacing(name.0, with: name.1) }
  }
}
