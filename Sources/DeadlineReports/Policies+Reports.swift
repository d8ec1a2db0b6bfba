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
    let document: JSON = ["schemaVersion": 1, "asOf": .string(asOf), "policies": .array(rows)]
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
    let all = law.map { DeadlinePlan(ApplicablePolicy(profile: self, law: $0)).timescales } ?? timescales
    let inherited = Set(all.map(\.id)).subtracting(timescales.map(\.id))
    var text = style.heading("\(council) (\(qualifiedID)), for complaints received from \(effectiveFrom)") + "\n"
    text += "\(document.title), \(document.publisher), \(document.dateWords)\n"
    if let law, !inherited.isEmpty {
      text +=
        timescales.isEmpty
        ? "It has no time limit of its own; those of the law apply" : "Where it is silent, the law applies"
      text += ", marked “inherited”: \(law.document.title)\n"
    }
    let words = EventWords(self)
    text += "\n\(style.heading("Each time limit, with its word on the command line and in files, and whose it is:"))\n"
    for timescale in all {
      let mark = inherited.contains(timescale.id) ? Timescale.Basis.inherited.mark : ""
      text += "\n\(timescale.title) (\(timescale.id)): \(timescale.ownerName)\n"
      for line in timescale.ruleLines(words, mark: mark) { text += "  \(line)\n" }
      text += "  Source: \(timescale.citation.place)\n"
    }
    for timescale in timescales where !timescale.readings.isEmpty {
      let heading = style.heading("Readings of \(words.quotedTitle(of: timescale.id)) (\(timescale.id)):")
      text += "\n\(heading)\n"
      for reading in timescale.readings {
        text += "  \(reading.id): \(reading.says)\(reading.adoptedBecause.map { " (adopted: \($0))" } ?? "")\n"
      }
    }
    if !governance.isEmpty { text += "\n\(style.heading("Reviews:"))\n" }
    for clock in governance {
      let isOverdue = clock.isOverdue(asOf: asOf)
      text +=
        "  \(clock.title): \(clock.expressed)\(isOverdue ? ", overdue as of \(asOf)" : "") (\(clock.citation.place))\n"
      for reading in clock.readings {
        let isOverdue = reading.isOverdue(asOf: asOf)
        text += "    \(reading.expressed)\(isOverdue ? ", overdue as of \(asOf)" : ""): \(reading.says)"
        text += "\(reading.adoptedBecause.map { " (adopted: \($0))" } ?? "")\n"
      }
    }
    if !events.isEmpty { text += "\n\(style.heading("Events of its own:"))\n" }
    for event in events {
      text += "  \(event.event): \(event.title)\(event.counts == .last ? "; the last one counts" : "")\n"
    }
    if !facts.isEmpty { text += "\n\(style.heading("Facts of its own:"))\n" }
    for fact in facts {
      let values = fact.isDay ? "a day" : fact.words.joined(separator: ", ")
      text += "  \(fact.id): \(fact.title) (\(values)\(fact.unlessRecorded.map { "; \($0) unless recorded" } ?? ""))\n"
    }
    for days in daysOff { text += "\nDays off: \(days.title), \(days.words) (\(days.citation.place))\n" }
    if let calendar { text += "\nWorking days of the calendar \(calendar)\n" }
    for relaxation in relaxations {
      text += "\nTargets only, \(relaxation.days.lowerBound) to \(relaxation.days.upperBound): "
      text += relaxation.timescales.map { words.quotedTitle(of: $0) }.inWords() + " (\(relaxation.citation.place))\n"
    }
    let remarks = timescales.flatMap(\.notes) + notes
    if !remarks.isEmpty { text += "\n\(style.heading("Notes:"))\n" }
    for note in remarks { text += "  \(note.text) (\(note.citation.place))\n" }
    if !passages.isEmpty { text += "\n\(style.heading("Passages about time that are not timescales:"))\n" }
    for passage in passages {
      text += "  \(passage.outcome.words): \(passage.because) (\(passage.citation.place))\n"
    }
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

extension PolicyProfile.Passage.Outcome {
  /// What became of a passage, in words.
  fileprivate var words: String {
    switch self {
    case .event: "Recorded"
    case .right: "A right without a day"
    case .date: "A date"
    case .notAClock: "No time limit"
    }
  }
}

extension PolicyProfile.Document {
  /// Its date or, without one, the day on which it was seen.
  fileprivate var dateWords: String { date ?? seenOn.map { "undated, seen \($0)" } ?? "undated" }
}

extension PolicyProfile.DaysOff {
  /// The days, such as `12-24 to 01-02 every year`.
  fileprivate var words: String {
    func words(_ day: PolicyProfile.YearDay) -> String {
      "\(day.month < 10 ? "0" : "")\(day.month)-\(day.day < 10 ? "0" : "")\(day.day)"
    }
    switch time {
    case .once(let days) where days.lowerBound == days.upperBound: return "\(days.lowerBound)"
    case .once(let days): return "\(days.lowerBound) to \(days.upperBound)"
    case .everyYear(let from, let through) where from == through: return "\(words(from)) every year"
    case .everyYear(let from, let through): return "\(words(from)) to \(words(through)) every year"
    }
  }
}
