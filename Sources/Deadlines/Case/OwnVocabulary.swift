package import Timescales
import WorkingDays

extension FieldIndex {
  /// The fields that the rules of some policies need.
  package init(_ policies: some Sequence<ApplicablePolicy>) {
    let profiles = policies.flatMap { [$0.profile, $0.law] }
    self.init(
      ownEvents: policies.flatMap { DeadlinePlan.ownEvents(of: $0) }, facts: profiles.flatMap(\.facts),
      asked: profiles.flatMap(\.timescales).flatMap(\.conditions).compactMap(\.event),
      lastCounting: profiles.flatMap(\.events).filter { $0.counts == .last }.map(\.event),
      pausing: profiles.compactMap(\.pauses?.between).flatMap { [$0.from, $0.to] })
  }
}

extension CaseRow {
  /// The number that stands in a field which is only marked.
  static let mark = Int32.min + 1

  /// Marks a field that holds no day.
  package mutating func mark(_ field: Int) { self[field] = Day(uncheckedNumber: Self.mark) }

  /// Records the word of a fact of a profile's own; `false` if no policy knows it.
  package mutating func record(_ fact: String, _ word: String, in fields: FieldIndex) -> Bool {
    guard let field = fields.mark(of: fact, word) else { return false }
    mark(field)
    return true
  }
}

extension Recorded {
  /// Whether a condition holds; `nil` if the record does not say.
  func holds(_ condition: Condition, in plan: DeadlinePlan) -> Bool? {
    switch condition {
    case .fact(let id, let asked): holds(id, asked, in: plan)
    case .happened(let event): hasHappened(event, in: plan.fields)
    case .notHappened(let event): hasHappened(event, in: plan.fields).map { !$0 }
    default: holdsShared(condition)
    }
  }

  private func holds(_ id: String, _ asked: [String], in plan: DeadlinePlan) -> Bool? {
    func isRecorded(_ word: String) -> Bool { plan.fields.mark(of: id, word).map { self[$0] } ?? false }
    if asked.contains(where: isRecorded) { return true }
    guard let fact = plan.policy.profile.fact(id) ?? plan.policy.law.fact(id) else { return nil }
    if fact.words.contains(where: isRecorded) { return false }
    return fact.unlessRecorded.map { asked.contains($0) }
  }

  /// Whether an event has happened; `nil` if no column could show it.
  private func hasHappened(_ event: CaseEvent, in fields: FieldIndex) -> Bool? {
    if let ahead = fields.ahead(of: event), self[ahead] { return false }
    if !evidence(of: event, in: fields).isEmpty { return true }
    return fields.field(of: event).map { absent[$0] } ?? false ? nil : false
  }

  /// The recorded fields which show that an event has happened.
  func evidence(of event: CaseEvent, in fields: FieldIndex) -> [Int] {
    guard let field = fields.field(of: event) else { return [] }
    return self[field] ? [field] : Array(Bits(EventOrder.proofs(of: field, in: events)))
  }
}

extension DeadlinePlan {
  /// Whether an event that a condition asks for lies after the as-of day.
  func hasAskedAhead(_ row: CaseRow, asOf: Day) -> Bool {
    !asked.isEmpty && asked.contains { isAhead($0.field, in: row, asOf: asOf) }
  }

  /// Marks the events that conditions ask for and that lie after the as-of day.
  func markAhead(_ row: inout CaseRow, asOf: Day) {
    for event in asked where isAhead(event.field, in: row, asOf: asOf) { row.mark(event.ahead) }
  }

  private func isAhead(_ field: Int, in row: CaseRow, asOf: Day) -> Bool {
    if let day = row[field] { return day > asOf }
    return EventOrder.isProved(field, in: row.recorded.events) && !EventOrder.isProved(field, in: row, by: asOf)
  }
}

extension CaseEvent {
  /// The answers to a complaint, at each stage.
  package static let answersToComplaints = Field.answerEvents
}
