import Timescales
import WorkingDays

// Rules in words, for a reader of a policy or a comparison. The words of JSON are the profile's own.

extension Timescale.Clock {
  /// The start in words, such as `the day the complaint was received`.
  func sentence(_ words: EventWords) -> String {
    func list(_ clocks: [Timescale.Clock]) -> String { clocks.map { $0.sentence(words) }.inWords() }
    return switch self {
    case .event(let event): words.day(of: event.rawValue)
    case .fact(let fact): words.day(of: fact.rawValue)
    case .first(let clocks): clocks.map { $0.sentence(words) }.joined(separator: ", or else ")
    case .earliest(let clocks): "the earliest of \(list(clocks))"
    case .latest(let clocks): "the latest of \(list(clocks))"
    case .earliestRecorded(let clocks): "the earliest recorded of \(list(clocks))"
    case .latestRecorded(let clocks): "the latest recorded of \(list(clocks))"
    case .when(let condition, let then, let otherwise):
      "\(then.sentence(words)) if \(condition.clause(words)), or else \(otherwise.sentence(words))"
    case .nextWorkingDay(let clock): "\(clock.sentence(words)), or the next working day after a day off"
    case .sameAs(let id): "the start of \(words.quotedTitle(of: id))"
    }
  }
}

extension Timescale.Limit {
  /// The limit from a start, such as `10 working days after the day the complaint was received`.
  func sentence(from start: String) -> String {
    if self == .onTheDay { return "on \(start)" }
    return "\(period.measure)\(isClear ? " clear" : "") \(period.direction.rawValue) \(start)"
      + (firstDay == .included ? ", that day included" : "")
  }
}

extension ExtensionGround {
  /// The ground as a clause after “if”.
  var clause: String {
    switch self {
    case .complex: "the complaint is complex"
    case .agreed: "the complainant agrees"
    case .advocate: "time is needed to appoint an advocate"
    }
  }
}

extension Timescale {
  /// For which procedure it holds, in words; `nil` for the statutory one, which is the ordinary case.
  private func routeWords(_ words: EventWords) -> String? {
    switch route {
    case .statutory: nil
    case .corporate: "only in the corporate procedure"
    case .any: words.isAboutRequests ? nil : "in either procedure"
    }
  }

  /// The rule in words: the limit, other limits by condition, the maximum and the procedure.
  ///
  /// - Parameters:
  ///   - words: the words of the profile's events.
  ///   - mark: how the limit was found if the profile does not have it, in brackets.
  /// - Returns: the lines.
  func ruleLines(_ words: EventWords, mark: String) -> [String] {
    let start = rule.clock?.sentence(words) ?? ""
    let ordinary = rule.limit.map { $0.sentence(from: start) } ?? "no limit"
    let own = binding == .target ? "target: \(ordinary)" : ordinary
    let others = rule.otherLimits.map { "\($0.limit.sentence(from: start)), if \($0.condition.clause(words))" }
    return [own + (mark.isEmpty ? basis.mark : mark)] + others
      + [maximumWords(words)].filter { !$0.isEmpty } + conditionLines(words)
  }

  /// When it applies at all; the ordinary case, such as that stage 1 is not skipped, is left out.
  func conditionLines(_ words: EventWords) -> [String] {
    appliesWhen.filter { ![.stage1NotSkipped, .notResubmitted].contains($0) }.map { "only if \($0.clause(words))" }
      + (onlyIfLate.map { ["only if \(words.quotedTitle(of: $0)) is late"] } ?? [])
      + (routeWords(words).map { [$0] } ?? [])
  }

  /// How far the limit may be extended, in words, such as `at most 20 working days if the complaint is
  /// complex`.
  ///
  /// Where no ground is required but an event must be recorded, it is such as `at most 65 working days
  /// if stage 2 was extended`.
  func maximumWords(_ words: EventWords) -> String {
    switch rule.maximum {
    case .none: return ""
    case .inherited: return "maximum as in law"
    case .own(let own):
      var text = (wholeMaximum ?? own.limit).map { "at most \($0.period.measure)" } ?? ""
      if let condition = own.openWhen {
        text = "open-ended if \(condition.clause(words))"
        if own.limit == nil, own.grant.grantedTo != nil { text += ", until a day is arranged" }
      }
      if own.limit != nil { text += own.grant.conditionWords(words) }
      guard let uncapped = own.uncapped else { return text }
      return (text.isEmpty ? "" : text + "; ") + (own.beyond == nil ? "to" : "beyond that to")
        + " an agreed day\(uncapped.grant.conditionWords(words))"
    }
  }
}

extension Timescale.Grant {
  /// What it needs: one of its grounds or, without any, one of its events.
  fileprivate func conditionWords(_ words: EventWords) -> String {
    let needs = grounds.isEmpty ? grantedBy.map { words.hasHappened($0) } : grounds.map(\.clause)
    return needs.isEmpty ? "" : " if \(needs.inWords("or"))"
  }
}
