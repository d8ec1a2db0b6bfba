import Timescales
import WorkingDays

/// A clock, compiled to the fields of a row.
indirect enum StartRule: Sendable {
  case field(Int, sending: Int?)
  case first([StartRule])
  case earliest([StartRule], needsAll: Bool)
  case latest([StartRule], needsAll: Bool)
  case nextWorkingDay(StartRule)
  case when(Condition, then: StartRule, otherwise: StartRule)

  /// Compiles a clock; one that borrows itself has no day, and profiles that hold one are refused.
  init(_ clock: Timescale.Clock, fields: FieldIndex, depth: Int = 0, clocks: (TimescaleID) -> Timescale.Clock?) {
    func compiled(_ clock: Timescale.Clock) -> StartRule {
      depth < Self.deepest ? StartRule(clock, fields: fields, depth: depth + 1, clocks: clocks) : .first([])
    }
    switch clock {
    case .event(let event):
      self = .field(fields.field(of: event) ?? 0, sending: event.sending.flatMap { fields.field(of: $0) })
    case .fact(let fact): self = .field(fields.field(of: fact) ?? 0, sending: nil)
    case .first(let parts): self = .first(parts.map(compiled))
    case .earliest(let parts): self = .earliest(parts.map(compiled), needsAll: true)
    case .latest(let parts): self = .latest(parts.map(compiled), needsAll: true)
    case .earliestRecorded(let parts): self = .earliest(parts.map(compiled), needsAll: false)
    case .latestRecorded(let parts): self = .latest(parts.map(compiled), needsAll: false)
    case .when(let condition, let then, let otherwise):
      self = .when(condition, then: compiled(then), otherwise: compiled(otherwise))
    case .nextWorkingDay(let clock): self = .nextWorkingDay(compiled(clock))
    case .sameAs(let id): self = clocks(id).map(compiled) ?? .first([])
    }
  }

  /// Deeper than any clock that a profile file may hold.
  private static let deepest = 64

  /// Every field that it looks at for an event or fact, in its order.
  var fields: [Int] {
    switch self {
    case .field(let field, _): [field]
    case .first(let parts), .earliest(let parts, _), .latest(let parts, _): parts.flatMap { $0.fields }
    case .when(_, let then, let otherwise): then.fields + otherwise.fields
    case .nextWorkingDay(let start): start.fields
    }
  }

  /// Every field whose day may be the start, that of a sending in place of its receipt included.
  var ownStartingFields: [Int] {
    switch self {
    case .field(let field, let sending): [field] + (sending.map { [$0] } ?? [])
    case .first(let parts), .earliest(let parts, _), .latest(let parts, _): parts.flatMap { $0.ownStartingFields }
    case .when(_, let then, let otherwise): then.ownStartingFields + otherwise.ownStartingFields
    case .nextWorkingDay(let start): start.ownStartingFields
    }
  }
}

// MARK: - Which days it looks at

/// Which recorded days a clock starts with.
enum Start {
  /// The day of a field, or the earliest or latest of several.
  case days(StartTree)
  /// Nothing yet; the field that would start it.
  case awaiting(field: Int)
  /// It cannot start without this field, although something else that would start it has happened.
  case blocked(field: Int)
}

/// The recorded fields that start a clock.
indirect enum StartTree: Sendable {
  /// A field; whether it is a sending in place of its receipt.
  case field(Int, isFallback: Bool)
  /// The next working day, if the day is a day off.
  case nextWorkingDay(StartTree)
  /// The earliest or latest of several; of equal ones the first.
  case best([StartTree], isLatest: Bool)
}

extension StartRule {
  func start(in recorded: Recorded, _ plan: DeadlinePlan) -> Start {
    switch self {
    case .field(let field, let sending):
      if recorded[field] { return .days(.field(field, isFallback: false)) }
      if let sending, recorded[sending] { return .days(.field(sending, isFallback: true)) }
      return .awaiting(field: field)
    case .first(let parts):
      var awaited: Int?
      for part in parts {
        let start = part.start(in: recorded, plan)
        guard case .awaiting(let field) = start else { return start }
        // The last is awaited, unless one before it must already have happened.
        if let awaited, EventOrder.isProved(awaited, in: recorded.events) { continue }
        awaited = field
      }
      return .awaiting(field: awaited ?? 0)
    case .earliest(let parts, let needsAll):
      return Self.best(parts, in: recorded, plan, needsAll: needsAll, isLatest: false)
    case .latest(let parts, let needsAll):
      return Self.best(parts, in: recorded, plan, needsAll: needsAll, isLatest: true)
    case .when(let condition, let then, let otherwise):
      guard recorded.holds(condition, in: plan) == true else { return otherwise.start(in: recorded, plan) }
      let start = then.start(in: recorded, plan)
      guard case .awaiting(let field) = start, case .days = otherwise.start(in: recorded, plan) else { return start }
      return .blocked(field: field)
    case .nextWorkingDay(let own):
      let start = own.start(in: recorded, plan)
      if case .days(let tree) = start { return .days(.nextWorkingDay(tree)) }
      return start
    }
  }

  private static func best(
    _ parts: [StartRule], in recorded: Recorded, _ plan: DeadlinePlan, needsAll: Bool, isLatest: Bool
  ) -> Start {
    var found: [StartTree] = []
    var awaited: Int?
    for part in parts {
      switch part.start(in: recorded, plan) {
      case .awaiting(let field): awaited = awaited ?? field
      case .blocked(let field): return .blocked(field: field)
      case .days(let tree): found.append(tree)
      }
    }
    if let awaited, needsAll || found.isEmpty { return .awaiting(field: awaited) }
    guard let first = found.first else { return .awaiting(field: 0) }
    return .days(found.count == 1 ? first : .best(found, isLatest: isLatest))
  }
}

// MARK: - What those days give

extension StartTree {
  /// The starting field of one row, and its day.
  func start(
    in rows: borrowing RowGroup, _ lane: Int, _ calendar: WorkingCalendar
  ) -> (field: Int, isFallback: Bool, day: Int32) {
    switch self {
    case .field(let field, let isFallback): return (field, isFallback, rows.day(field, lane))
    case .nextWorkingDay(let tree):
      var start = tree.start(in: rows, lane, calendar)
      // Beyond the calendar the day stays, and the limit says that it is not covered.
      if let day = try? calendar.nextOrSame(Day(uncheckedNumber: start.day)) { start.day = day.number }
      return start
    case .best(let parts, let isLatest):
      var best: (field: Int, isFallback: Bool, day: Int32)?
      for part in parts {
        let start = part.start(in: rows, lane, calendar)
        if let current = best, isLatest ? start.day <= current.day : start.day >= current.day { continue }
        best = start
      }
      return best ?? (0, false, Outcome.blank)
    }
  }
}

extension StartTree {
  /// The fields whose days it looks at.
  var fields: [Int] {
    switch self {
    case .field(let field, _): [field]
    case .nextWorkingDay(let tree): tree.fields
    case .best(let parts, _): parts.flatMap { $0.fields }
    }
  }

  /// Whether the start may be another day than that of any field.
  var isMoved: Bool {
    switch self {
    case .field: false
    case .nextWorkingDay: true
    case .best(let parts, _): parts.contains { $0.isMoved }
    }
  }
}

extension StartRule {
  /// Whether the start may be another day than that of any field.
  var isMoved: Bool {
    switch self {
    case .field: false
    case .nextWorkingDay: true
    case .first(let parts), .earliest(let parts, _), .latest(let parts, _): parts.contains { $0.isMoved }
    case .when(_, let then, let otherwise): then.isMoved || otherwise.isMoved
    }
  }
}
