import JSONTree
import Timescales
import WorkingDays

extension ProfileReader {
  /// The version of the profile format that this library reads.
  static let schemaVersion = 1

  mutating func profile(_ root: Node) -> Profile? {
    guard
      let members = object(
        root, required: ["schemaVersion", "id", "version", "council", "effective", "document", "timescales"],
        optional: [
          "calendar", "standsAlone", "events", "relaxations", "bands", "governance", "pauses", "passages", "notes",
        ])
    else { return nil }
    if let node = members["schemaVersion"], let version = integer(node, atLeast: 0), version != Self.schemaVersion {
      fault(node, "schema version \(version) is not known", instead: "give \(Self.schemaVersion)")
    }
    let id = members["id"].flatMap { identifier($0) }
    let version = members["version"].flatMap { self.version($0) }
    let council = members["council"].flatMap { string($0) }
    let effective = members["effective"].flatMap { self.effective($0) }
    let document = members["document"].flatMap { self.document($0) }
    let events = ownEvents(members["events"])
    let own = Set(events.map(\.event))
    let title = document?.title ?? ""
    let rows = list(members["timescales"]) { reader, node in
      reader.timescale(node, document: title, own: own).map { (node: node, timescale: $0) }
    }
    checkReferences(rows)
    let relaxations = list(members["relaxations"]) { $0.relaxation($1, document: title) }
    let passages = list(members["passages"]) { $0.passage($1, document: title) }
    let calendar = members["calendar"].flatMap { word($0, CalendarName.self, what: "calendar") }
    let standsAlone = members["standsAlone"].flatMap { bool($0) } ?? false
    let bands = list(members["bands"]) { $0.reportingBands($1, document: title) }
    let governance = list(members["governance"]) { $0.governanceClock($1, document: title) }
    checkUnique(members["bands"], bands.map(\.timescale.rawValue), "sets of bands are for")
    checkUnique(members["governance"], governance.map(\.id), "clocks are called")
    let pauses = members["pauses"].flatMap { pauseRule($0, document: title) }
    let notes = list(members["notes"]) { $0.note($1, in: title) }
    guard let id, let version, let council, let effective, let document else { return nil }
    return Profile(
      id: id, version: version, council: council, effectiveFrom: effective.from, effectiveBasis: effective.basis,
      calendar: calendar?.rawValue, standsAlone: standsAlone, document: document, events: events,
      timescales: rows.map(\.timescale), relaxations: relaxations, bands: bands, governance: governance,
      pauses: pauses, passages: passages, notes: notes)
  }

  private mutating func checkUnique(_ node: Node?, _ ids: [String], _ what: String) {
    var seen: Set<String> = []
    guard let node else { return }
    for id in ids where !seen.insert(id).inserted {
      fault(node, "two \(what) “\(id)”", instead: "keep one")
    }
  }

  /// A year, a month or a day: `2019`, `2020-08` or `2023-03-29`.
  private mutating func version(_ node: Node) -> String? {
    guard let text = string(node) else { return nil }
    guard isDate(text) else {
      fault(node, "“\(text)” is no version", instead: "give the document's year, month or day, such as 2020-08")
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

  private mutating func effective(_ node: Node) -> (from: Day, basis: Basis)? {
    guard let members = object(node, required: ["from"], optional: ["basis"]) else { return nil }
    let basis = basis(members["basis"])
    return members["from"].flatMap { day($0) }.map { ($0, basis) }
  }

  private mutating func document(_ node: Node) -> Document? {
    guard let members = object(node, required: ["title", "publisher", "date"], optional: []) else { return nil }
    let title = members["title"].flatMap { string($0) }
    let publisher = members["publisher"].flatMap { string($0) }
    let date = members["date"].flatMap { string($0) }
    if let node = members["date"], let date, !isDate(date) {
      fault(node, "“\(date)” is no date", instead: "give a year, a month or a day, such as 2020-08")
    }
    guard let title, let publisher, let date else { return nil }
    return Document(title: title, publisher: publisher, date: date)
  }

  private mutating func ownEvents(_ node: Node?) -> [ProfileEvent] {
    var seen: Set<Event> = []
    return list(node) { reader, node in
      guard let members = reader.object(node, required: ["id", "title"], optional: []) else { return nil }
      let title = members["title"].flatMap { reader.string($0) }
      let id = members["id"].flatMap { reader.identifier($0) }
      guard let title, let id else { return nil }
      let event = Event(rawValue: id)
      if Event.standardSet.contains(event) || Fact(rawValue: id) != nil {
        reader.fault(
          node, "“\(id)” is a word of the shared vocabulary", instead: "leave it out, or call it something else")
      } else if !seen.insert(event).inserted {
        reader.fault(node, "two events are called “\(id)”", instead: "list it once")
      }
      return ProfileEvent(event: event, title: title)
    }
  }

  // MARK: What timescales say of each other

  /// Checks what can only be seen with all timescales read.
  private mutating func checkReferences(_ rows: [(node: Node, timescale: Timescale)]) {
    let known = Set(rows.map(\.timescale.id)).union(StandardTimescale.all.map(\.id))
    let clocks = Dictionary(
      rows.map { ($0.timescale.id, $0.timescale.rule.clock) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<TimescaleID> = []
    for (node, timescale) in rows {
      if !seen.insert(timescale.id).inserted {
        fault(node, "two timescales are called “\(timescale.id)”", instead: "give each its own id")
      }
      let references = [timescale.onlyIfLate, timescale.opensAfter, timescale.counterpart].compactMap(\.self)
      for reference in references where !known.contains(reference) {
        fault(
          node, "“\(timescale.id)” refers to “\(reference)”, which is no timescale", instead: "name one that there is")
      }
      var visited: Set<TimescaleID> = []
      let rules = [timescale.rule] + timescale.readings.map(\.rule)
      for problem in Set(rules.compactMap { Self.loan(of: $0.clock, to: timescale.id, clocks, &visited) }).sorted() {
        fault(
          node, "the clock of “\(timescale.id)” \(problem)", instead: "let it end at a timescale with its own clock")
      }
    }
  }

  /// What is wrong with a clock that borrows others'.
  ///
  /// A timescale once looked at is not looked at again.
  private static func loan(
    of clock: Clock?, to borrower: TimescaleID, _ clocks: [TimescaleID: Clock?], _ visited: inout Set<TimescaleID>
  ) -> String? {
    for id in clock?.references ?? [] {
      if id == borrower { return "leads back to itself" }
      guard visited.insert(id).inserted else { continue }
      guard let target = clocks[id] else { return "is that of “\(id)”, which the profile does not have" }
      guard target != nil else { return "is that of “\(id)”, which has none" }
      if let problem = loan(of: target, to: borrower, clocks, &visited) { return problem }
    }
    return nil
  }
}

// MARK: - Bands, governance, pauses

extension ProfileReader {
  fileprivate mutating func reportingBands(_ node: Node, document: String) -> ReportingBands? {
    guard let members = object(node, required: ["timescale", "upTo", "citation"], optional: []) else { return nil }
    let id = members["timescale"].flatMap { identifier($0) }.map { TimescaleID($0) }
    if let node = members["timescale"], let id, StandardTimescale.named(id) == nil {
      fault(node, "“\(id)” is no timescale", instead: "name one of the shared list")
    }
    let ends = list(members["upTo"]) { $0.integer($1, atLeast: 0) }
    if let node = members["upTo"], ends.isEmpty || zip(ends, ends.dropFirst()).contains(where: { $0 >= $1 }) {
      fault(node, "the bands do not ascend", instead: "give one or more ascending numbers of working days")
    }
    guard let id, let citation = members["citation"].flatMap({ citation($0, in: document) }) else { return nil }
    return ReportingBands(timescale: id, upTo: ends, citation: citation)
  }

  fileprivate mutating func governanceClock(_ node: Node, document: String) -> GovernanceClock? {
    guard
      let members = object(node, required: ["id", "title", "citation"], optional: ["due", "every", "notes"])
    else { return nil }
    let id = members["id"].flatMap { identifier($0) }
    let title = members["title"].flatMap { string($0) }
    let citation = members["citation"].flatMap { self.citation($0, in: document) }
    let notes = list(members["notes"]) { $0.note($1, in: document) }
    let due = members["due"].flatMap { dueTime($0) }
    let every = members["every"].flatMap { string($0) }
    if (members["due"] == nil) == (members["every"] == nil) {
      fault(node, "due and every are alternatives", instead: "give exactly one of them")
    }
    guard let id, let title, let citation, let expressed = due?.expressed ?? every else { return nil }
    return GovernanceClock(
      id: id, title: title, due: due?.days, expressed: expressed, citation: citation, notes: notes)
  }

  private mutating func dueTime(_ node: Node) -> (days: ClosedRange<Day>, expressed: String)? {
    guard let members = object(node, required: [], optional: ["day", "month", "quarter"]) else { return nil }
    guard members.count == 1, let (precision, value) = members.first, let text = string(value) else {
      fault(node, "a due time has one key", instead: "give one of day, month, quarter")
      return nil
    }
    let days =
      switch precision {
      case "day": Day(text).map { $0...$0 }
      case "month": CalendarMonth(text)?.days
      default: CalendarMonth.financialQuarter(text)
      }
    guard let days else {
      fault(value, "“\(text)” is no \(precision)", instead: "write 2026-03-29, 2026-03 or 2017-18 Q2")
      return nil
    }
    return (days, text)
  }

  fileprivate mutating func pauseRule(_ node: Node, document: String) -> PauseRule? {
    guard let members = object(node, required: ["clock", "citation"], optional: ["basis"]) else { return nil }
    let effect = members["clock"].flatMap { word($0, PauseEffect.self, what: "effect of a pause") }
    let basis = basis(members["basis"])
    guard let effect, let citation = members["citation"].flatMap({ citation($0, in: document) }) else { return nil }
    return PauseRule(stopsClock: effect == .stops, basis: basis, citation: citation)
  }
}

private enum PauseEffect: String, CaseIterable {
  case stops
  case runs
}
