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
  /// - Parameter asOf: Reviews that were due before this day are listed as overdue.
  /// - Returns: The lines of the table.
  package func text(asOf: Day) -> String {
    var table = TextTable([.left, .left, .left, .right, .left])
    table.row("policy", "council", "from", "timescales", "reviews overdue as of \(asOf)")
    for profile in profiles {
      let overdue = profile.governance.filter { $0.isOverdue(asOf: asOf) }.map { "\($0.id) (\($0.expressed))" }
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
  /// - Returns: The lines of the text.
  package func text(law: PolicyProfile? = nil, asOf: Day) -> String {
    let all = law.map { DeadlinePlan(ApplicablePolicy(profile: self, law: $0)).timescales } ?? timescales
    let inherited = Set(all.map(\.id)).subtracting(timescales.map(\.id))
    var text = "\(council) (\(qualifiedID)), for complaints received from \(effectiveFrom)\n"
    text += "\(document.title), \(document.publisher), \(document.dateWords)\n"
    if let law, !inherited.isEmpty {
      text +=
        timescales.isEmpty
        ? "It has no time limit of its own; those of the law apply" : "Where it is silent, the law applies"
      text += ", marked “inherited”: \(law.document.title)\n"
    }
    var table = TextTable()
    for timescale in all {
      let clock = timescale.rule.clock.map { "\($0.words)" } ?? "whenever it is open"
      let mark = inherited.contains(timescale.id) ? Timescale.Basis.inherited.mark : timescale.basis.mark
      table.row(
        timescale.id.rawValue, timescale.limitWords + mark, clock,
        timescale.maximumWords, timescale.routeWords ?? "")
    }
    text += "\n" + table.text + "\nSources:\n"
    for timescale in all {
      let mark = inherited.contains(timescale.id) ? Timescale.Basis.inherited.mark : ""
      text += "  \(timescale.id): \(timescale.citation.place)\(mark)\n"
    }
    for timescale in timescales where !timescale.readings.isEmpty {
      text += "\nReadings of \(timescale.id):\n"
      for reading in timescale.readings {
        text += "  \(reading.id): \(reading.says)\(reading.adoptedBecause.map { " (adopted: \($0))" } ?? "")\n"
      }
    }
    if !governance.isEmpty { text += "\nReviews:\n" }
    for clock in governance {
      let isOverdue = clock.isOverdue(asOf: asOf)
      text +=
        "  \(clock.title): \(clock.expressed)\(isOverdue ? ", overdue as of \(asOf)" : "") (\(clock.citation.place))\n"
      for reading in clock.readings {
        let isOverdue = reading.isOverdue(asOf: asOf)
        text += "    \(reading.id), \(reading.expressed)\(isOverdue ? ", overdue as of \(asOf)" : ""): \(reading.says)"
        text += "\(reading.adoptedBecause.map { " (adopted: \($0))" } ?? "")\n"
      }
    }
    if !events.isEmpty { text += "\nEvents of its own:\n" }
    for event in events {
      text += "  \(event.event): \(event.title)\(event.counts == .last ? "; the last one counts" : "")\n"
    }
    if !facts.isEmpty { text += "\nFacts of its own:\n" }
    for fact in facts {
      let values = fact.isDay ? "a day" : fact.words.joined(separator: ", ")
      text += "  \(fact.id): \(fact.title) (\(values)\(fact.unlessRecorded.map { "; \($0) unless recorded" } ?? ""))\n"
    }
    for days in daysOff { text += "\nDays off: \(days.title), \(days.words) (\(days.citation.place))\n" }
    if let calendar { text += "\nWorking days of the calendar \(calendar)\n" }
    for relaxation in relaxations {
      text += "\nTargets only, \(relaxation.days.lowerBound) to \(relaxation.days.upperBound): "
      text += relaxation.timescales.map(\.rawValue).joined(separator: ", ") + " (\(relaxation.citation.place))\n"
    }
    let remarks = timescales.flatMap(\.notes) + notes
    if !remarks.isEmpty { text += "\nNotes:\n" }
    for note in remarks { text += "  \(note.text) (\(note.citation.place))\n" }
    if !passages.isEmpty { text += "\nPassages about time that are not timescales:\n" }
    for passage in passages {
      text += "  \(passage.outcome.rawValue): \(passage.because) (\(passage.citation.place))\n"
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
  /// The clock in words, such as `received`.
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

extension Timescale {
  /// For which procedure it holds, in words; `nil` for the statutory one, which is the ordinary case.
  var routeWords: String? {
    switch route {
    case .statutory: nil
    case .corporate: "only in the corporate procedure"
    case .any: "in either procedure"
    }
  }

  /// How far the limit may be extended, in words, such as `at most 20 working days if complex`.
  ///
  /// Where no ground is required but an event must be recorded, it is such as
  /// `at most 65 working days with delay-notice-sent`.
  var maximumWords: String {
    switch rule.maximum {
    case .none: return ""
    case .inherited: return "maximum as in law"
    case .own(let own):
      var words = (wholeMaximum ?? own.limit).map { "at most \($0.period.measure)" } ?? ""
      if let condition = own.openWhen {
        words = "open-ended if \(condition.rawValue)"
        if own.limit == nil, own.grant.grantedTo != nil { words += ", until a day is arranged" }
      }
      if own.limit != nil { words += own.grant.conditionWords }
      guard let uncapped = own.uncapped else { return words }
      return (words.isEmpty ? "" : words + "; ") + (own.beyond == nil ? "to" : "beyond that to")
        + " an agreed day\(uncapped.grant.conditionWords)"
    }
  }
}

extension Timescale {
  /// The limits in words, the ordinary one first.
  fileprivate var limitWords: String {
    let ordinary = (rule.limit.map(\.words) ?? "no limit") + (binding == .target ? " (target)" : "")
    return ([ordinary] + rule.otherLimits.map { "\($0.limit.words) if \($0.condition.rawValue)" })
      .joined(separator: "; ")
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

extension Timescale.Grant {
  /// What it needs: one of its grounds or, without any, one of its events.
  fileprivate var conditionWords: String {
    if !grounds.isEmpty { return " if \(grounds.map(\.rawValue).joined(separator: " or "))" }
    return grantedBy.isEmpty ? "" : " with \(grantedBy.map(\.rawValue).joined(separator: " or "))"
  }
}
