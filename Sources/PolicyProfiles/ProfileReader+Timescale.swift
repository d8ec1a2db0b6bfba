import JSONTree
import Timescales
import WorkingDays

extension ProfileReader {
  /// A timescale; with an aim there are two.
  mutating func timescales(_ node: JSONNode, document: String, own: OwnWords) -> [Timescale]? {
    let limit = node["aim"].flatMap { self.limit($0) }
    guard let timescale = timescale(node, document: document, own: own) else { return nil }
    guard let limit, let node = node["aim"], let aim = aim(limit, node, at: timescale) else { return [timescale] }
    return [aim, timescale]
  }

  private mutating func timescale(_ node: JSONNode, document: String, own: OwnWords) -> Timescale? {
    guard let members = object(node, .timescale) else { return nil }
    let id = members["id"].flatMap { identifier($0) }.map { TimescaleID($0) }
    let standard = id.flatMap(StandardTimescale.named)
    if id != nil, standard == nil {
      for key in ProfileFormat.Object.ownWords where members[key] == nil {
        fault(
          node, "the key “\(key)” is missing",
          instead: "add it: “\(id?.rawValue ?? "")” is not a word of the shared list")
      }
    }

    let title = members["title"].map { string($0) } ?? standard?.title
    let stage = members["stage"].map { word($0, Timescale.Stage.self, what: "a stage") } ?? standard?.stage
    let kind = members["kind"].map { word($0, Timescale.Kind.self, what: "a kind of timescale") } ?? standard?.kind
    let owedBy = members["owedBy"].map { word($0, Timescale.Party.self, what: "a party") } ?? standard?.owedBy
    let owedByTitle = members["owedByTitle"].flatMap { string($0) }
    let binding = members["binding"].flatMap { word($0, Timescale.Binding.self, what: "a binding") } ?? .limit
    if let node = members["binding"], binding == .target, kind == .right { fault(node, .targetOfRight) }
    let satisfiedBy =
      members["satisfiedBy"].map { list($0) { $0.event($1, own: own) } } ?? standard?.satisfiedBy ?? []
    let rule = rule(members, kind: kind, stage: stage, satisfiedBy: satisfiedBy, node: node, own: own)
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    let readings = readings(members["readings"], base: rule, stage: stage, document: document, own: own)
    let notes = list(members["notes"]) { $0.note($1, in: document) }
    let bases = (basis(members["basis"]), basis(members["clockBasis"]), basis(members["maximumBasis"]))
    let route =
      members["route"].map { word($0, Timescale.Route.self, what: "a route") } ?? usualRoute(of: standard, own)
    let appliesWhen =
      members["appliesWhen"].map { list($0) { $0.condition($1, own: own) } }
      ?? standard?.appliesWhen ?? []
    let onlyIfLate = reference(members["onlyIfLate"]) ?? standard?.onlyIfLate
    let overtakenBy =
      members["overtakenBy"].map { list($0) { $0.event($1, own: own) } } ?? standard?.overtakenBy ?? []
    let opensAfter = reference(members["opensAfter"]) ?? standard?.opensAfter
    let opensAtMaximum = members["opensAtMaximum"].flatMap { note($0, in: document) }
    let discretion = members["discretion"].flatMap { note($0, in: document) }
    let counterpart = reference(members["counterpart"]) ?? standard?.counterpart
    guard let id, let title, let stage, let kind, let owedBy, let route, let rule, let citation else { return nil }
    return Timescale(
      id: id, title: title, stage: stage, kind: kind, owedBy: owedBy, owedByTitle: owedByTitle, binding: binding,
      route: route, appliesWhen: appliesWhen,
      onlyIfLate: onlyIfLate, overtakenBy: overtakenBy, opensAfter: opensAfter, opensAtMaximum: opensAtMaximum,
      discretion: discretion,
      counterpart: counterpart, rule: rule, basis: bases.0,
      clockBasis: bases.1, maximumBasis: rule.maximum == .inherited && bases.2 == .stated ? .inherited : bases.2,
      citation: citation,
      readings: readings, notes: notes)
  }

  /// The procedure for which a timescale holds unless it says so.
  ///
  /// A profile that stands alone is not about the Children Act procedure, so nothing of it is for
  /// that one alone.
  private func usualRoute(of standard: StandardTimescale?, _ own: OwnWords) -> Timescale.Route {
    let route = standard?.route ?? .statutory
    return own.standsAlone && route == .statutory ? .any : route
  }

  private mutating func reference(_ node: JSONNode?) -> TimescaleID? {
    node.flatMap { identifier($0) }.map { TimescaleID($0) }
  }

  private mutating func rule(
    _ members: [String: JSONNode], kind: Timescale.Kind?, stage: Timescale.Stage?, satisfiedBy: [CaseEvent],
    node: JSONNode, own: OwnWords
  ) -> Timescale.Rule? {
    let faultsBefore = faults.count
    var clock: Timescale.Clock?
    if let clockNode = members["clock"], !clockNode.isNull { clock = self.clock(clockNode, own: own) }
    var limit: Timescale.Limit?
    if let limitNode = members["limit"], !limitNode.isNull { limit = self.limit(limitNode) }
    let otherLimits = otherLimits(members["otherLimits"], own: own)
    let maximum = self.maximum(members["maximum"], in: stage, own: own)
    // A value that is missing or cannot be read has already been reported.
    if members["satisfiedBy"]?.isEmptyArray == true {
      fault(node, .nothingSatisfies)
    }
    let isLimitNull = members["limit"]?.isNull
    if kind == .right, isLimitNull == false {
      fault(node, .limitOfRight)
    }
    if kind == .duty || kind == .window {
      if isLimitNull == true {
        fault(node, .noLimit)
      } else if members["clock"]?.isNull == true {
        fault(node, .noClock)
      }
    }
    if let node = members["maximum"] { checkLength(of: maximum, against: limit, at: node) }
    guard faults.count == faultsBefore, let maximum, members["clock"] != nil, members["limit"] != nil else {
      return nil
    }
    return Timescale.Rule(
      clock: clock, limit: limit, otherLimits: otherLimits, maximum: maximum, satisfiedBy: satisfiedBy)
  }

  /// A whole length from the start cannot be shorter than the limit that it extends.
  private mutating func checkLength(of maximum: Timescale.Maximum?, against limit: Timescale.Limit?, at node: JSONNode)
  {
    guard case .own(let own) = maximum, let reason = own.flaw(extending: limit) else { return }
    fault(node, reason)
  }

  private mutating func readings(
    _ node: JSONNode?, base: Timescale.Rule?, stage: Timescale.Stage?, document: String, own: OwnWords
  ) -> [Timescale.Reading] {
    guard let node else { return [] }
    let unmarked = checkReadings(node, changes: Self.changes)
    return list(node) {
      $0.reading($1, base: base, stage: stage, document: document, own: own, mayBeAdopted: $1.path == unmarked)
    }
  }

  private static let changes = ["clock", "limit", "maximum", "satisfiedBy"]

  /// Checks readings before they are read: how many there are, how many are adopted, and what they
  /// are called.
  ///
  /// - Returns: if none is adopted, the path of the only one that changes nothing: the mark is
  ///   missing there, and nothing else.
  mutating func checkReadings(_ node: JSONNode, changes: [String]) -> String? {
    guard let readings = node.elements else { return nil }
    if readings.count < 2 {
      fault(node, .tooFewReadings)
    }
    let adopted = readings.count { $0["adopted"] != nil }
    if adopted != 1 {
      fault(node, .adoptedReadings(adopted))
    }
    var seen: Set<String> = []
    for id in node.identifiers("id") where !seen.insert(id).inserted {
      fault(node, .duplicateReading(id))
    }
    let unchanged = readings.filter { reading in !changes.contains { reading[$0] != nil } }
    return adopted == 0 && unchanged.count == 1 ? unchanged[0].path : nil
  }

  /// Checks that a reading changes something if, and only if, it is not the adopted one.
  mutating func checkChange(
    _ node: JSONNode, _ members: [String: JSONNode], changes: [String], of what: String, mayBeAdopted: Bool
  ) {
    let isChanged = changes.contains { members[$0] != nil }
    if members["adopted"] != nil, isChanged {
      fault(node, "the adopted reading changes something", instead: "put its values into the \(what) itself")
    } else if members["adopted"] == nil, !isChanged, !mayBeAdopted {
      let words = changes.dropLast().joined(separator: ", ") + " or \(changes.last ?? "")"
      fault(node, "the reading changes nothing", instead: "give \(words), or make it a note")
    }
  }

  private mutating func reading(
    _ node: JSONNode, base: Timescale.Rule?, stage: Timescale.Stage?, document: String, own: OwnWords,
    mayBeAdopted: Bool
  ) -> Timescale.Reading? {
    let changes = Self.changes
    guard let members = object(node, .reading) else { return nil }
    let faultsBefore = faults.count
    let id = members["id"].flatMap { identifier($0) }
    let says = members["says"].flatMap { string($0) }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    let adopted = members["adopted"].flatMap { string($0) }
    let clock = members["clock"].flatMap { self.clock($0, own: own) }
    let limit = members["limit"].flatMap { self.limit($0) }
    let maximum = members["maximum"].flatMap { self.maximum($0, in: stage, own: own) }
    let satisfiedBy = members["satisfiedBy"].map { list($0) { $0.event($1, own: own) } }
    checkChange(node, members, changes: changes, of: "timescale", mayBeAdopted: mayBeAdopted)
    if let node = members["satisfiedBy"], node.isEmptyArray {
      fault(node, "no event satisfies the reading", instead: "name one or more events")
    }
    if let node = members["limit"], let base, base.limit == nil, !node.isNull {
      fault(node, "a right has no limit", instead: "leave the limit out")
    }
    if let node = members["maximum"] ?? members["limit"] {
      checkLength(of: members["maximum"] == nil ? base?.maximum : maximum, against: limit ?? base?.limit, at: node)
    }
    guard faults.count == faultsBefore, let id, let says, let citation, let base else { return nil }
    let rule = Timescale.Rule(
      clock: clock ?? base.clock, limit: limit ?? base.limit, otherLimits: limit == nil ? base.otherLimits : [],
      maximum: maximum ?? base.maximum,
      satisfiedBy: satisfiedBy ?? base.satisfiedBy)
    return Timescale.Reading(id: id, rule: rule, says: says, citation: citation, adoptedBecause: adopted)
  }
}
