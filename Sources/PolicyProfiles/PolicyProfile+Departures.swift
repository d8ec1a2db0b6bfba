package import Timescales
import WorkingDays

/// A point in which a profile gives the council more than the law does, or the complainant less.
///
/// Or the answer depends on the days of a case.
///
/// What a council promises beyond the law (a shorter limit of its own, a longer window) is not a
/// departure.
package struct Departure: Hashable, Sendable {
  /// The timescale of the profile.
  package var timescale: TimescaleID
  /// How it departs.
  package var kind: Kind
  /// What the profile has and what the law has, with the law's passage.
  package var message: String
  /// The passage of the profile's document.
  package var citation: Citation
  /// The passage of the law.
  package var law: Citation

  /// The party that gains: the council, or `nil` if that depends on the days of a case.
  package var favours: Timescale.Favours? { [.otherUnit, .otherStart].contains(kind) ? nil : .council }

  /// The ways of departing from the law.
  package enum Kind: String, CaseIterable, Sendable {
    /// What is owed may take longer.
    case longerLimit = "longer-limit"
    /// It may be extended further.
    case longerMaximum = "longer-maximum"
    /// It may be extended, and in law it may not.
    case extensionNotInLaw = "extension-not-in-law"
    /// It may be left without a last day.
    case openEnded = "open-ended"
    /// It may be extended on a ground that the law does not have, or on any.
    case unknownGround = "unknown-ground"
    /// It may be extended without the notice that the law asks for.
    case noExtensionNotice = "no-extension-notice"
    /// What is owed is counted from a later event.
    case laterStart = "later-start"
    /// What is owed is counted from an earlier event, but for longer: which is later depends on the
    /// case.
    case otherStart = "other-start"
    /// The complainant has less time, or it is counted from an earlier event.
    case shorterWindow = "shorter-window"
    /// The complainant has a last day, and in law does not.
    case windowNotInLaw = "window-not-in-law"
    /// It is counted in another unit than in law, such as days instead of working days. Which is
    /// longer depends on the case.
    case otherUnit = "other-unit"
  }
}

extension PolicyProfile {
  /// Where the profile departs from the law to the council's advantage, by its adopted readings, in
  /// the order of its timescales.
  ///
  /// Lengths are compared only where they have one unit (twelve months being a year, and a week
  /// seven days) and run from one ordinary start. Starts are compared only where the shared
  /// vocabulary has both. What cannot be compared without a case is not guessed, and another unit
  /// is named as such. The ordinary start of a clock is its last alternative. A profile that stands
  /// alone, or is the law, has no departures.
  package func departures(from law: PolicyProfile) -> [Departure] {
    guard !standsAlone, id != law.id else { return [] }
    return timescales.flatMap { timescale -> [Departure] in
      guard let statute = law.timescale(timescale.counterpart), statute.route.meets(timescale.route) else { return [] }
      return Comparison(profile: self, timescale: timescale, law: law, statute: statute).departures
    }
  }
}

// MARK: - One timescale and its counterpart

private struct Comparison {
  let timescale: Timescale
  let statute: Timescale
  private let passage: String
  private let comparison: TimescaleComparison

  init(profile: PolicyProfile, timescale: Timescale, law: PolicyProfile, statute: Timescale) {
    self.timescale = timescale
    self.statute = statute
    let citation = statute.citation
    passage = citation.document == law.document.title ? citation.place : "\(citation.document) \(citation.place)"
    comparison = TimescaleComparison(timescale, of: profile, with: statute, of: law)
  }

  var departures: [Departure] {
    guard let lawLimit = statute.rule.limit else { return windowNotInLaw }
    let lengths = statute.kind == .duty ? lateness(lawLimit) : shortness(lawLimit)
    return lengths + otherUnit(lawLimit) + (statute.kind == .duty ? extensions : [])
  }

  private func departure(_ kind: Departure.Kind, _ own: String, _ law: String) -> Departure {
    Departure(
      timescale: timescale.id, kind: kind, message: "\(own); \(law) (\(passage))", citation: timescale.citation,
      law: statute.citation)
  }

  // MARK: Limits and starts

  private var windowNotInLaw: [Departure] {
    guard timescale.kind == .window, let limit = timescale.rule.limit else { return [] }
    return [
      departure(.windowNotInLaw, "the complainant has \(limit.period.measure)", "in law there is no last day for it")
    ]
  }

  private func lateness(_ lawLimit: Timescale.Limit) -> [Departure] {
    guard let limit = timescale.rule.limit else {
      return [departure(.longerLimit, "there is no last day", "in law the limit is \(lawLimit.measure)")]
    }
    if let start = comparison.start, let lawStart = comparison.lawStart, start.comes(after: lawStart) {
      return [departure(.laterStart, "the period runs from “\(start)”", "in law it runs from “\(lawStart)”")]
    }
    if let start = comparison.start, let lawStart = comparison.lawStart, lawStart.comes(after: start) {
      guard limit.relation(to: lawLimit) == .looser else { return [] }
      return [
        departure(
          .otherStart, "\(limit.measure) run from “\(start)”",
          "in law \(lawLimit.measure) run from “\(lawStart)”: compare real days")
      ]
    }
    guard comparison.relation == .looser else { return [] }
    return [departure(.longerLimit, "the limit is \(limit.measure)", "in law it is \(lawLimit.measure)")]
  }

  private func shortness(_ lawLimit: Timescale.Limit) -> [Departure] {
    guard let limit = timescale.rule.limit else { return [] }
    if let start = comparison.start, let lawStart = comparison.lawStart, lawStart.comes(after: start) {
      return [
        departure(.shorterWindow, "the window is counted from “\(start)”", "in law it is counted from “\(lawStart)”")
      ]
    }
    guard comparison.relation == .stricter else { return [] }
    return [
      departure(.shorterWindow, "the complainant has \(limit.measure)", "in law it is \(lawLimit.measure)")
    ]
  }

  private func otherUnit(_ lawLimit: Timescale.Limit) -> [Departure] {
    guard let limit = timescale.rule.limit, comparison.hasOtherUnit else { return [] }
    return [otherUnit("the limit of \(limit.measure)", limit, lawLimit)]
  }

  private func otherUnit(_ what: String, _ own: Timescale.Limit, _ law: Timescale.Limit) -> Departure {
    departure(
      .otherUnit, "\(what) is counted in \(own.unitWords)",
      "the law's \(law.measure) in \(law.unitWords): compare real days")
  }

  // MARK: Extensions

  private var extensions: [Departure] {
    guard let own = timescale.ownExtension else { return [] }
    let lawExtension = statute.ownExtension
    var found: [Departure] = []
    if let condition = own.openWhen, condition != lawExtension?.openWhen {
      found.append(departure(.openEnded, "there is no last day if “\(condition.rawValue)”", "the law has no such case"))
    }
    guard own.limit != nil || own.uncapped != nil else { return found }
    guard let lawExtension, lawExtension.limit != nil else {
      return found + [
        departure(.extensionNotInLaw, "it can be extended \(lengthWords(own))", "in law it cannot be extended")
      ]
    }
    if let length = own.limit, let lawWhole = statute.wholeMaximum {
      if let whole = timescale.wholeMaximum, whole.hasUnit(of: lawWhole) {
        if comparison.maximumRelation == .looser {
          found.append(
            departure(.longerMaximum, "the maximum is \(whole.measure)", "in law it is \(lawWhole.measure)"))
        }
      } else if !length.hasUnit(of: lawWhole) {
        found.append(otherUnit("the extension \(own.from == .start ? "to" : "by") \(length.measure)", length, lawWhole))
      }
    }
    if own.uncapped != nil, let lawWhole = statute.wholeMaximum {
      found.append(
        departure(
          .longerMaximum, "it can be extended \(lengthWords(own))", "in law the maximum is \(lawWhole.measure)"))
    }
    return found + grounds(own, lawExtension) + notice(own, lawExtension)
  }

  /// How far it can be extended.
  private func lengthWords(_ own: Timescale.Extension) -> String {
    guard own.uncapped == nil, let length = own.limit else { return "to an agreed day, without a maximum" }
    return own.from == .start ? "up to \(length.measure)" : "by \(length.measure)"
  }

  private func grounds(_ own: Timescale.Extension, _ law: Timescale.Extension) -> [Departure] {
    let allowed = law.grant.grounds
    guard !allowed.isEmpty else { return [] }
    let known = "in law the ground is “\(allowed.map(\.rawValue).joined(separator: "” or “"))”"
    if own.grant.grounds.isEmpty { return [departure(.unknownGround, "an extension needs no ground", known)] }
    return own.allGrounds.filter { !allowed.contains($0) }
      .map { departure(.unknownGround, "“\($0.rawValue)” is a ground for extending it", known) }
  }

  /// An extension that only the notice grants in law can be granted here by something else.
  private func notice(_ own: Timescale.Extension, _ law: Timescale.Extension) -> [Departure] {
    guard law.grant.grantedBy.contains(.delayNoticeSent) else { return [] }
    let others = own.grant.grantedBy.filter { !law.grant.grantedBy.contains($0) }
    guard own.grant.grantedBy.isEmpty || !others.isEmpty else { return [] }
    let words = others.isEmpty ? "nothing but its new day" : others.map { "“\($0)”" }.joined(separator: " or ")
    return [
      departure(
        .noExtensionNotice, "\(words) is enough to extend it",
        "in law that takes a written notice within the first period")
    ]
  }
}

// MARK: - Parts of the comparison

extension CaseEvent {
  /// Whether the shared vocabulary, which is in the order of a case, has both and this one later.
  fileprivate func comes(after other: CaseEvent) -> Bool {
    guard let own = CaseEvent.standard.firstIndex(of: self), let other = CaseEvent.standard.firstIndex(of: other) else {
      return false
    }
    return own > other
  }
}

extension Timescale.Limit {
  /// The length in words.
  fileprivate var measure: String {
    period.measure + (firstDay == .included ? " with the first day" : "") + (isClear ? " clear" : "")
      + (period.direction == .before ? " before" : "")
  }

  /// The unit in words that distinguish it from others.
  fileprivate var unitWords: String {
    switch period.unit {
    case .workingDays: "working days"
    case .days: "calendar days"
    case .weeks, .months, .years: period.unit.rawValue
    }
  }
}
