import Deadlines
import Timescales
import WorkingDays

/// What a report says of a profile, in its order, before it is laid out as text or as a page.
struct PolicyContent {
  let words: EventWords
  /// Its timescales, with those of the law where it is silent.
  let timescales: [Timescale]
  private let profile: PolicyProfile
  private let law: PolicyProfile?
  private let inherited: Set<TimescaleID>
  private let asOf: Day

  /// - Parameters:
  ///   - profile: the profile.
  ///   - law: the law that it inherits from; without one, only its own timescales are shown.
  ///   - asOf: reviews that were due before this day are marked as overdue.
  init(_ profile: PolicyProfile, law: PolicyProfile?, asOf: Day) {
    self.profile = profile
    self.law = law
    self.asOf = asOf
    words = EventWords(profile)
    timescales =
      law.map { DeadlinePlan(ApplicablePolicy(profile: profile, law: $0)).timescales } ?? profile.timescales
    inherited = Set(timescales.map(\.id)).subtracting(profile.timescales.map(\.id))
  }

  /// The document that the profile encodes.
  var documentLine: String {
    "\(profile.document.title), \(profile.document.publisher), \(profile.document.dateWords)"
  }

  /// That the law applies where the profile is silent; `nil` if it is nowhere.
  var silence: String? {
    guard let law, !inherited.isEmpty else { return nil }
    let own =
      profile.timescales.isEmpty
      ? "It has no time limit of its own; those of the law apply" : "Where it is silent, the law applies"
    return own + ", marked “inherited”: \(law.document.title)"
  }

  /// The rule of a timescale, in lines.
  func lines(of timescale: Timescale) -> [String] {
    timescale.ruleLines(words, mark: inherited.contains(timescale.id) ? Timescale.Basis.inherited.mark : "")
  }

  /// The reviews, and under each the ways to read it, set in.
  var reviews: [String] {
    profile.governance.flatMap { clock -> [String] in
      let overdue = clock.isOverdue(asOf: asOf) ? ", overdue as of \(asOf)" : ""
      let readings = clock.readings.map { reading -> String in
        let overdue = reading.isOverdue(asOf: asOf) ? ", overdue as of \(asOf)" : ""
        return "  \(reading.expressed)\(overdue): \(reading.says)"
          + (reading.adoptedBecause.map { " (adopted: \($0))" } ?? "")
      }
      return ["\(clock.title): \(clock.expressed)\(overdue) (\(clock.citation.place))"] + readings
    }
  }

  var ownEvents: [String] {
    profile.events.map { "\($0.event): \($0.title)\($0.counts == .last ? "; the last one counts" : "")" }
  }

  var ownFacts: [String] {
    profile.facts.map { fact in
      let values = fact.isDay ? "a day" : fact.words.joined(separator: ", ")
      return "\(fact.id): \(fact.title) (\(values)\(fact.unlessRecorded.map { "; \($0) unless recorded" } ?? ""))"
    }
  }

  /// The days off, the calendar, and when limits were only targets.
  var days: [String] {
    let off = profile.daysOff.map { "Days off: \($0.title), \($0.words) (\($0.citation.place))" }
    let calendar = profile.calendar.map { ["Working days of the calendar \($0)"] } ?? []
    let targets = profile.relaxations.map { relaxation in
      "Targets only, \(relaxation.days.lowerBound) to \(relaxation.days.upperBound): "
        + relaxation.timescales.map { words.quotedTitle(of: $0) }.inWords() + " (\(relaxation.citation.place))"
    }
    return off + calendar + targets
  }

  var notes: [String] {
    (profile.timescales.flatMap(\.notes) + profile.notes).map { "\($0.text) (\($0.citation.place))" }
  }

  var passages: [String] {
    profile.passages.map { "\($0.outcome.words): \($0.because) (\($0.citation.place))" }
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
  var dateWords: String { date ?? seenOn.map { "undated, seen \($0)" } ?? "undated" }
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
