import Deadlines
import Timescales
import WorkingDays

/// The words of one entry in a calendar file.
struct CalendarEntry {
  /// The layer that the entry is about.
  let layer: DeadlineLayer
  /// Its day.
  let day: Day
  /// The policy's deadline, which also has the other layer.
  let deadline: Deadline
  let policy: ApplicablePolicy
  let asOf: Day
  let reference: String?

  /// Whether the rule is the law's: the law's layer, the law as the policy, or a policy that is
  /// silent.
  var isByLaw: Bool { layer.origin == .law || policy.profile == policy.law || !deadline.isPolicyRule }

  private var outcome: Outcome { layer.outcome }
  private var isTarget: Bool { outcome.binding == .target }
  private var isWindow: Bool { layer.timescale.kind == .window }
}

// MARK: - The summary

extension CalendarEntry {
  /// The title of the entry, such as `Response at stage 1: due by law – A-17`.
  var summary: String {
    let doubts = (outcome.status == .uncertain ? ["uncertain"] : []) + conditions
    return "\(layer.timescale.title): \(dueWord)" + (isByLaw ? " by law" : "")
      + (doubts.isEmpty ? "" : " (\(doubts.joined(separator: ", ")))") + (reference.map { " – \($0)" } ?? "")
  }

  private var dueWord: String {
    if isTarget { return "target" }
    if isWindow { return "last day" }
    return outcome.status == .overdue ? "overdue" : "due"
  }

  /// The facts that it depends on and that are not recorded.
  private var conditions: [String] {
    guard outcome.isConditional else { return [] }
    let events = EventWords(policy.profile)
    let words = layer.timescale.appliesWhen.filter(\.mayBeOpen).map { "if \($0.clause(events))" }
    return words.isEmpty ? ["conditional"] : words
  }
}

// MARK: - The description

extension CalendarEntry {
  /// Who owes it, the day and its status, the start, the source and the other layer, each on a
  /// line.
  var description: String {
    let lines: [String?] = [
      ownerLine, dayLine, statusLine, startLine,
      "Source: \(layer.citation.document), \(layer.citation.place)\(readingWords)\(basisMark)", besideLine,
    ]
    return (lines.compactMap(\.self) + remarks).joined(separator: "\n")
  }

  private var ownerLine: String {
    let rule = isByLaw || policy.profile.isLaw ? "by law" : "by the policy (\(policy.profile.council))"
    if isTarget { return "Target of \(layer.timescale.owner), \(rule)" }
    return isWindow
      ? "Time of \(layer.timescale.owner) to act, \(rule)" : "Owed by \(layer.timescale.owner), \(rule)"
  }

  private var dayLine: String {
    var line = "\(isTarget ? "Target" : "Last day"): \(day.withWeekday)"
    if let due = layer.shown.due, due != day {
      line += ", extended from \(due.withWeekday)"
    } else if let most = layer.shown.maximumDue, most > day {
      line += "; \(most.withWeekday) at most, if extended"
    }
    return line
  }

  private var statusLine: String { "As of \(asOf): \(layer.statusSentence)" }

  private var startLine: String? {
    guard let limit = layer.rule.limit, let start = layer.shown.start else { return nil }
    let words = EventWords(policy.profile)
    let event = layer.startWord.map { "\(words.day(of: $0)), " } ?? ""
    let standIn = outcome.clockBasis == .fallback ? ", because the receipt is not recorded" : ""
    let length = "\(limit.period.measure)\(limit.isClear ? " clear" : "") \(limit.period.direction.rawValue)"
    let firstDay = limit.firstDay == .included ? ", that day included" : ""
    return "\(length) \(event)\(start.withWeekday)\(standIn)\(firstDay)"
  }

  private var readingWords: String {
    guard layer.origin == .policy, let reading = deadline.reading, reading.adoptedBecause == nil else { return "" }
    return ", reading \(reading.id)"
  }

  /// That the document does not state the period; where the law stands in for it, another line says
  /// so.
  private var basisMark: String {
    layer.origin == .policy && deadline.basis.kind == .inferred ? deadline.basis.mark : ""
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if isTarget {
      remarks.append("A target, not a limit" + (layer.timescale.binding == .target ? "" : ": the law was relaxed"))
    }
    if let answer = layer.timescale.onlyIfLate {
      remarks.append("Owed only if “\(policy.title(of: answer))” is not done by then")
    }
    if !conditions.isEmpty { remarks.append("Applies only under a condition that the record leaves open") }
    if outcome.status == .uncertain { remarks.append("Uncertain: the record allows more than one answer") }
    if let first = layer.earliest?.operativeDue, let last = outcome.operativeDue, first < last {
      remarks.append("Between \(first.withWeekday) and \(last.withWeekday): the start is not known exactly")
    }
    if layer.origin == .policy, deadline.isDisputed { remarks.append("Disputed: another reading gives another day") }
    if layer.isProvisional { remarks.append("Provisional: it lies past the published bank holidays") }
    return remarks
  }
}

// MARK: - The other layer

extension CalendarEntry {
  /// What the other layer says.
  private var besideLine: String? {
    if layer.origin == .law { return words(of: deadline.policy, as: "By the policy") }
    guard policy.profile != policy.law, !policy.profile.standsAlone else { return nil }
    switch deadline.basis.kind {
    case .inherited: return "The policy is silent here: the law applies"
    case .assumed: return "No version of the policy is known for that day: the law is assumed"
    case .stated, .inferred: break
    }
    guard let law = deadline.law else { return "By law: no such timescale" }
    return words(of: law, as: "By law")
  }

  private func words(of other: DeadlineLayer, as whose: String) -> String {
    let isSameAct = other.isSameAct(as: layer)
    let label = isSameAct ? whose : "\(whose), \(other.timescale.title)"
    guard other.rule.limit != nil else { return "\(label): no limit" }
    guard let due = other.shown.operativeDue else { return "\(label): no date, \(other.statusSentence)" }
    let isTarget = other.outcome.binding == .target
    let date = due == day && isSameAct ? "the same day" : due.withWeekday
    return "\(label): \(isTarget ? "target " : "")\(date), \(other.statusSentence)\(relationWords)"
  }

  private var relationWords: String {
    guard let gap = deadline.gap, gap.days != 0...0 else { return "" }
    return gap.words.map { "; the policy gives \($0)" } ?? ""
  }
}

// MARK: - Words

extension Day {
  fileprivate var withWeekday: String { "\(weekday.name) \(self)" }
}
