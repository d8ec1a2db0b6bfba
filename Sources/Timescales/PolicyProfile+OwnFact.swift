extension PolicyProfile {
  /// A fact that only one profile knows: a word of a list, or a day that is set for one case.
  package struct OwnFact: Hashable, Sendable {
    /// Its word.
    package var id: String
    /// Its name for people.
    package var title: String
    /// The words that it may have; empty for a day.
    package var words: [String]
    /// The word that is assumed until one is recorded; `nil` if it is unknown until then.
    package var unlessRecorded: String?

    /// A fact of a profile's own.
    package init(id: String, title: String, words: [String], unlessRecorded: String? = nil) {
      self.id = id
      self.title = title
      self.words = words
      self.unlessRecorded = unlessRecorded
    }

    /// Whether its value is a day, which is recorded as the day of an event is.
    package var isDay: Bool { words.isEmpty }

    /// The words of a fact that is answered with yes or no.
    package static let yesOrNo = ["yes", "no"]
  }

  /// The fact with this id, if the profile has it.
  package func fact(_ id: String) -> OwnFact? { facts.first { $0.id == id } }
}
