import Testing
import Timescales
import WorkingDays

/// What a profile is expected to say of one timescale, in words that are typed by hand from the
/// document.
struct Row: Sendable, CustomTestStringConvertible {
  var id: String
  var clock: String
  var limit: String
  var maximum = "none"
  var basis = Timescale.Basis.Kind.stated
  var clockBasis = Timescale.Basis.Kind.stated
  var maximumBasis = Timescale.Basis.Kind.stated
  var place: String
  /// `id: clock, limit`, with what else a reading changes; the adopted one is led by `*`.
  var readings: [String] = []

  var testDescription: String { id }

  /// Compares the row with the profile.
  func check(in profile: PolicyProfile, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let timescale = try #require(profile.timescale(TimescaleID(id)), sourceLocation: sourceLocation)
    let rule = timescale.rule
    #expect(words(for: rule.clock) == clock, sourceLocation: sourceLocation)
    #expect(words(for: rule.limit) == limit, sourceLocation: sourceLocation)
    #expect(words(for: rule.maximum) == maximum, sourceLocation: sourceLocation)
    #expect(timescale.basis.kind == basis, sourceLocation: sourceLocation)
    #expect(timescale.clockBasis.kind == clockBasis, sourceLocation: sourceLocation)
    #expect(timescale.maximumBasis.kind == maximumBasis, sourceLocation: sourceLocation)
    for basis in [timescale.basis, timescale.clockBasis, timescale.maximumBasis] where basis.kind != .stated {
      #expect(basis.because?.isEmpty == false, "a basis that is not stated says why", sourceLocation: sourceLocation)
    }
    #expect(timescale.citation.place == place, sourceLocation: sourceLocation)
    #expect(timescale.readings.map { words(for: $0, of: rule) } == readings, sourceLocation: sourceLocation)
  }
}

// MARK: - Rules in words

func words(for clock: Timescale.Clock?) -> String {
  func list(_ name: String, _ clocks: [Timescale.Clock]) -> String {
    "\(name)(\(clocks.map { words(for: $0) }.joined(separator: ", ")))"
  }
  return switch clock {
  case nil: "none"
  case .event(let event): event.rawValue
  case .fact(let fact): "fact \(fact.rawValue)"
  case .first(let clocks): list("first", clocks)
  case .earliest(let clocks): list("earliest", clocks)
  case .latest(let clocks): list("latest", clocks)
  case .earliestRecorded(let clocks): list("earliest recorded", clocks)
  case .latestRecorded(let clocks): list("latest recorded", clocks)
  case .when(let condition, let then, let otherwise):
    "\(condition.rawValue) ? \(words(for: then)) : \(words(for: otherwise))"
  case .nextWorkingDay(let clock): "\(words(for: clock)) or the next working day"
  case .sameAs(let id): "as \(id)"
  }
}

func words(for limit: Timescale.Limit?) -> String {
  guard let limit else { return "none" }
  return limit.period.description + (limit.firstDay == .included ? ", first day included" : "")
    + (limit.isClear ? ", clear" : "") + (limit.rollsToWorkingDay ? ", to the next working day" : "")
}

func words(for maximum: Timescale.Maximum) -> String {
  switch maximum {
  case .none: return "none"
  case .inherited: return "inherited"
  case .own(let own):
    var parts: [String] = []
    if let limit = own.limit { parts.append("\(words(for: limit)) \(own.from.rawValue)") }
    parts += words(for: own.grant)
    if own.needsDay { parts.append("naming its day") }
    if let beyond = own.beyond {
      let name = beyond.isAfterMaximum ? "beyond, after the maximum" : "beyond"
      parts.append("\(name): \(words(for: beyond.grant).joined(separator: ", "))")
    }
    if let condition = own.openWhen { parts.append("open when \(condition.rawValue)") }
    return parts.joined(separator: ", ")
  }
}

private func words(for grant: Timescale.Grant) -> [String] {
  var parts: [String] = []
  if !grant.grounds.isEmpty { parts.append("if " + grant.grounds.map(\.rawValue).joined(separator: "/")) }
  if !grant.grantedBy.isEmpty { parts.append("by " + grant.grantedBy.map(\.rawValue).joined(separator: "/")) }
  if let fact = grant.grantedTo { parts.append("to \(fact.rawValue)") }
  if grant.needsEvent { parts.append("only by event") }
  return parts
}

private func words(for reading: Timescale.Reading, of base: Timescale.Rule) -> String {
  var text = "\(reading.adoptedBecause == nil ? "" : "*")\(reading.id): "
  text += "\(words(for: reading.rule.clock)), \(words(for: reading.rule.limit))"
  if reading.rule.maximum != base.maximum { text += ", extended: \(words(for: reading.rule.maximum))" }
  if reading.rule.satisfiedBy != base.satisfiedBy {
    text += ", satisfied by \(reading.rule.satisfiedBy.map(\.rawValue).joined(separator: "/"))"
  }
  return text
}
