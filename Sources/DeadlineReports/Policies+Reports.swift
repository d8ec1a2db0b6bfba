import Deadlines
import JSONTree
package import PolicyProfiles
package import Timescales
package import WorkingDays

extension PolicyLibrary {
  /// The profiles as one JSON document.
  ///
  /// - Parameter asOf: Reviews that were due before this day are marked as overdue.
  /// - Returns: The JSON text.
  package func json(asOf: Day) -> String {
    let rows = profiles.map { profile -> JSON in
      [
        "id": .string(profile.id), "version": .string(profile.version), "council": .string(profile.council),
        "effectiveFrom": .string(profile.effectiveFrom), "timescales": .integer(profile.timescales.count),
        "document": [
          "title": .string(profile.document.title), "publisher": .string(profile.document.publisher),
          "date": .string(profile.document.date), "seenOn": .string(profile.document.seenOn),
        ],
        "governance": .array(profile.governance.map { $0.json(asOf: asOf) }),
      ]
    }
    let document: JSON = ["schemaVersion": .schemaVersion, "asOf": .string(asOf), "policies": .array(rows)]
    return document.text
  }

  /// The profiles as a table for a terminal.
  ///
  /// - Parameters:
  ///   - asOf: Reviews that were due before this day are listed as overdue.
  ///   - style: How the table is laid out.
  /// - Returns: The lines of the table.
  package func text(asOf: Day, _ style: TextStyle = .plain) -> String {
    var table = TextTable([.left, .left, .left, .right, .left], style)
    table.header("policy", "council", "from", "timescales", "reviews overdue as of \(asOf)")
    for profile in profiles {
      let overdue = profile.governance.filter { $0.isOverdue(asOf: asOf) }.map { "\($0.title) (\($0.expressed))" }
      table.row(
        profile.qualifiedID, profile.council, "\(profile.effectiveFrom)", "\(profile.timescales.count)",
        overdue.joined(separator: ", "))
    }
    return table.text
  }
}

extension PolicyProfile.GovernanceClock {
  fileprivate func json(asOf: Day) -> JSON {
    [
      "id": .string(id), "title": .string(title), "expressed": .string(expressed), "dueFrom": .string(due?.lowerBound),
      "due": .string(due?.upperBound), "overdue": .bool(isOverdue(asOf: asOf)), "citation": citation.json,
      "readings": .array(readings.map { $0.json(asOf: asOf) }),
    ]
  }
}

extension PolicyProfile.GovernanceClock.Reading {
  fileprivate func json(asOf: Day) -> JSON {
    [
      "id": .string(id), "says": .string(says), "expressed": .string(expressed), "dueFrom": .string(due?.lowerBound),
      "due": .string(due?.upperBound), "overdue": .bool(isOverdue(asOf: asOf)),
      "adopted": .bool(adoptedBecause != nil), "citation": citation.json,
    ]
  }
}

extension PolicyProfile {
  /// The profile in words, for a terminal, with the law's timescales where it is silent.
  ///
  /// - Parameters:
  ///   - law: The law that it inherits from; without one, only its own timescales are shown.
  ///   - asOf: Reviews that were due before this day are marked as overdue.
  ///   - style: How the text is laid out.
  /// - Returns: The lines of the text.
  package func text(law: PolicyProfile? = nil, asOf: Day, _ style: TextStyle = .plain) -> String {
    let content = PolicyContent(self, law: law, asOf: asOf)
    var text = style.heading("\(council) (\(qualifiedID)), for complaints received from \(effectiveFrom)") + "\n"
    text += content.documentLine + "\n" + (content.silence.map { $0 + "\n" } ?? "")
    text += "\n\(style.heading("Each time limit, with its word on the command line and in files, and whose it is:"))\n"
    for timescale in content.timescales {
      text += "\n\(timescale.title) (\(timescale.id)): \(timescale.ownerName)\n"
      for line in content.lines(of: timescale) { text += "  \(line)\n" }
      text += "  Source: \(timescale.citation.place)\n"
    }
    for timescale in timescales where !timescale.readings.isEmpty {
      let heading = style.heading("Readings of \(content.words.quotedTitle(of: timescale.id)) (\(timescale.id)):")
      text += "\n\(heading)\n"
      for reading in timescale.readings {
        text += "  \(reading.id): \(reading.says)\(reading.adoptedBecause.map { " (adopted: \($0))" } ?? "")\n"
      }
    }
    func part(_ heading: String, _ lines: [String]) {
      if !lines.isEmpty { text += "\n\(style.heading(heading))\n" + lines.map { "  \($0)\n" }.joined() }
    }
    part("Reviews:", content.reviews)
    part("Events of its own:", content.ownEvents)
    part("Facts of its own:", content.ownFacts)
    for line in content.days { text += "\n\(line)\n" }
    part("Notes:", content.notes)
    part("Passages about time that are not timescales:", content.passages)
    return text
  }
}

extension Timescale.Limit {
  /// The limit in words, such as `10 working days after`.
  var words: String {
    if self == .onTheDay { return "on the day of" }
    var words = period.measure
    if isClear { words += " clear" }
    words += " \(period.direction.rawValue)"
    if firstDay == .included { words += ", first day included" }
    return words
  }
}

extension Timescale.Clock {
  /// The clock by the words of the profile, for JSON, such as `received`.
  var words: String {
    switch self {
    case .event(let event): event.rawValue
    case .fact(let fact): fact.rawValue
    case .first(let clocks): clocks.map(\.words).joined(separator: " else ")
    case .earliest(let clocks): "the earliest of \(clocks.map(\.words).joined(separator: ", "))"
    case .latest(let clocks): "the latest of \(clocks.map(\.words).joined(separator: ", "))"
    case .earliestRecorded(let clocks): "the earliest recorded of \(clocks.map(\.words).joined(separator: ", "))"
    case .latestRecorded(let clocks): "the latest recorded of \(clocks.map(\.words).joined(separator: ", "))"
    case .when(let condition, let then, let otherwise): "\(then.words) if \(condition.rawValue) else \(otherwise.words)"
    case .nextWorkingDay(let clock): "\(clock.words), or the next working day after a day off"
    case .sameAs(let id): "as \(id)"
    }
  }
}
