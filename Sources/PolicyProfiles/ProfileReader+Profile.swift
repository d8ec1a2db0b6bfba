import JSONTree
import Timescales
import WorkingDays

extension ProfileReader {
  mutating func profile(_ root: JSONNode) -> PolicyProfile? {
    guard let members = object(root, .file) else { return nil }
    if let node = members["schemaVersion"], let version = integer(node, atLeast: 0), version != ProfileFormat.version {
      fault(node, "schema version \(version) is not known", instead: "give \(ProfileFormat.version)")
    }
    let id = members["id"].flatMap { identifier($0) }
    let version = members["version"].flatMap { self.version($0) }
    let council = members["council"].flatMap { string($0) }
    let effective = members["effective"].flatMap { self.effective($0) }
    let document = members["document"].flatMap { self.document($0) }
    let events = ownEvents(members["events"], own: OwnWords(members, facts: []))
    let facts = ownFacts(members["facts"], events: members["events"]?.identifiers("id") ?? [])
    // Clocks may refer to an event even if it has another fault.
    let own = OwnWords(members, facts: facts)
    let title = document?.title ?? ""
    let timescales = list(members["timescales"]) { $0.timescales($1, document: title, own: own) }.flatMap(\.self)
    checkLinks(members["timescales"]?.elements ?? [])
    checkLaw(members)
    checkAims(members["timescales"]?.elements ?? [])
    let known = Set((members["timescales"]?.identifiers("id") ?? []).map { TimescaleID($0) })
    let relaxations = list(members["relaxations"]) { $0.relaxation($1, document: title, own: known) }
    let daysOff = list(members["daysOff"]) { $0.daysOff($1, document: title) }
    let passages = list(members["passages"]) { $0.passage($1, document: title) }
    let calendar = members["calendar"].flatMap { word($0, CalendarName.self, what: "a calendar") }
    let standsAlone = members["standsAlone"].flatMap { bool($0) } ?? false
    let isLaw = members["law"].flatMap { bool($0) } ?? false
    let bands = list(members["bands"]) { $0.reportingBands($1, document: title, own: known) }
    let governance = list(members["governance"]) { $0.governanceClock($1, document: title) }
    checkUnique(members["bands"], "timescale", "sets of bands are for")
    checkUnique(members["governance"], "id", "clocks are called")
    let pauses = members["pauses"].flatMap { pauseRule($0, document: title, own: own) }
    let straightToStage2 = members["straightToStage2"].flatMap { note($0, in: title) }
    let stage2Declined = members["stage2Declined"].flatMap { note($0, in: title) }
    let notes = list(members["notes"]) { $0.note($1, in: title) }
    guard let id, let version, let council, let effective, let document else { return nil }
    return PolicyProfile(
      id: id, version: version, council: council, effectiveFrom: effective.from, effectiveBasis: effective.basis,
      calendar: calendar?.rawValue, standsAlone: standsAlone, isLaw: isLaw, document: document, events: events,
      facts: facts, daysOff: daysOff,
      timescales: timescales, relaxations: relaxations, bands: bands, governance: governance,
      pauses: pauses, straightToStage2: straightToStage2, stage2Declined: stage2Declined, passages: passages,
      notes: notes)
  }

  private mutating func checkUnique(_ node: JSONNode?, _ key: String, _ what: String) {
    var seen: Set<String> = []
    guard let node else { return }
    for id in node.identifiers(key) where !seen.insert(id).inserted {
      fault(node, "two \(what) “\(id)”", instead: "keep one")
    }
  }

  /// A year, a month or a day: `2019`, `2020-08` or `2023-03-29`.
  private mutating func version(_ node: JSONNode) -> String? {
    guard let text = string(node) else { return nil }
    guard isDate(text) else {
      fault(node, "“\(text)” is not a version", instead: "give the document's year, month or day, such as 2020-08")
      return nil
    }
    return text
  }

  private func isDate(_ text: String) -> Bool {
    let padded =
      switch text.utf8.count {
      case 4: text + "-01-01"
      case 7: text + "-01"
      default: text
      }
    return Day(padded) != nil
  }

  private mutating func effective(_ node: JSONNode) -> (from: Day, basis: Timescale.Basis)? {
    guard let members = object(node, .effective) else { return nil }
    let basis = basis(members["basis"])
    return members["from"].flatMap { day($0) }.map { ($0, basis) }
  }

  private mutating func document(_ node: JSONNode) -> PolicyProfile.Document? {
    guard let members = object(node, .document) else { return nil }
    let title = members["title"].flatMap { string($0) }
    let publisher = members["publisher"].flatMap { string($0) }
    let date = members["date"].flatMap { string($0) }
    let seenOn = members["seenOn"].flatMap { string($0) }
    if (members["date"] == nil) == (members["seenOn"] == nil) {
      fault(node, "date and seenOn are alternatives", instead: "give exactly one: seenOn for a document without a date")
    }
    for (key, text) in [("date", date), ("seenOn", seenOn)] {
      guard let node = members[key], let text, !isDate(text) else { continue }
      fault(node, "“\(text)” is not a date", instead: "give a year, a month or a day, such as 2020-08")
    }
    guard let title, let publisher, date != nil || seenOn != nil else { return nil }
    return PolicyProfile.Document(title: title, publisher: publisher, date: date, seenOn: seenOn)
  }

  private mutating func ownEvents(_ node: JSONNode?, own: OwnWords) -> [PolicyProfile.OwnEvent] {
    var seen: Set<CaseEvent> = []
    return list(node) { reader, node in
      guard let members = reader.object(node, .ownEvent) else { return nil }
      let title = members["title"].flatMap { reader.string($0) }
      let id = members["id"].flatMap { reader.identifier($0) }
      let counts = members["counts"].map { reader.word($0, PolicyProfile.OwnEvent.Counting.self, what: "a choice") }
      let answers = members["answers"].map { reader.list($0) { $0.event($1, own: own) } } ?? []
      guard let id else { return nil }
      let event = CaseEvent(rawValue: id)
      if CaseEvent.standardSet.contains(event) || CaseFact(rawValue: id) != nil {
        reader.fault(node, .sharedEvent(id))
      } else if !seen.insert(event).inserted {
        reader.fault(node, .duplicateEvent(id))
      }
      guard let title, let counts = counts ?? .first else { return nil }
      return PolicyProfile.OwnEvent(event: event, title: title, counts: counts, answers: answers)
    }
  }

  // MARK: How timescales refer to each other

  /// Checks the references between timescales, whatever else is wrong with them.
  private mutating func checkLinks(_ timescales: [JSONNode]) {
    for (index, reason) in TimescaleLinks.flaws(of: timescales.map(TimescaleLinks.init)) {
      fault(timescales[index], reason)
    }
  }

  /// Checks that the words made for aims are not taken.
  private mutating func checkAims(_ timescales: [JSONNode]) {
    let ids = Set(timescales.compactMap { $0["id"]?.identifier })
    for node in timescales {
      guard let aim = node["aim"], let id = node["id"]?.identifier, ids.contains("\(id)-aim") else { continue }
      fault(aim, "the aim is called “\(id)-aim”, as another timescale is", instead: "give that one another id")
    }
  }

  /// Checks that a profile of the law has no readings.
  private mutating func checkLaw(_ members: [String: JSONNode]) {
    guard members["id"]?.string == PolicyProfile.regulationsID else { return }
    for key in ["timescales", "governance"] {
      for node in members[key]?.elements ?? [] {
        if let readings = node["readings"] { fault(readings, .readingsOfLaw) }
      }
    }
  }
}

extension TimescaleLinks {
  /// The references as the text has them, so that a fault elsewhere in the timescale does not hide
  /// any.
  fileprivate init(_ node: JSONNode) {
    let clock = node["clock"]
    let references = ["onlyIfLate", "opensAfter", "counterpart"].compactMap { node[$0]?.identifier }
    self.init(
      id: node["id"]?.identifier.map { TimescaleID($0) }, references: references.map { TimescaleID($0) },
      loans: clock?.isNull == true ? nil : clock.map(Self.loans) ?? [],
      readingLoans: (node["readings"]?.elements ?? []).map { $0["clock"].map(Self.loans) ?? [] })
  }

  private static func loans(in node: JSONNode) -> [TimescaleID] {
    guard let members = node.members else { return (node.elements ?? []).flatMap(loans) }
    return members.flatMap { member in
      member.key == "sameAs" ? member.value.identifier.map { [TimescaleID($0)] } ?? [] : loans(in: member.value)
    }
  }
}

// MARK: - Bands, governance, pauses

extension ProfileReader {
  fileprivate mutating func reportingBands(
    _ node: JSONNode, document: String, own: Set<TimescaleID>
  ) -> PolicyProfile.ReportingBands? {
    guard let members = object(node, .bands) else { return nil }
    let id = members["timescale"].flatMap { knownTimescale($0, own: own) }
    let ends = list(members["upTo"]) { $0.integer($1, atLeast: 0) }
    if let node = members["upTo"] {
      let isAscending = zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 }
      if node.isEmptyArray || !isAscending { fault(node, .bandsDoNotAscend) }
    }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    guard let id, let citation else { return nil }
    return PolicyProfile.ReportingBands(timescale: id, upTo: ends, citation: citation)
  }

  fileprivate mutating func governanceClock(_ node: JSONNode, document: String) -> PolicyProfile.GovernanceClock? {
    guard let members = object(node, .governance) else { return nil }
    let id = members["id"].flatMap { identifier($0) }
    let title = members["title"].flatMap { string($0) }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    let notes = list(members["notes"]) { $0.note($1, in: document) }
    let time = governanceTime(members)
    if (members["due"] == nil) == (members["every"] == nil) { alternatives(node) }
    let readings = governanceReadings(members["readings"], time: time, document: document)
    guard let id, let title, let citation, let time else { return nil }
    return PolicyProfile.GovernanceClock(
      id: id, title: title, due: time.days, expressed: time.expressed, citation: citation, readings: readings,
      notes: notes)
  }

  private typealias GovernanceTime = (days: ClosedRange<Day>?, expressed: String)

  /// When it is due, or how often.
  private mutating func governanceTime(_ members: [String: JSONNode]) -> GovernanceTime? {
    let due = members["due"].flatMap { dueTime($0) }
    let every = members["every"].flatMap { string($0) }
    return due.map { ($0.days, $0.expressed) } ?? every.map { (nil, $0) }
  }

  private mutating func alternatives(_ node: JSONNode) {
    fault(node, "due and every are alternatives", instead: "give exactly one of them")
  }

  private mutating func governanceReadings(
    _ node: JSONNode?, time: GovernanceTime?, document: String
  ) -> [PolicyProfile.GovernanceClock.Reading] {
    guard let node else { return [] }
    let changes = ["due", "every"]
    let unmarked = checkReadings(node, changes: changes)
    return list(node) { reader, node in
      guard let members = reader.object(node, .governanceReading) else { return nil }
      let id = members["id"].flatMap { reader.identifier($0) }
      let says = members["says"].flatMap { reader.string($0) }
      let citation = members["citation"].flatMap { reader.citation($0, in: document) }
      let adopted = members["adopted"].flatMap { reader.string($0) }
      let own = reader.governanceTime(members)
      reader.checkChange(node, members, changes: changes, of: "clock", mayBeAdopted: node.path == unmarked)
      if members["due"] != nil, members["every"] != nil { reader.alternatives(node) }
      guard let id, let says, let citation, let time = own ?? time else { return nil }
      return PolicyProfile.GovernanceClock.Reading(
        id: id, says: says, due: time.days, expressed: time.expressed, citation: citation, adoptedBecause: adopted)
    }
  }

  private mutating func dueTime(_ node: JSONNode) -> (days: ClosedRange<Day>, expressed: String)? {
    guard let members = object(node, .due) else { return nil }
    guard members.count == 1, let (precision, value) = members.first else {
      // A key that is not a precision has been reported already.
      guard members.count > 1 || node.isEmptyObject else { return nil }
      fault(node, "a due time has one key", instead: "give one of day, month, quarter")
      return nil
    }
    guard let text = string(value) else { return nil }
    let days =
      switch precision {
      case "day": Day(text).map { $0...$0 }
      case "month": CalendarMonth(text)?.days
      default: CalendarMonth.financialQuarter(text)
      }
    guard let days else {
      fault(value, "“\(text)” is not a \(precision)", instead: "write 2026-03-29, 2026-03 or 2017-18 Q2")
      return nil
    }
    return (days, text)
  }

  fileprivate mutating func pauseRule(
    _ node: JSONNode, document: String, own: OwnWords
  ) -> PolicyProfile.PauseRule? {
    guard let members = object(node, .pauses) else { return nil }
    let effect = members["clock"].flatMap {
      word($0, PolicyProfile.PauseRule.Effect.self, what: "an effect of a pause")
    }
    let firstDay = members["firstDay"].flatMap { word($0, FirstDay.self, what: "a first day") }
    let duringProceedings = members["duringProceedings"].flatMap { bool($0) } ?? false
    let between = pausingEvents(members, own: own)
    if let node = members["from"] ?? members["to"], effect == .runs { fault(node, .pauseRunsOn) }
    let basis = basis(members["basis"])
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    guard let effect, let citation else { return nil }
    return PolicyProfile.PauseRule(
      effect, duringProceedings: duringProceedings, between: between, firstDay: firstDay ?? .excluded, basis: basis,
      citation: citation)
  }

  /// The two events of the profile's own that begin and end a pause.
  private mutating func pausingEvents(
    _ members: [String: JSONNode], own: OwnWords
  ) -> PolicyProfile.PauseRule.Between? {
    let events = ["from", "to"].map { key in members[key].flatMap { pausingEvent($0, own: own) } }
    for (key, other) in [("from", "to"), ("to", "from")] where members[key] == nil {
      if let node = members[other] { fault(node, .pauseOfOneEvent(missing: key)) }
    }
    guard let from = events[0], let to = events[1] else { return nil }
    if from == to, let node = members["to"] { fault(node, .pauseWithinOneEvent) }
    return PolicyProfile.PauseRule.Between(from: from, to: to)
  }

  private mutating func pausingEvent(_ node: JSONNode, own: OwnWords) -> CaseEvent? {
    guard let text = string(node) else { return nil }
    let event = CaseEvent(rawValue: text)
    guard own.events.contains(event) else {
      let known = own.events.map(\.rawValue).sorted()
      fault(node, .notAnOwnEvent(text), hint: Suggestion.question(about: text, among: known))
      return nil
    }
    return event
  }
}
