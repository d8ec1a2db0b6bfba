package import Timescales

/// How one passage of a document is represented, by the code that the project gives it.
package struct CoverageEntry: Hashable, Sendable {
  /// The code, such as `CE-26b`.
  package var code: String
  /// Where the passage is; with the title of the document if that is not the profile's own.
  package var place: String
  /// How the profile represents it.
  package var outcome: Outcome
  /// The same in words: what a reading takes it to say, why it is not a clock, the text of a note.
  package var because: String

  /// How a passage is represented.
  package enum Outcome: Hashable, Sendable {
    /// A timescale.
    case timescale(TimescaleID)
    /// A reading of a timescale.
    case reading(String, of: TimescaleID)
    /// A period in which limits were only targets.
    case relaxation
    /// Bands in which the time taken for a timescale is reported.
    case bands(TimescaleID)
    /// A governance clock.
    case governance(String)
    /// The rule on suspending a case.
    case pause
    /// None of these.
    case passage(PolicyProfile.Passage.Outcome)
    /// A note, on a timescale or a governance clock, or on the profile as a whole.
    case note(on: String?)
  }
}

extension CoverageEntry.Outcome: CustomStringConvertible {
  /// The outcome in words, such as `reading letter-date of stage-2-request`.
  package var description: String {
    switch self {
    case .timescale(let id): "timescale \(id)"
    case .reading(let reading, let id): "reading \(reading) of \(id)"
    case .relaxation: "relaxation"
    case .bands(let id): "bands of \(id)"
    case .governance(let id): "governance \(id)"
    case .pause: "pause"
    case .passage(.event): "event"
    case .passage(.right): "right"
    case .passage(.date): "date"
    case .passage(.notAClock): "not a clock"
    case .note(let subject?): "note on \(subject)"
    case .note(nil): "note"
    }
  }
}

extension PolicyProfile {
  /// How every passage that the profile cites with a code is represented, in the natural order of
  /// the codes: CE-2 before CE-10, CE-26 before CE-26b.
  ///
  /// A code that is cited several times, such as by a timescale and by a note on it, has as many
  /// entries, in the order of the profile.
  package var coverage: [CoverageEntry] {
    var list = CoverageList(document: document.title)
    for timescale in timescales {
      list.add(timescale.citation, .timescale(timescale.id), timescale.title)
      for reading in timescale.readings {
        let adopted = reading.adoptedBecause.map { " Adopted: \($0)" } ?? ""
        list.add(reading.citation, .reading(reading.id, of: timescale.id), reading.says + adopted)
      }
      let notes = [timescale.opensAtMaximum, timescale.discretion].compactMap(\.self) + timescale.notes
      list.add(notes, on: timescale.id.rawValue)
    }
    for relaxation in relaxations {
      let days = "\(relaxation.days.lowerBound) to \(relaxation.days.upperBound)"
      list.add(relaxation.citation, .relaxation, "Targets only from \(days)")
    }
    for bands in bands {
      list.add(bands.citation, .bands(bands.timescale), "\(bands.names.joined(separator: ", ")) working days")
    }
    for clock in governance {
      list.add(clock.citation, .governance(clock.id), "\(clock.title): \(clock.expressed)")
      list.add(clock.notes, on: clock.id)
    }
    if let pauses {
      let effect =
        switch pauses.effect {
        case .stops: "The clocks stop"
        case .restarts: "The clocks begin again afterwards"
        case .runs: "The clocks run on"
        }
      list.add(pauses.citation, .pause, [effect, pauses.basis.because].compactMap(\.self).joined(separator: ": "))
    }
    if let straightToStage2 { list.add([straightToStage2], on: "stage-1-response") }
    if let stage2Declined { list.add([stage2Declined], on: "stage-2-response") }
    for passage in passages { list.add(passage.citation, .passage(passage.outcome), passage.because) }
    list.add(notes, on: nil)
    return list.sorted
  }
}

/// The entries of a profile on their way to being sorted.
private struct CoverageList {
  let document: String
  private var entries: [CoverageEntry] = []

  init(document: String) {
    self.document = document
  }

  mutating func add(_ citation: Citation, _ outcome: CoverageEntry.Outcome, _ because: String) {
    let place = citation.document == document ? citation.place : "\(citation.document), \(citation.place)"
    entries += citation.codes.map { CoverageEntry(code: $0, place: place, outcome: outcome, because: because) }
  }

  mutating func add(_ notes: [PolicyProfile.Note], on subject: String?) {
    for note in notes { add(note.citation, .note(on: subject), note.text) }
  }

  /// By code; entries of one code stay in their order.
  var sorted: [CoverageEntry] {
    let keyed = entries.enumerated().map { (key: CodeKey($1.code), place: $0, entry: $1) }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.entry)
  }
}
