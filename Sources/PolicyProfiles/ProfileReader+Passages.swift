import JSONTree
import Timescales
import WorkingDays

extension ProfileReader {
  mutating func relaxation(
    _ node: JSONNode, document: String, own: Set<TimescaleID>
  ) -> PolicyProfile.Relaxation? {
    guard let members = object(node, .relaxation) else { return nil }
    let timescales = list(members["timescales"]) { $0.knownTimescale($1, own: own) }
    let from = members["from"].flatMap { day($0) }
    let through = members["through"].flatMap { day($0) }
    let savedBy = members["savedBy"].flatMap { knownTimescale($0, own: own) }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    if let node = members["timescales"], node.isEmptyArray {
      fault(node, .nothingRelaxed)
    }
    guard let from, let through else { return nil }
    guard from <= through else {
      fault(node, "it ends before it begins", instead: "give from and through in order")
      return nil
    }
    guard let citation else { return nil }
    return PolicyProfile.Relaxation(timescales: timescales, days: from...through, savedBy: savedBy, citation: citation)
  }

  /// A timescale of the shared list or of the profile itself.
  mutating func knownTimescale(_ node: JSONNode, own: Set<TimescaleID>) -> TimescaleID? {
    guard let id = identifier(node).map({ TimescaleID($0) }) else { return nil }
    guard StandardTimescale.named(id) != nil || own.contains(id) else {
      let known = (StandardTimescale.all.map(\.id) + own).map(\.rawValue).sorted()
      fault(node, .notOnSharedList(id), hint: MeantWords.question(MeantWords.timescales(by: id.rawValue, among: known)))
      return nil
    }
    return id
  }

  mutating func passage(_ node: JSONNode, document: String) -> PolicyProfile.Passage? {
    guard let members = object(node, .passage) else { return nil }
    let outcome = members["became"].flatMap { word($0, PolicyProfile.Passage.Outcome.self, what: "an outcome") }
    let because = members["because"].flatMap { string($0) }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    guard let outcome, let because, let citation else { return nil }
    return PolicyProfile.Passage(outcome: outcome, because: because, citation: citation)
  }
}

/// The calendars that a profile may count by.
enum CalendarName: String, CaseIterable {
  case englandAndWales = "england-and-wales"
  case scotland
  case northernIreland = "northern-ireland"
  case anyUK = "any-uk"
}
