import Timescales

extension PolicyProfile.Note {
  /// The text with its source.
  var sentence: String {
    let words = text.hasSuffix(".") ? String(text.dropLast()) : text
    return "\(words) \(citation.words)"
  }
}

extension Citation {
  /// The source in brackets.
  var words: String { "(\(document), \(place))" }
}
