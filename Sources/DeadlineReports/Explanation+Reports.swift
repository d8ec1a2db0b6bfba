public import Deadlines
import JSONTree
import Timescales
import WorkingDays

extension Explanation {
  /// The explanation in plain English, for a terminal or to be read out.
  public var text: String { text(.plain) }

  /// The same for a terminal.
  package func text(_ style: TextStyle) -> String {
    ([style.heading(heading)] + lines(style).map { "  \($0)" }).joined(separator: "\n") + "\n"
  }

  /// What is explained: the timescale, whose rule it is and where that stands.
  var heading: String {
    let layerName = isLaw || policy.profile.isLaw ? "in law" : "by the policy"
    return "\(timescale.title), \(layerName) (\(source.document), \(source.place))"
  }

  /// The explanation, a sentence or a list of days in each line.
  func lines(_ style: TextStyle = .plain) -> [String] {
    var lines = ruleSentences + readingSentences
    guard let due = outcome.due else {
      return lines + ["No date can be given. Status: \(StatusText(layer).words)."]
    }
    lines += dayLines + stoppedLines
    let kind = outcome.binding == .target ? "target" : "last day"
    lines.append(
      "The \(kind) is \(words(earliest?.due, due))\(layer.isProvisional ? ", provisional" : "") "
        + "(working days of \(layer.calendar.calendarWords)).")
    if let operative = outcome.operativeDue, operative != due {
      lines.append("It was extended to \(words(earliest?.operativeDue, operative)).")
    }
    // An agreement or a promise may go beyond it.
    if let maximum = outcome.maximumDue, outcome.operativeDue.map({ $0 <= maximum }) ?? true {
      lines.append("If it is extended, the last day is \(words(earliest?.maximumDue, maximum)) at most.")
    }
    lines.append("Status: \(style.marked(StatusText(layer).words, layer.status.mark)).")
    for other in alternatives where !isSame(other) {
      let day = otherDay(other)
      let says = other.says.map { ": \($0.withoutFullStop)" } ?? ""
      lines.append("Another reading gives \(day)\(says) (\(other.citation.place)).")
    }
    return lines
  }

  /// A day with its weekday, or the first and the last of several.
  private func words(_ first: Day?, _ last: Day) -> String {
    let day = "\(last.weekday.name) \(last)"
    return first.map { $0 == last ? day : "\($0.weekday.name) \($0) to \(day)" } ?? day
  }

  /// Whether another reading gives the same days.
  private func isSame(_ other: Deadline.Reading) -> Bool {
    other.outcome.due == outcome.due && other.outcome.maximumDue == outcome.maximumDue
      && other.outcome.operativeDue == outcome.operativeDue && other.earliest?.due == earliest?.due
  }

  /// The last day that another reading gives or, if that is the same, the day to which it lets it be extended.
  private func otherDay(_ other: Deadline.Reading) -> String {
    guard let due = other.outcome.due else { return "no date in this case" }
    guard due == outcome.due, let maximum = other.outcome.maximumDue, maximum != outcome.maximumDue else {
      return words(other.earliest?.due, due)
    }
    return "the same day, and \(words(other.earliest?.maximumDue, maximum)) at most if it is extended"
  }

  private var source: Citation { reading?.citation ?? timescale.citation }
}

// MARK: - The rule

extension Explanation {
  /// What the rule gives to whom, by the start that was followed in this case, and what is known of
  /// that start.
  fileprivate var ruleSentences: [String] {
    guard layer.startWord != nil, rule.clock != nil else {
      // Of what holds for the other procedure, not even the start is looked for.
      let isOther = rule.clock != nil && outcome.status == .notApplicable
      return [isOther ? "It does not apply to the procedure that is recorded." : ruleSentence]
    }
    return [ruleSentence] + (startSentence.map { [$0] } ?? [])
  }

  fileprivate var ruleSentence: String {
    let owner = timescale.owner.asCapitalised
    guard let limit = rule.limit else { return "\(owner) may do this at any time once it is open: there is no limit." }
    let day = startDay
    let length = limit.period.measure
    if limit.period.direction == .before {
      let verb = timescale.kind == .duty ? "has to do this" : "may do this"
      return limit.isClear
        ? "\(owner) \(verb) so early that \(length) lie between it and \(day)."
        : "\(owner) \(verb) no later than \(length) before \(day); that day is not counted."
    }
    let has = outcome.binding == .target || timescale.binding == .target ? "has a target of" : "has"
    if limit.isClear { return "\(owner) \(has) \(length), which all lie between \(day) and the last day." }
    let ifCounted = limit.period.unit == .workingDays ? ", if that is a working day" : ""
    return limit.firstDay == .included
      ? "\(owner) \(has) \(length), the first day of which is \(day)\(ifCounted)."
      : "\(owner) \(has) \(length) after \(day); that day is not counted."
  }

  /// The start that was followed, with its day if that is recorded.
  private var startDay: String {
    guard let word = layer.startWord else { return "its start" }
    // The day that counts is the receipt's, also where the sending stands in for it.
    let events = rule.clock?.events ?? []
    let receipt = CaseEvent(rawValue: word).receipt.flatMap { events.contains($0) ? $0 : nil }
    let isStandIn = receipt != nil && !events.contains(CaseEvent(rawValue: word))
    let day = EventWords(policy.profile).day(of: isStandIn ? receipt?.rawValue ?? word : word)
    guard outcome.clockBasis == .recorded, let start = outcome.start else { return day }
    return "\(day) (\(words(earliest?.start, start)))"
  }

  /// What is known of a start that is not recorded itself.
  private var startSentence: String? {
    let day = outcome.start.map { words(earliest?.start, $0) }
    return switch outcome.clockBasis {
    case .recorded: nil
    case .fallback: "That day is not recorded; the day of sending stands in for it\(day.map { ": \($0)" } ?? "")."
    case .missing where layer.awaitsWrittenRecord:
      "The written record is not recorded; the authority owes it as soon as possible (reg 16(2))."
    case .missing where layer.awaitsAdvocate: "No appointment is recorded: the time limit waits for it."
    case .missing: "That day is not recorded."
    case .projected:
      "That has not happened yet\(day.map { "; it is assumed on \($0)" } ?? ""), "
        + "if each step before it is taken on its last day."
    case .awaited: "That has not happened yet."
    }
  }

  /// How the passage is read, and why.
  private var readingSentences: [String] {
    var sentences: [String] = []
    if let reading {
      sentences.append("It is read like this: \(reading.says)")
      let isNotAdopted = "This reading was chosen for this report; it is not the adopted one."
      sentences.append(reading.adoptedBecause.map { "Why: \($0)" } ?? isNotAdopted)
    }
    guard !isLaw, reading.map({ $0.adoptedBecause != nil }) ?? true else { return sentences }
    if timescale.basis.kind == .inferred, let because = timescale.basis.because {
      sentences.append("The length is inferred: \(because).")
    }
    if timescale.clockBasis.kind == .inferred, let because = timescale.clockBasis.because {
      sentences.append("The start is inferred: \(because).")
    }
    return sentences
  }
}

// MARK: - The days

extension Explanation {
  /// The days of a limit in months or calendar days that do not count, and how sure that is.
  fileprivate var stoppedLines: [String] {
    let isStopped = !stopped.isEmpty || days.contains { $0.skipped == .pause }
    var lines = stopped.map { days -> String in
      let count = Int(days.upperBound.number - days.lowerBound.number) + 1
      let (first, last) = (words(nil, days.lowerBound), words(nil, days.upperBound))
      return count == 1
        ? "Not counted: \(first), when the time limit was stopped"
        : "Not counted: \(count) days, \(first) to \(last), when the time limit was stopped"
    }
    if isStopped, let pauses = policy.profile.pauses, pauses.basis.kind == .inferred, let because = pauses.basis.because
    {
      lines.append("How that is counted is inferred: \(because) (\(pauses.citation.place)).")
    }
    return lines
  }

  fileprivate var dayLines: [String] {
    guard !days.isEmpty else { return [] }
    let counted = days.compactMap { day in day.number.map { "\($0) = \(day.day)" } }
    // One of several counts is shown: the first for an act that is owed.
    let start = timescale.kind == .duty ? earliest?.start : earliest.flatMap { _ in outcome.start }
    let from = start.map { " from \($0)" } ?? ""
    return ["Counted\(from): \(counted.joined(separator: ", "))"] + skippedDays.map { "Not counted: \($0)" }
  }

  /// What was not counted: how many days of weekends, and each holiday and day of a suspension.
  var skippedDays: [String] {
    let weekends = days.count { $0.skipped == .weekend }
    let others = days.compactMap { day -> String? in
      switch day.skipped {
      case .holiday(let title): "\(day.day.weekday.name) \(day.day), \(title)"
      case .pause: "\(day.day.weekday.name) \(day.day), the case was suspended"
      case .weekend, nil: nil
      }
    }
    return (weekends > 0 ? ["\(weekends) \(weekends == 1 ? "day of a weekend" : "days of weekends")"] : []) + others
  }
}

extension Explanation {
  var json: JSON {
    [
      "timescale": .string(timescale.id), "layer": isLaw ? "law" : "policy", "rule": .string(ruleSentence),
      "citation": source.json, "reading": .string(reading?.id), "adoptedBecause": .string(reading?.adoptedBecause),
      "startFrom": .string(earlier(earliest?.start, outcome.start)), "start": .string(outcome.start),
      "startEvent": .string(layer.startWord),
      "startBasis": .string(outcome.clockBasis.rawValue),
      "dueFrom": .string(earlier(earliest?.due, outcome.due)), "due": .string(outcome.due),
      "operativeDueFrom": .string(earlier(earliest?.operativeDue, outcome.operativeDue)),
      "operativeDue": .string(outcome.operativeDue), "status": .string(outcome.status.rawValue),
      "calendar": .string(layer.calendar), "provisional": .bool(layer.isProvisional),
      "days": .array(
        days.map { day in
          ["date": .string(day.day), "number": .integer(day.number), "skipped": .string(day.skipped?.words)]
        }),
      "alternatives": .array(
        alternatives.map {
          [
            "id": .string($0.id), "dueFrom": .string(earlier($0.earliest?.due, $0.outcome.due)),
            "due": .string($0.outcome.due), "citation": $0.citation.json,
          ]
        }),
    ]
  }
}

extension ExplainedDay.Skip {
  fileprivate var words: String {
    switch self {
    case .weekend: "weekend"
    case .holiday(let title): title
    case .pause: "pause"
    }
  }
}
