import JSONTree
import Timescales
import WorkingDays

extension ProfileReader {
  private static let optionalKeys = [
    "title", "stage", "kind", "owedBy", "satisfiedBy", "route", "appliesWhen", "onlyIfLate", "opensAfter",
    "counterpart",
    "clockBasis", "basis", "maximum", "maximumBasis", "readings", "notes",
  ]

  mutating func timescale(_ node: Node, document: String, own: Set<Event>) -> Timescale? {
    guard
      let members = object(node, required: ["id", "clock", "limit", "citation"], optional: Self.optionalKeys)
    else { return nil }
    let id = members["id"].flatMap { identifier($0) }.map { TimescaleID($0) }
    let standard = id.flatMap(StandardTimescale.named)
    if id != nil, standard == nil {
      for key in ["title", "stage", "kind", "owedBy", "satisfiedBy"] where members[key] == nil {
        fault(
          node, "the key “\(key)” is missing", instead: "add it: “\(id?.rawValue ?? "")” is no word of the shared list")
      }
    }

    let title = members["title"].map { string($0) } ?? standard?.title
    let stage = members["stage"].map { word($0, Stage.self, what: "stage") } ?? standard?.stage
    let kind = members["kind"].map { word($0, Kind.self, what: "kind of timescale") } ?? standard?.kind
    let owedBy = members["owedBy"].map { word($0, Party.self, what: "party") } ?? standard?.owedBy
    let satisfiedBy =
      members["satisfiedBy"].map { list($0) { $0.event($1, own: own) } } ?? standard?.satisfiedBy ?? []
    let rule = rule(members, kind: kind, satisfiedBy: satisfiedBy, node: node, own: own)
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    let readings = readings(members["readings"], base: rule, document: document, own: own)
    let notes = list(members["notes"]) { $0.note($1, in: document) }
    let bases = (basis(members["basis"]), basis(members["clockBasis"]), basis(members["maximumBasis"]))
    let route = members["route"].map { word($0, Route.self, what: "route") } ?? standard?.route ?? .statutory
    let appliesWhen =
      members["appliesWhen"].map { list($0) { $0.word($1, Condition.self, what: "condition") } }
      ?? standard?.appliesWhen ?? []
    let onlyIfLate = reference(members["onlyIfLate"]) ?? standard?.onlyIfLate
    let opensAfter = reference(members["opensAfter"]) ?? standard?.opensAfter
    let counterpart = reference(members["counterpart"]) ?? standard?.counterpart
    guard let id, let title, let stage, let kind, let owedBy, let route, let rule, let citation else { return nil }
    return Timescale(
      id: id, title: title, stage: stage, kind: kind, owedBy: owedBy, route: route, appliesWhen: appliesWhen,
      onlyIfLate: onlyIfLate, opensAfter: opensAfter, counterpart: counterpart, rule: rule, basis: bases.0,
      clockBasis: bases.1, maximumBasis: rule.maximum == .inherited && bases.2 == .stated ? .inherited : bases.2,
      citation: citation,
      readings: readings, notes: notes)
  }

  private mutating func reference(_ node: Node?) -> TimescaleID? {
    node.flatMap { identifier($0) }.map { TimescaleID($0) }
  }

  private mutating func rule(
    _ members: [String: Node], kind: Kind?, satisfiedBy: [Event], node: Node, own: Set<Event>
  ) -> Rule? {
    let faultsBefore = faults.count
    var clock: Clock?
    if let clockNode = members["clock"], !clockNode.isNull { clock = self.clock(clockNode, own: own) }
    var limit: Limit?
    if let limitNode = members["limit"], !limitNode.isNull { limit = self.limit(limitNode) }
    let maximum = self.maximum(members["maximum"], own: own)
    guard faults.count == faultsBefore, let maximum, members["clock"] != nil, members["limit"] != nil else {
      return nil
    }
    // A word of a profile's own without the key has been told so already.
    if satisfiedBy.isEmpty, members["satisfiedBy"] != nil {
      fault(node, "no event satisfies the timescale", instead: "add satisfiedBy")
    }
    switch kind {
    case .right where limit != nil:
      fault(node, "a right has no limit", instead: "make limit null, or kind “window”")
    case .duty where limit == nil, .window where limit == nil:
      fault(node, "a limit is missing", instead: "give one, or make kind “right” if there is none")
    case .duty where clock == nil, .window where clock == nil:
      fault(node, "a clock is missing", instead: "say from which event the limit runs")
    default: break
    }
    guard faults.count == faultsBefore else { return nil }
    return Rule(clock: clock, limit: limit, maximum: maximum, satisfiedBy: satisfiedBy)
  }

  private mutating func readings(_ node: Node?, base: Rule?, document: String, own: Set<Event>) -> [Reading] {
    guard let node else { return [] }
    let readings = list(node) { $0.reading($1, base: base, document: document, own: own) }
    guard base != nil, readings.count == elements(node)?.count else { return readings }
    if readings.count < 2 {
      fault(node, "fewer than two readings", instead: "give at least two, or leave the key out")
    }
    let adopted = readings.count { $0.adoptedBecause != nil }
    if adopted != 1 {
      fault(node, "\(adopted) readings are adopted", instead: "mark exactly one as adopted, with the reason")
    }
    for (index, reading) in readings.enumerated() where readings[..<index].contains(where: { $0.id == reading.id }) {
      fault(node, "two readings are called “\(reading.id)”", instead: "give each its own id")
    }
    return readings
  }

  private mutating func reading(_ node: Node, base: Rule?, document: String, own: Set<Event>) -> Reading? {
    let changes = ["clock", "limit", "maximum", "satisfiedBy"]
    guard let members = object(node, required: ["id", "says", "citation"], optional: ["adopted"] + changes) else {
      return nil
    }
    let faultsBefore = faults.count
    let id = members["id"].flatMap { identifier($0) }
    let says = members["says"].flatMap { string($0) }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    let adopted = members["adopted"].flatMap { string($0) }
    let clock = members["clock"].flatMap { self.clock($0, own: own) }
    let limit = members["limit"].flatMap { self.limit($0) }
    let maximum = members["maximum"].flatMap { self.maximum($0, own: own) }
    let satisfiedBy = members["satisfiedBy"].map { list($0) { $0.event($1, own: own) } }
    let isChanged = changes.contains { members[$0] != nil }
    if members["adopted"] != nil, isChanged {
      fault(node, "the adopted reading changes something", instead: "put its values into the timescale itself")
    } else if members["adopted"] == nil, !isChanged {
      fault(
        node, "the reading changes nothing", instead: "give clock, limit, maximum or satisfiedBy, or make it a note")
    }
    if let node = members["satisfiedBy"], satisfiedBy?.isEmpty == true {
      fault(node, "no event satisfies the reading", instead: "name one or more events")
    }
    if let node = members["limit"], base?.limit == nil, limit != nil {
      fault(node, "a right has no limit", instead: "leave the limit out")
    }
    guard faults.count == faultsBefore, let id, let says, let citation, let base else { return nil }
    let rule = Rule(
      clock: clock ?? base.clock, limit: limit ?? base.limit, maximum: maximum ?? base.maximum,
      satisfiedBy: satisfiedBy ?? base.satisfiedBy)
    return Reading(id: id, rule: rule, says: says, citation: citation, adoptedBecause: adopted)
  }
}
