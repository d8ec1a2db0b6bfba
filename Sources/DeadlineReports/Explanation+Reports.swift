public import Deadlines
import JSONTree
import Timescales
import WorkingDays

extension Explanation {
  /// The explanation in plain English, for a terminal or to be read out.
  public var text: String {
    var text = "\(timescale.title), \(isLaw ? "in law" : "by the policy") (\(source.document), \(source.place))\n"
    text += "  Rule: \(ruleWords)\n"
    if let reading { text += "  Reading: \(reading.id), \(reading.says)\(adoption(of: reading))\n" }
    text += "  Start: \(startWords)\n"
    guard let due = outcome.due else {
      return text + "  No date can be given: the status is \(outcome.status.rawValue).\n"
    }
    text += dayLines
    text +=
      "  Due: \(words(earliest?.due, due))\(layer.isProvisional ? ", provisional" : "") (calendar \(layer.calendar))\n"
    if let maximum = outcome.maximumDue {
      text += "  At most, if extended: \(words(earliest?.maximumDue, maximum))\n"
    }
    if let operative = outcome.operativeDue, operative != due {
      text += "  Extended to: \(words(earliest?.operativeDue, operative))\n"
    }
    text += "  Status: \(outcome.status.rawValue)\n"
    for other in alternatives {
      let day = other.outcome.due.map { words(other.earliest?.due, $0) } ?? "no date in this case"
      text += "  Another reading: \(other.id): \(day) (\(other.citation.place))\n"
    }
    return text
  }

  /// A day with its weekday, or the first and the last of several.
  private func words(_ first: Day?, _ last: Day) -> String {
    let day = "\(last.weekday.name) \(last)"
    return first.map { $0 == last ? day : "\($0.weekday.name) \($0) to \(day)" } ?? day
  }

  private var source: Citation { reading?.citation ?? timescale.citation }

  private func adoption(of reading: Timescale.Reading) -> String {
    reading.adoptedBecause.map { " Adopted: \($0)" } ?? " Chosen for this report; not the adopted one."
  }

  private var ruleWords: String {
    let limit = rule.limit.map { "\($0.words) " } ?? "no limit; "
    let clock = rule.clock?.words ?? "whenever it is open"
    let convention: String
    switch rule.limit?.firstDay {
    case .excluded: convention = "; the day of the start is not counted"
    case .included: convention = "; the day of the start is day 1, if it counts at all"
    case nil: convention = ""
    }
    return limit + clock + convention
  }

  private var startWords: String {
    // Of what holds for the other procedure, not even the start is looked for.
    if layer.startWord == nil, rule.clock != nil, outcome.status == .notApplicable {
      return "none, because it is not for the procedure that is recorded"
    }
    let word = layer.startWord ?? "nothing"
    switch outcome.clockBasis {
    case .recorded: return "“\(word)”" + (outcome.start.map { ", \(words(earliest?.start, $0))" } ?? "")
    case .fallback:
      return "“\(word)”" + (outcome.start.map { ", \(words(earliest?.start, $0))" } ?? "")
        + ", because the receipt is not recorded"
    case .missing: return "“\(word)” is needed but not recorded"
    case .projected:
      return "“\(word)” has not happened yet"
        + (outcome.start.map { "; assumed on \(words(earliest?.start, $0))" } ?? "")
        + ", if each step before it is taken on its due date"
    case .awaited: return "“\(word)” has not happened yet"
    }
  }

  private var dayLines: String {
    guard !days.isEmpty else { return "" }
    let counted = days.compactMap { day in day.number.map { "\($0) = \(day.day)" } }
    // One of several counts is shown: the first for an act that is owed.
    let start = timescale.kind == .duty ? earliest?.start : earliest.flatMap { _ in outcome.start }
    let from = start.map { " from \($0)" } ?? ""
    var text = "  Counted\(from): \(counted.joined(separator: ", "))\n"
    let weekends = days.count { $0.skipped == .weekend }
    if weekends > 0 {
      text += "  Not counted: \(weekends) \(weekends == 1 ? "day of a weekend" : "days of weekends")\n"
    }
    for day in days {
      switch day.skipped {
      case .holiday(let title): text += "  Not counted: \(day.day.weekday.name) \(day.day), \(title)\n"
      case .pause: text += "  Not counted: \(day.day.weekday.name) \(day.day), the case was suspended\n"
      case .weekend, nil: break
      }
    }
    return text
  }
}

extension Explanation {
  var json: JSON {
    [
      "timescale": .string(timescale.id), "layer": isLaw ? "law" : "policy", "rule": .string(ruleWords),
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
